package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// tip is what is said at the line through the first chart.
const tip = `[data-chart="gpus"] .tip`

func TestPointingAtOneChartReadsAllOfThem(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	b := r.boxOf(plot)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, b.X+b.Width*0.6, b.Y+b.Height/2))
	r.until("a line is in every chart", `document.querySelectorAll("[data-charts] .cross").length === 3`)
	r.says(tip, "asked for", "built", "20")
	if n := ask[int](r, `document.querySelectorAll("[data-charts] .tip").length`); n != 1 {
		t.Errorf("%d charts speak, want the one that is pointed at", n)
	}
	// A dot lies where the curve is: its colour is under it in the drawing.
	r.until("two dots lie within the chart", `(() => {
		const plot = document.querySelector('[data-chart="gpus"] .plot').getBoundingClientRect();
		const dots = [...document.querySelectorAll('[data-chart="gpus"] .cross > b')].map((e) => e.getBoundingClientRect());
		return dots.length >= 2 && dots.every((d) => d.left > plot.left && d.right < plot.right && d.top >= plot.top - 5 && d.bottom < plot.bottom);
	})()`)
	title := ask[string](r, fmt.Sprintf(`document.querySelector('%s strong').textContent`, tip))
	r.do(chromedp.MouseClickXY(b.X+b.Width*0.6, b.Y+b.Height/2))
	r.until("a click reads that year", fmt.Sprintf(`document.querySelector("#year").value === %q || %q < "2026"`, title, title))
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, b.X, b.Y-100))
	r.until("the lines go with the pointer", `document.querySelectorAll(".cross").length === 0`)
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
