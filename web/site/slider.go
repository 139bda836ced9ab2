package site

import (
	"math"

	"hundredfold/model"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// Slider is one input as the page shows it.
type Slider struct {
	Param  *model.Param
	State  session.Input
	Steps  int    // of its track
	Place  int    // on the track, of the central scenario
	Size   int    // letters that its longest value takes
	Range  string // what it may be and was, in words
	Marks  marks
	Notes  []Source
	Hidden bool // until a step of the story shows it
	First  bool // of the story's first step
	Tray   bool // one of the two that a phone keeps in sight
}

func newSlider(l *words.Language, p *model.Param, state session.Input) Slider {
	s := Slider{Param: p, State: state, Steps: p.Tracks(), Place: int(math.Round(state.Position)),
		Size: longest(l, p), Range: span(l, p), Marks: layMarks(l, p), Notes: cited(l, p.Evidence)}
	s.Tray = p == model.ReasoningMultiplier.Param() || p == model.GridPower.Param()
	return s
}

// Switch says whether the input only turns a mechanism on or off.
func (s Slider) Switch() bool { return s.Param.Kind == model.Switch }

// longest returns how many letters the longest value along the track has.
func longest(l *words.Language, p *model.Param) int {
	n := 0
	for i := range p.Tracks() + 1 {
		n = max(n, len([]rune(l.Format(p, p.ValueAt(float64(i))))))
	}
	return n
}

// span says what an input may be, what it was in 2025, and what it is in the
// central scenario.
func span(l *words.Language, p *model.Param) string {
	if p.Kind == model.Switch {
		return l.Text("A mechanism of the model; on in the central scenario.")
	}
	text := words.Key("From {least} to {most}; {observed} in 2025; central scenario {central}.")
	if math.IsNaN(p.Observed) {
		text = words.Key("From {least} to {most}; central scenario {central}.")
	}
	who := words.Key("Nobody chooses it: a belief about the world.")
	if p.Kind == model.Lever {
		who = words.Key("Somebody can choose it.")
	}
	return l.Text(text, "{least}", l.Format(p, p.Min), "{most}", l.Format(p, p.Max), "{observed}", l.Format(p, p.Observed),
		"{central}", l.Format(p, p.Default)) + " " + l.Text(who)
}
