package session

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// cachedRun is a run that is kept while its inputs stay.
type cachedRun struct {
	result model.Result
	inputs model.Inputs
	ran    bool
}

// run returns the run of the inputs. It is overwritten by the next of others.
func (k *cachedRun) run(in *model.Inputs) *model.Result {
	if !k.ran || k.inputs != *in {
		k.inputs, k.ran = *in, true
		model.Run(&k.result, in)
	}
	return &k.result
}

// sameWithin is by how much a value may differ and count as the same.
const sameWithin = 0.005

// otherwise is by how much power must part from the GPUs that it feeds to be said
// beside them, in parts.
const otherwise = 0.2

// relativeMove is how far inputs lie from others on their tracks: 1 from one end of a
// track to the other.
func relativeMove(changed []model.Input, a, b *model.Inputs) float64 {
	all := 0.0
	for _, i := range changed {
		p := i.Param()
		all += math.Abs(p.Position(a[i])-p.Position(b[i])) / float64(p.Tracks())
	}
	return min(all, 1)
}

// negligible is by how much what changes may make a value differ and count as
// nothing. Limits blend, so that everything moves everything a little: what would
// be a few thousandths from one end of the track to the other is nothing. Between
// that and the same, a small step hardly changes the value.
func negligible(changed []model.Input, a, b *model.Inputs) float64 {
	return sameWithin * relativeMove(changed, a, b)
}

// allBuilt is what a run builds by the end of a year: GPUs, power and money.
var allBuilt = [...]model.Output{model.FleetH100e, model.PowerAI, model.CapexAICumulative}

// allAsked is the same of what it asks for.
var allAsked = [...]model.Output{model.DemandH100e, model.PowerAIDemand, model.CapexAIDemandCumulative}

// largestDifference is by how much a run's values in a year differ from another's at most, in
// parts. Sentence and sliders both go by it.
func largestDifference(of []model.Output, a, b *model.Result, year int) float64 {
	most := 0.0
	for _, o := range of {
		most = max(most, math.Abs(a.Annual(o, year)/b.Annual(o, year)-1))
	}
	return most
}

// effect says what the scenario changes of what is asked for and of what is
// built: against its preset where inputs were changed, and a preset as it is
// against the central one. Nothing for the central scenario.
func (s *Session) effect() []Span {
	c := &s.state.Case
	base := scenario.Of(c.Preset)
	if c.Inputs == base.Inputs {
		base = scenario.Central().Case
	}
	changed := c.Differing(&base)
	if len(changed) == 0 {
		return nil
	}
	was := s.base.run(&base.Inputs)
	year := s.state.Year
	now := func(o model.Output) float64 { return s.result.Annual(o, year) / was.Annual(o, year) }
	ask, text := s.times(now(model.DemandH100e)), ""
	if largestDifference(allBuilt[:], &s.result, was, year) < sameWithin {
		text, ask = s.unchangedSentence(was, negligible(changed, &c.Inputs, &base.Inputs))
	} else {
		text = s.effectText(was)
	}
	dollars := s.result.Annual(model.CapexAICumulative, year) - was.Annual(model.CapexAICumulative, year)
	return spans(text, "against", s.changedFrom(&base, changed), "asked", ask, "built", s.times(now(model.FleetH100e)),
		"watts", s.times(now(model.PowerAI)), "dollars", s.lang.Numbers().Amount(math.Abs(dollars), "$bn"), "year", strconv.Itoa(year))
}

// effectText is the text for something built that differs from another run's: GPUs and
// money, and power where it does not go with the GPUs.
func (s *Session) effectText(was *model.Result) string {
	year := s.state.Year
	now := func(o model.Output) float64 { return s.result.Annual(o, year) / was.Annual(o, year) }
	moved := func(o model.Output) bool { return math.Abs(now(o)-1) >= sameWithin }

	watts, gpus := now(model.PowerAI), now(model.FleetH100e)
	power := math.Abs(watts/gpus-1) >= otherwise && (watts-1)*(watts-gpus) > 0 // further than they move, or the other way
	head := i18n.Mark("{against}, {asked} is asked for and {built} is built")
	if !moved(model.FleetH100e) {
		power = moved(model.PowerAI)
		if head = i18n.Mark("{against}, {asked} is asked for and [built as many GPUs] are built"); moved(model.DemandH100e) {
			head = i18n.Mark("{against}, {asked} is asked for, but [built as many GPUs] are built")
		}
	}
	text := s.lang.T(head)
	if power {
		text = s.lang.T("{effect}, on {watts} power", "{effect}", text)
	}
	switch cost := now(model.CapexAICumulative); {
	case !moved(model.CapexAICumulative):
		return s.lang.T("{effect}; it costs about as much to {year}.", "{effect}", text)
	case cost < 1:
		return s.lang.T("{effect}; it costs {dollars} less to {year}.", "{effect}", text)
	}
	return s.lang.T("{effect}; it costs {dollars} more to {year}.", "{effect}", text)
}

// unchangedSentence is the text where all that is built stays the same: for nothing of it that
// changes, and for little. What it says is asked for are GPUs, or the money or power
// for as many.
func (s *Session) unchangedSentence(was *model.Result, nothing float64) (text, ask string) {
	year := s.state.Year
	asks, ratio := "{amount}", 1.0
	for k, unit := range [...]string{"{amount}", i18n.Mark("{amount} power"), i18n.Mark("{amount} money")} {
		now := s.result.Annual(allAsked[k], year) / was.Annual(allAsked[k], year)
		if math.Abs(now-1) >= sameWithin {
			asks, ratio = unit, now
			break
		}
	}
	unmoved := largestDifference(allAsked[:], &s.result, was, year) <= nothing
	hardly := largestDifference(allBuilt[:], &s.result, was, year) > nothing
	key := i18n.Mark("{against}, what is asked for hardly changes, and what is built by {year} not at all.")
	switch {
	case ratio != 1 && hardly:
		key = i18n.Mark("{against}, {asked} is asked for, but what is built by {year} hardly changes.")
	case ratio > 1:
		key = i18n.Mark("{against}, {asked} is asked for, but no more is built by {year}.")
	case ratio < 1:
		key = i18n.Mark("{against}, {asked} is asked for, but no less is built by {year}.")
	case unmoved && hardly:
		key = i18n.Mark("{against}, {asked} is asked for, and what is built by {year} hardly changes.")
	case hardly:
		key = i18n.Mark("{against}, what is asked for and what is built by {year} hardly change.")
	case unmoved:
		key = i18n.Mark("{against}, neither what is asked for nor what is built by {year} changes.")
	}
	return s.lang.T(key), s.lang.T(asks, "{amount}", s.times(ratio))
}

// changedFrom says what a scenario departs from: one input's value, or a preset.
func (s *Session) changedFrom(base *scenario.Case, changed []model.Input) string {
	if len(changed) != 1 {
		return s.lang.T("Against “{name}”", "{name}", s.name(base))
	}
	p := changed[0].Param()
	now, was := s.lang.Format(p, s.state.Inputs[changed[0]]), s.lang.Format(p, base.Inputs[changed[0]])
	if changed[0] == model.ReasoningMultiplier {
		return s.lang.T("At {now} instead of {was}", "{now}", now, "{was}", was)
	}
	return s.lang.T("With “{input}” at {now} instead of {was}", "{input}", s.lang.T(p.Label), "{now}", now, "{was}", was)
}

// times writes how much a ratio of what is now to what was is.
func (s *Session) times(ratio float64) string {
	const manifold = 1.5
	number := s.lang.Numbers().Fixed
	switch {
	case math.Abs(ratio-1) < sameWithin:
		return s.lang.T("as much")
	case ratio >= 10:
		return s.lang.T("{n} times as much", "{n}", number(ratio, 0))
	case ratio >= manifold:
		return s.lang.T("{n} times as much", "{n}", number(ratio, 1))
	case ratio > 1:
		return s.lang.T("{n}% more", "{n}", number(100*(ratio-1), 0))
	}
	return s.lang.T("{n}% less", "{n}", number(100*(1-ratio), 0))
}
