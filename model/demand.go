package model

import "hundredfold/model/internal/detmath"

// demand is part 4: what is asked for. It does not depend on any limit, so it is
// computed for all quarters before the first is built.
type demand struct {
	serving, training path // million H100e
	revenue           path // $bn a year, if all of it were served
	margin            path // ratio of AI revenue to the cost of serving
	fleet, power      path // million H100e; GW facility peak
	capex             path // $bn
	capital           path // cost in $bn of the asked-for fleet and its sites
	ceiling           path // most that the world would spend, $bn a quarter
	revenueCeiling    path // $bn a year
}

func (d *demand) set(s *state, in *Inputs, u *use, h *hardware, p *price) {
	o, x := &s.observed, s.shape
	perRequest := s.perRequest()
	asked := s.asked
	servers := s.shortage * s.netServers
	for q := s.closed; q < Quarters; q++ {
		v, rent := h.at(q), p.rent[q]
		d.ceiling[q] = in[SpendingCeiling] / 100 * worldProduct * x.product[q] / 4
		d.revenueCeiling[q] = in[RevenueCeiling] / 100 * worldProduct * x.product[q]

		// Demand for answers stays below the ceiling on revenue. Training and
		// research are paid for by a share of the revenue from answers and by
		// investors.
		work := perRequest * u.requests[q] * u.mix[q] * u.effort[q] * p.rebound[q] * exported(s, in, q)
		serving := softLeast(work, d.revenueCeiling[q]/(s.margin*rent))
		d.margin[q] = mix(s.margin, in[RevenueMargin], x.settled[q])
		earned := d.margin[q] * rent * serving
		research := mix(o[ResearchShare], in[ResearchShare], x.settled[q]) / 100
		training := (research*earned + mix(s.funding, in[ResearchFunding], x.settled[q])) / rent
		d.serving[q], d.training[q], d.revenue[q] = serving, training, earned

		free := asked.retire(p.survival[q])
		missing := larger(serving+training-asked.h100e, 0)
		n := 0.0
		if missing > 0 {
			n = softLeast(missing, v.affordable(d.ceiling[q], free))
		}
		b := asked.add(n, free, &v)
		d.fleet[q] = smaller(asked.h100e, serving+training)
		d.power[q] = asked.power
		d.capex[q] = b.it + b.site
		servers = servers*p.survival[q] + b.it
		d.capital[q] = servers + siteCost*smaller(asked.power, s.asked.power) + v.site*larger(asked.power-s.asked.power, 0)
	}
}

// perRequest returns the compute asked for at the start, in million H100e for a
// billion plain answers a day.
func (s *state) perRequest() float64 {
	return s.askedServing / (s.observed[WeeklyUsers] * requestsAUser * s.mix)
}

// exported returns the factor on demand from export controls, 1 at the start: China
// asks for its share of the world's demand, or for as much as controls allow.
func exported(s *state, in *Inputs, q int) float64 {
	may := mix(s.observed[ChinaCap], in[ChinaCap], s.shape.settled[q])
	return (1 - chinaAsks + chinaPart(may)) / (1 - chinaAsks + chinaPart(s.observed[ChinaCap]))
}

// chinaAsks is China's share of the world's demand without export controls (A26);
// chinaPart returns what a cap in % leaves of it.
const chinaAsks = 0.15

func chinaPart(limit float64) float64 { return smaller(limit/100, chinaAsks) }

// pressure is the ratio of demand to what a limit's plan alone would deliver,
// relative to the start, as suppliers perceive it: smoothed twice, with about the
// lead time in total.
type pressure struct{ seen, believed, pace float64 }

func newPressure(lead float64) pressure {
	return pressure{1, 1, smaller(1, 2/lead)}
}

func (p *pressure) perceive(x float64) float64 {
	p.seen += p.pace * (x - p.seen)
	p.believed += p.pace * (p.seen - p.believed)
	return p.believed
}

// answer replaces pressures by the ratio of delivery to plan that they cause. Plans
// stand: a pressure below 1 cancels nothing.
func answer(pressures *path, elasticity float64) {
	for q, x := range pressures {
		pressures[q] = larger(1, x)
	}
	detmath.PowerAll(pressures[:], elasticity)
}
