package chart

import (
	"testing"

	"hundredfold/model"
)

// A chart may be of one output alone: then no words compare it with another.
func TestAChartOfOneLineIsDrawnAndTold(t *testing.T) {
	r := run(nil)
	s := define(Spec{
		Name: "emissions", Output: model.Emissions,
		kind: lines{
			curves:  []curve{{model.Emissions, model.Emissions, whole, "AI", "AI", false}},
			phrases: phrases{short: "{first} in {year}", subject: "Carbon dioxide.", rival: "{takeaway}; in B ({name}) {first}"},
		},
	})
	amount := func(year int) string { return s.Unit.Long(r.Annual(model.Emissions, year)) }
	if got, want := s.Takeaway(r, 2030), amount(2030)+" in 2030"; got != want {
		t.Errorf("the takeaway is %q, want %q", got, want)
	}
	if got, want := s.Describe(r, Options{Year: 2030}), "Carbon dioxide. AI: "+amount(2030)+" in 2030 and "+amount(2035)+" in 2035."; got != want {
		t.Errorf("it is described as %q, want %q", got, want)
	}
	if rows := s.Table(r).Rows; len(rows) == 0 || len(rows[0]) != 2 {
		t.Errorf("its table is %v", rows)
	}
	for _, s := range []Spec{s, View{ComparisonName: "B", Comparison: r}.Apply(s), View{Quarterly: true}.Apply(s)} {
		if err := Draw(nullCanvas{600, 400}, s, r, Options{Year: 2030}); err != nil {
			t.Error(err)
		}
	}
}
