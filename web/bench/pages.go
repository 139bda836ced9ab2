package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"

	"github.com/chromedp/chromedp"

	"hundredfold/web/e2e/browser"
	"hundredfold/web/serve"
)

// bench is one browser and what is served to it.
type bench struct {
	ctx      context.Context
	mux      *http.ServeMux
	site     string
	packages *packages // nil where they could not be fetched
}

// openBench serves the site that was built and opens a browser. Call stop at the
// end.
func openBench(ctx context.Context, p *packages) (b *bench, stop func(), err error) {
	mux := http.NewServeMux()
	mux.Handle("/", serve.Handler(os.DirFS("dist")))
	if p != nil {
		mux.Handle("GET /packages/", http.StripPrefix("/packages/", http.FileServer(http.Dir(p.dir+"/node_modules"))))
	}
	server := httptest.NewServer(mux)
	ctx, leave, err := browser.Start(ctx)
	if err == nil {
		if err = chromedp.Do(ctx, chromedp.EmulateViewport(1360, 900)); err != nil {
			leave()
		}
	}
	if err != nil {
		server.Close()
		return nil, nil, err
	}
	return &bench{ctx, mux, server.URL, p}, func() { leave(); server.Close() }, nil
}

// page serves a document with some markup in it.
func page(markup string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, "<!doctype html><meta charset=utf-8><title>bench</title>%s", markup)
	}
}

// script serves a script.
func script(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		fmt.Fprint(w, text)
	}
}

// timePages times what runs in a browser beside the model, and lays it beside the
// model's own times. Where nothing could be fetched, what needs it is left out.
func timePages(ctx context.Context, t times, p *packages) ([]group, error) {
	b, stop, err := openBench(ctx, p)
	if err != nil {
		return nil, err
	}
	defer stop()
	plain, err := b.timeModel()
	if err != nil {
		return nil, err
	}
	started, first, last, err := b.timeWorker()
	if err != nil {
		return nil, err
	}
	stage, err := b.timeStage()
	if err != nil {
		return nil, err
	}
	embed, drawnIn, err := b.timeEmbed()
	if err != nil {
		return nil, err
	}
	one, frame, more, cores := t.groups()
	one.rows = append(one.rows, row{fmt.Sprintf("by itself, in plain JavaScript (differs from Go by %.0e at most in %d scenarios)", plain.differ, len(compared())), [2]float64{0, plain.Run}, true})
	frame.rows = append(frame.rows,
		row{"by the page’s worker, from asking to the last answer", [2]float64{0, last}, false},
		row{"the same equations and draws in plain JavaScript", [2]float64{0, plain.Frame}, true})
	worker := group{"the page’s worker, ms", nativeAndBrowser, []row{
		{"from nothing to its first bands", [2]float64{0, started}, false},
		{"another scenario’s first bands, of 64 runs", [2]float64{0, first}, false},
	}}
	tick := group{fmt.Sprintf("a slider’s tick on the embed page, %d of them: input event to three new charts in the document, ms", len(embed)), [2]string{"median", "95 %"},
		[]row{spread("the embed: model, sentence, tables, SVG", embed)}}
	if p != nil {
		if err := b.addRivals(&frame, &tick, &stage, drawnIn); err != nil {
			return nil, err
		}
	}
	return []group{one, frame, more, cores, worker, tick, stage}, nil
}

// addRivals adds the rows of other people's libraries.
func (b *bench) addRivals(frame, tick, stage *group, s size) error {
	squiggle, err := b.timeSquiggle()
	if err != nil {
		return err
	}
	frame.rows = append(frame.rows, row{fmt.Sprintf("Squiggle %s: %d inputs to one output in one year, %s samples", version("@quri/squiggle-lang"), len(chained), digits(samples)), [2]float64{0, squiggle}, true})
	charts, err := atEachPlace()
	if err != nil {
		return err
	}
	for _, r := range rivals {
		took, err := b.timeRival(r, charts, s)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		tick.rows = append(tick.rows, spread(r.what(), took).asPeer())
	}
	uPlot, err := b.timeUPlot(charts)
	stage.rows = append(stage.rows, uPlot)
	return err
}
