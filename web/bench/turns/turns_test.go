package turns

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"
)

func TestBothTakeTheirTurns(t *testing.T) {
	var done [2]int
	var kept []float64
	counts := func(k int) func() []Case {
		return func() []Case {
			return []Case{{Name: "counting", Of: k + 1, Do: func() error {
				done[k]++
				if k == 1 {
					kept = make([]float64, 1000)
				}
				return nil
			}}}
		}
	}
	const rounds = 8
	var text bytes.Buffer
	if err := Print(&text, rounds, counts(0), counts(1)); err != nil {
		t.Fatal(err)
	}
	var times []Time
	if err := json.Unmarshal(text.Bytes(), &times); err != nil {
		t.Fatal(err)
	}
	got := times[0]
	if got.Name != "counting" || got.Of != [2]int{1, 2} || got.Allocations != [2]float64{0, 1} || len(kept) == 0 {
		t.Errorf("the times are %+v", got)
	}
	for k, n := range done {
		if n < rounds || !(got.Nanoseconds[k] > 0) {
			t.Errorf("program %d had %d turns, %g ns at best", k, n, got.Nanoseconds[k])
		}
	}
	wrong := errors.New("no")
	fails := func() []Case { return []Case{{Do: func() error { return wrong }}} }
	if err := Print(&text, rounds, nil, fails); !errors.Is(err, wrong) {
		t.Errorf("what cannot be done ends in %v", err)
	}
}
