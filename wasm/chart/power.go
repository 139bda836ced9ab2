package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// powerChart is the power that AI data centres can draw at their peak, cooling
// included.
var powerChart = define(Spec{
	Name:     "power",
	Title:    i18n.Mark("AI power"),
	Subtitle: i18n.Mark("GW of facility capacity at peak, world"),
	Output:   model.PowerAI,
	kind: lines{
		curves: pair(model.PowerAIDemand, model.PowerAI),
		shaded: true,
		phrases: phrases{
			short:    i18n.Mark("By {year} AI asks for {first} of power and gets {second}"),
			met:      i18n.Mark("All {first} of power that AI asks for by {year} can be built"),
			subject:  i18n.Mark("Peak power of the world’s AI data centres at the end of each year, cooling included."),
			observed: i18n.Mark("Built {list}."),
			seen:     i18n.Mark("built (observed)"),
		}.asked(),
	},
})
