// Package detmath is an exponential and a logarithm of our own, because a run
// must give the same bits wherever it is computed: those of package math are
// machine code on some processors and Go on others, and differ in the last bit.
// Where a processor multiplies and adds in one step, as on arm64, the rest of the
// run needs the compiler's flag that make desktop sets as well.
//
// Both work on many numbers at once. In WebAssembly a call costs as much as the
// exponential itself, and everywhere the processor works on several at a time
// when none waits for the one before.
package detmath

import "math"

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

// whole, added to a small number and taken off again, leaves it rounded to a
// whole number, which the sum's low bits hold as well.
const whole = 0x1.8p52

// ExpAll replaces each x, from -700 to 700, by e to the x: a power of two, a
// root of two, and Taylor's series on the rest, at most ln 2 / 64, whose seventh
// power is below the last bit. No input comes near those ends.
func ExpAll(x []float64) {
	for i, v := range x {
		sum := v*(parts/math.Ln2) + whole
		n := sum - whole
		k := int32(math.Float64bits(sum))
		r := v - n*(ln2High/parts) - n*(ln2Low/parts)
		z := r * r
		p := (1 + r) + z*((1./2+1./6*r)+z*((1./24+1./120*r)+z*(1./720)))
		x[i] = p * roots[k&(parts-1)] * math.Float64frombits(uint64(k>>5+1023)<<52)
	}
}

// overRoot is the exponent's and the fraction's bits of half of what comes
// next after the root of two: taken off a number's bits, it leaves the exponent
// of the power of two that brings the number between the roots.
const overRoot = 1022<<52 + 0x6A09E667F3BCE

// LnAll replaces each x, which must be positive and normal, by its natural
// logarithm: the series of the inverse hyperbolic tangent on what is left of x
// after the whole powers of two, between the root of one half and the root of
// two.
func LnAll(x []float64) {
	for i, v := range x {
		bits := math.Float64bits(v)
		k := int64(bits-overRoot) >> 52
		m := math.Float64frombits(bits - uint64(k)<<52)
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
		x[i] = n*ln2High + (2*s + (2*s*z*p + n*ln2Low))
	}
}

// PowerAll replaces each x, which must be above 0, by x to the y.
func PowerAll(x []float64, y float64) {
	LnAll(x)
	for i := range x {
		x[i] *= y
	}
	ExpAll(x)
}

// Exp returns e to the x.
func Exp(x float64) float64 {
	one := [1]float64{x}
	ExpAll(one[:])
	return one[0]
}

// Ln returns the natural logarithm of x.
func Ln(x float64) float64 {
	one := [1]float64{x}
	LnAll(one[:])
	return one[0]
}

// Power returns x to the y for x above 0.
func Power(x, y float64) float64 { return Exp(y * Ln(x)) }
