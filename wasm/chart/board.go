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
	"hundredfold/model/scenario"
	"hundredfold/wasm/words"
)

// boardChart sets the model's figures over the published ones. It shows the
// central scenario and the presets, whatever the run.
var boardChart = Spec{
	Name:     "board",
	Title:    words.Key("The model over what was published"),
	Subtitle: words.Key("1× is exact"),
	Log:      true,
	Unit:     Points,
	coverage: words.Key("the model's figures over published ones, each in its own scope"),
	scenes:   new(sync.Pool),
	kind:     board{},
}.In(nil)

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
func (board) takeaway(s Spec, _ *model.Result, _ int) string {
	passed, rows := score(true)
	return s.lang.Text("The central case comes within a quarter of {passed} of {rows} forecasts", "{passed}", strconv.Itoa(passed), "{rows}", strconv.Itoa(rows))
}

// describe implements kind.
func (board) describe(s Spec, _ *model.Result, _ Options) string {
	const most = 4
	var furthest []string
	for _, r := range byDistance(boardRows()) {
		if central(r) && len(furthest) < most {
			furthest = append(furthest, s.lang.Text("{name}, {year}, {ratio}", "{name}", s.lang.Text(r.Name), "{year}", strconv.Itoa(r.Year), "{ratio}", times(s.lang, r.Model/r.Published)))
		}
	}
	passed, rows := score(true)
	made, presets := score(false)
	return s.lang.Text("What the model gives over what others published. The central scenario comes within a quarter of {passed} of {rows} figures. "+
		"Presets made for a figure come within {within} of {made} of {presets}. Furthest off in the central scenario: {list}.",
		"{passed}", strconv.Itoa(passed), "{rows}", strconv.Itoa(rows), "{within}", percent(s.lang, 0.05),
		"{made}", strconv.Itoa(made), "{presets}", strconv.Itoa(presets), "{list}", list(s.lang, furthest))
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
func (board) table(s Spec, _ *model.Result) Table {
	t := Table{Columns: []string{s.lang.Text("Who"), s.lang.Text("Year"), s.lang.Text("Scenario"), s.lang.Text("Published"), s.lang.Text("Model"), s.lang.Text("Over"), s.lang.Text("Verdict")}}
	for _, r := range boardRows() {
		verdict := s.lang.Text("miss")
		if r.Pass {
			verdict = s.lang.Text("pass")
		}
		t.Rows = append(t.Rows, []string{
			s.lang.Text(r.Name), strconv.Itoa(r.Year), scenarioName(s.lang, r), figure(s.lang, r.Published, r.Unit), figure(s.lang, r.Model, r.Unit),
			times(s.lang, r.Model/r.Published), verdict,
		})
	}
	return t
}

// scenarioName names the scenario that a row is of.
func scenarioName(l *words.Language, r evidence.Row) string {
	p, err := scenario.Find(r.Scenario)
	if err != nil {
		panic(err) // the board is made of scenarios that there are
	}
	return l.Text(p.Name)
}

// quantities are what the board's units count, in a word.
var quantities = map[string]string{
	"million H100e": words.Key("GPUs"), "10^26 FLOP": words.Key("largest run"), "10^15": words.Key("tokens"),
	"10^15 tokens/month": words.Key("tokens"), "$bn": "$", "%": words.Key("share"),
}

// what returns what a unit counts: itself, where that says it.
func what(l *words.Language, unit string) string {
	if word, ok := quantities[unit]; ok {
		return l.Text(word)
	}
	return unit
}

// figure writes a figure of the board with its unit.
func figure(l *words.Language, v float64, unit string) string {
	switch unit {
	case "million H100e":
		return GPUs.In(l).Short(v) + " H100e"
	case "$bn":
		return Money.In(l).Short(v)
	case "%":
		return l.Text("{n}%", "{n}", l.Number(digits(v)))
	}
	n := l.Number(digits(v))
	if strings.HasPrefix(unit, "10^") {
		return n + " × " + l.Text(unit)
	}
	return n + " " + unit
}

// sources implements kind.
func (board) sources(s Spec) (before, after string) {
	return "", s.lang.Text("Drawn: the central scenario and presets, each figure in its own scope. Full dots pass.")
}

// drawing implements kind.
func (board) drawing(s Spec) drawing {
	d := &swarm{lang: s.lang, lanes: []lane{{within: 0.25, part: 0.72}, {within: 0.05, part: 0.28}}}
	for i, name := range [...]string{
		words.Key("central scenario: {passed} of {rows} within {share}"), words.Key("presets: {passed} of {rows} within {share}"),
	} {
		passed, rows := score(i == 0)
		d.lanes[i].name = s.lang.Text(name, "{passed}", strconv.Itoa(passed), "{rows}", strconv.Itoa(rows), "{share}", percent(s.lang, d.lanes[i].within))
	}
	for _, r := range byDistance(boardRows()) {
		name := s.lang.Text(r.Name)
		who, _, _ := strings.Cut(name, ",")
		m := mark{
			ratio: r.Model / r.Published, hollow: !r.Pass,
			long: name + ", " + strconv.Itoa(r.Year) + ", " + what(s.lang, r.Unit), short: who + ", " + what(s.lang, r.Unit),
		}
		k := 1
		if central(r) {
			k = 0
		}
		d.lanes[k].marks = append(d.lanes[k].marks, m)
	}
	return d
}
