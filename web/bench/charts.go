package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/web/e2e/browser"
	"hundredfold/web/site"
)

// uPlotVersion is the version that the charts are timed against.
const uPlotVersion = "1.6.32"

// redraws is how often each side draws its three charts.
const redraws = 300

//go:embed uplot.js
var uPlotScript string

//go:embed stage.js
var stageScript string

//go:embed doubt.js
var doubtScript string

// chartRows times three charts drawn again: the stage's, and uPlot's.
func chartRows(ctx context.Context) ([]row, error) {
	if out, err := command(ctx, nil, "go", "run", "./web/build"); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, out)
	}
	mux := http.NewServeMux()
	mux.Handle("/", site.Handler(os.DirFS("dist")))
	mux.HandleFunc("GET /bench/uplot.html", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<!doctype html><link rel="stylesheet" href="/bench/uPlot.min.css"><script src="/bench/uPlot.iife.min.js"></script>`)
	})
	uPlot, missing := fetchUPlot(ctx)
	if missing == nil {
		mux.Handle("GET /bench/", http.StripPrefix("/bench/", http.FileServer(http.Dir(uPlot))))
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	ctx, stop, err := browser.Start(ctx)
	if err != nil {
		return nil, err
	}
	defer stop()

	ours, err := timeIn(ctx, server.URL+"/", fmt.Sprintf(stageScript, redraws))
	if err != nil {
		return nil, err
	}
	doubt, err := timeIn(ctx, server.URL+"/", fmt.Sprintf(doubtScript, redraws))
	if err != nil {
		return nil, err
	}
	rows := []row{
		{what: "the worker from nothing to its first bands, ms", browser: milliseconds(doubt["started"])},
		{what: "the worker’s first bands of another scenario, of 64 runs, ms", browser: milliseconds(doubt["first"])},
		{what: "and its last, of 1,024, ms", browser: milliseconds(doubt["last"])},
		{what: "three charts drawn again, ms of Go", browser: milliseconds(ours["drawing"])},
		{what: "a change: run, snapshot and JSON, ms of Go", browser: milliseconds(ours["applying"])},
		{what: "a change in all, ms of the main thread", browser: milliseconds(ours["thread"])},
	}
	if missing != nil {
		return append(rows, row{what: "uPlot " + uPlotVersion + " left out: " + missing.Error()}), nil
	}
	data, err := json.Marshal(lines())
	if err != nil {
		return nil, err
	}
	theirs, err := timeIn(ctx, server.URL+"/bench/uplot.html", fmt.Sprintf(uPlotScript, redraws, data))
	if err != nil {
		return nil, err
	}
	return append(rows,
		row{what: "the same three in uPlot " + uPlotVersion + ", ms of JavaScript", browser: milliseconds(theirs["drawing"])},
		row{what: "a change in all with uPlot, ms of the main thread", browser: milliseconds(theirs["thread"])},
		row{what: "Go's drawing over uPlot's", browser: fmt.Sprintf("%.1f", ours["drawing"]/theirs["drawing"])},
	), nil
}

func milliseconds(v float64) string { return fmt.Sprintf("%.2f", v) }

// timeIn opens a page, runs a script in it twice, the first time to warm up, and
// returns the second's figures and the main thread's time per round.
func timeIn(ctx context.Context, url, script string) (map[string]float64, error) {
	err := chromedp.Do(ctx, chromedp.EmulateViewport(1360, 900), chromedp.Navigate(url))
	if err != nil {
		return nil, err
	}
	if _, err := chromedp.Call(ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(ctx, chromedp.Evaluate[map[string]float64](script, chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	before, err := threadTime(ctx)
	if err != nil {
		return nil, err
	}
	figures, err := chromedp.Run(ctx, chromedp.Evaluate[map[string]float64](script, chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, err
	}
	after, err := threadTime(ctx)
	if err != nil {
		return nil, err
	}
	figures["thread"] = (after - before) / redraws
	for name, v := range figures {
		if !(v > 0) {
			return nil, fmt.Errorf("%s: the time for %q came out as %g", url, name, v)
		}
	}
	return figures, nil
}

// threadTime is the main thread's processor time so far, in milliseconds.
func threadTime(ctx context.Context) (float64, error) {
	metrics, err := chromedp.Call(ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		return 0, err
	}
	for _, m := range metrics.Metrics {
		if m.Name == "TaskDuration" {
			return m.Value * 1e3, nil
		}
	}
	return 0, errors.New("the browser does not tell how long tasks took")
}

// lines are what the three charts draw in two scenarios: time in years, then
// asked for and built, quarter by quarter.
func lines() [2][3][3][]float64 {
	var all [2][3][3][]float64
	for i, multiplier := range []float64{20, 100} {
		inputs := model.Defaults()
		inputs[model.ReasoningMultiplier] = multiplier
		var result model.Result
		model.Run(&result, &inputs)
		for c, pair := range [3][2]model.Output{
			{model.DemandH100e, model.FleetH100e},
			{model.CapexAIDemand, model.CapexAI},
			{model.PowerAIDemand, model.PowerAI},
		} {
			for q := range model.Quarters {
				all[i][c][0] = append(all[i][c][0], model.FirstYear+float64(q+1)/4)
				all[i][c][1] = append(all[i][c][1], result.Quarter(pair[0], q))
				all[i][c][2] = append(all[i][c][2], result.Quarter(pair[1], q))
			}
		}
	}
	return all
}

// fetchUPlot returns the folder with uPlot's built files.
func fetchUPlot(ctx context.Context) (string, error) {
	dir, err := filepath.Abs("build/bench")
	if err != nil {
		return "", err
	}
	dist := filepath.Join(dir, "package/dist")
	if _, err := os.Stat(filepath.Join(dist, "uPlot.iife.min.js")); err == nil {
		return dist, nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	if _, err := command(ctx, nil, "npm", "--version"); err != nil {
		return "", fmt.Errorf("npm is not installed")
	}
	if _, err := command(ctx, nil, "npm", "pack", "--silent", "--pack-destination", dir, "uplot@"+uPlotVersion); err != nil {
		return "", err
	}
	_, err = command(ctx, nil, "tar", "-xzf", filepath.Join(dir, "uplot-"+uPlotVersion+".tgz"), "-C", dir)
	return dist, err
}
