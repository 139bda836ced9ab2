//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"hundredfold/wasm/chart"
)

// BenchmarkDrag drags a slider of the real program to and fro. It times each move
// of the pointer until the display shows the thumb there, which it does in the
// frame that shows the charts of that value as well.
func BenchmarkDrag(b *testing.B) {
	h := newHands(b, display)
	h.start(chart.Light)
	x := h.grasp()
	h.shows("the thumb's dot while it is held", x, trackY, chart.Light.Ink)

	const from, stride, places = trackLeft + 40, 48, 5 // thumbs do not meet
	const rim = 9                                      // pixels above its middle a thumb is dark, and nothing else is
	var took []float64
	for b.Loop() {
		x := from + stride*(len(took)*2%places)
		start := time.Now()
		h.point(x, trackY)
		for h.colour(x, trackY-rim) != chart.Light.Ink {
			if time.Since(start) > patience {
				b.Fatalf("after %v no frame shows the thumb at %d", patience, x)
			}
			time.Sleep(500 * time.Microsecond) // whoever looks all the time takes a core from who draws
		}
		took = append(took, float64(time.Since(start).Microseconds())/1e3)
	}
	h.button(false)
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "ms-median")
	b.ReportMetric(took[len(took)*95/100], "ms-95%")
	b.ReportMetric(took[len(took)-1], "ms-most")
	b.ReportMetric(idle(b, h.run.Process.Pid), "%-idle")
}

// idle returns how much of a core a process takes while nobody touches it, in %, at
// most: of five seconds, after two in which what was begun comes to an end. Less than
// a tick of the clock is not told, so one is added.
func idle(b *testing.B, pid int) float64 {
	const rest, while = 2 * time.Second, 5 * time.Second
	time.Sleep(rest)
	before := ticks(b, pid)
	time.Sleep(while)
	const second = 100 // ticks of it, on every Linux that Go runs on
	return 100 * float64(ticks(b, pid)-before+1) / second / while.Seconds()
}

// ticks is the processor time that a process has taken.
func ticks(b *testing.B, pid int) int {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	_, after, _ := bytes.Cut(stat, []byte(") ")) // the program's name may hold anything
	fields := bytes.Fields(after)
	user, err := strconv.Atoi(string(fields[11]))
	system, wrong := strconv.Atoi(string(fields[12]))
	if err != nil || wrong != nil {
		b.Fatalf("/proc tells no processor time: %s", stat)
	}
	return user + system
}
