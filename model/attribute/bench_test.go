package attribute

import (
	"testing"

	"hundredfold/model"
)

// BenchmarkExplain divides a difference among the eight headline inputs, exactly.
func BenchmarkExplain(b *testing.B) {
	from, to := model.Defaults(), model.Defaults()
	for i := range to {
		if p := model.Input(i).Param(); p.Headline {
			to[i] = p.Spread.P95
		}
	}
	at := model.Point{Output: model.PowerAI, Year: 2030}
	for b.Loop() {
		if _, err := Explain(b.Context(), &from, &to, at, 1, nil); err != nil {
			b.Fatal(err)
		}
	}
}
