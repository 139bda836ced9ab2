package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// priceTrend is part 4: what a plain answer costs to serve, and how use
// answers to that.
type priceTrend struct {
	years, siteYears float64 // over which servers and sites are paid off
	energy           ramp    // $bn a year for a GW at the servers, from 2025 to 2030
	elasticity       float64
	start            float64 // rent of new hardware at the end of 2025, $bn a year per million H100e
}

func (p *priceTrend) set(in *Inputs, first *vintage) {
	p.years, p.siteYears = in[ServerLife], facilityYears
	was := energyCost(&observed)
	p.energy = ramp{was, energyCost(in) - was}
	p.elasticity = 0
	if in[Rebound] != 0 {
		p.elasticity = in[PriceElasticity]
	}
	p.start = p.rent(first, 0)
}

// energyCost returns the electricity of a GW at the servers, $bn a year.
func energyCost(in *Inputs) float64 {
	return meanEnergy(1, in[PUE], in[LoadFactor]) * in[ElectricityPrice] / 100
}

// rent returns what a million H100e of a vintage cost a year: paying off
// servers and sites, and electricity. $bn.
func (p *priceTrend) rent(v *vintage, settled float64) float64 {
	return v.it/p.years + v.power*v.site/p.siteYears + v.servers*p.energy.at(settled)
}

// cost returns the cost of a plain answer without any scarcity, as a ratio to
// the end of 2025: hardware rent and power over utilisation, times the compute
// that the answer takes.
func (p *priceTrend) cost(u *use, q int, v *vintage, settled float64) float64 {
	return p.rent(v, settled) / p.start * u.answer[q] / u.busy[q]
}

// rebound replaces costs by how much more is asked for at them than at 2025's.
func (p *priceTrend) rebound(costs []float64) { detmath.PowerAll(costs, -p.elasticity) }

// scarcity returns the factor by which shortage raises the price: asked for
// over built, but never more than what clears the market, (asked/built)^(1/e).
func scarcity(asked, built, elasticity float64) float64 {
	ratio := asked / built
	if ratio <= 1 {
		return 1
	}
	if elasticity > 1 {
		return detmath.Power(ratio, 1/elasticity)
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
