package chart

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
)

// words is what a chart of lines says of itself. {year} stands for the year that
// is read, {first} and {second} for two curves' values in it and {share} for the
// second's part of the first. Where there is one curve, the first bars are second.
type words struct {
	short    string // takeaway where the second is less than the first
	met      string // takeaway where it is not; "" where that means nothing
	subject  string // what is drawn, for those who cannot see it
	observed string // what history's values are
	whole    string // sentence of the description where met
	part     string // and where not
	missing  string // the table's column of what is missing; "" has none
	bars     string // what bars show; "" has none
	sources  string // of the bars
}

// asked adds what every chart of asked for and built says.
func (w words) asked() words {
	w.whole = "All that is asked for in {year} can be built."
	w.part = "In {year}, {share} of what is asked for can be built."
	w.missing = "Short by"
	return w
}

// all is the share of what is asked for from which on all of it counts as met.
const all = 0.995

// DefaultYear is the year that is read where none is given.
const DefaultYear = 2030

// inRun returns the year, or the one that charts are read at where it is not in
// the run.
func inRun(year int) int {
	if year < model.FirstYear || year > model.LastYear {
		return DefaultYear
	}
	return year
}

// Takeaway says in a sentence what the chart shows in a year of the run.
func (s Spec) Takeaway(r *model.Result, year int) string { return s.kind.takeaway(s, r, inRun(year)) }

// Describe tells the chart to those who cannot see it: what it shows, what was
// observed, where it goes, and what others expect.
func (s Spec) Describe(r *model.Result, o Options) string {
	return s.kind.describe(s, r, inRun(o.Year))
}

// Table is the data behind a chart. Every row has a cell for each column; a
// cell without a value is empty.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Table returns the chart's data.
func (s Spec) Table(r *model.Result) Table { return s.kind.table(s, r) }

// compared returns the two values that words compare.
func (l lines) compared(r *model.Result, year int) (first, second float64) {
	first = l.curves[0].at(r, year)
	if len(l.curves) == 1 {
		return first, l.bars[0].value(year)
	}
	return first, l.curves[1].at(r, year)
}

// met reports whether the second value reaches the first in a year.
func (l lines) met(r *model.Result, year int) bool {
	first, second := l.compared(r, year)
	return l.words.met != "" && second >= all*first
}

// takeaway implements kind.
func (l lines) takeaway(s Spec, r *model.Result, year int) string {
	if l.met(r, year) {
		return l.fill(s, l.words.met, r, year)
	}
	return l.fill(s, l.words.short, r, year)
}

func (l lines) fill(s Spec, text string, r *model.Result, year int) string {
	first, second := l.compared(r, year)
	return strings.NewReplacer("{year}", strconv.Itoa(year), "{share}", percent(second/first),
		"{first}", s.Unit.Long(first), "{second}", s.Unit.Long(second)).Replace(text)
}

// describe implements kind.
func (l lines) describe(s Spec, r *model.Result, year int) string {
	var b strings.Builder
	b.WriteString(l.words.subject + ".")
	for _, k := range l.curves {
		h := k.observed()
		if k.from != k.output {
			h = nil
		}
		for i, p := range h {
			if i == 0 {
				b.WriteString(" " + l.words.observed)
			}
			b.WriteString(joint(i, len(h)) + s.Unit.Long(p.Value) + " in " + yearText(p.Year))
			if i == len(h)-1 {
				b.WriteString(".")
			}
		}
	}
	for i, k := range l.curves {
		now, end := s.Unit.Long(k.at(r, year)), s.Unit.Long(k.at(r, model.LastYear))
		b.WriteString(" " + upper(k.label) + ": " + now)
		if i == 0 {
			b.WriteString(" in " + strconv.Itoa(year) + " and " + end + " in " + strconv.Itoa(model.LastYear) + ".")
		} else {
			b.WriteString(" and " + end + ".")
		}
	}
	for i, k := range l.bars {
		if i == 0 {
			b.WriteString(" " + l.words.bars + " in " + strconv.Itoa(year) + ":")
		}
		b.WriteString(joint(i, len(l.bars)) + k.label + " " + s.Unit.Long(k.value(year)))
		if i == len(l.bars)-1 {
			b.WriteString(".")
		}
	}
	told := l.words.part
	if l.met(r, year) {
		told = l.words.whole
	}
	b.WriteString(" " + l.fill(s, told, r, year))
	if m := l.markers(); len(m) > 0 {
		b.WriteString(" Published forecasts:")
		for i, p := range m {
			b.WriteString(joint(i, len(m)) + p.Name + " at " + s.Unit.Long(p.Value) + " in " + yearText(p.Year))
		}
		b.WriteString(".")
	}
	return b.String()
}

// upper begins a text with a capital letter.
func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// joint is what stands before item i of n in a list of long items.
func joint(i, n int) string {
	switch {
	case i == 0:
		return " "
	case n == 2:
		return " and "
	case i == n-1:
		return "; and "
	}
	return "; "
}

func yearText(y float64) string { return strconv.Itoa(int(y)) }

func percent(share float64) string { return strconv.Itoa(int(math.Round(100*share))) + "%" }
