// Package assets holds what ships inside every program: evidence tables,
// named scenarios and stories. Fonts are in assets/fonts.
package assets

import "embed"

// The evidence tables, as CSV with a header. A program that never reads one
// does not carry it.
var (
	// Figures are all dated figures: those published, a table for each subject,
	// under "data/figures", and those computed or assumed by Hundredfold in
	// "data/figures.csv".
	//
	//go:embed data/figures.csv data/figures/*.csv
	Figures embed.FS
	//go:embed data/history.csv
	History string // what was observed, by output and year
	//go:embed data/forecasts.csv
	Forecasts string // what others expect, by output and year, with its scope
	//go:embed data/deals.csv
	Deals string // who buys what from whom
	//go:embed data/contradictions.csv
	Contradictions string // where published figures disagree
	//go:embed data/quotations.csv
	Quotations string // what was said, word for word
	//go:embed data/claims.csv
	Claims string // what was claimed, by whom, and how to check it
)

// Scenarios holds the named scenarios, one JSON file each, under "scenarios".
//
//go:embed scenarios/*.json
var Scenarios embed.FS

// Stories holds the stories, one file for each language, under "stories".
// wasm/story says how they are written.
//
//go:embed stories/*.md
var Stories embed.FS

// Notice has the licences of what ships in the programs. go run ./web/notice/write
// makes it.
//
//go:embed NOTICE
var Notice string

// Words holds the texts of the languages beside English, by tag, as JSON from
// the English text to the other, under "words". NativeWords has those that no
// browser program shows.
//
//go:embed words/*/*.json
var Words embed.FS
