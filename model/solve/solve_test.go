package solve

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"hundredfold/model"
)

func outcome(t Target, in model.Inputs) float64 {
	var r model.Result
	model.Run(&r, &in)
	return r.Annual(t.Output, t.Year)
}

// random returns inputs from anywhere in the box, switches as they are.
func random(rng *rand.Rand) model.Inputs {
	in := model.Defaults()
	for i := range in {
		p := model.Input(i).Param()
		if p.Kind != model.Switch {
			in[i] = p.ValueAt(rng.Float64() * float64(p.Tracks()))
		}
	}
	return in
}

// slider returns an input that is not a switch.
func slider(rng *rand.Rand) model.Input {
	for {
		if i := model.Input(rng.IntN(model.NumInputs)); i.Param().Kind != model.Switch {
			return i
		}
	}
}

func aim(rng *rand.Rand) Target {
	for {
		t := Target{model.Output(rng.IntN(model.NumOutputs)), model.FirstYear + rng.IntN(model.Years), 0}
		if t.Check() == nil {
			return t
		}
	}
}

// question returns inputs, one of them to seek, and a target that a hidden value
// of it gives; the output is one that this input moves.
func question(rng *rand.Rand) (from model.Inputs, by model.Input, target Target, hidden float64) {
	for {
		from, by, target = random(rng), slider(rng), aim(rng)
		there := from
		there[by] = by.Param().ValueAt(rng.Float64() * float64(by.Param().Tracks()))
		target.Value = outcome(target, there)
		if !target.near(outcome(target, from), 1e-3) {
			return from, by, target, there[by]
		}
	}
}

// A value that some setting gives is found again, and gives it again.
func TestWhatCanBeReachedIsFoundAndGivesItsTarget(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 1))
	for range 1000 {
		from, by, target, hidden := question(rng)
		a, err := One(context.Background(), target, by, from)
		if err != nil {
			t.Fatalf("%s by %s, which gives it at %g: %v", target, by.Param().ID, hidden, err)
		}
		from[by] = a.Value
		if err := by.Param().Check(a.Value); err != nil {
			t.Fatal(err)
		}
		if got := outcome(target, from); !target.near(got, tolerance) || got != a.Achieved {
			t.Fatalf("%s by %s: at %g the run gives %g, the answer says %g", target, by.Param().ID, a.Value, got, a.Achieved)
		}
	}
}

// Any target is met to 1e-6 or refused with the closest, and no point of a
// scan comes closer.
func TestAnyTargetIsMetOrRefusedWithTheClosest(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 2))
	met, refused := 0, 0
	for range 1000 {
		from, by, target, _ := question(rng)
		target.Value *= math.Exp(0.3 * rng.NormFloat64())
		a, err := One(context.Background(), target, by, from)
		var u *Unreachable
		switch {
		case err == nil && target.near(a.Achieved, tolerance):
			met++
		case errors.As(err, &u):
			refused++
			p := by.Param()
			for range 20 {
				from[by] = value(p, place(p, p.Min)+rng.Float64()*(place(p, p.Max)-place(p, p.Min)))
				off := math.Abs(outcome(target, from) - target.Value)
				if off < math.Abs(u.Closest.Achieved-target.Value)*(1-1e-9)-1e-9*math.Abs(target.Value) {
					t.Fatalf("%v, but %g is off by %g", err, from[by], off)
				}
			}
		default:
			t.Fatalf("%s by %s: %+v, %v", target, by.Param().ID, a, err)
		}
	}
	t.Logf("%d met, %d refused with the closest", met, refused)
}

func TestTheSameQuestionGetsTheSameAnswer(t *testing.T) {
	target := Target{model.PowerUSAdded, 2030, 75}
	a, errA := One(context.Background(), target, model.GridPower, model.Defaults())
	b, errB := One(context.Background(), target, model.GridPower, model.Defaults())
	if a != b || errA != nil || errB != nil {
		t.Errorf("%+v (%v) and %+v (%v)", a, errA, b, errB)
	}
}

func TestWhatIsAlreadySoStays(t *testing.T) {
	from := model.Defaults()
	target := Target{Output: model.CapexAI, Year: 2030}
	target.Value = outcome(target, from)
	if a, err := One(context.Background(), target, model.ReasoningMultiplier, from); err != nil || math.Abs(a.Value/from[model.ReasoningMultiplier]-1) > 1e-12 {
		t.Errorf("the answer moves from %g to %+v (%v)", from[model.ReasoningMultiplier], a, err)
	}
}

func TestFewMeetsAllItsTargetsWithTheSmallestChange(t *testing.T) {
	from := model.Defaults()
	targets := []Target{{model.CapexAICumulative, 2030, 5200}, {model.PowerAIAdded, 2030, 125}}
	in, err := Few(context.Background(), targets, []model.Input{model.GridPower, model.GenerationDollars}, from, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		if got := outcome(target, in); !target.near(got, tolerance) {
			t.Errorf("%s gives %g", target, got)
		}
	}
	for i := range in {
		if i := model.Input(i); in[i] != from[i] && i != model.GridPower && i != model.GenerationDollars {
			t.Errorf("%s was changed too", i.Param().ID)
		}
	}
	// With one target and two inputs both share the change, and it is smaller
	// than either's alone.
	one := []Target{{model.EnergyAI, 2030, 800}}
	both, err := Few(context.Background(), one, []model.Input{model.PUE, model.LoadFactor}, from, nil)
	if err != nil {
		t.Fatal(err)
	}
	alone, err := Few(context.Background(), one, []model.Input{model.LoadFactor}, from, nil)
	if err != nil {
		t.Fatal(err)
	}
	if both[model.PUE] <= from[model.PUE] || both[model.LoadFactor] <= from[model.LoadFactor] || both[model.LoadFactor] >= alone[model.LoadFactor] {
		t.Errorf("PUE %g and load %g; load alone %g", both[model.PUE], both[model.LoadFactor], alone[model.LoadFactor])
	}
}

func TestBadQuestionsAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"power.us_aded@2030=100":    `the nearest is "power.us_added"`,
		"power.us_added=100":        "output@year=value",
		"power.us_added@2030":       "output@year=value",
		"power.us_added@2025=100":   "is not a year from 2026 to 2035",
		"power.us_added@soon=100":   "is not a year from 2026 to 2035",
		"power.us_added@2030=lots":  "is not a number",
		"power.us_added@2030=NaN":   "is not a number",
		"power.us_added@2030=1e999": "is not a number",
		"power.us_added@2030=1_00":  "is not a number",
		"power.us_added@2030=0,5":   "write 0.5",
		"limit.binding@2030=2":      "is a name",
	} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
	target := Target{model.PowerAI, 2030, 200}
	for want, ask := range map[string]func() error{
		"“Power is limited” is a switch": func() error {
			_, err := One(context.Background(), target, model.LimitPower, model.Defaults())
			return err
		},
		"not reachable with grid_power from 5 GW/yr to 80 GW/yr; the closest is": func() error {
			_, err := One(context.Background(), Target{model.PowerAI, 2030, 1e4}, model.GridPower, model.Defaults())
			return err
		},
		"whatever carbon_intensity is": func() error {
			_, err := One(context.Background(), target, model.CarbonIntensity, model.Defaults())
			return err
		},
		"2 targets need": func() error {
			_, err := Few(context.Background(), []Target{target, target}, []model.Input{model.GridPower}, model.Defaults(), nil)
			return err
		},
		"not reachable together with grid_power: power.ai@2030=10000 (closest": func() error {
			_, err := Few(context.Background(), []Target{{model.PowerAI, 2030, 1e4}}, []model.Input{model.GridPower}, model.Defaults(), nil)
			return err
		},
		"“Power is limited” is a switch: it has nothing between": func() error {
			_, err := Few(context.Background(), []Target{target}, []model.Input{model.LimitPower}, model.Defaults(), nil)
			return err
		},
	} {
		if err := ask(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("power.us_added@2030=100")
	f.Add("=@=")
	f.Fuzz(func(t *testing.T, text string) {
		target, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(target.String())
		if err != nil || again != target {
			t.Fatalf("%q is read as %v and then as %v (%v)", text, target, again, err)
		}
	})
}

// Nobody expects the loss of a supplier, so it has no spread; a search may ask for
// it all the same.
func TestAnInputWithoutASpreadIsMovedByItsRange(t *testing.T) {
	target := Target{model.FleetH100e, 2028, 0.9 * outcome(Target{model.FleetH100e, 2028, 0}, model.Defaults())}
	in, err := Few(context.Background(), []Target{target}, []model.Input{model.SupplyLoss}, model.Defaults(), nil)
	if err != nil {
		t.Fatal(err)
	}
	before := model.Defaults()
	if c := Changes(&before, &in); len(c) != 1 || c[0].Deviations != 0 {
		t.Errorf("the changes are %+v", c)
	}
}
