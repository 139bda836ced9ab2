package chart

import (
	"fmt"
	"sync"

	"hundredfold/model"
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
	Output   model.Output // the output whose scope and unit the chart counts in
	Log      bool         // logarithmic rather than from zero
	Unit     Unit

	kind   kind
	scenes *sync.Pool // of drawings of this chart, ready to be drawn again
}

// kind is what one kind of chart makes of a run, in words and as a drawing. The
// year is always one of the run's.
type kind interface {
	takeaway(s Spec, r *model.Result, year int) string
	describe(s Spec, r *model.Result, year int) string
	table(s Spec, r *model.Result) Table

	// sources says whose figures are drawn: what comes before the model's own
	// share of them and what comes after it. Either may be empty.
	sources(s Spec) (before, after string)

	drawing(s Spec) drawing
}

// Main returns the three charts that carry the argument, in the order that they
// stand in on the page.
func Main() []Spec { return []Spec{gpusChart, capexChart, powerChart} }

// All returns every chart, those of Main first.
func All() []Spec {
	return append(Main(), revenueChart, energyChart, dealsChart, sharesChart, flowsChart, boardChart)
}

// Find returns the chart of that name. The error names the nearest right one.
func Find(name string) (Spec, error) {
	for _, s := range All() {
		if s.Name == name {
			return s, nil
		}
	}
	var names []string
	for _, s := range All() {
		names = append(names, s.Name)
	}
	return Spec{}, fmt.Errorf("no chart is called %q: did you mean %q?", name, model.Nearest(name, names))
}
