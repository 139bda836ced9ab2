package chart

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// Line draws a series, with a dot at each point where Dot is above 0. It
// implements plot.Plotter.
type Line struct {
	Style draw.LineStyle
	Dot   vg.Length    // radius; 0 draws none
	Space *label.Space // what labels drawn later keep off; may be nil

	series Series
	path   shape
}

// Set gives the line another series, which it keeps.
func (l *Line) Set(s Series) error {
	l.series = s
	return s.check("line")
}

// Plot implements plot.Plotter.
func (l *Line) Plot(c draw.Canvas, p *plot.Plot) {
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
	l.path.stroke(c, l.Style)
	if l.Dot == 0 {
		return
	}
	for _, s := range l.series {
		pt := project(&c, p, s)
		l.path.circle(pt, l.Dot)
		l.Space.Box(around(pt, l.Dot))
	}
	l.path.fill(c, l.Style.Color)
}

// around returns the square of half-width r about a point.
func around(at vg.Point, r vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: at.X - r, Y: at.Y - r}, Max: vg.Point{X: at.X + r, Y: at.Y + r}}
}
