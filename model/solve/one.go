package solve

import (
	"context"
	"fmt"
	"math"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Answer is a value of an input and the target's output at it.
type Answer struct {
	By              model.Input
	Value, Achieved float64
}

// Unreachable is the error if no value of an input gives the target.
type Unreachable struct {
	Target  Target
	Closest Answer
	Flat    bool // the output does not change with the input at all
}

func (e *Unreachable) Error() string {
	p := e.Closest.By.Param()
	if e.Flat {
		return fmt.Sprintf("%s is not reachable: it stays at %s whatever %s is", e.Target, quantity.Significant(e.Closest.Achieved, 5), p.ID)
	}
	return fmt.Sprintf("%s is not reachable with %s from %s to %s; the closest is %s, at %s", e.Target, p.ID,
		p.Format(p.Min, nil), p.Format(p.Max, nil), quantity.Significant(e.Closest.Achieved, 5), quantity.Significant(e.Closest.Value, 5))
}

// grid is the number of steps in which an input's range is scanned before a root is
// refined. An output that touches its target within a step is found by a closer
// search where it comes nearest.
const grid = 96

// One returns the value of one input that brings an output to its target, with the
// other inputs unchanged. Of several such values it returns the nearest to the
// present one on the input's scale. If there is none, the error is an *Unreachable
// with the closest found. If ctx ends, the error is its.
//
// The range is first scanned in equal steps of the input's scale, because limits
// make outputs flat over long stretches and some outputs are not monotonic; then
// the nearest step that contains the target is bisected.
func One(ctx context.Context, t Target, by model.Input, from model.Inputs) (Answer, error) {
	return one(&runs{ctx: ctx}, t, by, from)
}

// one is One with a shared counter of runs.
func one(m *runs, t Target, by model.Input, from model.Inputs) (Answer, error) {
	if err := t.Check(); err != nil {
		return Answer{}, err
	}
	if err := sought(by); err != nil {
		return Answer{}, err
	}
	p := by.Param()
	s := search{runs: m, target: t, by: by, in: from, low: place(p, p.Min), span: place(p, p.Max) - place(p, p.Min)}
	s.home = (place(p, from[by]) - s.low) / s.span
	if off := s.at(s.home); s.within(off) {
		return s.answer(s.home), nil
	}
	u, ok := s.root()
	if err := m.ctx.Err(); err != nil {
		return Answer{}, err
	}
	if ok {
		return s.answer(u), nil
	}
	return s.best, &Unreachable{Target: t, Closest: s.best, Flat: s.least == s.most}
}

// sought returns an error for an input that cannot be solved for.
func sought(by model.Input) error {
	if p := by.Param(); p.Kind == model.Switch {
		return model.NewProblem("“{input}” is a switch: it has nothing between off and on to find", "{input}", model.Label(p.Label))
	}
	return nil
}

// place returns a value's position on an input's scale; value is its inverse.
func place(p *model.Param, v float64) float64 {
	if p.Scale == model.Log {
		return math.Log(v)
	}
	return v
}

func value(p *model.Param, x float64) float64 {
	if p.Scale == model.Log {
		x = math.Exp(x)
	}
	return min(max(x, p.Min), p.Max)
}

// search is a call of One. Positions run from 0 to 1 over the input's range.
type search struct {
	*runs
	target          Target
	by              model.Input
	in              model.Inputs
	low, span, home float64

	best        Answer
	gap         float64 // between best and the target
	least, most float64 // of all the output's values seen
	seen        bool
}

// at returns how far the output is above its target at a position.
func (s *search) at(u float64) float64 {
	s.in[s.by] = s.valueAt(u)
	v := s.of(&s.in).Annual(s.target.Output, s.target.Year)
	off := v - s.target.Value
	if !s.seen || math.Abs(off) < s.gap {
		s.best, s.gap = Answer{s.by, s.in[s.by], v}, math.Abs(off)
	}
	if !s.seen {
		s.least, s.most, s.seen = v, v, true
	}
	s.least, s.most = min(s.least, v), max(s.most, v)
	return off
}

// valueAt returns the input's value at a position.
func (s *search) valueAt(u float64) float64 { return value(s.by.Param(), s.low+u*s.span) }

func (s *search) within(off float64) bool { return s.target.near(s.target.Value+off, 1e-9) }

func (s *search) answer(u float64) Answer {
	off := s.at(u)
	return Answer{s.by, s.valueAt(u), s.target.Value + off}
}

// root returns the position nearest to home at which the output is on target.
func (s *search) root() (float64, bool) {
	var off [grid + 1]float64
	for k := range off {
		off[k] = s.at(float64(k) / grid)
	}
	best, found := 0.0, false
	take := func(u float64, ok bool) {
		if ok && (!found || math.Abs(u-s.home) < math.Abs(best-s.home)) {
			best, found = u, true
		}
	}
	for k := range off {
		if s.within(off[k]) {
			take(float64(k)/grid, true)
		}
		if k < grid && off[k]*off[k+1] < 0 {
			take(s.halve(float64(k)/grid, float64(k+1)/grid, off[k]))
		}
		if k > 0 && k < grid && turns(off[k-1], off[k], off[k+1]) {
			take(s.touch(float64(k-1)/grid, float64(k+1)/grid, off[k-1]))
		}
	}
	return best, found
}

// turns reports whether the middle of three values of one sign is nearest to 0, so
// that the output may touch its target between them.
func turns(a, b, c float64) bool {
	return a*b > 0 && b*c > 0 && math.Abs(b) <= math.Abs(a) && math.Abs(b) <= math.Abs(c) && (a != b || b != c)
}

// halve bisects between two positions of opposite sign. It fails if the output
// jumps over its target.
func (s *search) halve(low, high, atLow float64) (float64, bool) {
	for range 200 {
		mid := (low + high) / 2
		off := s.at(mid)
		if s.within(off) {
			return mid, true
		}
		if mid <= low || mid >= high {
			return mid, s.target.near(s.target.Value+off, tolerance)
		}
		if off*atLow > 0 {
			low = mid
		} else {
			high = mid
		}
	}
	return low, s.target.near(s.target.Value+s.at(low), tolerance)
}

// touch searches by golden section between low and high for a position where an
// output that turns around reaches its target.
func (s *search) touch(low, high, atLow float64) (float64, bool) {
	const golden = 0.6180339887498949
	start := low
	for range 48 {
		a, b := high-golden*(high-low), low+golden*(high-low)
		atA, atB := s.at(a), s.at(b)
		switch {
		case atA*atLow < 0:
			return s.halve(start, a, atLow)
		case atB*atLow < 0:
			return s.halve(start, b, atLow)
		case math.Abs(atA) < math.Abs(atB):
			high = b
		default:
			low = a
		}
	}
	return low, s.within(s.at(low))
}
