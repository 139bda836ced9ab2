package chart

import (
	"math"
	"strconv"
	"sync"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// tornadoChart shows what each input by itself does to an output.
var tornadoChart = Spec{
	Name:     "tornado",
	Title:    i18n.Mark("What matters most"),
	Subtitle: i18n.Mark("each assumption by itself at its 5% and 95% points"),
	Output:   model.PowerAI,
	scenes:   new(sync.Pool),
	kind:     Tornado{},
}.WithLanguage(nil)

// Tornado is what each input does to a point by itself, the longest bar first.
type Tornado struct {
	At    model.Point
	Value float64 // in the scenario itself
	Bars  []ensemble.Bar
}

// Chart returns the chart of it.
func (t Tornado) Chart() Spec { return tornadoChart.of(t) }

func (t Tornado) at() model.Point { return t.At }

// moving returns the bars that have a length, to the eye.
func (t Tornado) moving() []ensemble.Bar {
	for k := range t.Bars {
		if t.Bars[k].Swing() <= 1e-6*max(math.Abs(t.Value), 1e-9) {
			return t.Bars[:k]
		}
	}
	return t.Bars
}

func (t Tornado) inputs() []model.Input {
	var all []model.Input
	for k, b := range t.moving() {
		if k < mostRows {
			all = append(all, b.Input)
		}
	}
	return all
}

func (t Tornado) subtitle(s Spec) string {
	return s.lang.T("{output} in {year}: each assumption by itself at its 5% and 95% points", "{output}", named(s), "{year}", strconv.Itoa(t.At.Year))
}

// takeaway implements kind.
func (t Tornado) takeaway(s Spec, _ *model.Result, _ int) string {
	fill := []string{"{output}", s.lang.T(s.Output.Spec().Label), "{year}", strconv.Itoa(t.At.Year)}
	bars := t.moving()
	if len(bars) == 0 {
		return s.lang.T("No assumption by itself moves “{output}” in {year}", fill...)
	}
	b := bars[0]
	return s.lang.T("For “{output}” in {year}, “{input}” matters most: {low} at {from}, {high} at {to}", append(fill,
		"{input}", label(s.lang, b.Input), "{low}", s.Unit.Long(b.AtLow), "{from}", about(s.lang, b.Input, b.Low),
		"{high}", s.Unit.Long(b.AtHigh), "{to}", about(s.lang, b.Input, b.High))...)
}

// describe implements kind.
func (t Tornado) describe(s Spec, _ *model.Result, _ Options) string {
	var items []string
	bars := t.moving()
	for k, b := range bars {
		if k == mostRows {
			break
		}
		items = append(items, t.said(s, b))
	}
	rest := ""
	if n := len(t.Bars) - len(items); n > 0 && len(bars) > 0 {
		rest = s.lang.T("{n} further assumptions do less.", "{n}", strconv.Itoa(n))
	}
	told := s.lang.T("A bar for each assumption: what “{output}” is in {year} with that assumption low and high, all others as in the scenario, which gives {value}.",
		"{output}", s.lang.T(s.Output.Spec().Label), "{year}", strconv.Itoa(t.At.Year), "{value}", s.Unit.Long(t.Value))
	if len(items) == 0 {
		return told
	}
	return joinSentences(told, s.lang.T("From the longest: {list}.", "{list}", list(s.lang, items)), rest)
}

// said tells one bar.
func (t Tornado) said(s Spec, b ensemble.Bar) string {
	return s.lang.T("{input}: {low} at {from}, {high} at {to}", "{input}", label(s.lang, b.Input),
		"{low}", s.Unit.Long(b.AtLow), "{from}", about(s.lang, b.Input, b.Low),
		"{high}", s.Unit.Long(b.AtHigh), "{to}", about(s.lang, b.Input, b.High))
}

// table implements kind.
func (t Tornado) table(s Spec, _ *model.Result) Table {
	table := Table{Columns: []string{s.lang.T("Assumption"), s.lang.T("Low"), s.lang.T("High"), s.lang.T("Gives, low"), s.lang.T("Gives, high")}}
	for _, b := range t.Bars {
		table.Rows = append(table.Rows, []string{label(s.lang, b.Input), about(s.lang, b.Input, b.Low), about(s.lang, b.Input, b.High), s.Unit.Short(b.AtLow), s.Unit.Short(b.AtHigh)})
	}
	return table
}

func (t Tornado) data(s Spec) Data {
	d := Data{Columns: []string{"low", "high", "at_low", "at_high"}}
	for _, b := range t.Bars {
		d.Rows = append(d.Rows, DataRow{b.Input.Param().ID, label(s.lang, b.Input), []float64{b.Low, b.High, b.AtLow, b.AtHigh}})
	}
	return d
}

// sources implements kind.
func (Tornado) sources(s Spec) (before, after string) {
	return "", s.lang.T("Every assumption’s 5% and 95% points are the model’s own reading of the evidence.")
}

func (t Tornado) keys(s Spec) []legend {
	return []legend{{soft, s.lang.T("assumption low")}, {solid, s.lang.T("assumption high")}}
}

func (t Tornado) axis() axis { return axis{center: t.Value, centered: true} }

func (t Tornado) rungs(s Spec, most int) []barRow {
	bars := t.moving()
	n := min(len(bars), mostRows, most)
	rest := len(t.Bars) - n
	if rest > 0 && n == most && n > 0 { // its place is needed to say so
		n, rest = n-1, rest+1
	}
	var all []barRow
	for _, b := range bars[:n] {
		r := barRow{input: b.Input, named: true, name: label(s.lang, b.Input), said: t.said(s, b)}
		r.bars = []piece{{t.Value, b.AtLow, soft}, {t.Value, b.AtHigh, solid}}
		r.before, r.behind = about(s.lang, b.Input, b.Low), about(s.lang, b.Input, b.High)
		if b.AtLow > b.AtHigh {
			r.before, r.behind = r.behind, r.before
		}
		all = append(all, r)
	}
	if rest > 0 && n > 0 {
		all = append(all, barRow{name: s.lang.T("and {n} more that move it less", "{n}", strconv.Itoa(rest))})
	}
	return all
}

// drawing implements kind.
func (t Tornado) drawing(s Spec) drawing { return &barRows{} }
