package session_test

import (
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// apply returns the snapshot after intents.
func apply(intents ...session.Intent) session.Snapshot {
	s := session.New()
	for _, in := range intents {
		s.Apply(in)
	}
	return s.Snapshot()
}

func typed(id, text string) session.Intent { return session.Intent{Type: "type", ID: id, Text: text} }

func sentence(s session.Snapshot) string {
	var b strings.Builder
	for _, span := range s.Sentence {
		b.WriteString(span.Text)
	}
	return b.String()
}

func TestTheSentenceFitsEveryCase(t *testing.T) {
	year := func(v float64) session.Intent { return session.Intent{Type: "year", Value: v} }
	preset := func(id string) session.Intent { return session.Intent{Type: "preset", ID: id} }
	for name, c := range map[string]struct {
		intents []session.Intent
		want    string
	}{
		"two limits in turn": {[]session.Intent{typed("reinvestment", "0"), year(2033)},
			"If reasoning takes 20× the compute of a plain answer, the world asks for 1.1 billion H100-equivalents by 2033. 728 million can be built: first grid power, then money is the limit from 2031."},
		"billions": {[]session.Intent{preset("huang-100x"), year(2032)},
			"If reasoning takes 100× the compute of a plain answer, the world asks for 1.7 billion H100-equivalents by 2032. 575 million can be built: grid power is the limit from 2026."},
		"no shortage": {[]session.Intent{preset("no-limits")},
			"If reasoning takes 20× the compute of a plain answer, the world asks for 482 million H100-equivalents by 2030. All of them can be built."},
		"chips": {[]session.Intent{typed("packaging_growth", "1"), typed("package_growth", "1")},
			"If reasoning takes 20× the compute of a plain answer, the world asks for 482 million H100-equivalents by 2030. 88.2 million can be built: chips are the limit from 2026."},
		"power": {[]session.Intent{preset("power-crunch"), year(2028)},
			"If reasoning takes 20× the compute of a plain answer, the world asks for 198 million H100-equivalents by 2028. 78.2 million can be built: grid power is the limit from 2026."},
		"money": {[]session.Intent{typed("capital", "500")},
			"If reasoning takes 20× the compute of a plain answer, the world asks for 482 million H100-equivalents by 2030. 137 million can be built: money is the limit from 2026."},
		"less than there is": {[]session.Intent{preset("efficiency-shock"), typed("software_efficiency", "10"), typed("training_growth", "1"), year(2031)},
			"If reasoning takes 20× the compute of a plain answer, the world asks for only 13.4 million H100-equivalents by 2031, fewer than the 20.3 million it had at the end of 2025."},
	} {
		if got := sentence(apply(c.intents...)); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestAnIntentThatCannotBeDoneIsSaidAndChangesNothing(t *testing.T) {
	for _, c := range []struct {
		in   session.Intent
		want string
	}{
		{typed("reasoning_multiplyer", "5"), `the nearest is "reasoning_multiplier"`},
		{typed("reasoning_multiplier", "NaN"), "is not a number"},
		{typed("reasoning_multiplier", "1001"), "out of range"},
		{session.Intent{Type: "preset", ID: "central-"}, `the nearest is "central"`},
		{session.Intent{Type: "year", Value: 2050}, "is not a year"},
		{session.Intent{Type: "dance"}, "dance"},
	} {
		s := session.New()
		s.Apply(typed("reasoning_multiplier", "50"))
		before := s.Snapshot()
		s.Apply(c.in)
		after := s.Snapshot()
		if len(after.Notices) != 1 || !strings.Contains(after.Notices[0].Text, c.want) {
			t.Errorf("%+v: notices %v, want %q", c.in, after.Notices, c.want)
		}
		if after.Query != before.Query || sentence(after) != sentence(before) {
			t.Errorf("%+v: the state became %q, was %q", c.in, after.Query, before.Query)
		}
	}
}

func TestASnapshotFollowsASlider(t *testing.T) {
	p := model.ReasoningMultiplier.Param()
	s := apply(session.Intent{Type: "track", ID: p.ID, Position: p.Position(100)})
	if s.Query != "reasoning_multiplier=100" || s.Changed != 1 || s.Seq != 1 {
		t.Errorf("query %q, %d changed, seq %d", s.Query, s.Changed, s.Seq)
	}
	in := s.Inputs[model.ReasoningMultiplier]
	if in.Value != "100" || in.Text != "100×" || !in.Changed || in.Position != p.Position(100) {
		t.Errorf("input %+v", in)
	}
	back := apply(session.Intent{Type: "query", Text: "?" + s.Query})
	if sentence(back) != sentence(s) {
		t.Errorf("restored from its query the sentence is %s", sentence(back))
	}
	if got := apply(typed(p.ID, "100"), session.Intent{Type: "reset", ID: p.ID}); got.Changed != 0 {
		t.Errorf("%d inputs are changed after the reset", got.Changed)
	}
	if got := apply(typed(p.ID, "100"), session.Intent{Type: "reset"}); got.Changed != 0 {
		t.Errorf("%d inputs are changed after resetting all", got.Changed)
	}
}

func TestFiguresSayAskedForAndBuiltWithUnitScopeAndYear(t *testing.T) {
	s := apply(session.Intent{Type: "year", Value: 2029})
	want := []session.Figure{
		{Output: "fleet.h100e", Value: "206 m", Note: "H100-equivalents in service in the world by 2029; asked for: 323 m"},
		{Output: "capex.ai_cumulative", Value: "$4.6 tn", Note: "AI capital spending in the world, 2025–2029; asked for: $7.1 tn"},
		{Output: "power.ai_added", Value: "+97.5 GW", Note: "AI power added in the world since 2025, facility peak, by 2029; asked for: +161 GW"},
		{Output: "demand.met", Value: "64%", Note: "of the GPUs asked for are in service in 2029; shortage multiplies the price by 1.5"},
	}
	for i := range want {
		if s.Figures[i] != want[i] {
			t.Errorf("got  %+v\nwant %+v", s.Figures[i], want[i])
		}
	}
}
