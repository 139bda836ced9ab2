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

// unlimited returns the central inputs without limits.
func unlimited() model.Inputs {
	in := model.Defaults()
	in[model.LimitChips], in[model.LimitPower], in[model.LimitMoney] = 0, 0, 0
	return in
}

func TestWithoutLimitsAllThatIsAskedForIsBuilt(t *testing.T) {
	r := run(unlimited())
	for year := model.FirstYear; year <= model.LastYear; year++ {
		// A spending ceiling far above what is asked for takes a ten-thousandth.
		if a, b := r.Annual(model.DemandH100e, year), r.Annual(model.FleetH100e, year); math.Abs(a-b) > 2e-4*a {
			t.Errorf("%d: %g asked for, %g built", year, a, b)
		}
		if l := r.Binding(year); year > model.FirstYear && l != model.NoLimit {
			t.Errorf("%d: %s binds", year, l)
		}
	}
}

func TestEachLimitBindsWhereItAloneIsTight(t *testing.T) {
	for want, in := range map[model.Limit]model.Inputs{
		model.Power: with(model.GridPower, 5),
		model.Money: with(model.RevenueMargin, 0.9),
		model.Chips: func() model.Inputs {
			in := with(model.PackagingGrowth, 1)
			in[model.GenerationCompute] = 1.2
			return in
		}(),
		model.Ceiling: func() model.Inputs {
			in := with(model.SpendingCeiling, 1)
			in[model.OutsideCapital], in[model.CashFlow] = 3000, 3000
			in[model.GridPower], in[model.OnsitePower] = 80, 40
			return in
		}(),
	} {
		r := run(in)
		if got := r.Binding(2030); got != want {
			t.Errorf("in 2030 %s binds, want %s: chips %.0f, power %.0f, money %.0f, ceiling %.0f", got, want, r.Annual(model.LimitChipsWeight, 2030),
				r.Annual(model.LimitPowerWeight, 2030), r.Annual(model.LimitMoneyWeight, 2030), r.Annual(model.LimitCeilingWeight, 2030))
		}
	}
}

// A limit takes over smoothly: no weight jumps if grid power rises by a thousandth.
func TestLimitsBlendWithoutAKnifesEdge(t *testing.T) {
	last := run(with(model.GridPower, 5))
	for gw := 5.0; gw < 80; gw *= 1.001 {
		r := run(with(model.GridPower, gw))
		for _, o := range []model.Output{model.LimitChipsWeight, model.LimitPowerWeight, model.LimitMoneyWeight} {
			if jump := math.Abs(r.Annual(o, 2030) - last.Annual(o, 2030)); jump > 0.5 {
				t.Fatalf("%s jumps by %.2f points at %.3f GW", o.Spec().ID, jump, gw)
			}
		}
		last = r
	}
}

func TestHistoryIsTheSameWhateverTheInputs(t *testing.T) {
	central := run(model.Defaults())
	rng := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		r := run(box(rng))
		for o := range model.Output(model.NumOutputs) {
			a, b := central.Annual(o, model.BaseYear), r.Annual(o, model.BaseYear)
			if a != b && !(math.IsNaN(a) && math.IsNaN(b)) {
				t.Fatalf("%s in %d is %g, was %g", o.Spec().ID, model.BaseYear, b, a)
			}
		}
	}
}

// The first open quarter continues from the closed ones.
func TestTheRunGoesOnFromTheClosedQuarters(t *testing.T) {
	r := run(model.Defaults())
	for _, o := range []model.Output{
		model.UseUsers, model.TokensMonth, model.DemandH100e, model.FleetH100e, model.FleetPackages, model.DeliveriesH100e,
		model.CapexAI, model.CapexIT, model.CapexTotal, model.CapexPerGW, model.PowerAI, model.PowerAIDemand, model.PowerAIServers, model.PowerUSAI,
		model.EnergyAI, model.EnergyAll, model.EnergyUS, model.EnergyUSShare, model.PriceAnswer, model.PriceGPUHour, model.RevenueCoverage,
		model.TrainingLargestRun, model.FleetChina, model.MarketChinaMet,
	} {
		last, first := r.Quarter(o, model.Closed-1), r.Quarter(o, model.Closed)
		if change := math.Abs(math.Log(first / last)); change > 0.35 {
			t.Errorf("%s goes from %g to %g in the first free quarter", o.Spec().ID, last, first)
		}
	}
}

func TestEachMechanismDoesSomethingWhenTurnedOff(t *testing.T) {
	for i, o := range map[model.Input]model.Output{
		model.Rebound: model.DemandH100e, model.ScarcityPrice: model.RevenueAI, model.LimitChips: model.FleetH100e,
		model.LimitPower: model.FleetH100e, model.LimitMoney: model.FleetH100e, model.Flywheel: model.FleetH100e,
		model.ConcentrationMarkup: model.PriceMarkup,
	} {
		if on, off := run(model.Defaults()).Annual(o, 2030), run(with(i, 0)).Annual(o, 2030); on == off {
			t.Errorf("%s changes nothing of %s", i.Param().ID, o.Spec().ID)
		}
	}
}

// Every input moves a shown output.
func TestEveryInputMovesSomeOutput(t *testing.T) {
	for i := range model.Input(model.NumInputs) {
		in := with(model.SoftwareEfficiency, 4) // at 3 there are no longer answers
		in[i] = i.Param().Min
		low := run(in)
		in[i] = i.Param().Max
		high := run(in)
		moved := false
		for o := range model.Output(model.NumOutputs) {
			moved = moved || low.Annual(o, 2030) != high.Annual(o, 2030)
		}
		if !moved {
			t.Errorf("%s moves nothing in 2030", i.Param().ID)
		}
	}
}

// Chips lost in a year are not made up later, and nobody orders more because of the
// loss.
func TestALostSupplierIsMissedForYears(t *testing.T) {
	was, lost := run(model.Defaults()), run(with(model.SupplyLoss, 67))
	for year := model.FirstYear; year <= model.LastYear; year++ {
		a, b := was.Annual(model.FleetH100e, year), lost.Annual(model.FleetH100e, year)
		t.Logf("%d: %.0f million H100e, %.0f with two thirds of 2028's chips lost (%+.1f%%)", year, a, b, 100*(b/a-1))
		switch {
		case year < 2028 && a != b:
			t.Errorf("%d: %g became %g before anything was lost", year, a, b)
		case year == 2028 && b > 0.9*a:
			t.Errorf("a third of the chips build %g of %g", b, a)
		case b > a:
			t.Errorf("%d: %g with a loss, %g without", year, b, a)
		}
	}
	if a, b := was.Annual(model.DemandH100e, 2028), lost.Annual(model.DemandH100e, 2028); a != b {
		t.Errorf("the loss moves what is asked for from %g to %g", a, b)
	}
}

// Most money in mid-2026 comes from other business; the less of it, the less is
// built.
func TestCashFromOtherBusinessCarriesTheBuild(t *testing.T) {
	r := run(model.Defaults())
	t.Logf("cash from other business is %.0f%% of the money in 2027, %.0f%% in 2030, %.0f%% in 2035",
		r.Annual(model.MoneyCashShare, 2027), r.Annual(model.MoneyCashShare, 2030), r.Annual(model.MoneyCashShare, 2035))
	if r.Annual(model.MoneyCashShare, 2027) < 50 {
		t.Errorf("cash is %g%% of the money in 2027", r.Annual(model.MoneyCashShare, 2027))
	}
	less := run(with(model.CashFlow, 300))
	if a, b := r.Annual(model.FleetH100e, 2030), less.Annual(model.FleetH100e, 2030); b >= 0.9*a {
		t.Errorf("%g million H100e with a third of the cash, %g with all of it", b, a)
	}
}

// Answers and GPU hours get cheaper, less so while they are scarce.
func TestAccessGetsCheaperUnlessItIsScarce(t *testing.T) {
	central, huang := run(model.Defaults()), run(with(model.ReasoningMultiplier, 100))
	for _, year := range []int{2026, 2028, 2030, 2035} {
		t.Logf("%d: a plain answer %.2f cents (%.2f at 100x), an hour of an H100e $%.2f (%.2f)", year,
			central.Annual(model.PriceAnswer, year), huang.Annual(model.PriceAnswer, year), central.Annual(model.PriceGPUHour, year), huang.Annual(model.PriceGPUHour, year))
	}
	for year := 2028; year <= model.LastYear; year++ {
		for _, o := range []model.Output{model.PriceAnswer, model.PriceGPUHour} {
			if central.Annual(o, year) >= central.Annual(o, year-1) {
				t.Errorf("%s does not fall in %d", o.Spec().ID, year)
			}
			if huang.Annual(o, year) <= central.Annual(o, year) {
				t.Errorf("%s is no higher at 100x in %d", o.Spec().ID, year)
			}
		}
	}
}
