package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// click clicks the middle of an element that is in sight.
func (r *reader) click(selector string) {
	r.t.Helper()
	r.until(selector+" can be clicked", fmt.Sprintf("document.querySelector(%q).checkVisibility() && !document.querySelector(%q).disabled", selector, selector))
	b := r.boxOf(selector)
	r.do(chromedp.MouseClickXY(b.X+b.Width/2, b.Y+b.Height/2))
}

// choose chooses an option of a menu as a reader does.
func (r *reader) choose(selector, value string) {
	r.t.Helper()
	ask[bool](r, fmt.Sprintf(`(() => {
		const menu = document.querySelector(%q);
		menu.focus();
		menu.value = %q;
		menu.dispatchEvent(new Event("change", { bubbles: true }));
		return true;
	})()`, selector, value))
}

// says waits until an element's text has all the words.
func (r *reader) says(selector string, words ...string) {
	r.t.Helper()
	for _, w := range words {
		r.until(fmt.Sprintf("%s says %q", selector, w), fmt.Sprintf("document.querySelector(%q).textContent.includes(%q)", selector, w))
	}
}

// at waits until the newest snapshot has a query.
func (r *reader) at(query string) {
	r.t.Helper()
	r.until(fmt.Sprintf("the state is %q", query), fmt.Sprintf("told.snapshots.at(-1).query === %q", query))
}

func (r *reader) query() string { return ask[string](r, "told.snapshots.at(-1).query") }

func TestTwentyChangesAreUndoneAndRedoneOneByOne(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	queries := []string{""}
	change := func(what string, do func()) {
		do()
		r.until(what+" changes the state", fmt.Sprintf("told.snapshots.at(-1).query !== %q && !told.snapshots.at(-1).dragging", queries[len(queries)-1]))
		queries = append(queries, r.query())
	}
	change("a drag", func() { r.drag(model.ReasoningMultiplier, 20, 100) })
	change("a scenario", func() { r.choose("#preset", "bain") })
	change("quarters", func() { r.click("[name=by][value=quarter]") })
	change("a scale", func() { r.click("[data-chart=gpus] [data-scale]") })
	change("the year", func() { r.focus("#year"); r.press(kb.ArrowRight, 1) })
	change("a comparison", func() { r.choose("#against", "central") })
	for i := range 14 {
		in := model.Input(i % 8)
		p := in.Param()
		change(p.ID, func() { r.typeInto(in, p.Value(p.ValueAt(float64(p.Tracks())*float64(i+1)/20))) })
	}
	if len(queries) != 21 {
		t.Fatalf("%d changes were made", len(queries)-1)
	}
	r.focus("#preset")
	for i := len(queries) - 2; i >= 0; i-- {
		if i%2 == 0 {
			r.do(chromedp.KeyEvent("z", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
		} else {
			r.click("[data-do=undo]")
		}
		r.at(queries[i])
	}
	r.until("nothing is left to undo", `document.querySelector("[data-do=undo]").disabled`)
	for i := 1; i < len(queries); i++ {
		if i%2 == 0 {
			r.do(chromedp.KeyEvent("Z", chromedp.KeyModifiers(chromedp.ModifierCtrl|chromedp.ModifierShift)))
		} else {
			r.click("[data-do=redo]")
		}
		r.at(queries[i])
	}
	r.until("nothing is left to redo", `document.querySelector("[data-do=redo]").disabled`)
}

func TestEveryDifferenceFromTheScenarioHasItsWayBack(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?preset=bain&reasoning_multiplier=100&agent_share=12")
	r.settled()
	r.says("[data-changes]", "2 changes")
	r.click("[data-changes]")
	r.says("ul[data-changed]", "Compute per reasoning answer", "100×", "instead of 20×", "12%")
	r.click(`ul[data-changed] [data-reset="reasoning_multiplier"]`)
	r.at("preset=bain&agent_share=12")
	r.says("ul[data-changed]", "12%")
	r.says("[data-changes]", "1 change")
	r.click(`#changes > p [data-reset=""]`)
	r.at("preset=bain")
	r.until("the list is said to be empty", `document.querySelector("ul[data-changed]").textContent === "Nothing is changed."`)
	r.until("the button goes", `document.querySelector("[data-changes]").hidden`)
}

func TestAnAssumptionIsFoundByWordsOfItsReason(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.click("[data-more] > summary")
	r.focus("#find")
	r.do(chromedp.KeyEvent("cowos"))
	r.until("only what fits is left", `(() => {
		const seen = [...document.querySelectorAll("[data-more] .input")].filter((e) => e.checkVisibility());
		return seen.length > 0 && seen.length < 8 && seen.every((e) => e.textContent.toLowerCase().includes("cowos"));
	})()`)
	r.says("[data-found]", "found")
	r.press(kb.Escape, 1)
	r.until("all are there again", `[...document.querySelectorAll("[data-more] .input")].every((e) => !e.hidden)`)
	r.do(chromedp.KeyEvent("zzz"))
	r.says("[data-found]", "No assumption")
}

func TestTwoScenariosAreComparedInChartsTablesAndWords(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?preset=huang-100x")
	r.settled()
	alone := r.look()
	r.click("[popovertarget=compare]")
	r.choose("#against", "central")
	r.at("preset=huang-100x&b.preset=central")
	r.settled()
	r.press(kb.Escape, 1)
	r.says("[data-against]", "B (“Central”)")
	r.says(sentence, "1.1 billion", "“Central” asks for", "464 million")
	r.says("[data-differences]", "Compute per reasoning answer", "100×", "20×")
	both := r.look()
	if share := difference(alone.stage, both.stage); share < 0.0005 {
		t.Errorf("%.2f%% of the stage's pixels changed, want B's curves", 100*share)
	}
	heads := ask[string](r, `document.querySelector("[data-chart=gpus] [data-heads]").textContent`)
	if !strings.Contains(heads, "B") || len(both.gpus[0]) <= len(alone.gpus[0]) {
		t.Errorf("the table's heads are %s with %d columns, before %d", heads, len(both.gpus[0]), len(alone.gpus[0]))
	}
	r.click(".against [data-do=swap]")
	r.at("b.preset=huang-100x")
	r.says("[data-against]", "B (“Huang")
	r.click(".against [data-do=end-compare]")
	r.at("")
	r.until("the table is as it was", fmt.Sprintf(`document.querySelector("[data-chart=gpus] tbody tr").cells.length === %d`, len(alone.gpus[0])))
	if ask[bool](r, `document.querySelector("[data-against]").checkVisibility()`) {
		t.Error("what B says can still be seen")
	}
}

func TestAxesAndTablesFollowScaleAndQuarters(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	before := r.look()
	r.click("[data-chart=gpus] [data-scale]")
	r.at("linear=gpus")
	r.settled()
	if s := ask[string](r, `document.querySelector("[data-chart=gpus] [data-subtitle]").textContent`); strings.Contains(s, "log") {
		t.Errorf("a linear chart says %q", s)
	}
	if share := difference(before.stage, r.look().stage); share < 0.0005 {
		t.Errorf("%.2f%% of the stage's pixels changed", 100*share)
	}
	r.click("[data-chart=gpus] [data-scale]")
	r.at("")
	r.click("[name=by][value=quarter]")
	r.at("by=quarter")
	r.settled()
	rows := r.look().gpus
	if n := len(rows) - len(before.gpus); n != model.Quarters-model.Years {
		t.Errorf("by quarter the table has %d rows more, want %d", n, model.Quarters-model.Years)
	}
	if history(rows) == "" {
		t.Error("history is gone from the table by quarter")
	}
}

func TestBackAndForwardGoThroughScenariosAndPages(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	r.choose("#preset", "bain")
	r.until("the address has the scenario", `location.search === "?preset=bain"`)
	r.typeInto(model.AgentShare, "12")
	r.until("the address has the change", `location.search === "?preset=bain&agent_share=12"`)
	r.choose("#preset", "jevons")
	r.until("the address has the second scenario", `location.search === "?preset=jevons"`)
	ask[bool](r, "history.back() ?? true")
	r.at("preset=bain&agent_share=12")
	ask[bool](r, "history.back() ?? true")
	r.at("")
	ask[bool](r, "history.forward() ?? true")
	r.at("preset=bain&agent_share=12")
	r.until("the sentence follows", `document.querySelector("#preset").value === "bain"`)

	r.do(chromedp.Navigate(siteURL + "/model.html"))
	ask[bool](r, "history.back() ?? true")
	r.until("the page is back as it was left", `told.snapshots.at(-1)?.query === "preset=bain&agent_share=12" && document.documentElement.classList.contains("live")`)
}

func TestTheListOfKeysOpensByItsKeyAndCanBeSwitchedOff(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	r.do(chromedp.KeyEvent("?"))
	r.until("the list is open", `document.querySelector("#keys").open`)
	r.says("#keys", "undo")
	r.click("[data-letters]")
	r.press(kb.Escape, 1)
	r.until("it is closed", `!document.querySelector("#keys").open`)
	r.do(chromedp.KeyEvent("?"))
	if ask[bool](r, `new Promise((a) => requestAnimationFrame(() => requestAnimationFrame(() => a(document.querySelector("#keys").open))))`) {
		t.Error("the key opens the list though letters are off")
	}
	r.focus("[data-keys]")
	r.press(kb.Enter, 1)
	r.until("the button opens it", `document.querySelector("#keys").open`)
	r.click("[data-letters]")
}

func TestAnotherLanguageTakesTheStateAlong(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?preset=bain&agent_share=12")
	r.settled()
	r.click("[data-language][lang=de]")
	r.until("the German page has the state", `document.documentElement.lang === "de" && told.snapshots.at(-1)?.query === "preset=bain&agent_share=12"`)
	r.settled()
	r.says(sentence, "H100-Äquivalente")
	r.says("#preset option:checked", "Bain")
	r.typeInto(model.AgentShare, "4,5")
	r.at("preset=bain&agent_share=4.5")
	r.until("the box writes it in German", fmt.Sprintf(`document.querySelector(%q).value.startsWith("4,5")`, typed(model.AgentShare)))
	r.typeInto(model.OutsideCapital, "99999")
	if said := r.notice(); !strings.Contains(said, "3 Bio. $") {
		t.Errorf("the notice is %q", said)
	}
}
