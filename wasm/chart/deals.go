package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/model/evidence"
)

// dealsChart sets the GW that deals bring each year beside those that are built.
// Deals for chips and for sites and machines overlap, so that the larger of the
// two stands for what is signed.
var dealsChart = Spec{
	Name:     "deals",
	Title:    "Deals beside the build",
	Subtitle: "GW added a year, world",
	Output:   model.PowerAIAdded,
	Unit:     Watts,
	coverage: "AI; world; facility peak for what is built, as published for deals; added a year; GW",
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.PowerAI, model.PowerAI, built, "built", "Built", true},
		},
		bars: []bars{
			{"signed", "Signed", false, func(y int) float64 { return max(evidence.SignedGW(y).Compute, evidence.SignedGW(y).Chips) }},
			{"letters of intent", "Letters of intent", true, func(y int) float64 { return evidence.SignedGW(y).Intent }},
		},
		words: words{
			short:   "In {year} signed deals bring {second} of the {first} that can be built",
			subject: "Power for AI that is added each year, and what deals that are known bring of it",
			part:    "In {year}, {share} of what can be built is signed.",
			bars:    "Deals bring",
			sources: "Deals whose GW are public, spread evenly over their years. Those for chips and for sites overlap: the larger of the two counts.",
		},
	},
}
