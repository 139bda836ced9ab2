package chart

import (
	"strconv"

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

// observation is a value that was observed, where it is drawn.
type observation struct {
	Point
	of evidence.Point
}

// observations returns what was observed of an output in the years that charts
// show. Of a year that is not over, a stock stands at the end of its period and a
// flow counts at an annual rate about the period's middle.
func observations(o model.Output) []observation {
	var all []observation
	for _, p := range evidence.History(o) {
		if p.End <= firstYear {
			continue
		}
		at := Point{p.End - 1, p.Value}
		if o.Spec().Aggregate != model.YearEnd {
			at = Point{p.End - 0.5 - p.Years/2, p.Value / p.Years}
		}
		all = append(all, observation{at, p})
	}
	return all
}

// when names the period of an observation: "2025", "Q2 2026".
func (p *observation) when(in *words.Language) string {
	year, whole := p.of.Year()
	if whole {
		return strconv.Itoa(year)
	}
	part, number := p.of.Period[5], p.of.Period[6:]
	switch {
	case part == 'Q':
		return in.Text("Q{quarter} {year}", "{quarter}", number, "{year}", strconv.Itoa(year))
	case number == "1":
		return in.Text("first half of {year}, at an annual rate", "{year}", strconv.Itoa(year))
	}
	return in.Text("second half of {year}, at an annual rate", "{year}", strconv.Itoa(year))
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
