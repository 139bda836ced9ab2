package e2e

import (
	"os/exec"
	"testing"
)

func TestDownloadsStayWithinTheirBudgets(t *testing.T) {
	follow(t)
	check := exec.Command("go", "run", "./web/build", "-check")
	check.Dir = "../.."
	out, err := check.CombinedOutput()
	t.Logf("\n%s", out)
	if err != nil {
		t.Error(err)
	}
}

// Errors in the console, the security policy's complaints among them, and
// requests to other hosts fail each test; this one goes through the page's
// parts for their sake.
func TestEveryPartOfThePageWorksWithinTheSecurityPolicy(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/")
	r.settled()
	for _, step := range []struct{ what, do, then string }{
		{"a table opens", `document.querySelector("[data-chart] summary").click()`, `document.querySelector("[data-chart] table").checkVisibility()`},
		{"the assumptions unfold", `document.querySelector("details.more summary").click()`, `document.querySelector("details.more .group summary").checkVisibility()`},
		{"a hint opens", `document.querySelector("[data-input] .why").click()`, `!!document.querySelector("[popover]:popover-open")`},
		{"the theme switches", `document.querySelector("[data-theme-switch]").click()`, `told.ready`},
		{"another scenario", `(() => { const e = document.querySelector("#preset"); e.value = "no-limits"; e.dispatchEvent(new Event("change", { bubbles: true })); })()`, `told.snapshots.at(-1)?.preset === "no-limits"`},
		{"and its address", `0`, `location.search.includes("preset=no-limits")`},
	} {
		ask[any](r, step.do+"; 0")
		r.until(step.what, step.then)
	}
	r.settled()
	reports := ask[int](r, `performance.getEntriesByType("resource").filter((e) => new URL(e.name).origin !== location.origin).length`)
	if reports != 0 {
		t.Errorf("%d loads from other origins", reports)
	}
}
