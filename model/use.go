package model

import "hundredfold/model/internal/detmath"

// use is part 1: who asks, for what, and how much compute it takes.
type use struct {
	users      path // bn people a week
	requests   path // bn a day, at the start's price
	multiplier path // compute of a reasoning answer relative to a plain one
	mix        path // compute of a request, in plain answers
	effort     path // ratio of a plain answer's compute to serving
}

// workMix returns the compute of a request, in plain answers. An agent task is an
// answer like any other plus the work of agentMultiplier plain ones, so that more
// agents never mean less work.
func workMix(reasoning, multiplier, agents, agentMultiplier float64) float64 {
	return 1 - reasoning + reasoning*multiplier + agents*agentMultiplier
}

func (u *use) set(s *state, in *Inputs, g *growth) {
	o, x := &s.observed, s.shape
	var reasoning, agents, agentWork, utilisation path
	u.users.curve(o[WeeklyUsers]/worldPeople, in[WeeklyUsers]/worldPeople, &x.adoption)
	reasoning.curve(o[ReasoningShare]/100, in[ReasoningShare]/100, &x.adoption)
	agents.curve(o[AgentShare]/100, in[AgentShare]/100, &x.adoption)
	u.multiplier.ramp(o[ReasoningMultiplier], in[ReasoningMultiplier], &x.slowing)
	agentWork.ramp(o[AgentMultiplier], in[AgentMultiplier], &x.slowing)
	utilisation.curve(o[ServingUtilisation]/100, in[ServingUtilisation]/100, &x.settled)
	u.requests.grow(detmath.Ln(in[RequestGrowth]), &g.end)

	// An answer's compute grows with larger models and falls with better software.
	// Part of what software gains beyond the measured pace goes into longer
	// answers: freed capacity is used.
	software := detmath.Ln(in[SoftwareEfficiency])
	measured := detmath.Ln(o[SoftwareEfficiency])
	answer := detmath.Ln(in[AnswerGrowth]) - software + in[LongerAnswers]/100*(software-measured)
	u.effort.grow(answer, &g.end)
	for q := range u.users {
		u.effort[q] *= o[ServingUtilisation] / 100 / utilisation[q]
		u.users[q] *= worldPeople
		u.requests[q] *= u.users[q] * requestsAUser
		// A falling ramp goes beyond its value for 2030 too, but a reasoning answer
		// never takes less than a plain one.
		u.multiplier[q] = larger(1, u.multiplier[q])
		u.mix[q] = workMix(reasoning[q], u.multiplier[q], agents[q], agentWork[q])
	}
}
