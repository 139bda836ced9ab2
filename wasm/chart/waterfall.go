package chart

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/wasm/i18n"
)

// waterfallChart leads from a scenario to another, input by input.
var waterfallChart = define(Spec{
	Name:     "waterfall",
	Title:    i18n.Mark("Why they differ"),
	Subtitle: i18n.Mark("from A to B, by changed assumption"),
	Output:   model.PowerAI,
	kind:     Waterfall{},
})

// Waterfall is the difference of a point between two scenarios, in parts.
type Waterfall struct {
	At    model.Point
	Parts attribute.Attribution
}

// Chart returns the chart of it, whose scenario B has a name.
func (w Waterfall) Chart(b string) Spec {
	s := waterfallChart.of(w)
	s.rival = b
	return s
}

func (w Waterfall) at() model.Point { return w.At }

func (w Waterfall) subtitle(s Spec) string {
	return s.lang.T("{output} in {year}: from A to B, by changed assumption", "{output}", named(s), "{year}", strconv.Itoa(w.At.Year))
}

// difference is what B has more than A.
func (w Waterfall) difference() float64 { return w.Parts.B - w.Parts.A }

// takeaway implements kind.
func (w Waterfall) takeaway(s Spec, _ *model.Result, _ int) string {
	fill := s.at(w.At, "{difference}", s.Unit.Difference(w.difference()))
	parts := w.Parts.Parts
	if len(parts) == 0 {
		return s.lang.T("A and B have the same assumptions", fill...)
	}
	first := parts[0]
	fill = append(fill, "{input}", inputLabel(s.lang, first.Input), "{part}", s.Unit.Difference(first.Share))
	switch whole := w.difference(); {
	case w.still(whole) && w.still(first.Share):
		return s.lang.T("“{output}” is the same in A and B in {year}: what was changed does nothing to it", fill...)
	case w.still(whole):
		return s.lang.T("“{output}” is the same in A and B in {year}: changes cancel out, “{input}” the largest with {part}", fill...)
	case first.Share/whole >= 0.995 && first.Share/whole <= 1.005:
		return s.lang.T("All of the difference of {difference} in “{output}” in {year} comes from “{input}”", fill...)
	case first.Share/whole > 0.5:
		return s.lang.T("Most of the difference of {difference} in “{output}” in {year} comes from “{input}”: {part}", fill...)
	default:
		return s.lang.T("The largest part of the difference of {difference} in “{output}” in {year} is “{input}”: {part}", fill...)
	}
}

// still reports whether a difference is none, to the eye.
func (w Waterfall) still(v float64) bool {
	return math.Abs(v) <= 1e-6*max(math.Abs(w.Parts.A), math.Abs(w.Parts.B))
}

// describe implements kind.
func (w Waterfall) describe(s Spec, _ *model.Result, _ Options) string {
	return joinSentences(s.lang.T("“{output}” in {year} is {a} in A and {b} in B.", s.at(w.At, "{a}", s.Unit.Long(w.Parts.A), "{b}", s.Unit.Long(w.Parts.B))...),
		w.ranking(s).told(s.lang, i18n.Mark("From A to B: {list}.")), w.method(s))
}

// method says how the parts were found.
func (w Waterfall) method(s Spec) string {
	switch {
	case len(w.Parts.Parts) == 0:
		return ""
	case w.Parts.Exact:
		return s.lang.T("Parts are means over all orders in which the changes can be made (Shapley values); they add up to the difference.")
	}
	most := 0.0
	for _, p := range w.Parts.Parts {
		most = max(most, sure*p.Error)
	}
	return s.lang.T("Parts are means over orders drawn at random (Shapley values), each within {error} in 95 of 100 cases; they add up to the difference.", "{error}", s.Unit.Short(most))
}

// ranking gives each part's row all but its bars, which lie where those of the rows
// before end.
func (w Waterfall) ranking(s Spec) ranking {
	r := ranking{seen: len(w.Parts.Parts)}
	for _, p := range w.Parts.Parts {
		in := p.Input.Param()
		from, to, part, off := s.lang.Format(in, p.From), s.lang.Format(in, p.To), s.Unit.Difference(p.Share), s.Unit.Short(sure*p.Error)
		text := i18n.Mark("{input}, {from} to {to}: {part}")
		if !w.Parts.Exact {
			text = i18n.Mark("{input}, {from} to {to}: {part} ± {error}")
		}
		r.add(s.lang, p.Input, barRow{
			said:   s.lang.T(text, "{input}", inputLabel(s.lang, p.Input), "{part}", part, "{from}", from, "{to}", to, "{error}", off),
			values: []float64{p.From, p.To, p.Share, p.Error}, cells: []string{from, to, part, off},
		})
	}
	return r
}

// table implements kind.
func (w Waterfall) table(s Spec, _ *model.Result) Table {
	t := w.ranking(s).table(s.lang.T("Assumption"), "A", "B", s.lang.T("Accounts for"), "±")
	t.Rows = append(t.Rows, []string{s.lang.T("All together"), s.Unit.Short(w.Parts.A), s.Unit.Short(w.Parts.B), s.Unit.Difference(w.difference()), ""})
	return t
}

// data implements kind.
func (w Waterfall) data(s Spec, _ *model.Result) Data {
	d := w.ranking(s).data("a", "b", "share", "error")
	d.Rows = append(d.Rows, DataRow{s.Output.Spec().ID, s.lang.T(s.Output.Spec().Label), []float64{w.Parts.A, w.Parts.B, w.difference(), 0}})
	return d
}

// evidence implements kind.
func (w Waterfall) evidence(s Spec) []string { return w.ranking(s).evidence(s.Output) }

// sources implements kind.
func (w Waterfall) sources(s Spec) (before, after string) { return "", w.method(s) }

func (w Waterfall) keys(s Spec) []legend {
	return []legend{{solid, s.lang.T("more")}, {soft, s.lang.T("less")}}
}

func (w Waterfall) axis() axis { return axis{} }

// rungs gives A, the parts and B. Parts that have no row of their own are one.
func (w Waterfall) rungs(s Spec, r ranking, most int) []barRow {
	parts := w.Parts.Parts
	n := min(len(parts), mostRows, most-2)
	if n < len(parts) && n == most-2 {
		n--
	}
	if n < 0 {
		return nil
	}
	all := []barRow{{name: "A", total: true, bars: []piece{{w.Parts.A, w.Parts.A, solid}}, behind: s.Unit.Short(w.Parts.A)}}
	sum := w.Parts.A
	step := func(r barRow, by, off float64) {
		how := solid
		if by < 0 {
			how = soft
		}
		r.bars, r.behind, r.led = []piece{{sum, sum + by, how}}, s.Unit.Difference(by), true
		if off > 0 {
			r.errors = []interval{{sum + by - sure*off, sum + by + sure*off}}
		}
		sum += by
		all = append(all, r)
	}
	for k, p := range parts[:n] {
		step(r.rows[k], p.Share, p.Error)
	}
	if rest := len(parts) - n; rest > 0 {
		by, squares := 0.0, 0.0
		for _, p := range parts[n:] {
			by += p.Share
			squares += p.Error * p.Error
		}
		step(barRow{name: s.lang.T("{n} others together", "{n}", strconv.Itoa(rest))}, by, math.Sqrt(squares))
	}
	return append(all, barRow{name: "B", total: true, led: true, bars: []piece{{w.Parts.B, w.Parts.B, solid}}, behind: s.Unit.Short(w.Parts.B)})
}

// drawing implements kind.
func (w Waterfall) drawing(s Spec) drawing { return &barRows{} }
