//go:build !js

package session_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// However the inputs are moved, sentence and slider agree on whether anything that is
// built changes, and what changes of GPUs, power or money is said.
func TestTheSentenceSaysWhatMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scene(t)
		now, state := s.Snapshot(), s.State()
		changed := state.Changed()
		if len(changed) == 0 {
			return
		}
		in := state.Preset.Inputs
		var was model.Result
		model.Run(&was, &in)
		moves := func(outputs ...model.Output) bool {
			return setPeriod(s.Result(), &was, state.Year, outputs...) >= 0.005
		}
		said := ""
		for _, span := range now.Sentence {
			if span.Effect {
				said += span.Text
			}
		}
		said = regexp.MustCompile(`“[^”]*”`).ReplaceAllString(said, "")
		says := func(words ...string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(said, w) })
		}
		gpus, power, money := moves(model.FleetH100e), moves(model.PowerAI), moves(model.CapexAICumulative)
		nothing := says("no more is built", "no less is built", "neither what is asked for", "not at all")
		switch {
		case gpus || power || money:
			if nothing || says("hardly") || says("; it costs $") != money || !gpus && says(" power") != power || !gpus != says("as many GPUs") {
				t.Fatalf("GPUs %v, power %v, money %v, and it says %q", gpus, power, money, said)
			}
		case !nothing && !says("hardly"):
			t.Fatalf("nothing built moves, and it says %q", said)
		case says("neither what is asked for", "what is asked for hardly", "what is asked for and what") && moves(model.DemandH100e, model.PowerAIDemand, model.CapexAIDemandCumulative):
			t.Fatalf("what is asked for moves, and it says %q", said)
		}
		if len(changed) == 1 && nothing != (idle(now, changed[0]) != "") {
			t.Fatalf("the slider says %q and the sentence %q", idle(now, changed[0]), said)
		}
	})
}

func TestTheSentenceSaysWhatChangesBesideTheGPUs(t *testing.T) {
	for query, want := range map[string]string{
		"preset=mckinsey-accelerated&outside_capital=1940&onsite_power=34&year=2034": "as much is asked for and as many GPUs are built, on 3% more power; it costs $616 bn more to 2034.",
		"it_cost=20&supply_response=1.45&year=2032":                                  "4% less is asked for, but as many GPUs are built; it costs $585 bn more to 2032.",
		"preset=power-crunch&onsite_response=0.15&generation_dollars=2.5&year=2034":  "1.7 times as much is asked for, but as many GPUs are built, on 1% less power; it costs $4.6 tn less to 2034.",
		"preset=iea-lift-off&generation_watts=1.2&answer_growth=2.41&year=2034":      "1% more is asked for, but as many GPUs are built, on 2.3 times as much power; it costs $3.8 tn more to 2034.",
		"supply_response=1.1":                "as much is asked for, and what is built by 2030 hardly changes.",
		"reasoning_multiplier=20.5":          "1% more is asked for, but what is built by 2030 hardly changes.",
		"reasoning_share=61":                 "1% more is asked for, but what is built by 2030 hardly changes.",
		"reasoning_multiplier=100&year=2026": "23% more is asked for, but what is built by 2026 hardly changes.",
	} {
		if got := sentence(apply(session.Intent{Type: "query", Text: "v=2&" + query})); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %q does not end with %q", query, got, want)
		}
	}
}
