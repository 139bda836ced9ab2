package detmath

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestExponentialAndLogarithmAreThoseOfMathToTheLastBits(t *testing.T) {
	rng := rand.New(rand.NewPCG(21, 22))
	worstExp, worstLn := 0.0, 0.0
	for range 200_000 {
		x := (rng.Float64() - 0.5) * 1380
		worstExp = max(worstExp, math.Abs(Exp(x)/math.Exp(x)-1))
		v := math.Exp((rng.Float64() - 0.5) * 100)
		worstLn = max(worstLn, math.Abs(Ln(v)-math.Log(v))/math.Max(1, math.Abs(math.Log(v))))
	}
	t.Logf("largest relative difference: exp %.2g, ln %.2g", worstExp, worstLn)
	if worstExp > 1e-15 || worstLn > 1e-15 {
		t.Errorf("exp differs by %g and ln by %g", worstExp, worstLn)
	}
	for x, want := range map[float64]float64{0: 1, 1: math.E, -700: math.Exp(-700)} {
		if got := Exp(x); math.Abs(got/want-1) > 1e-15 {
			t.Errorf("Exp(%g) is %g, want %g", x, got, want)
		}
	}
	if Ln(1) != 0 {
		t.Errorf("Ln(1) is %g", Ln(1))
	}
}
