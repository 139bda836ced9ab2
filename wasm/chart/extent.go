package chart

import (
	"math"

	"hundredfold/model"
)

// extent is what values an axis is to hold.
type extent struct {
	least, high float64 // of all
	low         float64 // of those above 0
	kept        float64 // of those above 0 that a logarithmic axis always holds
}

// decades is how far down a logarithmic axis follows a run: what is less than
// this part of the highest value lies at its foot.
const decades = 1e-6

func newExtent() extent {
	return extent{least: math.Inf(1), high: math.Inf(-1), low: math.Inf(1), kept: math.Inf(1)}
}

func (e *extent) add(v float64) {
	e.least, e.high = min(e.least, v), max(e.high, v)
	if v > 0 {
		e.low = min(e.low, v)
	}
}

// run adds a line of the run.
func (e *extent) run(s Series) {
	for _, p := range s {
		e.add(p.Value)
	}
}

// keep adds a value that was published.
func (e *extent) keep(v float64) {
	if e.add(v); v > 0 {
		e.kept = min(e.kept, v)
	}
}

// bars adds what bars reach.
func (e *extent) bars(b *Bars) {
	if len(b.sets) > 0 {
		e.add(b.top())
	}
}

// fit returns the range of an axis that holds the values.
func (e *extent) fit(log bool) Range {
	switch {
	case !log:
		return niceLinear(e.high)
	case !(e.high > 0):
		return Range{0.1, 1}
	}
	return niceLog(e.foot(), e.high)
}

// foot returns the lowest value that a logarithmic axis must hold.
func (e *extent) foot() float64 { return max(e.low, min(e.kept, e.high*decades)) }

// axis returns the range of an axis that is held or, for nil, fitted.
func (e *extent) axis(hold *Range, log bool) Range {
	if hold == nil {
		return e.fit(log)
	}
	return e.held(*hold, log)
}

// held returns the range of an axis that was held at r: r itself where it holds
// the values, else grown. A range of the other scale is none.
func (e *extent) held(r Range, log bool) Range {
	if log != (r.Min > 0) {
		r = Range{}
	}
	if r != (Range{}) && e.high <= r.Max && (!log || !(e.high > 0) || e.foot() >= r.Min) {
		return r
	}
	return r.with(e.fit(log))
}

// extent returns what the chart's axis holds in a run.
func (l lines) extent(s Spec, r *model.Result) extent {
	e := newExtent()
	for _, k := range l.curves {
		for _, p := range k.observed() {
			e.keep(p.Value)
		}
		e.run(k.run(nil, r, s.quarters))
		for _, b := range k.band(s.bands) {
			e.add(b.P10)
			e.add(b.P90)
		}
		if s.compares() {
			e.run(k.run(nil, s.against, s.quarters))
		}
	}
	for _, f := range l.forecasts() {
		e.keep(f.Value)
	}
	var bars Bars
	for _, b := range l.bars {
		bars.add(b)
	}
	e.bars(&bars)
	return e
}

// Fit returns what the chart's vertical axis spans in a run where it is not
// held; zero for a chart without one.
func (s Spec) Fit(r *model.Result) Range {
	l, ok := s.kind.(lines)
	if !ok {
		return Range{}
	}
	e := l.extent(s, r)
	return e.fit(s.Log)
}

// Toward returns the range that is part of the way to o, evenly along the axis.
func (r Range) Toward(o Range, part float64, log bool) Range {
	between := func(a, b float64) float64 {
		switch {
		case a == b || part >= 1:
			return b
		case log && a > 0 && b > 0:
			return a * math.Pow(b/a, part)
		}
		return a + part*(b-a)
	}
	return Range{between(r.Min, o.Min), between(r.Max, o.Max)}
}
