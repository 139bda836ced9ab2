package chart

import (
	"sync"

	"hundredfold/model"
)

// capexChart is money spent in a year on AI data centres, in dollars of 2025.
var capexChart = Spec{
	Name:     "capex",
	Title:    "AI capital spending",
	Subtitle: "dollars of 2025 a year, world",
	Output:   model.CapexAI,
	Unit:     Money,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.CapexAIDemand, model.CapexAI),
		shaded: true,
		words: words{
			short:    "In {year} AI asks for {first} of investment and gets {second}",
			met:      "All {second} of investment that AI asks for in {year} can be raised",
			subject:  "Spending a year on data centres for AI in the world, in 2025 prices",
			observed: "Spent",
		}.asked(),
	},
}
