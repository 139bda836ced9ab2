package site

import (
	"fmt"
	"math"
	"math/rand/v2"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
)

// Check is a claim that a run must pass, with the figure that this build of the
// site computed for it.
type Check struct {
	Claim  string
	Figure string
	Passed bool
}

// Verdict is the outcome in a word.
func (c Check) Verdict() string {
	if c.Passed {
		return "passes"
	}
	return "misses"
}

// checks computes those claims of the model's tests that take no time. The
// tests hold the same claims more widely.
func checks() []Check {
	central := run(model.Defaults())
	capex := central.Annual(model.CapexAI, 2026)
	sum := central.Annual(model.CapexAICumulative, 2030)
	// McKinsey's constrained and accelerated cases in $bn (F518, F517).
	const constrained, accelerated = 3700, 7900
	all := []Check{
		{"AI capital spending of 2026 lies between $600 bn and $800 bn, where the large clouds guide to", chart.Money.Long(capex), capex >= 600 && capex <= 800},
		{"AI capital spending of 2025–2030 lies between McKinsey’s constrained and accelerated cases, $3.7 tn and $7.9 tn", chart.Money.Long(sum), sum >= constrained && sum <= accelerated},
	}
	return append(all, rising(), unlimited(), sound(), energy(central), whole(central))
}

// run returns a fresh run.
func run(in model.Inputs) *model.Result {
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

// rising follows what is asked for as the multiplier climbs its whole track.
func rising() Check {
	p := model.ReasoningMultiplier.Param()
	in := model.Defaults()
	last, passed := 0.0, true
	for i := range p.Tracks() + 1 {
		in[model.ReasoningMultiplier] = p.ValueAt(float64(i))
		asked := run(in).Annual(model.DemandH100e, 2030)
		passed = passed && asked >= last
		last = asked
	}
	return Check{"What is asked for never falls as the reasoning multiplier rises from 1× to 1,000×",
		fmt.Sprintf("%d places of the slider; %s H100-equivalents at the last", p.Tracks()+1, chart.GPUs.Long(last)), passed}
}

// unlimited turns the three limits off.
func unlimited() Check {
	in := model.Defaults()
	in[model.LimitChips], in[model.LimitPower], in[model.LimitMoney] = 0, 0, 0
	met := run(in).Annual(model.DemandMet, model.LastYear)
	return Check{"Without limits, all that is asked for is built", session.Amount(nil, model.DemandMet, met) + " in 2035", met > 99.9}
}

// draws is how many random runs the site's own check takes.
const draws = 1000

// sound looks for a run anywhere in the box that is not finite, or that builds
// more than is asked for.
func sound() Check {
	rng := rand.New(rand.NewPCG(1, 2))
	worst, finite := 0.0, true
	r := new(model.Result)
	for range draws {
		var in model.Inputs
		for i := range in {
			p := model.Input(i).Param()
			in[i] = p.ValueAt(float64(rng.IntN(p.Tracks() + 1)))
		}
		model.Run(r, &in)
		for q := range model.Quarters {
			worst = max(worst, r.Quarter(model.FleetH100e, q)/r.Quarter(model.DemandH100e, q))
			for o := range model.Output(model.NumOutputs) {
				v := r.Quarter(o, q)
				finite = finite && !math.IsNaN(v) && !math.IsInf(v, 0)
			}
		}
	}
	return Check{fmt.Sprintf("In %d runs with every input anywhere in its range, every output is finite and no more is built than is asked for", draws),
		fmt.Sprintf("built is at most %.0f%% of asked for", 100*worst), finite && worst <= 1.001}
}

// energy recomputes 2035's electricity from power, hours and load.
func energy(r *model.Result) Check {
	in := model.Defaults()
	before, want := r.Quarter(model.PowerAIServers, model.Quarters-5), 0.0
	for q := model.Quarters - 4; q < model.Quarters; q++ {
		now := r.Quarter(model.PowerAIServers, q)
		want += (before + now) / 2 * in[model.PUE] * in[model.LoadFactor] / 100 * 8.76 / 4
		before = now
	}
	got := r.Annual(model.EnergyAI, model.LastYear)
	return Check{"AI electricity is mean power at the servers × PUE × load × hours",
		session.Amount(nil, model.EnergyAI, got) + " in 2035, " + session.Amount(nil, model.EnergyAI, want) + " by hand", math.Abs(got/want-1) < 1e-9}
}

// whole adds up who holds what.
func whole(r *model.Result) Check {
	worst := 0.0
	for l := range model.Layer(model.Layers) {
		for year := model.BaseYear; year <= model.LastYear; year++ {
			sum := 0.0
			for k := range l.Names() {
				sum += r.Share(l, k, year)
			}
			worst = max(worst, math.Abs(sum-1))
		}
	}
	return Check{"The shares of model builders, of clouds and of chipmakers each add up to 1 in every year",
		fmt.Sprintf("at most %.0g off", worst), worst < 1e-9}
}
