package model_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"hundredfold/model"
)

func gw(what, where, basis, change string) model.Measure {
	return model.Measure{Unit: "GW", Scope: model.Scope{What: what, Where: where, Basis: basis, Change: change}}
}

func twh(what, where string) model.Measure {
	return model.Measure{Unit: "TWh", Scope: model.Scope{What: what, Where: where, Change: "a year"}}
}

func dollars(what, change string) model.Measure {
	return model.Measure{Unit: "$bn", Scope: model.Scope{What: what, Where: "world", Change: change}}
}

const allSites = "all data centres"

// Pairs of published figures that are the same quantity in two scopes.
func TestPublishedFiguresThatLookDifferentAreTheSame(t *testing.T) {
	in := model.Defaults()
	in[model.USShare] = 46 // Bain's half of 200 GW, from 65% of the power
	for _, c := range []struct {
		keys     string
		v        float64
		year     int
		from, to model.Measure
		want     float64
		within   float64
	}{
		{"F287 and F292: chip TDP and capacity", 13.05, 2025, gw("AI", "world", "chip TDP", "total"), gw("AI", "world", "facility peak", "total"), 30, 0.03},
		{"F303: IEA's 945 TWh in the mean", 945, 2030, twh(allSites, "world"), gw(allSites, "world", "average load", "total"), 108, 0.005},
		{"F303: IEA's 945 TWh as capacity", 945, 2030, twh(allSites, "world"), gw(allSites, "world", "capacity", "total"), 216, 0.005},
		{"F324 and F325: LBNL's 2028", 452, 2028, twh(allSites, "US"), gw(allSites, "US", "capacity", "total"), 103, 0.01},
		{"F525 and F526: Bain's world and US", 200, 2030, gw("AI", "world", "facility peak", "total"), gw("AI", "US", "facility peak", "total"), 100, 0.01},
		{"F522 and F519: McKinsey's total and addition", 156, 2030, gw("AI", "world", "facility peak", "total"), gw("AI", "world", "facility peak", "added since end-2025"), 125, 0.005},
		{"F515 and F514: McKinsey's AI and all", 5200, 2030, dollars("AI", "from 2025 on"), dollars(allSites, "from 2025 on"), 6700, 0.001},
	} {
		got, err := in.Translate(c.v, c.year, c.from, c.to)
		t.Logf("%s: %g becomes %.1f, published %g", c.keys, c.v, got, c.want)
		if err != nil || math.Abs(got/c.want-1) > c.within {
			t.Errorf("%s: %g becomes %g (%v), want %g", c.keys, c.v, got, err, c.want)
		}
	}
}

func TestATranslationThereAndBackChangesNothing(t *testing.T) {
	var all []model.Measure
	for _, what := range []string{"AI", allSites} {
		for _, where := range []string{"world", "US"} {
			all = append(all, twh(what, where))
			for _, basis := range []string{model.ChipTDP, model.ITBasis, model.Capacity, model.FacilityPeak, model.AverageLoad} {
				all = append(all, gw(what, where, basis, "total"), gw(what, where, basis, "added since end-2025"))
			}
		}
	}
	rng := rand.New(rand.NewPCG(4, 4))
	for range 2000 {
		in := box(rng)
		from, to := all[rng.IntN(len(all))], all[rng.IntN(len(all))]
		year := 2025 + rng.IntN(11)
		v := 2000 * (1 + rng.Float64())
		there, err := in.Translate(v, year, from, to)
		if err != nil {
			t.Fatal(err)
		}
		back, err := in.Translate(there, year, to, from)
		if err != nil || math.Abs(back/v-1) > 1e-9 {
			t.Fatalf("%g %s becomes %g %s and then %g (%v)", v, from, there, to, back, err)
		}
	}
}

// Converting one output gives the other of the same run.
func TestTheTranslatorAgreesWithTheRun(t *testing.T) {
	in := model.Defaults()
	r := run(in)
	for _, c := range [][2]model.Output{
		{model.PowerAI, model.PowerAIServers}, {model.PowerAI, model.PowerAIAdded}, {model.PowerAI, model.PowerUSAI},
		{model.PowerUSAdded, model.PowerAI}, {model.EnergyAI, model.EnergyAll}, {model.EnergyAll, model.EnergyUS}, {model.CapexAI, model.CapexTotal},
	} {
		from, to := c[0].Spec(), c[1].Spec()
		got, err := in.Translate(r.Annual(c[0], 2030), 2030, from.Measure(), to.Measure())
		want := r.Annual(c[1], 2030)
		// The run's electricity is a mean over the year; its US part follows power at each quarter's end.
		if err != nil || math.Abs(got/want-1) > 0.02 {
			t.Errorf("%s becomes %g (%v), %s is %g", from.ID, got, err, to.ID, want)
		}
	}
}

func TestWhatCannotBeTranslatedSaysWhy(t *testing.T) {
	in := model.Defaults()
	chips := model.FleetH100e.Spec().Measure()
	peak := gw("AI", "world", "facility peak", "total")
	for want, c := range map[string]struct {
		v        float64
		from, to model.Measure
	}{
		"no input ties the two units":  {1, chips, peak},
		"more than one scope":          {1, chips, model.Measure{Unit: chips.Unit, Scope: model.Scope{What: "AI", Where: "US", Change: "total"}}},
		"nothing is known of \"Mars\"": {1, gw("AI", "Mars", "IT", "total"), peak},
		"neither AI nor":               {1, gw("crypto", "world", "IT", "total"), peak},
		"is not a basis":               {1, gw("AI", "world", "nameplate", "total"), peak},
		"what one year adds":           {1, gw("AI", "world", "facility peak", "a year"), peak},
		"takes alone":                  {1, gw(allSites, "world", "facility peak", "total"), peak},
		"not by place or time":         {1, dollars("AI", "a year"), dollars(allSites, "from 2025 on")},
		"told apart":                   {1, dollars("all spending of large clouds", "a year"), dollars("AI", "a year")},
	} {
		if got, err := in.Translate(c.v, 2030, c.from, c.to); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s to %s gives %g, %v; want %q", c.from, c.to, got, err, want)
		}
	}
}
