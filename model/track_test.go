package model_test

import (
	"math"
	"testing"

	"hundredfold/model"
)

func TestRegistryIsWhole(t *testing.T) {
	headline := 0
	seen := map[string]bool{}
	for i := range model.Params() {
		p := model.Input(i).Param()
		if p.ID == "" || p.Label == "" || p.Group == "" || p.Why == "" {
			t.Errorf("input %d (%s) lacks an ID, label, group or reason", i, p.ID)
		}
		if seen[p.ID] {
			t.Errorf("%s stands twice", p.ID)
		}
		seen[p.ID] = true
		if p.Headline {
			headline++
		}
		if !(p.Min < p.Max && p.Step > 0) || p.Check(p.Default) != nil {
			t.Errorf("%s: default %g, range %g to %g, step %g", p.ID, p.Default, p.Min, p.Max, p.Step)
		}
		if p.Scale == model.Log && p.Min <= 0 {
			t.Errorf("%s: a logarithmic track cannot start at %g", p.ID, p.Min)
		}
		if p.Spread.Shape != model.Fixed && !(p.Min <= p.Spread.P5 && p.Spread.P5 < p.Spread.P95 && p.Spread.P95 <= p.Max) {
			t.Errorf("%s: 5 and 95 %% points %g and %g are not within %g to %g", p.ID, p.Spread.P5, p.Spread.P95, p.Min, p.Max)
		}
		for _, m := range p.Marks {
			if p.Check(m.Value) != nil {
				t.Errorf("%s: mark %q is out of range", p.ID, m.Label)
			}
		}
	}
	if headline != 9 {
		t.Errorf("%d headline inputs, want 9", headline)
	}
}

func TestEveryPlaceOnATrackHasItsOwnValueInRange(t *testing.T) {
	for i := range model.Params() {
		p := model.Input(i).Param()
		last := math.Inf(-1)
		for pos := range p.Tracks() + 1 {
			v := p.ValueAt(float64(pos))
			if p.Check(v) != nil {
				t.Errorf("%s: position %d gives %g, out of range", p.ID, pos, v)
			}
			if v <= last {
				t.Errorf("%s: position %d gives %g, the one before %g", p.ID, pos, v, last)
			}
			last = v
		}
	}
}

func TestQuotedValuesCanBeHit(t *testing.T) {
	for i := range model.Params() {
		p := model.Input(i).Param()
		want := []float64{p.Default, p.Min, p.Max}
		for _, m := range p.Marks {
			want = append(want, m.Value)
		}
		for _, v := range want {
			if got := p.ValueAt(math.Round(p.Position(v))); got != v {
				t.Errorf("%s: the place of %g gives %g", p.ID, v, got)
			}
		}
	}
}

func TestWhatIsShownCanBeTyped(t *testing.T) {
	for i := range model.Params() {
		p := model.Input(i).Param()
		for _, v := range []float64{p.Min, p.Default, p.Max} {
			for _, text := range []string{p.Value(v), p.Format(v, nil), " " + p.Value(v) + " "} {
				got, err := p.Parse(text, nil)
				if err != nil || math.Abs(got-v) > 1e-6*math.Max(1, math.Abs(v)) {
					t.Errorf("%s: %q reads as %g (%v), want %g", p.ID, text, got, err, v)
				}
			}
		}
	}
	capital, _ := model.FindInput("outside_capital")
	for text, want := range map[string]float64{"$1.5 tn/yr": 1500, "1,500": 1500, "$725 bn": 725, "2tn": 2000} {
		if got, err := capital.Param().Parse(text, nil); err != nil || got != want {
			t.Errorf("outside_capital: %q reads as %g (%v), want %g", text, got, err, want)
		}
	}
}

func TestNearestFindsTheNameThatWasMeant(t *testing.T) {
	for typed, want := range map[string]string{"reasoning_multiplyer": "reasoning_multiplier", "weekly-users": "weekly_users", "gridpower": "grid_power"} {
		if _, ok := model.FindInput(typed); ok {
			t.Errorf("%q is an input", typed)
		}
		if got := model.UnknownInput(typed).Error(); got != `no input "`+typed+`"; the nearest is "`+want+`"` {
			t.Errorf("%s", got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"100", "100×", "NaN", "-Inf", "1e999", "$1.5 tn/yr", "60%", "", "0x10", "1_000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i := range model.Params() {
			p := model.Input(i).Param()
			if v, err := p.Parse(text, nil); err == nil && p.Check(v) != nil {
				t.Fatalf("%s: %q is accepted as %g", p.ID, text, v)
			}
		}
	})
}
