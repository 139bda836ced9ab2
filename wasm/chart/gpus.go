package chart

import (
	"sync"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// gpusChart counts chips as H100s: older and newer ones by how much they do at
// 8 bits. On a logarithmic axis a steady growth is a straight line.
var gpusChart = Spec{
	Name:     "gpus",
	Title:    words.Key("GPUs in service"),
	Subtitle: words.Key("H100-equivalents, world"),
	Output:   model.FleetH100e,
	Log:      true,
	Unit:     GPUs,
	scenes:   new(sync.Pool),
	kind: lines{
		curves: pair(model.DemandH100e, model.FleetH100e),
		shaded: true,
		phrases: phrases{
			short:    words.Key("By {year} the world asks for AI chips worth {first} H100s and can build {second}"),
			met:      words.Key("All AI chips that the world asks for by {year}, worth {first} H100s, can be built"),
			subject:  words.Key("AI chips in service in the world at the end of each year, counted as H100s."),
			observed: words.Key("In service {list}."),
			seen:     words.Key("in service (observed)"),
		}.asked(),
	},
}.In(nil)
