package model_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"hundredfold/model"
)

// parts are pairs of outputs of which the first never exceeds the second. Spending
// is not among them: missing machines are bought later, at that time's cost, so in
// some years spending exceeds what is asked for.
var parts = [][2]model.Output{
	{model.FleetH100e, model.DemandH100e}, {model.FleetChina, model.FleetH100e},
	{model.PowerAI, model.PowerAIDemand}, {model.PowerAIAdded, model.PowerAIDemandAdded},
	{model.PowerAIServers, model.PowerAI}, {model.PowerUSAI, model.PowerAI},
	{model.EnergyAI, model.EnergyAll}, {model.EnergyUS, model.EnergyAll}, {model.CapexAI, model.CapexTotal},
}

// broken returns the faults of a run: NaN, values below 0 or shares above 100 where
// they may not be, parts above their whole, parts that do not add up, and spending
// above its ceiling.
func broken(in *model.Inputs, r *model.Result) (bad []string) {
	say := func(o model.Output, q int, why string) {
		bad = append(bad, fmt.Sprintf("%s in quarter %d is %g: %s", o.Spec().ID, q, r.Quarter(o, q), why))
	}
	for q := range model.Quarters {
		for o, spec := range model.Outputs() {
			o := model.Output(o)
			v := r.Quarter(o, q)
			added := o == model.PowerAIAdded || o == model.PowerAIDemandAdded || o == model.PowerUSAdded
			switch {
			case math.IsNaN(v) || math.IsInf(v, 0) || math.Abs(v) > 1e18:
				say(o, q, "not finite")
			case v < 0 && !added:
				say(o, q, "negative")
			case v != 0 && math.Abs(v) < 1e-300:
				say(o, q, "next to nothing")
			case spec.Unit == "%" && v > 100*(1+1e-9):
				say(o, q, "a share above all")
			}
		}
		for _, p := range parts {
			if r.Quarter(p[0], q) > r.Quarter(p[1], q)*(1+1e-9)+1e-9 {
				say(p[0], q, fmt.Sprintf("above %s, %g", p[1].Spec().ID, r.Quarter(p[1], q)))
			}
		}
		sum := func(of ...model.Output) (sum float64) {
			for _, o := range of {
				sum += r.Quarter(o, q)
			}
			return sum
		}
		if parts := sum(model.CapexIT, model.CapexPowerCooling, model.CapexBuilding); math.Abs(parts-r.Quarter(model.CapexAI, q)) > 1e-9*(1+parts) {
			say(model.CapexAI, q, "not the sum of its parts")
		}
		if weights := sum(model.LimitChipsWeight, model.LimitPowerWeight, model.LimitMoneyWeight, model.LimitCeilingWeight); weights > 100*(1+1e-9) {
			say(model.LimitBinding, q, "weights above all")
		}
		if q < model.Closed {
			continue
		}
		// A quarter's middle, in years since mid-2026.
		product := 117e3 * math.Pow(1.03, (float64(q-model.Closed)+0.5)/4)
		for o, ceiling := range map[model.Output]model.Input{
			model.CapexAIDemand: model.SpendingCeiling, model.CapexAI: model.SpendingCeiling, model.RevenueAI: model.RevenueCeiling,
		} {
			if most := in[ceiling] / 100 * product / 4; r.Quarter(o, q) > most*(1+1e-9) {
				say(o, q, fmt.Sprintf("above the ceiling, %g", most))
			}
		}
	}
	for l := range model.Layer(model.Layers) {
		for year := model.BaseYear; year <= model.LastYear; year++ {
			sum := 0.0
			for k := range l.Names() {
				share := r.Share(l, k, year)
				if !(share >= 0 && share <= 1+1e-12) {
					bad = append(bad, fmt.Sprintf("%s: %s holds %g in %d", l, l.Names()[k], share, year))
				}
				sum += share
			}
			if math.Abs(sum-1) > 1e-9 {
				bad = append(bad, fmt.Sprintf("%s: shares of %d add up to %g", l, year, sum))
			}
		}
	}
	return bad
}

// inRange runs inputs and fails at the first fault.
func inRange(t *testing.T, r *model.Result, in *model.Inputs) {
	t.Helper()
	model.Run(r, in)
	if bad := broken(in, r); len(bad) > 0 {
		t.Fatalf("%s (and %d more); inputs %v", bad[0], len(bad)-1, *in)
	}
}

func TestEveryOutputStaysInItsRangeAnywhereInTheBox(t *testing.T) {
	rng := rand.New(rand.NewPCG(91, 17))
	var r model.Result
	for range draws(60_000, 1_500) {
		in := box(rng)
		inRange(t, &r, &in)
	}
	for range draws(20_000, 500) { // corners alone
		var in model.Inputs
		for i := range in {
			p := model.Input(i).Param()
			in[i] = [...]float64{p.Min, p.Max}[rng.IntN(2)]
		}
		inRange(t, &r, &in)
	}
}

func TestEveryOutputStaysInItsRangeAtTheEndsOfAllPairs(t *testing.T) {
	var r model.Result
	for i := range model.Input(model.NumInputs) {
		for j := range i + 1 {
			for k := range 4 {
				in := model.Defaults()
				p, q := i.Param(), j.Param()
				in[i], in[j] = [...]float64{p.Min, p.Max}[k&1], [...]float64{q.Min, q.Max}[k>>1]
				inRange(t, &r, &in)
			}
		}
	}
}

// A run depends only on its inputs, not on the previous content of the result.
func TestARunAgainGivesTheSameBits(t *testing.T) {
	rng := rand.New(rand.NewPCG(92, 18))
	var a, b model.Result
	for range draws(5_000, 200) {
		in, other := box(rng), box(rng)
		model.Run(&a, &in)
		model.Run(&b, &other)
		model.Run(&b, &in)
		if !a.Same(&b) {
			t.Fatalf("a run differs after another; inputs %v", in)
		}
	}
}
