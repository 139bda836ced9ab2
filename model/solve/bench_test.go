package solve

import (
	"testing"

	"hundredfold/model"
)

var hundredGW = Target{Output: model.PowerAIAdded, Year: 2030, Value: 100}

// BenchmarkOne looks for one input's value.
func BenchmarkOne(b *testing.B) {
	in := model.Defaults()
	for b.Loop() {
		if _, err := One(b.Context(), hundredGW, model.GridPower, in); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFew looks for the smallest change of the headline inputs.
func BenchmarkFew(b *testing.B) {
	in := model.Defaults()
	var by []model.Input
	for i := range model.Input(model.NumInputs) {
		if i.Param().Headline {
			by = append(by, i)
		}
	}
	for b.Loop() {
		if _, err := Few(b.Context(), []Target{hundredGW}, by, in, nil); err != nil {
			b.Fatal(err)
		}
	}
}
