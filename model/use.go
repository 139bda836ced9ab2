package model

import "hundredfold/model/internal/detmath"

// use is part 1 and 2, quarter by quarter: who asks, for what, and how much
// compute that takes. All ratios are against the end of 2025.
type use struct {
	users      [Quarters]float64 // bn people a week
	requests   [Quarters]float64 // bn a day
	multiplier [Quarters]float64 // compute of a reasoning answer over a plain one
	reasoning  [Quarters]float64 // share of answers, 0 to 1
	agents     [Quarters]float64 // share of requests, 0 to 1
	mix        [Quarters]float64 // plain answers' worth of compute in one request
	answer     [Quarters]float64 // FLOP of a plain answer, ratio to 2025
	busy       [Quarters]float64 // serving utilisation, ratio to 2025
}

// useTrend holds what the path of use needs from the inputs, gathered once a run.
type useTrend struct {
	users, reasoning, agents, multiplier, agentMultiplier, busy ramp
	lnRequests, lnAnswer                                        float64
}

// ramp is a straight line, in some stretched space, from 2025 to 2030.
type ramp struct{ from, by float64 }

func (r ramp) at(share float64) float64 { return r.from + r.by*share }

func logRamp(from, to float64) ramp {
	a := detmath.Ln(from)
	return ramp{a, detmath.Ln(to) - a}
}

// logitRamp follows an S-curve that leaves from and passes through to. Both
// are kept off 0 and 1, where the curve has no place: a share of 0% means 0.05%.
func logitRamp(from, to float64) ramp {
	a := logit(from)
	return ramp{a, logit(to) - a}
}

func logit(p float64) float64 {
	p = min(max(p, 0.0005), 0.9995)
	return detmath.Ln(p / (1 - p))
}

// along sets path to e to the ramp, at each share of the way.
func (r ramp) along(path, share []float64) {
	path = path[:len(share)]
	for q, s := range share {
		path[q] = r.at(s)
	}
	detmath.ExpAll(path)
}

// curve sets path to the S-curve whose logit is the ramp.
func (r ramp) curve(path, share []float64) {
	ramp{-r.from, -r.by}.along(path, share)
	for q, odds := range path[:len(share)] {
		path[q] = 1 / (1 + odds)
	}
}

func (t *useTrend) set(in *Inputs) {
	t.users = logitRamp(observed[WeeklyUsers]/worldPeople, in[WeeklyUsers]/worldPeople)
	t.reasoning = logitRamp(observed[ReasoningShare]/100, in[ReasoningShare]/100)
	t.agents = logitRamp(observed[AgentShare]/100, in[AgentShare]/100)
	t.multiplier = logRamp(observed[ReasoningMultiplier], in[ReasoningMultiplier])
	t.agentMultiplier = logRamp(observed[AgentMultiplier], in[AgentMultiplier])
	t.busy = ramp{0, detmath.Ln(in[ServingUtilisation] / observed[ServingUtilisation])}
	t.lnRequests = detmath.Ln(in[RequestGrowth])
	t.lnAnswer = detmath.Ln(in[AnswerGrowth] / in[SoftwareEfficiency])
}

// mixBase is plain answers' worth of compute in one request at the end of 2025.
var mixBase = workMix(observed[ReasoningShare]/100, observed[ReasoningMultiplier], observed[AgentShare]/100, observed[AgentMultiplier])

// workMix returns plain answers' worth of compute in one request. An agent
// task is an answer like any other plus the work of agentMultiplier plain ones,
// so that more agents never mean less work.
func workMix(reasoning, multiplier, agents, agentMultiplier float64) float64 {
	return 1 - reasoning + reasoning*multiplier + agents*agentMultiplier
}

// after sets use to what it is after so many effective years of growth, with
// adoption so far on its way.
func (t *useTrend) after(u *use, years, adopted []float64) {
	t.users.curve(u.users[:], adopted)
	t.reasoning.curve(u.reasoning[:], adopted)
	t.agents.curve(u.agents[:], adopted)
	t.multiplier.along(u.multiplier[:], adopted)
	t.agentMultiplier.along(u.mix[:], adopted)
	t.busy.along(u.busy[:], adopted)
	ramp{0, t.lnRequests}.along(u.requests[:], years)
	ramp{0, t.lnAnswer}.along(u.answer[:], years)
	for q := range years {
		u.users[q] *= worldPeople
		u.requests[q] *= u.users[q] * baseRequests
		// A falling ramp passes its value for 2030 too, but a reasoning answer
		// never takes less than a plain one.
		if u.multiplier[q] < 1 {
			u.multiplier[q] = 1
		}
		u.mix[q] = workMix(u.reasoning[q], u.multiplier[q], u.agents[q], u.mix[q])
	}
}

// work returns a quarter's serving compute asked for at 2025's price, as a
// ratio to the end of 2025.
func (u *use) work(q int) float64 {
	return u.requests[q] / (observed[WeeklyUsers] * baseRequests) * u.mix[q] / mixBase * u.answer[q] / u.busy[q]
}
