package model

import "math"

// Exponential and logarithm of our own, because a run must give the same bits
// wherever it is computed: those of package math are machine code on some
// processors and Go on others, and differ in the last bit. They are also
// quicker in WebAssembly, where nothing is machine code.

const (
	log2E = 1 / math.Ln2
	// Ln2 in two parts: multiples of the first up to 2^10 are exact.
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
)

// inverse factorials, 1/13! to 1/2!
const (
	f13 = 1. / 6227020800
	f12 = 1. / 479001600
	f11 = 1. / 39916800
	f10 = 1. / 3628800
	f9  = 1. / 362880
	f8  = 1. / 40320
	f7  = 1. / 5040
	f6  = 1. / 720
	f5  = 1. / 120
	f4  = 1. / 24
	f3  = 1. / 6
	f2  = 1. / 2
)

// exp returns e to the x: Taylor's series on what is left of x after the whole
// powers of two, at most ln 2 / 2, which is exact to the last bit or two. It
// stops at e^±700, which no input reaches.
func exp(x float64) float64 {
	x = min(max(x, -700), 700)
	half := 0.5
	if x < 0 {
		half = -0.5
	}
	k := int64(x*log2E + half)
	n := float64(k)
	r := x - n*ln2High - n*ln2Low
	p := f13*r + f12
	p = p*r + f11
	p = p*r + f10
	p = p*r + f9
	p = p*r + f8
	p = p*r + f7
	p = p*r + f6
	p = p*r + f5
	p = p*r + f4
	p = p*r + f3
	p = p*r + f2
	p = p*r + 1
	p = p*r + 1
	return p * math.Float64frombits(uint64(k+1023)<<52)
}

// ln returns the natural logarithm of x, which must be positive and normal:
// the series of the inverse hyperbolic tangent on what is left of x after the
// whole powers of two, between the root of one half and the root of two.
func ln(x float64) float64 {
	bits := math.Float64bits(x)
	k := int64(bits>>52) - 1023
	m := math.Float64frombits(bits&(1<<52-1) | 1023<<52) // 1 to 2
	if m > math.Sqrt2 {
		m /= 2
		k++
	}
	s := (m - 1) / (m + 1) // at most 0.172 either way
	z := s * s
	p := 1./23*z + 1./21
	p = p*z + 1./19
	p = p*z + 1./17
	p = p*z + 1./15
	p = p*z + 1./13
	p = p*z + 1./11
	p = p*z + 1./9
	p = p*z + 1./7
	p = p*z + 1./5
	p = p*z + 1./3
	n := float64(k)
	return n*ln2High + (2*s + (2*s*z*p + n*ln2Low))
}

// power returns x to the y for x above 0.
func power(x, y float64) float64 { return exp(y * ln(x)) }
