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
	Asked:    model.CapexAIDemand,
	Built:    model.CapexAI,
	Unit:     Money,
	scenes:   new(sync.Pool),
	words: words{
		short:    "In {year} AI asks for {asked} of investment and gets {built}",
		met:      "All {built} of investment that AI asks for in {year} can be raised",
		subject:  "Spending a year on data centres for AI in the world, in 2025 prices",
		observed: "Spent",
	},
}
