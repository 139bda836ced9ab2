package model

import "math"

// Blend sets r to a run between a (at part 0) and b (at part 1), for charts that
// move from one to the other; it has no other meaning. Positive values are
// interpolated geometrically, which is even on a logarithmic axis and stays between
// both on any axis.
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

// between interpolates from a to b; it returns b if a is NaN.
func between(a, b, part float64) float64 {
	switch {
	case a == b || math.IsNaN(a):
		return b
	case a > 0 && b > 0:
		return a * math.Pow(b/a, part)
	}
	return a + part*(b-a)
}

// Same reports whether two runs have the same values, NaN included.
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
