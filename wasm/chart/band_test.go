package chart

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"pgregory.net/rapid"
)

// tracer is a canvas that keeps what was filled and stroked on it.
type tracer struct {
	nullCanvas
	filled, stroked []vg.Path
}

func (t *tracer) Fill(p vg.Path)   { t.filled = append(t.filled, append(vg.Path(nil), p...)) }
func (t *tracer) Stroke(p vg.Path) { t.stroked = append(t.stroked, append(vg.Path(nil), p...)) }

// area returns what the straight outlines of a path enclose.
func area(p vg.Path) float64 {
	sum, start := 0.0, 0
	for i, c := range p {
		switch c.Type {
		case vg.MoveComp:
			start = i
		case vg.CloseComp:
			for j := start; j < i; j++ {
				a, b := p[j].Pos, p[j+1].Pos
				if j+1 == i {
					b = p[start].Pos
				}
				sum += float64(a.X*b.Y-b.X*a.Y) / 2
			}
		}
	}
	return math.Abs(sum)
}

// square is a plot of ten years by ten units on a canvas of 100 by 100.
func square() *plot.Plot {
	p := plot.New()
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, 10, 0, 10
	return p
}

func shaded(t interface{ Fatal(...any) }, asked, built Series) float64 {
	g := &Band{Color: color.Black}
	if err := g.Set(asked, built); err != nil {
		t.Fatal(err)
	}
	c := &tracer{nullCanvas: nullCanvas{100, 100}}
	g.Plot(draw.New(c), square())
	sum := 0.0
	for _, p := range c.filled {
		sum += area(p)
	}
	return sum
}

func TestTheGapIsTheAreaWhereMoreIsAskedForThanBuilt(t *testing.T) {
	for _, c := range []struct {
		name         string
		asked, built Series
		want         float64
	}{
		{"above throughout", Series{{0, 5}, {10, 5}}, Series{{0, 2}, {10, 2}}, 3000},
		{"below throughout", Series{{0, 2}, {10, 2}}, Series{{0, 5}, {10, 5}}, 0},
		{"the same", Series{{0, 2}, {10, 2}}, Series{{0, 2}, {10, 2}}, 0},
		{"crossing half way", Series{{0, 0}, {10, 10}}, Series{{0, 5}, {10, 5}}, 1250},
		{"two hills", Series{{0, 0}, {2.5, 5}, {5, 0}, {7.5, 5}, {10, 0}}, Series{{0, 0}, {2.5, 0}, {5, 0}, {7.5, 0}, {10, 0}}, 2500},
	} {
		if got := shaded(t, c.asked, c.built); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%s: %v is shaded, want %v", c.name, got, c.want)
		}
	}
}

func TestTheGapIsNeverMoreThanBothWaysTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var asked, built Series
		want := 0.0
		for year := 0.0; year <= 10; year++ {
			a, b := rapid.Float64Range(0, 10).Draw(t, "asked"), rapid.Float64Range(0, 10).Draw(t, "built")
			asked, built = append(asked, Point{year, a}), append(built, Point{year, b})
		}
		for i := 1; i < len(asked); i++ { // between crossings both are straight
			d0, d1 := asked[i-1].Value-built[i-1].Value, asked[i].Value-built[i].Value
			switch {
			case d0 >= 0 && d1 >= 0:
				want += 100 * (d0 + d1) / 2
			case d0 > 0:
				want += 100 * d0 * d0 / (d0 - d1) / 2
			case d1 > 0:
				want += 100 * d1 * d1 / (d1 - d0) / 2
			}
		}
		if got := shaded(t, asked, built); math.Abs(got-want) > 1e-6*(1+want) {
			t.Fatalf("%v is shaded, want %v", got, want)
		}
	})
}

func TestSeriesThatCannotBeDrawnAreRefused(t *testing.T) {
	good := Series{{2025, 1}, {2026, 2}}
	for name, s := range map[string]Series{
		"empty":      {},
		"NaN":        {{2025, math.NaN()}, {2026, 1}},
		"infinite":   {{2025, math.Inf(1)}, {2026, 1}},
		"unordered":  {{2026, 1}, {2025, 1}},
		"other span": {{2025, 1}},
	} {
		if err := new(Band).Set(s, good); err == nil {
			t.Errorf("%s: a gap is drawn", name)
		}
		if err := new(Line).Set(s); err == nil && name != "other span" {
			t.Errorf("%s: a line is drawn", name)
		}
	}
	err := new(Band).Set(Series{{2025, math.NaN()}}, Series{{2025, 1}})
	if err == nil || !strings.Contains(err.Error(), "asked for") || !strings.Contains(err.Error(), "2025") {
		t.Errorf("error is %v, want one that names the series and the point", err)
	}
}

func TestALineHasADotAtEachPoint(t *testing.T) {
	l := &Line{Style: draw.LineStyle{Color: color.Black, Width: 1}, Dot: 3}
	if err := l.Set(Series{{1, 1}, {2, 4}, {9, 2}}); err != nil {
		t.Fatal(err)
	}
	c := &tracer{nullCanvas: nullCanvas{100, 100}}
	l.Plot(draw.New(c), square())
	arcs := 0
	for _, p := range c.filled {
		for _, comp := range p {
			if comp.Type == vg.ArcComp {
				arcs++
			}
		}
	}
	if len(c.stroked) != 1 || arcs != 3 {
		t.Errorf("%d strokes and %d dots, want 1 and 3", len(c.stroked), arcs)
	}
}
