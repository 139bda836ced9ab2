package site

import (
	"fmt"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
)

// Board is the model beside what others published, in public.
type Board struct {
	Passed, Count int
	Groups        []BoardGroup
}

// BoardGroup is the comparisons of one kind.
type BoardGroup struct {
	Name, About string
	Passed      int
	Rows        []BoardRow
}

// BoardRow is one comparison in words.
type BoardRow struct {
	evidence.Row
	Said, Gives string // by the publisher and by the model
	Off         string
	By          string // the scenario that was made for the figure, "" for others
}

// Verdict is the outcome in a word.
func (r BoardRow) Verdict() string { return Check{Passed: r.Pass}.Verdict() }

// newBoard computes the hindcast and every comparison.
func newBoard() *Board {
	b := new(Board)
	groups := []BoardGroup{
		{Name: "Hindcast", About: "The model started at the end of 2023, against what was then observed. Nothing later than 2025 is fitted."},
		{Name: "Central scenario", About: "Against each published forecast, in the forecast’s own scope. It was made for none of them; a quarter off still passes."},
		{Name: "Scenarios made for a forecast", About: "Each changes few inputs, and must come within 5% of its figures."},
	}
	central := scenario.Central().Preset.ID
	for _, r := range append(evidence.Hindcast(), evidence.Board()...) {
		row := BoardRow{Row: r, Said: session.Quantity(nil, r.Unit, r.Published), Gives: session.Quantity(nil, r.Unit, r.Model), Off: off(r.Residual)}
		at := 0
		if r.Scenario == central {
			at = 1
		} else if p, err := scenario.Find(r.Scenario); err == nil {
			at, row.By = 2, p.Name
		}
		groups[at].Rows = append(groups[at].Rows, row)
		b.Count++
		if r.Pass {
			b.Passed++
			groups[at].Passed++
		}
	}
	b.Groups = groups
	return b
}

// Sold says where the hindcast arrives after the last figure that it could use.
func (*Board) Sold() string {
	planned, seen := evidence.MidYear2026()
	amount := func(v float64) string { return session.Amount(nil, model.FleetH100e, v) }
	return "Run on to the middle of 2026, the hindcast has " + amount(planned) + " sold, or " + amount(seen) + " with the packaging lines seen since. No figure for that day was used."
}

// Left says which forecasts are compared with nothing, and why.
func (*Board) Left() []string { return evidence.Uncompared() }

// off writes how far the model is from a published figure.
func off(residual float64) string {
	return strings.Replace(fmt.Sprintf("%+.1f%%", 100*residual), "-", "−", 1)
}
