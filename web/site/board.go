package site

import (
	"math"
	"strconv"
	"strings"
	"sync"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Board compares the model with published figures, in words. Its parts are never
// added up, because some rows agree by construction.
type Board struct {
	Blind, Constructed, Looking BoardPart

	Covered []Covered // observed figures and the range of hindcasts
	Within  int       // number of those within the range of eight in ten runs
	Sold    string    // hindcasts' result beyond the last figure that they use
	Left    []string  // forecasts left out, and why
}

// BoardPart holds the comparisons of one kind.
type BoardPart struct {
	Name, About string
	Passed      int
	Rows        []BoardRow
}

// BoardRow is one comparison in words.
type BoardRow struct {
	evidence.Row
	Said, Gives string // the publisher's and the model's value
	Off         string
	By          string // scenario of the model's value, "" for the central
	When        string // date of publication, "" for observations
	Verdict     string
}

// Covered compares an observed figure with the range of a hindcast, in words.
type Covered struct {
	Name, From, Observed, Span string
	Year                       int
	Holds                      bool
}

// Parts returns the parts in order.
func (b *Board) Parts() []*BoardPart { return []*BoardPart{&b.Blind, &b.Constructed, &b.Looking} }

// part returns the part of a row.
func (b *Board) part(of evidence.Part) *BoardPart {
	switch of {
	case evidence.Blind:
		return &b.Blind
	case evidence.Constructed:
		return &b.Constructed
	}
	return &b.Looking
}

// comparisons returns every row, and coverage the comparison with hindcasts'
// ranges. Both are the same in every language.
var (
	comparisons = sync.OnceValue(func() []evidence.Row { return append(evidence.Board(), evidence.Hindcast()...) })
	coverage    = sync.OnceValue(evidence.Coverage)
)

// newBoard returns the board in a language.
func newBoard(l *i18n.Language) *Board {
	all := comparisons()
	b := new(Board)
	for _, r := range all {
		row := newBoardRow(l, r)
		p := b.part(r.Part)
		p.Rows = append(p.Rows, row)
		if r.Pass {
			p.Passed++
		}
	}
	count, median := evidence.Summary(all, evidence.Blind)
	b.Blind.Name = l.T("Blind")
	b.Blind.About = l.T("The central scenario beside {count} forecasts that nobody solved for, each in the forecast’s own scope. The median of |ln(model ÷ published)| is {median}: half of them lie within {share}. A quarter off still passes.",
		"{count}", strconv.Itoa(count), "{median}", l.Numbers().Fixed(median, 2), "{share}", l.Numbers().Percent(math.Expm1(median)))
	b.Constructed.Name = l.T("By construction")
	b.Constructed.About = l.T("Met because they were made to be. A scenario was sought for each of its figures, changes few inputs and must come within 5%; to others the central scenario was held while it was built. They show what it takes, not that the model is right.")
	b.Looking.Name = l.T("Hindcast")
	b.Looking.About = l.T("The model started at the ends of 2023 and 2024, with its answers to pressure on, beside what was observed since. Chips alone hold these runs back, because what power and money allowed then is known only from what was built; what users asked for is what was observed by mid-2026, and NVIDIA’s part is its observed share of what the run sells. A tenth off passes; capital spending is shown beside that of the large clouds, which is of a wider scope. Nothing later than 2025 is compared with.")
	b.cover(l)
	from2023, from2024 := evidence.MidYear2026()
	b.Sold = l.T("Run on to the middle of 2026, the hindcast from the end of 2023 has {one} sold, that from the end of 2024 {two}. What users asked for by then is an input of both; how much was sold is not.",
		"{one}", session.Amount(l, model.FleetH100e, from2023), "{two}", session.Amount(l, model.FleetH100e, from2024))
	for _, f := range evidence.Uncompared() {
		b.Left = append(b.Left, l.T("{name}, {year} ({key}): {why}", "{name}", l.T(f.Name), "{year}", strconv.Itoa(f.Year), "{key}", f.Key, "{why}", l.Error(f.Why)))
	}
	return b
}

// newBoardRow returns a comparison in a language.
func newBoardRow(l *i18n.Language, r evidence.Row) BoardRow {
	row := BoardRow{Row: r, Said: l.Numbers().Amount(r.Published, r.Unit), Gives: l.Numbers().Amount(r.Model, r.Unit),
		Off: l.Numbers().PercentOff(r.Residual), Verdict: verdict(l, r.Pass)}
	row.Name, row.Scope, row.Why = l.T(r.Name), scopeLine(l, r.Scope), l.T(r.Why)
	if r.Part != evidence.Looking {
		row.When = date(l, r.Date)
	}
	switch p, err := scenario.Find(r.Scenario); {
	case err != nil: // a hindcast, named by its start
		row.By = l.T("from the end of {year}", "{year}", r.Scenario[len(r.Scenario)-len("2023"):])
	case p.ID != scenario.Central().Preset.ID:
		row.By = l.T("by the scenario {name}", "{name}", l.T(p.Name))
	case r.Part == evidence.Constructed:
		row.By = l.T("the central scenario is held to it")
	}
	return row
}

// cover fills in the comparison with hindcasts' ranges.
func (b *Board) cover(l *i18n.Language) {
	for _, c := range coverage() {
		row := Covered{
			Name: l.T(c.Name), From: l.T("from the end of {year}", "{year}", strconv.Itoa(int(c.From.Time(-1))-1)), Year: c.Year, Holds: c.Holds(),
			Observed: l.Numbers().Amount(c.Observed, c.Unit),
			Span:     l.Numbers().Range(l.Numbers().Amount(c.Band.P10, c.Unit), l.Numbers().Amount(c.Band.P90, c.Unit)),
		}
		b.Covered = append(b.Covered, row)
		if row.Holds {
			b.Within++
		}
	}
}

// verdict returns the outcome of a comparison in a word.
func verdict(l *i18n.Language, passed bool) string {
	if passed {
		return l.T("passes")
	}
	return l.T("misses")
}

// scopeLine translates a scope: a list of what, where and how, and how it differs
// from the model's.
func scopeLine(l *i18n.Language, scope string) string {
	list, differs, found := strings.Cut(scope, "; ")
	parts := strings.Split(list, ", ")
	for i := range parts {
		parts[i] = l.T(parts[i])
	}
	line := strings.Join(parts, ", ")
	if found {
		line += "; " + l.T(differs)
	}
	return line
}
