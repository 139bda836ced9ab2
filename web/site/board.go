package site

import (
	"fmt"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// Board is the model beside what others published, in public and in words.
type Board struct {
	Passed, Count int
	Groups        []BoardGroup
	Sold          string   // where the hindcast arrives after the last figure that it could use
	Left          []string // which forecasts are compared with nothing, and why
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
	Verdict     string
}

// boardGroups are the kinds of comparison, in their order.
var boardGroups = [...]BoardGroup{
	{Name: words.Key("Hindcast"), About: words.Key("The model started at the end of 2023, against what was then observed. Nothing later than 2025 is fitted.")},
	{Name: words.Key("Central scenario"), About: words.Key("Against each published forecast, in the forecast’s own scope. It was made for none of them; a quarter off still passes.")},
	{Name: words.Key("Scenarios made for a forecast"), About: words.Key("Each changes few inputs, and must come within 5% of its figures.")},
}

// newBoard computes the hindcast and every comparison.
func newBoard(l *words.Language) *Board {
	b := new(Board)
	for _, g := range boardGroups {
		b.Groups = append(b.Groups, BoardGroup{Name: l.Text(g.Name), About: l.Text(g.About)})
	}
	central := scenario.Central().Preset.ID
	for _, r := range append(evidence.Hindcast(), evidence.Board()...) {
		row := BoardRow{Row: r, Said: session.Quantity(l, r.Unit, r.Published), Gives: session.Quantity(l, r.Unit, r.Model),
			Off: off(l, r.Residual), Verdict: verdict(l, r.Pass)}
		row.Name, row.Scope, row.Why = l.Text(r.Name), scopeLine(l, r.Scope), l.Text(r.Why)
		at := 0
		if r.Scenario == central {
			at = 1
		} else if p, err := scenario.Find(r.Scenario); err == nil {
			at, row.By = 2, l.Text(p.Name)
		}
		b.Groups[at].Rows = append(b.Groups[at].Rows, row)
		b.Count++
		if r.Pass {
			b.Passed++
			b.Groups[at].Passed++
		}
	}
	planned, seen := evidence.MidYear2026()
	b.Sold = l.Text("Run on to the middle of 2026, the hindcast has {planned} sold, or {seen} with the packaging lines seen since. No figure for that day was used.",
		"{planned}", session.Amount(l, model.FleetH100e, planned), "{seen}", session.Amount(l, model.FleetH100e, seen))
	for _, f := range evidence.Uncompared() {
		b.Left = append(b.Left, l.Text("{name}, {year} ({key}): {why}", "{name}", l.Text(f.Name), "{year}", strconv.Itoa(f.Year), "{key}", f.Key, "{why}", l.Error(f.Why)))
	}
	return b
}

// verdict is the outcome of a comparison in a word.
func verdict(l *words.Language, passed bool) string {
	if passed {
		return l.Text("passes")
	}
	return l.Text("misses")
}

// scopeLine writes what was counted: a list of what, where and how, and how that
// differs from what the model counts.
func scopeLine(l *words.Language, scope string) string {
	list, differs, found := strings.Cut(scope, "; ")
	parts := strings.Split(list, ", ")
	for i := range parts {
		parts[i] = l.Text(parts[i])
	}
	line := strings.Join(parts, ", ")
	if found {
		line += "; " + l.Text(differs)
	}
	return line
}

// off writes how far the model is from a published figure.
func off(l *words.Language, residual float64) string {
	n := strings.Replace(fmt.Sprintf("%+.1f", 100*residual), "-", "−", 1)
	return l.Text("{n}%", "{n}", l.Number(n))
}
