package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// tall puts the page into a taller document, as an article would.
const tall = `
addEventListener("DOMContentLoaded", () => {
	if (window !== top) return;
	const after = document.createElement("div");
	after.id = "after";
	after.innerHTML = "<button>after the page</button>";
	document.body.append(after);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync("#after { height: 3000px }");
	document.adoptedStyleSheets = [sheet];
});
`

// plot is where the stage draws the first chart.
const plot = `[data-chart="gpus"] .plot`

func TestTheWheelOverAChartScrollsThePage(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 700, before: tall})
	r.open("/")
	r.settled()
	r.boxOf(plot)
	before := ask[float64](r, "scrollY")
	r.wheel(plot, 400)
	r.until("the wheel has scrolled the page", fmt.Sprintf("scrollY >= %g + 200", before))
}

func TestAFingerOverAChartScrollsThePage(t *testing.T) {
	r := newReader(t, view{width: 768, height: 700, touch: true, before: tall})
	r.open("/")
	r.settled()
	r.boxOf(plot)
	before := ask[float64](r, "scrollY")
	r.swipe(plot, 300)
	r.until("the finger has scrolled the page", fmt.Sprintf("scrollY >= %g + 150", before))
}

func TestNothingIsFocusedOnLoad(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	if tag := ask[string](r, "document.activeElement.tagName"); tag != "BODY" {
		t.Errorf("%s has the focus, want nothing to", tag)
	}
}

func TestTabPassesThroughThePageAndPastTheStage(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900, before: tall})
	r.open("/")
	r.settled()
	const limit = 400
	visited := map[string]bool{}
	for range limit {
		r.press(kb.Tab, 1)
		at := ask[string](r, `(() => {
			const e = document.activeElement;
			return e.closest("#after") ? "after" : e.tagName === "IFRAME" ? "stage" : e.type === "range" ? e.name : e.tagName;
		})()`)
		visited[at] = true
		if at == "stage" {
			t.Fatal("Tab stops in the stage")
		}
		if at == "after" {
			break
		}
	}
	for _, want := range []string{"reasoning_multiplier", "year", "after"} {
		if !visited[want] {
			t.Errorf("%d Tabs do not reach %s: %v", limit, want, visited)
		}
	}
	r.shiftTab()
	r.until("Shift and Tab go back", `!document.activeElement.closest("#after") && document.activeElement.tagName !== "IFRAME"`)
}

func TestTheStageCancelsNoGestureAndNoKey(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	cancelled := ask[[]string](r, fmt.Sprintf(`(() => {
		const { contentDocument, contentWindow } = document.querySelector(%q);
		const canvas = contentDocument.querySelector("canvas");
		const options = { bubbles: true, cancelable: true };
		return [
			new contentWindow.WheelEvent("wheel", { ...options, deltaY: 100 }),
			new contentWindow.Event("touchstart", options),
			new contentWindow.Event("touchmove", options),
			...["Tab", " ", "PageDown", "ArrowDown", "F5"].map((key) => new contentWindow.KeyboardEvent("keydown", { ...options, key })),
			new contentWindow.MouseEvent("contextmenu", options),
		].filter((event) => !canvas.dispatchEvent(event)).map((event) => event.type + " " + (event.key ?? ""));
	})()`, stage))
	if len(cancelled) > 0 {
		t.Errorf("the stage cancels %q", cancelled)
	}
	if hidden := ask[string](r, fmt.Sprintf(`(() => {
		const canvas = document.querySelector(%q).contentDocument.querySelector("canvas");
		return canvas.tabIndex + " " + canvas.getAttribute("aria-hidden");
	})()`, stage)); hidden != "-1 true" {
		t.Errorf("the canvas has tabindex and aria-hidden %s, want -1 true", hidden)
	}
}
