package model

import "math"

// priceTrend is part 4: what a plain answer costs to serve, and how use
// answers to that.
type priceTrend struct {
	years, siteYears float64 // over which servers and sites are paid off
	energy           float64 // $bn a year for a GW of facility peak
	elasticity       float64
	start            float64 // rent of new hardware at the end of 2025, $bn a year per million H100e
}

func (p *priceTrend) set(in *Inputs, first *vintage) {
	p.years, p.siteYears = in[ServerLife], facilityYears
	p.energy = in[LoadFactor] / 100 * hoursThousands * in[PUE] / in[PeakRatio] * in[ElectricityPrice] / 100
	p.elasticity = 0
	if in[Rebound] != 0 {
		p.elasticity = in[PriceElasticity]
	}
	p.start = p.rent(first)
}

// rent returns what a million H100e of a vintage cost a year: paying off
// servers and sites, and electricity. $bn.
func (p *priceTrend) rent(v *vintage) float64 {
	return v.it/p.years + v.power*(v.site/p.siteYears+p.energy)
}

// cost returns the cost of a plain answer without any scarcity, as a ratio to
// the end of 2025: hardware rent and power over utilisation, times the compute
// that the answer takes.
func (p *priceTrend) cost(u *use, v *vintage) float64 {
	return p.rent(v) / p.start * u.answer / u.busy
}

// rebound returns how much more is asked for at that cost than at 2025's.
func (p *priceTrend) rebound(cost float64) float64 {
	if p.elasticity == 0 {
		return 1
	}
	return math.Pow(cost, -p.elasticity)
}

// scarcity returns the factor by which shortage raises the price: asked for
// over built, but never more than what clears the market, (asked/built)^(1/e).
func scarcity(asked, built, elasticity float64) float64 {
	ratio := asked / built
	if ratio <= 1 {
		return 1
	}
	if elasticity > 1 {
		return math.Pow(ratio, 1/elasticity)
	}
	return ratio
}

// softLeast returns about the smaller of x and cap, always below both, rising
// smoothly with x: nobody asks for exactly the ceiling.
func softLeast(x, cap float64) float64 {
	r := x / cap
	r *= r
	return x / math.Sqrt(math.Sqrt(1+r*r))
}
