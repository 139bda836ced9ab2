package chart

import (
	"cmp"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
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
	of   evidence.Point
	rate bool // of a part of a year, counted as if the year went on like that
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
		if o.Spec().Aggregate == model.YearEnd {
			all = append(all, observation{Point{p.End - 1, p.Value}, p, false})
		} else {
			all = append(all, observation{Point{p.End - 0.5 - p.Years/2, p.Value / p.Years}, p, p.Years < 1})
		}
	}
	return all
}

// period names the period of an observation: "2025", "H1 2026", "Q2 2026".
func (p *observation) period(in *i18n.Language) string {
	number, whole := p.of.Year()
	year := strconv.Itoa(number)
	switch part := p.of.Period[len(p.of.Period)-1:]; {
	case whole:
		return year
	case p.of.Years == 0.5:
		return in.T("H{half} {year}", "{half}", part, "{year}", year)
	default:
		return in.T("Q{quarter} {year}", "{quarter}", part, "{year}", year)
	}
}

// when also says so where a value counts at an annual rate.
func (p *observation) when(in *i18n.Language) string {
	if p.rate {
		return in.T("{period}, at an annual rate", "{period}", p.period(in))
	}
	return p.period(in)
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

// markers returns the forecasts as they are drawn: those of one publisher next to
// each other, by year.
func (l lines) markers(in *i18n.Language) []Marker {
	var all []Marker
	first := map[string]int{}
	for i, f := range l.forecasts() {
		m := Marker{Name: in.T(f.Name), Year: float64(f.Year), Value: f.Value}
		if _, known := first[m.Name]; !known {
			first[m.Name] = i
		}
		all = append(all, m)
	}
	slices.SortStableFunc(all, func(a, b Marker) int {
		return cmp.Or(cmp.Compare(first[a.Name], first[b.Name]), cmp.Compare(a.Year, b.Year))
	})
	return all
}
