package chart

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// bars are values by year, a bar in each.
type bars struct {
	label  string // beside the first bar
	column string // of the table
	hollow bool   // what binds nobody is drawn hollow
	value  func(year int) float64
}

// Bars draws sets of bars on one another. BarNames draws their names. It
// implements plot.Plotter.
type Bars struct {
	Fill    color.Color
	Ground  color.Color // inside hollow bars
	Outline draw.LineStyle
	Type    *label.Type
	Space   *label.Space

	sets []barSet
	path shape
}

type barSet struct {
	bars
	points Series
	floor  []float64 // what each stands on
}

// add puts a set on those that are there.
func (b *Bars) add(set bars) {
	s := barSet{bars: set}
	for y := firstYear; y <= lastYear; y++ {
		floor := 0.0
		if n := len(b.sets); n > 0 {
			below := b.sets[n-1]
			floor = below.floor[y-firstYear] + below.points[y-firstYear].Value
		}
		s.points = append(s.points, Point{float64(y), set.value(y)})
		s.floor = append(s.floor, floor)
	}
	b.sets = append(b.sets, s)
}

// top returns how high the bars reach.
func (b *Bars) top() float64 {
	high := 0.0
	for _, s := range b.sets {
		for k, p := range s.points {
			high = max(high, s.floor[k]+p.Value)
		}
	}
	return high
}

// style sets the face, colours and strokes.
func (b *Bars) style(sc *renderer) {
	t := sc.look.theme
	b.Fill, b.Ground = t.Ink, t.Card
	b.Outline = draw.LineStyle{Color: t.Ink, Width: 1.2 * sc.look.scale}
	b.Type = sc.label
}

// bar returns the rectangle of the k-th point of a set.
func (b *Bars) bar(c *draw.Canvas, p *plot.Plot, s *barSet, k int) vg.Rectangle {
	at := s.points[k]
	half := (c.X(p.X.Norm(at.Year+1)) - c.X(p.X.Norm(at.Year))) * 0.35
	x := c.X(p.X.Norm(at.Year))
	return vg.Rectangle{
		Min: vg.Point{X: x - half, Y: c.Y(p.Y.Norm(s.floor[k]))},
		Max: vg.Point{X: x + half, Y: c.Y(p.Y.Norm(s.floor[k] + at.Value))},
	}
}

// Plot implements plot.Plotter.
func (b *Bars) Plot(c draw.Canvas, p *plot.Plot) {
	for i := range b.sets {
		s := &b.sets[i]
		for k, at := range s.points {
			if at.Value <= 0 {
				continue
			}
			r := b.bar(&c, p, s, k)
			b.Space.Box(r)
			if s.hollow {
				r = label.Grow(r, -b.Outline.Width/2) // the stroke stays inside
			}
			b.path.box(r)
		}
		if s.hollow {
			b.path.hollow(c, b.Ground, b.Outline)
		} else {
			b.path.fill(c, b.Fill)
		}
	}
}

// BarNames names each set of bars where there is room near the highest of them.
// It implements plot.Plotter.
type BarNames struct{ *Bars }

// Plot implements plot.Plotter.
func (b BarNames) Plot(c draw.Canvas, p *plot.Plot) {
	for i := range b.sets {
		s, best := &b.sets[i], 0
		for k, at := range s.points {
			if at.Value > s.points[best].Value {
				best = k
			}
		}
		if s.points[best].Value <= 0 {
			continue
		}
		r := b.bar(&c, p, s, best)
		at := vg.Point{X: r.Min.X, Y: (r.Min.Y + r.Max.Y) / 2}
		place, ok := b.Space.Place(b.Type, s.label, at, 1, nil)
		if !ok {
			continue
		}
		if place.Leader {
			b.path.lines(at, place.Foot)
			b.path.stroke(c, b.Outline)
		}
		c.SetColor(b.Fill)
		c.FillString(b.Type.Face, place.Base, s.label)
		b.Space.Box(b.Type.Box(s.label, place.Base))
	}
}
