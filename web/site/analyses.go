package site

import (
	"hundredfold/model"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/uncertainty"
)

// AnalysisOutputs returns what the page can be asked why about.
func (p *Page) AnalysisOutputs() []*model.OutputSpec {
	var all []*model.OutputSpec
	for _, o := range analysis.Outputs() {
		all = append(all, o.Spec())
	}
	return all
}

// Aims returns the published forecasts to work backwards from.
func (p *Page) Aims() []uncertainty.Target { return uncertainty.Targets(p.language) }
