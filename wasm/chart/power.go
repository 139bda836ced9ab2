package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// powerChart is the power that AI data centres can draw at their peak, cooling
// included.
var powerChart = Spec{
	Name:     "power",
	Title:    words.Key("AI power"),
	Subtitle: words.Key("GW of facility capacity at peak, world"),
	Output:   model.PowerAI,
	Unit:     Watts,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.PowerAIDemand, model.PowerAI),
		shaded: true,
		phrases: phrases{
			short:    words.Key("By {year} AI asks for {first} of power and gets {second}"),
			met:      words.Key("All {first} of power that AI asks for by {year} can be built"),
			subject:  words.Key("Peak power of the world’s AI data centres at the end of each year, cooling included."),
			observed: words.Key("Built {list}."),
			seen:     words.Key("built (observed)"),
		}.asked(),
	},
}.In(nil)
