//go:build !js

package session_test

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
)

func TestTheSentenceSaysWhatTheSliderChangesOfBothPaths(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"reasoning_multiplier=100", []string{"At 100× instead of 20×, 2.4 times as much is asked for and 23% more is built; it costs $1.2 tn more to 2030."}},
		{"preset=huang-100x", []string{"At 100× instead of 20×, 2.4 times as much is asked for and 23% more is built"}},
		{"preset=huang-100x&reasoning_multiplier=8", []string{"At 8× instead of 100×, 69% less is asked for and 27% less is built; it costs"}},
		{"weekly_users=3&reasoning_share=30", []string{"Against “Central”, ", "less is asked for", "less is built"}},
		{"preset=bain&reasoning_share=90&weekly_users=3", []string{"Against “Bain”, "}},
		{"", nil},
		{"preset=central", nil},
	} {
		got := sentence(apply(session.Intent{Type: "query", Text: c.query}))
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %q lacks %q", c.query, got, want)
			}
		}
		if c.want == nil && (strings.Contains(got, "Against") || strings.Contains(got, "instead of")) {
			t.Errorf("nothing is changed, and it says %q", got)
		}
	}
}

// idle returns what is said of an input that changes nothing built.
func idle(s session.Snapshot, i model.Input) string { return s.Inputs[i].Idle }

func TestAnInputThatChangesNothingBuiltSaysSoAndWhy(t *testing.T) {
	for _, c := range []struct {
		input model.Input
		query string
		want  string // "" where something built changes
	}{
		{model.ReasoningMultiplier, "reasoning_multiplier=100", ""},
		{model.ReasoningMultiplier, "reasoning_multiplier=100&year=2026", ""},
		{model.CarbonIntensity, "carbon_intensity=0.1", "only counts"},
		{model.OutsideCapital, "limit_money=0&outside_capital=100", "limit is switched off"},
		{model.GridPower, "v=2&grid_power=18.5&preset=power-crunch&limit_power=0", "limit is switched off"},
		{model.SupplyResponse, "supply_response=2&year=2026", "by 2026: it takes until 2027"},
		{model.SpendingCeiling, "spending_ceiling=10", "by 2030: the limit is power"},
		{model.SupplyResponse, "supply_response=2&rebound=0&weekly_users=1&answer_growth=1", "all that is asked for is built"},
	} {
		s := apply(session.Intent{Type: "query", Text: c.query})
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

// Only the slider that is held is worked out for while it moves.
func TestAHeldSliderSaysItsOwnAlone(t *testing.T) {
	s := session.New()
	s.Apply(typed("carbon_intensity", "0.1"))
	s.Apply(moved("us_share", 10, false))
	now := s.Snapshot()
	if idle(now, model.USShare) == "" || idle(now, model.CarbonIntensity) != "" {
		t.Errorf("held: %q and %q", idle(now, model.USShare), idle(now, model.CarbonIntensity))
	}
	s.Apply(moved("us_share", 10, true))
	if now := s.Snapshot(); idle(now, model.USShare) == "" || idle(now, model.CarbonIntensity) == "" {
		t.Errorf("let go: %q and %q", idle(now, model.USShare), idle(now, model.CarbonIntensity))
	}
}

func TestWhatBecameOfAnEarlierVersionsInputsIsNoError(t *testing.T) {
	for _, in := range []session.Intent{
		{Type: "query", Text: "capital=900&training_growth=2"},
		{Type: "file", Text: `{"version": 1, "set": {"capital": 900, "training_growth": 2}}`},
	} {
		s := apply(in)
		if len(s.Notices) != 2 {
			t.Fatalf("%s: %v", in.Type, s.Notices)
		}
		for _, n := range s.Notices {
			if n.Kind != "migrated" || n.Of != "" {
				t.Errorf("%s: %+v", in.Type, n)
			}
		}
		if got := s.Inputs[model.CashFlow].Text + " and " + s.Inputs[model.OutsideCapital].Text; got != "$584.4 bn/yr and $315.6 bn/yr" {
			t.Errorf("%s: capital of 900 has become %s", in.Type, got)
		}
	}
}

// The strip, the sentence and the command line name the same limits.
func TestOneRuleSaysWhichLimitsHold(t *testing.T) {
	for k := range scenario.Presets() {
		s := session.New()
		s.Apply(session.Intent{Type: "preset", ID: scenario.Presets()[k].ID})
		for i, b := range s.Snapshot().Limits {
			first, second := s.Result().Bottlenecks(model.FirstYear + i)
			if b.Limit != first.String() || (b.Second == "") != (second == model.NoLimit) || second != model.NoLimit && b.Second != second.String() {
				t.Errorf("%s in %d: the strip has %+v, the model %v and %v", scenario.Presets()[k].ID, b.Year, b, first, second)
			}
			if got := model.Limit(s.Result().Annual(model.LimitBinding, b.Year)); got != first {
				t.Errorf("%s in %d: the year's limit is %v, its first bottleneck %v", scenario.Presets()[k].ID, b.Year, got, first)
			}
		}
	}
}
