package chart

import (
	"image/color"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"pgregory.net/rapid"

	"hundredfold/model"
)

// written is a line of text on a canvas and what it covers.
type written struct {
	text string
	box  vg.Rectangle
}

// reader is a canvas that keeps what is written on it.
type reader struct {
	nowhere
	lines []written
}

func (r *reader) FillString(f font.Face, pt vg.Point, s string) {
	t := Type{face: f, ascent: f.Font.Size * 0.727, descent: f.Font.Size * 0.2, widths: map[string]vg.Length{}}
	r.lines = append(r.lines, written{s, t.box(s, pt)})
}

// apart fails where two lines of text touch or one leaves the canvas.
func (r *reader) apart(t interface{ Fatalf(string, ...any) }) {
	for i, a := range r.lines {
		if a.box.Min.X < -1 || a.box.Max.X > r.w+1 || a.box.Min.Y < -1 || a.box.Max.Y > r.h+1 {
			t.Fatalf("%q at %v leaves the canvas of %v by %v", a.text, a.box, r.w, r.h)
		}
		for _, b := range r.lines[i+1:] {
			if overlap(a.box, b.box) {
				t.Fatalf("%q at %v touches %q at %v", a.text, a.box, b.text, b.box)
			}
		}
	}
}

func TestNoTextTouchesAnotherOrLeavesTheCanvasWhateverTheRun(t *testing.T) {
	sizes := []nowhere{{260, 200}, page, {420, 320}, {900, 600}}
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
			c := &reader{nowhere: size}
			if err := Draw(c, s, &r, Options{Year: year}); err != nil {
				t.Fatal(err)
			}
			c.apart(t)
		}
	})
}

func TestForecastsKeepOffEachOtherAndAreAllNamed(t *testing.T) {
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
		c := &reader{nowhere: page}
		if err := sc.draw(draw.New(c), run(nil), Options{Year: 2030}); err != nil {
			t.Fatal(err)
		}
		c.apart(t)
		for _, m := range markers {
			named := false
			for _, l := range c.lines {
				named = named || l.text == m.Name || l.text == m.short()
				if l.text != m.Name {
					continue
				}
				for _, at := range d.parts.forecasts.places {
					if overlap(l.box, around(at, d.parts.forecasts.Radius)) {
						t.Fatalf("%q at %v lies on the diamond at %v", l.text, l.box, at)
					}
				}
			}
			if !named {
				t.Fatalf("the forecast of %s is not named", m.Name)
			}
		}
	})
}

func TestANameThatHasNoRoomShortens(t *testing.T) {
	f, err := NewForecasts([]Marker{{"IEA, a case with a name as long as the plot is wide", 2030, 50}})
	if err != nil {
		t.Fatal(err)
	}
	sc, d := sceneOfLines(powerChart)
	sc.style(look{Light, 1})
	f.Type, f.Radius, f.Text, f.Ground = sc.label, 5, color.Black, color.White
	f.Space.reset(rect(0, 0, 120, 100))
	d.axes.Y.Min, d.axes.Y.Max = 0, 100
	c := &reader{nowhere: nowhere{120, 100}}
	f.Plot(draw.New(c), d.axes)
	if len(c.lines) != 1 || c.lines[0].text != "IEA" {
		t.Errorf("the canvas reads %v, want IEA", c.lines)
	}
}

func TestForecastsThatAreNoNumbersAreRefused(t *testing.T) {
	zero := 0.0
	if _, err := NewForecasts([]Marker{{"Bain", 2030, zero / zero}}); err == nil {
		t.Error("a forecast of NaN is drawn")
	}
}
