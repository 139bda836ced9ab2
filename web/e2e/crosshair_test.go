package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// tip is what is said at the line through the first chart.
const tip = `[data-chart="gpus"] .tip`

const powerPlot = `[data-chart="power"] .plot`

func TestPointingAtOneChartReadsAllOfThemAsTheyAreDrawn(t *testing.T) {
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
	if n := ask[int](r, `document.querySelectorAll("[data-charts] .cross").length`); n != len(chart.Main()) {
		t.Errorf("the line stands on %d charts, want %d", n, len(chart.Main()))
	}
	if n := ask[int](r, `document.querySelectorAll("[data-charts] .tip").length`); n != 1 {
		t.Errorf("%d charts speak, want the one that is pointed at", n)
	}
	r.until("two dots lie within the chart", `(() => {
		const plot = document.querySelector('[data-chart="power"] .plot').getBoundingClientRect();
		const dots = [...document.querySelectorAll('[data-chart="power"] .cross > b')].map((e) => e.getBoundingClientRect());
		return dots.length >= 2 && dots.every((d) => d.left > plot.left && d.right < plot.right && d.top >= plot.top - 5 && d.bottom < plot.bottom);
	})()`)
	r.do(chromedp.MouseClickXY(b.X+at.X, b.Y+b.Height/2))
	r.until("a click reads that year", `document.querySelector("#year").value === "2029"`)
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, 2, 2))
	r.until("the lines go with the pointer", `!document.querySelector(".cross")`)
}

func TestTheYearSliderReadsAllChartsByKeyboard(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	r.focus("#year")
	r.press(kb.ArrowRight, 2)
	r.until("every chart says its values in that year", `(() => {
		const tips = [...document.querySelectorAll("[data-charts] .tip strong")];
		return tips.length === 3 && tips.every((e) => e.textContent === "2032");
	})()`)
	r.press(kb.Tab, 1)
	r.until("they go when the slider is left", `document.querySelectorAll(".cross").length === 0`)
}

func TestAFingerReadsAChartAndStillScrollsThePage(t *testing.T) {
	r := newReader(t, view{width: 390, height: 844, touch: true})
	r.open("/")
	r.settled()
	b := r.boxOf(plot)
	touch := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		r.do(call(input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: append([]*input.TouchPoint{}, points...)}))
	}
	touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: b.X + b.Width*0.5, Y: b.Y + b.Height/2})
	r.says(tip, "asked for")
	touch(input.DispatchTouchEventTypeTouchEnd)
	r.says(tip, "asked for")
	before := ask[float64](r, "scrollY")
	r.swipe(plot, 300)
	r.until("a swipe scrolls", fmt.Sprintf("scrollY > %g + 100", before))
}

func TestAFingerDragsASliderOfThePhonesTray(t *testing.T) {
	r := newReader(t, view{width: 360, height: 740, touch: true})
	r.open("/")
	r.settled()
	x, y := r.thumb(model.ReasoningMultiplier, 20)
	end, _ := r.thumb(model.ReasoningMultiplier, 100)
	before := ask[float64](r, "scrollY")
	touch := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		r.do(call(input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: append([]*input.TouchPoint{}, points...)}))
	}
	touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: x, Y: y})
	const steps = 10
	for i := range steps {
		touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: x + (end-x)*float64(i+1)/steps, Y: y})
		if i == steps/2 {
			r.until("charts and words follow while the finger is down", `told.snapshots.at(-1)?.query.startsWith("reasoning_multiplier=")`)
		}
	}
	touch(input.DispatchTouchEventTypeTouchEnd)
	r.until("the slider is near 100", `Math.abs(parseFloat(told.snapshots.at(-1).inputs.find((i) => i.id === "reasoning_multiplier").value) - 100) < 12`)
	if after := ask[float64](r, "scrollY"); after != before {
		t.Errorf("the page scrolled from %g to %g", before, after)
	}
	r.until("the sentence can be seen to have changed", `document.querySelector("[data-sentence] .asked").textContent !== "20×"`)
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
		// For the stage time passes by its looks at the clock alone: on a machine that
		// is slow, the move would be over before its first frame.
		ask[any](r, fmt.Sprintf(`(({ performance }) => {
			let now = performance.now();
			performance.now = () => (now += 0.5);
		})(document.querySelector(%q).contentWindow)`, stage))
		before := r.redraws()
		r.choose("#preset", "mckinsey-base")
		r.until("the preset is shown", `told.snapshots.at(-1).preset === "mckinsey-base"`)
		r.settled()
		// Without a move each is drawn once.
		charts := r.redraws() - before
		if moved := charts > len(chart.Main()); moved == still {
			t.Errorf("motion reduced %v: charts were drawn %d times", still, charts)
		}
	}
}
