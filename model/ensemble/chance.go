package ensemble

import (
	"math"

	"hundredfold/model"
)

// Chance is the share of runs in which an output passes a threshold, with a 95 %
// confidence interval.
//
// The interval is Wilson's for the same number of independent draws. It needs only
// this sequence, holds for shares of 0 and 1, and is conservative: scrambled points
// are more accurate than independent ones, which a test measures. It says how
// accurately the share is known, not whether the underlying spreads are right.
type Chance struct {
	Share float64 `json:"share"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Over returns the probability that an output is above a threshold in a year, from
// the runs so far. It panics where Band does.
func (e *Ensemble) Over(o model.Output, year int, threshold float64) Chance {
	over := 0
	for _, v := range e.Values(o, year) {
		if v > threshold {
			over++
		}
	}
	return wilson(over, e.runs)
}

// Not returns the probability of the opposite.
func (c Chance) Not() Chance { return Chance{1 - c.Share, 1 - c.High, 1 - c.Low} }

// wilson returns the share of hits among n draws with Wilson's interval.
func wilson(hits, n int) Chance {
	const z = 1.959964
	share, size := float64(hits)/float64(n), float64(n)
	center := (share + z*z/(2*size)) / (1 + z*z/size)
	half := z / (1 + z*z/size) * math.Sqrt(share*(1-share)/size+z*z/(4*size*size))
	c := Chance{share, center - half, center + half}
	// Avoid rounding errors at 0 and 1.
	if hits == 0 {
		c.Low = 0
	}
	if hits == n {
		c.High = 1
	}
	return c
}
