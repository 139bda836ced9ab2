package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// capexChart is money spent in a year on AI data centres, in dollars of 2025.
var capexChart = define(Spec{
	Name:     "capex",
	Title:    i18n.Mark("AI capital spending"),
	Subtitle: i18n.Mark("dollars of 2025 a year, world"),
	Output:   model.CapexAI,
	kind: lines{
		curves: pair(model.CapexAIDemand, model.CapexAI),
		shaded: true,
		phrases: phrases{
			short:    i18n.Mark("In {year} AI asks for {first} of investment and gets {second}"),
			met:      i18n.Mark("All {first} of investment that AI asks for in {year} can be raised"),
			subject:  i18n.Mark("Spending a year on data centres for AI in the world, in 2025 prices. What was missing is bought later, so in a late year more can be spent than is asked for in it."),
			observed: i18n.Mark("Spent {list}."),
			seen:     i18n.Mark("spent (observed)"),
		}.asked(),
	},
})
