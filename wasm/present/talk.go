package present

import (
	"math"
	"time"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
	"hundredfold/wasm/slides"
	"hundredfold/wasm/story"
)

// Talk is a story being presented.
type Talk struct {
	Story   *story.Story
	session *session.Session
	apply   func(session.Intent)
	clock   func() time.Time

	at     int // step
	chosen int // slider, from 1; 0 for none
	view   view
	began  time.Time

	Black, Help, Notes bool
	Left               bool // the presenter has asked to leave
	Changed            int  // rises whenever the slide must be redrawn
}

// view is a way to show a step.
type view int

const (
	asTold   view = iota // the step's charts
	asNumber             // a single number
	asThree              // the three main charts
	views
)

// NewTalk returns a talk at a step of its story. It changes the session only by
// calling apply.
func NewTalk(s *story.Story, step int, of *session.Session, apply func(session.Intent), clock func() time.Time) *Talk {
	t := &Talk{Story: s, session: of, apply: apply, clock: clock, began: clock()}
	apply(session.Intent{Type: "language", Text: s.Language.Tag})
	t.show(step)
	return t
}

// Step returns the current step and its index.
func (t *Talk) Step() (*story.Step, int) { return &t.Story.Steps[t.at], t.at }

// Elapsed returns the time since the talk began or the timer was reset.
func (t *Talk) Elapsed() time.Duration { return t.clock().Sub(t.began) }

// show goes to a step, limited to the first and last, in its own scenario.
func (t *Talk) show(step int) {
	t.at = min(max(step, 0), len(t.Story.Steps)-1)
	t.chosen, t.view = 0, asTold
	t.reset()
}

func (t *Talk) reset() {
	t.apply(session.Intent{Type: "query", Text: t.Story.Steps[t.at].State.Query()})
}

// Press handles a key.
func (t *Talk) Press(k Key) {
	t.Changed++
	switch {
	case t.Black && (k == Black || k == Leave):
		t.Black = false
		return
	case t.Help && k == Leave:
		t.Help = false
		return
	case (t.Black || t.Help) && k.moves(): // its effect would be hidden
		t.Black, t.Help = false, false
		return
	case k > Slider:
		t.choose(int(k - Slider))
		return
	case t.chosen > 0 && t.moves(k):
		return
	}
	if act := acts[k]; act != nil {
		act(t)
	}
}

// acts maps keys to actions when no slider is chosen and nothing covers the slide.
var acts = map[Key]func(*Talk){
	Forward: (*Talk).forward, Up: (*Talk).forward, UpFine: (*Talk).forward,
	Back: (*Talk).back, Down: (*Talk).back, DownFine: (*Talk).back,
	First: func(t *Talk) { t.show(0) },
	Last:  func(t *Talk) { t.show(len(t.Story.Steps) - 1) },
	Black: func(t *Talk) { t.Black = true },
	Reset: (*Talk).reset,
	View:  func(t *Talk) { t.view = (t.view + 1) % views },
	Timer: func(t *Talk) { t.began = t.clock() },
	Notes: func(t *Talk) { t.Notes = !t.Notes },
	Help:  func(t *Talk) { t.Help = !t.Help },
	Leave: func(t *Talk) { t.Left = true },
}

func (t *Talk) forward() { t.show(t.at + 1) }

func (t *Talk) back() { t.show(t.at - 1) }

// choose selects a slider, or deselects the selected one.
func (t *Talk) choose(n int) {
	switch {
	case n == t.chosen:
		t.chosen = 0
	case n <= len(t.Story.Steps[t.at].Sliders):
		t.chosen = n
	}
}

// coarse is the share of a track that an arrow key moves a slider by.
const coarse = 1. / 40

// moves applies a key to the chosen slider and reports whether it did.
func (t *Talk) moves(k Key) bool {
	in := t.Story.Steps[t.at].Sliders[t.chosen-1]
	by := math.Max(1, math.Round(float64(in.Param().Tracks())*coarse))
	switch k {
	case Up:
	case Down:
		by = -by
	case UpFine:
		by = 1
	case DownFine:
		by = -1
	case Leave:
		t.chosen = 0
		return true
	default:
		return false
	}
	t.track(in, in.Param().Position(t.session.State().Inputs[in])+by, true)
	return true
}

// Drag moves the slider with an index from 0 to a position on its track, 0 to 1.
// last ends the drag.
func (t *Talk) Drag(slider int, part float64, last bool) {
	t.Changed++
	t.chosen = slider + 1
	in := t.Story.Steps[t.at].Sliders[slider]
	t.track(in, part*float64(in.Param().Tracks()), last)
}

func (t *Talk) track(in model.Input, position float64, final bool) {
	t.apply(session.Intent{Type: "track", ID: in.Param().ID, Position: position, Final: final})
}

// Slide returns the current slide.
func (t *Talk) Slide() slides.Slide {
	step, now, l := &t.Story.Steps[t.at], t.session.State(), t.session.Language()
	shown := *step
	switch t.view {
	case asThree:
		shown.Charts = chart.Main()
	case asNumber:
		shown.Charts = nil
	}
	s := slides.FromStep(&shown, t.session)
	if t.view == asNumber {
		n := step.Number(l, &now.Inputs, t.session.Result())
		s.Number = &slides.Number{Label: n.Label, Value: n.Value, Scope: n.Scope}
	}
	for i, in := range step.Sliders {
		slider := slides.NewSlider(i+1, l, in, now.Inputs[in])
		slider.Chosen = t.chosen == i+1
		s.Sliders = append(s.Sliders, slider)
	}
	return s
}
