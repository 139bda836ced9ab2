package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// limits is part 5: what one quarter can deliver, in million H100e.
type limits struct {
	chips, power, money float64
}

// supplyTrend holds the paths of the three limits.
type supplyTrend struct {
	lnChips, lnPackage float64
	chips              float64 // million H100e a year at the end of 2025
	grid, capital      ramp
	growth             float64 // logarithm, a year
	back               float64 // share of revenue that is invested again
}

func (t *supplyTrend) set(in *Inputs) {
	t.chips = in[ChipsAtStart]
	t.lnPackage = detmath.Ln(in[PackageGrowth])
	t.lnChips = detmath.Ln(in[PackagingGrowth]) + t.lnPackage
	t.growth = detmath.Ln(1 + in[SupplyGrowth]/100)
	t.back = 0
	if in[Flywheel] != 0 {
		t.back = in[Reinvestment] / 100
	}
	t.grid = t.surge(GridPower, in)
	t.capital = t.surge(Capital, in)
}

// surge returns the part of a limit's path from 2025 to 2030 that is not its
// long-run growth.
func (t *supplyTrend) surge(i Input, in *Inputs) ramp {
	r := logRamp(observed[i], in[i])
	r.by -= horizon * t.growth
	return r
}

// supplies are what each quarter brings: million H100e of chips, GW that the
// grid connects, $bn that are raised.
type supplies struct {
	trend               supplyTrend
	chips, grid, raised [Quarters]float64
}

// after sets what each quarter brings after so many effective years of growth.
func (t *supplyTrend) after(s *supplies, years []float64) {
	s.trend = *t
	ramp{0, t.lnChips}.along(s.chips[:], years)
	for q := range years {
		trend := t.growth * shape.yearsMid[q]
		s.grid[q] = t.grid.at(shape.supply[q]) + trend
		s.raised[q] = t.capital.at(shape.supply[q]) + trend
	}
	detmath.ExpAll(s.grid[:len(years)])
	detmath.ExpAll(s.raised[:len(years)])
}

// at returns the limits of a quarter: packages times their compute; GW that
// the grid connects plus those that retirement set free; dollars that are raised
// or come back from last quarter's revenue, and may not pass the ceiling either.
func (s *supplies) at(in *Inputs, q int, free, ceiling, revenue float64, v *vintage) limits {
	l := limits{chips: math.Inf(1), power: math.Inf(1), money: v.affordable(ceiling, free)}
	if in[LimitChips] != 0 {
		l.chips = s.trend.chips / 4 * s.chips[q]
	}
	if in[LimitPower] != 0 {
		l.power = (s.grid[q]/4 + free) / v.power
	}
	if in[LimitMoney] != 0 {
		capital := s.raised[q]/4 + s.trend.back*revenue
		l.money = smaller(l.money, v.affordable(capital, free))
	}
	return l
}

// least returns how much of what is wanted can be delivered, and which limit
// binds.
func (l *limits) least(wanted float64) (float64, Limit) {
	n, by := wanted, NoLimit
	// A limit binds only when it takes something away: a tie is no shortage.
	slack := wanted * (1 - 1e-9)
	if l.chips < slack {
		n, by, slack = l.chips, Chips, l.chips
	}
	if l.power < slack {
		n, by, slack = l.power, Power, l.power
	}
	if l.money < slack {
		n, by = l.money, Money
	}
	return n, by
}
