package present

import (
	"testing"
	"time"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// open returns a talk of the embedded story at a step, with a clock to set.
func open(t *testing.T, l *i18n.Language, step int) (*Talk, *time.Time) {
	t.Helper()
	s, err := story.Find("hundredfold", l)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Unix(0, 0)
	of := session.New()
	return NewTalk(s, step, of, of.Apply, func() time.Time { return now }), &now
}

func (t *Talk) press(keys ...Key) *Talk {
	for _, k := range keys {
		t.Press(k)
	}
	return t
}

// multiplier returns the input of the second step's slider.
func (t *Talk) multiplier() float64 { return t.session.State().Inputs[model.ReasoningMultiplier] }

func TestAStoryIsToldToItsEndAndBack(t *testing.T) {
	for _, l := range i18n.All() {
		talk, _ := open(t, l, 0)
		n := len(talk.Story.Steps)
		for i := range n + 2 {
			step, at := talk.Step()
			if want := min(i, n-1); at != want || talk.session.State().Inputs != step.State.Inputs || talk.Slide().Heading != step.Heading {
				t.Fatalf("after %d presses step %d is shown, in %s", i, at, talk.session.Title())
			}
			talk.Press([]Key{Forward, Up}[i%2])
		}
		for i := range n + 1 {
			talk.Press([]Key{Back, Down}[i%2])
		}
		if _, at := talk.Step(); at != 0 {
			t.Errorf("back at the beginning step %d is shown", at)
		}
		if _, at := talk.press(Last).Step(); at != n-1 {
			t.Errorf("End leads to step %d", at)
		}
		if _, at := talk.press(First).Step(); at != 0 {
			t.Errorf("Home leads to step %d", at)
		}
		if talk.session.Language() != l {
			t.Errorf("the slide speaks %s, want %s", talk.session.Language().Name, l.Name)
		}
	}
}

func TestArrowsMoveStepsUntilASliderIsChosen(t *testing.T) {
	talk, _ := open(t, i18n.English, 1)
	start := talk.multiplier()
	talk.press(Slider+1, Down)
	if _, at := talk.Step(); at != 1 || talk.multiplier() >= start {
		t.Fatalf("a chosen slider is at %v in step %d", talk.multiplier(), at)
	}
	coarse := talk.multiplier()
	if talk.press(UpFine); talk.multiplier() <= coarse || talk.multiplier() >= start {
		t.Errorf("with Shift the slider went from %v to %v", coarse, talk.multiplier())
	}
	if s := talk.Slide(); !s.Sliders[0].Chosen || s.Sliders[0].Value == "100×" || s.Sliders[0].Key != "1" {
		t.Errorf("it is shown as %v", s.Sliders)
	}
	talk.press(Reset)
	if talk.multiplier() != start {
		t.Errorf("reset to %v, want %v", talk.multiplier(), start)
	}
	talk.press(Leave)
	if talk.Left || talk.Slide().Sliders[0].Chosen {
		t.Error("Esc left the talk instead of the slider")
	}
	if _, at := talk.press(Up).Step(); at != 2 {
		t.Errorf("the arrow leads to step %d after the slider was let go", at)
	}
	if talk.press(Slider+7, Leave); !talk.Left {
		t.Error("a slider that the step has not was chosen")
	}
}

func TestAClickerMovesStepsThoughASliderIsChosen(t *testing.T) {
	talk, _ := open(t, i18n.English, 1)
	if _, at := talk.press(Slider+1, Forward).Step(); at != 2 {
		t.Errorf("step %d is shown", at)
	}
	if talk.Slide().Sliders[0].Chosen {
		t.Error("the next step began with a slider chosen")
	}
}

func TestADraggedSliderIsHeldUntilItIsLetGo(t *testing.T) {
	var held []bool
	of := session.New()
	s, _ := story.Find("hundredfold", i18n.English)
	talk := NewTalk(s, 1, of, func(in session.Intent) {
		if of.Apply(in); in.Type == "track" {
			held = append(held, !in.Final)
		}
	}, time.Now)
	talk.Drag(0, 0.3, false)
	talk.Drag(0, 0.4, true)
	if len(held) != 2 || !held[0] || held[1] || !talk.Slide().Sliders[0].Chosen {
		t.Errorf("held %v", held)
	}
	if at := talk.Slide().Sliders[0].Position; at < 0.38 || at > 0.42 {
		t.Errorf("dragged to 0.4 it lies at %v", at)
	}
}

func TestAStepIsShownAsItsChartsANumberOrThreeCharts(t *testing.T) {
	talk, _ := open(t, i18n.English, 3)
	if s := talk.Slide(); len(s.Charts) != 2 || s.Number != nil {
		t.Errorf("it begins with %d charts", len(s.Charts))
	}
	s := talk.press(View).Slide()
	if s.Number == nil || s.Number.Value != "335 million" || s.Number.Label == "" || s.Number.Scope != "AI, world, 2030" {
		t.Errorf("the number is %+v", s.Number)
	}
	talk.press(Slider+1, Down, Down, Down)
	if now := talk.Slide().Number; now.Value == s.Number.Value {
		t.Errorf("with less grid power it is still %s", now.Value)
	}
	if s := talk.press(View).Slide(); len(s.Charts) != 3 || s.Number != nil {
		t.Errorf("then it has %d charts", len(s.Charts))
	}
	if s := talk.press(View).Slide(); len(s.Charts) != 2 {
		t.Errorf("and in the end %d", len(s.Charts))
	}
}

func TestEveryStepHasANumberInBothLanguages(t *testing.T) {
	for _, s := range story.All() {
		for i := range s.Steps {
			if n := s.Steps[i].Number(s.Language, &s.Steps[i].State.Inputs, s.Steps[i].Run()); n.Value == "" || n.Label == "" || n.Scope == "" {
				t.Errorf("%s: %s: %+v", s.File, s.Steps[i].ID, n)
			}
		}
	}
}

func TestEscGoesOneStepAtATime(t *testing.T) {
	talk, _ := open(t, i18n.English, 0)
	talk.press(Help, Black)
	for i, still := range []func() bool{func() bool { return talk.Black }, func() bool { return talk.Help }, func() bool { return !talk.Left }} {
		if !still() {
			t.Fatalf("before Esc %d it is gone", i)
		}
		if talk.press(Leave); still() {
			t.Fatalf("Esc %d did not take it away", i)
		}
	}
}

func TestTheNotesTellWhatTheAudienceDoesNotSee(t *testing.T) {
	talk, now := open(t, i18n.German, 6)
	*now = now.Add(83 * time.Second)
	c := talk.Cue("dark")
	rows := c.rows(*now)
	if rows[0].Lead != "1:23" || rows[0].Text != "Schritt 7 von 8" || rows[len(rows)-1].Text != "Danach: Was sich tun ließe" || len(c.Notes) != 1 || len(c.Text) != 3 {
		t.Errorf("the notes are %v of %+v", rows, c)
	}
	talk.press(Timer, Last, Black)
	c = talk.Cue("dark")
	if rows = c.rows(*now); rows[0].Lead != "0:00" || rows[0].Text != "Schritt 8 von 8, Bildschirm schwarz" || rows[len(rows)-1].Text != "Das ist der letzte Schritt." {
		t.Errorf("at the end they are %v", rows)
	}
}
