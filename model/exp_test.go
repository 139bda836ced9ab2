package model

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
		worstExp = max(worstExp, math.Abs(exp(x)/math.Exp(x)-1))
		v := math.Exp((rng.Float64() - 0.5) * 100)
		worstLn = max(worstLn, math.Abs(ln(v)-math.Log(v))/math.Max(1, math.Abs(math.Log(v))))
	}
	t.Logf("largest relative difference: exp %.2g, ln %.2g", worstExp, worstLn)
	if worstExp > 1e-15 || worstLn > 1e-15 {
		t.Errorf("exp differs by %g and ln by %g", worstExp, worstLn)
	}
	for x, want := range map[float64]float64{0: 1, 1: math.E, -800: math.Exp(-700)} {
		if got := exp(x); math.Abs(got/want-1) > 1e-15 {
			t.Errorf("exp(%g) is %g, want %g", x, got, want)
		}
	}
	if ln(1) != 0 {
		t.Errorf("ln(1) is %g", ln(1))
	}
}
