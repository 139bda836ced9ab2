package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// YearLine marks the year that is being read: a dotted line over the height of
// the plot, drawn under the curves. YearDots draws its dots above all else. It
// implements plot.Plotter.
type YearLine struct {
	Year   float64 // 0 draws none
	Style  draw.LineStyle
	Radius vg.Length // of the dots
	Ground color.Color
	Dots   []YearDot
	Space  *label.Space

	path shape
}

// YearDot is a curve and its colour.
type YearDot struct {
	Series Series
	Color  color.Color
}

// style sets colours and strokes.
func (y *YearLine) style(sc *renderer) {
	t, z := sc.look.theme, sc.look.scale
	y.Style = draw.LineStyle{Color: t.Mute, Width: z, Dashes: []vg.Length{z, 3 * z}}
	y.Radius, y.Ground = 3.75*z, t.Card
}

// Plot implements plot.Plotter.
func (y *YearLine) Plot(c draw.Canvas, p *plot.Plot) {
	if !within(y.Year, p) {
		return
	}
	x := c.X(p.X.Norm(y.Year))
	low, high := vg.Point{X: x, Y: c.Min.Y}, vg.Point{X: x, Y: c.Max.Y}
	y.path.lines(low, high)
	y.path.stroke(c, y.Style)
	y.Space.Line(low, high, label.AcrossYear)
	for _, d := range y.Dots {
		if at, ok := d.Series.on(&c, p, y.Year); ok {
			y.Space.Box(around(at, y.ring()))
		}
	}
}

// YearDots draws the dots of a year's line where it crosses the curves, each
// set off from its curve by a ring of the ground. A dot that falls on the one
// before it is set inside it, so that both are seen. It implements plot.Plotter.
type YearDots struct{ *YearLine }

// Plot implements plot.Plotter.
func (y YearDots) Plot(c draw.Canvas, p *plot.Plot) {
	if !within(y.Year, p) {
		return
	}
	last := vg.Point{Y: c.Min.Y - 2*y.Radius}
	for _, d := range y.Dots {
		at, ok := d.Series.on(&c, p, y.Year)
		if !ok {
			continue
		}
		if label.Abs(at.Y-last.Y) < y.Radius {
			y.dot(c, at, y.Radius*0.55, d.Color)
			continue
		}
		y.dot(c, at, y.ring(), y.Ground)
		y.dot(c, at, y.Radius, d.Color)
		last = at
	}
}

// ring returns the radius of a dot with its ring.
func (y *YearLine) ring() vg.Length { return y.Radius * 1.35 }

func (y *YearLine) dot(c draw.Canvas, at vg.Point, r vg.Length, color color.Color) {
	y.path.circle(at, r)
	y.path.fill(c, color)
}

// within reports whether the plot shows a year.
func within(year float64, p *plot.Plot) bool { return year >= p.X.Min && year <= p.X.Max }
