package chart

import (
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

func TestColumnsHoldTheOutputsTheyAreSaidToHold(t *testing.T) {
	in := scenario.Central().Inputs
	var r model.Result
	model.Run(&r, &in)
	columns := 0
	for _, s := range All() {
		table := s.Table(&r)
		last := table.Rows[len(table.Rows)-1]
		for i, o := range s.Outputs() {
			columns++
			if got, want := last[i+1], s.Unit.Short(r.Annual(o, model.LastYear)); got != want {
				t.Errorf("%s, column %q: the last row has %q, want %s's %q", s.Name, table.Columns[i+1], got, o.Spec().ID, want)
			}
		}
	}
	if columns < 6 {
		t.Errorf("%d columns hold outputs, want those asked for and built of three charts at least", columns)
	}
}
