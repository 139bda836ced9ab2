package chart

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// gpusChart counts chips as H100s: older and newer ones by how much they do at
// 8 bits. On a logarithmic axis a steady growth is a straight line.
var gpusChart = define(Spec{
	Name:     "gpus",
	Title:    i18n.Mark("GPUs in service"),
	Subtitle: i18n.Mark("H100-equivalents, world"),
	Output:   model.FleetH100e,
	Log:      true,
	kind: lines{
		curves: pair(model.DemandH100e, model.FleetH100e),
		shaded: true,
		phrases: phrases{
			short:    i18n.Mark("By {year} the world asks for AI chips worth {first} H100s and can build {second}"),
			met:      i18n.Mark("All AI chips that the world asks for by {year}, worth {first} H100s, can be built"),
			subject:  i18n.Mark("AI chips in service in the world at the end of each year, counted as H100s."),
			observed: i18n.Mark("In service {list}."),
			seen:     i18n.Mark("in service (observed)"),
		}.asked(),
	},
})
