package chart

import (
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// Line draws a series, with a dot at each point where Dot is above 0. It
// implements plot.Plotter and plot.DataRanger.
type Line struct {
	Style draw.LineStyle
	Dot   vg.Length    // radius; 0 draws none
	Space *label.Space // what labels drawn later keep off; may be nil

	series Series
	path   vg.Path
}

// NewLine returns a line through the points of s.
func NewLine(s Series) (*Line, error) {
	l := &Line{Style: draw.LineStyle{Width: 1}}
	return l, l.Set(s)
}

// Set gives the line another series, which it keeps.
func (l *Line) Set(s Series) error {
	l.series = s
	return s.check("line")
}

// DataRange implements plot.DataRanger.
func (l *Line) DataRange() (xmin, xmax, ymin, ymax float64) {
	xmin, xmax = l.series[0].Year, l.series[len(l.series)-1].Year
	ymin, ymax = math.Inf(1), math.Inf(-1)
	for _, p := range l.series {
		ymin, ymax = min(ymin, p.Value), max(ymax, p.Value)
	}
	return xmin, xmax, ymin, ymax
}

// Plot implements plot.Plotter.
func (l *Line) Plot(c draw.Canvas, p *plot.Plot) {
	l.path = l.path[:0]
	var last vg.Point
	for i, s := range l.series {
		pt := project(&c, p, s)
		if i == 0 {
			l.path.Move(pt)
		} else {
			l.path.Line(pt)
			l.Space.Line(last, pt, label.AcrossCurve)
		}
		last = pt
	}
	c.SetLineStyle(l.Style)
	c.Stroke(l.path)
	if l.Dot == 0 {
		return
	}
	l.path = l.path[:0]
	for _, s := range l.series {
		pt := project(&c, p, s)
		circle(&l.path, pt, l.Dot)
		l.Space.Box(around(pt, l.Dot))
	}
	c.Fill(l.path)
}

// circle adds a full circle to a path.
func circle(path *vg.Path, at vg.Point, radius vg.Length) {
	path.Move(vg.Point{X: at.X + radius, Y: at.Y})
	path.Arc(at, radius, 0, 2*math.Pi)
	path.Close()
}

// around returns the square of half-width r about a point.
func around(at vg.Point, r vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: at.X - r, Y: at.Y - r}, Max: vg.Point{X: at.X + r, Y: at.Y + r}}
}
