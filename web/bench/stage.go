package main

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
)

// redraws is how often each side draws its three charts.
const redraws = 200

var (
	//go:embed uplot.js
	uPlotScript string
	//go:embed stage.js
	stageScript string
)

// timeStage times the stage's three charts drawn again, and the change of the model
// that has them drawn.
func (b *bench) timeStage() (group, error) {
	ours, err := b.timeIn("/", fmt.Sprintf(stageScript, redraws))
	return group{"the full page’s stage: three charts after a change of the model, ms a change", [2]string{"script", "main thread"}, []row{
		{"drawn by Go", [2]float64{ours["drawing"], ours["thread"]}, false},
		{"of that run, snapshot and JSON", [2]float64{ours["applying"]}, false},
	}}, err
}

// timeUPlot times the same lines in uPlot.
func (b *bench) timeUPlot(charts []drawn) (row, error) {
	b.mux.HandleFunc("GET /uplot/{$}", page(`<link rel="stylesheet" href="/packages/uplot/dist/uPlot.min.css"><script src="/packages/uplot/dist/uPlot.iife.min.js"></script>`))
	var scenarios [2][][3][]*float64
	for i, multiplier := range []float64{20, 100} {
		place := int(math.Round(model.ReasoningMultiplier.Param().Position(multiplier)))
		for _, c := range charts {
			scenarios[i] = append(scenarios[i], c.Places[place])
		}
	}
	data, err := json.Marshal(scenarios)
	if err != nil {
		return row{}, err
	}
	theirs, err := b.timeIn("/uplot/", fmt.Sprintf(uPlotScript, redraws, data))
	return row{"uPlot " + version("uplot") + ": the lines alone, without a model", [2]float64{theirs["drawing"], theirs["thread"]}, true}, err
}

// timeIn opens a page, runs a script in it twice, the first time to warm up, and
// returns the second's figures and the main thread's time per round.
func (b *bench) timeIn(path, script string) (map[string]float64, error) {
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+path)); err != nil {
		return nil, err
	}
	if _, err := chromedp.Call(b.ctx, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}); err != nil {
		return nil, err
	}
	if _, err := chromedp.Run(b.ctx, chromedp.Evaluate[map[string]float64](script, chromedp.EvalAwaitPromise)); err != nil {
		return nil, err
	}
	before, err := b.threadTime()
	if err != nil {
		return nil, err
	}
	figures, err := chromedp.Run(b.ctx, chromedp.Evaluate[map[string]float64](script, chromedp.EvalAwaitPromise))
	if err != nil {
		return nil, err
	}
	after, err := b.threadTime()
	if err != nil {
		return nil, err
	}
	figures["thread"] = (after - before) / redraws
	for name, v := range figures {
		if !(v > 0) {
			return nil, fmt.Errorf("%s: the time for %q came out as %g", path, name, v)
		}
	}
	return figures, nil
}

// threadTime is the main thread's processor time so far, in milliseconds.
func (b *bench) threadTime() (float64, error) {
	metrics, err := chromedp.Call(b.ctx, performance.GetMetrics, cdp.Empty{})
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
