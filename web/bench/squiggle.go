package main

import (
	"context"
	_ "embed"
	"fmt"
	"math"
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
	model.AnswerGrowth, model.SoftwareEfficiency, model.LongerAnswers, model.ServingUtilisation, model.GrowthFade,
}

// chain is the serving that the world asks for at the end of 2030, in million
// H100e, at mid-2026's price of an answer: part 1 of the model, in one quarter. The
// numbers are the values of mid-2026, four and a half years before. It leaves out
// the ceiling on revenue, which at that price is far above nearly all draws; export
// controls, whose median changes nothing; and that some inputs are drawn together.
const chain = `years = (1 - growth_fade ^ 4.5) / (1 - growth_fade)
requests = weekly_users / 2 * request_growth ^ years
mix = 1 - reasoning_share / 100 + reasoning_share / 100 * reasoning_multiplier + agent_share / 100 * agent_multiplier
software = software_efficiency * (3 / software_efficiency) ^ (longer_answers / 100)
effort = (answer_growth / software) ^ years / (serving_utilisation / 11)
asked = 20.48 * requests * mix / 4.25 * effort
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

// medianInGo is the median of the same in an ensemble of ours, in which use does
// not answer to the price.
func medianInGo() (float64, error) {
	in := model.Defaults()
	in[model.Rebound] = 0
	e, err := ensemble.New(&in, []model.Output{model.DemandServing}, 1, 1024)
	if err == nil {
		err = e.Run(context.Background(), 1024)
	}
	if err != nil {
		return 0, err
	}
	return e.Band(model.DemandServing, 2030).P50, nil
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
