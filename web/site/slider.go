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
	Steps  int    // number of steps on its track
	Place  int    // position of the central scenario
	Size   int    // length of its longest value, in letters
	Range  string // range and observed value, in words
	Marks  chartview.Marks
	Hidden bool // hidden until a step of the story shows it
	First  bool // first slider of the story's first step
	Tray   bool // one of the two in a phone's tray
}

func newSlider(l *i18n.Language, p *model.Param, state session.Input) Slider {
	s := Slider{Param: p, State: state, Steps: p.Tracks(), Place: int(math.Round(state.Position)),
		Size: longest(l, p), Range: l.Range(p), Marks: chartview.LayMarks(l, p)}
	s.Tray = p == model.ReasoningMultiplier.Param() || p == model.GridPower.Param()
	return s
}

// Switch reports whether the input only turns a mechanism on or off.
func (s Slider) Switch() bool { return s.Param.Kind == model.Switch }

// longest returns the length of the longest value on the track, in letters.
func longest(l *i18n.Language, p *model.Param) int {
	n := 0
	for i := range p.Tracks() + 1 {
		n = max(n, len([]rune(l.Format(p, p.ValueAt(float64(i))))))
	}
	return n
}
