package uncertainty

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// Aim is a published forecast to work backwards from.
type Aim struct {
	Output string // its ID
	Year   int
	Value  string // as a reader would type it
	Text   string
}

// Aims returns the published forecasts of what the charts show.
func Aims(l *words.Language) []Aim {
	var all []Aim
	for _, spec := range chart.All() {
		for _, o := range spec.Outputs() {
			for _, f := range evidence.Forecasts(o) {
				if f.Year < model.FirstYear || f.Year > model.LastYear {
					continue
				}
				all = append(all, Aim{o.Spec().ID, f.Year, l.Number(strconv.FormatFloat(f.Value, 'f', -1, 64)),
					l.Text("{name}, {year}: {value}, {output}", "{name}", l.Text(f.Name), "{year}", strconv.Itoa(f.Year),
						"{value}", session.Amount(l, o, f.Value), "{output}", l.Text(o.Spec().Label))})
			}
		}
	}
	return all
}
