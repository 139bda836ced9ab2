package model

import (
	"math"
	"testing"
)

// runOf returns the central run with one input changed.
func runOf(i Input, v float64) *Result {
	in := Defaults()
	in[i] = v
	r := new(Result)
	Run(r, &in)
	return r
}

func TestABlendLiesBetweenItsRunsAndMeetsThem(t *testing.T) {
	a, b := runOf(ReasoningMultiplier, 8), runOf(ReasoningMultiplier, 400)
	var r Result
	for part, want := range map[float64]*Result{0: a, 1: b, -1: a, 2: b} {
		if r.Blend(a, b, part); !r.Same(want) {
			t.Errorf("at %v the blend is neither end", part)
		}
	}
	for _, part := range []float64{0.1, 0.5, 0.9} {
		r.Blend(a, b, part)
		for o := range Output(NumOutputs) {
			for y := FirstYear; y <= LastYear; y++ {
				va, vb, v := a.Annual(o, y), b.Annual(o, y), r.Annual(o, y)
				if low, high := min(va, vb), max(va, vb); v < low-1e-9*math.Abs(low) || v > high+1e-9*math.Abs(high) {
					t.Errorf("%s of %d is %v at %v, beyond %v and %v", o.Spec().ID, y, v, part, va, vb)
				}
			}
		}
		for y := FirstYear; y <= LastYear; y++ {
			for l := range Layer(Layers) {
				sum := 0.0
				for k := range l.Names() {
					sum += r.Share(l, k, y)
				}
				if math.Abs(sum-1) > 1e-9 {
					t.Errorf("shares of %d add up to %v at %v", y, sum, part)
				}
			}
		}
	}
	if got, want := between(10, 1000, 0.5), 100.0; math.Abs(got-want) > 1e-9 {
		t.Errorf("half way from 10 to 1000 is %v, want %v", got, want)
	}
	if got := between(0, 10, 0.5); got != 5 {
		t.Errorf("half way from 0 to 10 is %v", got)
	}
}

func TestRunsAreTheSameWhereTheirValuesAre(t *testing.T) {
	a := runOf(ReasoningMultiplier, 20)
	if !a.Same(runOf(ReasoningMultiplier, 20)) {
		t.Error("a run differs from itself made again")
	}
	if a.Same(runOf(ReasoningMultiplier, 21)) {
		t.Error("runs of 20 and 21 count as the same")
	}
}

func TestBlendingAllocatesNothing(t *testing.T) {
	a, b, r := runOf(ReasoningMultiplier, 8), runOf(ReasoningMultiplier, 400), new(Result)
	if n := testing.AllocsPerRun(20, func() { r.Blend(a, b, 0.5) }); n > 0 {
		t.Errorf("a blend allocates %v times", n)
	}
}
