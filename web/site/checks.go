package site

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Check is a claim that runs must satisfy, with the figure computed by this build
// of the site.
type Check struct {
	Claim   string
	Figure  string
	Passed  bool
	Verdict string
}

// checks computes those claims of the model's tests that take little time. The
// tests check them more widely.
func checks(l *i18n.Language) []Check {
	central := run(model.Defaults())
	capex := central.Annual(model.CapexAI, 2026)
	sum := central.Annual(model.CapexAICumulative, 2030)
	// McKinsey's constrained and accelerated cases in $bn (F518, F517).
	const constrained, accelerated = 3700, 7900
	all := []Check{
		{Claim: l.T("AI capital spending of 2026 lies between $650 bn and $800 bn, where the large clouds guide to"),
			Figure: quantity.Money.In(l.Numbers()).Long(capex), Passed: capex >= 650 && capex <= 800},
		{Claim: l.T("AI capital spending of 2025–2030 lies between McKinsey’s constrained and accelerated cases, $3.7 tn and $7.9 tn"),
			Figure: quantity.Money.In(l.Numbers()).Long(sum), Passed: sum >= constrained && sum <= accelerated},
	}
	all = append(all, rising(l), answered(l, central), fixedPlans(l), closed(l, central), unlimited(l), sound(l), energy(l, central), whole(l, central))
	for i := range all {
		all[i].Verdict = verdict(l, all[i].Passed)
	}
	return all
}

// run returns a fresh run.
func run(in model.Inputs) *model.Result {
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

// at returns a run of the central scenario with one input at another value.
func at(i model.Input, v float64) *model.Result {
	in := model.Defaults()
	in[i] = v
	return run(in)
}

// rising checks that demand and supply never fall as the multiplier rises along its
// whole track.
func rising(l *i18n.Language) Check {
	p := model.ReasoningMultiplier.Param()
	asked, built, passed := 0.0, 0.0, true
	for i := range p.Tracks() + 1 {
		r := at(model.ReasoningMultiplier, p.ValueAt(float64(i)))
		a, b := r.Annual(model.DemandH100e, 2030), r.Annual(model.FleetH100e, 2030)
		passed = passed && a >= asked && b >= built
		asked, built = a, b
	}
	return Check{Claim: l.T("Neither what is asked for nor what is built ever falls as the reasoning multiplier rises from 1× to 1,000×"),
		Figure: l.T("{places} places of the slider; {asked} H100-equivalents asked for and {built} built at the last", "{places}", strconv.Itoa(p.Tracks()+1),
			"{asked}", quantity.GPUs.In(l.Numbers()).Long(asked), "{built}", quantity.GPUs.In(l.Numbers()).Long(built)), Passed: passed}
}

// growth returns how much more power is built by a year in one run than in another,
// in %.
func growth(more, less *model.Result, year int) float64 {
	return 100 * (more.Annual(model.PowerAI, year)/less.Annual(model.PowerAI, year) - 1)
}

// answered compares 100× with 20×: supply responds, but never fully.
func answered(l *i18n.Language, central *model.Result) Check {
	huang := at(model.ReasoningMultiplier, 100)
	soon, late := growth(huang, central, 2030), growth(huang, central, model.LastYear)
	return Check{Claim: l.T("At 100× instead of 20×, between 5% and 25% more power is built by 2030, and more than that by 2035"),
		Figure: l.T("{soon} and {late}", "{soon}", l.Numbers().Percentage(soon, 1), "{late}", l.Numbers().Percentage(late, 1)), Passed: soon >= 5 && soon <= 25 && late > soon}
}

// fixedPlans compares them without supply response.
func fixedPlans(l *i18n.Language) Check {
	in := model.Defaults()
	in[model.SupplyResponse] = 0
	central := run(in)
	in[model.ReasoningMultiplier] = 100
	more := growth(run(in), central, 2030)
	return Check{Claim: l.T("Where supply answers nothing, 100× adds at most 6% to the power that is built by 2030"),
		Figure: l.T("{share} more", "{share}", l.Numbers().Percentage(more, 1)), Passed: more >= 0 && more <= 6}
}

// closed checks that no slider, moved to either end, changes the closed quarters.
func closed(l *i18n.Language, central *model.Result) Check {
	same := true
	for i := range model.Input(model.NumInputs) {
		for _, v := range []float64{i.Param().Min, i.Param().Max} {
			r := at(i, v)
			for _, o := range []model.Output{model.DemandH100e, model.FleetH100e, model.CapexAI, model.PowerAI, model.RevenueAI} {
				for q := range model.Closed {
					same = same && r.Quarter(o, q) == central.Quarter(o, q)
				}
			}
		}
	}
	return Check{Claim: l.T("No slider moves what is over: the first two quarters of 2026"),
		Figure: l.T("{runs} runs, each input at its least and at its most", "{runs}", strconv.Itoa(2*model.NumInputs)), Passed: same}
}

// unlimited checks that without limits everything asked for is built.
func unlimited(l *i18n.Language) Check {
	in := model.Defaults()
	in[model.LimitChips], in[model.LimitPower], in[model.LimitMoney] = 0, 0, 0
	met := run(in).Annual(model.DemandMet, model.LastYear)
	return Check{Claim: l.T("Without limits, all that is asked for is built"),
		Figure: l.T("{share} in 2035", "{share}", session.Amount(l, model.DemandMet, met)), Passed: met > 99.9}
}

// draws is the number of random runs in the site's own check.
const draws = 1000

// sound checks that random runs are finite and build no more than is asked for.
func sound(l *i18n.Language) Check {
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
	return Check{Claim: l.T("In {runs} runs with every input anywhere in its range, every output is finite and no more is built than is asked for", "{runs}", strconv.Itoa(draws)),
		Figure: l.T("built is at most {share} of asked for", "{share}", l.Numbers().Percent(worst)), Passed: finite && worst <= 1.001}
}

// beside is AI sites' electricity for other uses than the fleet, TWh a year (A54).
const beside = 45

// energy recomputes the electricity of 2035 from power, hours and load.
func energy(l *i18n.Language, r *model.Result) Check {
	in := model.Defaults()
	before, want := r.Quarter(model.PowerAIServers, model.Quarters-5), float64(beside)
	for q := model.Quarters - 4; q < model.Quarters; q++ {
		now := r.Quarter(model.PowerAIServers, q)
		want += (before + now) / 2 * in[model.PUE] * in[model.LoadFactor] / 100 * 8.76 / 4
		before = now
	}
	got := r.Annual(model.EnergyAI, model.LastYear)
	return Check{Claim: l.T("AI electricity is mean power at the servers × PUE × load × hours, and 45 TWh that AI sites use beside the fleet"),
		Figure: l.T("{run} in 2035, {hand} by hand", "{run}", session.Amount(l, model.EnergyAI, got), "{hand}", session.Amount(l, model.EnergyAI, want)), Passed: math.Abs(got/want-1) < 1e-9}
}

// whole checks that market shares add up to 1.
func whole(l *i18n.Language, r *model.Result) Check {
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
	return Check{Claim: l.T("The shares of model builders, of clouds and of chipmakers each add up to 1 in every year"),
		Figure: l.T("at most {error} off", "{error}", fmt.Sprintf("%.0g", worst)), Passed: worst < 1e-9}
}
