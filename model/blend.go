package model

import "math"

// Blend makes r what lies between two runs, part of the way from a to b. It is
// for drawings that move from one to the other and means nothing else: a value
// above 0 goes by ratios, evenly along a logarithmic axis and within both on
// any. At 0 and 1 r is a and b.
func (r *Result) Blend(a, b *Result, part float64) {
	switch {
	case part <= 0:
		*r = *a
		return
	case part >= 1:
		*r = *b
		return
	}
	for o := range r.series {
		r.base[o] = between(a.base[o], b.base[o], part)
		for q := range r.series[o] {
			r.series[o][q] = between(a.series[o][q], b.series[o][q], part)
		}
	}
	r.series[LimitBinding] = b.series[LimitBinding]                                                           // a name, not a number
	for _, o := range [...]Output{LimitChipsWeight, LimitPowerWeight, LimitMoneyWeight, LimitCeilingWeight} { // they add up
		for q := range r.series[o] {
			r.series[o][q] = mix(a.series[o][q], b.series[o][q], part)
		}
	}
	for y := range r.shares {
		for l := range r.shares[y] {
			for k := range r.shares[y][l] { // they add up to 1
				r.shares[y][l][k] = (1-part)*a.shares[y][l][k] + part*b.shares[y][l][k]
			}
		}
	}
}

// between returns what lies part of the way from a to b, b where a is no number.
func between(a, b, part float64) float64 {
	switch {
	case a == b || math.IsNaN(a):
		return b
	case a > 0 && b > 0:
		return a * math.Pow(b/a, part)
	}
	return a + part*(b-a)
}

// Same reports whether two runs have the same values.
func (r *Result) Same(o *Result) bool {
	if r.series != o.series || r.shares != o.shares {
		return false
	}
	for k, v := range r.base {
		if v != o.base[k] && !(math.IsNaN(v) && math.IsNaN(o.base[k])) {
			return false
		}
	}
	return true
}
