package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// shape is a path that empties when it is drawn and keeps its memory for the next.
// An empty one draws nothing.
type shape struct{ vg.Path }

// lines adds straight lines from point to point.
func (s *shape) lines(from vg.Point, to ...vg.Point) {
	s.Move(from)
	for _, pt := range to {
		s.Line(pt)
	}
}

// box adds a rectangle.
func (s *shape) box(r vg.Rectangle) {
	s.lines(r.Min, vg.Point{X: r.Max.X, Y: r.Min.Y}, r.Max, vg.Point{X: r.Min.X, Y: r.Max.Y})
	s.Close()
}

// circle adds a full circle.
func (s *shape) circle(at vg.Point, radius vg.Length) {
	s.Move(vg.Point{X: at.X + radius, Y: at.Y})
	s.Arc(at, radius, 0, 2*math.Pi)
	s.Close()
}

// stroke draws the shape's lines.
func (s *shape) stroke(c draw.Canvas, style draw.LineStyle) {
	if len(s.Path) > 0 {
		c.SetLineStyle(style)
		c.Stroke(s.Path)
	}
	s.Path = s.Path[:0]
}

// fill draws the shape's area.
func (s *shape) fill(c draw.Canvas, color color.Color) {
	if len(s.Path) > 0 {
		c.SetColor(color)
		c.Fill(s.Path)
	}
	s.Path = s.Path[:0]
}

// hollow draws the shape's lines over its area.
func (s *shape) hollow(c draw.Canvas, ground color.Color, style draw.LineStyle) {
	whole := s.Path
	s.fill(c, ground)
	s.Path = whole
	s.stroke(c, style)
}

// pen is what a drawing that is no plot is drawn with.
type pen struct {
	look        look
	label, bold *label.Type
	shape
}

// style implements drawing.
func (p *pen) style(sc *renderer) { p.look, p.label, p.bold = sc.look, sc.label, sc.bold }
