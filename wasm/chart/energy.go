package chart

import (
	"sync"

	"hundredfold/model"
)

// energyChart is the electricity that data centres use in a year, and how much
// of it is AI's: that of the data centres that can be built.
var energyChart = Spec{
	Name:     "energy",
	Title:    "Electricity of data centres",
	Subtitle: "TWh a year, world",
	Output:   model.EnergyAll,
	Unit:     Energy,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.EnergyAll, model.EnergyAll, whole, "all", "All data centres", false},
			{model.EnergyAI, model.EnergyAI, built, "AI, built", "AI, as built", false},
		},
		words: words{
			short:    "In {year} the world’s data centres use {first}, AI {share} of it",
			subject:  "Electricity used a year by the world’s data centres, and by those for AI that can be built",
			observed: "All used",
			part:     "In {year}, AI uses {share} of it.",
		},
	},
}
