package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run times everything, prints the table, and says at the end what is not in it.
func run(ctx context.Context) error {
	say := func(what string) { fmt.Fprintln(os.Stderr, "==", what) }
	say("fetching what the program is timed against")
	p, missing := fetchPackages(ctx)
	say("building the site")
	if out, err := command(ctx, nil, "go", "run", "./web/build"); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	say("the native window")
	window, err := timeWindow(ctx)
	if err != nil {
		return fmt.Errorf("timing the native window: %w", err)
	}
	say("the model, native and in a browser")
	runner, err := buildRunner(ctx)
	if err != nil {
		return err
	}
	t, err := timeGo(ctx, runner)
	if err != nil {
		return fmt.Errorf("timing the model: %w", err)
	}
	say("model 2 beside model 1")
	older, noOlder, err := timeOlder(ctx, runner)
	if err != nil {
		return fmt.Errorf("timing model 2 beside model 1: %w", err)
	}
	say("pages in Chromium")
	groups, err := timePages(ctx, t, p)
	if err != nil {
		return fmt.Errorf("timing pages: %w", err)
	}
	groups = append(append(older.groups(), groups...), window...)
	return errors.Join(write(os.Stdout, groups), noOlder, missing)
}
