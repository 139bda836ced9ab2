package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// energyChart is the electricity that data centres use in a year, and how much
// of it is AI's: that of the data centres that can be built.
var energyChart = define(Spec{
	Name:     "energy",
	Title:    i18n.Mark("Electricity of data centres"),
	Subtitle: i18n.Mark("TWh a year, world"),
	Output:   model.EnergyAll,
	kind: lines{
		curves: []curve{
			{model.EnergyAll, model.EnergyAll, whole, i18n.Mark("all"), i18n.Mark("All data centres"), false},
			{model.EnergyAI, model.EnergyAI, built, i18n.Mark("AI, built"), i18n.Mark("AI, as built"), false},
		},
		phrases: phrases{
			short:    i18n.Mark("In {year} the world’s data centres use {first}, AI {share} of it"),
			subject:  i18n.Mark("Electricity used a year by the world’s data centres, and by those for AI that can be built."),
			observed: i18n.Mark("All used {list}."),
			seen:     i18n.Mark("all (observed)"),
			rival:    i18n.Mark("{takeaway}; in B ({name}) {first}, AI {share}"),
			part:     i18n.Mark("In {year}, AI uses {share} of it."),
		},
	},
})
