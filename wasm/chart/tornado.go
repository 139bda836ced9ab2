package chart

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// tornadoChart shows what each input by itself does to an output.
var tornadoChart = define(Spec{
	Name:     "tornado",
	Title:    i18n.Mark("What matters most"),
	Subtitle: i18n.Mark("each assumption by itself at its 5% and 95% points"),
	Output:   model.PowerAI,
	kind:     Tornado{},
})

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
	return prefix(t.Bars, func(b ensemble.Bar) bool { return b.Swing() <= 1e-6*max(math.Abs(t.Value), 1e-9) })
}

// fill fills a text with what a bar shows.
func (t Tornado) fill(s Spec, b ensemble.Bar) []string {
	return []string{"{input}", inputLabel(s.lang, b.Input), "{low}", s.Unit.Long(b.AtLow), "{from}", about(s.lang, b.Input, b.Low),
		"{high}", s.Unit.Long(b.AtHigh), "{to}", about(s.lang, b.Input, b.High)}
}

func (t Tornado) ranking(s Spec) ranking {
	r := ranking{seen: len(t.moving())}
	for _, b := range t.Bars {
		low, high := about(s.lang, b.Input, b.Low), about(s.lang, b.Input, b.High)
		row := barRow{
			said: s.lang.T("{input}: {low} at {from}, {high} at {to}", t.fill(s, b)...),
			bars: []piece{{t.Value, b.AtLow, soft}, {t.Value, b.AtHigh, solid}}, before: low, behind: high,
			values: []float64{b.Low, b.High, b.AtLow, b.AtHigh},
			cells:  []string{low, high, s.Unit.Short(b.AtLow), s.Unit.Short(b.AtHigh)},
		}
		if b.AtLow > b.AtHigh {
			row.before, row.behind = high, low
		}
		r.add(s.lang, b.Input, row)
	}
	return r
}

func (t Tornado) subtitle(s Spec) string {
	return s.lang.T("{output} in {year}: each assumption by itself at its 5% and 95% points", "{output}", named(s), "{year}", strconv.Itoa(t.At.Year))
}

// takeaway implements kind.
func (t Tornado) takeaway(s Spec, _ *model.Result, _ int) string {
	bars := t.moving()
	if len(bars) == 0 {
		return s.lang.T("No assumption by itself moves “{output}” in {year}", s.at(t.At)...)
	}
	return s.lang.T("For “{output}” in {year}, “{input}” matters most: {low} at {from}, {high} at {to}", s.at(t.At, t.fill(s, bars[0])...)...)
}

// describe implements kind.
func (t Tornado) describe(s Spec, _ *model.Result, _ Options) string {
	r, rest := t.ranking(s), ""
	if n := len(r.rows) - len(r.top()); n > 0 && r.seen > 0 {
		rest = s.lang.T("{n} further assumptions do less.", "{n}", strconv.Itoa(n))
	}
	return joinSentences(s.lang.T("A bar for each assumption: what “{output}” is in {year} with that assumption low and high, all others as in the scenario, which gives {value}.",
		s.at(t.At, "{value}", s.Unit.Long(t.Value))...), r.told(s.lang, i18n.Mark("From the longest: {list}.")), rest)
}

// table implements kind.
func (t Tornado) table(s Spec, _ *model.Result) Table {
	return t.ranking(s).table(s.lang.T("Assumption"), s.lang.T("Low"), s.lang.T("High"), s.lang.T("Gives, low"), s.lang.T("Gives, high"))
}

// data implements kind.
func (t Tornado) data(s Spec, _ *model.Result) Data {
	return t.ranking(s).data("low", "high", "at_low", "at_high")
}

// evidence implements kind.
func (t Tornado) evidence(s Spec) []string { return t.ranking(s).evidence(s.Output) }

// sources implements kind.
func (Tornado) sources(s Spec) (before, after string) {
	return "", s.lang.T("Every assumption’s 5% and 95% points are the model’s own reading of the evidence.")
}

func (t Tornado) keys(s Spec) []legend {
	return []legend{{soft, s.lang.T("assumption low")}, {solid, s.lang.T("assumption high")}}
}

func (t Tornado) axis() axis { return axis{center: t.Value, centered: true} }

func (t Tornado) rungs(s Spec, r ranking, most int) []barRow {
	return r.fit(most, func(_, left int) string {
		return s.lang.T("and {n} more that move it less", "{n}", strconv.Itoa(left))
	})
}

// drawing implements kind.
func (t Tornado) drawing(s Spec) drawing { return &barRows{} }
