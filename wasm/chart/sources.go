package chart

import (
	"strconv"

	"hundredfold/model"
)

// Sources says where a file's figures come from, with the credit that licences
// ask for, and what they count where that is not what the chart counts.
func (s Spec) Sources(scenario string) string {
	before, after := s.kind.sources(s)
	if before != "" {
		before += " "
	}
	own := "From " + strconv.Itoa(model.FirstYear) + ": Hundredfold model"
	if scenario != "" {
		own += ", scenario " + scenario
	}
	if after != "" {
		after = " " + after
	}
	return before + own + "." + after
}
