package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// energyChart is the electricity that data centres use in a year, and how much
// of it is AI's: that of the data centres that can be built.
var energyChart = Spec{
	Name:     "energy",
	Title:    words.Key("Electricity of data centres"),
	Subtitle: words.Key("TWh a year, world"),
	Output:   model.EnergyAll,
	Unit:     Energy,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.EnergyAll, model.EnergyAll, whole, words.Key("all"), words.Key("All data centres"), false},
			{model.EnergyAI, model.EnergyAI, built, words.Key("AI, built"), words.Key("AI, as built"), false},
		},
		phrases: phrases{
			short:    words.Key("In {year} the world’s data centres use {first}, AI {share} of it"),
			subject:  words.Key("Electricity used a year by the world’s data centres, and by those for AI that can be built."),
			observed: words.Key("All used {list}."),
			seen:     words.Key("all (observed)"),
			rival:    words.Key("{takeaway}; in B ({name}) {first}, AI {share}"),
			part:     words.Key("In {year}, AI uses {share} of it."),
		},
	},
}.In(nil)
