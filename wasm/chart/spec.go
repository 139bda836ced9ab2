package chart

import (
	"fmt"
	"strings"
	"sync"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// The years that every chart over time shows.
const (
	firstYear = 2023
	lastYear  = model.LastYear
)

// Spec is what a chart shows. The zero Spec shows nothing: take one from All,
// Main or Find.
type Spec struct {
	Name     string       // permanent: "gpus"
	Title    string       // what is drawn
	Subtitle string       // unit and scope
	Output   model.Output // that the chart is of, in whose unit it counts
	Log      bool         // logarithmic rather than from zero
	Unit     quantity.Unit

	lang            *i18n.Language  // nil: English
	title, subtitle string          // in English
	quarters        bool            // the run by quarter
	against         *model.Result   // scenario B; nil: nothing is compared
	rival           string          // B's name
	bands           *ensemble.Bands // around the curves; nil: none

	coverage string // what is counted, where that is not the output's scope
	kind     kind
	scenes   *sync.Pool // of drawings of this chart, ready to be drawn again
}

// define returns a chart in English, ready to be drawn.
func define(s Spec) Spec {
	s.scenes = new(sync.Pool)
	return s.said()
}

// kind is what one kind of chart makes of a run, in words and as a drawing. The
// year is always one of the run's.
type kind interface {
	takeaway(s Spec, r *model.Result, year int) string
	describe(s Spec, r *model.Result, o Options) string // o.Year is in the run
	table(s Spec, r *model.Result) Table
	data(s Spec, r *model.Result) Data
	evidence(s Spec) []string // keys of the figures that it rests on, those drawn first

	// sources says whose figures are drawn: what comes before the model's own
	// share of them and what comes after it. Either may be empty.
	sources(s Spec) (before, after string)

	drawing(s Spec) drawing
}

// Coverage says what the chart counts: of what, where, on what basis, in which
// unit.
func (s Spec) Coverage() string {
	if s.coverage != "" {
		return s.lang.T(s.coverage)
	}
	o := s.Output.Spec()
	var parts []string
	for _, part := range []string{o.Scope.What, o.Scope.Where, o.Scope.Basis, o.Scope.Change, o.Unit} {
		if part != "" {
			parts = append(parts, s.lang.T(part))
		}
	}
	return strings.Join(parts, "; ")
}

// Main returns the three charts that carry the argument, in the order that they
// stand in on the page.
func Main() []Spec { return []Spec{gpusChart, capexChart, powerChart} }

// All returns every chart that a run fills, those of Main first.
func All() []Spec {
	return append(Main(), revenueChart, energyChart, dealsChart, sharesChart, flowsChart, boardChart)
}

// Find returns the chart of All of that name. The error names the nearest right
// one.
func Find(name string) (Spec, error) { return find(name, All()) }

// FindAny also finds the charts of Analyses.
func FindAny(name string) (Spec, error) { return find(name, append(All(), Analyses()...)) }

func find(name string, among []Spec) (Spec, error) {
	var names []string
	for _, s := range among {
		if s.Name == name {
			return s, nil
		}
		names = append(names, s.Name)
	}
	return Spec{}, fmt.Errorf("no chart is called %q: did you mean %q?", name, model.Nearest(name, names))
}
