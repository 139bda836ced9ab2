package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// figure is the headline figure of GPUs in service.
const figure = `.figures [popovertarget="why-fleet.h100e"]`

func TestANumberOpensByKeyboardAndEscapeGoesBackToIt(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?reasoning_multiplier=1&preset=no-limits")
	r.settled()
	r.focus(figure)
	r.press(kb.Enter, 1)
	r.until("the explanation opens", `document.querySelector("[popover]:popover-open")?.dataset.explain === "fleet.h100e"`)
	said := ask[string](r, `document.querySelector("[popover]:popover-open").textContent`)
	for _, want := range []string{model.FleetH100e.Spec().Equation, ask[string](r, fmt.Sprintf("document.querySelector(%q).textContent", figure)), "Epoch AI"} {
		if !strings.Contains(said, want) {
			t.Errorf("the explanation lacks %q: %s", want, said)
		}
	}
	r.press(kb.Escape, 1)
	r.until("it closes, and the number has the focus again", fmt.Sprintf(`!document.querySelector("[popover]:popover-open") && document.activeElement === document.querySelector(%q)`, figure))
}

func TestAFurtherChartIsDrawnWhileItIsOpenAndFollowsASlider(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	const further = `.further[data-chart="revenue"]`
	r.focus(further + " summary")
	r.press(kb.Enter, 1)
	r.until("the frame reaches over the opened chart", fmt.Sprintf(`
		document.querySelector("iframe").getBoundingClientRect().bottom >= document.querySelector('%s .plot').getBoundingClientRect().bottom - 1`, further))
	r.settled()
	row := func() string {
		return ask[string](r, fmt.Sprintf("document.querySelector('%s tbody').textContent", further))
	}
	picture, table := r.photograph(further+" .plot"), row()

	r.typeInto(model.GridPower, "60")
	r.until("a snapshot has the change", `told.snapshots.at(-1)?.query.includes("grid_power=60")`)
	r.settled()
	if after := row(); after == table {
		t.Errorf("the table of the opened chart is the same: %s", after)
	}
	if share := difference(picture, r.photograph(further+" .plot")); share < 0.001 {
		t.Errorf("%.2f%% of the opened chart's pixels changed, want some", 100*share)
	}
}

func TestTheModelsPageFitsThePhoneThatIsNarrowest(t *testing.T) {
	r := newReader(t, view{width: 320, height: 640, touch: true})
	r.visit(siteURL + "/model.html#fleet.h100e")
	if wide := ask[float64](r, "document.documentElement.scrollWidth"); wide > 320 {
		t.Errorf("the page is %g px wide in a window of 320 px", wide)
	}
	r.until("the row that is asked for is in sight", `(() => {
		const top = document.getElementById("fleet.h100e").getBoundingClientRect().top;
		return top >= -1 && top < 640;
	})()`)
}
