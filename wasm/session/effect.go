package session

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/words"
)

// lastRun is a run that is kept while its inputs stay.
type lastRun struct {
	result model.Result
	inputs model.Inputs
	ran    bool
}

// run returns the run of the inputs. It is overwritten by the next of others.
func (k *lastRun) run(in *model.Inputs) *model.Result {
	if !k.ran || k.inputs != *in {
		k.inputs, k.ran = *in, true
		model.Run(&k.result, in)
	}
	return &k.result
}

// same is by how much a value may differ and count as the same.
const same = 0.005

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
	ratio := func(o model.Output) float64 { return s.result.Annual(o, year) / was.Annual(o, year) }
	asked, built := ratio(model.DemandH100e), ratio(model.FleetH100e)
	cost := s.result.Annual(model.CapexAICumulative, year) - was.Annual(model.CapexAICumulative, year)
	dollars := chart.Money.In(s.lang).Short(math.Abs(cost))

	text := words.Key("{against}, {asked} is asked for and {built} is built; it costs {dollars} more to {year}.")
	switch unmoved := math.Abs(built-1) < same; {
	case unmoved && math.Abs(asked-1) < same:
		text = words.Key("{against}, neither what is asked for nor what is built by {year} changes.")
	case unmoved && asked > 1:
		text = words.Key("{against}, {asked} is asked for, but no more is built by {year}.")
	case unmoved:
		text = words.Key("{against}, {asked} is asked for, but no less is built by {year}.")
	case cost < 0:
		text = words.Key("{against}, {asked} is asked for and {built} is built; it costs {dollars} less to {year}.")
	}
	return spans(s.lang.Text(text), "against", s.departs(&base, changed), "asked", s.times(asked), "built", s.times(built), "dollars", dollars, "year", strconv.Itoa(year))
}

// departs says what a scenario departs from: one input's value, or a preset.
func (s *Session) departs(base *scenario.Case, changed []model.Input) string {
	if len(changed) != 1 {
		return s.lang.Text("Against “{name}”", "{name}", s.name(base))
	}
	p := changed[0].Param()
	now, was := s.lang.Format(p, s.state.Inputs[changed[0]]), s.lang.Format(p, base.Inputs[changed[0]])
	if changed[0] == model.ReasoningMultiplier {
		return s.lang.Text("At {now} instead of {was}", "{now}", now, "{was}", was)
	}
	return s.lang.Text("With “{input}” at {now} instead of {was}", "{input}", s.lang.Text(p.Label), "{now}", now, "{was}", was)
}

// times writes how much a ratio of what is now to what was is.
func (s *Session) times(ratio float64) string {
	const manifold = 1.5
	number := func(v float64, decimals int) string {
		return s.lang.Number(strconv.FormatFloat(v, 'f', decimals, 64))
	}
	switch {
	case math.Abs(ratio-1) < same:
		return s.lang.Text("as much")
	case ratio >= 10:
		return s.lang.Text("{n} times as much", "{n}", number(ratio, 0))
	case ratio >= manifold:
		return s.lang.Text("{n} times as much", "{n}", number(ratio, 1))
	case ratio > 1:
		return s.lang.Text("{n}% more", "{n}", number(100*(ratio-1), 0))
	}
	return s.lang.Text("{n}% less", "{n}", number(100*(1-ratio), 0))
}

// idle says of a changed input why it changes nothing that is built, "" where it
// changes something. Only what it does from the preset's value on counts.
func (s *Session) idle(i model.Input) string {
	in := s.state.Inputs
	in[i] = s.state.Preset.Inputs[i]
	model.Run(&s.without, &in)
	year := s.state.Year
	// Limits blend, so that everything moves everything a little. What would be a
	// few thousandths from one end of the track to the other is nothing.
	p := i.Param()
	nothing := same * math.Abs(p.Position(s.state.Inputs[i])-p.Position(in[i])) / float64(p.Tracks())
	if s.builds(year, nothing) {
		return ""
	}
	switch {
	case p.Bends == model.Counted:
		return s.lang.Text("Changes nothing that is built: it only counts what is.")
	case s.off(i):
		return s.lang.Text("Changes nothing that is built while the limit is switched off.")
	}
	for y := year + 1; y <= model.LastYear; y++ {
		if s.builds(y, nothing) {
			return s.lang.Text("Changes nothing that is built by {year}: it takes until {later} to be felt.", "{year}", strconv.Itoa(year), "{later}", strconv.Itoa(y))
		}
	}
	first, _ := s.result.Bottlenecks(year)
	switch {
	case first == model.NoLimit:
		return s.lang.Text("Changes nothing that is built by {year}: all that is asked for is built.", "{year}", strconv.Itoa(year))
	case s.state.Inputs[model.SupplyResponse] == 0 && p.Bends == model.AskedFor:
		return s.lang.Text("Changes nothing that is built: at a supply response of 0, plans stay as they are.")
	}
	return s.lang.Text("Changes nothing that is built by {year}: the limit is {limit}.", "{year}", strconv.Itoa(year), "{limit}", s.lang.Text(limitLabels[first]))
}

// builds reports whether the run without an input's change builds anything else
// by the end of a year, apart from nothing, in parts.
func (s *Session) builds(year int, nothing float64) bool {
	for _, o := range [...]model.Output{model.FleetH100e, model.PowerAI, model.CapexAICumulative} {
		if a, b := s.result.Annual(o, year), s.without.Annual(o, year); math.Abs(a-b) > nothing*b {
			return true
		}
	}
	return false
}

// off reports whether an input belongs to a limit that is switched off.
func (s *Session) off(i model.Input) bool {
	for of, on := range map[model.Input]model.Input{
		model.GridPower: model.LimitPower, model.OnsitePower: model.LimitPower,
		model.CashFlow: model.LimitMoney, model.OutsideCapital: model.LimitMoney,
		model.PackagingGrowth: model.LimitChips,
	} {
		if of == i {
			return s.state.Inputs[on] == 0
		}
	}
	return false
}
