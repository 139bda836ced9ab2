package session

import (
	"slices"
	"strings"
	"testing"

	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

func TestDoubtIsPartOfTheStateAndOfTheAddress(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "doubt", Text: "on"})
	s.Apply(Intent{Type: "seed", Text: "42"})
	s.Apply(Intent{Type: "runs", Text: "256"})
	if k := s.Snapshot(); k.Query != "doubt=on&seed=42&runs=256" || k.Uncertainty != (Uncertainty{true, 42, 256}) {
		t.Errorf("%q, %+v", k.Query, k.Uncertainty)
	}
	s.Apply(Intent{Type: "undo"})
	s.Apply(Intent{Type: "undo"})
	s.Apply(Intent{Type: "undo"})
	if k := s.Snapshot(); k.Query != "" || k.Uncertainty.On {
		t.Errorf("undone it is %q", k.Query)
	}
}

func TestAMillionRunsAreTakenAsTheMostAndSaid(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "runs", Text: "1000000"})
	k := s.Snapshot()
	if k.Uncertainty.Runs != scenario.MaxRuns || len(k.Notices) != 1 || !strings.Contains(k.Notices[0].Text, "16384 are taken instead") {
		t.Errorf("%d runs, said: %v", k.Uncertainty.Runs, k.Notices)
	}
	for _, c := range []struct{ of, typed, want string }{
		{"runs", "0", "not a whole number from 1 to 16384"},
		{"runs", "1.5", "not a whole number"},
		{"seed", "x", "not a whole number from 0"},
		{"doubt", "maybe", "neither on nor off"},
	} {
		before := s.Snapshot().Query
		s.Apply(Intent{Type: c.of, Text: c.typed})
		if k := s.Snapshot(); k.Query != before || len(k.Notices) != 1 || !strings.Contains(k.Notices[0].Text, c.want) {
			t.Errorf("%s %s: %q, said: %v", c.of, c.typed, k.Query, k.Notices)
		}
	}
}

func TestBandsAreShownWhileThereIsDoubt(t *testing.T) {
	s := New()
	state := s.State()
	b, err := ensemble.BandsOf(t.Context(), &state.Inputs, 1, 64, nil)
	if err != nil {
		t.Fatal(err)
	}
	banded := func() bool { return strings.Contains(s.Chart(chart.Main()[2]).Description, "eight of ten runs") }
	if s.SetBands(b); s.Bands() != nil || banded() {
		t.Error("there are bands without doubt")
	}
	s.Apply(Intent{Type: "query", Text: "doubt=on"}) // of a program that starts late
	if s.Bands() != b || !banded() {
		t.Error("there are none with it")
	}
	s.Apply(Intent{Type: "year", Value: 2033})
	if s.Bands() != b {
		t.Error("bands go before others come")
	}
	s.Apply(Intent{Type: "doubt", Text: "off"})
	if s.Bands() != nil || banded() {
		t.Error("bands stay")
	}
}

// What is open is in the address, and no step of what can be undone.
func TestWhatIsAskedIsInTheAddressAndStaysWhenSomethingIsUndone(t *testing.T) {
	s := New()
	s.Apply(Intent{Type: "preset", ID: "bain"})
	s.Apply(Intent{Type: "about", Text: "power.us_added"})
	s.Apply(Intent{Type: "analyses", Text: "waterfall,goal"})
	s.Apply(Intent{Type: "analysis", ID: "goal", Text: "off"})
	s.Apply(Intent{Type: "analysis", ID: "variance", Text: "on"})
	s.Apply(Intent{Type: "analysis", ID: "tornado", Text: "on"})
	s.Apply(Intent{Type: "question-add", ID: "demand.met", Below: true, Text: "50"})
	s.Apply(Intent{Type: "question-add", ID: "power.ai", Text: "200"})
	const asks = "about=power.us_added&why=tornado,waterfall&ask=power.ai%3E200,demand.met%3C50"
	k := s.Snapshot()
	if k.Query != "preset=bain&"+asks || k.Questions.About != "power.us_added" ||
		!slices.Equal(k.Questions.Analyses, []string{"tornado", "waterfall"}) || !slices.Equal(k.Questions.Probabilities, []string{"power.ai>200", "demand.met<50"}) {
		t.Errorf("%q, %+v", k.Query, k.Questions)
	}
	s.Apply(Intent{Type: "undo"})
	if k := s.Snapshot(); k.Query != asks || k.CanUndo {
		t.Errorf("undone it is %q", k.Query)
	}
	s.Apply(Intent{Type: "redo"})
	if k := s.Snapshot(); k.Query != "preset=bain&"+asks {
		t.Errorf("redone it is %q", k.Query)
	}
	for _, c := range []struct{ of, typed, want string }{
		{"about", "power", `no output "power"`},
		{"about", "limit.binding", "is a name, not a size"},
		{"analyses", "torna", `the nearest is "tornado"`},
		{"question-add", "power", `no output "power"`},
		{"question-drag", "limit.binding", "is a name, not a size"},
	} {
		s.Apply(Intent{Type: c.of, ID: c.typed, Text: c.typed})
		if k := s.Snapshot(); len(k.Notices) != 1 || !strings.Contains(k.Notices[0].Text, c.want) {
			t.Errorf("%s %s: said: %v", c.of, c.typed, k.Notices)
		}
	}
}
