package ensemble

import (
	"math"

	"hundredfold/model"
)

// Chance is the share of runs in which an output passes a threshold, and what
// the share of endlessly many runs lies between with 95 % confidence.
//
// The bounds are Wilson's for as many independent draws. They need no other
// sequence beside this one, hold for shares of none and of all, and are on the
// safe side: scrambled points come nearer to the truth than independent ones,
// which a test measures. They say how well the share is known, not how likely the
// spreads behind it are right.
type Chance struct {
	Share float64 `json:"share"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Over returns the chance that an output is above a threshold in a year, over
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

// Not returns the chance of the opposite.
func (c Chance) Not() Chance { return Chance{1 - c.Share, 1 - c.High, 1 - c.Low} }

// wilson returns the share of hits among n draws with Wilson's bounds.
func wilson(hits, n int) Chance {
	const z = 1.959964
	share, size := float64(hits)/float64(n), float64(n)
	center := (share + z*z/(2*size)) / (1 + z*z/size)
	half := z / (1 + z*z/size) * math.Sqrt(share*(1-share)/size+z*z/(4*size*size))
	c := Chance{share, center - half, center + half}
	// Not left to the last bit.
	if hits == 0 {
		c.Low = 0
	}
	if hits == n {
		c.High = 1
	}
	return c
}
