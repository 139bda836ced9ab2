package chart

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// varianceChart shows how the variance of an output divides among the inputs.
var varianceChart = define(Spec{
	Name:     "variance",
	Title:    i18n.Mark("Where the uncertainty comes from"),
	Subtitle: i18n.Mark("share of the variance, with all assumptions uncertain at once"),
	Output:   model.PowerAI,
	kind:     Variance{},
})

// Variance is each input's part in the variance of a point, the largest total
// first.
type Variance struct {
	At      model.Point
	Effects []ensemble.Effect
	Base    int // runs that they were estimated from, each once more for every input
}

// Chart returns the chart of it.
func (v Variance) Chart() Spec { return varianceChart.of(v) }

func (v Variance) at() model.Point { return v.At }

// sure is how many standard errors a 95 % interval reaches to both sides.
const sure = 1.96

// seen returns the effects that are told from nothing.
func (v Variance) seen() []ensemble.Effect {
	return prefix(v.Effects, func(e ensemble.Effect) bool { return e.Total < 0.005 })
}

func (v Variance) ranking(s Spec) ranking {
	r := ranking{seen: len(v.seen())}
	for _, e := range v.Effects {
		first := min(max(0, e.First), e.Total)
		cells := []string{s.lang.Numbers().Percent(max(0, e.First)), s.lang.Numbers().Percent(sure * e.FirstError), s.lang.Numbers().Percent(e.Total), s.lang.Numbers().Percent(sure * e.TotalError)}
		r.add(s.lang, e.Input, barRow{
			said: s.lang.T("{input}: {first} ± {error} by itself, {total} ± {errors} with others", "{input}", inputLabel(s.lang, e.Input),
				"{first}", cells[0], "{error}", cells[1], "{total}", cells[2], "{errors}", cells[3]),
			bars:   []piece{{0, e.Total, soft}, {0, first, solid}},
			errors: []interval{{max(0, e.Total-sure*e.TotalError), e.Total + sure*e.TotalError}},
			behind: s.lang.T("{first} / {total}", "{first}", s.lang.Numbers().Percent(first), "{total}", cells[2]),
			values: []float64{e.First, e.FirstError, e.Total, e.TotalError}, cells: cells,
		})
	}
	return r
}

func (v Variance) subtitle(s Spec) string {
	return s.lang.T("{output} in {year}: share of its variance, with all assumptions uncertain at once", "{output}", named(s), "{year}", strconv.Itoa(v.At.Year))
}

// takeaway implements kind.
func (v Variance) takeaway(s Spec, _ *model.Result, _ int) string {
	if len(v.seen()) == 0 {
		return s.lang.T("“{output}” does not vary in {year}", s.at(v.At)...)
	}
	e := v.Effects[0]
	return s.lang.T("Of what is uncertain about “{output}” in {year}, {first} comes from “{input}” by itself, {total} together with others", s.at(v.At,
		"{input}", inputLabel(s.lang, e.Input), "{first}", s.lang.Numbers().Percent(max(0, e.First)), "{total}", s.lang.Numbers().Percent(e.Total))...)
}

// describe implements kind.
func (v Variance) describe(s Spec, _ *model.Result, _ Options) string {
	return joinSentences(s.lang.T("How much of the variance each assumption accounts for, by itself and together with others, from {runs} runs drawn and varied.", "{runs}", v.runs(s)),
		v.ranking(s).told(s.lang, i18n.Mark("From the largest: {list}.")))
}

// runs is how many runs the shares rest on.
func (v Variance) runs(s Spec) string {
	return s.lang.Numbers().Count(v.Base * (len(v.Effects) + 2))
}

// table implements kind.
func (v Variance) table(s Spec, _ *model.Result) Table {
	return v.ranking(s).table(s.lang.T("Assumption"), s.lang.T("By itself"), "±", s.lang.T("With others"), "±")
}

// data implements kind.
func (v Variance) data(s Spec, _ *model.Result) Data {
	return v.ranking(s).data("first", "first_error", "total", "total_error")
}

// evidence implements kind.
func (v Variance) evidence(s Spec) []string { return v.ranking(s).evidence(s.Output) }

// sources implements kind.
func (v Variance) sources(s Spec) (before, after string) {
	return "", s.lang.T("Sobol indices from {runs} runs; whiskers are 95% intervals. Assumptions are drawn independently here.", "{runs}", v.runs(s))
}

func (v Variance) keys(s Spec) []legend {
	return []legend{{solid, s.lang.T("by itself")}, {soft, s.lang.T("together with others")}}
}

func (Variance) axis() axis { return axis{shares: true, centered: true} }

func (v Variance) rungs(s Spec, r ranking, most int) []barRow {
	return r.fit(most, func(drawn, left int) string {
		return s.lang.T("and {n} more, less than {share} each", "{n}", strconv.Itoa(left), "{share}", s.lang.Numbers().Percent(v.bound(drawn)))
	})
}

// bound is a share in whole percent that no effect from the n-th on reaches.
func (v Variance) bound(n int) float64 {
	most := 0.0
	for _, e := range v.Effects[n:] {
		most = max(most, e.Total)
	}
	return (math.Floor(100*most) + 1) / 100
}

// drawing implements kind.
func (v Variance) drawing(s Spec) drawing { return &barRows{} }
