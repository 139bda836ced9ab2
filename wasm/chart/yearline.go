package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// YearLine marks the year that is being read: a dotted line over the height of
// the plot. Its dots are drawn by YearDots, above the curves.
type YearLine struct {
	Year  float64 // 0 draws none
	Style draw.LineStyle
	Space *Space

	path vg.Path
}

// Plot implements plot.Plotter.
func (y *YearLine) Plot(c draw.Canvas, p *plot.Plot) {
	if !within(y.Year, p) {
		return
	}
	x := c.X(p.X.Norm(y.Year))
	low, high := vg.Point{X: x, Y: c.Min.Y}, vg.Point{X: x, Y: c.Max.Y}
	y.path = y.path[:0]
	y.path.Move(low)
	y.path.Line(high)
	c.SetLineStyle(y.Style)
	c.Stroke(y.path)
	y.Space.line(low, high)
}

// YearDots marks where the line of the year crosses the curves.
type YearDots struct {
	Year   float64 // 0 draws none
	Radius vg.Length
	Ground color.Color // a ring of it sets the dot off from its line
	Dots   []YearDot
	Space  *Space

	path vg.Path
}

// YearDot is a curve and its colour.
type YearDot struct {
	Series Series
	Color  color.Color
}

// Plot implements plot.Plotter.
func (y *YearDots) Plot(c draw.Canvas, p *plot.Plot) {
	if !within(y.Year, p) {
		return
	}
	for _, d := range y.Dots {
		v, ok := d.Series.at(y.Year)
		if !ok {
			continue
		}
		at := project(&c, p, Point{y.Year, v})
		y.dot(c, at, y.Radius*1.45, y.Ground)
		y.dot(c, at, y.Radius, d.Color)
		y.Space.box(around(at, y.Radius*1.45))
	}
}

func (y *YearDots) dot(c draw.Canvas, at vg.Point, r vg.Length, color color.Color) {
	y.path = y.path[:0]
	circle(&y.path, at, r)
	c.SetColor(color)
	c.Fill(y.path)
}

// within reports whether the plot shows a year.
func within(year float64, p *plot.Plot) bool { return year >= p.X.Min && year <= p.X.Max }
