package evidence

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// World and NVIDIA's H100e and the world's electricity within 10 %, from the ends
// of 2023 and of 2024. Capital spending is of another scope and only shown.
func TestTheHindcastMeets2024And2025(t *testing.T) {
	tested := 0
	for _, r := range Hindcast() {
		t.Logf("%-24s %-22s %d %-14s observed %6.4g, model %6.4g: %+.1f%% %s", r.Scenario, r.Name, r.Year, r.Unit, r.Published, r.Model, 100*r.Residual, r.Why)
		if r.Unit == "$bn" {
			continue
		}
		tested++
		if r.Within != 0.10 || !r.Pass || math.Abs(r.Residual) > 0.10 {
			t.Errorf("%s, %s %d: %.4g is %+.1f%% off the observed %.4g", r.Scenario, r.Name, r.Year, r.Model, 100*r.Residual, r.Published)
		}
	}
	if tested != 9 {
		t.Errorf("%d figures are tested, want 9", tested)
	}
	from2023, from2024 := MidYear2026()
	t.Logf("middle of 2026: %.1f million H100e sold from the end of 2023, %.1f from the end of 2024; observed %s", from2023, from2024, mustFigure(t, "C22"))
}

func mustFigure(t *testing.T, key string) string {
	f, ok := Source(key)
	if !ok {
		t.Fatalf("no figure %s", key)
	}
	return f.Value
}

// What happened lies within the middle eight tenths of the runs about eight times
// in ten: more rarely and the spreads say too little, more often and they say
// nothing.
func TestHindcastsInManyRunsCoverWhatHappened(t *testing.T) {
	all := Coverage()
	within := 0
	for _, c := range all {
		t.Log(c.String())
		if c.Holds() {
			within++
		}
	}
	share := float64(within) / float64(len(all))
	t.Logf("%d of %d: %.0f%%", within, len(all), 100*share)
	if len(all) != 17 || share < 0.7 || share > 0.95 {
		t.Errorf("%d of %d lie within", within, len(all))
	}
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
