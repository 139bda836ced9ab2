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

func TestTheWheelOverAChartScrollsThePage(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 700, before: tall})
	r.open("/")
	r.settled()
	r.boxOf(stage)
	before := ask[float64](r, "scrollY")
	r.wheel(stage, 400)
	r.until("the wheel has scrolled the page", fmt.Sprintf("scrollY >= %g + 200", before))
}

func TestAFingerOverAChartScrollsThePage(t *testing.T) {
	r := newReader(t, view{width: 768, height: 700, touch: true, before: tall})
	r.open("/")
	r.settled()
	r.boxOf(stage)
	before := ask[float64](r, "scrollY")
	r.swipe(stage, 300)
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
