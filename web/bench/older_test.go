package main

import (
	"bytes"
	"strings"
	"testing"

	"hundredfold/web/bench/turns"
)

func TestModel2IsLaidBesideModel1WhereThatIsThere(t *testing.T) {
	times := func(model1 float64) []turns.Time {
		return []turns.Time{
			{Name: "a run", Nanoseconds: [2]float64{model1, 23e3}},
			{Name: "a tornado", Of: [2]int{48, 65}, Nanoseconds: [2]float64{model1, 3e6}},
		}
	}
	for model1, want := range map[float64][]string{
		12.5e3: {"model 2, 0 allocations 23.0 23.0", "model 1, 0 allocations 12.5 12.5 1.84 1.84", "model 2, 65 inputs 3.00 3.00", "model 1, 48 inputs 0.013 0.013 240 240"},
		0:      {"model 2, 0 allocations 23.0 23.0", "model 2, 65 inputs 3.00 3.00"},
	} {
		var table bytes.Buffer
		if err := write(&table, besideOlder{times(model1), times(model1)}.groups()); err != nil {
			t.Fatal(err)
		}
		var got []string
		for line := range strings.Lines(table.String()) {
			if cells := strings.Join(strings.Fields(strings.ReplaceAll(line, "|", " ")), " "); strings.HasPrefix(cells, "model") {
				got = append(got, cells)
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("with model 1 at %g ns the rows are %q, want %q", model1, got, want)
		}
	}
}
