package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"hundredfold/web/site"
)

func main() {
	check := flag.Bool("check", false, "print download sizes against their budgets, and fail above one")
	dist := flag.String("dist", "dist", "folder to fill")
	base := flag.String("base", "", "address that the site will have, such as https://example.org/hundredfold/")
	onlyModfile := flag.Bool("modfile", false, "only write wasm/web.mod and wasm/web.sum again")
	onlyFlags := flag.Bool("flags", false, "only print the flags of the browser build, for GOFLAGS")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	step := func() error { return build(ctx, *dist, *base, *check) }
	switch {
	case *onlyModfile:
		step = syncModfile
	case *onlyFlags:
		step = func() error { return printFlags(os.Stdout) }
	}
	if err := step(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// build makes the programs and the site around them.
func build(ctx context.Context, dist, base string, check bool) error {
	if err := buildPrograms(ctx); err != nil {
		return err
	}
	report, err := site.Build(ctx, dist, site.Options{Program: programFile, Light: lightFile, Files: filesFile, Base: base})
	if err != nil {
		return err
	}
	if check {
		return checkSizes(os.Stdout, report)
	}
	return report.Print(os.Stdout)
}
