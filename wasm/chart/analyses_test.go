//go:build !js

package chart

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot/cmpimg"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

var (
	built2030 = model.Point{Output: model.PowerAI, Year: 2030}
	asked2032 = model.Point{Output: model.CapexAIDemand, Year: 2032}
)

// reasoned returns the charts of Analyses with figures that are not the model's, so
// that they change only when the drawing does.
func reasoned(in *i18n.Language) []Spec {
	t := Tornado{At: built2030, Value: 160}
	v := Variance{At: asked2032, Base: 1024}
	for k := range 15 {
		i, n := model.Input(k), float64(k)
		p := i.Param()
		low, high := 160-50/(1+n), 160+30/(1+n*n)
		if k%3 == 2 {
			low, high = high, low
		}
		t.Bars = append(t.Bars, ensemble.Bar{Input: i, Low: p.Spread.P5, High: p.Spread.P95, AtLow: low, AtHigh: high})
		v.Effects = append(v.Effects, ensemble.Effect{Input: i, First: 0.42 / (1 + n), Total: 0.55 / (1 + 0.8*n), FirstError: 0.03, TotalError: 0.02 + 0.01/(1+n)})
	}
	w := Waterfall{At: built2030, Parts: attribute.Attribution{A: 160, B: 198, Exact: true}}
	drawn := Waterfall{At: asked2032, Parts: attribute.Attribution{A: 2400, B: 3100}}
	left := 38.0
	for k, part := range []float64{41, -9, 5} {
		p := model.Input(k).Param()
		w.Parts.Parts = append(w.Parts.Parts, attribute.Part{Input: model.Input(k), From: p.Default, To: p.Max, Share: part})
		left -= part
	}
	w.Parts.Parts = append(w.Parts.Parts, attribute.Part{Input: model.GridPower, From: 32, To: 40, Share: left})
	for k := range 14 {
		p := model.Input(k).Param()
		drawn.Parts.Parts = append(drawn.Parts.Parts, attribute.Part{Input: model.Input(k), From: p.Default, To: p.Min, Share: 50, Error: 8})
	}
	return []Spec{t.Chart().WithLanguage(in), v.Chart().WithLanguage(in), w.Chart("Other").WithLanguage(in), drawn.Chart("Other").WithLanguage(in)}
}

// likely returns chances with figures that are not the model's either: alone and
// compared.
func likely(in *i18n.Language) []Spec {
	var a, b []ensemble.Chance
	for y := range model.Years {
		share := 1 / (1 + math.Exp(2.5-float64(y)))
		a = append(a, ensemble.Chance{Share: share, Low: 0.93 * share, High: share + 0.07*(1-share)})
		b = append(b, ensemble.Chance{Share: share / 3, Low: 0.3 * share, High: 0.37 * share})
	}
	alone := Chance{Question: ensemble.Question{Output: model.PowerAI, Year: 2030, Value: 200}, Runs: 1024, A: a}
	compared := Chance{Question: ensemble.Question{Output: model.CapexAIDemand, Below: true, Value: 1500}, Year: 2028, Runs: 4096, A: a, B: b}
	return []Spec{alone.Chart("").WithLanguage(in), compared.Chart("Other").WithLanguage(in)}
}

// names tell the charts of reasoned apart.
var reasonedNames = []string{"tornado", "variance", "waterfall", "waterfall-drawn", "chance", "chance-compared"}

// The sizes at which the charts of Analyses are looked at: a phone's and a file's.
var reasonedSizes = map[string]nullCanvas{"narrow": {320, 420}, "wide": {900, 600}}

func TestChartsOfWhyAreAsTheyWere(t *testing.T) {
	for k, s := range append(reasoned(nil), likely(nil)...) {
		themes(t, func(t *testing.T, th Theme) {
			for size, on := range reasonedSizes {
				c := &scribe{nullCanvas: on}
				if err := Draw(c, s, nil, Options{Theme: th, Titled: size == "wide"}); err != nil {
					t.Fatal(err)
				}
				goldenLines(t, fmt.Sprintf("%s-%s-%s.txt", reasonedNames[k], th.Name, size), c)
			}
		})
	}
	for k, s := range append(reasoned(i18n.German), likely(i18n.German)...) {
		c := &scribe{nullCanvas: reasonedSizes["wide"]}
		if err := Draw(c, s, nil, Options{Titled: true}); err != nil {
			t.Fatal(err)
		}
		goldenLines(t, reasonedNames[k]+"-light-de.txt", c)
	}
}

func TestPicturesOfWhyAreAsTheyWere(t *testing.T) {
	for k, s := range append(reasoned(nil), likely(nil)...) {
		for th, size := range map[Theme]string{Light: "wide", Dark: "narrow", WhiteOnBlack: "narrow"} {
			on := reasonedSizes[size]
			c := vgimg.NewWith(vgimg.UseWH(on.w, on.h), vgimg.UseDPI(72), vgimg.UseBackgroundColor(th.Card))
			if err := Draw(c, s, nil, Options{Theme: th, Titled: size == "wide"}); err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := png.Encode(&b, c.Image()); err != nil {
				t.Fatal(err)
			}
			golden(t, reasonedNames[k]+"-"+th.Name+".png", b.Bytes(), func(want, got []byte) string {
				if ok, err := cmpimg.EqualApprox("png", got, want, 0.02); err != nil || !ok {
					return fmt.Sprintf("pictures differ (%v)", err)
				}
				return ""
			})
		}
	}
}

// What a row has no room for is counted, and what a waterfall leaves out is
// added up: its last part ends where B stands.
func TestRowsThatAreLeftOutAreToldAndAddedUp(t *testing.T) {
	for k, s := range reasoned(nil) {
		of := s.kind.(ranked)
		for most := 4; most < 20; most++ {
			rungs := of.rungs(s, of.ranking(s), most)
			if len(rungs) > most {
				t.Errorf("%s: %d rows where %d have room", reasonedNames[k], len(rungs), most)
			}
			inputs := 0
			for _, r := range rungs {
				if r.named {
					inputs++
				}
			}
			if inputs > mostRows {
				t.Errorf("%s: %d inputs", reasonedNames[k], inputs)
			}
			w, ok := of.(Waterfall)
			if !ok {
				if want := fmt.Sprintf("and %d more", 15-inputs); !strings.Contains(rungs[len(rungs)-1].name, want) {
					t.Errorf("%s: of 15 inputs %d have a row, and the last is %q", reasonedNames[k], inputs, rungs[len(rungs)-1].name)
				}
				continue
			}
			if last := rungs[len(rungs)-2].bars[0].to; math.Abs(last-w.Parts.B) > 1e-9*w.Parts.B {
				t.Errorf("%s: %d rows end at %g, B is %g", reasonedNames[k], most, last, w.Parts.B)
			}
		}
	}
}

// Nothing stands outside the canvas, at any size that can be drawn, and rows do
// not lie on one another.
func TestChartsOfWhyStayOnTheirCanvas(t *testing.T) {
	for _, in := range []*i18n.Language{nil, i18n.German} {
		for k, s := range append(reasoned(in), likely(in)...) {
			for _, on := range []nullCanvas{{220, 160}, {256, 206}, {320, 420}, {640, 400}, {900, 600}, {1600, 900}} {
				c := &edge{nullCanvas: on}
				if err := Draw(c, s, nil, Options{}); err != nil {
					t.Fatal(err)
				}
				if c.over > 0.5 {
					t.Errorf("%s on %v: something stands %.1f pixels outside: %q", reasonedNames[k], on, float64(c.over), c.what)
				}
				rows, err := Rows(s, Options{}, on.w, on.h)
				if err != nil {
					t.Fatal(err)
				}
				for n := 1; n < len(rows); n++ {
					if rows[n].Top < rows[n-1].Bottom-1e-9 {
						t.Errorf("%s on %v: row %d begins above the end of the one before", reasonedNames[k], on, n)
					}
				}
			}
		}
	}
}

// edge is a canvas that sees what leaves it.
type edge struct {
	nullCanvas
	over vg.Length
	what string
}

func (e *edge) see(what string, from, to vg.Point) {
	if out := max(-from.X, -from.Y, to.X-e.w, to.Y-e.h); out > e.over {
		e.over, e.what = out, what
	}
}

func (e *edge) path(p vg.Path) {
	for _, c := range p {
		if c.Type != vg.CloseComp {
			e.see("a line", c.Pos, c.Pos)
		}
	}
}

func (e *edge) Stroke(p vg.Path) { e.path(p) }
func (e *edge) Fill(p vg.Path)   { e.path(p) }
func (e *edge) FillString(f font.Face, at vg.Point, text string) {
	e.see(text, at, vg.Point{X: at.X + f.Width(text), Y: at.Y + f.Font.Size*0.7})
}

func TestAChartOfWhySaysWhatItLacks(t *testing.T) {
	for _, s := range Analyses() {
		err := Draw(nullCanvas{900, 600}, s, new(model.Result), Options{})
		if err == nil || !strings.Contains(err.Error(), s.Name) || !strings.Contains(err.Error(), "give it one") {
			t.Errorf("%s: %v", s.Name, err)
		}
		if _, err := Find(s.Name); err == nil {
			t.Errorf("%s is found among the charts that a run fills", s.Name)
		}
	}
	bad := Tornado{At: built2030, Value: 1, Bars: []ensemble.Bar{{AtLow: math.NaN(), AtHigh: 2}}}
	if err := Draw(nullCanvas{900, 600}, bad.Chart(), nil, Options{}); err == nil {
		t.Error("a bar from nowhere is drawn")
	}
}

func TestWhyIsToldInWords(t *testing.T) {
	all := append(reasoned(nil), likely(nil)...)
	for k, want := range []string{
		"For “AI power built” in 2030, “Compute per reasoning answer” matters most: 110 GW at 5×, 190 GW at 80×",
		"Of what is uncertain about “AI capital spending asked for” in 2032, 42% comes from “Compute per reasoning answer” by itself, 55% together with others",
		"Most of the difference of +38.0 GW in “AI power built” in 2030 comes from “Compute per reasoning answer”: +41.0 GW",
		"", "AI power built above 200 GW in 2030: 82% of the runs",
		"AI capital spending asked for below $1.5 tn in 2028: 38% of the runs, and 13% in B (Other)",
	} {
		if want == "" {
			continue
		}
		if got := all[k].Takeaway(nil, 2030); got != want {
			t.Errorf("%s says %q, want %q", reasonedNames[k], got, want)
		}
	}
	for _, c := range []struct {
		parts []float64
		want  string
	}{
		{nil, "the same assumptions"},
		{[]float64{0}, "does nothing"},
		{[]float64{5, -5}, "cancel out"},
		{[]float64{5}, "All of"},
		{[]float64{4, 3, 3}, "largest part"},
	} {
		w := Waterfall{At: built2030, Parts: attribute.Attribution{A: 100, B: 100, Exact: true}}
		for k, v := range c.parts {
			w.Parts.B += v
			w.Parts.Parts = append(w.Parts.Parts, attribute.Part{Input: model.Input(k), Share: v})
		}
		if got := w.Chart("B").Takeaway(nil, 2030); !strings.Contains(got, c.want) {
			t.Errorf("%v: %q lacks %q", c.parts, got, c.want)
		}
	}
	sure := Chance{Question: ensemble.Question{Output: model.PowerAI, Value: 1}, Year: 2026, Runs: 9, A: []ensemble.Chance{{Share: 0.001, High: 0.1}}}.Chart("")
	if got := sure.Takeaway(nil, 2026); !strings.Contains(got, "under 1%") {
		t.Errorf("what is rare is told as %q", got)
	}
	if !slices.ContainsFunc(all, Spec.IsAnalysis) || gpusChart.IsAnalysis() {
		t.Error("it is not known which charts say why")
	}
}

func TestAChanceThatIsNotSureDoesNotSayItIs(t *testing.T) {
	for share, want := range map[float64]string{0: "0%", 0.001: "under 1%", 0.344: "34%", 0.997: "over 99%", 1: "100%"} {
		if got := i18n.English.Numbers().Probability(share); got != want {
			t.Errorf("%v is written %q, want %q", share, got, want)
		}
	}
}
