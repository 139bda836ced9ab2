package chart

import (
	"image/color"
	"slices"
	"testing"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"pgregory.net/rapid"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
)

// written is a line of text on a canvas and what it covers.
type written struct {
	text string
	box  vg.Rectangle
}

// reader is a canvas that keeps what is written on it.
type reader struct {
	nullCanvas
	lines []written
}

func (r *reader) FillString(f font.Face, pt vg.Point, s string) {
	t := label.NewType(f.Font.Size, f.Font.Weight == xfont.WeightSemiBold)
	r.lines = append(r.lines, written{s, t.Box(s, pt)})
}

// apart fails where two lines of text touch or one leaves the canvas.
func (r *reader) apart(t interface{ Fatalf(string, ...any) }) {
	for i, a := range r.lines {
		if a.box.Min.X < -1 || a.box.Max.X > r.w+1 || a.box.Min.Y < -1 || a.box.Max.Y > r.h+1 {
			t.Fatalf("%q at %v leaves the canvas of %v by %v", a.text, a.box, r.w, r.h)
		}
		for _, b := range r.lines[i+1:] {
			if label.Overlap(a.box, b.box) {
				t.Fatalf("%q at %v touches %q at %v", a.text, a.box, b.text, b.box)
			}
		}
	}
}

func TestNoTextTouchesAnotherOrLeavesTheCanvasWhateverTheRun(t *testing.T) {
	sizes := []nullCanvas{{260, 200}, page, {420, 320}, {900, 600}}
	rapid.Check(t, func(t *rapid.T) {
		in := model.Defaults()
		for i, p := range model.Params() {
			if p.Headline {
				in[i] = p.ValueAt(rapid.Float64Range(0, float64(p.Tracks())).Draw(t, p.ID))
			}
		}
		var r model.Result
		model.Run(&r, &in)
		size := rapid.SampledFrom(sizes).Draw(t, "size")
		year := rapid.IntRange(firstYear, lastYear).Draw(t, "year")
		for _, s := range All() {
			c := &reader{nullCanvas: size}
			if err := Draw(c, s, &r, Options{Year: year}); err != nil {
				t.Fatal(err)
			}
			c.apart(t)
		}
	})
}

// namedOnce returns the places of the names of forecasts in what was written, and
// fails where one is there twice.
func namedOnce(t interface{ Fatalf(string, ...any) }, c *reader, markers []Marker) map[string]vg.Rectangle {
	at := map[string]vg.Rectangle{}
	for _, l := range c.lines {
		for _, m := range markers {
			if l.text != m.Name && l.text != m.short() {
				continue
			}
			if other, twice := at[m.Name]; twice && other != l.box {
				t.Fatalf("%s is named at %v and at %v", m.Name, other, l.box)
			}
			at[m.Name] = l.box
		}
	}
	return at
}

func TestNamesOfForecastsKeepOffEverythingAndStandNearestToTheirOwn(t *testing.T) {
	names := []string{"RAND", "Bain", "McKinsey", "Goldman Sachs", "EPRI/Epoch", "IEA, lift-off case"}
	rapid.Check(t, func(t *rapid.T) {
		sc, d := sceneOfLines(powerChart)
		var markers []Marker
		for _, n := range names[:rapid.IntRange(1, len(names)).Draw(t, "markers")] {
			markers = append(markers, Marker{
				Name:  n,
				Year:  float64(rapid.IntRange(2026, lastYear).Draw(t, n+" year")),
				Value: rapid.Float64Range(0, 400).Draw(t, n+" value"),
			})
		}
		d.markers = markers
		c := &reader{nullCanvas: page}
		if err := sc.draw(draw.New(c), run(nil), Options{Year: 2030}); err != nil {
			t.Fatal(err)
		}
		c.apart(t)
		f := &d.parts.forecasts
		at := namedOnce(t, c, markers)
		for i, m := range markers {
			box, named := at[m.Name]
			if !named {
				for _, text := range []string{m.Name, m.short()} {
					if p, ok := d.space.Place(f.Type, text, f.places[i], f.Radius, f.places); ok && p.Clear() {
						t.Fatalf("%q is left out, and there is room for it at %v", text, p.Base)
					}
				}
				continue
			}
			if d.space.Across(box) >= label.AcrossCurve {
				t.Fatalf("a curve runs through %q at %v", m.Name, box)
			}
			own := label.Far(label.Nearest(box, f.places[i]), f.places[i])
			for k, o := range f.places {
				if label.Overlap(box, around(o, f.Radius)) {
					t.Fatalf("%q at %v lies on the diamond at %v", m.Name, box, o)
				}
				// A name is placed with a margin, which it does not fill.
				if other := label.Far(label.Nearest(box, o), o); other < own-2 && label.Far(o, f.places[i]) > f.Radius {
					t.Fatalf("%q is %.1f from its own diamond and %.1f from that of %s", m.Name, own, other, markers[k].Name)
				}
			}
		}
	})
}

func TestForecastsWithRoomAreAllNamed(t *testing.T) {
	sc, d := sceneOfLines(powerChart)
	if err := sc.draw(draw.New(nullCanvas{900, 600}), run(nil), Options{Year: 2029}); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, n := range d.parts.forecasts.names {
		got = append(got, n.text)
	}
	for _, m := range d.markers {
		want = append(want, m.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("the names are %q, want %q", got, want)
	}
}

func TestFiguresOfOnePublisherForManyYearsAreALineThatIsNamedOnce(t *testing.T) {
	series := []Marker{{"Goldman", 2026, 40}, {"Goldman", 2027, 60}, {"Goldman", 2028, 80}, {"IEA", 2030, 20}, {"IEA", 2035, 30}}
	f, err := newForecasts(series)
	if err != nil {
		t.Fatal(err)
	}
	sc, d := sceneOfLines(powerChart)
	sc.style(look{Light, 1})
	f.style(sc)
	d.axes.Y.Min, d.axes.Y.Max = 0, 100
	c := &tracer{nullCanvas: nullCanvas{310, 250}}
	f.Space.Reset(rect(0, 0, 310, 250))
	f.Plot(draw.New(c), d.axes)
	lines := 0
	for _, p := range c.stroked {
		if n := len(p); n == 3 && p[0].Pos == f.places[0] && p[2].Pos == f.places[2] {
			lines++
		}
	}
	if lines != 1 {
		t.Errorf("%d lines run through the three figures of Goldman, want 1", lines)
	}
	names := map[string]int{}
	for _, n := range f.names {
		names[n.text]++
	}
	if names["Goldman"] != 1 || names["IEA"] != 2 {
		t.Errorf("the names are %v, want a line's once and each other", names)
	}
}

func TestANameThatHasNoRoomShortens(t *testing.T) {
	f, err := newForecasts([]Marker{{"IEA, a case with a name as long as the plot is wide", 2030, 50}})
	if err != nil {
		t.Fatal(err)
	}
	sc, d := sceneOfLines(powerChart)
	sc.style(look{Light, 1})
	f.Type, f.Radius, f.Text, f.Ground = sc.label, 5, color.Black, color.White
	f.Space.Reset(rect(0, 0, 120, 100))
	d.axes.Y.Min, d.axes.Y.Max = 0, 100
	c := &reader{nullCanvas: nullCanvas{120, 100}}
	f.Plot(draw.New(c), d.axes)
	if len(c.lines) != 1 || c.lines[0].text != "IEA" {
		t.Errorf("the canvas reads %v, want IEA", c.lines)
	}
}

func TestNamesThatShortenToOneAnotherStayLong(t *testing.T) {
	f, err := newForecasts([]Marker{{"Bain, needed", 2030, 50}, {"Bain, expected", 2030, 20}, {"RAND, reported", 2030, 10}})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"", "", "RAND"} {
		if got := f.short(i); got != want {
			t.Errorf("%q shortens to %q, want %q", f.markers[i].Name, got, want)
		}
	}
}

func TestForecastsThatAreNoNumbersAreRefused(t *testing.T) {
	zero := 0.0
	if _, err := newForecasts([]Marker{{"Bain", 2030, zero / zero}}); err == nil {
		t.Error("a forecast of NaN is drawn")
	}
}

func rect(x0, y0, x1, y1 vg.Length) vg.Rectangle {
	return vg.Rectangle{Min: vg.Point{X: x0, Y: y0}, Max: vg.Point{X: x1, Y: y1}}
}

func newForecasts(markers []Marker) (*Forecasts, error) {
	f := &Forecasts{Space: new(label.Space)}
	return f, f.Set(markers)
}
