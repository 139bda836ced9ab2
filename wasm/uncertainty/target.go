package uncertainty

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Target is a published forecast that a reader can solve for.
type Target struct {
	Output string // the output's ID
	Year   int
	Value  string // as a reader would type it
	Text   string
}

// Targets returns the published forecasts of the charts' outputs, in the model's
// years.
func Targets(l *i18n.Language) []Target {
	var all []Target
	for _, spec := range chart.All() {
		for _, o := range spec.Outputs() {
			for _, f := range evidence.Forecasts(o) {
				if f.Year < model.FirstYear || f.Year > model.LastYear {
					continue
				}
				all = append(all, Target{o.Spec().ID, f.Year, l.Numbers().Digits(quantity.Plain(f.Value)),
					l.T("{name}, {year}: {value}, {output}", "{name}", l.T(f.Name), "{year}", strconv.Itoa(f.Year),
						"{value}", session.Amount(l, o, f.Value), "{output}", l.T(o.Spec().Label))})
			}
		}
	}
	return all
}
