package ensemble

import (
	"math"
	"slices"
	"testing"

	"hundredfold/model"
)

// Every spread of the registry lies in its input's range, so far that hardly
// anything of the shape is cut off, and moves to each end of it.
func TestEverySpreadLiesInItsInputsRange(t *testing.T) {
	for i := range model.Params() {
		p := &model.Params()[i]
		s := p.Spread
		if p.Kind == model.Switch {
			if s.Shape != model.Fixed {
				t.Errorf("%s is a switch with a spread", p.ID)
			}
			continue
		}
		if s.Shape == model.Fixed {
			if i != int(model.SupplyLoss) { // a question, not an uncertainty
				t.Errorf("%s has no spread", p.ID)
			}
			continue
		}
		if !(s.P5 < s.P95) || s.P5 < p.Min || s.P95 > p.Max || s.Shape == model.LogNormal && s.P5 <= 0 {
			t.Errorf("%s: %g to %g is not within %g to %g", p.ID, s.P5, s.P95, p.Min, p.Max)
		}
		if !(p.Default >= s.P5 && p.Default <= s.P95) {
			t.Errorf("%s: the default %g is not within %g to %g", p.ID, p.Default, s.P5, s.P95)
		}
		var b belief
		b.set(p, p.Default)
		if b.kept < 0.9 {
			t.Errorf("%s: %.0f%% of its spread are outside %g to %g", p.ID, 100*(1-b.kept), p.Min, p.Max)
		}
		for _, v := range []float64{p.Min, p.Max} {
			b.set(p, v)
			if b.shape != model.Fixed && b.kept < 0.01 {
				t.Errorf("%s at %g leaves %g of its spread in range", p.ID, v, b.kept)
			}
		}
	}
}

func TestAnInputAtItsDefaultHasTheRegistrysSpread(t *testing.T) {
	for i := range model.Params() {
		p := &model.Params()[i]
		var b belief
		b.set(p, p.Default)
		if b.shape == model.Fixed {
			if b.at(0.1) != p.Default {
				t.Errorf("%s is fixed and drawn as %g", p.ID, b.at(0.1))
			}
			continue
		}
		// What is cut off moves the points, by at most so much of the shape.
		if low, high := b.below(p.Spread.P5), b.below(p.Spread.P95); math.Abs(low-0.05) > 1e-9 || math.Abs(high-0.95) > 1e-9 {
			t.Errorf("%s: %g and %g of the uncut shape lie below the registry's points", p.ID, low, high)
		}
		for _, u := range []float64{1e-9, 0.05, 0.5, 0.95, 1 - 1e-9} {
			v := b.at(u)
			if v < p.Min || v > p.Max || math.Abs((b.below(v)-b.cut)/b.kept-u) > 1e-7 {
				t.Errorf("%s at %g is %g, below which lies %g", p.ID, u, v, (b.below(v)-b.cut)/b.kept)
			}
		}
	}
}

// A slider that moves by a step moves the spread by a step, without a jump where
// it leaves its default.
func TestAMovedInputTakesItsSpreadAlong(t *testing.T) {
	var home, moved belief
	p := model.WeeklyUsers.Param()
	home.set(p, 4)
	moved.set(p, 4.5)
	if d := moved.at(0.5) - home.at(0.5); math.Abs(d-0.5) > 0.01 {
		t.Errorf("half a billion users more move the middle by %g", d)
	}
	p = model.ReasoningMultiplier.Param()
	home.set(p, 20)
	moved.set(p, 100)
	if f := moved.at(0.2) / home.at(0.2); math.Abs(f-5) > 0.05 {
		t.Errorf("five times the multiplier moves its 20%% point by a factor of %g", f)
	}
	for i := range model.Params() {
		p := &model.Params()[i]
		home.set(p, p.Default)
		step := (p.Max - p.Min) * 1e-9
		moved.set(p, min(p.Default+step, p.Max))
		for _, u := range []float64{0.05, 0.5, 0.95} {
			if jump := math.Abs(moved.at(u) - home.at(u)); jump > 100*step {
				t.Errorf("%s: a nudge from its default makes its %g point jump by %g", p.ID, u, jump)
			}
		}
	}
	moved.set(model.AgentShare.Param(), 0)
	if moved.at(0.01) != 0 || moved.at(0.99) != 0 {
		t.Error("no agents at all are drawn as some")
	}
}

// Ranks returns each value's place among all, equal ones in the middle of theirs.
func Ranks(x []float64) []float64 {
	sorted := slices.Sorted(slices.Values(x))
	r := make([]float64, len(x))
	for k, v := range x {
		first := slices.Index(sorted, v)
		last := first
		for last+1 < len(sorted) && sorted[last+1] == v {
			last++
		}
		r[k] = float64(first+last) / 2
	}
	return r
}

// Correlation is Pearson's.
func Correlation(x, y []float64) float64 {
	n := float64(len(x))
	var sx, sy, sxx, syy, sxy float64
	for k := range x {
		sx, sy = sx+x[k], sy+y[k]
		sxx, syy, sxy = sxx+x[k]*x[k], syy+y[k]*y[k], sxy+x[k]*y[k]
	}
	return (sxy - sx*sy/n) / math.Sqrt((sxx-sx*sx/n)*(syy-sy*sy/n))
}

func TestATieIsWhatIsDrawn(t *testing.T) {
	in := model.Defaults()
	e, err := newEnsemble(&in, []model.Output{model.PowerAI}, 1, 4096, func() evaluate {
		return func(values []float64, in *model.Inputs) {
			values[0], values[1], values[2] = in[model.GenerationDollars], in[model.GenerationWatts], in[model.PUE]
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	e.Run(t.Context(), 4096)
	tied := Ties()[len(Ties())-1]
	dollars, watts, pue := Ranks(e.columns[0]), Ranks(e.columns[1]), Ranks(e.columns[2])
	if got := Correlation(dollars, watts); math.Abs(got-tied.Rank) > 0.01 {
		t.Errorf("drawn with a rank correlation of %.3f, want %g", got, tied.Rank)
	}
	if got := Correlation(dollars, pue); math.Abs(got) > 0.02 {
		t.Errorf("what is not tied has a rank correlation of %.3f", got)
	}
	// A tie leaves each input's own distribution as it is.
	var b belief
	b.set(model.GenerationDollars.Param(), model.GenerationDollars.Param().Default)
	if got := e.Band(model.PowerAI, 2026); math.Abs(got.P10-b.at(0.1)) > 0.002 || math.Abs(got.P50-b.at(0.5)) > 0.002 || math.Abs(got.P90-b.at(0.9)) > 0.002 {
		t.Errorf("the tied input's quantiles are %+v, want %g %g %g", got, b.at(0.1), b.at(0.5), b.at(0.9))
	}
}
