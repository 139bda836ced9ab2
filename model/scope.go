package model

import (
	"strings"

	"hundredfold/model/internal/detmath"
)

// Values of a Scope's Basis for power. They differ by a factor of 3 or more, which
// explains most disagreement between published figures.
const (
	ChipTDP      = "chip TDP"      // sum of the chips' data sheets
	ITBasis      = "IT"            // servers and network at peak
	Capacity     = "capacity"      // IT times PUE: the site with every server busy
	FacilityPeak = "facility peak" // IT times the peak ratio: the size of the site
	AverageLoad  = "average load"  // mean draw over a year: TWh over hours
)

// Measure is a number's unit and scope.
type Measure struct {
	Unit  string // "GW", "TWh", "$bn" or any other output's
	Scope Scope
}

// Measure returns the output's unit and scope.
func (s *OutputSpec) Measure() Measure { return Measure{s.Unit, s.Scope} }

// Parts returns the measure's words: unit, what, where, basis (if any) and change.
func (m Measure) Parts() []string {
	parts := []string{m.Unit, m.Scope.What, m.Scope.Where}
	if m.Scope.Basis != "" {
		parts = append(parts, m.Scope.Basis)
	}
	return append(parts, m.Scope.Change)
}

// String returns the measure as "GW, AI, world, facility peak, total".
func (m Measure) String() string { return strings.Join(m.Parts(), ", ") }

// baseChipTDP is GW of chip TDP in the world at the end of 2025 (F287), and
// usualPeak the peak ratio by which C05 converts it to facility power.
const (
	baseChipTDP = 13.05
	usualPeak   = 1.28
)

// Translate converts v for a year from one measure to another. The factors come
// from the inputs (peak ratio, PUE, load, the United States' share, growth of other
// data centres' electricity, their spending) and from the observed state of 2025
// that every run starts from. A year's electricity counts as the mean power of that
// year, and power as that at its end, so a conversion between them ignores
// additions within the year.
//
// The error names two measures that cannot be converted, and why.
func (in *Inputs) Translate(v float64, year int, from, to Measure) (float64, error) {
	switch {
	case from == to:
		return v, nil
	case from.isPower() && to.isPower():
		return in.factors(year).translate(v, from, to)
	case from.Unit != to.Unit:
		return none, refuse(from, to, NewProblem("no input ties the two units; dollars and GW meet in capex.per_gw"))
	case from.Unit == "$bn":
		return in.translateMoney(v, year, from, to)
	}
	return none, refuse(from, to, NewProblem("only power, electricity and spending are known in more than one scope"))
}

func refuse(from, to Measure, why error) error {
	return NewProblem("{from} cannot be translated to {to}: {why}", "{from}", from, "{to}", to, "{why}", why)
}

func (m Measure) isPower() bool { return m.Unit == "GW" || m.Unit == "TWh" }

// The words of a Scope.
const (
	whatAI, whatAll  = "AI", "all data centres"
	world, us        = "world", "US"
	total, aYear     = "total", "a year"
	added, fromStart = "added since end-2025", "from 2025 on"
)

// unknown returns why a measure of power cannot be converted, nil if it can.
func (m Measure) unknown() error {
	s := m.Scope
	switch {
	case s.What != whatAI && s.What != whatAll:
		return NewProblem(`"{what}" is neither AI nor all data centres`, "{what}", Label(s.What))
	case s.Where != world && s.Where != us:
		return NewProblem(`nothing is known of "{where}" apart`, "{where}", Label(s.Where))
	case m.Unit == "GW" && s.Change == aYear:
		return NewProblem("what one year adds does not say what stood before")
	case s.Change != total && s.Change != added && s.Change != aYear:
		return NewProblem(`power is not counted "{change}"`, "{change}", Label(s.Change))
	}
	return nil
}

// allLoad is the average load of all data centres as a share of capacity, which
// reconciles LBNL's TWh and GW (C13). AI's load is an input.
const allLoad = 0.5

// factors holds the conversion factors of power in a year.
type factors struct {
	peak, pue, load float64
	share           float64 // US share of added AI power
	rest, restThen  float64 // GW of average load of other data centres, that year and in 2025
	fixed           float64 // GW of average load at AI sites that is not the fleet's
}

func (in *Inputs) factors(year int) factors {
	s := &states[now]
	o, settled := &s.observed, 0.0
	if q := 4*(year-FirstYear) + 3; q >= 0 {
		settled = s.shape.settled[min(q, Quarters-1)]
	}
	return factors{
		peak: in[PeakRatio], pue: mix(o[PUE], in[PUE], settled), load: mix(o[LoadFactor], in[LoadFactor], settled) / 100,
		share: in[USShare] / 100, fixed: s.energyAI / hoursThousands,
		rest:     s.energyRest / hoursThousands * detmath.Power(1+in[NonAIEnergyGrowth]/100, float64(year)+0.5-s.time),
		restThen: (baseEnergyAll - baseEnergyAI) / hoursThousands,
	}
}

// average returns the GW of average load that one unit of a measure stands for.
func (f *factors) average(m Measure) (float64, bool) {
	load := f.load
	if m.Scope.What == whatAll {
		load = allLoad
	}
	switch {
	case m.Unit == "TWh":
		return 1 / hoursThousands, true
	case m.Scope.Basis == AverageLoad:
		return 1, true
	case m.Scope.Basis == Capacity:
		return load, true
	case m.Scope.Basis == ITBasis:
		return f.pue * load, true
	case m.Scope.Basis == FacilityPeak:
		return f.pue * load / f.peak, true
	case m.Scope.Basis == ChipTDP:
		return f.pue * load * basePower / usualPeak / baseChipTDP, true
	}
	return 0, false
}

func (f factors) translate(v float64, from, to Measure) (float64, error) {
	for _, m := range [...]Measure{from, to} {
		if why := m.unknown(); why != nil {
			return none, refuse(from, to, why)
		}
		if _, ok := f.average(m); !ok {
			return none, refuse(from, to, NewProblem(`"{basis}" is not a basis that power is given in`, "{basis}", Label(m.Scope.Basis)))
		}
	}
	in, _ := f.average(from)
	out, _ := f.average(to)
	a, b := from.Scope, to.Scope
	gw := v * in
	if a.What == b.What && a.Where == b.Where && (a.Change == added) == (b.Change == added) && (a.What == whatAll || from.Unit == to.Unit) {
		return gw / out, nil
	}
	if a.Change == added {
		gw += f.then(from)
	}
	fleet := gw - f.beside(from, f.rest)
	if fleet < 0 {
		return none, refuse(from, to, NewProblem("it is less than what else is in it takes alone"))
	}
	if a.Where != b.Where {
		if a.Where == us {
			fleet = f.world(fleet)
		} else {
			fleet = f.american(fleet)
		}
	}
	gw = fleet + f.beside(to, f.rest)
	if b.Change == added {
		gw -= f.then(to)
	}
	return gw / out, nil
}

// beside returns the GW of average load that a measure counts beyond the AI fleet:
// other data centres, for which rest is the world's load, and other uses at AI
// sites, which capacity does not include.
func (f *factors) beside(m Measure, rest float64) float64 {
	fixed := f.fixed
	if m.Scope.Where == us {
		rest *= usRestShare
		fixed *= usBaseShare
	}
	switch {
	case m.Scope.What == whatAll:
		return rest + fixed
	case m.Unit == "TWh":
		return fixed
	}
	return 0
}

// then returns a measure's GW of average load at the end of 2025.
func (f *factors) then(m Measure) float64 {
	fleet := basePower * f.pue * f.load / f.peak
	if m.Scope.Where == us {
		fleet *= usBaseShare
	}
	return fleet + f.beside(m, f.restThen)
}

// american returns the US part of the fleet's average load; world is its inverse.
// Of the load at the start 65% is American, of later additions the input's share.
func (f *factors) american(world float64) float64 {
	then := states[now].power * f.pue * f.load / f.peak
	return usBaseShare*min(world, then) + f.share*max(0, world-then)
}

func (f *factors) world(american float64) float64 {
	then := states[now].power * f.pue * f.load / f.peak
	if old := usBaseShare * then; american > old {
		return then + (american-old)/f.share
	}
	return american / usBaseShare
}

// translateMoney adds or subtracts spending on other data centres.
func (in *Inputs) translateMoney(v float64, year int, from, to Measure) (float64, error) {
	a, b := from.Scope, to.Scope
	ai, all := a.What == whatAI && b.What == whatAll, a.What == whatAll && b.What == whatAI
	a.What = b.What
	other := in[NonAICapex]
	switch {
	case a != b:
		return none, refuse(from, to, NewProblem("spending is known by what it is for, not by place or time"))
	case !ai && !all:
		return none, refuse(from, to, NewProblem("only AI and all data centres are told apart"))
	case b.Change == fromStart:
		other *= float64(year - BaseYear + 1)
	case b.Change != aYear:
		return none, refuse(from, to, NewProblem(`spending is not counted "{change}"`, "{change}", Label(b.Change)))
	}
	if all {
		return v - other, nil
	}
	return v + other, nil
}
