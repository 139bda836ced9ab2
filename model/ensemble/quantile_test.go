package ensemble

import (
	"math"
	"slices"
	"testing"

	"hundredfold/model"
)

// The root mean square error of quantiles over many seeds, in standard
// deviations. Independent draws have √(p(1-p)/n) over the density, 1.5/√n on
// these three. A scrambled sequence has 1/n on one input, since it puts one run
// into each n-th part, and less than independent draws on several.
func TestQuantilesComeNearerAtTheRateOfTheSequence(t *testing.T) {
	const seeds, few, many = 40, 64, 4096
	users := model.WeeklyUsers.Param().Spread.Deviation()
	for name, c := range map[string]struct {
		f               func(*model.Inputs) float64
		mean, deviation float64
		slowest         float64
	}{
		"one input":  {func(in *model.Inputs) float64 { return in[model.WeeklyUsers] }, 4, users, -0.9},
		"two inputs": {linear, linearMean, linearDeviation, -0.55},
	} {
		errorAt := func(runs int) (rms float64) {
			for seed := range uint64(seeds) {
				b := of(t, seed, runs, c.f).Band(model.PowerAI, 2030)
				for got, share := range map[float64]float64{b.P10: 0.1, b.P50: 0.5, b.P90: 0.9} {
					z := (got-c.mean)/c.deviation - deviate(share)
					rms += z * z / (3 * seeds)
				}
			}
			return math.Sqrt(rms)
		}
		atFew, atMany := errorAt(few), errorAt(many)
		rate := math.Log(atMany/atFew) / math.Log(many/few)
		t.Logf("%s: rms error %.5f at %d runs, %.6f at %d, falling as n^%.2f; independent draws would have %.5f and %.5f",
			name, atFew, few, atMany, many, rate, 1.5/math.Sqrt(few), 1.5/math.Sqrt(many))
		if rate > c.slowest || atMany > 1.5/math.Sqrt(many)/2 {
			t.Errorf("%s: the error falls as n^%.2f, want n^%.2f; it is %.5f", name, rate, c.slowest, atMany)
		}
	}
}

func TestQuantilesAreThoseOfTheSortedRuns(t *testing.T) {
	for n := 1; n < 300; n++ {
		x := make([]float64, n)
		newSequence(uint64(n)).fill(x, n%dimensions, 0)
		for k := range x {
			if n%3 == 0 {
				x[k] = math.Floor(8 * x[k]) // many alike
			}
			if n%5 == 0 {
				x[k] = math.Exp(20 * x[k]) // nearly all in one part
			}
		}
		sorted := slices.Sorted(slices.Values(x))
		at := func(p float64) float64 {
			h := rank(n, p)
			k := int(h)
			if k+1 == n {
				return sorted[k]
			}
			return sorted[k] + (h-float64(k))*(sorted[k+1]-sorted[k])
		}
		s := newSorter(n)
		if got, want := s.band(x), (Band{at(0.1), at(0.5), at(0.9)}); got != want {
			t.Fatalf("%d runs: %+v, want %+v", n, got, want)
		}
	}
}
