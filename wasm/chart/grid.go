package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// underAxis is how far below a plot the names of the years begin.
const underAxis = 8

// Grid draws both axes: quiet horizontal lines that run out to the left under
// their labels, and years below. The year being read is set in ink and bold;
// years close by give way. It implements plot.Plotter.
type Grid struct {
	Values, Years []plot.Tick
	Every         float64   // years between named ones
	Gutter        vg.Length // room for the labels left of the plot
	Tick          vg.Length // length of the marks at the years
	Label, Bold   *label.Type
	Line          draw.LineStyle
	Text, Ink     color.Color
	Year          float64 // being read; 0 for none
	YearLabel     string
	Labels        *label.Space

	path shape
}

// style sets faces, colours and strokes.
func (g *Grid) style(sc *renderer) {
	t, z := sc.look.theme, sc.look.scale
	g.Label, g.Bold = sc.label, sc.bold
	g.Line = draw.LineStyle{Color: t.Line, Width: z}
	g.Text, g.Ink, g.Tick = t.Mute, t.Ink, 4*z
}

// mark names as many years of an axis as stand well apart over a width.
func (g *Grid) mark(p *plot.Plot, width vg.Length) {
	apart := g.Label.Width("2035") + 1.2*g.Label.Size()
	every := 0
	for _, every = range [...]int{2, 3, 4, 6, 12} {
		if width*vg.Length(every)/vg.Length(p.X.Max-p.X.Min) >= apart {
			break
		}
	}
	if g.Every != float64(every) {
		g.Every, g.Years = float64(every), YearTicks{every}.Ticks(p.X.Min, p.X.Max)
	}
}

// Plot implements plot.Plotter.
func (g *Grid) Plot(c draw.Canvas, p *plot.Plot) {
	for _, t := range g.Values {
		y := c.Y(p.Y.Norm(t.Value))
		from, to := vg.Point{X: c.Min.X - g.Gutter, Y: y}, vg.Point{X: c.Max.X, Y: y}
		g.path.lines(from, to)
		g.Labels.Line(from, to, label.AcrossGrid)
	}
	g.path.stroke(c, g.Line)

	axis := g.Line
	axis.Color = g.Text
	g.path.lines(c.Min, vg.Point{X: c.Max.X, Y: c.Min.Y})
	for _, t := range g.Years {
		x := c.X(p.X.Norm(t.Value))
		g.path.lines(vg.Point{X: x, Y: c.Min.Y}, vg.Point{X: x, Y: c.Min.Y - g.Tick})
	}
	g.path.stroke(c, axis)

	free := c.Min.Y
	for _, t := range g.Values {
		y := c.Y(p.Y.Norm(t.Value))
		if y < free { // a low chart has no room for all
			continue
		}
		c.FillString(g.Label.Face, vg.Point{X: c.Min.X - g.Gutter, Y: y + 4}, t.Label)
		free = y + 1.25*(g.Label.Ascent+g.Label.Descent)
	}
	g.years(c, p)
}

// years names the years below the plot.
func (g *Grid) years(c draw.Canvas, p *plot.Plot) {
	base := c.Min.Y - underAxis - g.Label.Ascent
	var bold vg.Rectangle
	read := within(g.Year, p)
	if read {
		at := vg.Point{X: c.X(p.X.Norm(g.Year)) - g.Bold.Width(g.YearLabel)/2, Y: base}
		bold = g.Bold.Box(g.YearLabel, at)
		c.SetColor(g.Ink)
		c.FillString(g.Bold.Face, at, g.YearLabel)
		c.SetColor(g.Text)
	}
	for _, t := range g.Years {
		if t.IsMinor() {
			continue
		}
		at := vg.Point{X: c.X(p.X.Norm(t.Value)) - g.Label.Width(t.Label)/2, Y: base}
		if read && (2*math.Abs(t.Value-g.Year) <= g.Every || label.Overlap(label.Grow(bold, g.Label.Size()*0.7), g.Label.Box(t.Label, at))) {
			continue
		}
		c.FillString(g.Label.Face, at, t.Label)
	}
}
