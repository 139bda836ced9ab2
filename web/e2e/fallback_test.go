package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

// stays checks what a page without a live stage still shows.
func (r *reader) stays() {
	r.t.Helper()
	for what, condition := range map[string]string{
		"a sentence":       `document.querySelector("[data-sentence]").textContent.includes("H100")`,
		"three posters":    `[...document.querySelectorAll("[data-chart] .plot svg")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 100).length === 3`,
		"tables with rows": `[...document.querySelectorAll("[data-chart] table")].every((e) => e.querySelectorAll("tbody tr").length > 5)`,
		"four figures":     `[...document.querySelectorAll("[data-output]")].filter((e) => e.textContent.trim() !== "").length === 4`,
	} {
		r.until("there is "+what, condition)
	}
}

func TestWithoutAWorkingStagePostersTablesAndTextStayAndALineSaysWhy(t *testing.T) {
	for _, lack := range []struct{ of, before string }{
		{"WebGL", `
			const context = HTMLCanvasElement.prototype.getContext;
			const without = function (kind, ...rest) { return /webgl/.test(kind) ? null : context.call(this, kind, ...rest); };
			HTMLCanvasElement.prototype.getContext = without;
			if (window.OffscreenCanvas) OffscreenCanvas.prototype.getContext = () => null;`},
		{"WebAssembly", `delete globalThis.WebAssembly;`},
	} {
		t.Run("no "+lack.of, func(t *testing.T) {
			r := newReader(t, view{width: 1360, height: 900, before: lack.before})
			r.visit(siteURL + "/")
			r.until("a line says why", `(() => {
				const e = document.querySelector("[data-trouble]");
				return e.textContent.trim() !== "" && e.checkVisibility();
			})()`)
			if said := ask[string](r, `document.querySelector("[data-trouble]").textContent`); !strings.Contains(said, lack.of) {
				t.Errorf("the line %q does not say what is missing: %s", said, lack.of)
			}
			r.stays()
		})
	}
}

func TestWithoutScriptsThePageShowsTheCentralScenario(t *testing.T) {
	r := newReader(t, desktop)
	live := newReader(t, desktop)
	live.open("/")
	live.settled()
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	r.visit(siteURL + "/")
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	r.stays()
	for _, selector := range []string{sentence, `[data-chart="gpus"] tbody`, ".figures"} {
		text := `document.querySelector(` + "`" + selector + "`" + `).textContent.replace(/\s+/g, " ").trim()`
		if a, b := ask[string](r, text), ask[string](live, text); a != b {
			t.Errorf("%s without scripts: %q, with: %q", selector, a, b)
		}
	}
}
