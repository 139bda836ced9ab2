package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/words"
)

// dealsChart sets the GW that deals bring each year beside those that are built.
// Deals for chips and for sites and machines overlap, so that the larger of the
// two stands for what is signed.
var dealsChart = Spec{
	Name:     "deals",
	Title:    words.Key("Deals beside the build"),
	Subtitle: words.Key("GW added a year, world"),
	Output:   model.PowerAIAdded,
	Unit:     Watts,
	coverage: words.Key("AI; world; facility peak for what is built, as published for deals; added a year; GW"),
	scenes:   new(sync.Pool),
	kind: lines{
		curves: []curve{
			{model.PowerAI, model.PowerAI, built, words.Key("built"), words.Key("Built"), true},
		},
		bars: []bars{
			{words.Key("signed"), words.Key("Signed"), false, func(y int) float64 { return max(evidence.SignedGW(y).Compute, evidence.SignedGW(y).Chips) }},
			{words.Key("letters of intent"), words.Key("Letters of intent"), true, func(y int) float64 { return evidence.SignedGW(y).Intent }},
		},
		phrases: phrases{
			short:   words.Key("In {year} signed deals bring {second} of the {first} that can be built"),
			subject: words.Key("Power for AI that is added each year, and what deals that are known bring of it."),
			part:    words.Key("In {year}, {share} of what can be built is signed."),
			rival:   words.Key("{takeaway}; in B ({name}) {first} can be built"),
			bars:    words.Key("Deals bring in {year}: {list}."),
			sources: words.Key("Deals whose GW are public, spread evenly over their years. Those for chips and for sites overlap: the larger of the two counts."),
		},
	},
}.In(nil)
