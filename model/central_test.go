package model_test

import (
	"math"
	"testing"

	"hundredfold/model"
)

// Acceptance tests: figures of the central scenario and its sliders, each within
// the bound that the model was built to.

func within(t *testing.T, what string, got, low, high float64) {
	t.Helper()
	verdict := ""
	if !(got >= low && got <= high) {
		verdict = ": OUTSIDE"
		t.Errorf("%s is %.4g, want %.4g to %.4g", what, got, low, high)
	}
	t.Logf("%-58s %9.4g in %.4g to %.4g%s", what, got, low, high, verdict)
}

func TestWhatAHundredfoldBuilds(t *testing.T) {
	r20, r100 := run(with(model.ReasoningMultiplier, 20)), run(with(model.ReasoningMultiplier, 100))
	gain := func(year int) float64 {
		return 100 * (r100.Annual(model.PowerAI, year)/r20.Annual(model.PowerAI, year) - 1)
	}
	within(t, "GW built at 100x over 20x in 2030, %", gain(2030), 5, 25)
	within(t, "the same in 2035, above 2030's", gain(2035), gain(2030), 100)
	for _, m := range []float64{8, 1} {
		r := run(with(model.ReasoningMultiplier, m))
		for _, year := range []int{2030, 2035} {
			if a, b := r.Annual(model.PowerAI, year), r20.Annual(model.PowerAI, year); a >= b {
				t.Errorf("%gx builds %g GW by %d, 20x builds %g", m, a, year, b)
			}
		}
	}
	for _, m := range []float64{1, 8, 20, 100, 1000} {
		r := run(with(model.ReasoningMultiplier, m))
		for _, year := range []int{2030, 2035} {
			t.Logf("%4.0fx %d: asked for %4.0f m H100e, %4.0f GW, $%4.0f bn a year; built %4.0f m, %3.0f GW, $%4.0f bn", m, year,
				r.Annual(model.DemandH100e, year), r.Annual(model.PowerAIDemand, year), r.Annual(model.CapexAIDemand, year),
				r.Annual(model.FleetH100e, year), r.Annual(model.PowerAI, year), r.Annual(model.CapexAI, year))
		}
	}
}

func TestBuiltNeverFallsOver300Multipliers(t *testing.T) {
	last := run(with(model.ReasoningMultiplier, 1))
	for k := 1; k <= 300; k++ {
		r := run(with(model.ReasoningMultiplier, math.Pow(1000, float64(k)/300)))
		if k%60 == 0 {
			t.Logf("%5.0fx: %4.0f m H100e and %3.0f GW built by 2030, %4.0f m and %3.0f GW by 2035", math.Pow(1000, float64(k)/300),
				r.Annual(model.FleetH100e, 2030), r.Annual(model.PowerAI, 2030), r.Annual(model.FleetH100e, 2035), r.Annual(model.PowerAI, 2035))
		}
		for _, o := range []model.Output{model.FleetH100e, model.DemandH100e, model.PowerAI} {
			for q := range model.Quarters {
				if a, b := last.Quarter(o, q), r.Quarter(o, q); b < a*(1-1e-12) {
					t.Fatalf("%s falls from %g to %g in quarter %d at step %d", o.Spec().ID, a, b, q, k)
				}
			}
		}
		last = r
	}
}

func TestWithoutAnswersOfSupplyAHundredfoldBuildsLittleMore(t *testing.T) {
	in := with(model.SupplyResponse, 0)
	a := run(in).Annual(model.PowerAI, 2030)
	in[model.ReasoningMultiplier] = 100
	within(t, "GW built at 100x over 20x in 2030, plans stand, %", 100*(run(in).Annual(model.PowerAI, 2030)/a-1), 0, 6)
}

// Goldman's baseline of April 2026 (F927 to F933), which no year was fitted to.
func TestCentralSpendingLiesNearGoldmans(t *testing.T) {
	r := run(model.Defaults())
	for k, want := range []float64{765, 1011, 1220, 1392, 1579, 1636} {
		within(t, "AI capital spending, $bn, a year", r.Annual(model.CapexAI, 2026+k), 0.85*want, 1.15*want)
	}
	within(t, "AI capital spending of 2026, $bn", r.Annual(model.CapexAI, 2026), 650, 800)
	within(t, "AI capital spending 2025-2030, $bn: McKinsey's cases", r.Annual(model.CapexAICumulative, 2030), 3700, 7900)
}

func TestCentralElectricity(t *testing.T) {
	r := run(model.Defaults())
	within(t, "AI electricity of 2025, TWh", r.Annual(model.EnergyAI, model.BaseYear), 0.85*155, 1.15*155)
	within(t, "all data centres of 2030, TWh", r.Annual(model.EnergyAll, 2030), 0.75*950, 1.25*950)
	within(t, "all data centres of 2035, TWh", r.Annual(model.EnergyAll, 2035), 1200, 1700)
	within(t, "US data centres of 2030, TWh", r.Annual(model.EnergyUS, 2030), 480, 700)
}

// Three sites of 2026 whose cost is known (F453, F454, F455), $bn and facility MW.
func TestCostOfAGigawattIsThatOfKnownSites(t *testing.T) {
	got := run(model.Defaults()).Annual(model.CapexPerGW, 2026)
	for _, site := range [][2]float64{{35.8, 1276}, {34.5, 1092}, {24.1, 859}} {
		perGW := 1000 * site[0] / site[1]
		within(t, "$bn per GW in 2026", got, 0.85*perGW, 1.15*perGW)
	}
}

// Google's tokens a month (F333) and OpenAI's API, 15 billion a minute and more
// (F340, unconfirmed).
func TestTokensOfMid2026(t *testing.T) {
	got := run(model.Defaults()).Quarter(model.TokensMonth, model.Closed-1)
	want := 3.2 + 15e9*60*24*365.25/12/1e15
	within(t, "10^15 tokens a month in mid-2026", got, 0.85*want, 1.15*want)
}

// A bust lowers spending below 2026's; a boom stays under its ceilings.
func TestMoneyCloses(t *testing.T) {
	bust := run(with(model.RevenueMargin, 0.9))
	within(t, "AI capital spending of 2028 in a bust, $bn", bust.Annual(model.CapexAI, 2028), 0, bust.Annual(model.CapexAI, 2026))
	in := with(model.RevenueMargin, model.RevenueMargin.Param().Max)
	boom := run(in)
	for year := model.FirstYear; year <= model.LastYear; year++ {
		product := 117e3 * math.Pow(1.03, float64(year)-2026)
		if got, most := boom.Annual(model.RevenueAI, year), in[model.RevenueCeiling]/100*product; got > most {
			t.Errorf("%d: AI revenue is $%g bn, the ceiling %g", year, got, most)
		}
		if got, most := boom.Annual(model.CapexAI, year), in[model.SpendingCeiling]/100*product; got > most {
			t.Errorf("%d: AI capital spending is $%g bn, the ceiling %g", year, got, most)
		}
	}
}

// Software that halves an answer's compute every five months does not end building:
// freed capacity is used.
func TestAnEfficiencyShockLeavesAThirdOfTheSpending(t *testing.T) {
	in := with(model.SoftwareEfficiency, 6)
	in[model.PriceElasticity] = 0.3
	r := run(in)
	was := r.Annual(model.CapexAI, 2026)
	within(t, "AI capital spending of 2030 after the shock, $bn", r.Annual(model.CapexAI, 2030), was/3, was)
}

// A growth rate may change by half of itself between neighbouring years, or by five
// points where growth is small. The step from 2025 counts where both values are
// known, which they are for neither demand nor means.
func TestNoSeriesOfTheCentralRunHasAKink(t *testing.T) {
	states := map[model.Output]bool{ // states and differences, which do not grow
		model.LimitBinding: true, model.DemandPricedOut: true, model.DemandShortage: true, model.PriceScarcity: true, model.DemandMet: true,
		model.MarketContracted: true, model.MarketChinaMet: true, model.MarketTop3Clouds: true, model.FleetIdle: true,
		model.LimitChipsWeight: true, model.LimitPowerWeight: true, model.LimitMoneyWeight: true, model.LimitCeilingWeight: true,
		model.RevenueGap: true, model.RevenueCoverage: true, model.PriceGPUHour: true, // moves with scarcity
	}
	r := run(model.Defaults())
	for o, spec := range model.Outputs() {
		o := model.Output(o)
		if states[o] {
			continue
		}
		first := model.FirstYear
		if spec.Aggregate == model.Mean || o == model.CapexAIDemand || o == model.CapexAIDemandCumulative || o == model.RevenueAI ||
			o == model.TrainingLargestRun || o == model.TrainingRuns1e26 || // constant until mid-2026
			math.IsNaN(r.Annual(o, model.BaseYear)) || r.Annual(o, model.BaseYear) == 0 {
			first++
		}
		growth := func(year int) float64 { return math.Log(r.Annual(o, year) / r.Annual(o, year-1)) }
		for year := first; year < model.LastYear; year++ {
			before, after := growth(year), growth(year+1)
			if o == model.CapexAIDemand {
				// The growth factor of a stock without limits may change by half.
				if math.Abs(math.Expm1(after-before)) > 0.5 {
					t.Errorf("%s: growth changes from %.1f %% in %d to %.1f %% in %d", spec.ID, 100*before, year, 100*after, year+1)
				}
				continue
			}
			if change := math.Abs(after - before); change > max(math.Abs(before)/2, 0.05) {
				t.Errorf("%s: growth changes from %.1f %% in %d to %.1f %% in %d", spec.ID, 100*before, year, 100*after, year+1)
			}
		}
	}
}
