package chart

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// phrases are the texts in which a chart of lines tells of itself. {year} stands
// for the year that is read, {first} and {second} for two curves' values in it
// and {share} for the second's part of the first. Where there is one curve, the
// first bars are second.
type phrases struct {
	short    string // takeaway where the second is less than the first
	met      string // takeaway where it is not; "" where that means nothing
	subject  string // what is drawn, for those who cannot see it
	observed string // history's values, a {list}
	seen     string // what one of them is
	whole    string // sentence of the description where met
	part     string // and where not
	missing  string // the table's column of what is missing; "" has none
	bars     string // what bars show, a {list}; "" has none
	sources  string // of the bars
	rival    string // {takeaway} with scenario B's, called {name}
}

// asked adds what every chart of asked for and built says.
func (p phrases) asked() phrases {
	p.whole = i18n.Mark("All that is asked for in {year} can be built.")
	p.part = i18n.Mark("In {year}, {share} of what is asked for can be built.")
	p.missing = i18n.Mark("Short by")
	p.rival = i18n.Mark("{takeaway}; in B ({name}) {second}")
	return p
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
	o.Year = inRun(o.Year)
	return s.kind.describe(s, r, o)
}

// Table is the data behind a chart. Every row has a cell for each column; a
// cell without a value is empty.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Table returns the chart's data.
func (s Spec) Table(r *model.Result) Table { return s.kind.table(s, r) }

// compared returns the two values that words compare: of two lines, or of a line
// and bars. A line alone is compared with itself.
func (l lines) compared(r *model.Result, year int) (first, second float64) {
	first = l.curves[0].at(r, year)
	switch {
	case len(l.curves) > 1:
		return first, l.curves[1].at(r, year)
	case len(l.bars) > 0:
		return first, l.bars[0].value(year)
	}
	return first, first
}

// met reports whether the second value reaches the first in a year.
func (l lines) met(r *model.Result, year int) bool {
	first, second := l.compared(r, year)
	return l.phrases.met != "" && second >= all*first
}

// takeaway implements kind.
func (l lines) takeaway(s Spec, r *model.Result, year int) string {
	pattern := l.phrases.short
	if l.met(r, year) {
		pattern = l.phrases.met
	}
	return s.both(pattern, l.phrases.rival, r, func(text string, r *model.Result) string { return l.fill(s, text, r, year) })
}

// both fills a takeaway from a run and, where two scenarios are compared, goes on
// with what the rival's says from B's.
func (s Spec) both(text, rival string, r *model.Result, fill func(text string, r *model.Result) string) string {
	text = fill(text, r)
	if !s.compares() {
		return text
	}
	return strings.NewReplacer("{takeaway}", text, "{name}", s.rival).Replace(fill(rival, s.against))
}

func (l lines) fill(s Spec, text string, r *model.Result, year int) string {
	first, second := l.compared(r, year)
	return s.lang.T(text, "{year}", strconv.Itoa(year), "{share}", s.lang.Numbers().Percent(second/first),
		"{first}", s.Unit.Long(first), "{second}", s.Unit.Long(second))
}

// describe implements kind.
func (l lines) describe(s Spec, r *model.Result, o Options) string {
	year := o.Year
	told := []string{s.lang.T(l.phrases.subject)}
	for _, k := range l.curves {
		if h := k.observed(); len(h) > 0 {
			told = append(told, s.lang.T(l.phrases.observed, "{list}", values(s, h)))
		}
	}
	for i, k := range l.curves {
		pattern := i18n.Mark("{line}: {now} and {end}.")
		if i == 0 {
			pattern = i18n.Mark("{line}: {now} in {year} and {end} in {last}.")
		}
		told = append(told, s.lang.T(pattern, "{line}", capitalise(s.lang.T(k.label)), "{now}", s.Unit.Long(k.at(r, year)),
			"{end}", s.Unit.Long(k.at(r, model.LastYear)), "{year}", strconv.Itoa(year), "{last}", strconv.Itoa(model.LastYear)))
	}
	if s.compares() {
		told = append(told, s.lang.T("Thinner lines show B, which is {name}.", "{name}", s.rival))
		for _, k := range l.curves {
			told = append(told, s.lang.T("{line} in B: {now} and {end}.", "{line}", capitalise(s.lang.T(k.label)),
				"{now}", s.Unit.Long(k.at(s.against, year)), "{end}", s.Unit.Long(k.at(s.against, model.LastYear))))
		}
	}
	if len(l.bars) > 0 {
		var sums []string
		for _, b := range l.bars {
			sums = append(sums, s.lang.T("{name} {value}", "{name}", s.lang.T(b.label), "{value}", s.Unit.Long(b.value(year))))
		}
		told = append(told, s.lang.T(l.phrases.bars, "{year}", strconv.Itoa(year), "{list}", list(s.lang, sums)))
	}
	share := l.phrases.part
	if l.met(r, year) {
		share = l.phrases.whole
	}
	if share != "" {
		told = append(told, l.fill(s, share, r, year))
	}
	if doubt := l.describeBands(s, year); doubt != "" {
		told = append(told, doubt)
	}
	if s.rated() {
		told = append(told, s.lang.T("Drawn by quarter, at annual rates."))
	} else if s.quarters {
		told = append(told, s.lang.T("Drawn by quarter."))
	}
	e := l.extent(s, r)
	if floor := e.axis(o.Hold, s.Log).Min; e.least < floor {
		told = append(told, s.lang.T("Values under {floor} are drawn at the foot of the axis.", "{floor}", s.Unit.Short(floor)))
	}
	var expected []string
	for _, m := range l.markers(s.lang) {
		expected = append(expected, s.lang.T("{name} at {value} in {year}", "{name}", m.Name, "{value}", s.Unit.Long(m.Value), "{year}", yearText(m.Year)))
	}
	if len(expected) > 0 {
		told = append(told, s.lang.T("Published forecasts: {list}.", "{list}", list(s.lang, expected)))
	}
	return strings.Join(told, " ")
}

// values lists what was observed, by time.
func values(s Spec, of []observation) string {
	var items []string
	for _, p := range of {
		items = append(items, s.lang.T("{value} in {year}", "{value}", s.Unit.Long(p.Value), "{year}", p.when(s.lang)))
	}
	return list(s.lang, items)
}

// list joins long items.
func list(l *i18n.Language, items []string) string {
	switch n := len(items); n {
	case 0, 1:
		return strings.Join(items, "")
	case 2:
		return l.T("{first} and {last}", "{first}", items[0], "{last}", items[1])
	default:
		return l.T("{rest}; and {last}", "{rest}", strings.Join(items[:n-1], "; "), "{last}", items[n-1])
	}
}

// capitalise begins a text with a capital letter.
func capitalise(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return strings.ToUpper(s)
}

func yearText(y float64) string { return strconv.Itoa(int(math.Round(y))) }
