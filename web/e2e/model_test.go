package e2e

import (
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/web"
)

// guided are the guide's examples as they stand in it, with this site's address.
func guided(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, part := range strings.Split(web.Embedding, "```html\n")[1:] {
		code, _, ok := strings.Cut(part, "```")
		if !ok {
			t.Fatal("an example in the guide does not end")
		}
		all = append(all, strings.ReplaceAll(code, "https://example.org", siteURL))
	}
	return all
}

func TestTheLinesOfTheGuideMakeLiveCharts(t *testing.T) {
	examples := guided(t)
	element, script, frame := examples[0], examples[1], examples[2]
	r := newReader(t, view{width: 900, height: 3000})
	r.visit(articleOf(t, element+script+frame))
	r.until("the elements are live", `events.filter((e) => e.type === "ready").map((e) => e.detail.preset).sort().join() === "bain,huang-100x"`)
	r.until("the plain frame too", `new Set(heard.filter((m) => m?.hundredfold === "ready")).size === 3`)
	r.until("each has the charts that its line names", `[...document.querySelectorAll("iframe")].every((e) => e.src.includes("charts=gpus,power"))`)
	if pictures := ask[int](r, `document.images.length`); pictures != 0 {
		t.Errorf("%d pictures stay beside what is live", pictures)
	}
	r.visit(articleOf(t, `<script src="{site}/embed.js" async></script>`+examples[3]))
	r.until("what is asked is live too", `events.filter((e) => e.type === "ready").length === 3 && document.querySelectorAll("iframe").length === 3`)
	// Before that, and where no script runs, the lines show their pictures.
	pictures := regexp.MustCompile(`<img [^>]*>`).FindAllString(element+script, -1)
	r.visit(articleOf(t, strings.Join(pictures, "")))
	r.until("the pictures are there", `document.images.length === 2 && [...document.images].every((e) => e.complete && e.naturalWidth > 0)`)
}

// beyond is what the guide's example does not need of the module.
const beyond = `<script type="module">
import { load } from '{site}/model.js'
const { run, params, outputs, version } = await load()
const refused = (overrides) => { try { run(overrides) } catch ({ message }) { return message } }
window.got = { values: run({ reasoning_multiplier: 100 }).outputs['power.ai'], params: params.length, outputs: outputs.length, version, left: typeof globalThis.hundredfold,
  unknown: refused({ reasoning_multiplyer: 3 }), outside: refused({ reasoning_multiplier: 1e9 }) }
</script>`

func TestOtherPeoplesPagesRunTheModel(t *testing.T) {
	r := newReader(t, desktop)
	r.visit(articleOf(t, guided(t)[4]+beyond))
	r.until("the page has drawn a run", `document.querySelector("#mine polyline") && window.got`)
	drawn := ask[[]float64](r, `[...document.querySelector("#mine polyline").points].map(({ y }) => 100 - y)`)
	got := ask[struct {
		Values                          []float64
		Params, Outputs                 int
		Version, Left, Unknown, Outside string
	}](r, `got`)
	in := model.Defaults()
	in[model.ReasoningMultiplier] = 100
	var want model.Result
	model.Run(&want, &in)
	for i, v := range got.Values {
		if w := want.Annual(model.PowerAI, model.FirstYear+i); math.Abs(v-w) > 1e-9*w {
			t.Errorf("in %d it is %g, want %g", model.FirstYear+i, v, w)
		}
		if high := 100 * v / slices.Max(got.Values); math.Abs(drawn[i]-high) > 0.01 {
			t.Errorf("in %d the line is %g high, want %g", model.FirstYear+i, drawn[i], high)
		}
	}
	if len(got.Values) != model.Years || got.Params != model.NumInputs || got.Outputs != model.NumOutputs || got.Version != model.Version {
		t.Errorf("the module gives %+v", got)
	}
	if got.Left != "undefined" {
		t.Error("the module leaves a global behind")
	}
	if want := fmt.Sprint(model.UnknownInput("reasoning_multiplyer")); got.Unknown != want || got.Outside == "" {
		t.Errorf("what cannot be run is said as %q and %q", got.Unknown, got.Outside)
	}
}

func TestTheLineForAnArticleIsMadeOnThePage(t *testing.T) {
	r := newReader(t, desktop)
	r.open("/?preset=huang-100x")
	r.settled()
	r.click(`.bar [data-take]`)
	r.click(`[data-builder] summary`)
	r.click(`[name=embed-charts][value=power]`)
	r.until("the line holds what is chosen", `(() => {
		const line = document.querySelector("[data-line]").value;
		return line.includes('charts="gpus,power"') && line.includes('preset="huang-100x"') && line.includes("embed.js");
	})()`)
	ask[any](r, `document.querySelector("[name=embed-charts][value=gpus]").click()`)
	r.until("its picture is of the chart that is chosen first", `/<img src="[^"]*\/pictures\/huang-100x-power.svg" alt="[^"]*power/i.test(document.querySelector("[data-line]").value)`)
	ask[any](r, `document.querySelector("[name=embed-charts][value=gpus]").click()`)
	r.until("the preview shows it", `document.querySelector(".builder iframe").contentDocument?.documentElement.dataset.shows === "gpus power"`)
	r.until("the preview is as high as what is in it", `(() => {
		const frame = document.querySelector("[data-preview] iframe");
		return Math.abs(parseFloat(frame.style.height) - frame.contentDocument.body.getBoundingClientRect().height) <= 1;
	})()`)
	r.axe("the builder", "#share")
	if *screensDir != "" {
		ask[any](r, `document.querySelector("[data-builder]").scrollIntoView({ behavior: "instant" })`)
		r.keep(filepath.Join(*screensDir, "builder.png"), false)
	}
	// Each form, living and frozen, by itself in an article.
	var article strings.Builder
	forms := []string{"element", "frame", "script"}
	for _, version := range []string{"", model.Version} {
		r.click(`[name=embed-version][value="` + version + `"]`)
		for _, form := range forms {
			r.click(`[name=embed-form][value=` + form + `]`)
			article.WriteString(ask[string](r, `document.querySelector("[data-line]").value`))
		}
	}
	if n := strings.Count(article.String(), "v/"+model.Version+"/") + strings.Count(article.String(), `version="`+model.Version); n < 4 {
		t.Errorf("the frozen lines name the version %d times", n)
	}
	other := newReader(t, view{width: 900, height: 5000})
	other.visit(articleOf(t, article.String()))
	other.until("every line alone makes a live chart", `new Set(heard.filter((m) => m?.hundredfold === "ready" && m.snapshot.preset === "huang-100x")).size === 6`)
	other.until("the elements tell of it", `events.filter((e) => e.type === "ready").length === 4`)
	if frozen := ask[int](other, `[...document.querySelectorAll("iframe")].filter((e) => e.src.includes("/v/")).length`); frozen != 3 {
		t.Errorf("%d frames are frozen, want 3", frozen)
	}
}
