package chart

import (
	"fmt"
	"image/color"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Marker is a forecast that somebody published.
type Marker struct {
	Name  string // before a comma: who; after it: what was counted
	Year  float64
	Value float64
}

// short returns the name without what was counted.
func (m Marker) short() string {
	who, _, _ := strings.Cut(m.Name, ",")
	return who
}

// Forecasts draws published forecasts as hollow diamonds with their names.
// Names never touch one another, a diamond, a dot, a line's label or the plot's
// edge: they move away on a thin leader, then shorten, before one is left out. A
// plot too narrow for names has no diamonds either, which would tell nothing.
// It implements plot.Plotter.
type Forecasts struct {
	Type   *Type
	Radius vg.Length
	Text   color.Color // of names
	Ground color.Color // inside the diamonds and under the names
	Style  draw.LineStyle
	Leader draw.LineStyle
	Space  *Space

	markers []Marker
	placer  placer
	path    vg.Path
	places  []vg.Point
}

// NewForecasts returns a plotter of markers.
func NewForecasts(markers []Marker) (*Forecasts, error) {
	f := &Forecasts{Space: &Space{}}
	return f, f.Set(markers)
}

// Set gives the plotter other markers, which it keeps. There may be none.
func (f *Forecasts) Set(markers []Marker) error {
	for _, m := range markers {
		if bad(m.Year) || bad(m.Value) {
			return fmt.Errorf("the forecast %q is (%v, %v), not a place", m.Name, m.Year, m.Value)
		}
	}
	f.markers = markers
	return nil
}

// style sets the face, colours and strokes.
func (f *Forecasts) style(sc *scene) {
	t, z := sc.look.theme, sc.look.scale
	f.Type, f.Radius = sc.label, 5*z
	f.Text, f.Ground = t.Mute, t.Card
	f.Style = draw.LineStyle{Color: t.Mute, Width: 1.4 * z}
	f.Leader = draw.LineStyle{Color: t.Mute, Width: 0.75 * z}
}

// Plot implements plot.Plotter. All else that labels must avoid is in the space
// by now.
func (f *Forecasts) Plot(c draw.Canvas, p *plot.Plot) {
	if c.Max.X-c.Min.X < 9*f.Type.size() {
		return
	}
	f.places = f.places[:0]
	for _, m := range f.markers {
		at := project(&c, p, Point{m.Year, m.Value})
		f.places = append(f.places, at)
		f.Space.box(around(at, f.Radius*1.1))
	}
	for i, m := range f.markers {
		if within(m.Year, p) {
			f.name(c, m, f.places[i])
		}
	}
	for i, m := range f.markers {
		if within(m.Year, p) {
			f.diamond(c, f.places[i])
		}
	}
}

// name writes a marker's name where there is room for it.
func (f *Forecasts) name(c draw.Canvas, m Marker, at vg.Point) {
	for _, text := range [...]string{m.Name, m.short()} {
		place, ok := f.placer.place(f.Space, f.Type, text, at, f.Radius)
		if !ok {
			continue
		}
		if place.leader {
			f.path = f.path[:0]
			f.path.Move(at)
			f.path.Line(place.foot)
			c.SetLineStyle(f.Leader)
			c.Stroke(f.path)
			f.Space.line(at, place.foot, acrossCurve)
		}
		c.SetColor(f.Text)
		c.FillString(f.Type.face, place.base, text)
		f.Space.box(f.Type.box(text, place.base))
		return
	}
}

func (f *Forecasts) diamond(c draw.Canvas, at vg.Point) {
	r := f.Radius
	f.path = f.path[:0]
	f.path.Move(vg.Point{X: at.X, Y: at.Y + r})
	f.path.Line(vg.Point{X: at.X + r, Y: at.Y})
	f.path.Line(vg.Point{X: at.X, Y: at.Y - r})
	f.path.Line(vg.Point{X: at.X - r, Y: at.Y})
	f.path.Close()
	c.SetColor(f.Ground)
	c.Fill(f.path)
	c.SetLineStyle(f.Style)
	c.Stroke(f.path)
}
