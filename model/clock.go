package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// path holds a quantity for each quarter of a Result.
type path [Quarters]float64

// shapes holds the time courses that paths follow: the share of the way from the
// observed start to the value that an input gives, or how often a hardware
// generation has been renewed. They depend only on the start.
type shapes struct {
	end, mid path // years since the start, at the end and in the middle of a quarter

	// adoption is fast at first, passes the given value slowly and goes on: people,
	// and what they ask for.
	adoption path
	// settled slows down towards the given value and stays there: prices, ratios
	// and multipliers.
	settled path
	// slowing is for multipliers that grow: it slows down so early that it exceeds
	// the given value by only a few percent.
	slowing path
	// plan is adoption for orders, at mid-quarter: it reaches 1 in the middle of
	// the inputs' target year.
	plan path
	// generation is the share in a quarter's deliveries of each hardware generation
	// and its successors, beyond what it was at the start.
	generation [generations]path
	coming     int  // first generation that is less than half of deliveries at the start
	product    path // world product at mid-quarter, ratio to the start
}

const (
	adoptionFade = 0.82 // A03
	easing       = 2    // A03
	slowingFade  = 0.55 // A03
	planFade     = 0.5  // A04

	// A generation of accelerators comes every two years: Hopper in late 2022,
	// Blackwell in 2025, Rubin in 2027 (F007, F028, F278). Its share of deliveries
	// takes about three years to rise from a tenth to nine tenths.
	generations     = 7
	firstGeneration = 2023.3 // when Hopper was half of deliveries
	generationYears = 2.05
	generationWidth = 0.7
)

func newShapes(s *state) *shapes {
	x := new(shapes)
	for k := range generations {
		if firstGeneration+generationYears*float64(k) <= s.time {
			x.coming = k + 1
		}
	}
	for q := range Quarters {
		end := float64(q-s.closed+1) / 4
		mid := end - 0.125
		x.end[q], x.mid[q] = end, mid
		x.adoption[q] = faded(adoptionFade, end) / faded(adoptionFade, s.horizon)
		x.plan[q] = faded(planFade, mid) / faded(planFade, s.horizon-0.5)
		x.slowing[q] = faded(slowingFade, end) / faded(slowingFade, s.horizon)
		left := 1 - smaller(1, larger(0, end/s.horizon))
		if left > 0 {
			left = detmath.Power(left, easing)
		}
		x.settled[q] = 1 - left
		for k := range x.generation {
			at := firstGeneration + generationYears*float64(k) - s.time
			x.generation[k][q] = sigmoid((mid-at)/generationWidth) - sigmoid(-at/generationWidth)
		}
		x.product[q] = detmath.Exp(detmath.Ln(productGrowth) * mid)
	}
	return x
}

// faded returns the effective years of growth after t years when the growth
// rate is multiplied by f, below 1, each year.
func faded(f, t float64) float64 { return (1 - detmath.Power(f, t)) / (1 - f) }

func sigmoid(x float64) float64 { return 1 / (1 + detmath.Exp(-x)) }

// growth holds effective years of growth, E(t) = (1 - f^t) / (1 - f), at the end
// and in the middle of each quarter: a rate of g a year that fades by f reaches
// g^E(t), and E(1) = 1.
type growth struct{ end, mid path }

// set uses one root and then products: a power for each quarter would take a tenth
// of a run's time.
func (g *growth) set(s *state, fade float64) {
	if fade > 0.9999 { // growth does not fade
		g.end, g.mid = s.shape.end, s.shape.mid
		return
	}
	eighth := math.Sqrt(math.Sqrt(math.Sqrt(fade)))
	left, scale := 1.0, 1/(1-fade)
	for q := s.closed; q < Quarters; q++ {
		left *= eighth
		g.mid[q] = (1 - left) * scale
		left *= eighth
		g.end[q] = (1 - left) * scale
	}
}

// grow sets the path to exponential growth at a logarithmic rate a year over
// effective years.
func (p *path) grow(rate float64, years *path) {
	for q, t := range years {
		p[q] = rate * t
	}
	detmath.ExpAll(p[:])
}

// ramp sets the path to a geometric interpolation between two values, by shares of
// the way.
func (p *path) ramp(from, to float64, share *path) {
	a := detmath.Ln(from)
	by := detmath.Ln(to) - a
	for q, s := range share {
		p[q] = a + by*s
	}
	detmath.ExpAll(p[:])
}

// curve sets the path to the logistic curve from one share through another. Both
// are kept away from 0 and 1, where the curve is undefined: 0% counts as 0.05%.
func (p *path) curve(from, to float64, share *path) {
	a := logit(from)
	by := logit(to) - a
	for q, s := range share {
		p[q] = -a - by*s
	}
	detmath.ExpAll(p[:])
	for q, odds := range p {
		p[q] = 1 / (1 + odds)
	}
}

func logit(p float64) float64 {
	p = smaller(larger(p, 0.0005), 0.9995)
	return detmath.Ln(p / (1 - p))
}

// mix interpolates linearly between two values.
func mix(from, to, share float64) float64 { return from + (to-from)*share }

// larger and smaller are max and min without the handling of NaN, which costs a
// call in WebAssembly.
func larger(a, b float64) float64 {
	if a > b {
		return a
	}
	return b
}

func smaller(a, b float64) float64 {
	if a < b {
		return a
	}
	return b
}

// softLeast returns a smooth minimum of x and most, always below both and rising
// with x, because nobody stops at exactly a ceiling.
func softLeast(x, most float64) float64 { return x * underCeiling(x/most) }

// underCeiling returns the share of demand that a ceiling leaves when demand is
// ratio times the ceiling: a norm of order -4.
func underCeiling(ratio float64) float64 {
	ratio *= ratio
	return 1 / math.Sqrt(math.Sqrt(1+ratio*ratio))
}
