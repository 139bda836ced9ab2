package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// clock holds effective years of growth, E(t) = (1 - f^t) / (1 - f), at the end
// and in the middle of each quarter: a rate of g a year that fades by f reaches
// g^E(t), and E(1) = 1. With the fixed shapes (adoption and supply: the share of
// the way from 2025 to the 2030 value; for the limits from mid-year to mid-year)
// every path in a run costs one exponential a quarter, and all quarters' are
// taken at once: a path depends on the inputs alone, not on what is built.
type clock struct {
	growthEnd, growthMid [Quarters]float64
}

// fixed holds the shapes that no input changes.
type fixed struct {
	adoption, supply [Quarters]float64
	settled          [Quarters]float64 // adoption, but at rest from 2030 on
	yearsMid         [Quarters]float64 // years since mid-2025, at mid-quarter
	product          [Quarters]float64 // the world's at mid-quarter, ratio to 2025
}

var shape = shapes()

func shapes() *fixed {
	s := new(fixed)
	for q := range Quarters {
		end, mid := float64(q+1)/4, (float64(q)+0.5)/4+0.5
		s.adoption[q] = faded(adoptionFade, end) / faded(adoptionFade, horizon)
		s.settled[q] = min(1, s.adoption[q])
		s.supply[q] = faded(supplyFade, mid) / faded(supplyFade, horizon)
		s.yearsMid[q] = mid
		s.product[q] = detmath.Exp(detmath.Ln(productGrowth) * mid)
	}
	return s
}

const (
	// horizon is the years between the observed value (2025) and the value
	// that an input names (2030).
	horizon = 5
	// adoptionFade slows shares, users and multipliers: the value named for
	// 2030 is passed slowly afterwards instead of stopping dead (A03).
	adoptionFade = 0.75
	// supplyFade front-loads the limits so that defaults meet what 2026 is
	// known to bring: $725bn of guidance (F511); see A04.
	supplyFade = 0.55
)

// set fills the clock for a fade, by one root and then products: a power for
// each quarter would be a third of a run's time.
func (c *clock) set(fade float64) {
	if fade > 0.9999 { // nothing fades
		for q := range Quarters {
			c.growthMid[q], c.growthEnd[q] = (float64(q)+0.5)/4, float64(q+1)/4
		}
		return
	}
	eighth := math.Sqrt(math.Sqrt(math.Sqrt(fade)))
	left, scale := 1.0, 1/(1-fade)
	for q := range Quarters {
		left *= eighth
		c.growthMid[q] = (1 - left) * scale
		left *= eighth
		c.growthEnd[q] = (1 - left) * scale
	}
}

// faded returns the effective years of growth after t years when the growth
// rate is multiplied by f, below 1, each year.
func faded(f, t float64) float64 { return (1 - detmath.Power(f, t)) / (1 - f) }
