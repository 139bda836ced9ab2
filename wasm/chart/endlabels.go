package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
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
	Type  *label.Type
	Quiet *label.Type // of those that are named where there is room; as high as Type
	Gap   vg.Length   // between line and label
	Space *label.Space

	labels []EndLabel
	others []EndLabel // named where the first leave room
	order  []int
	at     []vg.Length
	placed []stand
}

// stand is where a label stands, and where its line ends.
type stand struct{ at, end vg.Length }

// Width returns the room that the labels need right of the plot.
func (e *EndLabels) Width() vg.Length {
	w := vg.Length(0)
	for _, l := range e.labels {
		w = max(w, e.Type.Width(l.Text))
	}
	for _, l := range e.others {
		w = max(w, e.Quiet.Width(l.Text))
	}
	return w + e.Gap + 2 // a fallback face may be a little wider
}

// Plot implements plot.Plotter.
func (e *EndLabels) Plot(c draw.Canvas, p *plot.Plot) {
	e.sort(c, p)
	height := e.Type.Size() * label.Leading
	low, high := c.Min.Y-underAxis+1, c.Max.Y+height/2 // below are the years' names
	label.Spread(e.at, height, low, high)
	e.placed = e.placed[:0]
	for i, n := range e.order {
		e.write(c, p, e.labels[n], e.Type, e.at[i])
	}
	for _, l := range e.others {
		if y, ok := e.room(project(&c, p, l.At).Y, height, low, high); ok {
			e.write(c, p, l, e.Quiet, y)
		}
	}
}

// write sets a label beside its line's end, its middle at y.
func (e *EndLabels) write(c draw.Canvas, p *plot.Plot, l EndLabel, t *label.Type, y vg.Length) {
	end := project(&c, p, l.At)
	pt := vg.Point{X: end.X + e.Gap, Y: t.Middle(y)}
	c.SetColor(l.Color)
	c.FillString(t.Face, pt, l.Text)
	e.Space.Box(t.Box(l.Text, pt))
	e.placed = append(e.placed, stand{y, end.Y})
}

// A label that must make do with the room that is left may stand this far from
// its line's end, in its own heights; lines this close in pixels have no order.
const (
	away  = 1.6
	level = 2
)

// room returns the nearest place to where a line ends, between low and high,
// that is off all labels placed so far and on the same side of each as the line
// is of its line.
func (e *EndLabels) room(end, height, low, high vg.Length) (vg.Length, bool) {
	best, found := end, false
	try := func(at vg.Length) {
		if at < low+height/2 || at > high-height/2 || label.Abs(at-end) > away*height || found && label.Abs(at-end) >= label.Abs(best-end) {
			return
		}
		for _, o := range e.placed {
			if label.Abs(at-o.at) < height*0.999 || label.Abs(end-o.end) > level && (at > o.at) != (end > o.end) {
				return
			}
		}
		best, found = at, true
	}
	try(end)
	for _, o := range e.placed {
		try(o.at + height)
		try(o.at - height)
	}
	return best, found
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
