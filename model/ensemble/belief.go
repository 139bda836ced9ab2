package ensemble

import (
	"hundredfold/model"
	"hundredfold/model/internal/detmath"
)

// belief is the distribution of one input in a scenario.
type belief struct {
	shape    model.Shape
	center   float64 // mean of the untruncated shape, of its logarithm if log-normal; the value if fixed
	unit     float64 // standard deviation, of the logarithm if log-normal; half the width if uniform
	cut      float64 // share of the untruncated shape below the range
	kept     float64 // share within the range
	min, max float64
	value    float64 // the scenario's value, for which the rest was computed
}

// set computes an input's distribution around its value in a scenario.
func (b *belief) set(p *model.Param, value float64) {
	*b = belief{value: value, center: value, min: p.Min, max: p.Max}
	s := p.Spread
	switch {
	case s.Shape == model.LogNormal && value > 0:
		b.center = (detmath.Ln(s.P5)+detmath.Ln(s.P95))/2 + detmath.Ln(value/p.Default)
		b.unit = s.Deviation()
	case s.Shape == model.Normal:
		b.center = (s.P5+s.P95)/2 + value - p.Default
		b.unit = s.Deviation()
	case s.Shape == model.Uniform:
		b.center = (s.P5+s.P95)/2 + value - p.Default
		b.unit = (s.P95 - s.P5) / 2 / 0.9
	default: // fixed, or log-normal around 0, which stays 0
		return
	}
	b.shape = s.Shape
	b.cut = b.below(p.Min)
	b.kept = b.below(p.Max) - b.cut
}

// below returns the share of the untruncated shape below an input's value.
func (b *belief) below(v float64) float64 {
	switch b.shape {
	case model.LogNormal:
		if v <= 0 {
			return 0
		}
		return below((detmath.Ln(v) - b.center) / b.unit)
	case model.Normal:
		return below((v - b.center) / b.unit)
	}
	return min(max((v-b.center)/b.unit+1, 0), 2) / 2
}

// at returns the quantile at u, between 0 and 1.
func (b *belief) at(u float64) float64 {
	column := [1]float64{u}
	b.all(column[:])
	return column[0]
}

// all replaces shares by their quantiles.
func (b *belief) all(u []float64) {
	switch b.shape {
	case model.Uniform:
		for k := range u {
			u[k] = b.center + b.unit*(2*(b.cut+u[k]*b.kept)-1)
		}
	case model.Normal, model.LogNormal:
		for k := range u {
			u[k] = b.center + b.unit*deviate(b.cut+u[k]*b.kept)
		}
		if b.shape == model.LogNormal {
			detmath.ExpAll(u)
		}
	default:
		for k := range u {
			u[k] = b.center
		}
	}
	for k, v := range u { // rounding may exceed the range
		if v < b.min {
			u[k] = b.min
		} else if v > b.max {
			u[k] = b.max
		}
	}
}
