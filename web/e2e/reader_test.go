package e2e

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a reader waits for one step, and half of it how long for a
// condition in the page. A busy machine that draws in software takes a while for
// either; only what hangs takes minutes.
const patience = 10 * time.Minute

// reader is one reader with a tab of its own. An error in the console, a
// blocked load and a request to another host all fail the test.
type reader struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	expected []string // console errors that the test is about
}

// view is the window that a reader has.
type view struct {
	width, height int64
	dark, touch   bool
	before        string // script that runs in each document before its own
}

// desktop is the view of most readers.
var desktop = view{width: 1360, height: 900}

// newReader opens a tab in which the site is not kept for later. Console errors that contain one of the expected texts
// are no failure.
func newReader(t *testing.T, v view, expected ...string) *reader {
	t.Helper()
	// No reader finds what another left: the tests share a browser.
	v.before += `Object.defineProperty(navigator, "serviceWorker", { value: undefined });`
	return newReaderIn(t, chromium, v, expected...)
}

// newReaderIn opens a tab beside that of a context: in its browser, and with the
// storage that it has.
func newReaderIn(t *testing.T, beside context.Context, v view, expected ...string) *reader {
	t.Helper()
	follow(t)
	ctx, closeTab := chromedp.NewContext(beside)
	t.Cleanup(closeTab)
	r := &reader{t: t, ctx: ctx, expected: expected}
	if err := chromedp.Listen(ctx, r.listen); err != nil {
		t.Fatal(err)
	}
	scheme := "light"
	if v.dark {
		scheme = "dark"
	}
	r.window(v)
	r.do(call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: collectSnapshots + v.before}))
	r.scheme(scheme)
	return r
}

// window gives the reader a window of that size, for a finger or a mouse.
func (r *reader) window(v view) {
	r.t.Helper()
	options := []chromedp.EmulateViewportOption{}
	if v.touch {
		options = append(options, chromedp.EmulateTouch)
	}
	r.do(chromedp.EmulateViewport(v.width, v.height, options...))
}

// scheme sets what the reader's system prefers: light or dark.
func (r *reader) scheme(prefers string) {
	r.t.Helper()
	r.do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: prefers}},
	}))
}

// collectSnapshots keeps what the program says to the page.
const collectSnapshots = `
if (window === top) {
	window.told = { ready: false, snapshots: [], failed: "" };
	addEventListener("message", ({ data }) => {
		if (typeof data !== "string" || !data.startsWith('{"')) return;
		const said = JSON.parse(data);
		if (said.type === "ready") told.ready = true;
		if (said.type === "failed") told.failed = said.reason || "no reason";
		if (said.type === "snapshot") told.snapshots.push(said.snapshot);
	});
}
`

// listen fails the test on what no reader should meet.
func (r *reader) listen(event any) {
	var problem string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		problem = (&chromedp.ExceptionError{ExceptionDetails: e.ExceptionDetails}).Error()
	case *runtime.EventConsoleAPICalled:
		if e.Type != runtime.ConsoleAPICalledTypeError && e.Type != runtime.ConsoleAPICalledTypeAssert {
			return
		}
		for _, a := range e.Args {
			problem += string(a.Value) + a.Description + " "
		}
	case *log.EventEntryAdded:
		if e.Entry.Level != log.EntryLevelError {
			return
		}
		problem = e.Entry.Text + " " + e.Entry.URL
	case *network.EventRequestWillBeSent:
		url := e.Request.URL
		if strings.HasPrefix(url, siteURL+"/") || strings.HasPrefix(url, "data:") || strings.HasPrefix(url, "blob:") || strings.HasPrefix(url, "about:") || strings.HasPrefix(url, "http://127.0.0.1:") {
			return
		}
		problem = "a request to another host: " + url
	default:
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, text := range r.expected {
		if strings.Contains(problem, text) {
			return
		}
	}
	r.t.Errorf("in the browser: %s", strings.TrimSpace(problem))
}

// call is a protocol command as a step.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// do runs steps, and the test ends when one fails.
func (r *reader) do(steps ...chromedp.Action[chromedp.Void]) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		r.t.Fatal(err)
	}
}

// ask evaluates an expression in the page; a promise is waited for.
func ask[T any](r *reader, expression string) T {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		r.t.Fatalf("%s\n%v", expression, err)
	}
	return v
}

// until waits for a condition in the page. The condition is text of the
// expression itself, because the site's security policy forbids eval.
func (r *reader) until(what, condition string) {
	r.t.Helper()
	met := ask[bool](r, fmt.Sprintf(`new Promise((answer) => {
		const end = Date.now() + %d;
		const look = () => {
			let met = false;
			try { met = !!(%s); } catch {}
			if (met || Date.now() > end) return answer(met);
			setTimeout(look, 15);
		};
		look();
	})`, patience.Milliseconds()/2, condition))
	if !met {
		r.t.Fatalf("waited in vain: %s\n%s\nthe program said: %s", what, condition, ask[string](r, `JSON.stringify({...window.told, snapshots: window.told?.snapshots.slice(-1)})`))
	}
}

// open goes to an address of the site and waits until charts are live.
func (r *reader) open(path string) {
	r.t.Helper()
	r.visit(siteURL + path)
	r.until("the program draws its first charts", "told.ready")
}

// visit goes to any address and waits for the document alone.
func (r *reader) visit(url string) {
	r.t.Helper()
	r.do(chromedp.Navigate(url))
}

// box is where an element is on the screen, in CSS pixels of the viewport.
type box struct{ X, Y, Width, Height float64 }

// boxOf scrolls an element into view and returns its place.
func (r *reader) boxOf(selector string) box {
	r.t.Helper()
	return ask[box](r, fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		e.scrollIntoView({ block: "nearest", behavior: "instant" });
		const { x, y, width, height } = e.getBoundingClientRect();
		return { X: x, Y: y, Width: width, Height: height };
	})()`, selector))
}

// photograph returns what is on the screen inside an element.
func (r *reader) photograph(selector string) image.Image {
	r.t.Helper()
	b := r.boxOf(selector)
	return r.decode(r.capture(page.CaptureScreenshotParams{
		Format: page.CaptureScreenshotFormatPng,
		Clip:   &page.Viewport{X: b.X + ask[float64](r, "scrollX"), Y: b.Y + ask[float64](r, "scrollY"), Width: b.Width, Height: b.Height, Scale: 1},
	}))
}

func (r *reader) capture(params page.CaptureScreenshotParams) []byte {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	shot, err := chromedp.Call(ctx, page.CaptureScreenshot, params)
	if err != nil {
		r.t.Fatal(err)
	}
	return shot.Data
}

func (r *reader) decode(data []byte) image.Image {
	r.t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		r.t.Fatal(err)
	}
	return img
}

// expect lets errors that contain a text pass from now on.
func (r *reader) expect(text string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.expected = append(r.expected, text)
}
