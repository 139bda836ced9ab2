package chart

import (
	"fmt"
	"sync"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// The years that every chart shows.
const (
	firstYear = 2023
	lastYear  = model.LastYear
)

// Spec is what a chart shows. The zero Spec shows nothing: take one from All or
// Find.
type Spec struct {
	Name     string // permanent: "gpus"
	Title    string // what is drawn
	Subtitle string // unit and scope
	Asked    model.Output
	Built    model.Output
	Log      bool // logarithmic rather than from zero
	Unit     Unit

	words  words
	scenes *sync.Pool // of drawings of this chart, ready to be drawn again
}

// All returns the charts in the order that they stand in on the page.
func All() []Spec { return []Spec{gpusChart, capexChart, powerChart} }

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

// history returns what was observed in the years that charts show.
func (s Spec) history() Series {
	var h Series
	for _, p := range evidence.History(s.Built) {
		if p.Year >= firstYear {
			h = append(h, Point{float64(p.Year), p.Value})
		}
	}
	return h
}

// markers returns the published forecasts for the years that charts show.
func (s Spec) markers() []Marker {
	var m []Marker
	for _, f := range evidence.Forecasts(s.Built) {
		if f.Year >= firstYear && f.Year <= lastYear {
			m = append(m, Marker{Name: f.Name, Year: float64(f.Year), Value: f.Value})
		}
	}
	return m
}

// run appends an output of a run to a series, from the observed base year on.
// What is asked for starts from what was built: history is one line.
func (s Spec) run(to Series, r *model.Result, o model.Output) Series {
	to = append(to, Point{model.BaseYear, r.Annual(s.Built, model.BaseYear)})
	for y := model.FirstYear; y <= model.LastYear; y++ {
		to = append(to, Point{float64(y), r.Annual(o, y)})
	}
	return to
}
