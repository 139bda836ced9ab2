package chart

import (
	"math"
	"testing"

	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
)

func TestStreamsIntoACloudLeaveIt(t *testing.T) {
	r := run(nil)
	for year := model.BaseYear; year <= model.LastYear; year++ {
		in, out, total := map[int]float64{}, map[int]float64{}, 0.0
		for _, s := range streams(r, year) {
			if s.layer == 0 {
				in[s.to] += s.gw
				total += s.gw
			} else {
				out[s.from] += s.gw
			}
		}
		for k := range in {
			if math.Abs(in[k]-out[k]) > 1e-9*total {
				t.Errorf("%d: %v GW come to %s and %v leave it", year, in[k], model.Clouds.Names()[k], out[k])
			}
		}
		if want := r.Annual(model.PowerAI, year); math.Abs(total-want) > 1e-6*want {
			t.Errorf("%d: %v GW flow, %v are built", year, total, want)
		}
	}
}

func TestBandsFillTheirBars(t *testing.T) {
	sc := newRenderer(flowsChart)
	if err := sc.draw(draw.New(page), run(nil), Options{}); err != nil {
		t.Fatal(err)
	}
	d := sc.drawing.(*sankey)
	scale := d.columns[0][0].out.Points() / d.columns[0][0].gw
	for i, column := range d.columns {
		for k, n := range column {
			want := scale * n.gw
			if i > 0 && math.Abs(n.in.Points()-want) > 1e-6 || i < len(d.columns)-1 && math.Abs(n.out.Points()-want) > 1e-6 {
				t.Errorf("%s is %.3f pixels high, its bands %.3f in and %.3f out", n.name, want, n.in.Points(), n.out.Points())
			}
			if low := n.top.Points() - want; k+1 < len(column) && low < column[k+1].top.Points() {
				t.Errorf("%s reaches below the top of %s", n.name, column[k+1].name)
			}
		}
	}
}

func TestSmallPlayersFlowAsOthers(t *testing.T) {
	sc := newRenderer(flowsChart)
	r := run(nil)
	bars := func(size nullCanvas) (n int) {
		if err := sc.draw(draw.New(size), r, Options{}); err != nil {
			t.Fatal(err)
		}
		for _, column := range sc.drawing.(*sankey).columns {
			n += len(column)
			if column[len(column)-1].name != others {
				t.Errorf("the last bar is %q", column[len(column)-1].name)
			}
		}
		return n
	}
	if small, large := bars(page), bars(nullCanvas{1200, 1200}); small >= large {
		t.Errorf("%d bars in a small diagram, %d in a large one", small, large)
	}
}

func TestNothingFlowsInAnEmptyRun(t *testing.T) {
	d := &sankey{}
	sc := newRenderer(flowsChart)
	sc.drawing = d
	sc.style(look{Light, 1})
	if err := d.plot(draw.New(page)); err == nil {
		t.Error("a diagram of nothing is drawn")
	}
}
