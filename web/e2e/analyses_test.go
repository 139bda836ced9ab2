package e2e

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	tornado   = "[data-why=tornado]"
	waterfall = "[data-why=waterfall]"
	goal      = "[data-goal]"
)

// unfold opens a part of the page that folds, by keyboard.
func (r *reader) unfold(selector string) {
	r.t.Helper()
	r.focus(selector + " > summary")
	r.press(kb.Enter, 1)
}

func TestAReaderAsksWhy(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()

	r.unfold(tornado)
	r.says(tornado+" .takeaway", "Compute per reasoning answer")
	r.until("each bar can be pressed, and says itself", `document.querySelectorAll("[data-why=tornado] [data-row]").length > 5 &&
		document.querySelector("[data-row=grid_power]").getAttribute("aria-label").includes("GW")`)
	r.at("why=tornado")
	r.keepReasons("tornado")
	r.focus("[data-row=revenue_margin]")
	r.press(kb.Enter, 1)
	r.until("the bar leads to its slider, which was folded away", `document.activeElement.name === "revenue_margin" && document.activeElement.checkVisibility()`)
	r.click("[data-work=order]")
	r.until("the assumptions stand in the order of their influence", `(() => {
		const all = [...document.querySelectorAll("[data-more].sorted > .input")].map((e) => e.dataset.input);
		return all.indexOf("revenue_margin") === 0 && all.indexOf("pue") > 10;
	})()`)
	r.click("[data-work=order]")
	r.until("and in their groups again", `!document.querySelector("[data-more] > .input")`)

	r.click("[data-work=variance]")
	r.until("what takes long tells how far it is", `!document.querySelector("[data-why=tornado] [data-working]").hidden`)
	r.click(tornado + " [data-cancel]")
	r.says(tornado+" [data-reason-said]", "Cancelled")
	r.click("[data-work=variance]")
	r.says(tornado+" .takeaway", "Of what is uncertain")
	r.at("why=variance")

	r.unfold(goal)
	const grip = `.grip[data-grip="power.ai"]`
	r.until("dots can be taken hold of", fmt.Sprintf(`!!document.querySelector('%s')`, grip))
	r.choose("#goal-by", "grid_power")
	r.settled() // where the dot lies moves with what is worked out
	b := r.boxOf(grip)
	x, y := b.X+b.Width/2, b.Y+b.Height/2
	r.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y+6, chromedp.ButtonLeft))
	r.until("the slider moves with the point", `told.snapshots.at(-1).query.includes("grid_power=")`)
	r.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y+10, chromedp.ButtonLeft))
	r.do(chromedp.MouseEvent(chromedp.MouseReleased, x, y+10, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	r.says("[data-found-goal]", "would have to be true", "New grid power for AI planned, 2030")
	const free = `!document.querySelector(".grip.held") && !!document.querySelector(".grip")`
	r.until("the dot can be taken again", free)
	dragged := r.query()
	r.settled()
	r.focus(grip)
	r.press(kb.ArrowUp, 1)
	r.until("an arrow key moves it too", fmt.Sprintf("told.snapshots.at(-1).query !== %q", dragged))
	r.until("and is let go at once", free)
	r.settled()
	r.click("[data-do=undo]")
	r.at(dragged)
	r.click("[data-do=undo]")
	r.at("why=tornado,goal") // the shares were of the scenario that was

	// What is sought last is left before there is an answer, or sought otherwise.
	for way, leave := range map[string]string{"cancelled": "[data-goal] [data-cancel]", "overtaken": "[data-seek] button"} {
		r.until("the dot is there", free)
		b := r.boxOf(grip)
		x, y := b.X+b.Width/2, b.Y+b.Height/2
		r.do(chromedp.MouseEvent(chromedp.MousePressed, x, y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
		r.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y+6, chromedp.ButtonLeft))
		r.until("it is held", `told.snapshots.at(-1).dragging`)
		ask[any](r, fmt.Sprintf(`document.querySelector('%s').dispatchEvent(new PointerEvent("pointerup")), document.querySelector(%q).click()`, grip, leave))
		r.do(chromedp.MouseEvent(chromedp.MouseReleased, x, y+6, chromedp.ButtonLeft, chromedp.ClickCount(1)))
		r.until("the charts are let go, "+way, `!told.snapshots.at(-1).dragging`)
		r.until("and so is the dot, "+way, free)
		r.settled()
		r.click("[data-do=undo]")
		r.at("why=tornado,goal")
	}

	ask[any](r, `document.querySelector("#goal-value").value = "100000"`)
	r.choose("#goal-by", "headline")
	r.click("[data-seek] button")
	r.says("[data-found-goal]", "not reachable")
	r.choose("#goal-by", "grid_power")
	r.click("[data-seek] button")
	r.says("[data-found-goal]", "not reachable")
	ask[any](r, `document.querySelector("#goal-value").value = "much"`)
	r.click("[data-seek] button")
	r.says("[data-found-goal] .notice", "not a number")
	ask[any](r, `document.querySelector("#goal-value").value = "140"`)
	r.choose("#goal-by", "headline")
	r.click("[data-seek] button")
	r.says("[data-found-goal]", "standard deviations")
	r.keepReasons("goal")
	r.click("[data-goal-do=beside]")
	r.until("what was found is the scenario, and what was is B", `told.snapshots.at(-1).query.includes("b.preset=central")`)
	r.until("what it gives is the target", `told.snapshots.at(-1).charts.find((c) => c.name === "power").takeaway.includes("140 GW")`)

	r.unfold(waterfall)
	r.says(waterfall+" .takeaway", "difference")
	r.keepReasons("waterfall")
	r.axe("asked why", "[data-reasons]")

	// What is open is taken away as any chart, and is open again behind a link, in
	// another language too.
	taken := r.downloads()
	r.click(waterfall + " [data-take]")
	r.click("#share [value=csv]")
	if name, content := taken(); name != "hundredfold-waterfall.csv" || !strings.Contains(string(content), "grid_power") || !strings.Contains(string(content), "AI power built") {
		t.Errorf("%s:\n%.500s", name, content)
	}
	link := ask[string](r, `location.search`)
	r.open("/de/" + link)
	for _, name := range []string{tornado, goal, waterfall} {
		r.until(name+" is open behind the link", fmt.Sprintf(`document.querySelector(%q).open`, name))
	}
	r.says(waterfall+" .takeaway", "Unterschied")
	r.at(strings.TrimPrefix(link, "?"))
	r.open("/?why=tornado&about=power.us_added&year=2032")
	r.says(tornado+" .takeaway", "added in the United States", "2032")
	if about := ask[string](r, `document.querySelector("#about").value`); about != "power.us_added" {
		t.Errorf("the link asks about %s", about)
	}
}

// keepReasons keeps a photograph of the part, with -screens.
func (r *reader) keepReasons(name string) {
	if *screensDir != "" {
		ask[any](r, `document.querySelector("[data-reasons]").scrollIntoView()`)
		r.keep(filepath.Join(*screensDir, "reasons-"+name+".png"), false)
	}
}
