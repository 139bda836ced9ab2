package model

import (
	"strings"

	"hundredfold/model/internal/detmath"
)

// What a Scope's Basis may say of power. They differ by a factor of 3 or more,
// and most published disagreement is no more than that.
const (
	ChipTDP      = "chip TDP"      // what the chips' data sheets add up to
	ITBasis      = "IT"            // servers and network at peak
	Capacity     = "capacity"      // IT times PUE: the site with every server busy
	FacilityPeak = "facility peak" // IT times the peak ratio: what a site is built for
	AverageLoad  = "average load"  // what is drawn in the mean over a year: TWh over hours
)

// Measure is what a number is given in.
type Measure struct {
	Unit  string // "GW", "TWh", "$bn" or any other output's
	Scope Scope
}

// Measure returns what the output is given in.
func (s *OutputSpec) Measure() Measure { return Measure{s.Unit, s.Scope} }

// Parts returns the measure's words: unit, what, where, basis, if it has one, and
// change.
func (m Measure) Parts() []string {
	parts := []string{m.Unit, m.Scope.What, m.Scope.Where}
	if m.Scope.Basis != "" {
		parts = append(parts, m.Scope.Basis)
	}
	return append(parts, m.Scope.Change)
}

// String returns the measure in a line: "GW, AI, world, facility peak, total".
func (m Measure) String() string { return strings.Join(m.Parts(), ", ") }

// baseChipTDP is GW of chip TDP in the world at the end of 2025 (F287).
const baseChipTDP = 13.05

// Translate returns v, given in one measure for a year, in another. The
// factors are the inputs' (peak ratio, PUE, load, the United States' share,
// growth of other data centres' electricity, their spending) and the observed
// state of 2025 that every run starts from. A year's electricity is taken for
// the mean power of that year, and power for the power at its end, so a
// translation between them leaves out what was added in between.
//
// The error says which two scopes cannot be translated, and why.
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

// The words that a Scope is made of.
const (
	whatAI, whatAll  = "AI", "all data centres"
	world, us        = "world", "US"
	total, aYear     = "total", "a year"
	added, fromStart = "added since end-2025", "from 2025 on"
)

// unknown returns why a measure of power is not one of those that can be translated.
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

// factors are what power is translated with in a year.
type factors struct {
	peak, pue, load float64
	share           float64 // of AI power added, in the United States
	other           float64 // GW at the servers, other data centres
	otherBase       float64 // the same at the end of 2025
}

func (in *Inputs) factors(year int) factors {
	settled := 0.0
	if q := 4*(year-FirstYear) + 3; q >= 0 {
		settled = shape.settled[min(q, Quarters-1)]
	}
	pue, load := straight(PUE, in), straight(LoadFactor, in)
	f := factors{peak: in[PeakRatio], pue: pue.at(settled), load: load.at(settled) / 100, share: in[USShare] / 100}
	f.otherBase = (baseEnergyAll - baseEnergyAI) / hoursThousands / (f.pue * f.load)
	f.other = f.otherBase * detmath.Power(1+in[NonAIEnergyGrowth]/100, float64(year-BaseYear))
	return f
}

// servers returns GW at the servers behind one of a measure's unit.
func (f *factors) servers(m Measure) (float64, bool) {
	if m.Unit == "TWh" {
		return 1 / (hoursThousands * f.pue * f.load), true
	}
	switch m.Scope.Basis {
	case ChipTDP:
		return baseITPower / baseChipTDP, true
	case ITBasis:
		return 1, true
	case Capacity:
		return 1 / f.pue, true
	case FacilityPeak:
		return 1 / f.peak, true
	case AverageLoad:
		return 1 / (f.pue * f.load), true
	}
	return 0, false
}

func (f factors) translate(v float64, from, to Measure) (float64, error) {
	for _, m := range [...]Measure{from, to} {
		if why := m.unknown(); why != nil {
			return none, refuse(from, to, why)
		}
		if _, ok := f.servers(m); !ok {
			return none, refuse(from, to, NewProblem(`"{basis}" is not a basis that power is given in`, "{basis}", Label(m.Scope.Basis)))
		}
	}
	in, _ := f.servers(from)
	out, _ := f.servers(to)
	gw := v * in
	a, b := from.Scope, to.Scope
	if a.What == b.What && a.Where == b.Where && (a.Change == added) == (b.Change == added) {
		return gw / out, nil
	}
	if a.Change == added {
		gw += f.base(a)
	}
	if a.What != b.What || a.Where != b.Where {
		ai := f.worldAI(gw, a)
		if ai < 0 {
			return none, refuse(from, to, NewProblem("it is less than other data centres alone take"))
		}
		gw = f.of(ai, b)
	}
	if b.Change == added {
		gw -= f.base(b)
	}
	return gw / out, nil
}

// others returns other data centres' GW in a scope.
func others(s Scope, gw float64) float64 {
	switch {
	case s.What == whatAI:
		return 0
	case s.Where == us:
		return baseUSShare / 100.0 * gw
	}
	return gw
}

// base returns a scope's GW at the servers at the end of 2025.
func (f *factors) base(s Scope) float64 {
	ai := baseITPower
	if s.Where == us {
		ai *= usBaseShare
	}
	return ai + others(s, f.otherBase)
}

// worldAI returns the world's AI power at the servers that stands behind gw in
// a scope; of goes the other way. Of the end of 2025's half is American, of
// what is added since the input's share.
func (f *factors) worldAI(gw float64, s Scope) float64 {
	gw -= others(s, f.other)
	if s.Where != us {
		return gw
	}
	if old := usBaseShare * baseITPower; gw > old {
		return baseITPower + (gw-old)/f.share
	}
	return gw / usBaseShare
}

func (f *factors) of(ai float64, s Scope) float64 {
	gw := ai
	if s.Where == us {
		gw = usBaseShare*min(ai, baseITPower) + f.share*max(0, ai-baseITPower)
	}
	return gw + others(s, f.other)
}

// translateMoney adds or takes off what is spent on other data centres.
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
