package model

import "hundredfold/model/internal/detmath"

// Equations is the number of equations that Run evaluates in each quarter: one
// for each output, and one for each quantity between that has a name: six of
// use, five of hardware, six of price and demand, eleven of the two fleets,
// eight of the limits, two of money and four of energy; shares move once a year
// and are not counted. It is what a time per equation and step is divided by.
const Equations = NumOutputs + 42

// Version names the equations and the evidence behind a result. It changes
// whenever the same inputs would give other numbers.
const Version = "1.0.0"

// Run computes both paths, asked for and built, for the given inputs and
// overwrites dst whole. It allocates nothing and depends on nothing else, so
// the same inputs give the same result wherever it runs. Inputs are taken as
// they are: see Check for what is in range.
func Run(dst *Result, in *Inputs) {
	var (
		c      clock
		demand useTrend
		supply supplyTrend
		price  priceTrend
		hw     hardwareTrend
	)
	c.set(in[GrowthFade])
	demand.set(in)
	supply.set(in)
	hw.set(in)
	first := hw.vintage(1, 1, 1)
	price.set(in, &first)
	dst.setBase()

	// What depends on the inputs alone, all quarters at once.
	var (
		u               use
		hardware        vintages
		brings          supplies
		cost            money
		energy          energyTrend
		who             market
		train           [Quarters]float64 // training and research, ratio to 2025
		ratios, rebound [Quarters]float64 // cost of an answer, and what it does to use
	)
	demand.after(&u, c.growthEnd[:], shape.adoption[:])
	hw.after(&hardware, c.growthMid[:])
	supply.after(&brings, c.growthMid[:])
	cost.set(in, c.growthEnd[:])
	energy.set(in)
	who.set(in, &c.growthEnd)
	ramp{0, detmath.Ln(in[TrainingGrowth])}.along(train[:], c.growthEnd[:])
	for q := range ratios {
		v := hardware.at(q)
		ratios[q] = price.cost(&u, q, &v, shape.settled[q]) * who.before(q).margin
	}
	rebound = ratios
	price.rebound(rebound[:])

	asked, built := baseline, baseline
	survival := detmath.Power(2, -1/(4*in[ServerLife]))
	ceiling := in[SpendingCeiling] / 100 * worldProduct
	for q := range Quarters {
		v := hardware.at(q)
		serving := baseServing * baseFleet * u.work(q) * rebound[q]
		training := (1 - baseServing) * baseFleet * train[q]
		budget := ceiling * shape.product[q] / 4

		free := asked.retire(survival, serving+training)
		wanted := larger(serving+training-asked.h100e, 0)
		wish := asked.add(softLeast(wanted, v.affordable(budget, free)), free, &v)

		before := built.it
		free = built.retire(survival, asked.h100e)
		l := brings.at(in, q, free, budget, cost.revenue, &v)
		n, limit := l.least(larger(asked.h100e-built.h100e, 0))
		done := built.add(n, free, &v)

		dst.use(q, &u, serving, training)
		dst.fleets(q, &asked, &built, n, limit)
		dst.prices(q, ratios[q], price.elasticity, in[ScarcityPrice] != 0)
		dst.training(q, &built, training/(serving+training))
		cost.spend(dst, q, &v, &wish, &done)
		cost.earn(dst, q)
		energy.write(dst, q, before, &asked, &built)
		who.write(dst, in, q)
	}
	dst.pricedOut(price.elasticity)
}

// larger and smaller are max and min of two numbers. Those mind NaN, which is a
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

// use writes part 1 to 3.
func (r *Result) use(q int, u *use, serving, training float64) {
	r.series[UseUsers][q] = u.users[q]
	r.series[UseRequests][q] = u.requests[q]
	r.series[UseMultiplier][q] = u.multiplier[q]
	r.series[TokensMonth][q] = baseTokens * u.requests[q] / (observed[WeeklyUsers] * baseRequests) * u.mix[q] / mixBase
	r.series[DemandServing][q] = serving
	r.series[DemandTraining][q] = training
}

// fleets writes what is asked for, what is in service, and what holds it back.
func (r *Result) fleets(q int, asked, built *fleet, delivered float64, limit Limit) {
	r.series[DemandH100e][q] = asked.h100e
	r.series[FleetH100e][q] = built.h100e
	r.series[FleetPackages][q] = built.packages
	r.series[DeliveriesH100e][q] = delivered
	r.series[DemandShortage][q] = larger(asked.h100e-built.h100e, 0)
	r.series[DemandMet][q] = 100 * smaller(built.h100e/asked.h100e, 1)
	r.series[LimitBinding][q] = float64(limit)
}

// prices writes part 4: cost as a ratio to 2025, and what shortage adds to it.
func (r *Result) prices(q int, cost, elasticity float64, scarce bool) {
	factor := 1.0
	if scarce {
		factor = scarcity(r.series[DemandH100e][q], r.series[FleetH100e][q], elasticity)
	}
	r.series[PriceScarcity][q] = factor
	r.series[PriceAnswer][q] = baseAnswerCents * cost * factor
}

// pricedOut writes whom shortage drives away in each quarter.
func (r *Result) pricedOut(elasticity float64) {
	away := &r.series[DemandPricedOut]
	*away = r.series[PriceScarcity]
	detmath.PowerAll(away[:], -elasticity)
	for q, left := range away {
		away[q] = r.series[DemandH100e][q] * (1 - left)
	}
}

// training writes part 3's runs. The largest grows with the part of the built
// fleet that trains; runs above a size fall as one over the size (A17), so as
// many pass 10^26 FLOP as the largest is larger.
func (r *Result) training(q int, built *fleet, share float64) {
	largest := baseRunFLOP / 1e26 * built.h100e / baseFleet * share / (1 - baseServing)
	r.series[TrainingLargestRun][q] = largest
	r.series[TrainingRuns1e26][q] = largest
}

// Binding returns the limit that bound most quarters of a year, the later one
// on a tie; NoLimit for the base year.
func (r *Result) Binding(year int) Limit {
	if year <= BaseYear {
		return NoLimit
	}
	var count [4]int
	best := NoLimit
	for i := range 4 {
		l := Limit(r.series[LimitBinding][4*(year-FirstYear)+i])
		count[l]++
		if count[l] >= count[best] {
			best = l
		}
	}
	return best
}
