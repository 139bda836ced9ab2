package scenario

import (
	"math"
	"slices"
	"strconv"
	"testing"

	"hundredfold/model"
)

func TestEveryInputThatIsNoMoreNamesWhatTookItsPlace(t *testing.T) {
	for _, s := range shipped.since(1) {
		f, former := FindFormer(s.key)
		if _, still := model.FindInput(s.key); still == former {
			t.Errorf("%s is an input: %t, and a former one: %t", s.key, still, former)
		}
		if !former {
			continue
		}
		for k, i := range f.Inputs() {
			if len(f.to) > 0 && i.Param().ID != f.to[k].key {
				t.Errorf("%s: %s is no input", s.key, f.to[k].key)
			}
		}
		if err := UnknownInput(s.key); err.Error() != f.String() {
			t.Errorf("%s: the error says %q", s.key, err)
		}
	}
	if f, ok := FindFormer("weekly_users"); ok {
		t.Errorf("an input is called a former one: %v", f)
	}
}

func TestAFormerInputsValueIsTheOneThatItsMigrationTakes(t *testing.T) {
	for id, old := range map[string]float64{"capital": 3000, "us_electricity": 5400} {
		s, _ := ParseQuery(id + "=" + strconv.FormatFloat(old, 'f', -1, 64))
		f, _ := FindFormer(id)
		if v, ok := f.Value(&s.Inputs); !ok || math.Abs(v-old) > 1e-3*old { // a migration rounds to four digits
			t.Errorf("%s=%g reads as %g", id, old, v)
		}
	}
	f, _ := FindFormer("watt_growth")
	in := model.Defaults()
	if v, ok := f.Value(&in); ok || !slices.Equal(f.Inputs(), []model.Input{model.GenerationWatts}) {
		t.Errorf("what was dropped has the value %g and the inputs %v", v, f.Inputs())
	}
	if got, want := f.String(), `"watt_growth" is no longer an input; generation_watts says the like`; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	f, _ = FindFormer("capital")
	if got, want := f.String(), `"capital" is no longer an input; cash_flow and outside_capital took its place`; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
}
