package site

import (
	"math"

	"hundredfold/model"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Slider is one input as the page shows it.
type Slider struct {
	Param  *model.Param
	State  session.Input
	Steps  int    // of its track
	Place  int    // on the track, of the central scenario
	Size   int    // letters that its longest value takes
	Range  string // what it may be and was, in words
	Marks  chartview.Marks
	Hidden bool // until a step of the story shows it
	First  bool // of the story's first step
	Tray   bool // one of the two that a phone keeps in sight
}

func newSlider(l *i18n.Language, p *model.Param, state session.Input) Slider {
	s := Slider{Param: p, State: state, Steps: p.Tracks(), Place: int(math.Round(state.Position)),
		Size: longest(l, p), Range: l.Range(p), Marks: chartview.LayMarks(l, p)}
	s.Tray = p == model.ReasoningMultiplier.Param() || p == model.GridPower.Param()
	return s
}

// Switch says whether the input only turns a mechanism on or off.
func (s Slider) Switch() bool { return s.Param.Kind == model.Switch }

// longest returns how many letters the longest value along the track has.
func longest(l *i18n.Language, p *model.Param) int {
	n := 0
	for i := range p.Tracks() + 1 {
		n = max(n, len([]rune(l.Format(p, p.ValueAt(float64(i))))))
	}
	return n
}
