package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/wasm/uncertainty"
)

// drawn waits until the bands are of so many runs.
func (r *reader) drawn(runs int) {
	r.t.Helper()
	r.until(fmt.Sprintf("%d runs are drawn", runs), fmt.Sprintf(`document.querySelector("[data-drawn]").textContent === "%d runs"`, runs))
}

// chance is what the first row of the panel says.
func (r *reader) chance() string {
	r.t.Helper()
	return ask[string](r, `document.querySelector("[data-chances] td").textContent`)
}

// answersAlike gives the page's worker some jobs, and a scheduler here the same: whole
// answers, drawings included, are equal to the last bit.
func (r *reader) answersAlike() {
	r.t.Helper()
	for i, job := range []uncertainty.Job{
		{Kind: "bands", Query: "preset=huang-100x&seed=7&runs=512&b.preset=bain", Questions: []string{"power.ai>200"}, Published: true, Lang: "de", Width: 500, Height: 300},
		{Kind: "tornado", Query: "preset=bain", Output: "capex.ai", Width: 500, Height: 300, Theme: "dark"},
		{Kind: "waterfall", Query: "preset=iea-base&seed=3&b.preset=bain&b.pue=1.3", Output: "power.ai", Lang: "de", Width: 320, Height: 400},
	} {
		job.ID = i + 1
		text, err := json.Marshal(job)
		if err != nil {
			r.t.Fatal(err)
		}
		there := ask[string](r, fmt.Sprintf(`new Promise((done) => {
			const { worker, program, size } = document.querySelector("[data-worker]").dataset;
			const started = new Worker(worker);
			started.onmessage = ({ data: { answer } }) => answer.done && done(JSON.stringify(answer)) && started.terminate();
			started.postMessage({ program: new URL(program, document.baseURI).href, size: Number(size), job: %s });
		})`, text))
		heard := make(chan uncertainty.Answer, 100)
		uncertainty.NewScheduler(func(a uncertainty.Answer) { heard <- a }, func() {}).Submit(job)
		here := <-heard
		for !here.Done {
			here = <-heard
		}
		if text, err = json.Marshal(here); err != nil {
			r.t.Fatal(err)
		}
		var a, b any
		if err := errors.Join(json.Unmarshal(text, &a), json.Unmarshal([]byte(there), &b)); err != nil {
			r.t.Fatal(err)
		}
		if here.Error != "" || !reflect.DeepEqual(a, b) {
			r.t.Errorf("%s is answered here\n%.3000s\nand by the worker\n%.3000s", job.Kind, text, there)
		}
	}
}

// One visit: bands by the keyboard, a question, a drag, what goes wrong, and a
// comparison.
func TestUncertaintyFollowsADragAndAnswersQuestions(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	if workers := ask[int](r, `performance.getEntriesByType("resource").filter((e) => e.name.includes("uncertainty-worker")).length`); workers != 0 {
		t.Error("a worker is started before bands are asked for")
	}
	plain := r.photograph(stage)

	r.focus("[data-doubt]")
	r.press(" ", 1)
	r.at("doubt=on")
	r.drawn(1024)
	r.settled()
	if share := difference(plain, r.photograph(stage)); share < 0.01 {
		t.Errorf("%.2f%% of the stage's pixels changed with the bands", 100*share)
	}
	r.says(`[data-chart="power"] [data-subtitle]`, "8 of 10 runs")
	r.says("#description-power", "1024 times", "eight of ten runs")

	r.focus("#ask-output")
	r.choose("#ask-output", "power.ai")
	r.says("#ask-unit", "GW")
	r.focus("[data-likely] [name=value]")
	r.press("2", 1)
	r.press("0", 2)
	r.press(kb.Enter, 1)
	r.says("[data-chances] tr", "above 200 GW", "2030")
	r.says("[data-likely] [role=status]", "above 200 GW, 2030: ")
	r.axe("with bands", "[data-likely]")
	before := r.chance()

	// The threshold on the chart is a slider, for keyboard and pointer.
	const line = ".threshold"
	r.until("the threshold lies on the chart", `document.querySelector(".threshold")?.getAttribute("aria-valuetext") === "200 GW"`)
	r.focus(line)
	r.press(kb.PageUp, 1)
	r.until("an arrow key asks about a higher value", `decodeURIComponent(told.snapshots.at(-1).query).includes("ask=power.ai>260")`)
	r.until("the line is held by nobody", `document.querySelector(".threshold:not(.held)")`)
	r.until("for a higher threshold there is another chance", fmt.Sprintf(`document.querySelector("[data-chances] td").textContent !== %q`, before))
	raised := r.chance()
	b := r.boxOf(line)
	x, y := b.X+b.Width/2, b.Y+b.Height/2
	r.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y+12, chromedp.ButtonLeft))
	r.until("the chance follows the line that is dragged", fmt.Sprintf(`document.querySelector("[data-chances] td").textContent !== %q`, raised))
	r.do(chromedp.MouseEvent(chromedp.MouseReleased, x, y+12, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	r.until("what was dragged to is in the address", `/ask=power.ai%3E1\d\d(&|$)/.test(location.search)`)
	r.says("[data-chance] .takeaway", "AI power built above 1", "of the runs")
	r.until("a chart shows it by year", `document.querySelectorAll("[data-chance] tbody tr").length === 10 && !!document.querySelector("[data-chance] svg")`)
	r.click("[data-charts]:not([aria-pressed=true])[data-charts^=power]")
	r.until("another question is drawn", `document.querySelector("[data-chances] tr:first-child [data-charts]").ariaPressed === "false" && !document.querySelector("[data-chance] .takeaway").textContent.includes("above 1")`)
	r.click("[data-chances] tr:first-child [data-charts]")
	r.says("[data-chance] .takeaway", "AI power built above 1")
	before = r.chance()

	done := r.trace()
	for from, to := 20.0, 100.0; from < 200; from, to = to, to+60 {
		r.drag(model.ReasoningMultiplier, from, to)
		r.until("the change is told", `told.snapshots.at(-1).query.includes("reasoning_multiplier")`)
		r.drawn(1024)
		r.settled()
	}
	if stage, page := perFrame(done()); len(stage) < 20 {
		t.Errorf("only %d frames of the drags are told", len(stage))
	} else {
		t.Logf("processor in %d frames of the drags, ms: stage %s; page's own script %s", len(stage), shape(stage), shape(page))
	}
	if after := r.chance(); after == before {
		t.Errorf("the chance is still %q after the drag", after)
	}
	r.until("bands are of the scenario that the address has", `location.search.includes("reasoning_multiplier")`)
	if *screensDir != "" {
		r.keep(filepath.Join(*screensDir, "doubt.png"), true)
	}

	// The same again from the same seed; another seed differs.
	dragged := r.chance()
	ask[bool](r, `(() => { const seed = document.querySelector("[data-draw=seed]"); seed.value = "7"; return seed.dispatchEvent(new Event("change", { bubbles: true })) })()`)
	r.until("the seed is in the state", `told.snapshots.at(-1).query.includes("seed=7")`)
	r.until("another seed says another share", fmt.Sprintf(`document.querySelector("[data-chances] td").textContent !== %q`, dragged))
	r.click("[data-do=undo]")
	r.until("the same seed says the same", fmt.Sprintf(`document.querySelector("[data-chances] td").textContent === %q`, dragged))

	ask[bool](r, `(() => { const runs = document.querySelector("[data-draw=runs]"); runs.value = "1000000"; return runs.dispatchEvent(new Event("change", { bubbles: true })) })()`)
	r.says("[data-notices]", "1000000 are more than a browser is asked for; 16384 are taken instead")
	r.until("what takes long can be left", `!document.querySelector("[data-chance] [data-working]").hidden && !document.querySelector("[data-weighing]").hidden`)
	r.click("[data-chance] [data-cancel]")
	r.says("[data-chance] [data-reason-said]", "Cancelled")
	r.click("[data-do=undo]")
	r.drawn(1024)

	// B from the same draws.
	ask[bool](r, `document.querySelector("[data-do=compare-current]").click() ?? true`)
	r.until("both have a chance", `document.querySelectorAll("[data-chances] tr:first-child td b").length === 2`)
	if both := ask[[]string](r, `[...document.querySelectorAll("[data-chances] tr:first-child td b")].map((b) => b.textContent)`); both[0] != both[1] {
		t.Errorf("the same scenario has the chances %q", both)
	}
	r.focus("[data-doubt]")
	r.press(" ", 1)
	r.until("bands are gone", `document.querySelector("[data-likely]").hidden`)
	r.until("no chart speaks of runs", `!document.querySelector("#description-power").textContent.includes("runs")`)

	// A link brings them, to the program that takes over late too, with what was asked.
	r.open("/?doubt=on&ask=power.ai%3E190,demand.met%3C50")
	r.drawn(1024)
	r.until("the link's questions are answered", `document.querySelectorAll("[data-forget]").length === 2`)
	r.says("[data-chance] .takeaway", "AI power built above 190 GW in 2030")
	r.settled()
	if share := difference(plain, r.photograph(stage)); share < 0.01 {
		t.Errorf("with a link to the bands %.2f%% of the stage's pixels differ", 100*share)
	}

	// A threshold is read as the page's language writes numbers, and what is none is said.
	for _, c := range []struct{ page, typed, asked string }{{"/", "1,250", "1250"}, {"/de/", "1.250,5", "1250.5"}} {
		r.open(c.page + "?doubt=on&ask=power.ai%3E200")
		submit := func(text string) {
			ask[bool](r, fmt.Sprintf(`(() => {
				const form = document.querySelector("[data-likely] form");
				form.elements.value.value = %q;
				form.requestSubmit();
				return true;
			})()`, text))
		}
		r.until("the form holds the link's question", `document.querySelector("[data-likely] [name=value]").value === "200"`)
		submit("many")
		r.until("a word is said to be no number", `document.querySelector("[data-likely] [role=alert]").textContent.includes("many") && document.activeElement === document.querySelector("[data-likely] [aria-invalid=true]")`)
		submit(c.typed)
		r.until(c.typed+" is asked", fmt.Sprintf(`decodeURIComponent(told.snapshots.at(-1).query).includes("ask=power.ai>%s,power.ai>200")`, c.asked))
		r.until("nothing is wrong with it", `!document.querySelector("[data-likely] [role=alert]").textContent && !document.querySelector("[data-likely] [aria-invalid=true]")`)
	}

	r.answersAlike()

	// In an article the one that is read has them.
	r.visit(siteURL + "/embed.html?charts=power&doubt=on")
	r.until("an embed has bands", `document.querySelector("[data-chart=power] [data-subtitle]").textContent.includes("8 of 10 runs")`)
	r.visit(siteURL + "/embed.html?charts=power")
	r.until("an embed without them is live", `performance.getEntriesByType("resource").some((e) => e.name.endsWith(".wasm") && e.responseEnd)`)
	r.press(kb.Tab, 1)
	if workers := ask[int](r, `performance.getEntriesByType("resource").filter((e) => e.name.includes("uncertainty-worker")).length`); workers != 0 {
		t.Error("an embed without bands starts a worker")
	}

	// As it looks, on a phone in the dark.
	if *screensDir != "" {
		for _, v := range []struct {
			name string
			view view
			path string
		}{
			{"doubt-dark", view{width: 1360, height: 900, dark: true}, "/?preset=huang-100x&doubt=on&b.preset=central"},
			{"doubt-phone", view{width: 360, height: 740, touch: true}, "/?preset=huang-100x&doubt=on"},
			{"doubt-embed", view{width: 640, height: 900}, "/embed.html?preset=huang-100x&charts=power,gpus&doubt=on"},
		} {
			r := newReader(t, v.view)
			r.visit(siteURL + v.path)
			if v.name == "doubt-embed" {
				r.until("an embed has bands", `document.querySelector("[data-subtitle]").textContent.includes("runs")`)
			} else {
				r.drawn(1024)
				r.settled()
			}
			r.keep(filepath.Join(*screensDir, v.name+".png"), true)
		}
	}
}
