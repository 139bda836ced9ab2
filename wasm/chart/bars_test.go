package chart

import (
	"image/color"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
)

func TestBarsStandOnOneAnother(t *testing.T) {
	b := Bars{Fill: color.Black, Ground: color.White, Outline: draw.LineStyle{Color: color.Black}}
	value := func(v map[int]float64) func(int) float64 { return func(y int) float64 { return v[y] } }
	b.add(bars{"one", "One", false, value(map[int]float64{2026: 3, 2027: 1})})
	b.add(bars{"two", "Two", true, value(map[int]float64{2026: 2, 2028: 4})})
	p := square()
	p.X.Min, p.X.Max = 2020, 2030
	c := &tracer{nullCanvas: nullCanvas{100, 100}}
	b.Plot(draw.New(c), p)
	if len(c.filled) != 2 || len(c.stroked) != 1 {
		t.Fatalf("%d fills and %d outlines, want 2 and one, of the hollow bars", len(c.filled), len(c.stroked))
	}
	const width = 0.7 * 10
	if got := area(c.filled[0]); got < 4*10*width-1e-6 || got > 4*10*width+1e-6 {
		t.Errorf("the first set covers %v, want %v", got, 4*10*width)
	}
	if low := c.filled[1][0].Pos.Y; low != vg.Length(30) {
		t.Errorf("the second set of 2026 stands at %v, want on the first at 30", low)
	}
	if b.top() != 5 {
		t.Errorf("the bars reach %v, want 5", b.top())
	}
}

func TestDealsSetTheLargerOfChipsAndSitesAgainstTheBuild(t *testing.T) {
	r := run(nil)
	for _, row := range dealsChart.Table(r).Rows {
		if row[0] != "2029" {
			continue
		}
		signed, added := evidence.SignedGW(2029), r.Annual(model.PowerAI, 2029)-r.Annual(model.PowerAI, 2028)
		want := []string{"2029", quantity.Watts.Short(added), quantity.Watts.Short(max(signed.Chips, signed.Compute)), quantity.Watts.Short(signed.Intent)}
		for i := range want {
			if row[i] != want[i] {
				t.Errorf("2029 reads %v, want %v", row, want)
			}
		}
		return
	}
	t.Error("2029 is missing")
}
