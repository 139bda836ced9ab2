//go:build linux

package main

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jezek/xgb/xproto"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

var soak = flag.Duration("soak", 0, "how long the program is used for TestMemoryDoesNotGrow; 0 leaves it out")

// TestMemoryDoesNotGrow has the real program used without a pause, window and
// talk in turn, and reads what it holds as it goes. What it needs at first counts
// as warming up: a quarter of the time. From then on a line through the readings
// may rise by so much an hour, and by no less than readings scatter by. RSS is
// judged over half an hour and more.
func TestMemoryDoesNotGrow(t *testing.T) {
	if *soak == 0 {
		t.Skip("make soak runs it, for an hour or for MINUTES")
	}
	h := &house{newHands(t, display)}
	heap := &collections{}
	h.env, h.says = []string{"GODEBUG=gctrace=1"}, heap
	h.start(chart.Light)

	const perHour, scatter = 16., 8. // MB
	var all []reading
	fmt.Printf("%8s %7s %9s %9s %6s %8s\n", "minute", "rounds", "RSS", "Go heap", "files", "threads")
	began := time.Now()
	printed := time.Duration(-1)
	for rounds := 1; time.Since(began) < *soak; rounds++ {
		h.usePanel(rounds)
		h.tell(rounds)
		r := h.read(time.Since(began), heap.live())
		all = append(all, r)
		if printed < 0 || r.at-printed > *soak/30 {
			printed = r.at
			fmt.Printf("%8.1f %7d %6.1f MB %6.1f MB %6.0f %8.0f\n", r.at.Minutes(), rounds, r.resident, r.heap, r.files, r.threads)
		}
	}
	all = all[len(all)/4:]
	hours := (all[len(all)-1].at - all[0].at).Hours()
	for _, k := range []struct {
		name    string
		of      func(reading) float64
		allowed float64
	}{
		{rss, func(r reading) float64 { return r.resident }, max(perHour*hours, scatter)},
		{"Go heap, MB", func(r reading) float64 { return r.heap }, max(perHour/4*hours, scatter/4)},
		{"open files", func(r reading) float64 { return r.files }, 2},
		{"threads", func(r reading) float64 { return r.threads }, 4},
	} {
		grown := slope(all, k.of) * hours
		if k.name == rss && hours < judged.Hours() {
			fmt.Printf("%-12s %+.2f in %.0f minutes after warming up, too few to judge\n", k.name, grown, hours*60)
			continue
		}
		fmt.Printf("%-12s %+.2f in %.0f minutes after warming up, allowed %+.2f\n", k.name, grown, hours*60, k.allowed)
		if grown > k.allowed {
			t.Errorf("%s grew by %.2f, allowed %.2f", k.name, grown, k.allowed)
		}
	}
}

// RSS goes up and down by 30 MB within minutes, as the graphics driver takes and
// returns memory: a line through less than half an hour of it says nothing.
const (
	rss    = "RSS, MB"
	judged = 30 * time.Minute
)

// reading is what the program holds at a time.
type reading struct {
	at                             time.Duration
	resident, heap, files, threads float64 // the first two in MB
}

func (h *house) read(at time.Duration, heap float64) reading {
	proc := filepath.Join("/proc", strconv.Itoa(h.run.Process.Pid))
	status, err := os.ReadFile(filepath.Join(proc, "status"))
	if err != nil {
		h.t.Fatal(err)
	}
	number := func(name string) float64 {
		_, after, _ := strings.Cut(string(status), "\n"+name+":")
		n, err := strconv.ParseFloat(strings.Fields(after)[0], 64)
		if err != nil {
			h.t.Fatal(err)
		}
		return n
	}
	files, err := os.ReadDir(filepath.Join(proc, "fd"))
	if err != nil {
		h.t.Fatal(err)
	}
	return reading{at, number("VmRSS") / 1024, heap, float64(len(files)), number("Threads")}
}

// slope is that of the line of least squares through readings, in an hour.
func slope(all []reading, of func(reading) float64) float64 {
	var x, y, xx, xy float64
	for _, r := range all {
		x, y = x+r.at.Hours(), y+of(r)
		xx, xy = xx+r.at.Hours()*r.at.Hours(), xy+r.at.Hours()*of(r)
	}
	n := float64(len(all))
	return (n*xy - x*y) / (n*xx - x*x)
}

// collections reads what Go's runtime says of each collection, "gc 3 @0.1s 2%:
// …, 4->4->2 MB, …", and hands on what else is said.
type collections struct {
	mu   sync.Mutex
	part []byte
	last float64
}

func (c *collections) Write(b []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.part = append(c.part, b...)
	for {
		line, rest, whole := bytes.Cut(c.part, []byte("\n"))
		if !whole {
			return len(b), nil
		}
		c.part = rest
		before, _, traced := strings.Cut(string(line), " MB, ")
		if !traced || !strings.HasPrefix(before, "gc ") {
			fmt.Fprintf(os.Stderr, "%s\n", line)
			continue
		}
		if n, err := strconv.ParseFloat(before[strings.LastIndex(before, ">")+1:], 64); err == nil {
			c.last = n
		}
	}
}

// live is what the last collection left.
func (c *collections) live() float64 {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.last
}

// pace is how fast a hand moves.
const pace = 30 * time.Millisecond

func (h *house) click(x, y int) {
	h.point(x, y)
	h.settle()
	h.button(true)
	h.button(false)
	h.settle()
}

// Places in a window as it opens on the display.
const (
	barY              = 27
	presetX, themeX   = 172, 1303
	chipY             = 177
	threeX, spendingX = 457, 694
)

// usePanel drags, undoes, chooses presets and charts, scrolls, reads charts, and
// goes dark and back.
func (h *house) usePanel(round int) {
	p := model.ReasoningMultiplier.Param()
	h.meet(chart.Light)
	h.point(trackLeft+1, trackY)
	h.button(true)
	for i := range 24 {
		h.point(trackLeft+i%8*40+round%7, trackY)
		time.Sleep(pace)
	}
	h.point(trackRight+40, trackY)
	h.button(false)
	h.keeps(model.ReasoningMultiplier, p.Max)
	h.strike(keyControl, 'z')
	h.keeps(model.ReasoningMultiplier, p.Default)

	for _, line := range []int{1 + round%5, 0} { // another scenario, and the first again
		h.click(presetX, barY)
		h.shows("the list of scenarios", presetX+28, 49, chart.Light.Card)
		h.click(presetX, 76+26*line)
		h.shows("no list", presetX+28, 49, chart.Light.Paper)
	}
	h.keeps(model.ReasoningMultiplier, p.Default)

	h.click(spendingX, chipY)
	h.shows("the chart of spending alone", spendingX-66, chipY, chart.Light.Line)
	for x := 500; x < 1300; x += 40 {
		h.point(x, 400)
		time.Sleep(pace)
	}
	h.click(threeX, chipY)
	h.shows("three charts", threeX-60, chipY, chart.Light.Line)
	h.click(themeX, barY)
	h.shows("the dark theme", 2, h.window().Dy()-2, chart.Dark.Paper)
	h.click(themeX, barY)
	h.shows("the light theme", 2, h.window().Dy()-2, chart.Light.Paper)
	h.point(valueX, 500)
	for _, way := range []byte{5, 4} { // the wheel down, and up
		for range 12 {
			h.fake(xproto.ButtonPress, way, 0, 0)
			h.fake(xproto.ButtonRelease, way, 0, 0)
			time.Sleep(pace)
		}
		h.settle()
	}
	h.meet(chart.Light) // a busy machine may be behind, and what turns in the frame of F5 is the talk's
}

// tell tells the story from the panel, to its end and back, with live sliders,
// black-out and the notes' window.
func (h *house) tell(round int) {
	h.strike(keyF5)
	h.await("a slide", h.slide)
	for range 7 {
		h.strike(keyPageDown)
		h.settle()
	}
	for _, key := range []xproto.Keysym{keyHome, keyPageDown, '1'} {
		h.strike(key)
		h.settle()
	}
	for i := range 20 {
		h.strike([]xproto.Keysym{keyLeft, keyRight}[i/10])
		time.Sleep(pace)
	}
	h.settle()
	for _, key := range []xproto.Keysym{'r', keyEscape, 'v', 'v', 'v'} {
		h.strike(key)
		h.settle()
	}
	h.strike('b')
	h.await("black", func(m *image.NRGBA) bool { return count(m, color.NRGBA{A: 255}) == len(m.Pix)/4 })
	h.settle()
	h.strike('b')
	h.await("the step again", h.slide)
	if round%4 == 0 {
		h.strike('n')
		h.await("the notes' window", func(*image.NRGBA) bool { return h.windows() == 2 })
		h.strike('n')
		h.await("no notes' window", func(*image.NRGBA) bool { return h.windows() == 1 })
		h.focus()
	}
	h.strike(keyEscape)
	h.await("the window", func(m *image.NRGBA) bool { return !h.slide(m) })
	h.focus()
}
