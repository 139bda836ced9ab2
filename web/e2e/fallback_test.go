package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// stays checks what a page without a live stage still shows.
func (r *reader) stays() {
	r.t.Helper()
	for what, condition := range map[string]string{
		"a sentence":       `document.querySelector("[data-sentence]").textContent.includes("H100")`,
		"three posters":    `[...document.querySelectorAll("[data-chart] .plot svg")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 100).length === 3`,
		"tables with rows": `[...document.querySelectorAll("[data-chart] table")].every((e) => e.querySelectorAll("tbody tr").length > 5)`,
		"four figures":     `[...document.querySelectorAll("[data-output]")].filter((e) => e.textContent.trim() !== "").length === 4`,
	} {
		r.until("there is "+what, condition)
	}
}

// withoutWebGL is a browser that draws no WebGL.
const withoutWebGL = `
	const context = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : context.call(this, kind, ...rest); };
	if (window.OffscreenCanvas) OffscreenCanvas.prototype.getContext = () => null;`

// sparing is a browser whose reader saves data.
const sparing = `Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });`

// drawnSVG is all that the light program has drawn in the main charts.
const drawnSVG = `[...document.querySelectorAll(".charts .poster path")].map((e) => e.getAttribute("d")).join()`

// lightly waits until the page is live without a stage.
func (r *reader) lightly() {
	r.t.Helper()
	r.until("the light program is live", `!document.querySelector("[name=reasoning_multiplier]").disabled`)
	r.until("there is no stage", `!document.querySelector("iframe")`)
}

func TestWhereNoStageCanBeTheLightProgramDrawsTheCharts(t *testing.T) {
	for _, reader := range []struct{ with, before string }{{"no WebGL", withoutWebGL}, {"saved data", sparing}} {
		t.Run(reader.with, func(t *testing.T) {
			r := newReader(t, view{width: 1360, height: 900, before: reader.before})
			r.visit(siteURL + "/")
			r.lightly()
			r.stays()
			before := ask[[]string](r, `[`+drawnSVG+`, document.querySelector("[data-sentence]").textContent]`)
			r.drag(model.ReasoningMultiplier, 20, 100)
			r.until("the charts follow the slider", drawnSVG+fmt.Sprintf(` !== %q`, before[0]))
			r.until("the sentence too", fmt.Sprintf(`document.querySelector("[data-sentence]").textContent !== %q`, before[1]))
			r.until("and the address", `location.search.includes("reasoning_multiplier")`)
			if said := ask[string](r, `document.querySelector("[data-trouble]:not([hidden])")?.textContent ?? ""`); said != "" {
				t.Errorf("the page speaks of trouble: %q", said)
			}

			at := r.boxOf(`[data-chart="power"] .plot`)
			r.do(chromedp.MouseEvent(chromedp.MouseMoved, at.X+at.Width/2, at.Y+at.Height/2))
			r.until("a chart says what it shows where the reader points", `document.querySelector('[data-chart="power"] .tip p')?.textContent.includes("GW")`)

			ask[any](r, `document.querySelector("[data-do=undo]").click(); 0`)
			r.until("undo takes the charts back", drawnSVG+fmt.Sprintf(` === %q`, before[0]))
			ask[any](r, `document.querySelector("#flows summary").click(); 0`)
			r.until("a further chart is drawn in its place's size", `(() => {
				const plot = document.querySelector("#flows .plot"), [, , w, h] = plot.querySelector("svg").getAttribute("viewBox").split(" ");
				return Math.abs(plot.clientWidth - w) < 1 && Math.abs(plot.clientHeight - h) < 1;
			})()`)
		})
	}
}

func TestTheStoryNeedsNoStage(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: withoutWebGL})
	r.visit(siteURL + "/story.html#huang")
	r.until("there is no stage", `!document.querySelector("iframe")`)
	r.until("the step's slider is live", `!document.querySelector("[data-input].first [type=range]").disabled`)
	before := ask[string](r, drawnSVG)
	r.focus("[data-input].first [type=range]")
	r.press(kb.End, 1)
	r.until("the charts follow the slider", drawnSVG+fmt.Sprintf(` !== %q`, before))
}

func TestWithoutWebAssemblyPostersTablesAndTextStayAndALineSaysWhy(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: `delete globalThis.WebAssembly;`})
	r.visit(siteURL + "/")
	r.until("a line says why", `(() => {
		const e = document.querySelector("[data-trouble]");
		return e.textContent.trim() !== "" && e.checkVisibility();
	})()`)
	if said := ask[string](r, `document.querySelector("[data-trouble]").textContent`); !strings.Contains(said, "WebAssembly") {
		t.Errorf("the line %q does not say what is missing: WebAssembly", said)
	}
	r.stays()
}

// The light program comes first, and what is done meanwhile is not lost.
func TestTheStageTakesOverFromTheLightProgramWithAllThatWasDone(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: holdStage})
	r.visit(siteURL + "/?reasoning_multiplier=60")
	r.until("the light program is live", `!document.querySelector("[name=reasoning_multiplier]").disabled`)
	r.drag(model.GridPower, model.GridPower.Param().Default, 200)
	r.until("the address carries the change", `location.search.includes("grid_power")`)
	r.until("the light program's charts are seen", `[...document.querySelectorAll(".charts .poster")].every((e) => e.checkVisibility({ visibilityProperty: true }))`)
	before := ask[string](r, `document.querySelector("[data-sentence]").textContent`)
	light := r.photograph(`[data-chart="gpus"] .plot`)

	ask[any](r, `letStage(); 0`)
	r.until("the stage is live", `document.documentElement.classList.contains("live")`)
	r.settled()
	if after := ask[string](r, `document.querySelector("[data-sentence]").textContent`); after != before {
		t.Errorf("the sentence was %q and is %q", before, after)
	}
	if share := difference(light, r.photograph(`[data-chart="gpus"] .plot`)); share > 0.08 {
		t.Errorf("%.1f%% of a chart's pixels differ between the light program and the stage", 100*share)
	}
	ask[any](r, `document.querySelector("[data-do=undo]").click(); 0`)
	r.until("what was done before can be undone", `!location.search.includes("grid_power") && location.search.includes("reasoning_multiplier=60")`)
}

// holdStage keeps the stage's frame back until letStage is called.
const holdStage = `
if (window === top) {
	const wait = self.requestIdleCallback;
	const waiting = [];
	self.requestIdleCallback = (f) => waiting.push(f);
	self.letStage = () => { self.requestIdleCallback = wait; waiting.splice(0).forEach((f) => f()); };
}`

func TestWithoutScriptsThePageShowsTheCentralScenario(t *testing.T) {
	r := newReader(t, desktop)
	live := newReader(t, desktop)
	live.open("/")
	live.settled()
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	r.visit(siteURL + "/")
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	r.stays()
	for _, selector := range []string{sentence, `[data-chart="gpus"] tbody`, ".figures"} {
		text := `document.querySelector(` + "`" + selector + "`" + `).textContent.replace(/\s+/g, " ").trim()`
		if a, b := ask[string](r, text), ask[string](live, text); a != b {
			t.Errorf("%s without scripts: %q, with: %q", selector, a, b)
		}
	}
}
