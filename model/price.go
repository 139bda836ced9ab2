package model

import "hundredfold/model/internal/detmath"

// price is part 3: what compute and answers cost, and how use responds to that.
type price struct {
	rent     path // rent of a million H100e of new hardware
	cost     path // cost of a plain answer without shortage
	rebound  path // factor on demand from that cost
	survival path // share of servers that survive a quarter
}

func (p *price) set(s *state, in *Inputs, u *use, h *hardware, who *market) {
	o, x := &s.observed, s.shape
	kept, keeps := survival(o[ServerLife]), survival(in[ServerLife])
	for q, settled := range x.settled {
		life := mix(o[ServerLife], in[ServerLife], settled)
		electricity := mix(o[PUE], in[PUE], settled) * mix(o[LoadFactor], in[LoadFactor], settled) / 100 *
			mix(o[ElectricityPrice], in[ElectricityPrice], settled) / 100 * hoursThousands
		v := h.at(q)
		p.rent[q] = v.rent(life, electricity)
		p.cost[q] = p.rent[q] / s.rent * u.effort[q] * who.before(q).markup
		p.survival[q] = mix(kept, keeps, settled)
	}
	p.rebound = p.cost
	elasticity := in[PriceElasticity]
	if in[Rebound] == 0 {
		elasticity = 0
	}
	detmath.PowerAll(p.rebound[:], -elasticity)
}

// survival returns the share of servers that survive a quarter if half of them
// survive a life in years.
func survival(life float64) float64 { return detmath.Power(2, -1/(4*life)) }
