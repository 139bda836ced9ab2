package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// boardChart sets the model's figures over the published ones. It shows the
// central scenario and the presets, whatever the run.
var boardChart = Spec{
	Name:     "board",
	Title:    "The model over what was published",
	Subtitle: "1× is exact, log scale",
	Log:      true,
	Unit:     Points,
	coverage: "the model's figures over published ones, each in its own scope",
	scenes:   new(sync.Pool),
	kind:     board{},
}

// board is a chart of the forecast board.
type board struct{}

// boardRows returns the board, which is the same for every run.
var boardRows = sync.OnceValue(evidence.Board)

// central reports whether a row is of the scenario that is fitted to none of
// the figures.
func central(r evidence.Row) bool { return r.Scenario == "central" }

// score counts the rows of the central scenario or of the presets, and those
// that pass.
func score(ofCentral bool) (passed, rows int) {
	for _, r := range boardRows() {
		if central(r) != ofCentral {
			continue
		}
		rows++
		if r.Pass {
			passed++
		}
	}
	return passed, rows
}

// takeaway implements kind.
func (board) takeaway(Spec, *model.Result, int) string {
	passed, rows := score(true)
	return "The central case comes within a quarter of " + strconv.Itoa(passed) + " of " + strconv.Itoa(rows) + " forecasts"
}

// describe implements kind.
func (board) describe(_ Spec, _ *model.Result, _ int) string {
	const told = 4
	passed, rows := score(true)
	made, presets := score(false)
	text := "What the model gives over what others published. The central scenario comes within a quarter of " +
		strconv.Itoa(passed) + " of " + strconv.Itoa(rows) + " figures. Presets made for a figure come within 5% of " +
		strconv.Itoa(made) + " of " + strconv.Itoa(presets) + ". Furthest off in the central scenario:"
	n := 0
	for _, r := range byDistance(boardRows()) {
		if central(r) && n < told {
			text += joint(n, told) + r.Name + ", " + strconv.Itoa(r.Year) + ", " + times(r.Model/r.Published)
			n++
		}
	}
	return text + "."
}

// byDistance returns rows sorted by how far they are off, the furthest first.
func byDistance(rows []evidence.Row) []evidence.Row {
	sorted := slices.Clone(rows)
	slices.SortStableFunc(sorted, func(a, b evidence.Row) int {
		return cmp.Compare(math.Abs(math.Log(b.Model/b.Published)), math.Abs(math.Log(a.Model/a.Published)))
	})
	return sorted
}

// table implements kind.
func (board) table(_ Spec, _ *model.Result) Table {
	t := Table{Columns: []string{"Who", "Year", "Scenario", "Published", "Model", "Over", "Verdict"}}
	for _, r := range boardRows() {
		verdict := "miss"
		if r.Pass {
			verdict = "pass"
		}
		t.Rows = append(t.Rows, []string{
			r.Name, strconv.Itoa(r.Year), r.Scenario, figure(r.Published, r.Unit), figure(r.Model, r.Unit),
			times(r.Model / r.Published), verdict,
		})
	}
	return t
}

// times writes a ratio.
func times(v float64) string { return digits(v) + "×" }

// quantities are what the board's units count, in a word.
var quantities = map[string]string{
	"million H100e": "GPUs", "10^26 FLOP": "largest run", "10^15": "tokens", "10^15 tokens/month": "tokens", "$bn": "$", "%": "share",
}

// what returns what a unit counts: itself, where that says it.
func what(unit string) string {
	if word, ok := quantities[unit]; ok {
		return word
	}
	return unit
}

// figure writes a figure of the board with its unit.
func figure(v float64, unit string) string {
	switch unit {
	case "million H100e":
		return GPUs.Short(v) + " H100e"
	case "$bn":
		return Money.Short(v)
	case "%":
		return digits(v) + "%"
	}
	if strings.HasPrefix(unit, "10^") {
		return digits(v) + " × " + unit
	}
	return digits(v) + " " + unit
}

// sources implements kind.
func (board) sources(Spec) (before, after string) {
	return "", "Drawn: the central scenario and presets, each figure in its own scope. Full dots pass."
}

// drawing implements kind.
func (board) drawing(Spec) drawing {
	d := &swarm{lanes: []lane{{within: 0.25, part: 0.72}, {within: 0.05, part: 0.28}}}
	for i, name := range [...]string{"central scenario", "presets"} {
		passed, rows := score(i == 0)
		d.lanes[i].name = name + ": " + strconv.Itoa(passed) + " of " + strconv.Itoa(rows) + " within " + percent(d.lanes[i].within)
	}
	for _, r := range byDistance(boardRows()) {
		who, _, _ := strings.Cut(r.Name, ",")
		m := mark{
			ratio: r.Model / r.Published, hollow: !r.Pass,
			long: r.Name + ", " + strconv.Itoa(r.Year) + ", " + what(r.Unit), short: who + ", " + what(r.Unit),
		}
		k := 1
		if central(r) {
			k = 0
		}
		d.lanes[k].marks = append(d.lanes[k].marks, m)
	}
	return d
}
