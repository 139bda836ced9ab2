package model

import "math"

// Start is the end of a quarter from which a run continues. Everything before is
// observed and does not depend on inputs.
type Start uint8

// The starts. Every scenario starts from the last; hindcasts start earlier.
const (
	End2022 Start = iota
	End2023
	End2024
	End2025
	Mid2026
	starts = iota
)

// now is where scenarios start. When a further quarter is observed, its row is
// added to closedQuarters and the last state is updated to its end; see doc.go.
const now = Mid2026

// state is the world at a start: observations, and assumptions where there are
// none.
type state struct {
	time    float64 // 2026.5 is the end of June 2026
	closed  int     // quarters of a Result before the start
	horizon float64 // years until the inputs' values are reached

	observed Inputs // the inputs' values then; NaN if an input has none

	fleet, packages float64 // million H100e; million GPU packages
	nvidia          float64 // million H100e of the fleet that NVIDIA sold
	power, servers  float64 // GW facility peak; GW at the servers
	serving         float64 // share of the fleet that serves answers
	shortage        float64 // ratio of asked for to built
	revenue         float64 // $bn a year, AI
	tokens          float64 // 10^15 a month, Google and OpenAI's API
	runFLOP         float64 // FLOP of the largest training run

	chips      float64 // million H100e a year that chip lines could deliver
	money      float64 // $bn a quarter that could be raised
	netServers float64 // $bn of servers, less depreciation
	netCapital float64 // $bn of servers and sites, less depreciation
	energyAI   float64 // TWh a year at AI sites that are not the fleet's
	energyRest float64 // TWh a year, other data centres

	derived
	shape *shapes
}

// derived holds a state's values that follow from the others.
type derived struct {
	asked        fleet   // the fleet if everything asked for had been built
	askedServing float64 // million H100e
	askedCapital float64 // cost of the asked-for fleet and its sites, $bn, as
	served       float64 // share of demand for serving that is met, as revenue counts it
	rent         float64 // of new hardware, $bn a year for a million H100e
	margin       float64 // ratio of AI revenue to the cost of serving
	funding      float64 // investors' money for research compute, $bn a year
	mix          float64 // plain answers' worth of compute in a request
	answerCents  float64 // price of a plain answer

	plannedCapital path // $bn of servers and sites under today's plans
	neededRevenue  path // $bn a year at which the plans' capital earns the hurdle rate

	fresh [Years]float64 // share of capacity that is new in each year
}

const (
	worldPeople    = 8.2   // bn (A05)
	worldProduct   = 117e3 // $bn of 2025, a year, mid-2026 (A11)
	productGrowth  = 1.03  // a year (A11)
	facilityYears  = 14    // life of a building, years (F442)
	buildingShare  = 0.375 // building's share of a site's cost: shell, power and cooling,
	hoursThousands = 8.76  // TWh for a GW running all year
	requestsAUser  = 4.29  // requests a day of a weekly user
	namedYear      = 2031  // the inputs' values are those of the end of 2030

	typicalServing = 0.6 // share of a fleet that serves, for the effect of shortage on revenue
	otherCosts     = 0.3 // share of revenue for costs other than capital (A66)
	siteCost       = 15  // $bn per GW of existing sites
	hurdleThen     = 10  // hurdle rate of the plans at the start, %
)

var states = worlds()

func worlds() (all [starts]state) {
	all = [starts]state{
		End2022: {
			time: 2023, horizon: 3.5, fleet: 0.366, nvidia: 0.29, packages: 1.0, power: 1.1, servers: 1.1 / 1.28,
			serving: 0.35, shortage: 1.1, revenue: 1, tokens: 0.002, runFLOP: 2e25,
			chips: 0.62, money: 8, netServers: 11, netCapital: 24, energyAI: 30, energyRest: 330,
		},
		End2023: {
			time: 2024, horizon: 2.5, fleet: 1.6, nvidia: 1.39, packages: 2.5, power: 3.9, servers: 3.9 / 1.28,
			serving: 0.4, shortage: 1.5, revenue: 8, tokens: 0.008, runFLOP: 5e25,
			chips: 2.72, money: 30, netServers: 42, netCapital: 95, energyAI: 35, energyRest: 330,
		},
		End2024: {
			time: 2025, horizon: 1.5, fleet: 6.7, nvidia: 4.72, packages: 8.5, power: 14.1, servers: 14.1 / 1.28,
			serving: 0.45, shortage: 1.3, revenue: 25, tokens: 0.2, runFLOP: 2e26,
			chips: 8.24, money: 85, netServers: 160, netCapital: 340, energyAI: 40, energyRest: 330,
		},
		End2025: {
			time: 2026, horizon: 0.5, fleet: 20.3, nvidia: 13.66, packages: 15.6, power: 30.7, servers: 30.7 / 1.28,
			serving: 0.5, shortage: 1.15, revenue: 95, tokens: 1.56, runFLOP: 5.3e26,
			chips: 20.2, money: 180, netServers: 350, netCapital: 600, energyAI: 45, energyRest: 331,
		},
		Mid2026: {
			time: 2026.5, closed: len(closedQuarters), horizon: namedYear - 2026.5,
			fleet: 30.7, nvidia: 20.99, packages: 19.8, power: 42.5, servers: 42.5 / 1.28,
			serving: 0.58, shortage: 1.15, revenue: 175, tokens: 3.86, runFLOP: 5.3e26,
			chips: 29, money: 269, netServers: 550, netCapital: 850, energyAI: 45, energyRest: 333,
		},
	}
	for k := range all {
		s := &all[k]
		s.observed = observed
		if Start(k) != now {
			s.startFrom(Start(k))
		}
		s.shape = newShapes(s)
		s.derive()
		s.renew()
	}
	return all
}

// startFrom sets the inputs' values at an earlier start: those that ramp from an
// observation, and those of the hardware of the time.
func (s *state) startFrom(at Start) {
	for i, then := range map[Input][starts]float64{
		WeeklyUsers:     {0.03, 0.2, 0.6, 1.6},
		ReasoningShare:  {0.05, 0.05, 3, 20},
		AgentShare:      {0.05, 0.05, 0.1, 1},
		PackagingGrowth: {1.5, 2, 2, 1.68},
		ITPower:         {1.9, 1.65, 1.5, 0.95},
		ITCost:          {45, 38, 27, 23},
	} {
		s.observed[i] = then[at]
	}
}

// derive computes the values that follow from a state's others.
func (s *state) derive() {
	o := &s.observed
	s.asked = fleet{
		h100e: s.shortage * s.fleet, packages: s.shortage * s.packages,
		power:   s.power + (s.shortage-1)*s.fleet*o[ITPower]*o[PeakRatio],
		servers: s.servers + (s.shortage-1)*s.fleet*o[ITPower],
	}
	s.askedServing = s.serving * s.asked.h100e
	s.askedCapital = s.shortage*s.netServers + siteCost*s.asked.power
	s.served = smaller(1, typicalServing*s.fleet/s.askedServing)
	s.mix = workMix(o[ReasoningShare]/100, o[ReasoningMultiplier], o[AgentShare]/100, o[AgentMultiplier])

	v := vintage{it: o[ITCost], power: o[ITPower] * o[PeakRatio], servers: o[ITPower], site: o[FacilityCost]}
	s.rent = v.rent(o[ServerLife], o[PUE]*o[LoadFactor]/100*o[ElectricityPrice]/100*hoursThousands)
	s.margin = s.revenue / (s.rent * s.askedServing * (1 - (1-defaults[ScarcityPass])*(1-s.served)))
	s.funding = larger(1, (s.asked.h100e-s.askedServing)*s.rent-o[ResearchShare]/100*s.margin*s.rent*s.askedServing)
	answers := o[WeeklyUsers] * requestsAUser * 365 * s.mix * s.served // bn a year
	s.answerCents = 100 * s.revenue / answers
	s.plan()
}

// plan computes what the plans at the start amount to in money, whatever the
// inputs: the capital that they install, and the revenue that sustains it. Pressure
// and return are measured against both, so that more money never makes itself look
// less needed.
func (s *state) plan() {
	var cash, outside path
	s.planned(&cash, CashFlow, &defaults)
	s.planned(&outside, OutsideCapital, &defaults)
	kept := survival(defaults[ServerLife])
	const newServers = 0.65 // share of spending (F433, F434, F435)
	servers, sites, net := s.netServers, siteCost*s.power, s.netCapital
	for q := range Quarters {
		if q < s.closed {
			continue
		}
		spent := (cash[q] + outside[q]) / 4
		servers = servers*kept + newServers*spent
		sites += (1 - newServers) * spent
		net = net*kept + spent
		s.plannedCapital[q] = servers + sites
		s.neededRevenue[q] = net * (hurdleThen/100.0 + wear) / (1 - otherCosts)
	}
}

// Time returns the time at the end of quarter q of a run from a start, as 2026.25
// for the end of March 2026.
func (s Start) Time(q int) float64 {
	at := &states[s]
	return at.time + float64(q-at.closed+1)/4
}

// Inputs returns the inputs of a hindcast: observed values for those that had one
// by mid-2026, defaults for the others.
func (s Start) Inputs() Inputs {
	in := defaults
	for i, v := range observed {
		if !math.IsNaN(v) {
			in[i] = v
		}
	}
	if s != now {
		// For these years, limits on power and money are known only from what was
		// built, growth rates are means over them, and market shares are not
		// published.
		in[LimitPower], in[LimitMoney], in[ConcentrationMarkup], in[GrowthFade] = 0, 0, 0, 1
		for _, i := range [...]Input{ITPower, ITCost, PackagingGrowth} {
			in[i] = states[s].observed[i]
		}
	}
	return in
}

// Closed is the number of closed quarters at the start of every run.
const Closed = len(closedQuarters)
