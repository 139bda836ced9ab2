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
	Asked:    model.PowerAIDemand,
	Built:    model.PowerAI,
	Unit:     Watts,
	scenes:   new(sync.Pool),
	words: words{
		short:    "By {year} AI asks for {asked} of power and gets {built}",
		met:      "All {built} of power that AI asks for by {year} can be built",
		subject:  "Peak power of the world’s AI data centres at the end of each year, cooling included",
		observed: "Built",
	},
}
