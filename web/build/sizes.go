package main

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"hundredfold/web/site"
)

// budget is the limit for a part of the site, in bytes.
type budget struct {
	what string
	most int
	size func(site.Report) int
}

// budgets keep the site usable on slow connections.
var budgets = []budget{
	{"stage program, brotli", 2_600_000, func(r site.Report) int { return r.Find("hundredfold.", ".wasm").Brotli }},
	// About 17 kB of this are probabilities by year as chart, text, table and
	// drawing, and the questions in addresses; 30 kB are model 2: its equations,
	// inputs and outputs, and the forecasts and deals of 2026; 22 kB are
	// explanations of changes without effect, values of former links, and errors
	// about ambiguous numbers; 7 kB are rules of questions that scripts had, and the
	// state that a program hands to a later one.
	{"light program, brotli", 1_330_000, func(r site.Report) int { return r.Find("light.", ".wasm").Brotli }},
	{"program that makes files, brotli", 1_700_000, func(r site.Report) int { return r.Find("files.", ".wasm").Brotli }},
	{"page, script, style, font and posters, brotli", 120_000, func(r site.Report) int { return r.Page("index.html").Brotli }},
	{"the same in German, brotli", 120_000, func(r site.Report) int { return r.Page("de/index.html").Brotli }},
	{"an embed: page, script, style, font and posters, brotli", 80_000, func(r site.Report) int { return r.Page("embed.html").Brotli }},
	{"script for publishers' pages, brotli", 3_000, func(r site.Report) int { return r.Find("embed.", ".js").Brotli }},
	{"page script, before compression", 34_000, func(r site.Report) int { return r.Find("page.", ".js").Raw }},
}

// checkSizes prints the sizes and their budgets. The error lists parts above their
// budget and parts that were not found.
func checkSizes(w io.Writer, r site.Report) error {
	table := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	fmt.Fprintln(table, "bytes\tbudget\tused\twhat")
	var errs []error
	for _, b := range budgets {
		size := b.size(r)
		fmt.Fprintf(table, "%d\t%d\t%d%%\t%s\n", size, b.most, 100*size/b.most, b.what)
		switch {
		case size == 0:
			errs = append(errs, fmt.Errorf("%s: nothing was found to measure", b.what))
		case size > b.most:
			errs = append(errs, fmt.Errorf("%s: %d bytes, %d above the budget", b.what, size, size-b.most))
		}
	}
	return errors.Join(append(errs, table.Flush())...)
}
