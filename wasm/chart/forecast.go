package chart

import (
	"fmt"
	"image/color"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
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

// Forecasts draws published forecasts as hollow diamonds with their names. One
// publisher's figures for several years are small diamonds on a dotted line, named
// once. A name stands nearer to its own diamond than to any other and never
// touches a name, a diamond, a dot, a curve or the plot's edge, nor does the
// leader to one that stands off: it is shortened, where that leaves it the only
// one of its kind, and else left out. A plot too narrow for names has no diamonds
// either, which would tell nothing. It implements plot.Plotter.
type Forecasts struct {
	Type   *label.Type
	Radius vg.Length
	Text   color.Color // of names
	Ground color.Color // inside the diamonds and under the names
	Style  draw.LineStyle
	Leader draw.LineStyle
	Joint  draw.LineStyle // through one publisher's figures
	Space  *label.Space

	markers []Marker
	path    shape
	places  []vg.Point
	names   []inscription
}

// inscription is a name and where its baseline starts.
type inscription struct {
	text string
	base vg.Point
}

// Set gives the plotter other markers, which it keeps: those of one name next to
// each other, by year. There may be none.
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
func (f *Forecasts) style(sc *renderer) {
	t, z := sc.look.theme, sc.look.scale
	f.Type, f.Radius = sc.label, 5*z
	f.Text, f.Ground = t.Mute, t.Card
	f.Style = draw.LineStyle{Color: t.Mute, Width: 1.4 * z}
	f.Leader = draw.LineStyle{Color: t.Mute, Width: 0.75 * z}
	f.Joint = draw.LineStyle{Color: t.Mute, Width: z, Dashes: []vg.Length{z, 2 * z}}
}

// joined is how many years it takes to join a publisher's figures: a line through
// two would show a path that nobody published.
const joined = 3

// series calls do with the first and behind the last marker of each stretch that
// is drawn as one: a series or a single forecast.
func (f *Forecasts) series(do func(from, to int)) {
	for from := 0; from < len(f.markers); {
		to := from + 1
		for to < len(f.markers) && f.markers[to].Name == f.markers[from].Name && f.markers[to].Year > f.markers[to-1].Year {
			to++
		}
		if to-from < joined {
			to = from + 1
		}
		do(from, to)
		from = to
	}
}

// radius returns the size of the diamonds of a stretch.
func (f *Forecasts) radius(from, to int) vg.Length {
	if to-from > 1 {
		return 0.6 * f.Radius
	}
	return f.Radius
}

// Plot implements plot.Plotter. All else that labels must avoid is in the space
// by now.
func (f *Forecasts) Plot(c draw.Canvas, p *plot.Plot) {
	if c.Max.X-c.Min.X < 9*f.Type.Size() {
		return
	}
	f.places = f.places[:0]
	for _, m := range f.markers {
		f.places = append(f.places, project(&c, p, Point{m.Year, m.Value}))
	}
	f.series(func(from, to int) {
		for _, at := range f.places[from:to] {
			f.Space.Box(around(at, f.radius(from, to)*1.1))
		}
		f.join(c, from, to)
	})
	f.names = f.names[:0]
	f.series(func(from, to int) {
		if within(f.markers[from].Year, p) {
			f.name(from, to)
		}
	})
	f.path.stroke(c, f.Leader)
	c.SetColor(f.Text)
	for _, n := range f.names {
		c.FillString(f.Type.Face, n.base, n.text)
	}
	f.series(func(from, to int) {
		for i := from; i < to; i++ {
			if within(f.markers[i].Year, p) {
				f.diamond(f.places[i], f.radius(from, to))
			}
		}
	})
	f.path.hollow(c, f.Ground, f.Style)
}

// join draws the line through a series.
func (f *Forecasts) join(c draw.Canvas, from, to int) {
	if to-from == 1 {
		return
	}
	f.path.Move(f.places[from])
	for i := from + 1; i < to; i++ {
		f.path.Line(f.places[i])
		f.Space.Line(f.places[i-1], f.places[i], label.AcrossCurve)
	}
	f.path.stroke(c, f.Joint)
}

// name finds room for the name of a stretch: beside its last diamond rather than
// an earlier one.
func (f *Forecasts) name(from, to int) {
	for _, text := range [...]string{f.markers[from].Name, f.short(from)} {
		for i := to - 1; i >= from && text != ""; i-- {
			at := f.places[i]
			place, ok := f.Space.Place(f.Type, text, at, f.radius(from, to), f.places)
			if !ok || !place.Clear() {
				continue
			}
			if place.Leader {
				f.path.lines(at, place.Foot)
				f.Space.Line(at, place.Foot, label.AcrossCurve)
			}
			f.names = append(f.names, inscription{text, place.Base})
			f.Space.Box(f.Type.Box(text, place.Base))
			return
		}
	}
}

// short returns the short name of a marker, "" where another would be called the
// same.
func (f *Forecasts) short(of int) string {
	name := f.markers[of].short()
	for _, m := range f.markers {
		if m.Name != f.markers[of].Name && m.short() == name {
			return ""
		}
	}
	return name
}

// diamond adds a diamond to the path.
func (f *Forecasts) diamond(at vg.Point, r vg.Length) {
	f.path.lines(vg.Point{X: at.X, Y: at.Y + r}, vg.Point{X: at.X + r, Y: at.Y}, vg.Point{X: at.X, Y: at.Y - r}, vg.Point{X: at.X - r, Y: at.Y})
	f.path.Close()
}
