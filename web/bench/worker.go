package main

import (
	_ "embed"
	"fmt"

	"github.com/chromedp/chromedp"
)

//go:embed uncertainty.js
var uncertaintyScript string

// scenarios is how many the worker is asked about.
const scenarios = 60

// timeWorker asks the page's worker for bands and returns the milliseconds until it
// has started and answered, until the first answer of another scenario and until
// the last, at best.
func (b *bench) timeWorker() (started, first, last float64, err error) {
	if err := chromedp.Do(b.ctx, chromedp.Navigate(b.site+"/")); err != nil {
		return 0, 0, 0, err
	}
	t, err := chromedp.Run(b.ctx, chromedp.Evaluate[struct{ Started, First, Last float64 }](fmt.Sprintf(uncertaintyScript, scenarios), chromedp.EvalAwaitPromise))
	return t.Started, t.First, t.Last, err
}
