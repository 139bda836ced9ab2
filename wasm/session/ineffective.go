package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// whyIneffective says of a changed input why it changes nothing that is built, "" where it
// changes something, however little. Only what it does from the preset's value on
// counts. What stands in its way is found by trying: where it does not stand, the
// same change builds something.
func (s *Session) whyIneffective(i model.Input) string {
	in := s.state.Inputs
	in[i] = s.state.Preset.Inputs[i]
	model.Run(&s.without, &in)
	t := trial{Session: s, input: i, was: in[i], year: s.state.Year, nothing: negligible([]model.Input{i}, &s.state.Inputs, &in), left: mostTrials}
	if largestDifference(allBuilt[:], &s.result, &s.without, t.year) > t.nothing {
		return ""
	}
	bends := i.Param().Bends
	if bends == model.Counted {
		return s.lang.T("Changes nothing that is built: it only counts what is.")
	}
	reasons := []func() string{t.later, t.limitOff, t.apartFrom, t.limited}
	switch {
	case s.result.Same(&s.without):
		return t.cutOff()
	case bends == model.CanBeBuilt: // a limit is nearer to it than what bends what is asked for
		reasons = []func() string{t.later, t.limitOff, t.enough, t.limited, t.apartFrom, t.asPlanned}
	}
	for _, why := range reasons {
		if said := why(); said != "" {
			return said
		}
	}
	return t.rest()
}

// trial is a change that builds nothing, and the search for what is in its way.
type trial struct {
	*Session
	input   model.Input
	was     float64 // its value in the preset
	year    int
	nothing float64
	left    int // how many more pairs of runs may be tried
}

// mostTrials keeps the search short enough for a slider that is held.
const mostTrials = 6

// try runs other inputs with the change and without it, and reports false where no
// more may be tried.
func (t *trial) try(in *model.Inputs) bool {
	if t.left == 0 {
		return false
	}
	t.left--
	in[t.input] = t.state.Inputs[t.input]
	model.Run(&t.trialResults[0], in)
	in[t.input] = t.was
	model.Run(&t.trialResults[1], in)
	return true
}

// builds reports whether the change built anything in what was tried last.
func (t *trial) builds(from, to int) bool {
	for y := from; y <= to; y++ {
		if largestDifference(allBuilt[:], &t.trialResults[0], &t.trialResults[1], y) > t.nothing {
			return true
		}
	}
	return false
}

// everBuilds is builds for the year being read and all after it.
func (t *trial) everBuilds() bool { return t.builds(t.year, model.LastYear) }

// says fills a text with the year being read.
func (t *trial) says(text string, fill ...string) string {
	return t.lang.T(text, append(fill, "{year}", strconv.Itoa(t.year))...)
}

// later finds the year from which the change builds something.
func (t *trial) later() string {
	for y := t.year + 1; y <= model.LastYear; y++ {
		if largestDifference(allBuilt[:], &t.result, &t.without, y) > t.nothing {
			return t.says(i18n.Mark("Changes nothing that is built by {year}: it takes until {later} to be felt."), "{later}", strconv.Itoa(y))
		}
	}
	return ""
}

// limitOff finds a limit that is switched off, and with it what it limits by.
func (t *trial) limitOff() string {
	for _, limit := range [...]model.Input{model.LimitChips, model.LimitPower, model.LimitMoney} {
		if in := t.state.Inputs; in[limit] == 0 && limit != t.input {
			if in[limit] = 1; t.try(&in) && t.everBuilds() {
				return t.while(limit)
			}
		}
	}
	return ""
}

// enough finds that all that is asked for is built, and that the change would
// matter if more were.
func (t *trial) enough() string {
	if first, _ := t.result.Bottlenecks(t.year); first != model.NoLimit || t.result.Annual(model.DemandMet, t.year) < met {
		return ""
	}
	in := t.state.Inputs
	for _, more := range [...]model.Input{model.ReasoningMultiplier, model.ReasoningShare, model.WeeklyUsers} {
		in[more] = more.Param().Max
	}
	if t.try(&in) && t.everBuilds() {
		return t.says(i18n.Mark("Changes nothing that is built by {year}: all that is asked for is built."))
	}
	return ""
}

// limited finds the limit that stands in the way, or one and the next behind it.
func (t *trial) limited() string {
	first, second := t.result.Bottlenecks(t.year)
	if first == model.NoLimit {
		return ""
	}
	one := i18n.Mark("Changes nothing that is built by {year}: the limit is {limit}.")
	if t.lift(first) {
		return t.says(one, "{limit}", t.limitNamed(first))
	}
	next := t.trialResults[0].Binding(t.year)
	switch {
	case second != model.NoLimit && t.lift(second):
		return t.says(one, "{limit}", t.limitNamed(second))
	case next != model.NoLimit && next != first && t.lift(first, next):
		return t.says(i18n.Mark("Changes nothing that is built by {year}: the limit is {limit}, and behind it {next}."), "{limit}", t.limitNamed(first), "{next}", t.limitNamed(next))
	}
	return ""
}

// limitNamed names a limit within a sentence.
func (t *trial) limitNamed(l model.Limit) string {
	if l == model.Ceiling {
		return t.lang.T("the ceiling on spending")
	}
	return t.lang.T(limitLabels[l])
}

// lift reports whether the change builds something by the year being read where
// limits do not hold it back.
func (t *trial) lift(limits ...model.Limit) bool {
	in := t.state.Inputs
	for _, l := range limits {
		switch l {
		case model.Chips:
			in[model.LimitChips] = 0
		case model.Power:
			in[model.LimitPower] = 0
		case model.Money:
			in[model.LimitMoney] = 0
		case model.Ceiling:
			in[model.SpendingCeiling] = model.SpendingCeiling.Param().Max
		}
	}
	return t.try(&in) && t.builds(t.year, t.year)
}

// apartFrom finds another input that stops what the change would work through.
func (t *trial) apartFrom() string {
	for _, gate := range gates {
		in := t.state.Inputs
		open, shut := opened(gate, in[gate])
		if !shut || !t.passes(gate) {
			continue
		}
		if in[gate] = open; t.try(&in) && t.everBuilds() {
			if gate == model.SupplyResponse && t.input.Param().Bends == model.AskedFor {
				return t.says(i18n.Mark("Changes nothing that is built: at a supply response of 0, plans stay as they are."))
			}
			return t.while(gate)
		}
	}
	return ""
}

// cutOff says of a change that changes no number at all what would make it: an
// input at nothing, or one so far up that what it strengthens is at its strongest.
func (t *trial) cutOff() string {
	if said := t.enough(); said != "" && t.input.Param().Bends == model.CanBeBuilt {
		return said
	}
	some := false
	var which model.Input
	for _, gate := range gates {
		in := t.state.Inputs
		open, shut := opened(gate, in[gate])
		if gate == model.SupplyResponse {
			shut = in[gate] != open
		}
		if !shut || !t.passes(gate) {
			continue
		}
		if in[gate] = open; !t.try(&in) {
			break
		}
		if t.everBuilds() {
			return t.while(gate)
		}
		if !some && !t.trialResults[0].Same(&t.trialResults[1]) {
			which, some = gate, true
		}
	}
	p := which.Param()
	switch {
	case !some:
		if said := t.asPlanned(); said != "" {
			return said
		}
		return t.lang.T("Changes nothing at all.")
	case p.Kind == model.Switch:
		return t.lang.T("Changes nothing at all while “{input}” is off.", "{input}", t.lang.T(p.Label))
	}
	return t.lang.T("Changes nothing at all while “{input}” is {value}.", "{input}", t.lang.T(p.Label), "{value}", t.lang.Format(p, t.state.Inputs[which]))
}

// answers are the outputs that inputs work through alone: how far suppliers go beyond
// their plans.
var answers = map[model.Input][]model.Output{
	model.SupplyResponse: {model.AnswerChips, model.AnswerGrid, model.AnswerOnsite, model.AnswerMoney},
	model.ChipResponse:   {model.AnswerChips}, model.ChipLead: {model.AnswerChips},
	model.GridResponse: {model.AnswerGrid}, model.GridLead: {model.AnswerGrid},
	model.OnsiteResponse: {model.AnswerOnsite}, model.OnsiteLead: {model.AnswerOnsite},
	model.CapitalResponse: {model.AnswerMoney}, model.CapitalLead: {model.AnswerMoney},
}

// asPlanned finds that suppliers keep to their plans, with the change and without it.
func (t *trial) asPlanned() string {
	outputs, ok := answers[t.input]
	if !ok {
		return ""
	}
	for _, o := range outputs {
		for q := model.Closed; q < 4*(t.year-model.FirstYear+1); q++ {
			if t.result.Quarter(o, q) != 1 || t.without.Quarter(o, q) != 1 {
				return ""
			}
		}
	}
	return t.says(i18n.Mark("Changes nothing that is built by {year}: nobody orders more than is planned."))
}

// while says that another input's value is in the way.
func (t *trial) while(other model.Input) string {
	p := other.Param()
	if p.Kind == model.Switch {
		return t.lang.T("Changes nothing that is built while “{input}” is off.", "{input}", t.lang.T(p.Label))
	}
	return t.lang.T("Changes nothing that is built while “{input}” is {value}.", "{input}", t.lang.T(p.Label), "{value}", t.lang.Format(p, t.state.Inputs[other]))
}

// opened returns the value at which an input lets others work, and whether the one
// that it has stops them: a strength of zero, a mechanism that is off, a gain that
// leaves nothing to divide.
func opened(gate model.Input, v float64) (open float64, shut bool) {
	p := gate.Param()
	switch gate {
	case model.SoftwareEfficiency:
		return p.Max, v == p.Observed
	case model.ReasoningMultiplier:
		return p.Default, v == 1
	case model.LongerAnswers, model.Interoperability:
		return p.Default, v == p.Max
	}
	return p.Default, v == 0 && p.Default != 0
}

// passes reports whether the change may work through another input. One that bends
// what is asked for is passed by others that do and by prices, and only where nothing
// that is asked for moves: else more of it is no way for the change, only more of it.
func (t *trial) passes(gate model.Input) bool {
	switch {
	case gate == t.input:
		return false
	case gate == model.SoftwareEfficiency:
		return t.input == model.LongerAnswers
	case gate.Param().Bends != model.AskedFor:
		return true
	case t.input.Param().Bends == model.CanBeBuilt || largestDifference(allAsked[:], &t.result, &t.without, t.year) > t.nothing:
		return false
	}
	return t.input.Param().Bends == model.AskedFor || gate == model.Rebound || gate == model.PriceElasticity
}

// gates are the inputs that can cut others off, those that cut off the most first.
// The limits are apart: see limitOff.
var gates = func() []model.Input {
	order := []model.Input{model.SupplyResponse, model.ScarcityPrice, model.Flywheel, model.ConcentrationMarkup, model.Rebound}
	for i := range model.Input(model.NumInputs) {
		switch i {
		case model.SupplyResponse, model.ScarcityPrice, model.Flywheel, model.ConcentrationMarkup, model.Rebound,
			model.LimitChips, model.LimitPower, model.LimitMoney:
		default:
			order = append(order, i)
		}
	}
	return order
}()

// rest says what else the change moves, if anything that the page shows.
func (t *trial) rest() string {
	for _, k := range [...]struct {
		name    string
		outputs []model.Output
	}{
		{i18n.Mark("what is asked for"), allAsked[:]},
		{i18n.Mark("the price"), []model.Output{model.PriceAnswer, model.PriceGPUHour}},
		{i18n.Mark("the revenue"), []model.Output{model.RevenueAI}},
		{i18n.Mark("the electricity used"), []model.Output{model.EnergyAI}},
		{i18n.Mark("who holds what"), []model.Output{model.MarketHHIBuilders, model.MarketHHIClouds, model.MarketHHIChips, model.MarketTop3Clouds}},
	} {
		if largestDifference(k.outputs, &t.result, &t.without, t.year) >= sameWithin {
			return t.says(i18n.Mark("Changes nothing that is built by {year}, but it does change {what}."), "{what}", t.lang.T(k.name))
		}
	}
	return t.says(i18n.Mark("Changes nothing that is built by {year}: it makes too little difference."))
}
