package chart

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// EndLabel names a line where it ends.
type EndLabel struct {
	Text  string
	At    Point
	Color color.Color
}

// EndLabels names lines beside their last points, moved apart where they would
// stand on one another. Labels are given in the order that they stand in where
// lines meet, the highest first. It implements plot.Plotter.
type EndLabels struct {
	Type  *Type
	Gap   vg.Length // between line and label
	Space *Space

	labels []EndLabel
	order  []int
	at     []vg.Length
}

// Set gives the labels, which it keeps.
func (e *EndLabels) Set(labels []EndLabel) error {
	if len(labels) == 0 {
		return fmt.Errorf("there are no labels")
	}
	for _, l := range labels {
		if bad(l.At.Year) || bad(l.At.Value) {
			return fmt.Errorf("label %q: (%v, %v) is not a place", l.Text, l.At.Year, l.At.Value)
		}
	}
	e.labels = labels
	return nil
}

// Width returns the room that the labels need right of the plot.
func (e *EndLabels) Width() vg.Length {
	w := vg.Length(0)
	for _, l := range e.labels {
		w = max(w, e.Type.Width(l.Text))
	}
	return w + e.Gap + 2 // a fallback face may be a little wider
}

// Plot implements plot.Plotter.
func (e *EndLabels) Plot(c draw.Canvas, p *plot.Plot) {
	e.sort(c, p)
	height := e.Type.size() * leading
	spread(e.at, height, c.Min.Y-height/2, c.Max.Y+height/2)
	for i, n := range e.order {
		l := e.labels[n]
		pt := vg.Point{X: project(&c, p, l.At).X + e.Gap, Y: e.Type.middle(e.at[i])}
		c.SetColor(l.Color)
		c.FillString(e.Type.face, pt, l.Text)
		e.Space.box(e.Type.box(l.Text, pt))
	}
}

// sort puts the labels in order from the lowest line to the highest.
func (e *EndLabels) sort(c draw.Canvas, p *plot.Plot) {
	e.order, e.at = e.order[:0], e.at[:0]
	for n := len(e.labels) - 1; n >= 0; n-- {
		y := project(&c, p, e.labels[n].At).Y
		i := len(e.at)
		e.order, e.at = append(e.order, n), append(e.at, y)
		for ; i > 0 && e.at[i-1] > y; i-- {
			e.order[i], e.at[i] = e.order[i-1], e.at[i-1]
		}
		e.order[i], e.at[i] = n, y
	}
}
