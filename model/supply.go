package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// supply is part 5: plans, and how each responds to the pressure on it. A plan
// depends on what is asked for and on its own deliveries, never on another limit or
// on what is built, so that lifting one limit cannot reduce what another allows.
type supply struct {
	chips, grid, onsite path // plans: million H100e, GW, GW in a quarter
	cash, outside       path // plans: $bn in a quarter

	// Suppliers' target deliveries as ratios to their plans, which they approach at
	// their pace.
	chipsReady, gridReady, onsiteReady, moneyReady path
}

// The fastest rates at which suppliers can depart from their plans and return to
// them, a quarter (A65).
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

// onsiteShare is the share of a power shortage that on-site plants cover; the grid
// covers the rest (F886, F887).
const onsiteShare = 0.3

// The largest elasticities for which more of a plan never delivers less: see
// doc.go. They cap the slider that strengthens all responses.
const (
	mostChipResponse   = 1
	mostGridResponse   = 0.6
	mostOnsiteResponse = 0.7
	mostMoneyResponse  = 1.5
)

// planned sets the path to yearly plans: from the observed plan at the start to the
// input's value, followed by long-run growth.
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

// plannedStart returns the capital at the start, $bn, as plannedCapital counts it.
func (s *state) plannedStart() float64 { return s.netServers + siteCost*s.power }

// limits is part 6: what a quarter can deliver, in million H100e; unlimited for a
// limit that is turned off.
type limits struct {
	chips, power, money float64
	ceiling             float64 // share of money's weight that the spending ceiling causes, 0 to 1
}

// weights holds how much each limit holds a quarter's building back. They add up to
// 1 together with none, the share of no limit.
type weights struct{ none, chips, power, money, ceiling float64 }

// Limit is a limit that holds what is built below what is asked for.
type Limit uint8

// The limits, in the order in which ties are decided.
const (
	NoLimit Limit = iota // everything asked for is built
	Chips
	Power
	Money
	Ceiling // the largest share of world product that is spent on AI
	Limits  = iota
)

// String returns "none", "chips", "power", "money" or "ceiling".
func (l Limit) String() string {
	return [...]string{"none", "chips", "power", "money", "ceiling"}[l]
}

// deliver returns the deliveries of a quarter, in million H100e, when missing is
// still to be built: a norm of order -8 of missing and of each limit, so that the
// smallest decides and no limit takes over abruptly.
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
