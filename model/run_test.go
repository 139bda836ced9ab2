package model_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"hundredfold/model"
)

// run returns a fresh run of inputs.
func run(in model.Inputs) *model.Result {
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

// with returns the central inputs with one changed.
func with(i model.Input, v float64) model.Inputs {
	in := model.Defaults()
	in[i] = v
	return in
}

// draw returns inputs spread over the whole box: log sliders evenly in their
// logarithm, switches on four times in five.
func draw(rng *rand.Rand) model.Inputs {
	var in model.Inputs
	for i := range in {
		p := model.Input(i).Param()
		switch {
		case p.Kind == model.Switch:
			if rng.Float64() < 0.8 {
				in[i] = 1
			}
		case p.Scale == model.Log:
			in[i] = p.Min * math.Pow(p.Max/p.Min, rng.Float64())
		default:
			in[i] = p.Min + rng.Float64()*(p.Max-p.Min)
		}
		in[i] = min(max(in[i], p.Min), p.Max)
	}
	return in
}

func TestCentralRunMeetsWhatIsKnownOf2026AndMcKinseysBounds(t *testing.T) {
	r := run(model.Defaults())
	capex := r.Annual(model.CapexAI, 2026)
	t.Logf("AI capital spending in 2026: $%.0f bn", capex)
	if capex < 600 || capex > 800 {
		t.Errorf("AI capital spending in 2026 is $%.0f bn, want 600 to 800", capex)
	}
	// McKinsey's constrained and accelerated cases, 2025-2030 (F518, F517).
	sum := r.Annual(model.CapexAICumulative, 2030)
	t.Logf("AI capital spending 2025-2030: $%.0f bn; power added by 2030: %.0f GW", sum, r.Annual(model.PowerAIAdded, 2030))
	if sum < 3700 || sum > 7900 {
		t.Errorf("AI capital spending 2025-2030 is $%.0f bn, want 3,700 to 7,900", sum)
	}
}

// A growth rate may change by half of itself between neighbouring years, or by
// five points where growth is small. The step from 2025 counts where history
// and run count the same: capital spending's history is four companies', and a
// mean of 2025 is not known where its end is.
func TestNoSeriesOfTheCentralRunHasAKink(t *testing.T) {
	r := run(model.Defaults())
	for o, spec := range model.Outputs() {
		o := model.Output(o)
		if o == model.LimitBinding || o == model.DemandPricedOut || o == model.DemandShortage || o == model.PriceScarcity || o == model.DemandMet || o == model.MarketContracted || o == model.MarketChinaMet || o == model.MarketTop3Clouds {
			continue // states and differences, not quantities that grow
		}
		first := model.FirstYear
		if spec.Aggregate == model.Mean || o == model.CapexAIDemand || o == model.CapexAIDemandCumulative || math.IsNaN(r.Annual(o, model.BaseYear)) || r.Annual(o, model.BaseYear) == 0 {
			first++
		}
		growth := func(year int) float64 { return math.Log(r.Annual(o, year) / r.Annual(o, year-1)) }
		for year := first; year < model.LastYear; year++ {
			before, after := growth(year), growth(year+1)
			if change := math.Abs(after - before); change > max(math.Abs(before)/2, 0.05) {
				t.Errorf("%s: growth changes from %.1f %% in %d to %.1f %% in %d", spec.ID, 100*before, year, 100*after, year+1)
			}
		}
	}
}

// sound fails when a run breaks what must hold anywhere in the box.
func sound(t *testing.T, in *model.Inputs, r *model.Result) {
	t.Helper()
	bad := func(o model.Output, q int, why string) {
		t.Helper()
		t.Fatalf("%s in quarter %d is %g: %s; inputs %v", o.Spec().ID, q, r.Quarter(o, q), why, *in)
	}
	ceiling := in[model.SpendingCeiling] / 100 * 115e3
	before := r.Annual(model.PowerAIServers, model.BaseYear)
	for q := range model.Quarters {
		for o := range model.Output(model.NumOutputs) {
			v := r.Quarter(o, q)
			if math.IsNaN(v) || math.IsInf(v, 0) {
				bad(o, q, "not finite")
			}
			added := o == model.PowerAIAdded || o == model.PowerAIDemandAdded || o == model.PowerUSAdded
			if v < 0 && !added {
				bad(o, q, "negative")
			}
		}
		if r.Quarter(model.FleetH100e, q) > 1.001*r.Quarter(model.DemandH100e, q) {
			bad(model.FleetH100e, q, "more than is asked for")
		}
		budget := ceiling * math.Pow(1.03, (float64(q)+0.5)/4+0.5) / 4
		for _, o := range []model.Output{model.CapexAIDemand, model.CapexAI} {
			if r.Quarter(o, q) > budget*(1+1e-9) {
				bad(o, q, "above the spending ceiling")
			}
		}
		power, servers := r.Quarter(model.PowerAI, q), r.Quarter(model.PowerAIServers, q)
		if q >= 20 { // PUE and load have settled
			energy := (before + servers) / 2 * in[model.PUE] * in[model.LoadFactor] / 100 * 8.76 / 4
			if math.Abs(r.Quarter(model.EnergyAI, q)/energy-1) > 1e-9 {
				bad(model.EnergyAI, q, "not power times hours times load")
			}
		}
		before = servers
		parts := r.Quarter(model.CapexIT, q) + r.Quarter(model.CapexPowerCooling, q) + r.Quarter(model.CapexBuilding, q)
		if math.Abs(parts-r.Quarter(model.CapexAI, q)) > 1e-9*(1+parts) {
			bad(model.CapexAI, q, "not the sum of its parts")
		}
		if r.Quarter(model.PowerUSAI, q) > power*(1+1e-9) {
			bad(model.PowerUSAI, q, "more than the world's")
		}
	}
}

func TestRunIsSoundAtEveryInputsEndsInAllPairs(t *testing.T) {
	ends := func(i model.Input) [2]float64 { return [2]float64{i.Param().Min, i.Param().Max} }
	var r model.Result
	for i := range model.Input(model.NumInputs) {
		for j := range i + 1 {
			for _, a := range ends(i) {
				for _, b := range ends(j) {
					in := model.Defaults()
					in[i], in[j] = a, b
					model.Run(&r, &in)
					sound(t, &in, &r)
				}
			}
		}
	}
}

func TestRunIsSoundInRandomDraws(t *testing.T) {
	n := 100_000
	if testing.Short() {
		n = 2_000
	}
	rng := rand.New(rand.NewPCG(1, 2))
	var r model.Result
	for range n {
		in := draw(rng)
		model.Run(&r, &in)
		sound(t, &in, &r)
	}
}

// never fails when an output falls anywhere after an input rises from a to b.
func never(t *testing.T, o model.Output, in model.Inputs, i model.Input, b float64) {
	t.Helper()
	was := run(in)
	a := in[i]
	in[i] = b
	now := run(in)
	for q := range model.Quarters {
		if now.Quarter(o, q) < was.Quarter(o, q)*(1-1e-9) {
			t.Fatalf("%s falls from %g to %g in quarter %d when %s goes from %g to %g; inputs %v",
				o.Spec().ID, was.Quarter(o, q), now.Quarter(o, q), q, i.Param().ID, a, b, in)
		}
	}
}

func TestDemandNeverFallsWhenMultiplierUsersOrSharesRise(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 3_000 {
		in := draw(rng)
		for _, i := range []model.Input{model.ReasoningMultiplier, model.WeeklyUsers, model.ReasoningShare, model.AgentShare, model.AgentMultiplier} {
			p := i.Param()
			never(t, model.DemandH100e, in, i, in[i]+rng.Float64()*(p.Max-in[i]))
		}
	}
}

func TestBuiltNeverFallsWhenALimitIsLifted(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 3_000 {
		in := draw(rng)
		for _, i := range []model.Input{model.GridPower, model.Capital, model.ChipsAtStart, model.PackagingGrowth} {
			never(t, model.FleetH100e, in, i, in[i]+rng.Float64()*(i.Param().Max-in[i]))
		}
		for _, i := range []model.Input{model.LimitChips, model.LimitPower, model.LimitMoney} {
			in[i] = 1
			never(t, model.FleetH100e, in, i, 0)
		}
	}
}

func TestWithoutLimitsAllThatIsAskedForIsBuilt(t *testing.T) {
	in := model.Defaults()
	in[model.LimitChips], in[model.LimitPower], in[model.LimitMoney] = 0, 0, 0
	r := run(in)
	for year := model.FirstYear; year <= model.LastYear; year++ {
		for asked, built := range map[model.Output]model.Output{model.DemandH100e: model.FleetH100e, model.CapexAIDemand: model.CapexAI, model.PowerAIDemand: model.PowerAI} {
			if a, b := r.Annual(asked, year), r.Annual(built, year); math.Abs(a-b) > 1e-9*a {
				t.Errorf("%d: %s %g, %s %g", year, asked.Spec().ID, a, built.Spec().ID, b)
			}
		}
		if l := r.Binding(year); l != model.NoLimit {
			t.Errorf("%d: %s binds", year, l)
		}
	}
}

func TestEachLimitBindsWhereItAloneIsTight(t *testing.T) {
	for want, in := range map[model.Limit]model.Inputs{
		model.Power: with(model.GridPower, 5),
		model.Money: with(model.Capital, 200),
		model.Chips: func() model.Inputs {
			in := with(model.ChipsAtStart, 14)
			in[model.PackagingGrowth], in[model.PackageGrowth] = 1, 1
			return in
		}(),
	} {
		if got := run(in).Binding(2030); got != want {
			t.Errorf("in 2030 %s binds, want %s", got, want)
		}
	}
}

func TestHistoryIsTheSameWhateverTheInputs(t *testing.T) {
	central := run(model.Defaults())
	rng := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		r := run(draw(rng))
		for o := range model.Output(model.NumOutputs) {
			a, b := central.Annual(o, model.BaseYear), r.Annual(o, model.BaseYear)
			if a != b && !(math.IsNaN(a) && math.IsNaN(b)) {
				t.Fatalf("%s in %d is %g, was %g", o.Spec().ID, model.BaseYear, b, a)
			}
		}
	}
}

func TestEachMechanismDoesSomethingWhenTurnedOff(t *testing.T) {
	// Limits have to bind for that, so chips are made short first.
	tight := with(model.ChipsAtStart, 14)
	tight[model.PackagingGrowth] = 1
	for i, o := range map[model.Input]model.Output{
		model.Rebound: model.DemandH100e, model.ScarcityPrice: model.PriceAnswer,
		model.LimitChips: model.FleetH100e, model.LimitPower: model.FleetH100e, model.LimitMoney: model.FleetH100e,
	} {
		in := model.Defaults()
		switch i {
		case model.LimitChips:
			in = tight
		case model.LimitMoney:
			in[model.Capital] = 300
		}
		on := run(in).Annual(o, 2030)
		in[i] = 0
		if off := run(in).Annual(o, 2030); off == on {
			t.Errorf("%s changes nothing of %s", i.Param().ID, o.Spec().ID)
		}
	}
}

func TestEveryInputMovesSomeOutput(t *testing.T) {
	for i := range model.Input(model.NumInputs) {
		moved := false
		// An input may be idle in the central run, and stir where its limit binds.
		tight := with(model.ChipsAtStart, 14)
		tight[model.PackagingGrowth], tight[model.PackageGrowth] = 1.1, 1.1
		for _, in := range []model.Inputs{model.Defaults(), tight, with(model.Capital, 250)} {
			in[i] = i.Param().Min
			low := run(in)
			in[i] = i.Param().Max
			high := run(in)
			for o := range model.Output(model.NumOutputs) {
				moved = moved || low.Annual(o, 2030) != high.Annual(o, 2030)
			}
		}
		if !moved {
			t.Errorf("%s moves nothing in 2030", i.Param().ID)
		}
	}
}

func TestRunAllocatesNothing(t *testing.T) {
	var r model.Result
	in := model.Defaults()
	if n := testing.AllocsPerRun(100, func() { model.Run(&r, &in) }); n != 0 {
		t.Errorf("a run allocates %v times", n)
	}
}

func BenchmarkRun(b *testing.B) {
	var r model.Result
	in := model.Defaults()
	b.ReportAllocs()
	for b.Loop() {
		model.Run(&r, &in)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/model.Equations/model.Quarters, "ns/equation-step")
}
