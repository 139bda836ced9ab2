package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

const powerPlot = `[data-chart="power"] .plot`

func TestACrosshairTellsWhatAChartShowsWhereTheMouseIs(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?year=2030")
	r.settled()
	var central model.Result
	in := model.Defaults()
	model.Run(&central, &in)
	spec, err := chart.Find("power")
	if err != nil {
		t.Fatal(err)
	}
	b := r.boxOf(powerPlot)
	at, ok := chart.Read(spec, &central, chart.Options{Year: 2030}, vg.Length(b.Width), vg.Length(b.Height), 2029)
	if !ok {
		t.Fatalf("nothing is read on a chart of %v by %v", b.Width, b.Height)
	}
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, b.X+at.X, b.Y+b.Height/2))
	r.says(powerPlot+" .tip", "2029", "asked for", at.Points[0].Text, "built", at.Points[1].Text)
	if n := ask[int](r, `document.querySelectorAll(".cross").length`); n != len(chart.Main()) {
		t.Errorf("the line stands on %d charts, want %d", n, len(chart.Main()))
	}
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, 2, 2))
	r.until("the crosshair goes with the mouse", `!document.querySelector(".cross")`)
}

func TestChartsMoveToAPresetUnlessMotionIsReduced(t *testing.T) {
	for _, still := range []bool{false, true} {
		r := newReader(t, desktop)
		if still {
			r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
			}))
		}
		r.open("/")
		r.settled()
		before := r.redraws()
		r.choose("#preset", "mckinsey-base")
		r.until("the preset is shown", `told.snapshots.at(-1).preset === "mckinsey-base"`)
		r.settled()
		charts := r.redraws() - before
		if moved := charts > 2*len(chart.Main()); moved == still {
			t.Errorf("motion reduced %v: charts were drawn %d times", still, charts)
		}
	}
}
