package solve

import (
	"cmp"
	"math"
	"slices"

	"hundredfold/model"
)

// Change is an input that differs between two scenarios.
type Change struct {
	Input      model.Input
	From, To   float64
	Deviations float64 // of the input's own spread, and which way; 0 where it has none
}

// Changes returns what differs between two scenarios, the least plausible change
// first.
func Changes(from, to *model.Inputs) []Change {
	var changes []Change
	for i := range from {
		if from[i] != to[i] {
			i := model.Input(i)
			c := Change{Input: i, From: from[i], To: to[i]}
			if i.Param().Spread.Shape != model.Fixed {
				c.Deviations = apart(i, from[i], to[i])
			}
			changes = append(changes, c)
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return cmp.Compare(math.Abs(b.Deviations), math.Abs(a.Deviations)) })
	return changes
}

// spread is an input's own. A search may move one that has none too: by its range.
func spread(i model.Input) model.Spread {
	p := i.Param()
	if p.Spread.Shape == model.Fixed {
		return model.Spread{Shape: model.Normal, P5: p.Min, P95: p.Max}
	}
	return p.Spread
}

// apart returns how many standard deviations of its spread lie between two
// values of an input. A log-normal spread has no place for nothing at all: to and
// from it the way is straight.
func apart(i model.Input, from, to float64) float64 {
	s := spread(i)
	switch {
	case s.Shape == model.LogNormal && from > 0 && to > 0:
		return math.Log(to/from) / s.Deviation()
	case s.Shape == model.LogNormal:
		s.Shape = model.Normal
	}
	return (to - from) / s.Deviation()
}

// away is moved's inverse. A log-normal comes as near to nothing as makes no
// difference.
func away(i model.Input, from, to float64) float64 {
	if s := spread(i); s.Shape == model.LogNormal && from > 0 && to == 0 {
		return -40 / s.Deviation() // a factor of 4e-18
	}
	return apart(i, from, to)
}

// moved returns the value that lies z standard deviations from another, within
// the input's range.
func moved(i model.Input, from, z float64) float64 {
	p := i.Param()
	s := spread(i)
	if s.Shape == model.LogNormal && from == 0 {
		s.Shape = model.Normal
	}
	if s.Shape == model.LogNormal {
		from *= math.Exp(z * s.Deviation())
	} else {
		from += z * s.Deviation()
	}
	return min(max(from, p.Min), p.Max)
}

// reach returns how far an input can be moved within its range, in standard
// deviations; without end where a log-normal comes near nothing.
func reach(i model.Input, from float64) (low, high float64) {
	p := i.Param()
	low, high = apart(i, from, p.Min), apart(i, from, p.Max)
	if p.Spread.Shape == model.LogNormal && p.Min == 0 && from > 0 {
		low = math.Inf(-1)
	}
	return low, high
}
