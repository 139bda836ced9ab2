package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// loseContext takes the stage's drawing context away, as a driver does that
// restarts.
const loseContext = `(() => {
	const canvas = document.querySelector("[data-charts] iframe").contentDocument.querySelector("canvas");
	canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
	return true;
})()`

func TestAStageThatLosesItsContextComesBackWithTheReadersState(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?reasoning_multiplier=100&year=2032")
	r.settled()
	link := r.query()
	r.typeInto(model.AgentShare, "12")
	r.until("the change is in the state", `told.snapshots.at(-1).query.includes("agent_share=12")`)
	r.settled()
	before := ask[string](r, `document.querySelector("[data-sentence]").textContent`)

	ask[bool](r, loseContext)
	r.until("the light program stands in", `!document.documentElement.classList.contains("live") &&
		!document.querySelector("[name=reasoning_multiplier]").disabled &&
		[...document.querySelectorAll(".charts .poster")].every((e) => e.checkVisibility({ visibilityProperty: true }))`)
	r.until("the new stage is live", `document.documentElement.classList.contains("live")`)
	if after := ask[string](r, `document.querySelector("[data-sentence]").textContent`); after != before {
		t.Errorf("the sentence was %q and is %q", before, after)
	}
	if place := ask[float64](r, `document.querySelector("[name=reasoning_multiplier]").valueAsNumber`); place != 200 {
		t.Errorf("the slider is at %g, want 200", place)
	}
	r.click("[data-do=undo]")
	r.at(link) // what can be undone has come along
}

func TestASecondLossWithinAMinuteLeavesTheChartsToTheLightProgram(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	ask[bool](r, loseContext)
	r.until("the stage is being restarted", `!document.documentElement.classList.contains("live")`)
	r.until("the new stage is live", `document.documentElement.classList.contains("live")`)
	r.drag(model.ReasoningMultiplier, 20, 100)
	r.settled()
	after := ask[string](r, `document.querySelector("[data-sentence]").textContent`)
	ask[any](r, `performance.now = () => 0`) // to the page no minute has passed, however long all that took
	ask[bool](r, loseContext)
	r.lightly()
	r.stays()
	if now := ask[string](r, `document.querySelector("[data-sentence]").textContent`); now != after {
		t.Errorf("the sentence was %q and is %q", after, now)
	}
	before := ask[string](r, drawnSVG)
	r.focus(slider(model.ReasoningMultiplier))
	r.press(kb.Home, 1)
	r.until("the charts follow the slider", drawnSVG+fmt.Sprintf(` !== %q`, before))
}
