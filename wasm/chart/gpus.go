package chart

import (
	"sync"

	"hundredfold/model"
)

// gpusChart counts chips as H100s: older and newer ones by how much they do at
// 8 bits. On a logarithmic axis a steady growth is a straight line.
var gpusChart = Spec{
	Name:     "gpus",
	Title:    "GPUs in service",
	Subtitle: "H100-equivalents, world, log scale",
	Output:   model.FleetH100e,
	Log:      true,
	Unit:     GPUs,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.DemandH100e, model.FleetH100e),
		shaded: true,
		words: words{
			short:    "By {year} the world asks for {first} AI chips and can build {second}",
			met:      "All {second} AI chips that the world asks for by {year} can be built",
			subject:  "AI chips in service in the world at the end of each year, counted as H100s",
			observed: "In service",
		}.asked(),
	},
}
