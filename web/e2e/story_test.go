package e2e

import (
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/story"
)

// article is the story that the page tells.
func article(t *testing.T, l *i18n.Language) *story.Story {
	t.Helper()
	s, err := story.Find("hundredfold", l)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// reads waits until the page shows a step: its place in the list, its scenario,
// its charts and its sliders.
func (r *reader) reads(s *story.Step) {
	r.t.Helper()
	var charts, sliders []string
	for _, c := range s.Charts {
		charts = append(charts, c.Name)
	}
	for _, in := range s.Sliders {
		sliders = append(sliders, in.Param().ID)
	}
	r.until(s.ID+" is marked in the list of steps", fmt.Sprintf(`document.querySelector(".steps [aria-current=step]").hash === "#%s"`, s.ID))
	r.until(s.ID+"’s scenario is run", fmt.Sprintf(`told.snapshots.at(-1).query === %q`, s.State.Query()))
	r.until(s.ID+"’s charts are shown", fmt.Sprintf(`%q === [...document.querySelectorAll(".charts [data-chart]")].filter((e) => !e.hidden).map((e) => e.dataset.chart).sort().join()`, sorted(charts)))
	r.until(s.ID+"’s sliders are shown", fmt.Sprintf(`%q === [...document.querySelectorAll("[data-inputs] [data-input]")].filter((e) => !e.hidden).map((e) => e.dataset.input).sort().join()`, sorted(sliders)))
}

// scrollTo turns the wheel over the text until a step is across the middle.
func (r *reader) scrollTo(s *story.Step, by float64) {
	r.t.Helper()
	for range 60 {
		if ask[bool](r, fmt.Sprintf(`document.querySelector(".steps [aria-current=step]").hash === "#%s"`, s.ID)) {
			return
		}
		before := ask[float64](r, "scrollY")
		r.do(call(mouseWheel, map[string]any{"type": "mouseWheel", "x": 200, "y": 600, "deltaX": 0, "deltaY": by}))
		r.until("the wheel scrolls", fmt.Sprintf("scrollY !== %g || scrollY + innerHeight >= document.documentElement.scrollHeight - 1", before))
		ask[bool](r, `new Promise((answer) => requestAnimationFrame(() => requestAnimationFrame(() => answer(true))))`)
	}
	r.t.Fatalf("scrolling by %g never comes to %s", by, s.ID)
}

func TestTheStoryFollowsTheWheelThroughItsStepsAndBack(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/story.html")
	s := article(t, i18n.English)
	for i := range s.Steps {
		r.scrollTo(&s.Steps[i], 160)
		r.reads(&s.Steps[i])
	}
	r.settled()
	r.until("the address names the step", `location.hash === "#levers"`)
	for i := len(s.Steps) - 1; i >= 0; i-- {
		r.scrollTo(&s.Steps[i], -160)
		r.reads(&s.Steps[i])
	}
	if n := ask[int](r, "history.length"); n > 2 {
		t.Errorf("reading made %d entries in the history", n)
	}
}

func TestAReaderTakesASliderAndGoesBackToTheStory(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/story.html#built")
	s := article(t, i18n.English)
	built := &s.Steps[3]
	r.reads(built)
	r.settled()
	const mine = `document.querySelector("[data-mine]").checkVisibility()`
	if ask[bool](r, mine) {
		t.Error("the view is called the reader's before anything was moved")
	}
	r.focus(slider(model.GridPower))
	r.press(kb.ArrowRight, 10)
	r.until("the program runs the reader's view", `told.snapshots.at(-1).query.startsWith("v=2&preset=huang-100x&grid_power=")`)
	r.until("a line says that the view is the reader's", mine)
	r.settled()
	link := ask[string](r, `document.querySelector("[data-explorer]").href`)
	u, err := url.Parse(link)
	if err != nil || u.Query().Get("preset") != "huang-100x" || u.Query().Get("grid_power") == "" || u.Path != "/" {
		t.Errorf("the link to the explorer is %s", link)
	}

	r.focus("[data-back]")
	r.press(kb.Enter, 1)
	r.reads(built)
	if ask[bool](r, mine) {
		t.Error("the view is still called the reader's")
	}
	if at := ask[string](r, "document.activeElement.name"); at != "reasoning_multiplier" {
		t.Errorf("the focus is on %q, want the step's first slider", at)
	}

	r.press(kb.ArrowRight, 10)
	r.until("the view is the reader's again", mine)
	r.scrollTo(&s.Steps[4], 160)
	r.reads(&s.Steps[4])
	if ask[bool](r, mine) {
		t.Error("scrolling on did not go on with the story")
	}

	r.visit(link)
	r.until("the explorer has the reader's view", `told.ready && told.snapshots.at(-1).query.includes("grid_power=")`)
}

func TestAStepHasAnAddress(t *testing.T) {
	s := article(t, i18n.German)
	for address, step := range map[string]int{"/story.html#contract": 5, "/story.html?step=huang": 1, "/de/story.html#levers": 7, "/story.html": 0} {
		r := newReader(t, desktop)
		r.open(address)
		r.reads(&s.Steps[step])
		if step > 0 {
			r.until("the heading is in sight", fmt.Sprintf(`(() => {
				const { top } = document.getElementById("heading-%s").getBoundingClientRect();
				return top >= 38 && top < innerHeight / 2;
			})()`, s.Steps[step].ID))
			r.until("the address is the step's", fmt.Sprintf(`location.hash === "#%s" && location.search === ""`, s.Steps[step].ID))
		}
	}
}

func TestTheStoryIsReadByKeyboard(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/story.html")
	s := article(t, i18n.English)
	r.reads(&s.Steps[0])
	r.focus(`.steps a[href="#holders"]`)
	r.press(kb.Enter, 1)
	r.reads(&s.Steps[6])
	// Focus goes on from the step: its sources, then the way to its sliders.
	for range 20 {
		r.press(kb.Tab, 1)
		if ask[bool](r, `document.activeElement.matches("#holders .to-sliders")`) {
			break
		}
	}
	r.until("the link to the sliders shows itself", `document.activeElement.matches("#holders .to-sliders") && document.activeElement.getBoundingClientRect().width > 40`)
	r.press(kb.Enter, 1)
	r.until("the step's first slider has the focus", `document.activeElement.name === "flywheel_exponent"`)
	r.reads(&s.Steps[6])
	r.focus(`#holders .cite`)
	r.press(kb.Enter, 1)
	r.until("a source opens", `document.querySelector("[popover]:popover-open")?.textContent.includes("Epoch AI")`)
	r.press(kb.Escape, 1)
	r.until("and closes", `!document.querySelector("[popover]:popover-open")`)
	r.do(chromedp.KeyEvent(kb.End))
	r.scrollTo(&s.Steps[7], 400)
	r.reads(&s.Steps[7])
}

// TestTheStoryFitsEveryWidth opens the story at the three widths, light and
// dark, in both languages. With -screens it keeps photographs.
func TestTheStoryFitsEveryWidth(t *testing.T) {
	for _, width := range []int64{1360, 768, 360} {
		for _, dark := range []bool{false, true} {
			name, path, language := fmt.Sprintf("%d-light", width), "/story.html", i18n.English
			if dark {
				name, path, language = fmt.Sprintf("%d-dark-de", width), "/de/story.html", i18n.German
			}
			t.Run(name, func(t *testing.T) {
				t.Parallel() // nothing here depends on time
				v := view{width: width, height: 900, dark: dark, touch: width < 700}
				if width < 700 {
					v.height = 740
				}
				r := newReader(t, v)
				r.open(path)
				s := article(t, language)
				for i := range s.Steps {
					ask[bool](r, fmt.Sprintf(`(document.getElementById(%q).scrollIntoView(), true)`, s.Steps[i].ID))
					r.reads(&s.Steps[i])
					if wide := ask[float64](r, "document.documentElement.scrollWidth"); wide > float64(width) {
						t.Errorf("%s: the page is %g px wide in a window of %d px", s.Steps[i].ID, wide, width)
					}
					if bottom := ask[float64](r, `document.querySelector(".scene").getBoundingClientRect().bottom / innerHeight`); width < 960 && bottom > 0.6 {
						t.Errorf("%s: the figure takes %.0f%% of the screen's height", s.Steps[i].ID, 100*bottom)
					}
					if *screensDir != "" {
						r.settled()
						r.keep(filepath.Join(*screensDir, "story-"+name+"-"+s.Steps[i].ID+".png"), false)
					}
				}
			})
		}
	}
}

func TestAPhoneShowsOneChartAtATimeAndStaysBelowTheFigure(t *testing.T) {
	r := newReader(t, view{width: 360, height: 740, touch: true})
	r.open("/story.html#asked")
	s := article(t, i18n.English)
	r.reads(&s.Steps[2])
	shown := `[...document.querySelectorAll(".charts [data-chart]")].filter((e) => e.checkVisibility()).map((e) => e.dataset.chart).join()`
	if got := ask[string](r, shown); got != "gpus" {
		t.Errorf("a phone shows %s, want gpus alone", got)
	}
	ask[bool](r, `document.querySelector('.tabs [value="power"]').click() ?? true`)
	r.until("the other chart takes its place", shown+` === "power"`)
	r.until("the heading stands below the figure", `document.getElementById("heading-asked").getBoundingClientRect().top >= document.querySelector(".scene").getBoundingClientRect().bottom - 1`)
	r.swipe("#asked p", 200)
	r.until("a finger scrolls on", `document.getElementById("heading-asked").getBoundingClientRect().top < document.querySelector(".scene").getBoundingClientRect().bottom - 60`)
}

func TestWithoutScriptsTheStoryIsTextWithPictures(t *testing.T) {
	for _, l := range i18n.All() {
		r := newReader(t, desktop)
		r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
		r.visit(siteURL + map[string]string{"en": "/", "de": "/de/"}[l.Tag] + "story.html")
		r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
		s := article(t, l)
		for i := range s.Steps {
			step := &s.Steps[i]
			text := ask[string](r, fmt.Sprintf(`document.getElementById(%q).innerText.replace(/\s+/g, " ")`, step.ID))
			first := strings.Fields(step.Fill(l)[0].String())
			if !strings.Contains(text, step.Heading) || !strings.Contains(text, strings.Join(first[:6], " ")) {
				t.Errorf("%s in %s: the text is %q", step.ID, l.Name, text)
			}
			r.until(step.ID+" has a picture for each chart", fmt.Sprintf(`
				[...document.querySelectorAll("#%s .posters svg")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 150).length === %d`, step.ID, len(step.Charts)))
		}
		if ask[bool](r, `document.querySelector(".scene").checkVisibility()`) {
			t.Error("a figure that needs the program is shown")
		}
	}
}

// sorted joins names as the page's scripts above do.
func sorted(names []string) string { return strings.Join(slices.Sorted(slices.Values(names)), ",") }
