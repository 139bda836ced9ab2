package attribute

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

var power = model.Point{Output: model.PowerAI, Year: 2030}

// changed returns two scenarios that differ in so many inputs.
func changed(random *rand.Rand, n int) (a, b model.Inputs) {
	a = model.Defaults()
	b = a
	for _, i := range random.Perm(model.NumInputs)[:n] {
		p := model.Input(i).Param()
		for b[i] == a[i] {
			b[i] = p.ValueAt(float64(random.IntN(p.Tracks() + 1)))
		}
	}
	return a, b
}

func sum(x *Attribution) float64 {
	total := 0.0
	for _, p := range x.Parts {
		total += p.Share
	}
	return total
}

func TestThePartsAddUpToTheDifference(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 7))
	for k, at := range []model.Point{power, {Output: model.CapexAIDemandCumulative, Year: 2035}, {Output: model.MarketHHIClouds, Year: 2028}} {
		for _, n := range [][]int{{0, 1, 2, 9, 47}, {3, 10}, {5, 11}}[k] {
			a, b := changed(random, n)
			x, err := Explain(t.Context(), &a, &b, at, 1, nil)
			if err != nil {
				t.Fatal(err)
			}
			if len(x.Parts) != n || x.Exact != (n <= MaxExact) {
				t.Errorf("%d changes: %d parts, exact %t", n, len(x.Parts), x.Exact)
			}
			if off := math.Abs(sum(&x) - (x.B - x.A)); off > 1e-9*math.Max(1, math.Max(math.Abs(x.A), math.Abs(x.B))) {
				t.Errorf("%d changes, %s: the parts miss the difference %g by %g", n, at, x.B-x.A, off)
			}
			for m := 1; m < len(x.Parts); m++ {
				if math.Abs(x.Parts[m].Share) > math.Abs(x.Parts[m-1].Share) {
					t.Errorf("%d changes: the parts are not in order", n)
				}
			}
		}
	}
}

// known are functions of which the parts are clear: of a sum each input has its
// own; of a product of two, half of what only both together do.
func TestPartsOfFunctionsThatAreClear(t *testing.T) {
	a := model.Defaults()
	b := a
	b[model.CashFlow], b[model.GridPower], b[model.PUE] = a[model.CashFlow]+3, a[model.GridPower]+2, a[model.PUE]+0.1
	f := func(in *model.Inputs) float64 {
		c, g := in[model.CashFlow]-a[model.CashFlow], in[model.GridPower]-a[model.GridPower]
		return 5 + 10*c + c*g
	}
	x, err := explain(t.Context(), &a, &b, 1, nil, f)
	if err != nil {
		t.Fatal(err)
	}
	want := map[model.Input]float64{model.CashFlow: 33, model.GridPower: 3, model.PUE: 0}
	for _, p := range x.Parts {
		if math.Abs(p.Share-want[p.Input]) > 1e-12 || p.Error != 0 || p.From != a[p.Input] || p.To != b[p.Input] {
			t.Errorf("%s accounts for %+v, want %g", p.Input.Param().ID, p, want[p.Input])
		}
	}
	if x.A != 5 || x.B != 41 {
		t.Errorf("from %g to %g", x.A, x.B)
	}
}

// Drawn orders come as near to the exact parts as they say.
func TestDrawnOrdersAreWithinTheirErrorOfAllOrders(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 7))
	outside, parts := 0, 0
	for range 10 {
		a, b := changed(random, 6)
		exact, err := Explain(t.Context(), &a, &b, power, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		want := map[model.Input]float64{}
		for _, p := range exact.Parts {
			want[p.Input] = p.Share
		}
		drawn := Attribution{A: exact.A, B: exact.B, Parts: exact.Parts}
		var r model.Result
		drawn.sample(t.Context(), &a, 1, func(int, int) {}, func(in *model.Inputs) float64 {
			model.Run(&r, in)
			return power.Of(&r)
		})
		for _, p := range drawn.Parts {
			parts++
			if math.Abs(p.Share-want[p.Input]) > 2*p.Error+1e-9 {
				outside++
			}
		}
	}
	t.Logf("%d of %d parts lie further off than twice their error", outside, parts)
	if outside > parts/10 {
		t.Errorf("%d of %d parts lie further off than twice their error", outside, parts)
	}
}

func TestHuangsHundredAgainstCentralIsAllTheMultiplier(t *testing.T) {
	p, err := scenario.Find("huang-100x")
	if err != nil {
		t.Fatal(err)
	}
	a := model.Defaults()
	x, err := Explain(t.Context(), &a, &p.Inputs, model.Point{Output: model.DemandH100e, Year: 2030}, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(x.Parts) != 1 || x.Parts[0].Input != model.ReasoningMultiplier || math.Abs(x.Parts[0].Share-(x.B-x.A)) > 1e-9 {
		t.Errorf("%+v", x)
	}
}

func TestTheSameSeedDrawsTheSameOrders(t *testing.T) {
	a, b := changed(rand.New(rand.NewPCG(3, 7)), 11)
	x, _ := Explain(t.Context(), &a, &b, power, 5, nil)
	y, _ := Explain(t.Context(), &a, &b, power, 5, nil)
	z, _ := Explain(t.Context(), &a, &b, power, 6, nil)
	same := true
	for k := range x.Parts {
		if x.Parts[k] != y.Parts[k] {
			t.Fatalf("%+v and %+v", x.Parts[k], y.Parts[k])
		}
		same = same && x.Parts[k] == z.Parts[k]
	}
	if same {
		t.Error("another seed draws the same orders")
	}
}

func TestExplainStopsWhenAskedAndRefusesAName(t *testing.T) {
	for _, n := range []int{10, 20} {
		a, b := changed(rand.New(rand.NewPCG(4, 7)), n)
		ctx, stop := context.WithCancel(t.Context())
		heard := 0
		_, err := Explain(ctx, &a, &b, power, 1, func(done, total int) {
			if heard++; done > total/4 {
				stop()
			}
		})
		if err != context.Canceled || heard < 2 {
			t.Errorf("%d changes: %v after %d reports", n, err, heard)
		}
	}
	a, b := changed(rand.New(rand.NewPCG(5, 7)), 2)
	if _, err := Explain(t.Context(), &a, &b, model.Point{Output: model.LimitBinding, Year: 2030}, 1, nil); err == nil {
		t.Error("a name has parts")
	}
}
