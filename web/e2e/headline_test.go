package e2e

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

var phone = view{width: 360, height: 740, touch: true}

// topOf is where an element begins, in CSS pixels of the viewport.
func (r *reader) topOf(selector string) float64 {
	r.t.Helper()
	return ask[float64](r, fmt.Sprintf(`document.querySelector(%q).getBoundingClientRect().top`, selector))
}

// visible returns the texts of the elements that can be seen.
func (r *reader) visible(selector string) []string {
	r.t.Helper()
	return ask[[]string](r, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter((e) => e.checkVisibility()).map((e) => e.textContent)`, selector))
}

func TestHeadlineSlidersAreSeenUnderWhatTheyBend(t *testing.T) {
	var names, labels []string
	for _, g := range session.Headline() {
		names = append(names, g.Name)
		for _, i := range g.Inputs {
			labels = append(labels, i.Param().Label)
		}
	}
	r := newReader(t, desktop)
	r.open("/")
	if got := r.visible(".path h3"); !slices.Equal(got, names) {
		t.Errorf("the headings are %q, want %q", got, names)
	}
	if got := r.visible(".path label"); !slices.Equal(got, labels) {
		t.Errorf("under them are %q, want %q", got, labels)
	}

	// On a phone two are always at hand, and the rest with their headings one tap away.
	r = newReader(t, phone)
	r.open("/")
	if headings, sliders := r.visible(".path h3"), r.visible(".path label"); len(headings) != 0 || len(sliders) != 2 {
		t.Errorf("a phone shows the headings %q and the sliders %q", headings, sliders)
	}
	r.click("[data-unfold]")
	if headings, sliders := r.visible(".path h3"), r.visible(".path label"); !slices.Equal(headings, names) || !slices.Equal(sliders, labels) {
		t.Errorf("unfolded, it shows the headings %q and the sliders %q", headings, sliders)
	}
}

// A change that changes nothing built is said below its slider, which stays where
// it is, and to those who listen; it goes with the change.
func TestASliderThatChangesNothingSaysSoBelowItself(t *testing.T) {
	const line = "#idle-grid_power"
	for name, path := range map[string]string{
		"page":  "/?v=2&limit_power=0",
		"embed": "/embed.html?v=2&limit_power=0&sliders=grid_power",
		"story": "/story.html?step=built",
	} {
		t.Run(name, func(t *testing.T) {
			r := newReader(t, desktop)
			r.visit(siteURL + path)
			r.until("it is live", `document.querySelector("[data-sentence]").dataset.pieces && !document.documentElement.classList.contains("other")`)
			if name == "story" {
				// The story's own step leaves the limit on: the slider at its place says nothing.
				r.until("nothing is said", fmt.Sprintf(`!document.querySelector(%q).checkVisibility()`, line))
				return
			}
			if ask[bool](r, fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, line)) {
				t.Error("of a slider that is not moved something is said")
			}
			r.focus(slider(model.GridPower))
			before := r.topOf(slider(model.GridPower))
			r.press(kb.ArrowRight, 5)
			r.until("the reason stands below the slider", fmt.Sprintf(`((line, slider) => line.checkVisibility() && line.textContent.includes("Changes nothing that is built") &&
				line.getBoundingClientRect().top >= slider.getBoundingClientRect().bottom - 1)(document.querySelector(%q), document.querySelector(%q))`, line, slider(model.GridPower)))
			if after := r.topOf(slider(model.GridPower)); after != before {
				t.Errorf("the slider went from %g to %g", before, after)
			}
			r.until("it is heard with the slider", fmt.Sprintf(`document.querySelector(%q).getAttribute("aria-describedby") === %q`, slider(model.GridPower), line[1:]))
			r.until("and said before the sentence", fmt.Sprintf(`document.querySelector("[data-spoken]").textContent === document.querySelector(%q).textContent + " " + document.querySelector("[data-sentence]").textContent`, line))
			r.press(kb.ArrowLeft, 5)
			r.until("back at its place, it says nothing", fmt.Sprintf(`!document.querySelector(%q).checkVisibility()`, line))
			r.until("nor to those who listen", `document.querySelector("[data-spoken]").textContent === document.querySelector("[data-sentence]").textContent`)
		})
	}
}

// On a phone the reason stands above the tray, which does not grow under the finger.
func TestOnAPhoneTheReasonStandsAboveTheTray(t *testing.T) {
	r := newReader(t, phone)
	r.open("/?v=2&limit_power=0")
	r.settled()
	before := []float64{r.topOf(slider(model.ReasoningMultiplier)), r.topOf(slider(model.GridPower)), r.topOf(".inputs")}
	r.focus(slider(model.GridPower))
	r.press(kb.ArrowRight, 5)
	r.until("the reason stands above the tray, in sight", `((line, tray) => line.checkVisibility() && line.textContent && line.getBoundingClientRect().bottom <= tray.getBoundingClientRect().top + 1 &&
		line.contains(document.elementFromPoint(180, line.getBoundingClientRect().top + 10)))(document.querySelector("#idle-grid_power"), document.querySelector(".inputs"))`)
	if after := []float64{r.topOf(slider(model.ReasoningMultiplier)), r.topOf(slider(model.GridPower)), r.topOf(".inputs")}; !slices.Equal(before, after) {
		t.Errorf("sliders and tray went from %v to %v", before, after)
	}
	if *screensDir != "" {
		r.keep(filepath.Join(*screensDir, "idle-phone.png"), false)
	}
	r.focus(slider(model.ReasoningMultiplier))
	r.press(kb.ArrowRight, 1)
	r.until("another slider takes it away", `!document.querySelector("#idle-grid_power").checkVisibility()`)
}

// Whatever the sentence says, and whatever is said below: the slider stays under
// the hand that drags it.
func TestASliderStaysUnderTheHandThatDragsIt(t *testing.T) {
	for _, v := range []view{desktop, {width: 1100, height: 800}, phone} {
		r := newReader(t, v)
		r.open("/?v=2&limit_power=0&grid_power=30")
		r.settled()
		for _, g := range session.Headline() {
			for _, i := range g.Inputs {
				if v.touch && !ask[bool](r, fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, slider(i))) {
					continue
				}
				p := i.Param()
				// To look where a thumb is scrolls the page, so it is done before the drag.
				left, _ := r.thumb(i, p.ValueAt(0))
				right, middle := r.thumb(i, p.ValueAt(float64(p.Tracks())))
				along := func(part float64) float64 { return left + part*(right-left) }
				y := r.topOf(slider(i))
				mouse := func(kind input.DispatchMouseEventType, x float64) {
					t.Helper()
					r.do(chromedp.MouseEvent(kind, x, middle, chromedp.ButtonLeft, chromedp.ClickCount(1)))
				}
				mouse(chromedp.MousePressed, along(p.Position(p.Default)/float64(p.Tracks())))
				for k := range 7 {
					mouse(chromedp.MouseMoved, along(float64(k)/6))
					r.until("the page shows the newest snapshot", `document.querySelector("[data-sentence]").textContent === told.snapshots.at(-1).sentence.map((s) => s.text).join("")`)
					if now := r.topOf(slider(i)); now != y {
						t.Errorf("%d px wide: %s at %d of 6 goes from %g to %g: %q", v.width, p.ID, k, y, now, ask[string](r, `document.querySelector("[data-sentence]").textContent`))
						break
					}
				}
				mouse(chromedp.MouseReleased, right)
				r.until("it is let go", `!told.snapshots.at(-1).dragging`)
				r.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector('[data-input] [data-reset=%s]').click()`, p.ID)))
				r.until("it is back", fmt.Sprintf(`!told.snapshots.at(-1).changes.some(({ id }) => id === %q) || %q === "grid_power"`, p.ID, p.ID))
			}
		}
	}
}

// Two limits are two bands of their colours, and are named once for all years
// beside each other that share them, in words that can be read at every width.
func TestTheStripShowsAndNamesTwoLimits(t *testing.T) {
	central := session.New().Snapshot()
	for _, v := range []view{desktop, {width: 1100, height: 800, dark: true}, {width: 360, height: 740, touch: true}, {width: 360, height: 740, touch: true, dark: true}} {
		for _, path := range []string{"/", "/?v=2&spending_ceiling=1", "/?v=2&grid_power=5&onsite_power=1"} {
			r := newReader(t, v)
			r.open(path)
			r.settled()
			limits := ask[[]session.LimitPeriod](r, `told.snapshots.at(-1).limits`)
			years := ask[[]struct {
				Text, Band string
				Seen       bool
				Over       float64
			}](r, `[...document.querySelectorAll("[data-limits] li")].map((li) => {
				const label = li.firstElementChild;
				const { width, right } = label.getBoundingClientRect();
				return {
					Text: li.textContent.trim().replace(/\s+/g, " "),
					Band: getComputedStyle(li.lastElementChild, "::before").backgroundImage,
					Seen: width > 5,
					Over: Math.max(width > 5 ? label.scrollWidth - label.clientWidth : 0, right - li.parentElement.getBoundingClientRect().right),
				};
			})`)
			colour := func(limit string) string {
				return ask[string](r, fmt.Sprintf(`(() => { const e = document.body.appendChild(document.createElement("i")); e.style.color = "var(--%s)"; const c = getComputedStyle(e).color; e.remove(); return c })()`, limit))
			}
			two := 0
			for i, y := range years {
				l := limits[i]
				what := fmt.Sprintf("%s, %d px, %d", path, v.width, l.Year)
				if y.Text != fmt.Sprintf("%s %d", l.Label, l.Year) {
					t.Errorf("%s: it says %q, want %q", what, y.Text, l.Label)
				}
				if rowStart := v.width < 1240 && i == 5; y.Seen != (!l.Again || rowStart) {
					t.Errorf("%s: its name is seen: %t, though the year before shares it: %t", what, y.Seen, l.Again)
				}
				if y.Over > 1 {
					t.Errorf("%s: %q is %g px too wide", what, l.Label, y.Over)
				}
				if l.Limit == "none" {
					continue
				}
				if !strings.Contains(y.Band, colour(l.Limit)) {
					t.Errorf("%s: the band %s has no %s", what, y.Band, l.Limit)
				}
				if l.Second != "" {
					two++
					if !strings.Contains(y.Band, colour(l.Second)) {
						t.Errorf("%s: the band %s has no %s", what, y.Band, l.Second)
					}
				}
			}
			if path == "/" && (two == 0 || len(limits) != len(central.Limits)) {
				t.Errorf("%d px: %d of %d years have two limits", v.width, two, len(limits))
			}
			if *screensDir != "" {
				r.boxOf(".strip")
				r.keep(filepath.Join(*screensDir, fmt.Sprintf("strip-%d-%t-%d.png", v.width, v.dark, len(path))), false)
			}
		}
	}
}

// A link of model 1 opens with what took the place of its inputs, said calmly: it
// is no error, and it stays until the reader closes it.
func TestALinkOfAnEarlierModelOpensWithACalmNotice(t *testing.T) {
	for _, path := range []string{"/", "/embed.html"} {
		r := newReader(t, view{width: 600, height: 900})
		r.visit(siteURL + path + "?capital=900&grid_power=36")
		r.until("it is live", `document.querySelector("[data-sentence]").dataset.pieces && !document.documentElement.classList.contains("other")`)
		r.says("[data-migrated]", `"capital" comes from an earlier model`, "Debt and investors' money planned, 2030", `"grid_power"`, "On-site power planned, 2030", "take its place")
		if said := ask[string](r, `[...document.querySelectorAll("[role=alert]")].map((e) => e.textContent.trim()).join("")`); said != "" {
			t.Errorf("%s: an alert says %q", path, said)
		}
		if role := ask[string](r, `document.querySelector("[data-migrated]").getAttribute("role")`); role != "status" {
			t.Errorf("%s: it is said as %q", path, role)
		}
		if wrong := ask[int](r, `document.querySelectorAll("[aria-invalid]").length`); wrong > 0 {
			t.Errorf("%s: %d values are marked as wrong", path, wrong)
		}
		if *screensDir != "" {
			r.keep(filepath.Join(*screensDir, "migrated"+strings.ReplaceAll(path, "/", "-")+".png"), false)
		}
		r.focus(slider(model.ReasoningMultiplier))
		r.press(kb.ArrowRight, 3)
		if path == "/" {
			r.until("the address is the new model's", `location.search.includes("v=2") && location.search.includes("outside_capital=315.6") && location.search.includes("onsite_power=11.25")`)
		} else {
			r.until("the way to the explorer is the new model's", `document.querySelector("[data-explorer]").search.includes("v=2")`)
		}
		r.until("the notice stays", `document.querySelector("[data-migrated] .notice").checkVisibility()`)
		r.click("[data-migrated] .close")
		r.until("until it is closed", `!document.querySelector("[data-migrated] .notice")`)
	}
}
