package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/web/serve"
)

// ownArticle serves an article from the site's own origin, whose embeds can be
// looked into.
func ownArticle(t *testing.T, body string) string {
	mux := http.NewServeMux()
	mux.Handle("/", serve.Handler(os.DirFS("../../dist")))
	mux.HandleFunc("/article", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,">
<style>body{margin:0}iframe{display:block;width:100%;border:0}</style>`+hears+body)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL + "/article"
}

// fitting are embeds as different in width and height as they come.
var fitting = []string{
	``,
	`charts="gpus,power" sliders="reasoning_multiplier"`,
	`preset="huang-100x" charts="gpus,capex,power" sliders="reasoning_multiplier,grid_power,outside_capital"`,
	`charts="flows" sliders="reasoning_multiplier"`,
	`lang="de" step="huang"`,
}

// In the article nothing of an embed is cut off or wider than it has room, and no
// more than a little of the frame is empty: its height follows its width, and the
// sentence when a slider makes that longer.
func TestAnEmbedFitsEveryWidth(t *testing.T) {
	var body strings.Builder
	for i, attributes := range fitting {
		fmt.Fprintf(&body, `<hundred-fold id="e%d" %s></hundred-fold>`, i, attributes)
	}
	r := newReader(t, view{width: 1000, height: 9000}) // all are in sight
	r.visit(ownArticle(t, `<script src="/embed.js" async></script>`+body.String()))
	r.until("all are live", fmt.Sprintf(`new Set(events.filter((e) => e.type === "ready").map((e) => e.from)).size === %d`, len(fitting)))
	inside := func(i int) string { return fmt.Sprintf(`document.querySelector("#e%d iframe").contentDocument`, i) }
	fits := func(when string) (heights []float64) {
		t.Helper()
		for i, attributes := range fitting {
			doc := inside(i)
			what := fmt.Sprintf("%s the frame of %q is as high as what is in it", when, attributes)
			// Or a little higher, where less would have moved what is read.
			r.until(what, fmt.Sprintf(`(({ clientHeight }, high) => clientHeight >= high - 1 && clientHeight <= high + 72)(document.querySelector("#e%d iframe"), %s.body.getBoundingClientRect().height)`, i, doc))
			if over := ask[float64](r, doc+`.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("%s %q is %g px too wide", when, attributes, over)
			}
			heights = append(heights, ask[float64](r, doc+`.body.getBoundingClientRect().height`))
		}
		return heights
	}
	longer := 0
	for _, width := range []int64{1000, 600, 320} {
		r.do(chromedp.EmulateViewport(width, 9000))
		before := fits(fmt.Sprintf("at %d px", width))
		if *screensDir != "" {
			r.keep(filepath.Join(*screensDir, fmt.Sprintf("embeds-%d.png", width)), true)
		}
		// The lowest belief has more to say than the highest, or less.
		for i := range fitting {
			lever := fmt.Sprintf(`%s.querySelector("[name=%s]")`, inside(i), model.ReasoningMultiplier.Param().ID)
			ask[any](r, fmt.Sprintf(`((e) => {
				window.said = %[2]s.querySelector("[data-sentence]").textContent;
				e.value = e.value === "0" ? e.max : 0;
				for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true }));
			})(%[1]s)`, lever, inside(i)))
			r.until("the sentence follows the slider", inside(i)+`.querySelector("[data-sentence]").textContent !== said`)
		}
		for i, high := range fits(fmt.Sprintf("after a slider, at %d px", width)) {
			t.Logf("%q at %d px: %.0f px high, and %.0f after a slider", fitting[i], width, before[i], high)
			if high != before[i] {
				longer++
			}
		}
	}
	if longer == 0 {
		t.Error("no sentence takes more or fewer lines after a slider: nothing was tested")
	}
}

func TestAxeFindsNothingInAnEmbed(t *testing.T) {
	for _, query := range []string{"preset=huang-100x&charts=gpus,capex,power,flows&sliders=reasoning_multiplier,grid_power,outside_capital", "lang=de&step=huang"} {
		r := newReader(t, view{width: 600, height: 900})
		r.visit(siteURL + "/embed.html?" + query)
		r.until("the embed is live", `document.querySelector("[data-sentence]")?.dataset.pieces && !document.documentElement.classList.contains("other")`)
		r.axe("an embed: "+query, "html")
		r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
		}))
		r.until("it is dark", `getComputedStyle(document.body).backgroundColor === "rgb(20, 22, 26)"`)
		r.axe("an embed in the dark: "+query, "html")
		if *screensDir != "" {
			r.keep(filepath.Join(*screensDir, "embed-dark-"+query[:4]+".png"), true)
		}
	}
}
