package main

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"hundredfold/web/e2e/browser"
)

// profile is a reader's device and connection.
type profile struct {
	name          string
	width, height int64
	slower        float64 // CPU slowdown against this machine
	bits          float64 // bandwidth in bits per second; 0 for no limit
	latency       time.Duration
}

// The second is Lighthouse's: a mid-range phone on slow 4G.
var profiles = []profile{
	{name: "this machine", width: 1360, height: 900, slower: 1},
	{name: "a slow phone", width: 360, height: 740, slower: 4, bits: 1.6e6, latency: 150 * time.Millisecond},
}

// visited is a page of the site.
type visited struct {
	name string
	part string // fragment at which its first slider is in sight
	live bool   // it has live charts and sliders
	late bool   // block the light program and use only the stage
}

var pages = []visited{
	{name: "index.html", live: true}, {name: "index.html", live: true, late: true},
	{name: "story.html", part: "#huang", live: true}, {name: "embed.html"}, {name: "model.html"},
}

// patience limits the time of a visit.
const patience = 3 * time.Minute

// visit opens a page as a first-time reader with the profile.
func visit(parent context.Context, site string, v visited, p profile) (row, error) {
	ctx, closeTab := chromedp.NewContext(parent, chromedp.WithNewBrowserContext())
	defer closeTab()
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r := row{Page: v.name, Profile: p.name}
	if err := p.become(ctx); err != nil {
		return r, err
	}
	if v.late {
		r.Page += " without the light program"
		never := []*network.BlockPattern{{URLPattern: "*://*:*/light.*", Block: true}}
		if _, err := chromedp.Call(ctx, network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: never}); err != nil {
			return r, err
		}
	}
	err := chromedp.Do(ctx, chromedp.Navigate(site+"/"+v.name+v.part))
	if err == nil && v.live {
		r.Usable, err = chromedp.Run(ctx, chromedp.Evaluate[float64]("usable", chromedp.EvalAwaitPromise))
	}
	if err == nil && v.live {
		r.Live, err = chromedp.Run(ctx, chromedp.Evaluate[float64]("live", chromedp.EvalAwaitPromise))
	}
	if err == nil {
		r.Vitals, err = chromedp.Run(ctx, chromedp.Evaluate[browser.Vitals](rested+".then(() => "+browser.ReadVitals+")", chromedp.EvalAwaitPromise))
	}
	if err == nil && v.live {
		r.Drag, err = drag(ctx)
	}
	return r, err
}

// become sets a tab's window, CPU and connection to the profile's and starts
// collecting figures.
func (p profile) become(ctx context.Context) error {
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(p.width, p.height)); err != nil {
		return err
	}
	line := &network.Conditions{DownloadThroughput: -1, UploadThroughput: -1}
	if p.bits > 0 {
		line = &network.Conditions{DownloadThroughput: p.bits / 8, UploadThroughput: p.bits / 16, Latency: float64(p.latency.Milliseconds())}
	}
	_, err := chromedp.Call(ctx, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{line}})
	if err == nil {
		_, err = chromedp.Call(ctx, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: p.slower})
	}
	if err == nil {
		_, err = chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: browser.Observe + whenUsable + whenLive})
	}
	return err
}

const (
	// whenUsable resolves when the first slider can move a chart: it is disabled
	// until a program has drawn them.
	whenUsable = `
self.usable = new Promise((done) => {
	const look = () => {
		const slider = document.querySelector("[data-input] [type=range]");
		slider && !slider.disabled ? done(performance.now()) : requestAnimationFrame(look);
	};
	look();
});`
	// whenLive resolves when the stage has drawn its first charts.
	whenLive = `
self.live = new Promise((done, failed) => addEventListener("message", ({ data }) => {
	const { type, reason } = typeof data === "string" && data.startsWith('{"') ? JSON.parse(data) : {};
	if (type === "ready") done(performance.now());
	if (type === "failed") failed(new Error(reason));
}));`
	// rested resolves when the page is painted and idle.
	rested = `new Promise((done) => setTimeout(() => requestIdleCallback(done), 1000))`
	// slider returns the positions of the first visible slider's thumb and of the
	// end of its track.
	slider = `(() => {
		const e = [...document.querySelectorAll("[data-input] [type=range]")].find((e) => e.checkVisibility());
		e.scrollIntoView({ block: "nearest", behavior: "instant" });
		const { x, y, width, height } = e.getBoundingClientRect();
		const at = (e.value - e.min) / (e.max - e.min);
		return { From: x + 10 + at * (width - 20), To: x + width - 10, Y: y + height / 2, Value: e.value, Start: performance.now() };
	})()`
)

// moves is the number of steps in a drag.
const moves = 60

// drag drags the first slider to the end of its track and returns the blocking time
// meanwhile, in ms.
func drag(ctx context.Context) (float64, error) {
	type place struct {
		From, To, Y, Start float64
		Value              string
	}
	at, err := chromedp.Run(ctx, chromedp.Evaluate[place](slider))
	if err != nil {
		return 0, err
	}
	if err := chromedp.Do(ctx, chromedp.DragAndDropXY(at.From, at.Y, at.To, at.Y, moves)); err != nil {
		return 0, err
	}
	blocked, err := chromedp.Run(ctx, chromedp.Evaluate[float64](fmt.Sprintf(rested+`.then(() => vitals.blocked(%f, Infinity))`, at.Start), chromedp.EvalAwaitPromise))
	if err != nil {
		return 0, err
	}
	after, err := chromedp.Run(ctx, chromedp.Evaluate[place](slider))
	if err == nil && after.Value == at.Value {
		err = fmt.Errorf("the first slider did not move from %s", at.Value)
	}
	return blocked, err
}
