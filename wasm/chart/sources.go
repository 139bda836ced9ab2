package chart

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/words"
)

// Sources says where a file's figures come from, with the credit that licences
// ask for, and what they count where that is not what the chart counts.
func (s Spec) Sources(scenario string) string {
	before, after := s.kind.sources(s)
	if before != "" {
		before += " "
	}
	own := words.Key("From {year}: Hundredfold model.")
	if scenario != "" {
		own = words.Key("From {year}: Hundredfold model, scenario {scenario}.")
	}
	if after != "" {
		after = " " + after
	}
	return before + s.lang.Text(own, "{year}", strconv.Itoa(model.FirstYear), "{scenario}", scenario) + after
}
