package e2e

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// traced is an event of Chromium's trace, with times in microseconds.
type traced struct {
	Name     string
	Pid, Tid int
	Ts       float64 // when it began
	Dur      float64
	Tdur     float64 // of that, what the processor worked for the thread
	Args     struct{ Data struct{ URL string } }
}

// trace records what the browser does until done is called.
func (r *reader) trace() (done func() []traced) {
	r.t.Helper()
	var (
		mu    sync.Mutex
		all   []traced
		ended = make(chan struct{})
	)
	ctx, stop := context.WithCancel(r.ctx) // of the listener
	err := chromedp.Listen(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch event := event.(type) {
		case *tracing.EventDataCollected:
			for _, value := range event.Value {
				var e traced
				if json.Unmarshal([]byte(value), &e) == nil {
					all = append(all, e)
				}
			}
		case *tracing.EventTracingComplete:
			close(ended)
		}
	})
	if err != nil {
		r.t.Fatal(err)
	}
	r.do(call(tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{
		IncludedCategories: []string{"devtools.timeline", "disabled-by-default-devtools.timeline.frame", "devtools.timeline.frame"},
	}}))
	return func() []traced {
		r.t.Helper()
		r.do(call(tracing.End, cdp.Empty{}))
		<-ended
		stop()
		mu.Lock()
		defer mu.Unlock()
		slices.SortStableFunc(all, func(a, b traced) int { return cmp.Compare(a.Ts, b.Ts) })
		return all
	}
}

// perFrame is what the processor works for the page's scripts in each frame, in
// milliseconds, on the thread that has most: for the stage's frame, which is Go
// but for what hands over to it, and for the page's own. What a busy machine takes
// away from the thread in the midst is not in it.
func perFrame(all []traced) (stage, page []float64) {
	count := map[[2]int]int{}
	var thread [2]int
	for _, e := range all {
		if on := [2]int{e.Pid, e.Tid}; e.Name == "FireAnimationFrame" {
			if count[on]++; count[on] > count[thread] {
				thread = on
			}
		}
	}
	var ofStage, ofPage, end float64
	for _, e := range all {
		switch {
		case thread != [2]int{e.Pid, e.Tid}:
		case e.Name == "BeginMainThreadFrame":
			if ofStage+ofPage > 0 {
				stage, page = append(stage, ofStage/1e3), append(page, ofPage/1e3)
			}
			ofStage, ofPage = 0, 0
		case e.Name == "FunctionCall" && e.Ts >= end: // not within another
			end = e.Ts + e.Dur
			if strings.Contains(e.Args.Data.URL, "/stage.") {
				ofStage += e.Tdur
			} else {
				ofPage += e.Tdur
			}
		}
	}
	return stage, page
}

// shape says how milliseconds of frames are distributed.
func shape(all []float64) string {
	slices.Sort(all)
	at := func(share float64) float64 { return all[min(int(share*float64(len(all))), len(all)-1)] }
	const budget = 1000. / 60
	within, _ := slices.BinarySearch(all, budget)
	return fmt.Sprintf("median %.1f, 90%% %.1f, most %.1f, %d above %.1f", at(0.5), at(0.9), at(1), len(all)-within, budget)
}
