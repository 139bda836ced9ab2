package model

import "hundredfold/model/internal/detmath"

// money is part 7: what can be raised, what comes in, and whether it pays.
type money struct {
	rate         float64 // $bn a quarter that can be raised
	revenue      float64 // $bn a year, last quarter
	expected     float64 // $bn a year, as investors expect it
	capital      float64 // $bn of AI servers and sites, less depreciation
	needed       path    // $bn a year of revenue at which money comes as planned
	elasticity   float64 // elasticity of money to the return
	reinvestment float64 // share of revenue that is reinvested
	untaken      float64 // share of the revenue lost to shortage that higher prices do not recover
	carry        float64 // ratio of capital spending to the revenue that it needs, as Bain counts it
	other        float64 // $bn a quarter, data centres without AI
	cashShare    float64 // share of what can be raised that comes from other business
	asked, all   float64 // $bn from 2025 on, asked for and built
}

func (m *money) set(s *state, in *Inputs) {
	m.rate, m.revenue, m.expected, m.capital = s.money, s.revenue, s.revenue, s.netCapital
	m.elasticity, m.carry, m.other = in[ReturnResponse], in[CapexShare]/100, in[NonAICapex]/4
	m.reinvestment = 0
	if in[Flywheel] != 0 {
		m.reinvestment = in[Reinvestment] / 100
	}
	m.untaken = 1
	if in[ScarcityPrice] != 0 {
		m.untaken = 1 - in[ScarcityPass]
	}
	m.asked, m.all = baseCapex, baseCapex
	for q := 0; q < s.closed; q++ {
		m.asked += closed.series[CapexAIDemand][q]
		m.all += closed.series[CapexAI][q]
	}
	// Plans continue while revenue reaches a share of what their return needs: the
	// observed share at the start, the input's by 2030.
	covered := s.observed[ReturnCoverage] / 100
	cover := in[ReturnCoverage] / 100 * (in[Hurdle]/100 + wear) / (hurdleThen/100.0 + wear)
	for q, settled := range s.shape.settled {
		m.needed[q] = s.neededRevenue[q] * mix(covered, cover, settled)
	}
}

// wear is the share of AI capital that wears out in a year, by the server life that
// plans assume (F437 to F441).
const wear = 1 / 6.0

// moneyStep is the largest change of money in a quarter, as a share (A65).
const moneyStep = 0.08

// raise returns what can be spent in a quarter, $bn, and the share of it that the
// spending ceiling decides. answered is the ratio of outside capital to its plan.
func (m *money) raise(q int, p *supply, answered, ceiling float64) (budget, byCeiling float64) {
	m.expected += 0.5 * (m.revenue - m.expected)
	returns := detmath.Power(smaller(larger(m.expected/m.needed[q], 0.1), 2.5), m.elasticity)
	cash := p.cash[q] * returns
	target := cash + p.outside[q]*answered*returns + m.reinvestment*m.expected/4
	m.cashShare = cash / target
	m.rate = larger(smaller(target, m.rate*(1+moneyStep)), m.rate*(1-moneyStep))
	left := underCeiling(m.rate / ceiling)
	four := left * left
	return m.rate * left, 1 - four*four
}

// earn sets a quarter's revenue: that of serving all demand, less what is lost to
// shortage and not recovered by higher prices, and below the ceiling.
func (m *money) earn(d *demand, q int, inService float64) {
	short := larger(0, 1-typicalServing*inService/d.serving[q])
	m.revenue = softLeast(d.revenue[q]*(1-m.untaken*short), d.revenueCeiling[q])
}
