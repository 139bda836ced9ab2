package model

// use is part 1 and 2: who asks, for what, and how much compute that takes.
// All ratios are against the end of 2025.
type use struct {
	users      float64 // bn people a week
	requests   float64 // bn a day
	multiplier float64 // compute of a reasoning answer over a plain one
	reasoning  float64 // share of answers, 0 to 1
	agents     float64 // share of requests, 0 to 1
	mix        float64 // plain answers' worth of compute in one request
	answer     float64 // FLOP of a plain answer, ratio to 2025
	busy       float64 // serving utilisation, ratio to 2025
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
	a := ln(from)
	return ramp{a, ln(to) - a}
}

// logitRamp follows an S-curve that leaves from and passes through to. Both
// are kept off 0 and 1, where the curve has no place: a share of 0% means 0.05%.
func logitRamp(from, to float64) ramp {
	a := logit(from)
	return ramp{a, logit(to) - a}
}

func logit(p float64) float64 {
	p = min(max(p, 0.0005), 0.9995)
	return ln(p / (1 - p))
}

func logistic(x float64) float64 { return 1 / (1 + exp(-x)) }

func (t *useTrend) set(in *Inputs) {
	t.users = logitRamp(observed[WeeklyUsers]/worldPeople, in[WeeklyUsers]/worldPeople)
	t.reasoning = logitRamp(observed[ReasoningShare]/100, in[ReasoningShare]/100)
	t.agents = logitRamp(observed[AgentShare]/100, in[AgentShare]/100)
	t.multiplier = logRamp(observed[ReasoningMultiplier], in[ReasoningMultiplier])
	t.agentMultiplier = logRamp(observed[AgentMultiplier], in[AgentMultiplier])
	t.busy = ramp{0, ln(in[ServingUtilisation] / observed[ServingUtilisation])}
	t.lnRequests = ln(in[RequestGrowth])
	t.lnAnswer = ln(in[AnswerGrowth] / in[SoftwareEfficiency])
}

// mixBase is plain answers' worth of compute in one request at the end of 2025.
var mixBase = workMix(observed[ReasoningShare]/100, observed[ReasoningMultiplier], observed[AgentShare]/100, observed[AgentMultiplier])

// workMix returns plain answers' worth of compute in one request. An agent
// task is an answer like any other plus the work of agentMultiplier plain ones,
// so that more agents never mean less work.
func workMix(reasoning, multiplier, agents, agentMultiplier float64) float64 {
	return 1 - reasoning + reasoning*multiplier + agents*agentMultiplier
}

func (t *useTrend) at(u *use, years, adopted float64) {
	u.users = worldPeople * logistic(t.users.at(adopted))
	u.requests = u.users * baseRequests * exp(t.lnRequests*years)
	u.reasoning = logistic(t.reasoning.at(adopted))
	u.agents = logistic(t.agents.at(adopted))
	// A falling ramp passes its value for 2030 too, but a reasoning answer
	// never takes less than a plain one.
	u.multiplier = max(1, exp(t.multiplier.at(adopted)))
	u.mix = workMix(u.reasoning, u.multiplier, u.agents, exp(t.agentMultiplier.at(adopted)))
	u.answer = exp(t.lnAnswer * years)
	u.busy = exp(t.busy.at(adopted))
}

// work returns the serving compute asked for at 2025's price, as a ratio to
// the end of 2025.
func (u *use) work() float64 {
	return u.requests / (observed[WeeklyUsers] * baseRequests) * u.mix / mixBase * u.answer / u.busy
}
