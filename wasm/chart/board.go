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
	"hundredfold/wasm/i18n"
)

// boardChart sets the model's figures over the published ones. It shows the
// central scenario and the presets, whatever the run.
var boardChart = define(Spec{
	Name:     "board",
	Title:    i18n.Mark("How the model compares with published forecasts"),
	Subtitle: i18n.Mark("1× is exact"),
	Log:      true,
	coverage: i18n.Mark("the model's figures over published ones, each in its own scope"),
	kind:     board{},
})

// board is a chart of the forecast board.
type board struct{}

// boardParts are the parts of the board that the chart shows, which nothing adds
// up: only the blind one says how well the model forecasts.
var boardParts = [...]evidence.Part{evidence.Blind, evidence.Constructed}

// partName is what a part is called.
func partName(l *i18n.Language, part evidence.Part) string {
	if part == evidence.Blind {
		return l.T("blind")
	}
	return l.T("by construction")
}

// boardRows returns the board, which is the same for every run, the blind part
// first.
var boardRows = sync.OnceValue(func() []evidence.Row {
	rows := evidence.Board()
	slices.SortStableFunc(rows, func(a, b evidence.Row) int {
		return cmp.Compare(slices.Index(boardParts[:], a.Part), slices.Index(boardParts[:], b.Part))
	})
	return rows
})

// met counts the rows of a part, and those that pass.
func met(part evidence.Part) (passed, rows int) {
	for _, r := range boardRows() {
		if r.Part == part {
			rows++
			if r.Pass {
				passed++
			}
		}
	}
	return passed, rows
}

// blind returns how many forecasts the blind part has, and how far the central
// case lies from them in the median: a factor of so much either way.
func blind(l *i18n.Language) (count, off string) {
	n, median := evidence.Summary(boardRows(), evidence.Blind)
	return strconv.Itoa(n), l.Numbers().Percent(math.Expm1(median))
}

// takeaway implements kind.
func (board) takeaway(s Spec, _ *model.Result, _ int) string {
	count, off := blind(s.lang)
	return s.lang.T("Blind, the central case lies a median of {off} from {count} published forecasts", "{off}", off, "{count}", count)
}

// describe implements kind.
func (board) describe(s Spec, _ *model.Result, _ Options) string {
	const most = 4
	var furthest []string
	for _, r := range byDistance(boardRows()) {
		if r.Part == evidence.Blind && len(furthest) < most {
			furthest = append(furthest, s.lang.T("{name}, {year}, {ratio}", "{name}", s.lang.T(r.Name), "{year}", strconv.Itoa(r.Year), "{ratio}", s.lang.Numbers().Amount(r.Model/r.Published, "×")))
		}
	}
	count, off := blind(s.lang)
	passed, rows := met(evidence.Constructed)
	return s.lang.T("What the model gives over what others published. The part called blind sets the central case beside {count} forecasts that it was not made to meet. "+
		"It lies a median of {off} off. Furthest off are: {list}. By construction, {passed} of {rows} more are met: a preset or the central case was made to meet them.",
		"{count}", count, "{off}", off, "{list}", list(s.lang, furthest), "{passed}", strconv.Itoa(passed), "{rows}", strconv.Itoa(rows))
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
	t := Table{Columns: []string{s.lang.T("Part"), s.lang.T("Who"), s.lang.T("Published on"), s.lang.T("Year"), s.lang.T("Scenario"), s.lang.T("Published"), s.lang.T("Model"), s.lang.T("Over"), s.lang.T("Verdict")}}
	for _, r := range boardRows() {
		verdict := s.lang.T("miss")
		if r.Pass {
			verdict = s.lang.T("pass")
		}
		t.Rows = append(t.Rows, []string{
			partName(s.lang, r.Part), s.lang.T(r.Name), r.Date, strconv.Itoa(r.Year), scenarioName(s.lang, r), s.lang.Numbers().Amount(r.Published, r.Unit), s.lang.Numbers().Amount(r.Model, r.Unit),
			s.lang.Numbers().Amount(r.Model/r.Published, "×"), verdict,
		})
	}
	return t
}

// data implements kind.
func (board) data(s Spec, _ *model.Result) Data {
	var d Data
	for _, row := range boardRows() {
		row.Name = s.lang.T(row.Name)
		d.Compared = append(d.Compared, row)
	}
	return d
}

// evidence implements kind.
func (board) evidence(Spec) (keys []string) {
	for _, row := range boardRows() {
		keys = append(keys, row.Key)
	}
	return keys
}

// scenarioName names the scenario that a row is of.
func scenarioName(l *i18n.Language, r evidence.Row) string {
	p, err := scenario.Find(r.Scenario)
	if err != nil {
		panic(err) // the board is made of scenarios that there are
	}
	return l.T(p.Name)
}

// quantities are what the board's units count, in a word.
var quantities = map[string]string{
	"million H100e": i18n.Mark("GPUs"), "10^26 FLOP": i18n.Mark("largest run"), "10^15": i18n.Mark("tokens"),
	"10^15 tokens/month": i18n.Mark("tokens"), "$bn": "$", "%": i18n.Mark("share"),
}

// what returns what a unit counts: itself, where that says it.
func what(l *i18n.Language, unit string) string {
	if word, ok := quantities[unit]; ok {
		return l.T(word)
	}
	return unit
}

// sources implements kind.
func (board) sources(s Spec) (before, after string) {
	return "", s.lang.T("Blind: the central case beside forecasts that nobody solved for. By construction: presets and the central case beside figures that they were made to meet. "+
		"Each figure in its own scope. Full dots pass: within {share} or the published range, presets within {preset}.", "{share}", s.lang.Numbers().Percent(0.25), "{preset}", s.lang.Numbers().Percent(0.05))
}

// drawing implements kind.
func (board) drawing(s Spec) drawing {
	d := &beeswarm{lang: s.lang}
	for _, part := range boardParts {
		l := lane{part: 0.34}
		if part == evidence.Blind {
			count, off := blind(s.lang)
			l = lane{part: 0.66, within: 0.25, brief: s.lang.T("blind: off by {off}", "{off}", off)}
			l.name = s.lang.T("blind: {count} figures, median off by {off}", "{count}", count, "{off}", off)
		} else {
			passed, rows := met(part)
			l.brief = partName(s.lang, part)
			l.name = s.lang.T("by construction: {passed} of {rows} met", "{passed}", strconv.Itoa(passed), "{rows}", strconv.Itoa(rows))
		}
		for _, r := range byDistance(boardRows()) {
			if r.Part != part {
				continue
			}
			name := s.lang.T(r.Name)
			who, _, _ := strings.Cut(name, ",")
			l.marks = append(l.marks, mark{
				ratio: r.Model / r.Published, hollow: !r.Pass,
				long: name + ", " + strconv.Itoa(r.Year) + ", " + what(s.lang, r.Unit), short: who + ", " + what(s.lang, r.Unit),
			})
		}
		d.lanes = append(d.lanes, l)
	}
	return d
}
