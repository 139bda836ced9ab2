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
	Deviations float64 // signed, in standard deviations of the input's range; 0 if it has none
}

// Changes returns the inputs that differ between two scenarios, least plausible
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

// spread returns an input's spread, or one derived from its range if it has none,
// so that a search can move it too.
func spread(i model.Input) model.Spread {
	p := i.Param()
	if p.Spread.Shape == model.Fixed {
		return model.Spread{Shape: model.Normal, P5: p.Min, P95: p.Max}
	}
	return p.Spread
}

// apart returns the distance between two values of an input in standard deviations.
// From or to 0, where a log-normal spread is undefined, it is linear.
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

// away is the inverse of moved. For a log-normal spread it returns a value
// practically at 0 instead of minus infinity.
func away(i model.Input, from, to float64) float64 {
	if s := spread(i); s.Shape == model.LogNormal && from > 0 && to == 0 {
		return -40 / s.Deviation() // a factor of 4e-18
	}
	return apart(i, from, to)
}

// moved returns the value z standard deviations from another, within the input's
// range.
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
// deviations; minus infinity towards 0 for a log-normal spread.
func reach(i model.Input, from float64) (low, high float64) {
	p := i.Param()
	low, high = apart(i, from, p.Min), apart(i, from, p.Max)
	if p.Spread.Shape == model.LogNormal && p.Min == 0 && from > 0 {
		low = math.Inf(-1)
	}
	return low, high
}
