package chart

import (
	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/words"
)

// lines is a chart of outputs over the years, a line each.
type lines struct {
	curves  []curve // the highest first, as their labels stand where they meet
	bars    []bars  // on one another in each year
	shaded  bool    // the band where the first is above the second, in its colour
	phrases phrases
}

// history returns what was observed of an output in the years that charts show.
func history(o model.Output) Series {
	var h Series
	for _, p := range evidence.History(o) {
		if p.Year >= firstYear {
			h = append(h, Point{float64(p.Year), p.Value})
		}
	}
	return h
}

// forecasts returns what others expect of the curves in the years that charts
// show.
func (l lines) forecasts() []evidence.Forecast {
	var all []evidence.Forecast
	for _, k := range l.curves {
		if k.yearly {
			continue
		}
		for _, f := range evidence.Forecasts(k.output) {
			if f.Year >= firstYear && f.Year <= lastYear {
				all = append(all, f)
			}
		}
	}
	return all
}

// markers returns the forecasts as they are drawn.
func (l lines) markers(in *words.Language) []Marker {
	var m []Marker
	for _, f := range l.forecasts() {
		m = append(m, Marker{Name: in.Text(f.Name), Year: float64(f.Year), Value: f.Value})
	}
	return m
}
