package model

import "math"

// Exponential and logarithm of our own, because a run must give the same bits
// wherever it is computed: those of package math are machine code on some
// processors and Go on others, and differ in the last bit. They are also
// quicker in WebAssembly, where nothing is machine code.

const (
	// Ln2 in two parts: multiples of the first up to 2^15 are exact.
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10

	// parts is how many pieces the span between two powers of two is cut into.
	parts = 32
)

// roots are 2^(i/parts), made of square roots and products, which every
// processor rounds alike.
var roots = rootsOfTwo()

func rootsOfTwo() (r [parts]float64) {
	r[0] = 1
	root := 2.0
	for step := parts / 2; step > 0; step /= 2 {
		root = math.Sqrt(root)
		for i := step; i < parts; i += 2 * step {
			r[i] = r[i-step] * root
		}
	}
	return r
}

// exp returns e to the x: a power of two, a root of two, and Taylor's series on
// the rest, at most ln 2 / 64, whose seventh power is below the last bit. It
// stops at e^±700, which no input reaches.
func exp(x float64) float64 {
	half := 0.5
	if x < 0 {
		half = -0.5
	}
	// Comparisons, because min and max mind NaN, which costs more.
	if x < -700 {
		x = -700
	} else if x > 700 {
		x = 700
	}
	k := int64(x*(parts/math.Ln2) + half)
	n := float64(k)
	r := x - n*(ln2High/parts) - n*(ln2Low/parts)
	z := r * r
	p := (1 + r) + z*((1./2+1./6*r)+z*((1./24+1./120*r)+z*(1./720)))
	return p * roots[k&(parts-1)] * math.Float64frombits(uint64(k>>5+1023)<<52)
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
