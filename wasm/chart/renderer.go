package chart

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
)

// renderer is one drawing of a chart, kept to be drawn again with other values:
// its faces and colours, and what its kind keeps. It is not for concurrent use.
type renderer struct {
	spec    Spec
	drawing drawing

	look         look // what the styles were last made for
	label, bold  *label.Type
	title, small *label.Type
	ground       color.Color
}

// drawing is what a kind of chart keeps of a drawing. Its methods are called in
// this order, style only when the look has changed.
type drawing interface {
	style(sc *renderer)
	set(s Spec, r *model.Result, o Options) error
	plot(c draw.Canvas) error // from edge to edge of the canvas
}

// The sizes of type in a chart of the page, in CSS pixels. Larger charts scale
// them together. None is under 12: smaller text cannot be read.
const (
	titleSize    = 17
	subtitleSize = 13
	labelSize    = 12
)

// look is what styles depend on.
type look struct {
	theme Theme
	scale vg.Length // of type and strokes; 1 on the page
}

// newRenderer returns a chart's drawing, not yet styled or filled.
func newRenderer(s Spec) *renderer { return &renderer{spec: s, drawing: s.kind.drawing(s)} }

// style makes faces, colours and strokes for a look.
func (sc *renderer) style(k look) {
	if k == sc.look {
		return
	}
	if k.scale != sc.look.scale {
		z := k.scale
		sc.label, sc.bold = label.NewType(labelSize*z, false), label.NewType(labelSize*z, true)
		sc.title, sc.small = label.NewType(titleSize*z, true), label.NewType(subtitleSize*z, false)
	}
	sc.look, sc.ground = k, k.theme.Card
	sc.drawing.style(sc)
}

// draws reports whether this is a drawing of what the spec shows.
func (sc *renderer) draws(s Spec) bool {
	return sc.spec.Log == s.Log && sc.spec.lang == s.lang && sc.spec.quarters == s.quarters && sc.spec.compares() == s.compares() && sc.spec.hasBands() == s.hasBands()
}

func (sc *renderer) wrap(err error) error { return fmt.Errorf("chart %s: %w", sc.spec.Name, err) }
