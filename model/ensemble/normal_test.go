package ensemble

import (
	"math"
	"testing"
)

func TestTheNormalDistributionIsThatOfMath(t *testing.T) {
	for _, p := range []float64{0.001, 0.05, 0.075, 0.0751, 0.3, 0.5, 0.7, 0.925, 0.95, 0.999} {
		if got, want := deviate(p), math.Sqrt2*math.Erfinv(2*p-1); math.Abs(got-want) > 1e-14*math.Max(1, math.Abs(want)) {
			t.Errorf("deviate(%g) is %.17g, want %.17g", p, got, want)
		}
	}
	// Math takes shares from 1 and so loses the far tail; these are R's qnorm.
	for p, want := range map[float64]float64{1e-9: -5.997807015007687, 1e-20: -9.262340089798408} {
		if got := deviate(p); math.Abs(got/want-1) > 1e-14 {
			t.Errorf("deviate(%g) is %.17g, want %.17g", p, got, want)
		}
	}
	for z := -36.0; z < 10; z += 0.0917 {
		want := math.Erfc(-z/math.Sqrt2) / 2
		if got := below(z); math.Abs(got-want) > 1e-15+1e-9*want*math.Abs(z) {
			t.Errorf("below(%g) is %.17g, want %.17g", z, got, want)
		}
	}
	for z := -8.0; z < 5; z += 0.013 { // above, 1 less a share says less
		if got := deviate(below(z)); math.Abs(got-z) > 1e-8 {
			t.Errorf("%g comes back as %g", z, got)
		}
	}
	if deviate(0.5) != 0 || below(0) != 0.5 || below(-40) != 0 || below(40) != 1 {
		t.Errorf("middle and ends: %g %g %g %g", deviate(0.5), below(0), below(-40), below(40))
	}
}
