package chart

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
)

// page is a canvas of the size that a chart has on the page.
var page = nullCanvas{310, 250}

// run returns the model's result with some inputs changed.
func run(change map[model.Input]float64) *model.Result {
	in := model.Defaults()
	for i, v := range change {
		in[i] = v
	}
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

func charts(t *testing.T, f func(*testing.T, Spec)) {
	for _, s := range All() {
		t.Run(s.Name, func(t *testing.T) { f(t, s) })
	}
}

// lineCharts runs f with every chart of lines over the years.
func lineCharts(t *testing.T, f func(*testing.T, Spec)) {
	charts(t, func(t *testing.T, s Spec) {
		if _, ok := s.kind.(lines); ok {
			f(t, s)
		}
	})
}

// mainCharts runs f with each of the three main charts, and what it says is
// asked for and built.
func mainCharts(t *testing.T, f func(t *testing.T, s Spec, asked, built model.Output)) {
	for _, s := range Main() {
		k := s.kind.(lines).curves
		t.Run(s.Name, func(t *testing.T) { f(t, s, k[0].output, k[1].output) })
	}
}

// sceneOfLines returns a new drawing of a chart of lines.
func sceneOfLines(s Spec) (*renderer, *curves) {
	sc := newRenderer(s)
	return sc, sc.drawing.(*curves)
}

func TestChartsDrawAtEverySizeThatAPageGivesThem(t *testing.T) {
	r := run(nil)
	charts(t, func(t *testing.T, s Spec) {
		for _, size := range []nullCanvas{{220, 160}, {310, 250}, {328, 240}, {600, 338}, {900, 600}, {1920, 1080}} {
			for _, titled := range []bool{false, true} {
				if titled && size.h < 200 {
					continue
				}
				if err := Draw(size, s, r, Options{Year: 2030, Titled: titled}); err != nil {
					t.Errorf("%.0f by %.0f, titled %v: %v", size.w, size.h, titled, err)
				}
			}
		}
	})
}

func TestATinyCanvasIsRefusedByName(t *testing.T) {
	err := Draw(nullCanvas{60, 40}, All()[0], run(nil), Options{})
	if err == nil || !strings.Contains(err.Error(), "gpus") || !strings.Contains(err.Error(), "60 by 40") {
		t.Errorf("error is %v, want one that names the chart and the size", err)
	}
}

func TestAHeldAxisGrowsButNeverShrinks(t *testing.T) {
	mainCharts(t, func(t *testing.T, s Spec, _, _ model.Output) {
		var held Range
		draw := func(multiplier float64) Range {
			if err := Draw(page, s, run(map[model.Input]float64{model.ReasoningMultiplier: multiplier}), Options{Hold: &held}); err != nil {
				t.Fatal(err)
			}
			return held
		}
		small := draw(8)
		large := draw(400)
		if large.Max <= small.Max {
			t.Errorf("the axis stayed at %v when 400 times the compute was asked for", small)
		}
		if back := draw(8); back != large {
			t.Errorf("the axis went from %v to %v while held", large, back)
		}
		held = Range{}
		if settled := draw(8); settled != small {
			t.Errorf("once let go the axis is %v, want %v", settled, small)
		}
	})
}

func TestNothingLeavesThePlot(t *testing.T) {
	lineCharts(t, func(t *testing.T, s Spec) {
		for _, multiplier := range []float64{1, 20, 100, 1000} {
			var span Range
			r := run(map[model.Input]float64{model.ReasoningMultiplier: multiplier})
			if err := Draw(page, s, r, Options{Hold: &span}); err != nil {
				t.Fatal(err)
			}
			for y := model.FirstYear; y <= model.LastYear; y++ {
				for _, k := range s.kind.(lines).curves {
					if v := k.at(r, y); !math.IsNaN(v) && (v < span.Min || v > span.Max) {
						t.Errorf("%v× in %d: %v is outside %v", multiplier, y, v, span)
					}
				}
			}
			for _, m := range s.kind.(lines).markers(nil) {
				if m.Value < span.Min || m.Value > span.Max {
					t.Errorf("%v×: %s at %v is outside %v", multiplier, m.Name, m.Value, span)
				}
			}
		}
	})
}

func TestAChartThatIsNotThereIsRefusedByName(t *testing.T) {
	if err := Draw(page, Spec{Name: "mine"}, run(nil), Options{}); err == nil || !strings.Contains(err.Error(), "mine") {
		t.Errorf("error is %v, want one that names the chart that is not there", err)
	}
}

func TestDrawingLinesAgainAllocatesNothing(t *testing.T) {
	runs := []*model.Result{run(nil), run(map[model.Input]float64{model.ReasoningMultiplier: 21})}
	canvas := vg.CanvasSizer(page)
	lineCharts(t, func(t *testing.T, s Spec) {
		s = View{Quarterly: true, ComparisonName: "other", Comparison: run(map[model.Input]float64{model.ReasoningMultiplier: 60})}.Apply(s)
		// Not through Draw: its pool may let a scene go at any time.
		sc, onto, held, i := newRenderer(s), draw.New(canvas), Range{}, 0
		draw := func() {
			i++
			if err := sc.draw(onto, runs[i%2], Options{Year: 2030, Hold: &held}); err != nil {
				t.Fatal(err)
			}
		}
		draw()
		draw()
		if n := testing.AllocsPerRun(100, draw); n > 0 {
			t.Errorf("a redraw allocates %v times", n)
		}
	})
}

func BenchmarkThreeCharts(b *testing.B) {
	runs := []*model.Result{run(nil), run(map[model.Input]float64{model.ReasoningMultiplier: 21})}
	specs, ranges, canvas := Main(), make([]Range, 3), vg.CanvasSizer(page)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		for j, s := range specs {
			if err := Draw(canvas, s, runs[i%2], Options{Theme: Light, Year: 2030, Hold: &ranges[j]}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
