// Package turns times the same work of two programs in one process, in turns, so
// that whatever else the machine does meets both alike.
package turns

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"runtime"
	"testing"
	"time"
)

// Case is something to time. Do does it once.
type Case struct {
	Name string
	Of   int // how much there is to do, 0 where that is no number
	Do   func() error
}

// Time is what a case took the two programs at best, the first's first.
type Time struct {
	Name        string
	Of          [2]int
	Nanoseconds [2]float64 // 0 for a program that is not there
	Allocations [2]float64
}

// turn is what one takes at least: a browser's clock is coarse.
const turn = 5 * time.Millisecond

// Print times the cases of two programs on one core, so many rounds of each, and
// writes their times as JSON. Where first is nil, the second is timed alone.
func Print(w io.Writer, rounds int, first, second func() []Case) error {
	runtime.GOMAXPROCS(1)
	var theirs []Case
	if first != nil {
		theirs = first()
	}
	var times []Time
	for i, c := range second() {
		sides := [2]*Case{1: &c}
		if first != nil {
			sides[0] = &theirs[i]
		}
		t, err := measure(sides, rounds)
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		times = append(times, t)
	}
	return json.NewEncoder(w).Encode(times)
}

// measure times a case of both.
func measure(sides [2]*Case, rounds int) (Time, error) {
	t := Time{Name: sides[1].Name}
	var often [2]int
	for k, c := range sides {
		if c == nil {
			continue
		}
		if err := c.Do(); err != nil { // before it is timed, which warms it up as well
			return t, err
		}
		t.Of[k], t.Nanoseconds[k], often[k] = c.Of, math.Inf(1), 1
		for min(c.takes(often[k]), c.takes(often[k]), c.takes(often[k])) < turn { // one may be held up
			often[k] *= 2
		}
		t.Allocations[k] = testing.AllocsPerRun(1, func() { c.Do() })
	}
	for range rounds {
		for k, c := range sides {
			if c != nil {
				t.Nanoseconds[k] = min(t.Nanoseconds[k], float64(c.takes(often[k]).Nanoseconds())/float64(often[k]))
			}
		}
	}
	return t, nil
}

// takes is how long a case takes so many times. It has been done without an error.
func (c *Case) takes(times int) time.Duration {
	begin := time.Now()
	for range times {
		c.Do()
	}
	return time.Since(begin)
}
