package solve

import (
	"errors"
	"math"
	"runtime"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hundredfold/model"
)

// asks draws a scenario, up to four inputs that may change, and a target within
// and beyond what they can do.
func asks(t *rapid.T) (from model.Inputs, by []model.Input, target Target) {
	from = model.Defaults()
	for range rapid.IntRange(0, 4).Draw(t, "changed") {
		i := drawSlider(t)
		from[i] = i.Param().ValueAt(rapid.Float64Range(0, float64(i.Param().Tracks())).Draw(t, "value"))
	}
	seen := map[model.Input]bool{}
	for range rapid.IntRange(1, 4).Draw(t, "inputs") {
		if i := drawSlider(t); !seen[i] {
			seen[i] = true
			by = append(by, i)
		}
	}
	for {
		target = Target{model.Output(rapid.IntRange(0, model.NumOutputs-1).Draw(t, "output")), rapid.IntRange(model.FirstYear, model.LastYear).Draw(t, "year"), 0}
		if target.Check() == nil {
			break
		}
	}
	target.Value = outcome(target, from) * math.Exp(rapid.Float64Range(-0.3, 0.3).Draw(t, "factor"))
	return from, by, target
}

func drawSlider(t *rapid.T) model.Input {
	return rapid.Custom(func(t *rapid.T) model.Input {
		return model.Input(rapid.IntRange(0, model.NumInputs-1).Draw(t, "input"))
	}).
		Filter(func(i model.Input) bool { return i.Param().Kind != model.Switch }).Draw(t, "slider")
}

// What Few answers gives its target when it is run again, or it says why not
// with the closest; then none of the inputs comes closer by itself.
func TestFewMeetsAnyTargetOrSaysWhyNot(t *testing.T) {
	met, refused, each := 0, 0, 10
	if runtime.GOOS == "js" {
		each = 1 // the same equations, and slower
	}
	rapid.Check(t, func(t *rapid.T) {
		for range each {
			from, by, target := asks(t)
			in, err := Few([]Target{target}, by, from)
			if bad := in.Check(); bad != nil {
				t.Fatal(bad)
			}
			for i := range in {
				if i := model.Input(i); in[i] != from[i] && !slices.Contains(by, i) {
					t.Fatalf("%s was changed too", i.Param().ID)
				}
			}
			got := outcome(target, in)
			var e *Apart
			switch {
			case err == nil && target.near(got, tolerance):
				met++
			case errors.As(err, &e) && e.Closest == in && e.Achieved[0] == got:
				refused++
				for _, i := range by {
					if one, err := One(target, i, from); err == nil || math.Abs(one.Achieved-target.Value) < math.Abs(got-target.Value)*(1-1e-6) {
						t.Fatalf("%v; by %s alone %g (%v)", e, i.Param().ID, one.Achieved, err)
					}
				}
			default:
				t.Fatalf("%s: %v, a run gives %g", target, err, got)
			}
		}
	})
	t.Logf("%d met, %d refused with the closest", met, refused)
}
