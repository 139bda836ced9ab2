package chart

import (
	"fmt"
	"strings"
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
	best, distance := "", 1<<30
	for _, s := range All() {
		if s.Name == name {
			return s, nil
		}
		if d := edits(strings.ToLower(name), s.Name); d < distance {
			best, distance = s.Name, d
		}
	}
	return Spec{}, fmt.Errorf("no chart is called %q: did you mean %q?", name, best)
}

// edits returns how many letters must be added, left out or changed to turn a
// into b (Levenshtein 1966).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
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
