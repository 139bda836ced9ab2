package e2e

import "testing"

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
	before := ask[string](r, `document.querySelector("[data-sentence]").textContent`)

	ask[bool](r, loseContext)
	r.until("posters stand in, and sliders wait for the new stage", `!document.documentElement.classList.contains("live") &&
		document.querySelector("[name=reasoning_multiplier]").disabled &&
		[...document.querySelectorAll(".poster")].some((e) => e.checkVisibility({ visibilityProperty: true }))`)
	r.until("the new stage is live", `document.documentElement.classList.contains("live") &&
		!document.querySelector("[name=reasoning_multiplier]").disabled`)
	if after := ask[string](r, `document.querySelector("[data-sentence]").textContent`); after != before {
		t.Errorf("the sentence was %q and is %q", before, after)
	}
	if place := ask[float64](r, `document.querySelector("[name=reasoning_multiplier]").valueAsNumber`); place != 200 {
		t.Errorf("the slider is at %g, want 200", place)
	}
}

func TestASecondLossWithinAMinuteLeavesThePostersAndSaysWhy(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	ask[bool](r, loseContext)
	r.until("the stage is being restarted", `!document.documentElement.classList.contains("live")`)
	r.until("the new stage is live", `document.documentElement.classList.contains("live")`)
	ask[bool](r, loseContext)
	r.until("a line says why", `document.querySelector("[data-trouble]").textContent.includes("graphics")`)
	r.stays()
}
