package ensemble

import (
	"context"
	"math"
	"strings"
	"testing"

	"hundredfold/model"
)

// place returns the place of an input's value in its distribution, as the
// functions with closed forms want it: evenly spread from 0 to 1.
func place(in *model.Inputs, i model.Input) float64 {
	var b belief
	b.set(i.Param(), i.Param().Default)
	return (b.below(in[i]) - b.cut) / b.kept
}

// known are functions whose variance has parts in closed form.
var known = []struct {
	name         string
	f            func(in *model.Inputs) float64
	inputs       []model.Input
	first, total []float64
}{
	{ // Ishigami and Homma 1990, a = 7, b = 0.1; parts after Sobol and Levitan 1999
		"Ishigami",
		func(in *model.Inputs) float64 {
			x := func(i model.Input) float64 { return math.Pi * (2*place(in, i) - 1) }
			a, b, c := x(model.ReasoningShare), x(model.WeeklyUsers), x(model.GridPower)
			return math.Sin(a) + 7*math.Sin(b)*math.Sin(b) + 0.1*c*c*c*c*math.Sin(a)
		},
		[]model.Input{model.ReasoningShare, model.WeeklyUsers, model.GridPower},
		[]float64{0.3139, 0.4424, 0}, []float64{0.5576, 0.4424, 0.2437},
	},
	{ // Sobol's g-function, a = 0, 1, 4.5, 9
		"g",
		func(in *model.Inputs) float64 {
			product := 1.0
			for k, a := range gWeights {
				product *= (math.Abs(4*place(in, gInputs[k])-2) + a) / (1 + a)
			}
			return product
		},
		gInputs, gFirst, gTotal,
	},
	{ // Of a sum, each input has its own variance
		"linear", linear,
		[]model.Input{model.WeeklyUsers, model.NonAIEnergyGrowth}, linearParts, linearParts,
	},
}

var (
	gWeights       = []float64{0, 1, 4.5, 9}
	gInputs        = []model.Input{model.CashFlow, model.PUE, model.AgentShare, model.ChinaCap}
	gFirst, gTotal = gParts()
	linearParts    = []float64{
		math.Pow(3*model.WeeklyUsers.Param().Spread.Deviation()/linearDeviation, 2),
		math.Pow(model.NonAIEnergyGrowth.Param().Spread.Deviation()/linearDeviation, 2),
	}
)

// gParts: V_i = 1/(3(1+a)²), V = Π(1+V_i) - 1, total V_i Π of the others' (1+V_j).
func gParts() (first, total []float64) {
	all := 1.0
	for _, a := range gWeights {
		all *= 1 + 1/(3*(1+a)*(1+a))
	}
	for _, a := range gWeights {
		v := 1 / (3 * (1 + a) * (1 + a))
		first, total = append(first, v/(all-1)), append(total, v*all/(1+v)/(all-1))
	}
	return first, total
}

func TestVarianceSharesOfFunctionsWithClosedFormsAreWithinTheirError(t *testing.T) {
	in := model.Defaults()
	for _, c := range known {
		got, err := effects(t.Context(), &in, 1, 1<<11, nil, func() func(*model.Inputs) float64 { return c.f })
		if err != nil {
			t.Fatal(err)
		}
		matters := map[model.Input]int{}
		for k, i := range c.inputs {
			matters[i] = k + 1
		}
		sum := 0.0
		for n, e := range got {
			sum += e.First
			k := matters[e.Input]
			if k == 0 {
				if e.First != 0 || e.Total != 0 || e.TotalError != 0 {
					t.Errorf("%s: %s does nothing and has %+v", c.name, e.Input.Param().ID, e)
				}
				continue
			}
			first, total := c.first[k-1], c.total[k-1]
			t.Logf("%s: first %.4f ± %.4f, true %.4f; total %.4f ± %.4f, true %.4f", c.name, e.First, e.FirstError, first, e.Total, e.TotalError, total)
			if math.Abs(e.First-first) > 3*e.FirstError+1e-3 || math.Abs(e.Total-total) > 3*e.TotalError+1e-3 {
				t.Errorf("%s, %s: first %.4f ± %.4f, want %.4f; total %.4f ± %.4f, want %.4f", c.name, e.Input.Param().ID, e.First, e.FirstError, first, e.Total, e.TotalError, total)
			}
			if e.FirstError > 0.06 || e.TotalError > 0.06 {
				t.Errorf("%s, %s: the errors %g and %g say nothing", c.name, e.Input.Param().ID, e.FirstError, e.TotalError)
			}
			if n > 0 && e.Total > got[n-1].Total {
				t.Errorf("%s: %s is not in order", c.name, e.Input.Param().ID)
			}
		}
	}
}

func TestWhatNeverVariesHasNoParts(t *testing.T) {
	in := model.Defaults()
	got, err := effects(t.Context(), &in, 1, 64, nil, func() func(*model.Inputs) float64 { return func(*model.Inputs) float64 { return 3 } })
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range got {
		if e.First != 0 || e.Total != 0 {
			t.Errorf("%+v", e)
		}
	}
}

func TestSensitivityOfTheModelNamesWhatMovesIt(t *testing.T) {
	in := model.Defaults()
	users := model.Point{Output: model.UseUsers, Year: 2030}
	got, err := Effects(t.Context(), &in, users, 1, 512, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got[0].Input != model.WeeklyUsers || math.Abs(got[0].Total-1) > 3*got[0].TotalError || got[1].Total != 0 {
		t.Errorf("users in 2030 are moved by %+v, then %+v", got[0], got[1])
	}
	bars, err := Tornado(&in, users)
	if err != nil {
		t.Fatal(err)
	}
	if bars[0].Input != model.WeeklyUsers || math.Abs(bars[0].AtLow-bars[0].Low) > 1e-9 || math.Abs(bars[0].AtHigh-bars[0].High) > 1e-9 || bars[1].Swing() != 0 {
		t.Errorf("users in 2030: %+v, then %+v", bars[0], bars[1])
	}
	power := model.Point{Output: model.PowerAI, Year: 2030}
	if bars, err = Tornado(&in, power); err != nil {
		t.Fatal(err)
	}
	var r model.Result
	for n := range bars {
		b := &bars[n]
		moved := in
		moved[b.Input] = b.High
		model.Run(&r, &moved)
		if power.Of(&r) != b.AtHigh || n > 0 && b.Swing() > bars[n-1].Swing() {
			t.Errorf("bar %d: %+v, a run gives %g", n, b, power.Of(&r))
		}
	}
	moving := 0
	for _, b := range bars {
		if b.Swing() > 0.02*power.Of(run(&in)) {
			moving++
		}
	}
	t.Logf("%d of %d inputs move the power built by 2030 by more than 2%%", moving, len(bars))
	if moving < 10 {
		t.Error("want ten at least")
	}
	if len(bars) != len(newPrior(&in, 1).sampled()) || bars[0].Input != model.ReasoningMultiplier {
		t.Errorf("%d bars, the first %s", len(bars), bars[0].Input.Param().ID)
	}
}

func TestSensitivityStopsWhenAskedAndRefusesWhatIsWrong(t *testing.T) {
	in := model.Defaults()
	ctx, stop := context.WithCancel(t.Context())
	power := model.Point{Output: model.PowerAI, Year: 2030}
	if _, err := Effects(ctx, &in, power, 1, 4096, func(int) { stop() }); err != context.Canceled {
		t.Errorf("stopped with %v", err)
	}
	for base, want := range map[int]string{0: "0 base runs: give a number from 2 to 16384", MaxBase + 1: "16385 base runs"} {
		if _, err := Effects(t.Context(), &in, power, 1, base, nil); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d base runs: %v, want %q", base, err, want)
		}
	}
	name := model.Point{Output: model.LimitBinding, Year: 2030}
	if _, err := Effects(t.Context(), &in, name, 1, 64, nil); err == nil {
		t.Error("a name has variance")
	}
	if _, err := Tornado(&in, name); err == nil {
		t.Error("a name has a tornado")
	}
}
