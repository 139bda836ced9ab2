package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
	"hundredfold/web/e2e/browser"
	"hundredfold/web/serve"
)

// paragraphs are text of an article, each as high as a window.
const paragraphs = `<p style="height:900px">The words of an article.</p>`

// hears keeps what embeds tell the article.
const hears = `<script>
window.heard = []; window.events = []; window.heights = new Map();
addEventListener("message", ({ source, data }) => {
	heard.push(data);
	if (data?.hundredfold === "height") heights.set(source, data.height);
});
for (const type of ["ready", "change", "error"]) addEventListener(type, (e) => e.target.matches?.("hundred-fold") && events.push({ type, from: e.target.id, detail: e.detail }));
</script>`

// articleOf serves an article from an origin of its own; {site} in it is the
// site's address.
func articleOf(t *testing.T, body string) string {
	t.Helper()
	html := `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>
<style>body{font:18px/1.5 Georgia,serif;max-width:1000px;margin:0 auto}iframe{display:block;width:100%;border:0}</style>` +
		hears + strings.ReplaceAll(body, "{site}", siteURL)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, html)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func TestAnEmbedIsLiveAndSaysItsScenario(t *testing.T) {
	r := newReader(t, view{width: 600, height: 900})
	const stored = `JSON.stringify([localStorage, sessionStorage, document.cookie])`
	r.visit(siteURL + "/embedding.txt")
	earlier := ask[string](r, stored) // what other tests left in this browser
	r.visit(siteURL + "/embed.html?preset=huang-100x&charts=gpus,power&sliders=grid_power&year=2032")
	r.until("the address's scenario is shown", `document.querySelector("[data-sentence]").textContent.includes("2032") && !document.documentElement.classList.contains("other")`)
	seen := ask[[]string](r, `[...document.querySelectorAll("[data-chart], [data-input]")].filter((e) => e.checkVisibility()).map((e) => e.dataset.chart ?? e.dataset.input)`)
	if got := strings.Join(seen, " "); got != "gpus power grid_power" {
		t.Errorf("what is seen is %q, want two charts and a slider", got)
	}
	before := ask[string](r, drawnSVG)
	r.focus(slider(model.GridPower))
	r.press(kb.End, 1)
	r.until("the charts follow the slider", drawnSVG+fmt.Sprintf(` !== %q`, before))
	r.until("the link leads to the same scenario", `/preset=huang-100x&grid_power=.*&year=2032/.test(document.querySelector("[data-explorer]").search)`)
	if contexts := ask[int](r, `document.querySelectorAll("canvas, iframe").length`); contexts != 0 {
		t.Errorf("an embed has %d canvases and frames, want none", contexts)
	}
	if now := ask[string](r, stored); now != earlier {
		t.Errorf("an embed keeps %s in the browser, where %s was", now, earlier)
	}
}

func TestAnArticleLoadsEmbedsWhenTheReaderComesNearAndIsNotMoved(t *testing.T) {
	embeds := []string{"charts=gpus&sliders=reasoning_multiplier,grid_power", "charts=gpus,power&sliders=reasoning_multiplier", "preset=huang-100x&charts=capex&sliders=outside_capital"}
	for _, width := range []int64{320, 600, 1000} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			var body strings.Builder
			// A page may have no width yet when the elements come to be.
			body.WriteString(`<script src="{site}/embed.js" async></script><main style="display:none">`)
			for i, query := range embeds {
				attributes := strings.NewReplacer("=", `="`, "&", `" `).Replace(query) + `"`
				fmt.Fprintf(&body, `%s%s<hundred-fold id="e%d" %s><a href="{site}/">A chart of Hundredfold</a></hundred-fold>`, paragraphs, paragraphs, i, attributes)
			}
			body.WriteString(paragraphs)
			r := newReader(t, view{width: width, height: 900, before: browser.Observe})
			r.visit(articleOf(t, body.String()))
			r.until("the elements are defined", `customElements.get("hundred-fold")`)
			// Nobody scrolls before something is painted.
			ask[any](r, `new Promise((painted) => { document.querySelector("main").style.display = ""; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted))); })`)
			rooms := ask[[]float64](r, `[...document.querySelectorAll("hundred-fold")].map((e) => e.clientHeight)`)
			if frames := ask[int](r, `document.querySelectorAll("iframe").length`); frames != 0 {
				t.Errorf("%d frames are loaded before the reader comes near", frames)
			}
			for i := range embeds {
				// As readers come: bit by bit.
				ask[any](r, fmt.Sprintf(`(async () => {
					const end = () => document.querySelector("#e%d").getBoundingClientRect().top - 100;
					while (end() > 5) { scrollBy({ top: Math.min(end(), 250), behavior: "instant" }); await new Promise((next) => setTimeout(next, 60)); }
				})()`, i))
				r.until("an embed is live", fmt.Sprintf(`events.some((e) => e.type === "ready" && e.from === "e%d")`, i))
			}
			if v := ask[browser.Vitals](r, browser.ReadVitals); v.Shift != 0 {
				t.Errorf("a layout shift of %g moves\n%s\nheights told: %v", v.Shift, v.Shifted, ask[[]float64](r, `heard.filter((m) => m?.hundredfold === "height").map(({ height }) => height)`))
			}
			// Or a little higher, where less would have moved what is read.
			r.until("each frame is as high as it asks for", `[...document.querySelectorAll("iframe")].every((e) => e.clientHeight >= heights.get(e.contentWindow) && e.clientHeight <= heights.get(e.contentWindow) + 72)`)
			for i, told := range ask[[]float64](r, `[...document.querySelectorAll("hundred-fold iframe")].map((e) => heights.get(e.contentWindow))`) {
				if rooms[i] < told || rooms[i] > told+72 {
					t.Errorf("%g px were kept for a frame of %g", rooms[i], told)
				}
			}
			if *screensDir != "" {
				r.keep(filepath.Join(*screensDir, fmt.Sprintf("article-%d.png", width)), true)
			}
		})
	}
}

func TestAnArticleReadsLittleBeforeTheReaderComesNear(t *testing.T) {
	var sent atomic.Int64
	handler := serve.Handler(os.DirFS("../../dist"))
	counting := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&counter{w, &sent}, r)
	}))
	defer counting.Close()
	embed := `<hundred-fold charts="gpus"></hundred-fold>`
	url := articleOf(t, `<script src="`+counting.URL+`/embed.js" async></script>`+strings.Repeat(paragraphs+paragraphs+embed, 3))
	r := newReader(t, desktop)
	r.visit(url)
	r.until("the elements are defined", `customElements.get("hundred-fold")`)
	before := sent.Load()
	ask[any](r, `document.querySelector("hundred-fold").scrollIntoView({ behavior: "instant" })`)
	r.until("the first is live", `events.filter((e) => e.type === "ready").length === 1`)
	first := sent.Load()
	for i := range 3 {
		ask[any](r, fmt.Sprintf(`document.querySelectorAll("hundred-fold")[%d].scrollIntoView({ behavior: "instant" })`, i))
		r.until("the next is live", fmt.Sprintf(`events.filter((e) => e.type === "ready").length > %d`, i))
	}
	t.Logf("bytes before: %d; with one embed: %d; with three: %d", before, first, sent.Load())
	if before > 3000 {
		t.Errorf("%d bytes before the reader comes near, want 3000 at most", before)
	}
	if more := sent.Load() - first; more > 100_000 {
		t.Errorf("two more embeds of the same page take %d bytes more, want what is shared to be taken once", more)
	}
}

// counter counts what is sent.
type counter struct {
	http.ResponseWriter
	sent *atomic.Int64
}

func (c *counter) Write(p []byte) (int, error) {
	c.sent.Add(int64(len(p)))
	return c.ResponseWriter.Write(p)
}

func TestAttributesAreLiveAndEventsBubble(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 3000}) // all are in sight
	r.visit(articleOf(t, `<script src="{site}/embed.js" async></script><hundred-fold id="one" charts="gpus"></hundred-fold><hundred-fold id="two" charts="power"></hundred-fold><hundred-fold id="three" charts="power" fitchart height="500"></hundred-fold>`))
	r.until("all are live", `["one", "two", "three"].every((id) => events.some((e) => e.from === id && e.type === "ready"))`)
	frame := `document.querySelector("#one iframe")`
	ask[any](r, `window.kept = `+frame+`; window.before = events.length; one.setAttribute("preset", "huang-100x"); 0`)
	r.until("the first tells of the change", `events.slice(before).some((e) => e.type === "change" && e.from === "one" && e.detail.preset === "huang-100x" && e.detail.sentence.length > 40)`)
	if !ask[bool](r, `kept === `+frame) {
		t.Error("the frame is another after a change of an attribute")
	}
	if ask[bool](r, `events.slice(before).some((e) => e.from === "two")`) {
		t.Error("the second embed changed with the first")
	}
	high := ask[float64](r, frame+`.clientHeight`)
	ask[any](r, `one.setAttribute("charts", "gpus,capex,power"); one.setAttribute("sliders", "grid_power"); 0`)
	r.until("more charts make it another height", fmt.Sprintf(frame+`.clientHeight !== %g`, high))
	// A version and a language are pages of their own.
	for attribute, value := range map[string]string{"version": model.Version, "lang": "de"} {
		ask[any](r, fmt.Sprintf(`window.before = events.length; one.setAttribute(%q, %q); 0`, attribute, value))
		r.until("the frame is that of the "+attribute, `events.slice(before).some((e) => e.type === "ready" && e.from === "one" && e.detail.preset === "huang-100x")`)
	}
	r.until("it has asked for both", frame+`.src.includes("/v/`+model.Version+`/embed.html?") && `+frame+`.src.includes("lang=de")`)
	if high := ask[float64](r, `document.querySelector("#three iframe").clientHeight`); high != 500 {
		t.Errorf("a chart that fits its frame is %g px high, want the 500 that were asked for", high)
	}
	// Messages that are not the frame's own mean nothing.
	ask[any](r, `postMessage({ hundredfold: "height", height: 4000 }, "*")`)
	r.until("it has been heard", `heard.some((m) => m?.height === 4000)`)
	if got := ask[float64](r, frame+`.clientHeight`); got == 4000 {
		t.Error("a stranger's message sets the frame's height")
	}
}

func TestHeightsAreToldInTheFormsThatNewsroomsKnow(t *testing.T) {
	r := newReader(t, view{width: 700, height: 900})
	r.visit(articleOf(t, `<iframe id="frame" src="{site}/embed.html?charts=gpus&amp;id=fig7&amp;childId=pym3" onload="this.contentWindow.postMessage('[iFrameSizer]box:0:false', '*')"></iframe>`))
	for what, form := range map[string]string{
		"Datawrapper":    `m?.["datawrapper-height"]?.fig7 > 100`,
		"AMP":            `m?.sentinel === "amp" && m.type === "embed-size" && m.height > 100`,
		"Medium":         `typeof m === "string" && m[0] === "{" && JSON.parse(m).context === "iframe.resize" && JSON.parse(m).height > 100`,
		"pym":            `/^pymxPYMxpym3xPYMxheightxPYMx\d{3,}$/.test(m)`,
		"iframe-resizer": `/^\[iFrameSizer\]box:\d{3,}:\d+:/.test(m)`,
	} {
		r.until("a height as "+what+" has it", `heard.some((m) => `+form+`)`)
	}
}

func TestAnEmbedWorksInASandboxWithoutAnOrigin(t *testing.T) {
	r := newReader(t, view{width: 700, height: 900})
	r.visit(articleOf(t, `<iframe sandbox="allow-scripts" height="600" src="{site}/embed.html?preset=bain"></iframe>`))
	r.until("it is live", `heard.some((m) => m?.hundredfold === "ready")`)
	r.until("it shows its scenario", `heard.some((m) => m?.hundredfold === "change" && m.snapshot.preset === "bain")`)
	// The same without a frame, to look into: no worker may start there.
	handler := serve.Handler(os.DirFS("../../dist"))
	boxed := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&added{w, "sandbox allow-scripts"}, r)
	}))
	defer boxed.Close()
	r.visit(boxed.URL + "/embed.html?charts=gpus,tornado")
	r.until("a quiet line says what cannot be worked out", `document.querySelector("[data-chart=tornado] [data-reason-said]").textContent.includes("blocks it here")`)
	r.until("what needs no worker is live", `document.querySelector("[data-sentence]").dataset.pieces && document.querySelector("[data-chart=gpus] .plot svg").checkVisibility()`)
	r.visit(boxed.URL + "/embed.html?charts=gpus&doubt=on")
	r.until("a quiet line says why there are no bands", `document.querySelector("[data-trouble]").checkVisibility() && document.querySelector("[data-trouble]").textContent.includes("blocks it here")`)
}

func TestWhereTheProgramIsRefusedOrCutOffThePosterStaysAndAQuietLineSaysSo(t *testing.T) {
	handler := serve.Handler(os.DirFS("../../dist"))
	strict := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		handler.ServeHTTP(&added{w, "script-src 'self'"}, r)
	}))
	defer strict.Close()
	// The page is there, and the connection is lost before the program.
	cut := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			panic(http.ErrAbortHandler)
		}
		handler.ServeHTTP(w, r)
	}))
	defer cut.Close()
	r := newReader(t, view{width: 600, height: 900}, "WebAssembly", "wasm", "Content Security Policy")
	for url, said := range map[string]string{strict.URL: "", cut.URL: "no connection"} {
		r.visit(url + "/embed.html")
		r.until("a line says so", `document.querySelector("[data-trouble]").checkVisibility()`)
		r.until("and why", `document.querySelector("[data-trouble]").textContent.includes("`+said+`")`)
		r.posters()
	}
}

// added sends a policy beside the site's own.
type added struct {
	http.ResponseWriter
	policy string
}

func (a *added) WriteHeader(status int) {
	a.Header().Add("Content-Security-Policy", a.policy)
	a.ResponseWriter.WriteHeader(status)
}

func TestAnEmbedWithoutScriptsShowsPosterAndTable(t *testing.T) {
	r := newReader(t, view{width: 600, height: 900})
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	r.visit(siteURL + "/embed.html?charts=power")
	r.do(call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{}))
	r.posters()
	r.until("a quiet line says so", `document.body.innerText.includes("JavaScript")`)
}

// posters checks what an embed shows where no program runs.
func (r *reader) posters() {
	r.t.Helper()
	r.until("a picture stays", `[...document.querySelectorAll(".plot svg")].filter((e) => e.checkVisibility()).length === 1`)
	r.until("its table too", `document.querySelector("[data-chart=gpus] tbody").rows.length > 5`)
	r.until("sliders that nothing hears are away", `![...document.querySelectorAll("[type=range]")].some((e) => e.checkVisibility())`)
}

func TestTwentyEmbedsOnAPageNeedNoWebGLAndNoReload(t *testing.T) {
	r := newReader(t, desktop)
	r.visit(ownArticle(t, `<script src="/embed.js" async></script>`+strings.Repeat(`<hundred-fold charts="power" query="doubt=on&runs=64" hide-controls></hundred-fold>`, 20)))
	r.until("the elements are defined", `customElements.get("hundred-fold")`)
	for i := range 20 {
		ask[any](r, fmt.Sprintf(`document.querySelectorAll("hundred-fold")[%d].scrollIntoView({ behavior: "instant" })`, i))
		r.until("another is live", fmt.Sprintf(`new Set(events.filter((e) => e.type === "ready")).size > %d`, i))
	}
	r.until("all are live", `events.filter((e) => e.type === "ready").length === 20`)
	// Where all can be read, all get their bands.
	r.do(chromedp.EmulateViewport(desktop.width, 20_000))
	r.until("all have bands", `[...document.querySelectorAll("iframe")].every((e) => e.contentDocument.querySelector("#description-power").textContent.includes("drawn 64 times"))`)
	if loads := ask[int](r, `heard.filter((m) => m?.hundredfold === "ready").length`); loads != 20 {
		t.Errorf("%d loads of twenty embeds", loads)
	}
	if n := ask[int](r, `[...document.querySelectorAll("iframe")].reduce((n, e) => n + e.contentDocument.querySelectorAll("canvas, iframe").length, 0)`); n != 0 {
		t.Errorf("twenty embeds have %d canvases and frames, want none", n)
	}
}

func TestTheWheelAndAFingerOverAnEmbedScrollTheArticle(t *testing.T) {
	body := `<script src="{site}/embed.js" async></script><hundred-fold charts="gpus"></hundred-fold>` + paragraphs + paragraphs + paragraphs
	for _, touch := range []bool{false, true} {
		r := newReader(t, view{width: 700, height: 700, touch: touch})
		r.visit(articleOf(t, body))
		r.until("the embed is live", `events.some((e) => e.type === "ready")`)
		if tag := ask[string](r, "document.activeElement.tagName"); tag != "BODY" {
			t.Errorf("%s has the focus, want nothing to", tag)
		}
		if touch {
			r.swipe("hundred-fold", 300)
		} else {
			r.wheel("hundred-fold", 400)
		}
		r.until("the article has been scrolled", "scrollY >= 100")
	}
}
