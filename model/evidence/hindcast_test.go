package evidence

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
)

// World and NVIDIA's H100e within 10 %, the world's electricity within 5 %.
// Capital spending is of other scope and only shown.
func TestTheHindcastMeets2024And2025(t *testing.T) {
	tested := 0
	for _, r := range Hindcast() {
		t.Logf("%-22s %d %-14s published %6.4g, model %6.4g: %+.1f%% %s", r.Name, r.Year, r.Unit, r.Published, r.Model, 100*r.Residual, r.Why)
		if r.Unit == "$bn" {
			continue
		}
		tested++
		want := 0.10
		if r.Unit == "TWh" {
			want = 0.05
		}
		if r.Within != want || !r.Pass || math.Abs(r.Residual) > want {
			t.Errorf("%s %d: %.4g is %+.1f%% off the published %.4g", r.Name, r.Year, r.Model, 100*r.Residual, r.Published)
		}
	}
	if tested != 6 {
		t.Errorf("%d figures are tested, want 6", tested)
	}
	planned, seen := MidYear2026()
	t.Logf("middle of 2026: %.1f million H100e sold with the lines planned, %.1f with those seen", planned, seen)
	if !(planned > 20.3 && planned < seen) {
		t.Errorf("the middle of 2026 has %g or %g million H100e", planned, seen)
	}
	past := model.Hindcast(model.LinesSeen)
	t.Logf("with the lines seen instead of those planned: %.1f million H100e at the end of 2024, %.1f at the end of 2025", past[3].H100e, past[7].H100e)
}

// Nothing dated after 2025 may be what the hindcast is compared with.
func TestTheHindcastIsComparedWithNothingLaterThan2025(t *testing.T) {
	for _, r := range Hindcast() {
		f, _ := Source(r.Key)
		if year, err := strconv.Atoi(strings.TrimPrefix(f.Date, "FY")[:4]); err != nil || year > 2025 || year != r.Year {
			t.Errorf("%s of %d is dated %s", r.Key, r.Year, f.Date)
		}
	}
}
