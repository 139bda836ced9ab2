package ensemble

import (
	"context"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"

	"hundredfold/model"
)

// of returns an ensemble of a function of the inputs with one output, which is
// its value in every year.
func of(t testing.TB, seed uint64, runs int, f func(*model.Inputs) float64) *Ensemble {
	t.Helper()
	in := model.Defaults()
	e, err := newEnsemble(&in, []model.Output{model.PowerAI}, seed, runs, func() evaluate {
		return func(values []float64, in *model.Inputs) {
			v := f(in)
			for y := range values {
				values[y] = v
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Run(t.Context(), runs); err != nil {
		t.Fatal(err)
	}
	return e
}

// linear adds two inputs whose shape loses less than a thousandth at the ends of
// their ranges: what comes out is normal too.
func linear(in *model.Inputs) float64 {
	return 3*in[model.WeeklyUsers] + in[model.NonAIEnergyGrowth]
}

var (
	linearMean      = 3*model.WeeklyUsers.Param().Default + model.NonAIEnergyGrowth.Param().Default
	linearDeviation = math.Hypot(3*model.WeeklyUsers.Param().Spread.Deviation(), model.NonAIEnergyGrowth.Param().Spread.Deviation())
)

func TestBandsOfALinearFunctionAreThoseOfTheNormalDistribution(t *testing.T) {
	b := of(t, 1, 1<<14, linear).Band(model.PowerAI, 2030)
	for got, share := range map[float64]float64{b.P10: 0.1, b.P50: 0.5, b.P90: 0.9} {
		// Boom and bust move the one, so that no dimension of the sequence is its own.
		if z := (got - linearMean) / linearDeviation; math.Abs(z-deviate(share)) > 1.5e-2 {
			t.Errorf("the %g%% point lies %.5f deviations from the mean, want %.5f", 100*share, z, deviate(share))
		}
	}
}

// What the model gives in closed form: the users of 2030 are the input itself. Boom
// and bust move them, so that no single dimension of the sequence is theirs.
func TestBandsOfUsersIn2030AreThoseOfTheInput(t *testing.T) {
	in := model.Defaults()
	e, err := New(&in, []model.Output{model.UseUsers, model.PowerAI}, 5, 2048)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Run(t.Context(), 2048); err != nil {
		t.Fatal(err)
	}
	var b belief
	b.set(model.WeeklyUsers.Param(), in[model.WeeklyUsers])
	got := e.Band(model.UseUsers, 2030)
	if math.Abs(got.P10-b.at(0.1)) > 0.02 || math.Abs(got.P50-b.at(0.5)) > 0.02 || math.Abs(got.P90-b.at(0.9)) > 0.02 {
		t.Errorf("%+v, want %g %g %g", got, b.at(0.1), b.at(0.5), b.at(0.9))
	}
	c := e.Over(model.UseUsers, 2030, 4)
	if want := 1 - (b.below(4)-b.cut)/b.kept; math.Abs(c.Share-want) > 1e-3 || c.Low > want || c.High < want {
		t.Errorf("4 billion are passed with %+v, want %g", c, want)
	}
}

// What a reader sees first is no outlier of its own doubts.
func TestTheCentralRunLiesNearItsMedians(t *testing.T) {
	in := model.Defaults()
	outputs := []model.Output{model.FleetH100e, model.CapexAI, model.PowerAI}
	e, err := New(&in, outputs, 1, 4096)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Run(t.Context(), 4096); err != nil {
		t.Fatal(err)
	}
	for _, o := range outputs {
		ratio := run(&in).Annual(o, 2030) / e.Band(o, 2030).P50
		t.Logf("%s of 2030: the central run over the median, %.3f", o.Spec().ID, ratio)
		if math.Abs(ratio-1) > 0.05 {
			t.Error("want within 5%")
		}
	}
}

// run is a run of its own.
func run(in *model.Inputs) *model.Result {
	r := new(model.Result)
	model.Run(r, in)
	return r
}

// The same bits for a seed, in whatever portions and on however many cores.
func TestASeedGivesTheSameRunsHoweverTheyAreAddedUp(t *testing.T) {
	in := model.Defaults()
	in[model.ReasoningMultiplier] = 100
	const runs = 500
	make := func(cores int, portions ...int) *Ensemble {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		e, err := New(&in, Headline, 42, runs)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range portions {
			if err := e.Run(t.Context(), n); err != nil {
				t.Fatal(err)
			}
		}
		if e.Runs() != runs {
			t.Fatalf("%d runs", e.Runs())
		}
		return e
	}
	once := make(1, runs)
	for _, other := range []*Ensemble{make(1, 1, 63, 64, 65, 307), make(4, runs), make(3, 200, 1000)} {
		for c := range once.columns {
			if !slices.Equal(once.columns[c], other.columns[c]) {
				t.Fatalf("column %d differs", c)
			}
		}
	}
	// Aimed elsewhere and back, it is the same again.
	before := slices.Clone(once.columns[3])
	central := model.Defaults()
	once.Aim(&central)
	once.Run(t.Context(), runs)
	once.Aim(&in)
	if once.Runs() != 0 {
		t.Error("runs of another scenario are kept")
	}
	once.Run(t.Context(), runs)
	if !slices.Equal(before, once.columns[3]) {
		t.Error("coming back to a scenario gives other runs")
	}
}

// Two scenarios that differ in one input share all other draws.
func TestTwoScenariosShareTheirLuck(t *testing.T) {
	a, b := model.Defaults(), model.Defaults()
	b[model.GridPower] = 64
	var runs [2][]model.Inputs
	for k, in := range []*model.Inputs{&a, &b} {
		e, err := newEnsemble(in, nil, 9, 100, func() evaluate {
			return func(_ []float64, in *model.Inputs) { runs[k] = append(runs[k], *in) }
		})
		if err != nil {
			t.Fatal(err)
		}
		e.lanes = e.lanes[:1]
		e.Run(t.Context(), 100)
	}
	for n := range runs[0] {
		x, y := runs[0][n], runs[1][n]
		if y[model.GridPower] <= x[model.GridPower] {
			t.Errorf("run %d has %g GW a year with the higher limit and %g with the lower", n, y[model.GridPower], x[model.GridPower])
		}
		y[model.GridPower] = x[model.GridPower]
		if x != y {
			t.Fatalf("run %d differs in more than the limit", n)
		}
		if err := x.Check(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnEndedContextStopsBetweenBlocksAndKeepsWhatIsDone(t *testing.T) {
	in := model.Defaults()
	ctx, stop := context.WithCancel(t.Context())
	blocks := 0
	e, err := newEnsemble(&in, []model.Output{model.PowerAI}, 1, 1000, func() evaluate {
		return func(values []float64, _ *model.Inputs) {
			if blocks++; blocks == 100 {
				stop()
			}
			values[0] = 1
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	e.lanes = e.lanes[:1]
	if err := e.Run(ctx, 1000); err != context.Canceled || e.Runs() != 128 {
		t.Errorf("%v after %d runs, want 128", err, e.Runs())
	}
	if err := e.Run(t.Context(), 1000); err != nil || e.Runs() != 1000 {
		t.Errorf("%v after %d runs, want 1000", err, e.Runs())
	}
}

func TestABlockAllocatesNothing(t *testing.T) {
	in := model.Defaults()
	e, err := New(&in, Headline, 1, 1024)
	if err != nil {
		t.Fatal(err)
	}
	other := in
	other[model.ReasoningMultiplier] = 100
	first := 0
	if n := testing.AllocsPerRun(10, func() {
		e.add(e.lanes[0], first, block)
		first = (first + block) % 1024
	}); n != 0 {
		t.Errorf("a block allocates %g times", n)
	}
	e.Run(t.Context(), 1024)
	if n := testing.AllocsPerRun(10, func() {
		e.Band(model.PowerAI, 2030)
		e.Over(model.PowerAI, 2030, 100)
		e.prior.aim(&other)
	}); n != 0 {
		t.Errorf("quantiles and chances allocate %g times", n)
	}
}

func TestBadEnsemblesAreRefused(t *testing.T) {
	in := model.Defaults()
	for runs, want := range map[int]string{0: "0 runs: give a number from 1 to 131072", -5: "-5 runs", MaxRuns + 1: "131073 runs"} {
		if _, err := New(&in, Headline, 1, runs); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%d runs: %v, want %q", runs, err, want)
		}
	}
	if _, err := New(&in, []model.Output{model.LimitBinding}, 1, 10); err == nil || !strings.Contains(err.Error(), "is a name") {
		t.Errorf("quantiles of a name: %v", err)
	}
}
