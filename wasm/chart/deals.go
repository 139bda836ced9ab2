package chart

import (
	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
)

// dealsChart sets the GW that deals bring each year beside those that are built.
// Deals for chips and for sites and machines overlap, so that the larger of the
// two stands for what is signed.
var dealsChart = define(Spec{
	Name:     "deals",
	Title:    i18n.Mark("Signed deals against what gets built"),
	Subtitle: i18n.Mark("GW added a year, world"),
	Output:   model.PowerAIAdded,
	coverage: i18n.Mark("AI; world; facility peak for what is built, as published for deals; added a year; GW"),
	kind: lines{
		curves: []curve{
			{model.PowerAI, model.PowerAI, built, i18n.Mark("built"), i18n.Mark("Built"), true},
		},
		bars: []bars{
			{i18n.Mark("signed"), i18n.Mark("Signed"), false, func(y int) float64 { return max(evidence.SignedGW(y).Compute, evidence.SignedGW(y).Chips) }},
			{i18n.Mark("letters of intent"), i18n.Mark("Letters of intent"), true, func(y int) float64 { return evidence.SignedGW(y).Intent }},
		},
		phrases: phrases{
			short:   i18n.Mark("In {year} signed deals bring {second} of the {first} that can be built"),
			subject: i18n.Mark("Power for AI that is added each year, and what deals that are known bring of it."),
			part:    i18n.Mark("In {year}, {share} of what can be built is signed."),
			rival:   i18n.Mark("{takeaway}; in B ({name}) {first} can be built"),
			bars:    i18n.Mark("Deals bring in {year}: {list}."),
			sources: i18n.Mark("Deals whose GW are public, spread evenly over their years. Those for chips and for sites overlap: the larger of the two counts."),
		},
	},
})
