package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// supply is part 5: what is planned, and how each plan answers the pressure on
// it. A plan sees what is asked for and what it would deliver itself, never
// another limit and never what is built: so lifting one limit cannot lower what
// another lets through.
type supply struct {
	chips, grid, onsite path // plans: million H100e, GW, GW in a quarter
	cash, outside       path // plans: $bn in a quarter

	// What suppliers are ready for, as a ratio to their plans. They come there as
	// fast as they can: see pace.
	chipsReady, gridReady, onsiteReady, moneyReady path
}

// The fastest that suppliers can depart from their plans and come back to them,
// in a quarter (A65).
var (
	chipsPace  = pace{0.05, 0.03}
	gridPace   = pace{0.02, 0.02}
	onsitePace = pace{0.06, 0.04}
	moneyPace  = pace{0.05, 0.05}
)

type pace struct{ up, down float64 }

// towards returns the ratio a quarter later.
func (p pace) towards(ratio, ready float64) float64 {
	return larger(smaller(ready, ratio*(1+p.up)), ratio*(1-p.down))
}

// onsiteShare is the part of a shortage of power that on-site plants answer; the
// grid answers the rest (F886, F887).
const onsiteShare = 0.3

// The largest elasticities for which more of a plan never delivers less: see
// doc.go. A slider that strengthens all responses stops there.
const (
	mostChipResponse   = 1
	mostGridResponse   = 0.6
	mostOnsiteResponse = 0.7
	mostMoneyResponse  = 1.5
)

// planned sets the path to what is planned a year: from what was planned at the
// start to what the input names, with the long-run growth that remains after it.
func (s *state) planned(p *path, i Input, in *Inputs) {
	remains := detmath.Ln(1 + in[SupplyGrowth]/100)
	from := detmath.Ln(s.observed[i])
	by := detmath.Ln(larger(in[i], 1)) - from - remains*(s.horizon-0.5)
	for q, share := range s.shape.plan {
		p[q] = from + by*share + remains*s.shape.mid[q]
	}
	detmath.ExpAll(p[:])
}

func (p *supply) set(s *state, in *Inputs, g *growth, h *hardware, d *demand, survival *path) {
	lines, wafers := detmath.Ln(in[PackagingGrowth]), detmath.Ln(in[GenerationCompute])
	for q := range p.chips {
		p.chips[q] = lines*g.mid[q] + wafers*h.steps[q]
	}
	detmath.ExpAll(p.chips[:])
	s.planned(&p.grid, GridPower, in)
	s.planned(&p.onsite, OnsitePower, in)
	s.planned(&p.cash, CashFlow, in)
	s.planned(&p.outside, OutsideCapital, in)

	fleet, power := s.fleet, s.power
	chips, grid := newPressure(in[ChipLead]), newPressure(in[GridLead])
	onsite, money := newPressure(in[OnsiteLead]), newPressure(in[CapitalLead])
	start := s.plannedStart()
	for q := s.closed; q < Quarters; q++ {
		p.chips[q] *= s.chips / 4
		p.grid[q] /= 4
		p.onsite[q] /= 4
		p.cash[q] /= 4
		p.outside[q] /= 4
		fleet = fleet*survival[q] + p.chips[q]
		power += p.grid[q] + p.onsite[q]
		short := d.power[q] / power / (s.asked.power / s.power)
		p.chipsReady[q] = chips.perceive(d.fleet[q] / fleet / s.shortage)
		p.gridReady[q] = grid.perceive(short)
		p.onsiteReady[q] = onsite.perceive(short)
		p.moneyReady[q] = money.perceive(d.capital[q] / s.plannedCapital[q] / (s.askedCapital / start))
	}
	how := in[SupplyResponse]
	answer(&p.chipsReady, smaller(how*in[ChipResponse], mostChipResponse))
	answer(&p.gridReady, smaller(how*in[GridResponse], mostGridResponse))
	answer(&p.onsiteReady, smaller(how*in[OnsiteResponse], mostOnsiteResponse))
	answer(&p.moneyReady, smaller(how*in[CapitalResponse], mostMoneyResponse))
}

// plannedStart is the capital that stands at the start, $bn, as plannedCapital
// counts it.
func (s *state) plannedStart() float64 { return s.netServers + siteCost*s.power }

// limits is part 6: what one quarter can deliver, in million H100e; infinite
// where a limit is turned off.
type limits struct {
	chips, power, money float64
	ceiling             float64 // part of the weight of money that is the spending ceiling's, 0 to 1
}

// weights are how much each limit holds a quarter's building back. They add up
// to 1, with the rest that nothing does.
type weights struct{ none, chips, power, money, ceiling float64 }

// Limit is what holds the built path below what is asked for.
type Limit uint8

// The limits, in the order in which a tie is decided.
const (
	NoLimit Limit = iota // all that is asked for is built
	Chips
	Power
	Money
	Ceiling // the share of world product that is spent on AI at most
	Limits  = iota
)

// String returns "none", "chips", "power", "money" or "ceiling".
func (l Limit) String() string {
	return [...]string{"none", "chips", "power", "money", "ceiling"}[l]
}

// deliver returns how many million H100e a quarter delivers when so many are
// missing: a norm of -8 of what is missing and of what each limit lets through,
// so that the smallest of them decides and none takes over at a stroke.
func (l *limits) deliver(missing float64) (float64, weights) {
	if missing < 1e-9 {
		return 0, weights{none: 1}
	}
	none, chips, power, money := overEighth(missing), overEighth(l.chips), overEighth(l.power), overEighth(l.money)
	sum := none + chips + power + money
	w := weights{none: none / sum, chips: chips / sum, power: power / sum, money: money / sum}
	w.ceiling = w.money * l.ceiling
	w.money -= w.ceiling
	return 1 / math.Sqrt(math.Sqrt(math.Sqrt(sum))), w
}

func overEighth(x float64) float64 {
	y := 1 / x
	y *= y
	y *= y
	return y * y
}

// binding returns the limit with the largest weight.
func (w *weights) binding() Limit {
	l, most := NoLimit, w.none
	if w.chips > most {
		l, most = Chips, w.chips
	}
	if w.power > most {
		l, most = Power, w.power
	}
	if w.money > most {
		l, most = Money, w.money
	}
	if w.ceiling > most {
		l = Ceiling
	}
	return l
}
