package chart

import (
	"sync"

	"hundredfold/model"
)

// powerChart is the power that AI data centres can draw at their peak, cooling
// included.
var powerChart = Spec{
	Name:     "power",
	Title:    "AI power",
	Subtitle: "GW of facility capacity at peak, world",
	Output:   model.PowerAI,
	Unit:     Watts,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.PowerAIDemand, model.PowerAI),
		shaded: true,
		words: words{
			short:    "By {year} AI asks for {first} of power and gets {second}",
			met:      "All {second} of power that AI asks for by {year} can be built",
			subject:  "Peak power of the world’s AI data centres at the end of each year, cooling included",
			observed: "Built",
		}.asked(),
	},
}
