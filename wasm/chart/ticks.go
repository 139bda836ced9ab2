package chart

import (
	"hundredfold/model/quantity"
	"math"
	"strconv"

	"gonum.org/v1/plot"
)

// Range is what a vertical axis spans, in the model's unit. The zero Range is
// not decided yet.
type Range struct{ Min, Max float64 }

// with returns the range grown to hold o.
func (r Range) with(o Range) Range {
	if r == (Range{}) {
		return o
	}
	if o == (Range{}) {
		return r
	}
	return Range{min(r.Min, o.Min), max(r.Max, o.Max)}
}

// niceLinear returns the range of an axis from zero that holds the data: half a
// tick's step at a time, so that it moves rarely.
func niceLinear(top float64) Range {
	if top <= 0 {
		return Range{0, 1}
	}
	half := linearStep(top) / 2
	return Range{0, math.Ceil(top*1.02/half) * half}
}

// linearStep returns the distance of ticks for an axis from 0 to top: 1, 2 or 5
// times a power of ten, that gives two to five of them above zero.
func linearStep(top float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(top)))
	switch lead := top / unit; {
	case lead < 2.5:
		return unit / 2
	case lead < 6:
		return unit
	}
	return 2 * unit
}

// niceLog returns the range of a logarithmic axis that holds the data: its ends
// are 1, 2 or 5 times a power of ten.
func niceLog(low, high float64) Range {
	return Range{lead(low, math.Floor), lead(high*1.05, math.Ceil)}
}

// lead rounds v to 1, 2, 5 or 10 times a power of ten, up or down.
func lead(v float64, round func(float64) float64) float64 {
	unit := math.Pow(10, math.Floor(math.Log10(v)+1e-9))
	steps := [...]float64{1, 2, 5, 10}
	if round(0.5) == 1 {
		for _, s := range steps {
			if s*unit >= v*(1-1e-9) {
				return s * unit
			}
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		if s := steps[i]; s*unit <= v*(1+1e-9) {
			return s * unit
		}
	}
	return unit
}

// LinearTicks marks an axis from zero with a few round values, all named in one
// magnitude of the unit. It implements plot.Ticker.
type LinearTicks struct{ Unit quantity.Unit }

// Ticks implements plot.Ticker.
func (t LinearTicks) Ticks(low, high float64) []plot.Tick {
	step := linearStep(high / 1.02)
	name := t.Unit.Magnitude(math.Floor(high/step) * step)
	var ticks []plot.Tick
	for i := math.Ceil(low/step - 1e-9); i*step <= high*(1+1e-9); i++ {
		ticks = append(ticks, plot.Tick{Value: i * step, Label: t.Unit.Tick(i*step, name)})
	}
	return ticks
}

// LogTicks marks a logarithmic axis at powers of ten, or at 1, 2 and 5 times
// them where it spans less than two. It implements plot.Ticker.
type LogTicks struct{ Unit quantity.Unit }

// Ticks implements plot.Ticker.
func (t LogTicks) Ticks(low, high float64) []plot.Tick {
	first := int(math.Floor(math.Log10(low) + 1e-9))
	last := int(math.Floor(math.Log10(high) + 1e-9))
	leads := []float64{1}
	if math.Log10(high/low) < 2 {
		leads = []float64{1, 2, 5}
	}
	every := 1 + (last-first)/6
	var ticks []plot.Tick
	for e := first; e <= last; e++ {
		if (e-first)%every != 0 {
			continue
		}
		for _, l := range leads {
			v := l * math.Pow10(e)
			if v < low*(1-1e-9) || v > high*(1+1e-9) {
				continue
			}
			ticks = append(ticks, plot.Tick{Value: v, Label: t.Unit.Tick(v, t.Unit.Magnitude(v))})
		}
	}
	return ticks
}

// YearTicks marks every year that the axis spans and names as few as stay
// apart: an even step that ends on the last year. It implements plot.Ticker.
type YearTicks struct {
	Every int // years between named ones
}

// Ticks implements plot.Ticker.
func (t YearTicks) Ticks(low, high float64) []plot.Tick {
	first, last := int(math.Ceil(low)), int(math.Floor(high))
	ticks := make([]plot.Tick, 0, last-first+1)
	for y := first; y <= last; y++ {
		tick := plot.Tick{Value: float64(y)}
		if (last-y)%t.Every == 0 {
			tick.Label = strconv.Itoa(y)
		}
		ticks = append(ticks, tick)
	}
	return ticks
}
