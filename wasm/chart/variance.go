package chart

import (
	"math"
	"strconv"
	"sync"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// varianceChart shows how the variance of an output divides among the inputs.
var varianceChart = Spec{
	Name:     "variance",
	Title:    i18n.Mark("Where the uncertainty comes from"),
	Subtitle: i18n.Mark("share of the variance, with all assumptions uncertain at once"),
	Output:   model.PowerAI,
	scenes:   new(sync.Pool),
	kind:     Variance{},
}.WithLanguage(nil)

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
	for k, e := range v.Effects {
		if e.Total < 0.005 {
			return v.Effects[:k]
		}
	}
	return v.Effects
}

func (v Variance) inputs() []model.Input {
	var all []model.Input
	for k, e := range v.seen() {
		if k < mostRows {
			all = append(all, e.Input)
		}
	}
	return all
}

func (v Variance) subtitle(s Spec) string {
	return s.lang.T("{output} in {year}: share of its variance, with all assumptions uncertain at once", "{output}", named(s), "{year}", strconv.Itoa(v.At.Year))
}

// takeaway implements kind.
func (v Variance) takeaway(s Spec, _ *model.Result, _ int) string {
	about := []string{"{output}", s.lang.T(s.Output.Spec().Label), "{year}", strconv.Itoa(v.At.Year)}
	all := v.seen()
	if len(all) == 0 {
		return s.lang.T("“{output}” does not vary in {year}", about...)
	}
	e := all[0]
	return s.lang.T("Of what is uncertain about “{output}” in {year}, {first} comes from “{input}” by itself, {total} together with others", append(about,
		"{input}", label(s.lang, e.Input), "{first}", s.lang.Numbers().Percent(max(0, e.First)), "{total}", s.lang.Numbers().Percent(e.Total))...)
}

// describe implements kind.
func (v Variance) describe(s Spec, _ *model.Result, _ Options) string {
	var items []string
	for k, e := range v.seen() {
		if k == mostRows {
			break
		}
		items = append(items, v.said(s, e))
	}
	told := s.lang.T("How much of the variance each assumption accounts for, by itself and together with others, from {runs} runs drawn and varied.", "{runs}", s.lang.Numbers().Count(v.runs()))
	if len(items) == 0 {
		return told
	}
	return joinSentences(told, s.lang.T("From the largest: {list}.", "{list}", list(s.lang, items)))
}

// runs is how many runs the shares rest on.
func (v Variance) runs() int { return v.Base * (len(v.Effects) + 2) }

// said tells one input's part.
func (v Variance) said(s Spec, e ensemble.Effect) string {
	return s.lang.T("{input}: {first} ± {error} by itself, {total} ± {errors} with others", "{input}", label(s.lang, e.Input),
		"{first}", s.lang.Numbers().Percent(max(0, e.First)), "{error}", s.lang.Numbers().Percent(sure*e.FirstError),
		"{total}", s.lang.Numbers().Percent(e.Total), "{errors}", s.lang.Numbers().Percent(sure*e.TotalError))
}

// table implements kind.
func (v Variance) table(s Spec, _ *model.Result) Table {
	t := Table{Columns: []string{s.lang.T("Assumption"), s.lang.T("By itself"), "±", s.lang.T("With others"), "±"}}
	for _, e := range v.Effects {
		t.Rows = append(t.Rows, []string{label(s.lang, e.Input), s.lang.Numbers().Percent(max(0, e.First)), s.lang.Numbers().Percent(sure * e.FirstError),
			s.lang.Numbers().Percent(e.Total), s.lang.Numbers().Percent(sure * e.TotalError)})
	}
	return t
}

func (v Variance) data(s Spec) Data {
	d := Data{Columns: []string{"first", "first_error", "total", "total_error"}}
	for _, e := range v.Effects {
		d.Rows = append(d.Rows, DataRow{e.Input.Param().ID, label(s.lang, e.Input), []float64{e.First, e.FirstError, e.Total, e.TotalError}})
	}
	return d
}

// sources implements kind.
func (v Variance) sources(s Spec) (before, after string) {
	return "", s.lang.T("Sobol indices from {runs} runs; whiskers are 95% intervals. Assumptions are drawn independently here.", "{runs}", s.lang.Numbers().Count(v.runs()))
}

func (v Variance) keys(s Spec) []legend {
	return []legend{{solid, s.lang.T("by itself")}, {soft, s.lang.T("together with others")}}
}

func (Variance) axis() axis { return axis{shares: true, centered: true} }

func (v Variance) rungs(s Spec, most int) []barRow {
	seen := v.seen()
	n := min(len(seen), mostRows, most)
	rest := len(v.Effects) - n
	if rest > 0 && n == most && n > 0 {
		n, rest = n-1, rest+1
	}
	var all []barRow
	for _, e := range seen[:n] {
		first := min(max(0, e.First), e.Total)
		all = append(all, barRow{
			input: e.Input, named: true, name: label(s.lang, e.Input), said: v.said(s, e),
			bars:   []piece{{0, e.Total, soft}, {0, first, solid}},
			errors: []interval{{max(0, e.Total-sure*e.TotalError), e.Total + sure*e.TotalError}},
			behind: s.lang.T("{first} / {total}", "{first}", s.lang.Numbers().Percent(first), "{total}", s.lang.Numbers().Percent(e.Total)),
		})
	}
	if rest > 0 && n > 0 {
		all = append(all, barRow{name: s.lang.T("and {n} more, less than {share} each", "{n}", strconv.Itoa(rest), "{share}", s.lang.Numbers().Percent(v.bound(n)))})
	}
	return all
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
