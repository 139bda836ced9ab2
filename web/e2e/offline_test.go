package e2e

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/serviceworker"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/web/e2e/browser"
	"hundredfold/web/serve"
	"hundredfold/web/site"
)

// host serves a site that can be exchanged, and notes what is asked of it.
type host struct {
	*httptest.Server
	mu    sync.Mutex
	site  fs.FS
	asked []string
}

func newHost(t *testing.T, site fs.FS) *host {
	follow(t)
	h := &host{site: site}
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	h.asked = append(h.asked, strings.TrimPrefix(r.URL.Path, "/"))
	now := h.site
	h.mu.Unlock()
	serve.Handler(now).ServeHTTP(w, r)
}

// deploy puts another site in place and forgets what was asked of the old one.
func (h *host) deploy(site fs.FS) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.site, h.asked = site, nil
}

// requests are the files asked for since the last deploy.
func (h *host) requests() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]string(nil), h.asked...)
}

// patient has the page wait for its program as long as that takes: what is kept
// is kept because the charts are there.
const patient = `self.setTimeout = ((later) => (f, ms, ...rest) => ms > 10000 ? 0 : later(f, ms, ...rest))(setTimeout);`

// keeper opens a tab in a profile of its own, where the site is kept.
func keeper(t *testing.T, expected ...string) *reader {
	t.Helper()
	profile, dispose := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	t.Cleanup(dispose)
	if err := chromedp.Do(profile); err != nil {
		t.Fatal(err)
	}
	return newReaderIn(t, profile, view{width: desktop.width, height: desktop.height, before: patient}, expected...)
}

// live waits until charts are drawn, and kept until the next visit needs no
// connection.
func (r *reader) live() {
	r.t.Helper()
	r.until("the program draws its first charts", "told.ready")
}

func (r *reader) kept() {
	r.t.Helper()
	r.until("the site is kept", `document.documentElement.classList.contains("kept") && !!navigator.serviceWorker.controller`)
}

func TestAfterOneVisitThePageNeedsNoConnection(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	// The worker asks for its own script again, in vain.
	r := keeper(t, "sw.js")
	r.visit(h.URL + "/")
	r.live()
	central := ask[string](r, `document.querySelector("[data-sentence]").textContent`)
	r.kept()
	h.Close()

	r.do(chromedp.Reload())
	r.live()
	if now := ask[string](r, `document.querySelector("[data-sentence]").textContent`); now != central {
		t.Errorf("without a connection the sentence is %q, with one %q", now, central)
	}
	r.visit(h.URL + "/?preset=bain#capex")
	r.live()
	r.until("the scenario of the address", `told.snapshots.at(-1)?.preset === "bain"`)
	r.visit(h.URL + "/de/?" + model.ReasoningMultiplier.Param().ID + "=100")
	r.live()
	r.until("the change in the address", `document.documentElement.lang === "de" && document.querySelector("[data-sentence]").textContent.includes("100")`)
	r.visit(h.URL + "/model.html#checks")
	r.until("the model page in its own style", `document.querySelectorAll("#checks ~ ul li").length > 3 && getComputedStyle(document.body).fontFamily.includes("Inter") && [...document.fonts].some((f) => f.status === "loaded")`)
}

func TestAfterOneVisitAnArticlesEmbedsNeedNoConnection(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	article := articleOf(t, strings.ReplaceAll(`<script src="{home}/embed.js" async></script>
		<hundred-fold charts="gpus"><a href="{home}/">Hundredfold</a></hundred-fold><iframe height="700" src="{home}/embed.html?preset=bain&amp;charts=power"></iframe>`, "{home}", h.URL))
	const both = `new Set(heard.filter((m) => m?.hundredfold === "ready").map((m) => m.snapshot.preset)).size === 2`
	r := keeper(t, "embed.js", "embed-sw.js") // that are asked for again, in vain
	r.do(chromedp.EmulateViewport(900, 1800))
	r.visit(article)
	r.until("both embeds are live", both)
	beside := newReaderIn(t, r.ctx, desktop, "favicon.ico") // a text has none
	beside.visit(h.URL + "/embedding.txt")
	beside.eventually("their page is kept", `(await navigator.serviceWorker.getRegistrations())[0]?.active && (await (await caches.open((await caches.keys())[0])).keys()).length === 1`)
	size := ask[int](beside, `(async () => {
		const [name] = await caches.keys();
		const cache = await caches.open(name);
		const all = await Promise.all((await cache.keys()).map(async (request) => (await (await cache.match(request)).blob()).size));
		return all.reduce((sum, size) => sum + size);
	})()`)
	if t.Logf("the worker keeps %d bytes", size); size > 250_000 {
		t.Errorf("an embed leaves %d bytes with the worker, want the page alone", size)
	}
	h.Close()
	r.visit(article)
	r.until("both are live without a connection", both)

	// Whoever comes for the first time sees what the article itself has.
	stranger := keeper(t, "ERR_CONNECTION_REFUSED")
	stranger.visit(article)
	stranger.until("the link in the element stays", `document.querySelector("hundred-fold a").checkVisibility()`)
}

func TestEveryFileOfTheSiteIsKept(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	r := keeper(t)
	r.visit(h.URL + "/")
	r.live()
	r.kept()
	kept := map[string]bool{}
	for _, name := range ask[[]string](r, `(async () => {
		const [name] = await caches.keys();
		return (await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname.slice(1));
	})()`) {
		kept[name] = true
	}
	err := fs.WalkDir(os.DirFS("../../dist"), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || d.IsDir() || name == "sw.js" || strings.HasPrefix(filepath.Base(name), "card"):
		case strings.Contains(name, "pictures/") || strings.Contains(name, "v/") || strings.Contains(name, "oembed/") || name == "embedding.txt" || name == "notice.txt" || name == "embed-sw.js": // for other people's pages
		case strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz"):
		case !kept[name]:
			t.Errorf("%s is not kept", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if kept["sw.js"] {
		t.Error("the worker keeps itself: a browser could not see a newer one")
	}
}

func TestThePageCanBeInstalled(t *testing.T) {
	for _, path := range []string{"/", "/de/"} {
		r := newReader(t, desktop)
		r.visit(siteURL + path)
		var found page.GetAppManifestResult
		r.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) (err error) {
			found, err = cdp.Call(ctx, target, page.GetAppManifest, page.GetAppManifestParams{})
			return err
		}))
		if found.URL != siteURL+path+"manifest.webmanifest" || found.Manifest == nil || len(found.Manifest.Icons) != 4 {
			t.Errorf("%s: the manifest is %s: %+v", path, found.URL, found.Manifest)
		}
		for _, e := range found.Errors {
			t.Errorf("%s: %s", path, e.Message)
		}
	}
}

// renewed returns the site as it is built with another stage script. What did not
// change is taken over, the program above all.
func renewed(t *testing.T) fs.FS {
	t.Helper()
	next, err := buildNext()
	if err != nil {
		t.Fatal(err)
	}
	return next
}

// buildNext builds that site once, as it takes a while, in scratch.
var buildNext = sync.OnceValues(func() (fs.FS, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	script, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return nil, err
	}
	dist, exec := filepath.Join(scratch, "next"), filepath.Join(scratch, "wasm_exec.js")
	if err := os.CopyFS(dist, os.DirFS("../../dist")); err != nil {
		return nil, err
	}
	if err := os.WriteFile(exec, append(script, "\nglobalThis.edition = 'new';\n"...), 0o644); err != nil {
		return nil, err
	}
	_, err = site.Build(context.Background(), dist, site.Options{Program: "../../build/hundredfold.wasm", Light: "../../build/light.wasm", Files: "../../build/files.wasm", WasmExec: exec})
	return os.DirFS(dist), err
})

const (
	edition = `(document.querySelector("[data-charts] iframe").contentWindow.edition ?? "old")`
	renewal = `document.querySelector(".renewal button")`
)

// eventually waits for a condition, a promise of one too, that also holds after
// the page is loaded again.
func (r *reader) eventually(what, condition string) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience/2)
	defer cancel()
	for ; ctx.Err() == nil; time.Sleep(50 * time.Millisecond) {
		met, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`(async () => !!(`+condition+`))().catch(() => false)`, chromedp.EvalAwaitPromise))
		if err == nil && met {
			return
		}
	}
	r.t.Fatalf("waited in vain: %s\n%s", what, condition)
}

func (r *reader) inEdition(want string) {
	r.t.Helper()
	r.eventually("the "+want+" edition is live", `told.ready && `+edition+` === "`+want+`"`)
}

func TestANewVersionWaitsForTheReaderAndIsNeverMixedWithTheOld(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	next := renewed(t)
	r := keeper(t)
	r.visit(h.URL + "/")
	r.inEdition("old")
	r.kept()

	h.deploy(next)
	r.do(chromedp.Reload())
	r.inEdition("old")
	r.until("the notice can be seen", renewal+`.checkVisibility()`)
	if said := ask[string](r, `document.querySelector(".renewal[role=status]").textContent`); !strings.Contains(said, "new version") {
		t.Errorf("the notice says %q", said)
	}
	other := newReaderIn(t, r.ctx, desktop)
	other.visit(h.URL + "/?preset=bain")
	other.inEdition("old")
	other.until("the other tab is told too", renewal+`.checkVisibility()`)
	// A stage that starts again gets the files of its page's version.
	ask[any](other, `told.ready = false; document.querySelector("[data-charts] iframe").contentWindow.location.reload()`)
	other.inEdition("old")
	// A page without script hears of nothing and stays.
	paper := newReaderIn(t, r.ctx, desktop)
	paper.visit(h.URL + "/model.html")
	stage := ask[string](r, `document.querySelector("[data-charts] iframe").dataset.src`)

	r.set(model.ReasoningMultiplier, 100)
	r.until("the change arrives", `told.snapshots.at(-1)?.query.includes("reasoning_multiplier")`)
	ask[any](r, renewal+`.click()`)
	r.inEdition("new")
	other.inEdition("new")
	r.until("the change is kept", `told.snapshots.at(-1)?.query.includes("reasoning_multiplier") && location.search.includes("reasoning_multiplier")`)
	other.until("the scenario is kept", `told.snapshots.at(-1)?.preset === "bain"`)

	for _, name := range h.requests() {
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if _, err := fs.Stat(next, name); err != nil {
			t.Errorf("%s is of the old version and was asked of the new host", name)
		}
		if strings.HasSuffix(name, ".wasm") {
			t.Errorf("%s did not change and was downloaded again", name)
		}
	}
	if !ask[bool](paper, `fetch("`+stage+`").then((r) => r.ok)`) {
		t.Error("a page of the old version cannot have its files any more")
	}
	paper.visit("about:blank")
	r.do(chromedp.Reload())
	r.inEdition("new")
	r.eventually("the old version is cleared away", `(await caches.keys()).length === 1`)
}

func TestTheNextVisitGetsTheNewVersion(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	r := keeper(t)
	r.visit(h.URL + "/")
	r.inEdition("old")
	r.kept()
	h.deploy(renewed(t))
	r.do(chromedp.Reload())
	r.until("a newer version waits", renewal)
	// The browser lets it take over some time after the last page has gone: the
	// visit is one that comes later.
	takenOver := r.takeover()
	r.visit("about:blank")
	takenOver()
	r.visit(h.URL + "/")
	r.inEdition("new")
}

// takeover returns how to wait until a newer worker has taken over, from now on.
func (r *reader) takeover() (wait func()) {
	r.t.Helper()
	ended := make(chan struct{})
	end := sync.OnceFunc(func() { close(ended) })
	ctx, stop := context.WithTimeout(r.ctx, patience)
	r.t.Cleanup(stop)
	err := chromedp.Listen(ctx, func(event any) {
		e, ok := event.(*serviceworker.EventWorkerVersionUpdated)
		if ok && slices.ContainsFunc(e.Versions, func(v *serviceworker.Version) bool { return v.Status == serviceworker.VersionStatusRedundant }) {
			end() // the older one's end is the newer one's beginning
		}
	})
	if err != nil {
		r.t.Fatal(err)
	}
	r.do(call(serviceworker.Enable, cdp.Empty{}))
	return func() {
		r.t.Helper()
		select {
		case <-ended:
		case <-ctx.Done():
			r.t.Fatal("no newer worker takes over")
		}
	}
}

func TestAHostThatIsBeingBroughtUpToDateMixesNothing(t *testing.T) {
	h := newHost(t, os.DirFS("../../dist"))
	r := keeper(t)
	r.visit(h.URL + "/")
	r.inEdition("old")
	r.kept()
	// The new worker is there already, with the old pages.
	h.deploy(half{old: os.DirFS("../../dist"), new: renewed(t)})
	r.do(chromedp.Reload())
	r.inEdition("old")
	r.eventually("the new worker comes", `(await (await navigator.serviceWorker.ready).update()).installing`)
	r.eventually("the new version is given up", `(({ installing, waiting }) => !installing && !waiting)(await navigator.serviceWorker.ready) && (await caches.keys()).length === 1`)
	h.Close()
	r.expect("sw.js")
	r.do(chromedp.Reload())
	r.inEdition("old")
}

// half is a site with the worker and the hashed files of a newer one.
type half struct{ old, new fs.FS }

func (h half) Open(name string) (fs.File, error) {
	if strings.HasPrefix(name, "sw.js") || filepath.Ext(name) != ".html" && !strings.Contains(name, ".html.") {
		return h.new.Open(name)
	}
	return h.old.Open(name)
}

func TestWhereStorageIsDeniedThePageWorks(t *testing.T) {
	follow(t)
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "Default"), 0o755); err != nil {
		t.Fatal(err)
	}
	const settings = `{"profile": {"default_content_setting_values": {"cookies": 2}}}`
	if err := os.WriteFile(filepath.Join(dir, "Default", "Preferences"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	// A sandboxed frame in a process of its own would be out of the reader's sight.
	together := chromedp.Flag("disable-features", "IsolateSandboxedIframes")
	ctx, stop, err := browser.Start(context.Background(), chromedp.UserDataDir(dir), together)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	t.Run("by the browser", func(t *testing.T) {
		r := newReaderIn(t, ctx, desktop)
		r.visit(siteURL + "/")
		if !ask[bool](r, `(() => { try { localStorage; return false } catch { return true } })()`) {
			t.Fatal("storage is not denied")
		}
		r.worksWithoutStorage()
	})
	t.Run("in a sandbox", func(t *testing.T) {
		mux := http.NewServeMux()
		mux.Handle("/", serve.Handler(os.DirFS("../../dist")))
		mux.HandleFunc("/article", func(w http.ResponseWriter, _ *http.Request) {
			fmt.Fprint(w, `<!doctype html><link rel="icon" href="data:,"><iframe src="/" sandbox="allow-scripts" width="1000" height="800"></iframe>`)
		})
		server := httptest.NewServer(mux)
		defer server.Close()
		relay := `if (parent === top && self !== top) addEventListener("message", ({ data }) => data === '{"type":"ready"}' && top.postMessage(data, "*"));`
		r := newReaderIn(t, ctx, view{width: 1360, height: 900, before: relay})
		r.visit(server.URL + "/article")
		r.live()
	})
}

// worksWithoutStorage moves a slider and the theme.
func (r *reader) worksWithoutStorage() {
	r.t.Helper()
	r.live()
	r.set(model.ReasoningMultiplier, 100)
	r.until("the sentence follows", `document.querySelector("[data-sentence]").textContent.includes("100×")`)
	ask[any](r, `document.querySelector("[data-theme-switch]").click()`)
	r.until("the theme changes", `document.documentElement.dataset.theme === "dark"`)
}

// set moves a slider to the place nearest to a value.
func (r *reader) set(in model.Input, value float64) {
	r.t.Helper()
	p := in.Param()
	ask[any](r, fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		e.value = %d;
		e.dispatchEvent(new Event("input", { bubbles: true }));
		e.dispatchEvent(new Event("change", { bubbles: true }));
	})()`, slider(in), int(p.Position(value)+0.5)))
}
