package chartview

import (
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

func TestLabelsUnderATrackNeverOverlapOnTheNarrowestTrack(t *testing.T) {
	for i := range model.Params() {
		p := &model.Params()[i]
		laid := LayMarks(i18n.English, p)
		if len(laid.All) != len(p.Marks) {
			t.Fatalf("%s: %d of %d marks", p.ID, len(laid.All), len(p.Marks))
		}
		for i := range laid.All {
			if cost := clashes(laid.All[:i], &laid.All[i]); cost >= much {
				t.Errorf("%s: %q lies on another label or tick", p.ID, laid.All[i].Label)
			}
			if over(&laid.All[i], overhang) > 0 {
				t.Errorf("%s: %q leaves its track", p.ID, laid.All[i].Label)
			}
		}
	}
}

func TestCrowdedMarksAreTakenApart(t *testing.T) {
	p := *model.ReasoningMultiplier.Param()
	p.Marks = []model.Mark{{Value: 90, Label: "90× somebody"}, {Value: 100, Label: "100× Huang"}}
	laid := LayMarks(i18n.English, &p)
	a, b := laid.All[0], laid.All[1]
	if a.row == b.row && a.to > b.from && b.to > a.from {
		t.Errorf("both lie in row %d, from %.0f to %.0f and from %.0f to %.0f", a.row, a.from, a.to, b.from, b.to)
	}
}
