package site

import (
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// Slider is one input as the page shows it.
type Slider struct {
	Param *model.Param
	State session.Input
	Steps int    // of its track
	Place int    // on the track, of the central scenario
	Size  int    // letters that its longest value takes
	Range string // what it may be and was, in words
	Marks marks
	Notes []Source
	Tray  bool // one of the two that a phone keeps in sight
}

func newSlider(p *model.Param, state session.Input) Slider {
	s := Slider{Param: p, State: state, Steps: p.Tracks(), Place: int(math.Round(state.Position)),
		Size: longest(p), Range: span(p), Marks: layMarks(p), Notes: cited(p.Evidence)}
	s.Tray = p == model.ReasoningMultiplier.Param() || p == model.GridPower.Param()
	return s
}

// Switch says whether the input only turns a mechanism on or off.
func (s Slider) Switch() bool { return s.Param.Kind == model.Switch }

// longest returns how many letters the longest value along the track has.
func longest(p *model.Param) int {
	n := 0
	for i := range p.Tracks() + 1 {
		n = max(n, len([]rune(p.Format(p.ValueAt(float64(i))))))
	}
	return n
}

// span says what an input may be, what it was in 2025, and what it is in the
// central scenario.
func span(p *model.Param) string {
	var b strings.Builder
	if p.Kind == model.Switch {
		return "A mechanism of the model; on in the central scenario."
	}
	b.WriteString("From " + p.Format(p.Min) + " to " + p.Format(p.Max))
	if !math.IsNaN(p.Observed) {
		b.WriteString("; " + p.Format(p.Observed) + " in 2025")
	}
	b.WriteString("; central scenario " + p.Format(p.Default) + ". ")
	if p.Kind == model.Lever {
		b.WriteString("Somebody can choose it.")
	} else {
		b.WriteString("Nobody chooses it: a belief about the world.")
	}
	return b.String()
}
