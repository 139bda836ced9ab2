package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"text/tabwriter"
)

// row is one line of the table.
type row struct{ what, native, browser string }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	model, err := modelRows(ctx)
	if err != nil {
		return fmt.Errorf("timing the model: %w", err)
	}
	charts, err := chartRows(ctx)
	if err != nil {
		return fmt.Errorf("timing the charts: %w", err)
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', 0)
	fmt.Fprintln(table, "what\tnative\tbrowser")
	for _, r := range append(model, charts...) {
		fmt.Fprintf(table, "%s\t%s\t%s\n", r.what, r.native, r.browser)
	}
	return table.Flush()
}
