package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// heard is what a screen reader is told of one element.
type heard struct{ role, name string }

// listenTo returns all that a screen reader is told of the page.
func (r *reader) listenTo() []heard {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		r.t.Fatal(err)
	}
	said := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		var text string
		if json.Unmarshal(v.Value, &text) != nil {
			text = string(v.Value)
		}
		return text
	}
	var all []heard
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		h := heard{role: said(n.Role), name: strings.TrimSpace(said(n.Name))}
		all = append(all, h)
	}
	return all
}

func TestEveryControlIsHeardByNameRoleAndValue(t *testing.T) {
	for path, language := range map[string]*i18n.Language{"/": i18n.English, "/de/": i18n.German} {
		r := newReader(t, desktop)
		r.open(path + "?reasoning_multiplier=100")
		r.settled()
		ask[bool](r, `[...document.querySelectorAll("[data-more], .group")].forEach((e) => (e.open = true)) ?? true`)
		sliders := map[string]heard{}
		for _, h := range r.listenTo() {
			switch h.role {
			case "button", "link", "slider", "textbox", "searchbox", "combobox", "radio", "checkbox", "image", "table", "region", "dialog", "figure", "DisclosureTriangle":
				if h.name == "" {
					t.Errorf("%s: a %s has no name", path, h.role)
				}
			}
			if h.role == "slider" {
				sliders[h.name] = h
			}
		}
		if len(sliders) != model.NumInputs+1 {
			t.Errorf("%s: %d sliders have names of their own, want %d", path, len(sliders), model.NumInputs+1)
		}
		// The protocol gives a slider's number alone; its words are the attribute's.
		for id, said := range ask[map[string]string](r, `Object.fromEntries([...document.querySelectorAll("[type=range]")].map((e) => [e.name, e.getAttribute("aria-valuetext")]))`) {
			in, ok := model.FindInput(id)
			if !ok {
				continue // the year is its own number
			}
			v := in.Param().Default
			if in == model.ReasoningMultiplier {
				v = 100
			}
			if want := language.Format(in.Param(), v); !strings.HasPrefix(said, want) {
				t.Errorf("%s: %s is heard as %q, want %q", path, id, said, want)
			}
		}
	}
}

// tabTo presses Tab until the element has the focus.
func (r *reader) tabTo(selector string) {
	r.t.Helper()
	for range 250 {
		r.press(kb.Tab, 1)
		if ask[bool](r, fmt.Sprintf("document.activeElement.matches(%q)", selector)) {
			return
		}
	}
	r.t.Fatalf("Tab does not reach %s", selector)
}

// What a reader without a pointer does in a visit, from the first Tab on.
func TestThePageIsUsedByKeyboardAlone(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	r.press(kb.Tab, 1)
	r.until("the way past the head comes first", `document.activeElement.matches(".skip") && document.activeElement.getBoundingClientRect().top >= 0`)
	r.press(kb.Enter, 1)
	r.until("it leads to the sentence", `document.activeElement.id === "sentence"`)
	r.tabTo(`[name=reasoning_multiplier]`)
	r.press(kb.ArrowRight, 10)
	r.until("the slider moves", `told.snapshots.at(-1).query.startsWith("reasoning_multiplier=")`)
	r.until("the sentence is said", `document.querySelector("[data-spoken]").textContent === document.querySelector("[data-sentence]").textContent`)
	moved := r.query()
	r.do(chromedp.KeyEvent("z", chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	r.until("Ctrl and Z take a step back", fmt.Sprintf("told.snapshots.at(-1).query !== %q", moved))
	r.press(kb.End, 1)
	r.at("reasoning_multiplier=1000")
	r.tabTo(`[data-reset="agent_share"], [data-input="agent_share"] .value`)
	r.do(chromedp.KeyEvent("12"))
	r.press(kb.Enter, 1)
	r.until("a value is typed", `told.snapshots.at(-1).query.includes("agent_share=12")`)

	r.do(chromedp.Navigate(siteURL + "/?reasoning_multiplier=100"))
	r.until("the page is live again", `document.documentElement.classList.contains("live")`)
	r.settled()
	for _, panel := range []string{"changes", "compare", "saved"} {
		button := fmt.Sprintf("[popovertarget=%s]", panel)
		r.tabTo(button)
		r.press(kb.Enter, 1)
		r.until(panel+" opens and has the focus", fmt.Sprintf(`document.getElementById(%q).matches(":popover-open") && document.getElementById(%[1]q).contains(document.activeElement)`, panel))
		r.press(kb.Escape, 1)
		r.until(panel+" closes and the button has the focus", fmt.Sprintf(`!document.getElementById(%q).matches(":popover-open") && document.activeElement.matches(%q)`, panel, button))
	}
	r.tabTo(`.bar [data-take]`)
	r.press(kb.Enter, 1)
	r.until("the dialog keeps the focus", `document.querySelector("#share").open && document.querySelector("#share").contains(document.activeElement)`)
	r.press(kb.Escape, 1)
	r.until("and gives it back", `document.activeElement.matches('.bar [data-take]')`)
	r.tabTo(`[name=by]`)
	r.press(kb.ArrowRight, 1)
	r.until("quarters are chosen", `told.snapshots.at(-1).query.includes("by=quarter")`)
	r.tabTo(`[data-chart=gpus] [data-scale]`)
	r.press(" ", 1)
	r.until("the scale turns", `told.snapshots.at(-1).query.includes("linear=gpus")`)
	r.tabTo(`#year`)
	r.press(kb.Home, 1)
	r.until("the year is read", `told.snapshots.at(-1).query.includes("year=2026")`)
	r.tabTo(`.further summary`)
	r.press(kb.Enter, 1)
	r.until("a further chart opens", `document.querySelector(".further[open]")`)
}

func TestEveryTargetIsLargeEnoughAndFocusIsSeen(t *testing.T) {
	for _, v := range []view{desktop, {width: 390, height: 844, touch: true}} {
		r := newReader(t, v)
		r.open("/?preset=bain&agent_share=12")
		r.settled()
		// Words within a text are exempt, as in WCAG 2.2, 2.5.8.
		small := ask[[]string](r, `[...document.querySelectorAll("button:not(.ask), select, input, summary, nav a, .brand")]
			.filter((e) => e.checkVisibility() && !e.closest("[popover], dialog, svg"))
			.map((e) => [e, e.getBoundingClientRect()])
			.filter(([e, b]) => b.width && (b.width < 23.5 || b.height < 23.5))
			.map(([e, b]) => (e.getAttribute("aria-label") ?? e.textContent ?? e.name) + " " + Math.round(b.width) + "x" + Math.round(b.height))`)
		if len(small) > 0 {
			t.Errorf("%d px wide: under 24 px: %q", v.width, small)
		}
		r.press(kb.Tab, 5)
		r.until("what has the focus shows it", `(() => {
			const s = getComputedStyle(document.activeElement);
			return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
		})()`)
	}
}

// 1280 px at 400 % are 320 px; text at 200 % is twice the type in half the width.
func TestNothingScrollsSidewaysAt320PixelsOrWithLargeType(t *testing.T) {
	for _, path := range []string{"/", "/de/", "/model.html", "/de/model.html"} {
		r := newReader(t, view{width: 320, height: 640})
		r.visit(siteURL + path + "?preset=bain&agent_share=12&b.preset=central")
		if !strings.Contains(path, "model") {
			r.until("the program draws", "told.ready")
			r.settled()
		}
		for _, v := range []view{{width: 320, height: 640}, {width: 320, height: 640, touch: true}, {width: 680, height: 450}} {
			r.window(v)
			if wide := ask[float64](r, "document.documentElement.scrollWidth"); wide > float64(v.width) {
				out := ask[[]string](r, fmt.Sprintf(`[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > %d && e.checkVisibility() && !e.closest(".scroll, .aside")).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))`, v.width))
				t.Errorf("%s is %g px wide in %d px: %q", path, wide, v.width, out)
			}
		}
	}
}

func TestMotionAndColoursThatAReaderForcesAreKeptTo(t *testing.T) {
	r := newReader(t, desktop)
	r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "forced-colors", Value: "active"}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}}))
	r.open("/")
	r.settled()
	plain := r.photograph(plot)
	coloured := 0
	for y := plain.Bounds().Min.Y; y < plain.Bounds().Max.Y; y++ {
		for x := plain.Bounds().Min.X; x < plain.Bounds().Max.X; x++ {
			red, green, blue, _ := plain.At(x, y).RGBA()
			if max(red, green, blue)-min(red, green, blue) > 60<<8 {
				coloured++
			}
		}
	}
	if coloured > 20 {
		t.Errorf("%d pixels of the chart are coloured where colours are forced", coloured)
	}
	before := ask[float64](r, frames)
	r.choose("#preset", "bain")
	r.settled()
	if n := ask[float64](r, frames) - before; n > 30 {
		t.Errorf("%g frames were drawn for a change without motion", n)
	}
}

// frames counts those of the stage.
const frames = `document.querySelector("[data-charts] iframe").contentWindow.hundredfold.stats().frames`
