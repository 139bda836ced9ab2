package session_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
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

func TestAnIntentThatCannotBeDoneIsSaidAndChangesNothing(t *testing.T) {
	for _, c := range []struct {
		in   session.Intent
		want string
	}{
		{typed("reasoning_multiplyer", "5"), `the nearest is "reasoning_multiplier"`},
		{typed("reasoning_multiplier", "NaN"), "is not a number"},
		{typed("reasoning_multiplier", "1001"), "out of range"},
		{session.Intent{Type: "track", ID: "capitol", Final: true}, `the nearest is "capital_lead"`},
		{session.Intent{Type: "reset", ID: "capitol"}, `the nearest is "capital_lead"`},
		{session.Intent{Type: "preset", ID: "central-"}, `the nearest is "central"`},
		{session.Intent{Type: "file", Text: `{"version": 2, "set": {"capitol": 5}}`}, `the nearest is "capital_lead"`},
		{session.Intent{Type: "compare", ID: "huang"}, `the nearest is "huang-100x"`},
		{session.Intent{Type: "swap"}, "nothing to swap with"},
		{session.Intent{Type: "year", Value: 2050}, "is not a year"},
		{session.Intent{Type: "by", Text: "month"}, "neither year nor quarter"},
		{session.Intent{Type: "scale", ID: "gpu", Text: "log"}, `"gpus"`},
		{session.Intent{Type: "scale", ID: "flows", Text: "log"}, `the chart "flows" has one scale`},
		{session.Intent{Type: "scale", ID: "gpus", Text: "square"}, "neither log nor linear"},
		{session.Intent{Type: "redo"}, "nothing to redo"},
		{session.Intent{Type: "language", Text: "tlh"}, "tlh"},
		{session.Intent{Type: "open", ID: "gpu"}, `"gpus"`},
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
		after.Notices, after.Seq = nil, before.Seq
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%+v changes the state: %s", c.in, diff)
		}
	}
	if s := apply(session.Intent{Type: "undo"}); len(s.Notices) != 1 || !strings.Contains(s.Notices[0].Text, "nothing to undo") {
		t.Errorf("with nothing to undo it says %v", s.Notices)
	}
}

func TestANoticeNamesTheInputThatItIsAbout(t *testing.T) {
	if s := apply(typed("outside_capital", "much")); s.Notices[0].Of != "outside_capital" {
		t.Errorf("got %+v", s.Notices)
	}
	if s := apply(session.Intent{Type: "query", Text: "outside_capital=1"}); s.Notices[0].Of != "outside_capital" {
		t.Errorf("got %+v", s.Notices)
	}
	if s := apply(typed("capitol", "900")); s.Notices[0].Of != "" {
		t.Errorf("got %+v", s.Notices)
	}
}

func TestASnapshotFollowsASlider(t *testing.T) {
	p := model.ReasoningMultiplier.Param()
	s := apply(session.Intent{Type: "track", ID: p.ID, Position: p.Position(100)})
	if s.Query != "reasoning_multiplier=100" || len(s.Changes) != 1 || s.Seq != 1 {
		t.Errorf("query %q, %d changed, seq %d", s.Query, len(s.Changes), s.Seq)
	}
	in := s.Inputs[model.ReasoningMultiplier]
	if in.Value != "100" || in.Text != "100×" || !in.Changed || in.Position != p.Position(100) {
		t.Errorf("input %+v", in)
	}
	back := apply(session.Intent{Type: "query", Text: "?" + s.Query})
	if sentence(back) != sentence(s) {
		t.Errorf("restored from its query the sentence is %s", sentence(back))
	}
	if got := apply(typed(p.ID, "100"), session.Intent{Type: "reset", ID: p.ID}); len(got.Changes) != 0 {
		t.Errorf("%d inputs are changed after the reset", len(got.Changes))
	}
	if got := apply(typed(p.ID, "100"), session.Intent{Type: "reset"}); len(got.Changes) != 0 {
		t.Errorf("%d inputs are changed after resetting all", len(got.Changes))
	}
}

func TestFiguresSayAskedForAndBuiltWithUnitScopeAndYear(t *testing.T) {
	s := apply(session.Intent{Type: "year", Value: 2029})
	want := []session.Figure{
		{Output: "fleet.h100e", Value: "187 m", Note: "H100-equivalents in service in the world by 2029; asked for: 332 m"},
		{Output: "capex.ai_cumulative", Value: "$4.8 tn", Note: "AI capital spending in the world, 2025–2029; asked for: $8.4 tn"},
		{Output: "power.ai_added", Value: "+99.2 GW", Note: "AI power added in the world since 2025, facility peak, by 2029; asked for: +190 GW"},
		{Output: "demand.met", Value: "56%", Note: "of the GPUs asked for are in service in 2029; shortage multiplies the price by 1.4"},
	}
	for i := range want {
		if s.Figures[i] != want[i] {
			t.Errorf("got  %+v\nwant %+v", s.Figures[i], want[i])
		}
	}
}

func TestChangesAreNamedWithWhatTheyWere(t *testing.T) {
	s := apply(session.Intent{Type: "preset", ID: "bain"}, typed("outside_capital", "900"))
	want := []session.Change{{ID: "outside_capital", Label: "Debt and investors' money planned, 2030", Now: "$900 bn/yr", Was: "$1.3 tn/yr"}}
	if diff := cmp.Diff(want, s.Changes); diff != "" || s.Title != "Bain, 1 change" {
		t.Errorf("%s is changed by %s", s.Title, diff)
	}
}

func TestASnapshotSpeaksTheSessionsLanguage(t *testing.T) {
	german := session.Intent{Type: "language", Text: "de-AT"}
	s := apply(german, typed("outside_capital", "900"), typed("weekly_users", "3,5"), typed("reasoning_share", "viel"))
	if s.Language != "de" || !strings.Contains(sentence(s), "können gebaut werden") || !strings.Contains(s.Notices[0].Text, "ist keine Zahl") {
		t.Errorf("in %s: %s; %v", s.Language, sentence(s), s.Notices)
	}
	if s.Limits[0].Label != "Chips" || s.Limits[4].Label != "Strom" || !strings.Contains(s.Figures[0].Note, "weltweit") || !strings.HasSuffix(s.Title, ", 2 Änderungen") {
		t.Errorf("%v, %v, %s", s.Limits[0], s.Figures[0], s.Title)
	}
	if in := s.Inputs[model.WeeklyUsers]; in.Value != "3,5" || s.Query != "weekly_users=3.5&outside_capital=900" {
		t.Errorf("the input is %+v, the query %s", in, s.Query)
	}
	if s := apply(german, session.Intent{Type: "undo"}); len(s.Notices) != 1 {
		t.Error("a language can be undone")
	}
}

func TestAMarkUnderATrackIsHeardWhereTheSliderIsAtIt(t *testing.T) {
	said := func(text string) string {
		return apply(typed("reasoning_multiplier", text)).Inputs[model.ReasoningMultiplier].ValueText
	}
	if got := said("100"); got != "100×, at the mark 100× Huang" {
		t.Errorf("at a mark %q is said", got)
	}
	if got := said("101"); got != "101×" {
		t.Errorf("beside a mark %q is said", got)
	}
}

func TestMoneyTypedAsItIsShownIsInTrillions(t *testing.T) {
	for text, want := range map[string]string{"2.5": "2500", "2500": "2500", "$2.5 tn": "2500", "900": "900"} {
		if s := apply(typed("outside_capital", text)); s.Query != "outside_capital="+want || len(s.Notices) > 0 {
			t.Errorf("%q gives %q with %v", text, s.Query, s.Notices)
		}
	}
	if s := apply(typed("outside_capital", "7")); len(s.Notices) != 1 {
		t.Errorf("7, which is too much in trillions and too little in billions, gives %q", s.Query)
	}
}

// said returns what is said of the scenario at an address.
func said(l *i18n.Language, query string) session.Snapshot {
	return apply(session.Intent{Type: "language", Text: l.Tag}, session.Intent{Type: "query", Text: query})
}

// Years beside each other that name the same limits share a label, whichever of
// two weighs more; and a label's tones are the limits that are named.
func TestYearsThatNameTheSameLimitsShareALabel(t *testing.T) {
	for _, query := range []string{"", "v=2&reasoning_multiplier=1", "preset=no-limits", "v=2&spending_ceiling=1", "v=2&grid_power=5&onsite_power=1"} {
		s := said(i18n.English, query)
		left, named := 1, ""
		for i, b := range s.Limits {
			limits := []string{b.Limit, b.Second}
			slices.Sort(limits)
			now := strings.Join(limits, " ")
			if b.Again != (now == named) || left > 1 && (!b.Again || b.Run != left-1) || left == 1 && b.Again {
				t.Errorf("%q: %d names %q after %q: again %v, %d years on", query, b.Year, now, named, b.Again, b.Run)
			}
			left, named = b.Run, now
			var text string
			var tones []string
			for _, span := range b.Named {
				text += span.Text
				if span.Tone != "" {
					tones = append(tones, span.Tone)
				}
			}
			want := []string{b.Limit, b.Second}
			if b.Second == "" {
				want = want[:1]
			}
			if b.Limit == "none" {
				want = nil
			}
			if text != b.Label || !slices.Equal(tones, want) {
				t.Errorf("%q: %d is labelled %v, want %q in %v", query, s.Limits[i].Year, b.Named, b.Label, want)
			}
		}
	}
}

// The part of the sentence that says what the scenario changes is marked, so that
// it can stand apart: it is the sentence's end.
func TestTheEndOfTheSentenceThatSaysWhatChangesIsMarked(t *testing.T) {
	for query, want := range map[string]string{
		"": "", "v=2&reasoning_multiplier=100": "At 100× instead of 20×,", "preset=bust": "With “", "b.preset=bain": "By comparison,",
	} {
		effect, ended := "", false
		for _, span := range said(i18n.English, query).Sentence {
			if span.Effect {
				effect += span.Text
			} else if ended = effect != ""; ended {
				t.Errorf("%q: %q comes after the effect", query, span.Text)
			}
		}
		if !strings.HasPrefix(effect, want) || want == "" && effect != "" {
			t.Errorf("%q: the effect is %q, want %q", query, effect, want)
		}
	}
}

// While a slider is held, what is said of others stays: it stands above the slider,
// and would move it.
func TestWhatIsSaidOfOthersStaysWhileASliderIsHeld(t *testing.T) {
	s := session.New()
	for _, in := range []session.Intent{
		{Type: "query", Text: "v=2&limit_power=0&grid_power=30"},
		{Type: "track", ID: "outside_capital", Position: 3},
	} {
		s.Apply(in)
		if i := s.Snapshot().Inputs[model.GridPower]; i.Idle == "" {
			t.Errorf("after %+v nothing is said of grid power", in)
		}
	}
	s.Apply(session.Intent{Type: "reset", ID: "grid_power", Final: true})
	if i := s.Snapshot().Inputs[model.GridPower]; i.Idle != "" {
		t.Errorf("of grid power it is still said: %s", i.Idle)
	}
}
