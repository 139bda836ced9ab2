package chart

import (
	"errors"
	"fmt"
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
)

// Options say how a chart is drawn. The zero value draws it light, untitled, on
// nothing, without a year.
type Options struct {
	Theme Theme // zero: Light
	Year  int   // being read, marked by a dotted line; 0 for none

	// Titled draws title, subtitle and, where they leave room for the plot,
	// sources around the chart, on the theme's card: for files and windows.
	// Untitled it lies on what is there already.
	Titled   bool
	Scenario string // named among the sources

	// Hold keeps the vertical axis still: it spans this range, which grows where
	// the run leaves it and is written back. A zero Range, and one of the other
	// scale, is set to what fits the run; nil fits each drawing anew.
	Hold *Range
}

// Draw draws a chart of a run over the whole canvas. It keeps what it built, so
// that drawing again costs little.
func Draw(c vg.CanvasSizer, s Spec, r *model.Result, o Options) error {
	if s.scenes == nil {
		return fmt.Errorf("the chart %q is not one of chart.All", s.Name)
	}
	sc := s.take()
	defer s.scenes.Put(sc)
	return sc.draw(draw.New(c), r, o)
}

// take returns a drawing of the chart, which goes back to its scenes when done.
func (s Spec) take() *renderer {
	sc, _ := s.scenes.Get().(*renderer)
	if sc == nil || !sc.draws(s) {
		sc = newRenderer(s)
	}
	sc.spec = s
	return sc
}

// Charts narrower than this in CSS pixels are drawn in the page's sizes; at
// twice the width or more in wide's.
const (
	narrow = 420
	wide   = 1.25
)

// scaleFor returns how much larger than on the page type and strokes are.
func scaleFor(width vg.Length) vg.Length {
	return min(max(1, 1+(wide-1)*(width-narrow)/narrow), wide)
}

// ErrNoRoom is why a canvas is too small to draw on.
var ErrNoRoom = errors.New("leave no room for the plot")

// The least height of a plot, in CSS pixels: that can be drawn, and that sources
// leave to it.
const (
	smallest = 40
	readable = 200
)

func noRoom(width, height vg.Length) error {
	return fmt.Errorf("%.0f by %.0f pixels %w", width, height, ErrNoRoom)
}

func (sc *renderer) draw(c draw.Canvas, r *model.Result, o Options) error {
	c, err := sc.prepare(c, r, o)
	if err != nil {
		return err
	}
	if err := sc.drawing.plot(c); err != nil {
		return sc.wrap(err)
	}
	return nil
}

// prepare gives the drawing its look and its run, draws what stands around it
// and returns what is left of the canvas.
func (sc *renderer) prepare(c draw.Canvas, r *model.Result, o Options) (draw.Canvas, error) {
	if o.Theme == (Theme{}) {
		o.Theme = Light
	}
	sc.style(look{o.Theme, scaleFor(c.Size().X)})
	if err := sc.drawing.set(sc.spec, r, o); err != nil {
		return c, sc.wrap(err)
	}
	if o.Titled {
		c = sc.frame(c, r, o)
	}
	return c, nil
}

// frame draws what stands around a titled chart and returns what is left.
func (sc *renderer) frame(c draw.Canvas, r *model.Result, o Options) draw.Canvas {
	c.SetColor(sc.ground)
	c.Fill(c.Rectangle.Path())
	pad := sc.label.Size() * 1.5
	c.Rectangle = label.Grow(c.Rectangle, -pad)
	width := c.Max.X - c.Min.X
	t := sc.look.theme
	c.Max.Y = paragraph(c, sc.title, t.Ink, sc.spec.Takeaway(r, o.Year), c.Max.Y, width)
	c.Max.Y = paragraph(c, sc.small, t.Mute, sc.spec.lang.T("{title}: {subtitle}", "{title}", sc.spec.Title, "{subtitle}", sc.spec.Subtitle), c.Max.Y-sc.small.Size()*0.3, width)
	c.Max.Y -= sc.small.Size() * 0.5

	lines := sc.label.Wrap(sc.spec.Sources(o.Scenario), width)
	height := vg.Length(len(lines)) * sc.label.Size() * label.Leading
	if c.Max.Y-c.Min.Y-height < readable*sc.look.scale {
		return c // no room for the sources: the plot comes first
	}
	paragraph(c, sc.label, t.Mute, sc.spec.Sources(o.Scenario), c.Min.Y+height, width)
	c.Min.Y += height + sc.label.Size()*0.8
	return c
}

// paragraph writes wrapped lines downwards from top and returns where they end.
func paragraph(c draw.Canvas, t *label.Type, color color.Color, text string, top, width vg.Length) vg.Length {
	c.SetColor(color)
	height := t.Size() * label.Leading
	for _, line := range t.Wrap(text, width) {
		c.FillString(t.Face, vg.Point{X: c.Min.X, Y: top - height/2 - t.Ascent/2}, line)
		top -= height
	}
	return top
}
