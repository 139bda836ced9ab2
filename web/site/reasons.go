package site

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/reason"
	"hundredfold/wasm/session"
)

// Aim is a published forecast to work backwards from.
type Aim struct {
	Output string
	Year   int
	Value  string // as a reader would type it
	Text   string
}

// Asked returns what the page can be asked why about.
func (p *Page) Asked() []*model.OutputSpec {
	var all []*model.OutputSpec
	for _, o := range reason.Outputs() {
		all = append(all, o.Spec())
	}
	return all
}

// Aims returns the published forecasts of what the main charts show.
func (p *Page) Aims() []Aim {
	var all []Aim
	for _, spec := range chart.All() {
		for _, o := range spec.Outputs() {
			for _, f := range evidence.Forecasts(o) {
				if f.Year < model.FirstYear || f.Year > model.LastYear {
					continue
				}
				all = append(all, Aim{o.Spec().ID, f.Year, p.language.Number(strconv.FormatFloat(f.Value, 'f', -1, 64)),
					p.language.Text("{name}, {year}: {value}, {output}", "{name}", p.language.Text(f.Name), "{year}", strconv.Itoa(f.Year),
						"{value}", session.Amount(p.language, o, f.Value), "{output}", p.language.Text(o.Spec().Label))})
			}
		}
	}
	return all
}
