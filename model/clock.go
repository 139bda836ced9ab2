package model

import "math"

// clock holds the three shapes that every path in a run is made of, so that
// each costs one exponential a quarter. All are 0 at the end of 2025.
//
//	growth   effective years of growth: E(t) = (1 - f^t) / (1 - f)
//	adoption share of the way from 2025 to the 2030 value
//	supply   the same for the limits, whose anchors are mid-year rates
//
// A rate of g a year that fades by f reaches g^E(t); E(1) = 1.
type clock struct {
	growthEnd, growthMid [Quarters]float64
	adoption             [Quarters]float64
	supply               [Quarters]float64
	yearsMid             [Quarters]float64 // years since mid-2025, at mid-quarter
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

func (c *clock) set(fade float64) {
	for q := range Quarters {
		end, mid := float64(q+1)/4, (float64(q)+0.5)/4
		c.growthEnd[q], c.growthMid[q] = faded(fade, end), faded(fade, mid)
		c.adoption[q] = faded(adoptionFade, end) / faded(adoptionFade, horizon)
		c.yearsMid[q] = mid + 0.5
		c.supply[q] = faded(supplyFade, mid+0.5) / faded(supplyFade, horizon)
	}
}

// faded returns the effective years of growth after t years when the growth
// rate is multiplied by f each year; t itself when nothing fades.
func faded(f, t float64) float64 {
	if f > 0.9999 {
		return t
	}
	return (1 - math.Pow(f, t)) / (1 - f)
}
