//go:build !js

package session_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
)

// idle returns what is said of an input that changes nothing built.
func idle(s session.Snapshot, i model.Input) string { return s.Inputs[i].Idle }

func TestAnInputThatChangesNothingBuiltSaysSoAndWhy(t *testing.T) {
	const response = "while “How strongly supply answers a shortage” is 0×"
	for _, c := range []struct {
		input model.Input
		query string
		want  string // "" where something built changes
	}{
		{model.ReasoningMultiplier, "reasoning_multiplier=100", ""},
		{model.ReasoningMultiplier, "reasoning_multiplier=100&year=2026", ""},
		{model.CarbonIntensity, "carbon_intensity=0.1", "only counts"},
		{model.OutsideCapital, "limit_money=0&outside_capital=100", "while “Money is limited” is off"},
		{model.GridPower, "grid_power=18.5&preset=power-crunch&limit_power=0", "while “Power is limited” is off"},
		{model.Hurdle, "limit_money=0&hurdle=30", "while “Money is limited” is off"},
		{model.SupplyLoss, "limit_chips=0&supply_loss=90", "while “Chips are limited” is off"},
		{model.SupplyResponse, "supply_response=2&year=2026", "by 2026: it takes until 2027"},
		{model.SupplyResponse, "supply_response=2&rebound=0&weekly_users=1&answer_growth=1", "all that is asked for is built"},
		{model.ChipResponse, "supply_response=0&chip_response=1", response},
		{model.CapitalResponse, "supply_response=0&capital_response=1", response},
		{model.OnsiteLead, "supply_response=0&onsite_lead=12", response},
		{model.ChipResponse, "supply_response=2&chip_response=1", "while “How strongly supply answers a shortage” is 2×"},
		{model.ScarcityPass, "scarcity_price=0&scarcity_pass=1", "while “Shortage raises the price” is off"},
		{model.Reinvestment, "flywheel=0&reinvestment=80", "while “Revenue and size feed growth” is off"},
		{model.Hurdle, "return_response=0&hurdle=30", "while “Money: response to the return” is 0"},
		{model.PriceElasticity, "rebound=0&price_elasticity=1.5", "while “Cheaper answers are used more” is off"},
		{model.Interoperability, "concentration_markup=0&interoperability=90", "while “Concentration raises the price” is off"},
		{model.LongerAnswers, "longer_answers=90", "while “Software efficiency gain” is 3.0×/yr"},
		{model.OpenAIAWS, "signed_share=0&openai_aws=100", "but it does change who holds what"},
		{model.PUE, "preset=jevons&pue=1.6", "but it does change the electricity used"},
		{model.SpendingCeiling, "spending_ceiling=10", "too little difference"},
		{model.GridLead, "preset=bust&grid_lead=4&year=2033", "the limit is money."},
		{model.ChipLead, "chip_lead=2&year=2035", "the limit is money, and behind it power."},
		{model.AgentShare, "preset=huang-100x&agent_share=30&supply_response=0&year=2026", "at a supply response of 0, plans stay as they are"},
		{model.MarkupSlope, "preset=huang-100x&markup_slope=2&concentration_markup=0&year=2031", "nothing at all while “Concentration raises the price” is off"},
		{model.ChipLead, "reasoning_multiplier=1&chip_lead=7&year=2035", "nobody orders more than is planned"},
		{model.ChinaCap, "china_cap=5.01", ""},
	} {
		s := apply(session.Intent{Type: "query", Text: "v=2&" + c.query})
		got := idle(s, c.input)
		if (c.want == "") != (got == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s: it says %q of %s, want %q", c.query, got, c.input.Param().ID, c.want)
		}
		for i := range model.Input(model.NumInputs) {
			if !s.Inputs[i].Changed && idle(s, i) != "" {
				t.Errorf("%s: %s is as the preset has it and says %q", c.query, i.Param().ID, idle(s, i))
			}
		}
	}
}

// pair is two runs that differ by one input's change.
type pair struct{ with, without model.Result }

// paired runs inputs with an input's change and without it.
func paired(in model.Inputs, i model.Input, now, was float64) *pair {
	p := new(pair)
	in[i] = now
	model.Run(&p.with, &in)
	in[i] = was
	model.Run(&p.without, &in)
	return p
}

// setPeriod is by how much the first run's outputs differ from the second's, in parts.
func setPeriod(a, b *model.Result, year int, of ...model.Output) float64 {
	most := 0.0
	for _, o := range of {
		most = max(most, math.Abs(a.Annual(o, year)/b.Annual(o, year)-1))
	}
	return most
}

// builds is by how much the change makes what is built differ at most, in a year
// of some.
func (p *pair) builds(from, to int) float64 {
	most := 0.0
	for y := from; y <= to; y++ {
		most = max(most, setPeriod(&p.with, &p.without, y, model.FleetH100e, model.PowerAI, model.CapexAICumulative))
	}
	return most
}

// scene draws a scenario in which changes often build nothing: mechanisms are off,
// strengths zero, values at their ends, and the steps away from a preset small.
func scene(t *rapid.T) *session.Session {
	s := session.New()
	presets := scenario.Presets()
	s.Apply(session.Intent{Type: "preset", ID: presets[rapid.IntRange(0, len(presets)-1).Draw(t, "preset")].ID})
	set := map[string]float64{}
	for range rapid.IntRange(1, 5).Draw(t, "changes") {
		i := model.Input(rapid.IntRange(0, model.NumInputs-1).Draw(t, "input"))
		p := i.Param()
		at := rapid.Float64Range(0, float64(p.Tracks())).Draw(t, "position")
		near := p.Position(s.State().Inputs[i]) + rapid.Float64Range(-2, 2).Draw(t, "step")
		values := []float64{p.ValueAt(at), p.ValueAt(near), p.Min, p.Max, min(max(0, p.Min), p.Max)}
		set[p.ID] = values[rapid.IntRange(0, len(values)-1).Draw(t, "which")]
	}
	s.Apply(session.Intent{Type: "take", Set: set, Final: true})
	s.Apply(session.Intent{Type: "year", Value: float64(rapid.IntRange(model.FirstYear, model.LastYear).Draw(t, "year")), Final: true})
	return s
}

var (
	stopped = regexp.MustCompile(`^Changes nothing (that is built|at all) while “(.+)” is (.+)\.$`)
	delayed = regexp.MustCompile(`it takes until (\d{4}) to be felt\.$`)
	bound   = regexp.MustCompile(`: the limit is (.+?)(?:, and behind it (.+))?\.$`)
	besides = regexp.MustCompile(`, but it does change (.+)\.$`)
)

// through are the outputs that an input works through alone, if there are any.
func through(i model.Input) []model.Output {
	switch i {
	case model.SupplyResponse:
		return []model.Output{model.AnswerChips, model.AnswerGrid, model.AnswerOnsite, model.AnswerMoney}
	case model.ChipResponse, model.ChipLead:
		return []model.Output{model.AnswerChips}
	case model.GridResponse, model.GridLead:
		return []model.Output{model.AnswerGrid}
	case model.OnsiteResponse, model.OnsiteLead:
		return []model.Output{model.AnswerOnsite}
	case model.CapitalResponse, model.CapitalLead:
		return []model.Output{model.AnswerMoney}
	}
	return nil
}

// lifted are the inputs without some limits, by their names.
func lifted(in model.Inputs, names []string) model.Inputs {
	for _, name := range names {
		switch name {
		case "chips":
			in[model.LimitChips] = 0
		case "power":
			in[model.LimitPower] = 0
		case "money":
			in[model.LimitMoney] = 0
		case "the ceiling on spending":
			in[model.SpendingCeiling] = 10
		}
	}
	return in
}

// holds reports whether what is said of an input's change is so: where what it names
// is out of the way, the same change builds something.
func holds(t *rapid.T, now *session.Snapshot, state *scenario.State, i model.Input, said string, nothing float64) bool {
	in, was, year := state.Inputs, state.Preset.Inputs[i], state.Year
	here := paired(in, i, in[i], was)
	if m := stopped.FindStringSubmatch(said); m != nil {
		j := labelled(m[2])
		if now.Inputs[j].Text != m[3] {
			t.Fatalf("%q, and it is %s", said, now.Inputs[j].Text)
		}
		if in[j] = j.Param().Default; state.Inputs[j] == in[j] {
			in[j] = j.Param().Max
		}
		there := paired(in, i, in[i], was)
		if m[1] == "at all" {
			return here.with.Same(&here.without) && !there.with.Same(&there.without)
		}
		return there.builds(year, model.LastYear) > nothing
	}
	if m := delayed.FindStringSubmatch(said); m != nil {
		later, _ := strconv.Atoi(m[1])
		return here.builds(year, later-1) <= nothing && here.builds(later, later) > nothing
	}
	if m := bound.FindStringSubmatch(said); m != nil {
		strip := now.Limits[year-model.FirstYear].Label
		return strings.Contains(strip, strings.TrimPrefix(m[1], "the ")) && paired(lifted(in, m[1:]), i, in[i], was).builds(year, year) > nothing
	}
	if m := besides.FindStringSubmatch(said); m != nil {
		return setPeriod(&here.with, &here.without, year, named[m[1]]...) >= 0.005
	}
	switch strings.TrimPrefix(strings.TrimPrefix(said, "Changes nothing that is built"), " by "+strconv.Itoa(year)) {
	case ": it only counts what is.":
		return i.Param().Bends == model.Counted
	case ": all that is asked for is built.":
		return i.Param().Bends == model.CanBeBuilt && here.with.Annual(model.DemandMet, year) >= 99.5 && here.with.Binding(year) == model.NoLimit
	case ": at a supply response of 0, plans stay as they are.":
		in[model.SupplyResponse] = 1
		return state.Inputs[model.SupplyResponse] == 0 && paired(in, i, in[i], was).builds(year, model.LastYear) > nothing
	case ": nobody orders more than is planned.":
		for _, o := range through(i) {
			for q := model.Closed; q < 4*(year-model.FirstYear+1); q++ {
				if here.with.Quarter(o, q) != 1 || here.without.Quarter(o, q) != 1 {
					return false
				}
			}
		}
		return through(i) != nil
	case ": it makes too little difference.":
		return !here.with.Same(&here.without)
	case "Changes nothing at all.":
		return here.with.Same(&here.without)
	}
	return false
}

// named are the outputs that are named as what a change moves beside what is built.
var named = map[string][]model.Output{
	"what is asked for":    {model.DemandH100e, model.PowerAIDemand, model.CapexAIDemandCumulative},
	"the price":            {model.PriceAnswer, model.PriceGPUHour},
	"the revenue":          {model.RevenueAI},
	"the electricity used": {model.EnergyAI},
	"who holds what":       {model.MarketHHIBuilders, model.MarketHHIClouds, model.MarketHHIChips, model.MarketTop3Clouds},
}

// labelled returns the input with a label.
func labelled(label string) model.Input {
	return model.Input(slices.IndexFunc(model.Params(), func(p model.Param) bool { return p.Label == label }))
}

// Whatever is moved, something is said below a slider where its change builds nothing,
// nowhere else, and it is true.
func TestTheReasonIsTrue(t *testing.T) {
	given := 0
	rapid.Check(t, func(t *rapid.T) {
		s := scene(t)
		now, state := s.Snapshot(), s.State()
		for _, i := range state.Changed() {
			p, said := i.Param(), idle(now, i)
			v, was := state.Inputs[i], state.Preset.Inputs[i]
			nothing := 0.005 * math.Abs(p.Position(v)-p.Position(was)) / float64(p.Tracks())
			if builds := paired(state.Inputs, i, v, was).builds(state.Year, state.Year); builds > nothing != (said == "") {
				t.Fatalf("%s from %v to %v in %d moves what is built by %v parts, and it says %q", p.ID, was, v, state.Year, builds, said)
			}
			if said == "" {
				continue
			}
			if given++; !holds(t, &now, &state, i, said, nothing) {
				t.Fatalf("%s from %v to %v, ?%s: not so: %q", p.ID, was, v, state.Query(), said)
			}
		}
	})
	if given == 0 {
		t.Error("no reason is given: nothing was tested")
	}
}
