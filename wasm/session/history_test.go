package session_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
)

var (
	undo = session.Intent{Type: "undo"}
	redo = session.Intent{Type: "redo"}
)

func moved(id string, position float64, final bool) session.Intent {
	return session.Intent{Type: "track", ID: id, Position: position, Final: final}
}

func found(id string, value float64, final bool) session.Intent {
	return session.Intent{Type: "take", Set: map[string]float64{id: value}, Final: final}
}

// shown is a snapshot but for what counts and for what can be undone.
func shown(s *session.Session) session.Snapshot {
	now := s.Snapshot()
	now.Seq, now.CanUndo, now.CanRedo, now.Notices = 0, false, false, nil
	return now
}

// change draws something that can be undone.
func change(t *rapid.T) session.Intent {
	p := &model.Params()[rapid.IntRange(0, model.NumInputs-1).Draw(t, "input")]
	position := rapid.Float64Range(0, float64(p.Tracks())).Draw(t, "position")
	preset := rapid.SampledFrom(scenario.Presets()).Draw(t, "preset")
	return rapid.SampledFrom([]session.Intent{
		moved(p.ID, position, true),
		typed(p.ID, p.Value(p.ValueAt(position))),
		{Type: "take", Set: map[string]float64{p.ID: p.ValueAt(position)}, Final: true},
		{Type: "reset", ID: p.ID},
		{Type: "reset"},
		{Type: "preset", ID: preset.ID},
		{Type: "file", Text: fmt.Sprintf(`{"version": 1, "name": "mine", "from": %q, "set": {%q: %s}}`, preset.ID, p.ID, p.Value(p.ValueAt(position)))},
		{Type: "compare", ID: preset.ID},
		{Type: "compare", ID: "current"},
		{Type: "compare"},
		{Type: "swap"},
		{Type: "year", Value: float64(rapid.IntRange(model.FirstYear, model.LastYear).Draw(t, "year")), Final: true},
		{Type: "by", Text: rapid.SampledFrom([]string{"year", "quarter"}).Draw(t, "by")},
		{Type: "scale", ID: rapid.SampledFrom([]string{"gpus", "capex", "power"}).Draw(t, "chart"), Text: rapid.SampledFrom([]string{"log", "linear"}).Draw(t, "scale")},
	}).Draw(t, "intent")
}

func TestTwentyChangesAreUndoneAndRedoneExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := session.New()
		states := []session.Snapshot{shown(s)}
		for range 20 {
			s.Apply(change(t))
			if now := shown(s); !reflect.DeepEqual(now, states[len(states)-1]) {
				states = append(states, now)
			}
		}
		last := len(states) - 1
		for i := last - 1; i >= 0; i-- {
			s.Apply(undo)
			if now := shown(s); !reflect.DeepEqual(states[i], now) {
				t.Fatalf("undone to change %d: %s", i, cmp.Diff(states[i], now))
			}
		}
		if s.Snapshot().CanUndo {
			t.Fatal("there is more to undo than was changed")
		}
		for i := 1; i <= last; i++ {
			s.Apply(redo)
			if now := shown(s); !reflect.DeepEqual(states[i], now) {
				t.Fatalf("redone to change %d: %s", i, cmp.Diff(states[i], now))
			}
		}
		if s.Snapshot().CanRedo {
			t.Fatal("there is more to redo than was undone")
		}
	})
}

// steps counts what can be undone.
func steps(s *session.Session) int {
	n := 0
	for ; s.Snapshot().CanUndo; n++ {
		s.Apply(undo)
	}
	for range n {
		s.Apply(redo)
	}
	return n
}

func TestMovesOfAHeldSliderAreOneChange(t *testing.T) {
	for _, c := range []struct {
		name    string
		intents []session.Intent
		want    int
	}{
		{"a drag", []session.Intent{moved("outside_capital", 10, false), moved("outside_capital", 20, false), moved("outside_capital", 30, true)}, 1},
		{"a drag not yet ended", []session.Intent{moved("outside_capital", 10, false), moved("outside_capital", 20, false)}, 1},
		{"two drags", []session.Intent{moved("outside_capital", 10, false), moved("outside_capital", 20, true), moved("outside_capital", 30, false), moved("outside_capital", 40, true)}, 2},
		{"two sliders", []session.Intent{moved("outside_capital", 10, false), moved("grid_power", 20, false), moved("grid_power", 30, true)}, 2},
		{"a point dragged", []session.Intent{found("outside_capital", 900, false), found("grid_power", 40, false), found("grid_power", 41, true)}, 1},
		{"what was found, twice", []session.Intent{found("outside_capital", 900, true), found("outside_capital", 800, true)}, 2},
		{"arrow keys", []session.Intent{moved("outside_capital", 10, true), moved("outside_capital", 11, true), moved("outside_capital", 12, true)}, 3},
		{"the year", []session.Intent{{Type: "year", Value: 2031}, {Type: "year", Value: 2032}, {Type: "year", Value: 2033, Final: true}}, 1},
		{"a drag back to where it began", []session.Intent{typed("outside_capital", "540"), moved("outside_capital", 10, false), moved("outside_capital", model.OutsideCapital.Param().Position(540), true)}, 0},
		{"a drag that begins where it is", []session.Intent{moved("outside_capital", model.OutsideCapital.Param().Position(540), false), moved("outside_capital", 10, false), moved("outside_capital", 20, true)}, 1},
		{"a chart opened while dragging", []session.Intent{moved("outside_capital", 10, false), {Type: "open", ID: "energy"}, moved("outside_capital", 20, true)}, 1},
		{"what changes nothing", []session.Intent{typed("outside_capital", "540"), {Type: "reset"}, {Type: "compare"}, {Type: "by", Text: "year"}}, 0},
		{"an address", []session.Intent{{Type: "query", Text: "outside_capital=900"}}, 0},
	} {
		s := session.New()
		for _, in := range c.intents {
			s.Apply(in)
		}
		if got := steps(s); got != c.want {
			t.Errorf("%s: %d changes to undo, want %d", c.name, got, c.want)
		}
	}
}

func TestUndoAfterADragGoesBackToWhereItBegan(t *testing.T) {
	s := session.New()
	s.Apply(typed("outside_capital", "900"))
	s.Apply(moved("outside_capital", 10, false))
	s.Apply(moved("outside_capital", 20, true))
	s.Apply(undo)
	if q := s.Snapshot().Query; q != "outside_capital=900" {
		t.Errorf("it goes back to %q", q)
	}
}

func TestAChangeAfterUndoLeavesNothingToRedo(t *testing.T) {
	s := session.New()
	s.Apply(typed("outside_capital", "900"))
	s.Apply(undo)
	if !s.Snapshot().CanRedo {
		t.Fatal("an undone change cannot be redone")
	}
	s.Apply(typed("grid_power", "40"))
	if now := s.Snapshot(); now.CanRedo || now.Query != "v=2&grid_power=40" {
		t.Errorf("it can be redone from %q", now.Query)
	}
}

func TestTwoHundredChangesCanBeUndone(t *testing.T) {
	s := session.New()
	for i := range 450 {
		s.Apply(typed("outside_capital", fmt.Sprint(900+i)))
	}
	if n := steps(s); n < 200 {
		t.Errorf("%d changes can be undone", n)
	}
}

func TestAnAddressClearsNothingOfThePast(t *testing.T) {
	s := session.New()
	s.Apply(typed("outside_capital", "900"))
	s.Apply(typed("outside_capital", "800"))
	s.Apply(undo)
	s.Apply(session.Intent{Type: "query", Text: "v=2&grid_power=40"})
	if now := s.Snapshot(); !now.CanUndo || !now.CanRedo || now.Query != "v=2&grid_power=40" {
		t.Errorf("%q, undo %t, redo %t", now.Query, now.CanUndo, now.CanRedo)
	}
	s.Apply(undo)
	if q := s.Snapshot().Query; q != "" {
		t.Errorf("undone it is %q", q)
	}
}

// An address does not carry the name of a file, but the session still has it
// when a reader goes back.
func TestGoingBackToAFilesAddressBringsItsNameBack(t *testing.T) {
	s := session.New()
	s.Apply(session.Intent{Type: "file", Text: `{"version": 2, "name": "Mine", "set": {"outside_capital": 900}}`})
	query := s.Snapshot().Query
	s.Apply(session.Intent{Type: "preset", ID: "bain"})
	s.Apply(session.Intent{Type: "query", Text: query})
	if now := s.Snapshot(); now.Title != "Mine" || now.Query != "outside_capital=900" {
		t.Errorf("%q comes back as %q", now.Query, now.Title)
	}
}

func TestWhatWasFoundIsTakenAsItIs(t *testing.T) {
	s := session.New()
	s.Apply(session.Intent{Type: "take", ID: "beside", Set: map[string]float64{"grid_power": 41.23456789012, "outside_capital": 1800}, Final: true})
	now := s.Snapshot()
	if now.Query != "v=2&grid_power=41.23456789&outside_capital=1800&b.preset=central" || len(now.Notices) != 0 {
		t.Errorf("the state is %q, with %v", now.Query, now.Notices)
	}
	if got := s.State().Inputs[model.GridPower]; got != 41.23456789012 {
		t.Errorf("grid power is %v", got)
	}
	for _, i := range now.Inputs {
		if i.ID == "grid_power" && i.Text != "41.23 GW/yr" {
			t.Errorf("it is shown as %q", i.Text)
		}
	}
	s.Apply(undo)
	if q := s.Snapshot().Query; q != "" {
		t.Errorf("one step back it is %q", q)
	}
	for bad, want := range map[string]session.Intent{
		"grid_power":   {Type: "take", Set: map[string]float64{"grid_powers": 40}, Final: true},
		"out of range": {Type: "take", Set: map[string]float64{"grid_power": 4000}, Final: true},
	} {
		s.Apply(want)
		if now := s.Snapshot(); now.Query != "" || len(now.Notices) != 1 || !strings.Contains(now.Notices[0].Text, bad) {
			t.Errorf("%s: %q, %v", bad, now.Query, now.Notices)
		}
	}
}
