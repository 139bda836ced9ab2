package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Grid draws both axes: quiet horizontal lines that run out to the left under
// their labels, and years below. The year being read is set in ink and bold;
// years that would touch it give way. It implements plot.Plotter.
type Grid struct {
	Values, Years []plot.Tick
	Gutter        vg.Length // room for the labels left of the plot
	Label, Bold   *Type
	Line          draw.LineStyle
	Text, Ink     color.Color
	Year          float64 // being read; 0 for none
	YearLabel     string

	path vg.Path
}

// Plot implements plot.Plotter.
func (g *Grid) Plot(c draw.Canvas, p *plot.Plot) {
	c.SetLineStyle(g.Line)
	for _, t := range g.Values {
		y := c.Y(p.Y.Norm(t.Value))
		g.stroke(c, vg.Point{X: c.Min.X - g.Gutter, Y: y}, vg.Point{X: c.Max.X, Y: y})
	}
	g.stroke(c, vg.Point{X: c.Min.X, Y: c.Min.Y}, vg.Point{X: c.Max.X, Y: c.Min.Y})
	for _, t := range g.Years {
		x, length := c.X(p.X.Norm(t.Value)), vg.Length(3)
		if !t.IsMinor() {
			length = 5
		}
		g.stroke(c, vg.Point{X: x, Y: c.Min.Y}, vg.Point{X: x, Y: c.Min.Y - length})
	}

	c.SetColor(g.Text)
	for _, t := range g.Values {
		c.FillString(g.Label.face, vg.Point{X: c.Min.X - g.Gutter, Y: c.Y(p.Y.Norm(t.Value)) + 4}, t.Label)
	}
	g.years(c, p)
}

// years names the years below the plot.
func (g *Grid) years(c draw.Canvas, p *plot.Plot) {
	base := c.Min.Y - 8 - g.Label.ascent
	var bold vg.Rectangle
	read := within(g.Year, p)
	if read {
		at := vg.Point{X: c.X(p.X.Norm(g.Year)) - g.Bold.Width(g.YearLabel)/2, Y: base}
		bold = g.Bold.box(g.YearLabel, at)
		c.SetColor(g.Ink)
		c.FillString(g.Bold.face, at, g.YearLabel)
		c.SetColor(g.Text)
	}
	for _, t := range g.Years {
		if t.IsMinor() {
			continue
		}
		at := vg.Point{X: c.X(p.X.Norm(t.Value)) - g.Label.Width(t.Label)/2, Y: base}
		if read && overlap(grow(bold, g.Label.size()/2), g.Label.box(t.Label, at)) {
			continue
		}
		c.FillString(g.Label.face, at, t.Label)
	}
}

func (g *Grid) stroke(c draw.Canvas, from, to vg.Point) {
	g.path = g.path[:0]
	g.path.Move(from)
	g.path.Line(to)
	c.Stroke(g.path)
}
