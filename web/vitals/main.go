package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"os/signal"
	"text/tabwriter"

	"hundredfold/web/e2e/browser"
	"hundredfold/web/serve"
)

func main() {
	asJSON := flag.Bool("json", false, "print JSON rather than a table")
	dist := flag.String("dist", "", "folder of a built site; by default the site is built")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout, *dist, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// row holds the figures of a visit.
type row struct {
	Page    string `json:"page"`
	Profile string `json:"profile"`
	browser.Vitals
	Usable float64 `json:"usable,omitempty"`   // time until a slider moves a chart, ms
	Live   float64 `json:"live,omitempty"`     // time until the charts are live, ms
	Drag   float64 `json:"dragTime,omitempty"` // blocking time during a drag, ms
}

func run(ctx context.Context, w io.Writer, dist string, asJSON bool) error {
	if dist == "" {
		dist = "dist"
		if out, err := exec.CommandContext(ctx, "go", "run", "./web/build").CombinedOutput(); err != nil {
			return fmt.Errorf("building the site: %w\n%s", err, out)
		}
	}
	server := httptest.NewServer(serve.Handler(os.DirFS(dist)))
	defer server.Close()
	ctx, stop, err := browser.Start(ctx)
	if err != nil {
		return err
	}
	defer stop()
	var rows []row
	for _, page := range pages {
		if _, err := os.Stat(dist + "/" + page.name); err != nil {
			return fmt.Errorf("the site in %s has no %s", dist, page.name)
		}
		for _, p := range profiles {
			r, err := visit(ctx, server.URL, page, p)
			if err != nil {
				return fmt.Errorf("%s, %s: %w", page.name, p.name, err)
			}
			rows = append(rows, r)
		}
	}
	if asJSON {
		out := json.NewEncoder(w)
		out.SetIndent("", "  ")
		return out.Encode(rows)
	}
	return table(w, rows)
}

// table prints the rows, with empty cells for figures that a page lacks.
func table(w io.Writer, rows []row) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "bytes\tfiles\tfirst paint\tlargest\tshift\tblocked\tslider\tlive\tdragging\t  page and profile")
	for _, r := range rows {
		slider, live, drag := "", "", ""
		if r.Live > 0 {
			slider = fmt.Sprintf("%.0f ms", r.Usable)
			live, drag = fmt.Sprintf("%.0f ms", r.Live), fmt.Sprintf("%.0f ms", r.Drag)
		}
		fmt.Fprintf(t, "%d\t%d\t%.0f ms\t%.0f ms\t%.4g\t%.0f ms\t%s\t%s\t%s\t  %s, %s\n",
			r.Bytes, r.Requests, r.First, r.Largest, r.Shift, r.Blocked, slider, live, drag, r.Page, r.Profile)
	}
	return t.Flush()
}
