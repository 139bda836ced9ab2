package e2e

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
)

// TestAfterADragNothingIsDrawnAndTheMainThreadRests counts what is begun while
// nothing happens. How long the thread works for the few things that the browser
// does by itself depends on the machine.
func TestAfterADragNothingIsDrawnAndTheMainThreadRests(t *testing.T) {
	r := newReader(t, desktop)
	r.do(call(performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}))
	r.open("/")
	r.drag(model.ReasoningMultiplier, 20, 100)
	r.until("a snapshot tells of the drag", `told.snapshots.at(-1)?.query.includes("reasoning_multiplier")`)
	r.settled()
	// What comes once the reader has come to rest.
	r.until("the sentence is said", `document.querySelector("[data-spoken]").textContent === document.querySelector("[data-sentence]").textContent`)
	r.until("the address carries the change", `location.search.includes("reasoning_multiplier")`)

	const idle = 5 * time.Second
	before, work, done := r.redraws(), r.work(), r.trace()
	time.Sleep(idle)
	begun := map[string]int{}
	for _, e := range done() {
		begun[e.Name]++
	}
	drawn, busy := r.redraws()-before, (r.work()-work)/idle.Seconds()

	t.Logf("idle for %v: the main thread works %.2f%% of the time, tracing included", idle, 100*busy)
	if drawn != 0 {
		t.Errorf("%d charts were drawn again while nothing changed", drawn)
	}
	for _, name := range []string{"FireAnimationFrame", "TimerFire", "FunctionCall", "Layout"} {
		if n := begun[name]; n > 3 {
			t.Errorf("%s: %d times in %v while nothing happens", name, n, idle)
		}
	}
}

// redraws is how many charts the stage has drawn.
func (r *reader) redraws() int {
	r.t.Helper()
	return ask[int](r, fmt.Sprintf(`document.querySelector(%q).contentWindow.hundredfold.stats().redraws`, stage))
}

// work is the processor time of the page's main thread, in seconds.
func (r *reader) work() float64 {
	r.t.Helper()
	metrics, err := chromedp.Call(r.ctx, performance.GetMetrics, cdp.Empty{})
	if err != nil {
		r.t.Fatal(err)
	}
	for _, m := range metrics.Metrics {
		if m.Name == "TaskDuration" {
			return m.Value
		}
	}
	r.t.Fatal("the browser does not tell how long tasks took")
	return 0
}
