package model

import "hundredfold/model/internal/detmath"

// Version is the version of equations and evidence. It changes whenever the same
// inputs would give other results.
const Version = "2.0.0"

// Run computes both paths, asked for and built, for the given inputs and overwrites
// all of dst. It allocates nothing and depends on nothing else, so the same inputs
// give the same result on every machine. It does not check the inputs; Inputs.Check
// does.
func Run(dst *Result, in *Inputs) { RunFrom(dst, in, now) }

// RunFrom is Run from an earlier start, for hindcasts: quarter 0 of the result is
// then the first after the start; see Start.Time. Its base year has no values.
func RunFrom(dst *Result, in *Inputs, from Start) {
	s := &states[from]
	var (
		years  growth
		who    market
		people use
		chips  hardware
		answer price
		asked  demand
		plans  supply
		cost   money
		grid   energy
	)
	// What depends only on the inputs, for all quarters at once.
	years.set(s, in[GrowthFade])
	who.set(s, in)
	people.set(s, in, &years)
	chips.set(s, in)
	answer.set(s, in, &people, &chips, &who)
	asked.set(s, in, &people, &chips, &answer)
	plans.set(s, in, &years, &chips, &asked, &answer.survival)
	cost.set(s, in)
	grid.set(s, in)

	// Then what is built, quarter by quarter, because it depends on what was built
	// before.
	dst.open(s, from)
	built := s.built()
	inUse := s.servers
	ready := [...]float64{1, 1, 1, 1} // chips, grid, on-site, money: ratio of delivery to plan
	for q := s.closed; q < Quarters; q++ {
		v := chips.at(q)
		free := built.retire(answer.survival[q])

		ready[0] = chipsPace.towards(ready[0], plans.chipsReady[q])
		ready[1] = gridPace.towards(ready[1], plans.gridReady[q])
		ready[2] = onsitePace.towards(ready[2], plans.onsiteReady[q])
		ready[3] = moneyPace.towards(ready[3], plans.moneyReady[q])
		short := plans.grid[q] + plans.onsite[q]
		connected := plans.grid[q] + short*(1-onsiteShare)*(ready[1]-1)
		ownPower := plans.onsite[q] + short*onsiteShare*(ready[2]-1)
		delivered := plans.chips[q] * ready[0] * (1 - lost(s, in, q))
		budget, byCeiling := cost.raise(q, &plans, ready[3], asked.ceiling[q])

		l := limits{chips: unlimited, power: unlimited, money: unlimited}
		if in[LimitChips] != 0 {
			l.chips = delivered
		}
		if in[LimitPower] != 0 {
			l.power = (connected + ownPower + free) / v.power
		}
		if in[LimitMoney] != 0 {
			l.money, l.ceiling = v.affordable(budget, free), byCeiling
		} else {
			l.money, l.ceiling = v.affordable(asked.ceiling[q], free), 1
		}
		n, held := l.deliver(larger(asked.fleet[q]-built.h100e, 0))
		b := built.add(n, free, &v)
		inService := smaller(built.h100e, asked.fleet[q])
		cost.earn(&asked, q, inService)

		used := built.servers * inService / built.h100e
		dst.use(q, s, in, &people, &asked)
		dst.demand(q, &asked)
		dst.fleet(q, s, &built, inService, n)
		dst.limits(q, &held, delivered, connected, ownPower, cost.rate)
		dst.answers(q, &ready, &cost)
		dst.prices(q, s, people.effort[q], &asked, &answer, &cost, inService)
		dst.training(q, s, &asked, inService)
		cost.write(dst, q, &v, &asked, &b, answer.survival[q])
		grid.write(dst, q, &asked, &built, (inUse+used)/2)
		dst.derive(q)
		who.write(dst, s, in, q)
		inUse = used
	}
	dst.pricedOut(s, in)
}

// pricedOut writes the demand that prices under shortage drive away in each
// quarter.
func (r *Result) pricedOut(s *state, in *Inputs) {
	away := (*path)(&r.series[DemandPricedOut])
	*away = r.series[PriceScarcity]
	for q := range s.closed {
		away[q] = 1
	}
	elasticity := in[PriceElasticity]
	if in[Rebound] == 0 {
		elasticity = 0
	}
	detmath.PowerAll(away[:], -elasticity)
	for q, left := range away {
		away[q] = r.series[DemandH100e][q] * (1 - left)
	}
}

// unlimited is the value of a limit that is turned off: finite, but far above any
// other.
const unlimited = 1e30

// built returns the fleet at the start.
func (s *state) built() fleet {
	return fleet{h100e: s.fleet, packages: s.packages, power: s.power, servers: s.servers}
}

// lost returns the share of a quarter's chips lost with suppliers: the input's in
// lossYear, otherwise 0.
func lost(s *state, in *Inputs, q int) float64 {
	if year := s.time + s.shape.mid[q]; year < lossYear || year > lossYear+1 {
		return 0
	}
	return in[SupplyLoss] / 100
}

// lossYear is the year in which SupplyLoss applies.
const lossYear = 2028

// open writes the values from before the start.
func (r *Result) open(s *state, from Start) {
	if from != now {
		for o := range r.base {
			r.base[o] = none
		}
		return
	}
	r.base = bases
	for o := range r.series {
		copy(r.series[o][:len(closedQuarters)], closed.series[o][:])
	}
}

// use writes part 1.
func (r *Result) use(q int, s *state, in *Inputs, u *use, d *demand) {
	r.series[UseUsers][q] = u.users[q]
	r.series[UseRequests][q] = d.serving[q] / (s.perRequest() * exported(s, in, q) * u.mix[q] * u.effort[q])
	r.series[UseMultiplier][q] = u.multiplier[q]
}

// demand writes part 4.
func (r *Result) demand(q int, d *demand) {
	r.series[DemandServing][q] = d.serving[q]
	r.series[DemandTraining][q] = d.training[q]
	r.series[DemandH100e][q] = d.fleet[q]
}

// fleet writes what is in service, idle and delivered.
func (r *Result) fleet(q int, s *state, built *fleet, inService, n float64) {
	r.series[FleetH100e][q] = inService
	r.series[FleetIdle][q] = built.h100e - inService
	r.series[FleetPackages][q] = built.packages
	r.series[DeliveriesH100e][q] = n
}

// derive writes the outputs that follow from others of the same quarter, closed or
// not. Adding one takes its row in the registry and its line here.
func (r *Result) derive(q int) {
	asked, built := r.series[DemandH100e][q], r.series[FleetH100e][q]
	r.series[DemandShortage][q] = larger(asked-built, 0)
	r.series[DemandMet][q] = 100 * smaller(built/asked, 1)
	r.series[TrainingRuns1e26][q] = r.series[TrainingLargestRun][q]
	r.series[PowerAIDemandAdded][q] = r.series[PowerAIDemand][q] - basePower
	r.series[PowerAIAdded][q] = r.series[PowerAI][q] - basePower
	r.series[PowerUSAdded][q] = r.series[PowerUSAI][q] - usBaseShare*basePower
	r.series[RevenueGap][q] = larger(r.series[RevenueNeeded][q]-r.series[RevenueAI][q], 0)
}

// limits writes each limit's weight in the quarter, and what each could deliver.
func (r *Result) limits(q int, w *weights, chips, grid, onsite, money float64) {
	r.series[LimitBinding][q] = float64(w.binding())
	r.series[LimitChipsWeight][q] = 100 * w.chips
	r.series[LimitPowerWeight][q] = 100 * w.power
	r.series[LimitMoneyWeight][q] = 100 * w.money
	r.series[LimitCeilingWeight][q] = 100 * w.ceiling
	r.series[SupplyChips][q] = chips
	r.series[SupplyGrid][q] = grid
	r.series[SupplyOnsite][q] = onsite
	r.series[SupplyMoney][q] = money
}

// answers writes suppliers' ratios of delivery to plan.
func (r *Result) answers(q int, ready *[4]float64, m *money) {
	r.series[AnswerChips][q] = ready[0]
	r.series[AnswerGrid][q] = ready[1]
	r.series[AnswerOnsite][q] = ready[2]
	r.series[AnswerMoney][q] = ready[3]
	r.series[MoneyCashShare][q] = 100 * m.cashShare
}

// prices writes the effect of shortage on prices, and the prices of an answer and
// of an hour of a chip.
func (r *Result) prices(q int, s *state, effort float64, d *demand, p *price, m *money, inService float64) {
	inference := d.serving[q] / (d.serving[q] + d.training[q])
	served := inService * inference
	scarcity := larger(1, m.revenue/(d.margin[q]*p.rent[q]*served))
	r.series[DemandInference][q] = 100 * inference
	r.series[PriceScarcity][q] = scarcity
	r.series[PriceAnswer][q] = s.answerCents * d.margin[q] / s.margin * p.cost[q] * scarcity
	r.series[PriceGPUHour][q] = baseHour * p.rent[q] / s.rent * scarcity
	r.series[TokensMonth][q] = s.tokens * served / (s.fleet * s.serving) / effort
}

// training writes the largest training run. It grows with the part of the built
// fleet that trains. The number of runs above a size falls in proportion to the
// size (A17), so the number above 10^26 FLOP is the ratio of the largest run to
// that.
func (r *Result) training(q int, s *state, d *demand, inService float64) {
	trains := inService * d.training[q] / (d.serving[q] + d.training[q])
	largest := s.runFLOP / 1e26 * trains / (s.fleet * (1 - s.serving))
	r.series[TrainingLargestRun][q] = largest
}

// write records a quarter of part 7.
func (m *money) write(r *Result, q int, v *vintage, d *demand, b *build, survival float64) {
	spent := b.it + b.site
	m.asked += d.capex[q]
	m.all += spent
	m.capital = m.capital*survival + spent
	r.series[CapexAIDemand][q] = d.capex[q]
	r.series[CapexAI][q] = spent
	r.series[CapexAIDemandCumulative][q] = m.asked
	r.series[CapexAICumulative][q] = m.all
	r.series[CapexIT][q] = b.it
	r.series[CapexPowerCooling][q] = b.site * (1 - buildingShare)
	r.series[CapexBuilding][q] = b.site * buildingShare
	r.series[CapexTotal][q] = spent + m.other
	r.series[CapexPerGW][q] = v.it/v.power + v.site

	needed := spent / m.carry
	r.series[RevenueAI][q] = m.revenue / 4
	r.series[RevenueNeeded][q] = needed
	r.series[RevenueCoverage][q] = m.revenue * (1 - otherCosts) / (m.capital * (hurdleThen/100.0 + wear))
}

// write records a quarter of part 8; servers is the mean power in use at the
// servers, GW.
func (e *energy) write(r *Result, q int, d *demand, built *fleet, servers float64) {
	us := e.american(built.power)
	r.series[PowerAIDemand][q] = d.power[q]
	r.series[PowerAI][q] = built.power
	r.series[PowerAIServers][q] = built.servers
	r.series[PowerUSAI][q] = us

	inFleet := servers * e.load[q]
	ai := inFleet + e.fixed
	american := inFleet*us/built.power + usBaseShare*e.fixed + usRestShare*e.rest[q]
	r.series[EnergyAI][q] = ai
	r.series[EnergyAll][q] = ai + e.rest[q]
	r.series[EnergyUS][q] = american
	r.series[EnergyUSShare][q] = 100 * american / (american + e.national[q])
	r.series[Emissions][q] = ai * e.carbon[q]
}

// Bottlenecks returns the limits that held building back in a year: the one with
// the largest mean weight, and a second if its weight is a third or more; NoLimit
// for none. Everything that names a limit uses this rule.
func (r *Result) Bottlenecks(year int) (first, second Limit) {
	if year <= BaseYear {
		return NoLimit, NoLimit
	}
	const close = 100 / 3.0
	none := 100.0
	var most, next float64
	for l, o := range [...]Output{Chips: LimitChipsWeight, Power: LimitPowerWeight, Money: LimitMoneyWeight, Ceiling: LimitCeilingWeight} {
		if Limit(l) == NoLimit {
			continue
		}
		w := r.Annual(o, year)
		none -= w
		switch {
		case w > most:
			first, most, second, next = Limit(l), w, first, most
		case w > next:
			second, next = Limit(l), w
		}
	}
	if none >= most {
		return NoLimit, NoLimit
	}
	if next < close {
		second = NoLimit
	}
	return first, second
}

// Binding returns the first of a year's bottlenecks.
func (r *Result) Binding(year int) Limit {
	first, _ := r.Bottlenecks(year)
	return first
}
