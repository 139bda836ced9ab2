package e2e

import (
	"testing"
)

// flagged are what an embed's address can say, with what is then true of the
// page: d is its document, h its root element, see(selector) whether any such
// element can be seen, said what its notices say, takeaway(chart) that of
// one that is worked out, answered(chart) what is said in its place, leads(key)
// whether the link has it and frame what shows it.
var flagged = []struct{ search, is string }{
	{"", `h.dataset.shows === "gpus" && see(".levers") && see(".sentence") && see("footer") && see(".plot svg") && !see("table") && said === ""`},
	{"charts=power,gpus", `seen("[data-chart]") === "gpus power" && h.dataset.count === "2"`},
	{"charts=flows,nonsense", `seen("[data-chart]") === "flows" && said === ""`},
	{"charts=nonsense", `seen("[data-chart]") === "gpus" && said === ""`},
	{"sliders=grid_power,outside_capital", `seen("[data-input]") === "grid_power outside_capital"`},
	{"sliders=grid_power,nonsense", `seen("[data-input]") === "grid_power" && said === ""`},
	{"dark=true", `ground(d.body) === "rgb(20, 22, 26)"`},
	{"dark=false", `ground(d.body) === "rgb(251, 250, 247)"`},
	{"dark=auto", `ground(d.body) === "rgb(251, 250, 247)" && !h.dataset.theme`},
	{"plain=true", `!see(".sentence") && !see("footer") && see(".plot svg") && see(".levers")`},
	{"plain=false", `see(".sentence") && see("footer")`},
	{"static=true", `!see(".levers") && see(".plot svg")`},
	{"transparent=true", `ground(d.body) === "rgba(0, 0, 0, 0)" && ground(h) === "rgba(0, 0, 0, 0)"`},
	{"fitchart=true&charts=gpus", `Math.abs(d.body.getBoundingClientRect().height - frame.clientHeight) <= 1 && d.querySelector("[data-chart=gpus] .plot").clientHeight > 250`},
	{"hideControls=true", `!see(".levers") && see(".sentence")`},
	{"view=table", `see("[data-chart=gpus] table") && !see(".plot")`},
	{"step=huang", `seen("[data-input]").includes("reasoning_multiplier") && last.preset === "huang-100x"`},
	{"step=nonsense", `last.preset === "central" && said === ""`},
	{"step=huang&charts=energy", `seen("[data-chart]") === "energy" && last.preset === "huang-100x"`},
	{"preset=bain", `last.preset === "bain" && said === ""`},
	{"preset=bian", `last.preset === "central" && said.includes("bian") && said.includes("bain")`},
	{"v=2&reasoning_multiplier=60&grid_power=20", `last.inputs.reasoning_multiplier.startsWith("60") && last.inputs.grid_power.startsWith("20")`},
	{"reasoning_multiplier=5000", `last.inputs.reasoning_multiplier.startsWith("1000") && said.includes("reasoning_multiplier") && said.includes("1000") && see("[data-notices] p")`},
	{"year=2032", `last.year === 2032 && d.querySelector("[data-sentence]").textContent.includes("2032")`},
	{"year=1999", `last.year === 2026 && said.includes("1999") && said.includes("2026")`},
	{"by=quarter&view=table", `d.querySelector("[data-chart=gpus] tbody").rows.length > 30`},
	{"by=week", `said.includes("week")`},
	{"b.preset=bain", `d.querySelector("#takeaway-gpus").textContent.includes("Bain")`},
	{"log=power&charts=power", `last.query.includes("log=power")`},
	{"v=1", `said === ""`},
	{"v=99", `said.includes("99")`},
	{"charts=tornado&year=2031", `seen("[data-chart]") === "tornado" && see("[data-chart=tornado] .ladder svg") && takeaway("tornado").includes("2031") && leads("why=tornado")`},
	{"charts=power,tornado&about=capex.ai", `seen("[data-chart]") === "power tornado" && see(".plot svg") && takeaway("tornado").includes("AI capital spending built")`},
	{"charts=tornado&view=table", `!see(".ladder") && d.querySelector("[data-chart=tornado] tbody").rows.length > 5`},
	{"charts=tornado&static=true", `see("[data-chart=tornado] .ladder svg") && !see(".levers")`},
	{"charts=variance", `see("[data-chart=variance] .ladder svg") && !see("[data-chart=variance] [data-working]") && leads("why=variance")`},
	{"charts=waterfall", `answered("waterfall").includes("b.preset=") && !see("[data-chart=waterfall] .ladder svg")`},
	{"charts=waterfall&b.preset=bain", `see("[data-chart=waterfall] .ladder svg") && takeaway("waterfall").includes("difference") && answered("waterfall") === ""`},
	{"charts=chance", `answered("chance").includes("ask=") && !see("[data-chart=chance] .ladder svg")`},
	{"charts=chance&ask=power.ai%3E200", `see("[data-chart=chance] .ladder svg") && takeaway("chance").includes("200 GW") && leads("doubt=on") && !last.query.includes("doubt")`},
	{"id=fig7&childId=pym3&utm_source=feed&nonsense=1", `said === "" && last.query === ""`},
}

// All on one page: what the frame is told to show is read as its address is.
func TestAnEmbedDoesWhatItsAddressSays(t *testing.T) {
	r := newReader(t, view{width: 700, height: 1400}) // both are in sight
	r.visit(ownArticle(t, `<iframe height="800" src="/embed.html"></iframe><iframe height="500" src="/embed.html?lang=de&dark=true"></iframe>`))
	r.until("both are live", `heard.filter((m) => m?.hundredfold === "ready").length === 2`)
	r.until("another language is its page", `(({ contentDocument: d }) => d.documentElement.lang === "de" && d.location.pathname === "/de/embed.html" && d.location.search.includes("dark=true"))(document.querySelectorAll("iframe")[1])`)
	ask[any](r, `(() => {
		window.frame = document.querySelector("iframe");
		window.d = frame.contentDocument;
		window.h = d.documentElement;
		const all = (selector) => [...d.querySelectorAll(selector)].filter((e) => e.checkVisibility());
		window.see = (selector) => all(selector).length > 0;
		window.seen = (selector) => all(selector).map((e) => e.dataset.chart ?? e.dataset.input).join(" ");
		window.takeaway = (name) => d.querySelector("[data-chart=" + name + "] .takeaway").textContent;
		window.answered = (name) => d.querySelector("[data-chart=" + name + "] [data-reason-said]").textContent;
		window.leads = (place) => d.querySelector("[data-explorer]").search.includes(place);
		window.ground = (e) => frame.contentWindow.getComputedStyle(e).backgroundColor;
		Object.defineProperty(window, "last", { get: () => heard.findLast((m) => m?.hundredfold === "change").snapshot });
		Object.defineProperty(window, "said", { get: () => d.querySelector("[data-notices]").textContent });
	})()`)
	for _, f := range flagged {
		// Each answers for itself: the one before is cleared first.
		ask[any](r, `heard.length = 0; frame.contentWindow.postMessage({ hundredfold: "show", search: "`+f.search+`" }, "*")`)
		r.until("it answers to "+f.search, `heard.some((m) => m?.hundredfold === "change")`)
		r.until("with "+f.search, f.is)
	}
	// What is worked out is worked out again when a slider has come to rest.
	ask[any](r, `frame.contentWindow.postMessage({ hundredfold: "show", search: "charts=tornado&sliders=grid_power" }, "*")`)
	r.until("the tornado is there", `!last.query && see("[data-chart=tornado] .ladder svg") && takeaway("tornado").includes("2030")`)
	ask[any](r, `((e) => {
		window.before = d.querySelector("[data-chart=tornado] .ladder").innerHTML;
		e.value = 0;
		for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true }));
	})(d.querySelector("[name=grid_power]"))`)
	r.until("and follows the slider", `last.query.includes("grid_power") && d.querySelector("[data-chart=tornado] .ladder").innerHTML !== before`)
}

func TestWhoSavesDataSeesThePosterUntilAsking(t *testing.T) {
	r := newReader(t, view{width: 600, height: 900, before: sparing})
	r.visit(siteURL + "/embed.html")
	r.until("a quiet line says so", `document.querySelector("[data-sparing]").checkVisibility()`)
	r.until("the poster is there", `document.querySelector(".plot svg").checkVisibility()`)
	const programs = `performance.getEntriesByType("resource").filter((e) => e.name.includes(".wasm")).length`
	if n := ask[int](r, programs); n != 0 {
		t.Errorf("%d programs are loaded unasked", n)
	}
	if *screensDir != "" {
		r.keep(*screensDir+"/embed-sparing.png", true)
	}
	r.click("[data-sparing] button")
	r.until("it is live when asked", `document.querySelector("[data-sentence]").dataset.pieces && !document.querySelector("[data-sparing]").checkVisibility()`)
}
