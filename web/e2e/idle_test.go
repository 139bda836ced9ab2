package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"

	"hundredfold/model"
)

// idleLimit is how much of a second the main thread may work while nothing
// happens.
const idleLimit = 0.02

func TestAfterADragNothingIsDrawnAndTheMainThreadRests(t *testing.T) {
	r := newReader(t, desktop)
	r.do(call(performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks}))
	r.open("/")
	r.drag(model.ReasoningMultiplier, 20, 100)
	r.until("a snapshot tells of the drag", `told.snapshots.at(-1)?.query.includes("reasoning_multiplier")`)
	r.settled()

	before, work := r.redraws(), r.work()
	seconds := ask[float64](r, `new Promise((answer) => {
		const start = performance.now();
		setTimeout(() => answer((performance.now() - start) / 1000), 5000);
	})`)
	drawn, busy := r.redraws()-before, (r.work()-work)/seconds

	t.Logf("idle for %.1f s: the main thread works %.2f%% of the time, %d charts drawn", seconds, 100*busy, drawn)
	if drawn != 0 {
		t.Errorf("%d charts were drawn again while nothing changed", drawn)
	}
	if busy > idleLimit {
		t.Errorf("the main thread works %.1f%% of the time while nothing happens, want %.0f%% at most", 100*busy, 100*idleLimit)
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
