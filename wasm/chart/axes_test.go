package chart

import (
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/wasm/chart/label"
)

// shown returns what a chart writes on the page when a year is read.
func shown(t *testing.T, s Spec, year int, size nullCanvas) []written {
	t.Helper()
	c := &reader{nullCanvas: size}
	if err := Draw(c, s, run(nil), Options{Year: year}); err != nil {
		t.Fatal(err)
	}
	return c.lines
}

func count(lines []written, text string) int {
	n := 0
	for _, l := range lines {
		if l.text == text {
			n++
		}
	}
	return n
}

func TestTheYearBeingReadIsNamedOnceAndBothEndsStay(t *testing.T) {
	lineCharts(t, func(t *testing.T, s Spec) {
		for year := firstYear; year <= lastYear; year++ {
			lines := shown(t, s, year, page)
			if n := count(lines, yearText(float64(year))); n != 1 {
				t.Errorf("%d is read and named %d times", year, n)
			}
			if year == 2029 && (count(lines, "2023") != 1 || count(lines, "2035") != 1) {
				t.Errorf("an end of the axis is not named: %v", lines)
			}
		}
	})
}

func TestLabelsStandAtTheirLinesEnds(t *testing.T) {
	lineCharts(t, func(t *testing.T, s Spec) {
		sc, d := sceneOfLines(s)
		c := &reader{nullCanvas: page}
		if err := sc.draw(draw.New(c), run(nil), Options{}); err != nil {
			t.Fatal(err)
		}
		for i, k := range d.lines.curves {
			for _, l := range c.lines {
				if l.text != k.label {
					continue
				}
				line := d.series[i]
				end := d.axes.Y.Norm(line[len(line)-1].Value)
				middle := (l.box.Min.Y + l.box.Max.Y) / 2
				bottom, top := d.space.Bounds.Min.Y, page.h-sc.label.Size()*1.2
				if off := label.Abs(middle - bottom - vg.Length(end)*(top-bottom)); off > sc.bold.Size() {
					t.Errorf("%q stands %.1f pixels from its line's end", l.text, off)
				}
			}
			if count(c.lines, k.label) != 1 {
				t.Errorf("the line of %q is not named once", k.label)
			}
		}
	})
}

func TestWithoutAYearNoLineIsDotted(t *testing.T) {
	y := YearLine{Year: 0, Dots: []YearDot{{Series: Series{{0, 5}}}}}
	c := &tracer{nullCanvas: nullCanvas{100, 100}}
	p := square()
	p.X.Min = 1
	y.Plot(draw.New(c), p)
	YearDots{&y}.Plot(draw.New(c), p)
	if len(c.stroked)+len(c.filled) != 0 {
		t.Errorf("%d strokes and %d fills, want none", len(c.stroked), len(c.filled))
	}
}

func TestDotsLieWhereTheYearCrossesTheCurves(t *testing.T) {
	y := YearLine{Year: 4, Radius: 2, Dots: []YearDot{
		{Series: Series{{4, 8}}}, {Series: Series{{4, 3}}}, {Series: Series{{5, 1}}},
	}}
	c := &tracer{nullCanvas: nullCanvas{100, 100}}
	p := square()
	y.Plot(draw.New(c), p)
	YearDots{&y}.Plot(draw.New(c), p)
	if len(c.stroked) != 1 || c.stroked[0][0].Pos.X != 40 || c.stroked[0][1].Pos.X != 40 {
		t.Errorf("the year's line is %v, want it upright at 40", c.stroked)
	}
	var at []vg.Point
	for _, path := range c.filled {
		at = append(at, path[1].Pos) // the arc's middle
	}
	want := []vg.Point{{X: 40, Y: 80}, {X: 40, Y: 80}, {X: 40, Y: 30}, {X: 40, Y: 30}} // a ring and a dot each
	if len(at) != len(want) {
		t.Fatalf("%d discs, want %d", len(at), len(want))
	}
	for i := range want {
		if label.Abs(at[i].X-want[i].X)+label.Abs(at[i].Y-want[i].Y) > 1e-9 {
			t.Errorf("disc %d is at %v, want %v", i, at[i], want[i])
		}
	}
}
