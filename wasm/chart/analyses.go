package chart

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// Analyses returns the charts that say why an output is what it is in a year, and how
// likely it passes a value. A run alone does not fill them: each is made of what
// was worked out, by Tornado.Chart, Variance.Chart, Waterfall.Chart or
// Chance.Chart, and until then has a name and a title only.
func Analyses() []Spec { return []Spec{tornadoChart, varianceChart, waterfallChart, chanceChart} }

// IsAnalysis reports whether the chart is one of Analyses.
func (s Spec) IsAnalysis() bool {
	_, ok := s.kind.(analysis)
	return ok
}

// analysis is what the kinds of the charts of Analyses can do besides: each was
// worked out for a point.
type analysis interface {
	at() model.Point // zero where nothing was worked out
	subtitle(s Spec) string
}

// ranked is what those of them can do that tell what inputs do to the point.
type ranked interface {
	analysis
	ranking(s Spec) ranking

	// rungs returns at most so many rows of a ranking as they are drawn, those left
	// out told in the last.
	rungs(s Spec, r ranking, most int) []barRow
	keys(s Spec) []legend
	axis() axis
}

// ranking is what inputs do to a point, a row each, the one that does most first.
type ranking struct {
	rows []barRow
	seen int // how many of them do anything, to the eye
}

// add adds an input's row.
func (r *ranking) add(l *i18n.Language, i model.Input, row barRow) {
	row.input, row.named, row.name = i, true, inputLabel(l, i)
	r.rows = append(r.rows, row)
}

// top returns the rows that words and drawings give at most.
func (r ranking) top() []barRow { return r.rows[:min(r.seen, mostRows)] }

// told puts what the top rows say in a text that lists them, "" where there are
// none.
func (r ranking) told(l *i18n.Language, text string) string {
	var items []string
	for _, row := range r.top() {
		items = append(items, row.said)
	}
	if items == nil {
		return ""
	}
	return l.T(text, "{list}", list(l, items))
}

// table returns all rows' cells, whose columns those are.
func (r ranking) table(columns ...string) Table {
	t := Table{Columns: columns}
	for _, row := range r.rows {
		t.Rows = append(t.Rows, append([]string{row.name}, row.cells...))
	}
	return t
}

// data returns all rows' values, whose columns those are.
func (r ranking) data(columns ...string) Data {
	d := Data{Columns: columns}
	for _, row := range r.rows {
		d.Rows = append(d.Rows, DataRow{row.input.Param().ID, row.name, row.values})
	}
	return d
}

// evidence returns the figures that an output and its top inputs rest on.
func (r ranking) evidence(o model.Output) []string {
	keys := slices.Clone(o.Spec().Evidence)
	for _, row := range r.top() {
		keys = append(keys, row.input.Param().Evidence...)
	}
	return keys
}

// fit returns at most so many rows. Where some are left out the last says so:
// rest names it, given how many are drawn and how many are not.
func (r ranking) fit(most int, rest func(drawn, left int) string) []barRow {
	n := min(len(r.top()), most)
	left := len(r.rows) - n
	if left > 0 && n == most && n > 0 { // its place is needed to say so
		n, left = n-1, left+1
	}
	if left == 0 || n == 0 {
		return r.rows[:n]
	}
	return append(r.rows[:n:n], barRow{name: rest(n, left)})
}

// prefix returns what stands before the first that is too small to be seen.
func prefix[T any](of []T, small func(T) bool) []T {
	if k := slices.IndexFunc(of, small); k >= 0 {
		return of[:k]
	}
	return of
}

// of returns the chart of a kind's figures.
func (s Spec) of(k kind) Spec {
	s.kind, s.Output = k, k.(analysis).at().Output
	return s.said()
}

// at fills a text with the output and the year of a point, and with more.
func (s Spec) at(p model.Point, more ...string) []string {
	return append([]string{"{output}", s.lang.T(p.Output.Spec().Label), "{year}", strconv.Itoa(p.Year)}, more...)
}

// measured returns the unit in which a chart counts an output. What has no
// magnitudes of its own is a bare number, whose unit the subtitle names.
func measured(o model.Output) quantity.Unit {
	switch unit := o.Spec().Unit; unit {
	case "million H100e", "million packages", "$bn", "$bn per GW", "GW", "TWh", "%", "×":
		return quantity.Of(unit)
	}
	return quantity.Unit{}
}

// named is an output's label with its unit.
func named(s Spec) string {
	o := s.Output.Spec()
	label := s.lang.T(o.Label)
	if o.Unit == "" {
		return label
	}
	return s.lang.T("{output} ({unit})", "{output}", label, "{unit}", s.lang.T(o.Unit))
}

// inputLabel names an input.
func inputLabel(l *i18n.Language, i model.Input) string { return l.T(i.Param().Label) }

// about writes an input's value that was drawn rather than chosen: its ends are
// where a share of the runs lies, and never exact.
func about(l *i18n.Language, i model.Input, v float64) string {
	return l.Format(i.Param(), quantity.Round(v, 3))
}

// mostRows is how many inputs words and drawings give at most.
const mostRows = 12

// joinSentences joins what is told.
func joinSentences(told ...string) string {
	return strings.Join(slices.DeleteFunc(told, func(s string) bool { return s == "" }), " ")
}
