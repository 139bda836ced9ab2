package model_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"hundredfold/model"
)

var layers = []model.Layer{model.Builders, model.Clouds, model.Chipmakers}

func TestSharesOfEachLayerSumToOne(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 2_000 {
		in := box(rng)
		r := run(in)
		for _, l := range layers {
			for year := model.BaseYear; year <= model.LastYear; year++ {
				sum := 0.0
				for k := range l.Names() {
					s := r.Share(l, k, year)
					if !(s >= 0 && s <= 1) {
						t.Fatalf("%s: %s holds %g in %d; inputs %v", l, l.Names()[k], s, year, in)
					}
					sum += s
				}
				if math.Abs(sum-1) > 1e-9 {
					t.Fatalf("%s: shares sum to %g in %d; inputs %v", l, sum, year, in)
				}
			}
		}
	}
}

func TestFlowsHoldTheMarginsOfEveryLayer(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	var f model.Flows
	for n := range 60 {
		in := model.Defaults()
		if n > 0 {
			in = box(rng)
		}
		r := run(in)
		for _, year := range []int{model.BaseYear, 2030, model.LastYear} {
			r.Flows(&f, year)
			gw := r.Annual(model.PowerAI, year)
			for _, l := range layers {
				for k, name := range l.Names() {
					got, want := f.Margin(l, k), gw*r.Share(l, k, year)
					if math.Abs(got-want) > 1e-9*gw {
						t.Fatalf("%s: %s has %.12g GW of flows in %d, its share is %.12g; inputs %v", l, name, got, year, want, in)
					}
				}
			}
		}
	}
}

func TestFlowsAllocateNothing(t *testing.T) {
	var f model.Flows
	r := run(model.Defaults())
	if n := testing.AllocsPerRun(10, func() { r.Flows(&f, 2030) }); n != 0 {
		t.Errorf("flows allocate %v times", n)
	}
}

// Without deals and OpenAI's split, only the exponent changes shares.
func TestConcentrationRisesWithTheFlywheelsExponent(t *testing.T) {
	in := with(model.SignedShare, 0)
	for l, o := range map[model.Layer]model.Output{model.Builders: model.MarketHHIBuilders, model.Clouds: model.MarketHHIClouds, model.Chipmakers: model.MarketHHIChips} {
		last := 0.0
		for _, exponent := range []float64{0.5, 0.8, 1, 1.2, 1.5, 2} {
			in[model.FlywheelExponent] = exponent
			got := run(in).Annual(o, 2030)
			t.Logf("%s: HHI %.0f in 2030 at an exponent of %g", l, got, exponent)
			if got <= last {
				t.Errorf("%s: HHI is %g at an exponent of %g and was %g below it", l, got, exponent, last)
			}
			last = got
		}
	}
}

func TestMoreOfOpenAIOnAWSIsLessOnAzure(t *testing.T) {
	const microsoft, amazon = 1, 2
	few, many := run(with(model.OpenAIAWS, 5)), run(with(model.OpenAIAWS, 80))
	for year := model.FirstYear; year <= model.LastYear; year++ {
		if a, b := few.Share(model.Clouds, microsoft, year), many.Share(model.Clouds, microsoft, year); b >= a {
			t.Errorf("%d: Microsoft holds %g with little on AWS and %g with much", year, a, b)
		}
		if a, b := few.Share(model.Clouds, amazon, year), many.Share(model.Clouds, amazon, year); b <= a {
			t.Errorf("%d: Amazon holds %g with little on AWS and %g with much", year, a, b)
		}
	}
}

func TestInteroperabilityLowersThePriceAndConcentrationRaisesIt(t *testing.T) {
	price := func(in model.Inputs) float64 { return run(in).Annual(model.PriceMarkup, 2030) }
	if a, b := price(model.Defaults()), price(with(model.Interoperability, 90)); b >= a {
		t.Errorf("the mark-up is %g, and %g with open interfaces", a, b)
	}
	if a, b := price(with(model.FlywheelExponent, 1)), price(with(model.FlywheelExponent, 2)); b <= a {
		t.Errorf("the mark-up is %g, and %g when size draws more", a, b)
	}
	if off := price(with(model.ConcentrationMarkup, 0)); off != 1 {
		t.Errorf("the mark-up is %g when concentration does not raise the price", off)
	}
}

func TestTheFlywheelRaisesMoney(t *testing.T) {
	tight := with(model.OutsideCapital, 100)
	on := run(tight).Annual(model.FleetH100e, 2032)
	tight[model.Flywheel] = 0
	if off := run(tight).Annual(model.FleetH100e, 2032); off >= on {
		t.Errorf("%g million H100e with the flywheel, %g without", on, off)
	}
}

func TestAnExportControlCapsWhatChinaGets(t *testing.T) {
	open, capped := run(with(model.ChinaCap, 30)), run(with(model.ChinaCap, 1))
	for _, o := range []model.Output{model.FleetChina, model.FleetH100e, model.DemandH100e} {
		if a, b := open.Annual(o, 2030), capped.Annual(o, 2030); b >= a {
			t.Errorf("%s is %g without a cap that binds, %g with one", o.Spec().ID, a, b)
		}
	}
	if a, b := open.Annual(model.MarketChinaMet, 2030), capped.Annual(model.MarketChinaMet, 2030); b >= a {
		t.Errorf("%g %% of China's demand is met without a cap that binds, %g %% with one", a, b)
	}
}
