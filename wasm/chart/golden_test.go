//go:build !js

package chart

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot/cmpimg"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// figures are what the goldens draw: not the model's, so that they change only
// when the drawing does.
var figures = map[string]struct {
	history Series
	curves  []Series
	markers []Marker
	bars    []bars
}{
	"gpus": {
		history: append(from(2023, 1.6, 6.7, 20.3), Point{2025.25, 25.2}, Point{2025.5, 30.7}),
		curves: []Series{
			append(Series{{2025.5, 35}}, from(2026, 56, 118, 210, 330, 470, 610, 750, 880, 1000, 1130)...),
			append(Series{{2025.5, 30.7}}, from(2026, 43, 75, 120, 186, 273, 380, 510, 660, 830, 1000)...),
		},
		markers: []Marker{{"Epoch AI", 2030, 100}, {"AI 2027", 2027, 100}},
	},
	"capex": {
		history: append(from(2024, 320, 547), Point{2025.75, 728}),
		curves: []Series{
			append(Series{{2025.75, 830}}, from(2026, 1130, 1900, 2260, 2420, 2430, 2390, 2250, 2100, 1940, 1790)...),
			append(Series{{2025.75, 728}}, from(2026, 784, 941, 1130, 1340, 1547, 1740, 1910, 2070, 2210, 2340)...),
		},
		markers: []Marker{
			{"Bain", 2030, 500}, {"Dell'Oro, all sites", 2030, 1700}, {"Moody's, big clouds", 2027, 1000},
			{"Goldman", 2026, 765}, {"Goldman", 2027, 1011}, {"Goldman", 2028, 1220}, {"Goldman", 2029, 1392}, {"Goldman", 2030, 1579}, {"Goldman", 2031, 1636},
			{"Bain (2026)", 2031, 1500}, {"AI 2027", 2027, 1000}, {"Deloitte", 2026, 400}, {"Exponential View", 2026, 848},
		},
	},
	"power": {
		history: append(from(2023, 3.9, 14.1, 30.7), Point{2025.25, 36.2}, Point{2025.5, 42.5}),
		curves: []Series{
			append(Series{{2025.5, 48}}, from(2026, 70, 120, 175, 222, 262, 295, 320, 337, 348, 354)...),
			append(Series{{2025.5, 42.5}}, from(2026, 54, 78, 104, 130, 157, 184, 210, 235, 259, 282)...),
		},
		markers: []Marker{{"RAND", 2027, 68}, {"RAND, reported", 2030, 327}, {"McKinsey", 2030, 156}, {"Bain", 2030, 200}, {"EPRI/Epoch", 2030, 100}},
	},
	"revenue": {
		curves: []Series{
			from(2025, 190, 380, 610, 850, 1120, 1400, 1650, 1880, 2080, 2260, 2420),
			from(2025, 60, 110, 190, 300, 450, 640, 880, 1150, 1440, 1740, 2050),
		},
		markers: []Marker{{"Bain, needed", 2030, 2000}, {"Bain, expected", 2030, 1200}},
	},
	"deals": {
		curves: []Series{from(2026, 18, 23, 27, 30, 32, 34, 35.5, 36.5, 37.5, 38)},
		bars: []bars{
			{"signed", "", false, func(y int) float64 { return max(0, 5-math.Abs(float64(y-2028))) }},
			{"letters of intent", "", true, func(y int) float64 { return float64((y - 2025) % 3) }},
		},
	},
	"energy": {
		history: from(2024, 415, 485),
		curves: []Series{
			from(2025, 485, 565, 662, 777, 907, 1047, 1195, 1346, 1499, 1651, 1804),
			from(2026, 160, 245, 348, 464, 591, 726, 863, 1001, 1138, 1275),
		},
		markers: []Marker{{"IEA, base", 2030, 945}, {"IEA, base", 2035, 1200}, {"IEA, lift-off", 2035, 1720}, {"IEA, headwinds", 2035, 700}},
	},
}

// fills give the charts that are not of lines their figures.
var fills = map[string]func(drawing){
	"shares": func(d drawing) {
		s := d.(*stacks)
		s.year = DefaultYear
		for i := range s.panels {
			p := &s.panels[i]
			p.bands = []band{
				{"NVIDIA", moving(0.6-0.2*float64(i), 0.4)},
				{"Google", moving(0.1, 0.2)},
				{"xAI", moving(0.02, 0.01)},
			}
			others := band{name: others}
			for k := range others.share {
				others.share[k] = 1
				for _, b := range p.bands {
					others.share[k] -= b.share[k]
				}
			}
			p.bands = append(p.bands, others)
			p.index = nil
			for k, v := range moving(4000-1000*float64(i), 2500) {
				p.index = append(p.index, Point{float64(model.BaseYear + k), v})
			}
		}
	},
	"board": func(d drawing) {
		s := d.(*beeswarm)
		for i, ratios := range [...][]float64{{0.1, 4, 2.1, 0.6, 1.5, 1.2, 0.9, 0.95, 1.01}, {3, 1.02, 1, 1, 1}} {
			l := &s.lanes[i]
			l.name, l.marks = [...]string{"blind: 9 figures", "by construction: 4 of 5"}[i], nil
			for k, v := range ratios {
				name := [...]string{"Bain", "IEA", "McKinsey", "RAND"}[k%4]
				l.marks = append(l.marks, mark{v, v > 1.25 || v < 0.75, name + ", 2030, GW", name + ", GW"})
			}
		}
	},
	"flows": func(d drawing) {
		s := d.(*sankey)
		s.streams = []stream{
			{0, 0, 0, 10}, {0, 0, 1, 40}, {0, 0, 2, 30}, {0, 1, 0, 25}, {0, 2, 1, 8}, {0, 2, 3, 9}, {0, 4, 7, 3},
			{1, 0, 1, 25}, {1, 0, 5, 10}, {1, 1, 0, 35}, {1, 1, 5, 13}, {1, 2, 2, 30}, {1, 3, 3, 9}, {1, 7, 5, 3},
		}
	},
}

func from(year float64, values ...float64) Series {
	var s Series
	for i, v := range values {
		s = append(s, Point{year + float64(i), v})
	}
	return s
}

// drawFigure draws a golden's figures in the page's size.
func drawFigure(t *testing.T, c vg.CanvasSizer, s Spec, th Theme) {
	t.Helper()
	if fill, ok := fills[s.Name]; ok {
		sc := newRenderer(s)
		sc.style(look{th, 1})
		fill(sc.drawing)
		if err := sc.drawing.plot(draw.New(c)); err != nil {
			t.Fatal(err)
		}
		return
	}
	f := figures[s.Name]
	sc, d := sceneOfLines(s)
	d.history, d.markers, d.series = nil, nil, f.curves
	for _, m := range f.markers {
		m.Name = s.lang.T(m.Name)
		d.markers = append(d.markers, m)
	}
	if len(f.history) > 0 {
		d.history = []Series{f.history}
	}
	for i := range d.seen {
		_, d.seen[i] = f.history.at(f.curves[i][0].Year)
	}
	for i := range d.rivals {
		d.rivals[i] = nil
		for k, p := range f.curves[i] {
			d.rivals[i] = append(d.rivals[i], Point{p.Year, p.Value * (1 - 0.05*float64(k))})
		}
	}
	for i := range d.fans {
		fan := &d.fans[i]
		fan.low, fan.middle, fan.high = nil, nil, nil
		for k, p := range d.series[fan.curve] {
			spread := 0.05 * float64(k)
			fan.low = append(fan.low, Point{p.Year, p.Value * (1 - spread)})
			fan.middle = append(fan.middle, Point{p.Year, p.Value * (1 + spread/5)})
			fan.high = append(fan.high, Point{p.Year, p.Value * (1 + 2*spread)})
		}
	}
	d.parts.bars.sets = nil
	for _, b := range f.bars {
		d.parts.bars.add(b)
	}
	d.join()
	sc.style(look{th, 1})
	d.read(DefaultYear)
	if err := d.fill(nil); err != nil {
		t.Fatal(err)
	}
	if err := d.plot(draw.New(c)); err != nil {
		t.Fatal(err)
	}
}

// golden compares with a file of testdata, or writes it when asked to.
func golden(t *testing.T, name string, got []byte, same func(want, got []byte) string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *cmpimg.GenerateTestData {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -regen to write it)", err)
	}
	if d := same(want, got); d != "" {
		t.Errorf("%s differs; look at it, then run with -regen:\n%s", path, d)
	}
}

// goldenLines compares what was written down with a file of testdata.
func goldenLines(t *testing.T, name string, c *scribe) {
	t.Helper()
	golden(t, name, c.out.Bytes(), func(want, got []byte) string {
		return cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n"))
	})
}

func TestDrawingsAreAsTheyWere(t *testing.T) {
	charts(t, func(t *testing.T, s Spec) {
		themes(t, func(t *testing.T, th Theme) {
			c := &scribe{nullCanvas: page}
			drawFigure(t, c, s, th)
			goldenLines(t, s.Name+"-"+th.Name+".txt", c)
		})
	})
}

func TestBandsAreAsTheyWere(t *testing.T) {
	for _, s := range Main() {
		banded := &ensemble.Bands{Of: map[string]ensemble.Years{}}
		for _, k := range s.kind.(lines).curves {
			banded.Of[k.output.Spec().ID] = make([]ensemble.Band, model.Years)
		}
		themes(t, func(t *testing.T, th Theme) {
			c := &scribe{nullCanvas: page}
			drawFigure(t, c, View{Bands: banded}.Apply(s), th)
			goldenLines(t, s.Name+"-"+th.Name+"-bands.txt", c)
		})
	}
}

func TestComparisonsAreAsTheyWere(t *testing.T) {
	for _, s := range Main() {
		themes(t, func(t *testing.T, th Theme) {
			c := &scribe{nullCanvas: page}
			drawFigure(t, c, View{ComparisonName: "other", Comparison: new(model.Result)}.Apply(s), th)
			goldenLines(t, s.Name+"-"+th.Name+"-against.txt", c)
		})
	}
}

func TestDrawingsInGermanAreAsTheyWere(t *testing.T) {
	for _, name := range []string{"gpus", "capex", "power", "shares", "flows", "board"} {
		s, err := Find(name)
		if err != nil {
			t.Fatal(err)
		}
		c := &scribe{nullCanvas: page}
		drawFigure(t, c, s.WithLanguage(i18n.German), Light)
		goldenLines(t, name+"-light-de.txt", c)
	}
}

func TestPicturesAreAsTheyWere(t *testing.T) {
	charts(t, func(t *testing.T, s Spec) {
		themes(t, func(t *testing.T, th Theme) {
			c := vgimg.NewWith(vgimg.UseWH(page.w, page.h), vgimg.UseDPI(72), vgimg.UseBackgroundColor(th.Card))
			drawFigure(t, c, s, th)
			var b bytes.Buffer
			if err := png.Encode(&b, c.Image()); err != nil {
				t.Fatal(err)
			}
			golden(t, s.Name+"-"+th.Name+".png", b.Bytes(), func(want, got []byte) string {
				if ok, err := cmpimg.EqualApprox("png", got, want, 0.02); err != nil || !ok {
					return fmt.Sprintf("pictures differ (%v)", err)
				}
				return ""
			})
		})
	})
}

// scribe is a canvas that writes down what is drawn on it, a line each.
type scribe struct {
	nullCanvas
	out    bytes.Buffer
	color  string
	width  vg.Length
	dashes []vg.Length
}

func (s *scribe) SetColor(c color.Color) {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	s.color = fmt.Sprintf("%s/%d", Hex(n), n.A)
}
func (s *scribe) SetLineWidth(w vg.Length)               { s.width = w }
func (s *scribe) SetLineDash(d []vg.Length, _ vg.Length) { s.dashes = d }
func (s *scribe) Stroke(p vg.Path)                       { s.path(fmt.Sprintf("stroke %g %v", s.width, s.dashes), p) }
func (s *scribe) Fill(p vg.Path)                         { s.path("fill", p) }
func (s *scribe) FillString(f font.Face, at vg.Point, text string) {
	fmt.Fprintf(&s.out, "text %s %g %s %.1f,%.1f %q\n", f.Name(), f.Font.Size, s.color, at.X, at.Y, text)
}

func (s *scribe) path(how string, p vg.Path) {
	fmt.Fprintf(&s.out, "%s %s", how, s.color)
	for _, c := range p {
		switch c.Type {
		case vg.MoveComp:
			fmt.Fprintf(&s.out, " M%.1f,%.1f", c.Pos.X, c.Pos.Y)
		case vg.LineComp:
			fmt.Fprintf(&s.out, " L%.1f,%.1f", c.Pos.X, c.Pos.Y)
		case vg.CurveComp:
			fmt.Fprintf(&s.out, " C%.1f,%.1f %.1f,%.1f %.1f,%.1f", c.Control[0].X, c.Control[0].Y, c.Control[1].X, c.Control[1].Y, c.Pos.X, c.Pos.Y)
		case vg.ArcComp:
			fmt.Fprintf(&s.out, " A%.1f,%.1f r%.1f", c.Pos.X, c.Pos.Y, c.Radius)
		case vg.CloseComp:
			s.out.WriteString(" Z")
		}
	}
	s.out.WriteByte('\n')
}
