package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"hundredfold/model"
)

// box returns random inputs from their whole ranges, often at an end, with each
// mechanism turned off one time in six.
func box(rng *rand.Rand) model.Inputs {
	var in model.Inputs
	for i := range in {
		p := model.Input(i).Param()
		u := rng.Float64()
		if rng.IntN(8) == 0 {
			u = float64(rng.IntN(2))
		}
		switch {
		case p.Kind == model.Switch:
			if in[i] = 1; rng.IntN(6) == 0 {
				in[i] = 0
			}
		case p.Scale == model.Log:
			in[i] = p.Min * math.Pow(p.Max/p.Min, u)
		default:
			in[i] = p.Min + u*(p.Max-p.Min)
		}
		in[i] = min(max(in[i], p.Min), p.Max)
	}
	return in
}

// tally counts how often a claim was tested and broken.
type tally struct {
	tried, broken int
	worst         float64
	first         string
}

// ledger holds a tally for each claim, in words.
type ledger map[string]*tally

// rises records whether an output is nowhere lower in the second run.
func (l ledger) rises(claim string, o model.Output, low, high *model.Result, in *model.Inputs) {
	t := l[claim]
	if t == nil {
		t = new(tally)
		l[claim] = t
	}
	t.tried++
	worst := 0.0
	for q := range model.Quarters {
		a, b := low.Quarter(o, q), high.Quarter(o, q)
		if b < a*(1-1e-6)-1e-12 {
			worst = max(worst, 1-b/a)
		}
	}
	if worst > 0 {
		if t.broken == 0 {
			t.first = fmt.Sprint(*in)
		}
		t.broken++
		t.worst = max(t.worst, worst)
	}
}

func (l ledger) report(t *testing.T) {
	t.Helper()
	claims := make([]string, 0, len(l))
	for c := range l {
		claims = append(claims, c)
	}
	slices.Sort(claims)
	for _, c := range claims {
		x := l[c]
		t.Logf("%-58s %7d pairs, %d broken, worst %.2g", c, x.tried, x.broken, x.worst)
		if x.broken > 0 {
			t.Errorf("%s: broken in %d of %d, by %.2g; first with %s", c, x.broken, x.tried, x.worst, x.first)
		}
	}
}

// draws returns the number of scenarios to test.
func draws(all, short int) int {
	if testing.Short() {
		return short
	}
	return all
}

// The registry's claims hold anywhere in the inputs' ranges: supply never affects
// demand, and more of an input that builds never builds less. Closed quarters do
// not change.
func TestOrderHoldsAnywhereInTheBox(t *testing.T) {
	rng := rand.New(rand.NewPCG(31, 32))
	central := run(model.Defaults())
	asked := []model.Output{model.DemandH100e, model.PowerAIDemand, model.CapexAIDemand}
	found := ledger{}
	moved, closed := 0, 0
	var was, now model.Result
	for range draws(100_000, 2_000) {
		in := box(rng)
		model.Run(&was, &in)
		for o := range model.Output(model.NumOutputs) {
			for q := range model.Closed {
				if was.Quarter(o, q) != central.Quarter(o, q) {
					closed++
				}
			}
		}

		// One input at a time, whichever it is, in the direction that builds more.
		i := model.Input(rng.IntN(model.NumInputs))
		p, up := i.Param(), in
		switch {
		case p.Kind == model.Switch:
			low := in
			low[i], up[i] = 0, 1
			if p.Builds < 0 {
				low[i], up[i] = 1, 0
			}
			model.Run(&was, &low)
		case p.Builds < 0:
			up[i] = p.Min + rng.Float64()*(in[i]-p.Min)
		default:
			up[i] = in[i] + rng.Float64()*(p.Max-in[i])
		}
		model.Run(&now, &up)
		for _, o := range asked {
			for q := range model.Quarters {
				if p.Bends == model.CanBeBuilt && now.Quarter(o, q) != was.Quarter(o, q) {
					moved++
				}
			}
		}
		if p.Builds != 0 {
			found.rises("built with "+p.ID, model.FleetH100e, &was, &now, &in)
			found.rises("asked for with "+p.ID, model.DemandH100e, &was, &now, &in)
		}

		// All of demand's inputs at once, then all of supply's.
		model.Run(&was, &in)
		for _, path := range []model.Path{model.AskedFor, model.CanBeBuilt} {
			up = in
			for i := range up {
				p := model.Input(i).Param()
				u := rng.Float64() * rng.Float64()
				switch {
				case p.Bends != path || p.Builds == 0 || p.Kind == model.Switch:
				case p.Builds > 0:
					up[i] += u * (p.Max - up[i])
				default:
					up[i] -= u * (up[i] - p.Min)
				}
			}
			model.Run(&now, &up)
			found.rises(fmt.Sprintf("built with all that bends what is %s", path), model.FleetH100e, &was, &now, &in)
			found.rises(fmt.Sprintf("revenue with all that bends what is %s", path), model.RevenueAI, &was, &now, &in)
		}
	}
	found.report(t)
	if moved > 0 {
		t.Errorf("what can be built moved what is asked for in %d quarters", moved)
	}
	if closed > 0 {
		t.Errorf("%d values of closed quarters moved", closed)
	}
}
