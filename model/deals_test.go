package model

import (
	"math"
	"testing"
)

func (b Band) ordered() bool { return 0 <= b.Low && b.Low <= b.Mid && b.Mid <= b.High }

func central() (*Inputs, *Result) {
	in, r := Defaults(), new(Result)
	Run(r, &in)
	return &in, r
}

func TestAContractBuysInProportionToItsSum(t *testing.T) {
	in, r := central()
	for g := range GPU(NumGPUs) {
		for _, c := range []Contract{{Dollars: 38, Years: 7}, {Dollars: 38, Years: 7, Rent: 3}, {Dollars: 38}} {
			one := c.Buys(g, in, r, 2026)
			c.Dollars *= 2
			two := c.Buys(g, in, r, 2026)
			for what, pair := range map[string][2]Band{"GPUs": {one.GPUs, two.GPUs}, "H100e": {one.H100e, two.H100e}, "MW": {one.Megawatts, two.Megawatts}, "share": {one.Share, two.Share}} {
				if !pair[0].ordered() || pair[0].Low <= 0 {
					t.Errorf("%s, %+v: %s %+v is not low, middle and high", g.Spec().Name, c, what, pair[0])
				}
				for _, half := range []float64{pair[1].Low / pair[0].Low, pair[1].Mid / pair[0].Mid, pair[1].High / pair[0].High} {
					if math.Abs(half-2) > 1e-12 {
						t.Errorf("%s, %+v: twice the money buys %g times the %s", g.Spec().Name, c, half, what)
					}
				}
			}
		}
	}
}

func TestADearerRentOrALongerContractBuysFewerGPUs(t *testing.T) {
	in, r := central()
	gpus := func(c Contract) float64 { return c.Buys(GB200, in, r, 2026).GPUs.Mid }
	if cheap, dear := gpus(Contract{38, 7, 2}), gpus(Contract{38, 7, 4}); math.Abs(cheap/dear-2) > 1e-12 {
		t.Errorf("at half the rent %g GPUs instead of %g", cheap, dear)
	}
	if short, long := gpus(Contract{38, 5, 2}), gpus(Contract{38, 10, 2}); math.Abs(short/long-2) > 1e-12 {
		t.Errorf("for half the years %g GPUs instead of %g", short, long)
	}
	// 1 $bn at 1 $ an hour for a year is 1e9 / 8766 GPUs.
	if got := gpus(Contract{1, 1, 1}); math.Abs(got-1e9/8766) > 1e-6 {
		t.Errorf("%g GPUs, want %g", got, 1e9/8766)
	}
}

func TestPowerFollowsThePeakRatioAndTheShareFollowsTheBuild(t *testing.T) {
	in, r := central()
	c := Contract{Dollars: 38, Years: 7}
	before := c.Buys(GB300, in, r, 2026)
	if got, want := before.Share.Mid, 100*before.H100e.Mid/r.Annual(DeliveriesH100e, 2026); math.Abs(got/want-1) > 1e-12 {
		t.Errorf("%g%% of 2026's build, want %g%%", got, want)
	}
	in[PeakRatio] *= 1.1
	if after := c.Buys(GB300, in, r, 2026); math.Abs(after.Megawatts.Mid/before.Megawatts.Mid-1.1) > 1e-12 {
		t.Errorf("a peak ratio 10%% higher takes %g MW instead of %g", after.Megawatts.Mid, before.Megawatts.Mid)
	}
}

func TestBuyingAllocatesNothing(t *testing.T) {
	in, r := central()
	sum := 0.0
	if n := testing.AllocsPerRun(100, func() {
		for g := range GPU(NumGPUs) {
			sum += Contract{Dollars: 38, Years: 7}.Buys(g, in, r, 2026).GPUs.Mid
		}
	}); n != 0 {
		t.Errorf("%g allocations", n)
	}
}
