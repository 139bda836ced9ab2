package main

import (
	"context"
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/chromedp/chromedp"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

//go:embed squiggle.js
var squiggleScript string

const (
	samples        = 1000
	squiggleRounds = 15

	// alike is how far its median and ours may lie apart, in parts: both are of
	// about a thousand draws that spread over a factor of ten.
	alike = 0.2
)

// chained are the inputs of the chain, in which Squiggle takes their names.
var chained = []model.Input{
	model.WeeklyUsers, model.RequestGrowth, model.ReasoningShare, model.ReasoningMultiplier, model.AgentShare, model.AgentMultiplier,
	model.AnswerGrowth, model.SoftwareEfficiency, model.ServingUtilisation, model.GrowthFade,
}

// chain is what the world asks for at the end of 2030, in million H100e, at the
// price of 2025 and below any ceiling: parts 1 to 3 of the model, in one quarter.
// The numbers are the observed values of 2025.
const chain = `years = (1 - growth_fade ^ 5) / (1 - growth_fade)
requests = weekly_users / 1.6 * request_growth ^ years
mix = 1 - reasoning_share / 100 + reasoning_share / 100 * reasoning_multiplier + agent_share / 100 * agent_multiplier
serving = 0.45 * 20.3 * requests * mix / 3.4 * (answer_growth / software_efficiency) ^ years / (serving_utilisation / 10)
asked = serving
[quantile(asked, 0.1), quantile(asked, 0.5), quantile(asked, 0.9)]`

// inSquiggle returns the chain with the registry's distributions.
func inSquiggle() string {
	var text strings.Builder
	for _, i := range chained {
		p := i.Param()
		fmt.Fprintf(&text, "%s = SampleSet.fromDist(truncate(%s({ p5: %g, p95: %g }), %g, %g))\n", p.ID, p.Spread.Shape, p.Spread.P5, p.Spread.P95, p.Min, p.Max)
	}
	return text.String() + chain
}

// medianInGo is the median of the same in an ensemble of ours.
func medianInGo() (float64, error) {
	in := model.Defaults()
	in[model.Rebound] = 0
	e, err := ensemble.New(&in, []model.Output{model.DemandServing, model.DemandTraining}, 1, 1024)
	if err == nil {
		err = e.Run(context.Background(), 1024)
	}
	if err != nil {
		return 0, err
	}
	asked := slices.Clone(e.Values(model.DemandServing, 2030))
	for k, v := range e.Values(model.DemandTraining, 2030) {
		asked[k] += v
	}
	slices.Sort(asked)
	return asked[len(asked)/2], nil
}

// timeSquiggle times the chain in the browser, in milliseconds.
func (b *bench) timeSquiggle() (float64, error) {
	text, err := b.packages.bundle(squiggleScript)
	if err != nil {
		return 0, err
	}
	b.mux.HandleFunc("GET /squiggle/{$}", page(`<script src="squiggle.js"></script>`))
	b.mux.HandleFunc("GET /squiggle/squiggle.js", script(text))
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/squiggle/")); err != nil {
		return 0, err
	}
	theirs, err := chromedp.Run(b.ctx, chromedp.Evaluate[struct {
		Took      float64
		Quantiles []float64
	}](fmt.Sprintf("squiggle(%q, %d, %d)", inSquiggle(), samples, squiggleRounds), chromedp.EvalAwaitPromise))
	if err != nil {
		return 0, err
	}
	ours, err := medianInGo()
	if err == nil && (len(theirs.Quantiles) != 3 || math.Abs(theirs.Quantiles[1]/ours-1) > alike) {
		err = fmt.Errorf("squiggle has quantiles of %v million H100e, and our median is %.0f: the chains are not the same", theirs.Quantiles, ours)
	}
	return theirs.Took, err
}
