package ensemble

import (
	"math"
	"testing"

	"hundredfold/model"
)

// Wilson's bounds are promised to hold the truth 19 times of 20. A scrambled
// sequence keeps them more often.
func TestTheBoundsOfAChanceHoldWhatIsTrue(t *testing.T) {
	if testing.Short() {
		t.Skip("a hundred thousand runs")
	}
	in := model.Defaults()
	point := model.Point{Output: model.PowerAI, Year: 2030}
	truth, err := New(&in, []model.Output{point.Output}, 999, 1<<15)
	if err != nil {
		t.Fatal(err)
	}
	truth.Run(t.Context(), 1<<15)
	e, err := New(&in, []model.Output{point.Output}, 0, 256)
	if err != nil {
		t.Fatal(err)
	}
	const seeds = 100
	for _, threshold := range []float64{120, 160, 220} {
		want, held, squares := truth.Over(point.Output, point.Year, threshold).Share, 0, 0.0
		for seed := range uint64(seeds) {
			e.prior.sequence = newSequence(seed)
			e.Aim(&in)
			e.Run(t.Context(), 256)
			c := e.Over(point.Output, point.Year, threshold)
			if c.Low <= want && want <= c.High {
				held++
			}
			squares += (c.Share - want) * (c.Share - want)
		}
		rms, plain := math.Sqrt(squares/seeds), math.Sqrt(want*(1-want)/256)
		t.Logf("above %g GW: %.3f; the bounds held it %d times of %d; rms error %.4f, of independent draws %.4f", threshold, want, held, seeds, rms, plain)
		if held < 90 || rms > plain {
			t.Errorf("above %g GW: the bounds held %d times of %d, rms error %.4f", threshold, held, seeds, rms)
		}
	}
}

func TestAChanceHasHonestBoundsAtNoneAndAll(t *testing.T) {
	e := of(t, 1, 1000, linear)
	if c := e.Over(model.PowerAI, 2030, 1e9); c.Share != 0 || c.Low != 0 || c.High < 0.003 || c.High > 0.005 {
		t.Errorf("what never happened in 1000 runs has %+v", c)
	}
	if c := e.Over(model.PowerAI, 2030, 0); c.Share != 1 || c.High != 1 || c.Low > 0.997 {
		t.Errorf("what always happened has %+v", c)
	}
	c := e.Over(model.PowerAI, 2030, linearMean)
	if n := c.Not(); n.Share != 1-c.Share || n.Low != 1-c.High || n.High != 1-c.Low {
		t.Errorf("%+v and its opposite %+v", c, n)
	}
}
