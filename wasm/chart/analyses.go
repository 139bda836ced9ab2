package chart

import (
	"slices"
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
	_, ok := s.kind.(solvedAnalysis)
	return ok
}

// solvedAnalysis is the kind of the charts of Analyses.
type solvedAnalysis interface {
	kind
	at() model.Point // zero where nothing was worked out
	subtitle(s Spec) string
	data(s Spec) Data
}

// reasons is the kind of those that tell what inputs do to one point, a row each.
type reasons interface {
	solvedAnalysis
	inputs() []model.Input // those that are drawn first

	// rungs returns at most so many rows, those left out told in the last. It is
	// none where nothing was given to draw.
	rungs(s Spec, most int) []barRow
	keys(s Spec) []legend
	axis() axis
}

// of returns the chart of a kind's figures.
func (s Spec) of(k solvedAnalysis) Spec {
	s.kind, s.Output = k, k.at().Output
	return s.said()
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

// label names an input.
func label(l *i18n.Language, i model.Input) string { return l.T(i.Param().Label) }

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
