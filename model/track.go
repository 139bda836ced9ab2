package model

import "math"

// perDecade is the number of positions of a logarithmic track for each factor of
// ten: one step of an arrow key is 2.3 %.
const perDecade = 100

// Tracks returns the number of steps on the input's slider: positions run
// from 0 to Tracks.
func (p *Param) Tracks() int {
	if p.Scale == Log {
		return int(math.Round(perDecade * math.Log10(p.Max/p.Min)))
	}
	return int(math.Round((p.Max - p.Min) / p.Step))
}

// Position returns a value's position on the track, 0 to Tracks; values out of
// range are at its ends.
func (p *Param) Position(v float64) float64 {
	v = min(max(v, p.Min), p.Max)
	if p.Scale == Log {
		return float64(p.Tracks()) * math.Log(v/p.Min) / math.Log(p.Max/p.Min)
	}
	return float64(p.Tracks()) * (v - p.Min) / (p.Max - p.Min)
}

// ValueAt returns the value at a position on the track. Within half a step of a
// mark, of the default or of the observed value it returns that value, so that
// readers can hit quoted values.
func (p *Param) ValueAt(position float64) float64 {
	steps := float64(p.Tracks())
	position = min(max(position, 0), steps)
	for _, m := range p.Marks {
		if p.near(position, m.Value) {
			return m.Value
		}
	}
	for _, v := range [...]float64{p.Default, p.Observed} {
		if p.near(position, v) {
			return v
		}
	}
	if p.Scale == Log {
		return threeDigits(p.Min * math.Exp(position/steps*math.Log(p.Max/p.Min)))
	}
	return tidy(p.Min + math.Round(position)*p.Step)
}

func (p *Param) near(position, v float64) bool {
	return math.Abs(p.Position(v)-position) <= 0.5
}

// threeDigits rounds to three significant digits.
func threeDigits(v float64) float64 {
	scale := math.Pow(10, 2-math.Floor(math.Log10(v)))
	return tidy(math.Round(v*scale) / scale)
}

// tidy removes rounding errors of decimal steps.
func tidy(v float64) float64 { return math.Round(v*1e6) / 1e6 }
