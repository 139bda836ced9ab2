package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// capexChart is money spent in a year on AI data centres, in dollars of 2025.
var capexChart = Spec{
	Name:     "capex",
	Title:    words.Key("AI capital spending"),
	Subtitle: words.Key("dollars of 2025 a year, world"),
	Output:   model.CapexAI,
	Unit:     Money,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.CapexAIDemand, model.CapexAI),
		shaded: true,
		phrases: phrases{
			short:    words.Key("In {year} AI asks for {first} of investment and gets {second}"),
			met:      words.Key("All {first} of investment that AI asks for in {year} can be raised"),
			subject:  words.Key("Spending a year on data centres for AI in the world, in 2025 prices. What was missing is bought later, so in a late year more can be spent than is asked for in it."),
			observed: words.Key("Spent {list}."),
			seen:     words.Key("spent (observed)"),
		}.asked(),
	},
}.In(nil)
