package analysis_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/chart"
)

var about = model.Point{Output: scenario.DefaultAbout, Year: scenario.DefaultYear}

func compared(t *testing.T, b string) scenario.State {
	t.Helper()
	s, errs := scenario.ParseQuery("b.preset=" + b)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return s
}

func TestEveryChartOfWhyIsWorkedOutOfAState(t *testing.T) {
	s := compared(t, "power-crunch")
	s.Questions.Probabilities = []ensemble.Question{{Output: about.Output, Value: 200}}
	for _, spec := range chart.Analyses() {
		last := 0.0
		got, err := analysis.Chart(t.Context(), spec.Name, &s, "Other", about, func(done float64) {
			if done < last || done > 1 {
				t.Errorf("%s: %g is done after %g", spec.Name, done, last)
			}
			last = done
		})
		if err != nil {
			t.Fatal(err)
		}
		if got.Name != spec.Name || len(got.Data(nil).Rows)+len(got.Data(nil).Series) == 0 || !strings.Contains(got.Takeaway(nil, 2030), "AI power built") {
			t.Errorf("%s: %d rows, %q", got.Name, len(got.Data(nil).Rows), got.Takeaway(nil, 2030))
		}
	}
}

// A waterfall's parts add up to the difference between A and B, for any two presets
// and any output.
func TestAWaterfallsPartsAddUp(t *testing.T) {
	for _, p := range scenario.Presets() {
		s := compared(t, p.ID)
		for _, o := range []model.Output{model.PowerAI, model.CapexAIDemand, model.FleetH100e} {
			spec, err := analysis.Chart(t.Context(), "waterfall", &s, p.Name, model.Point{Output: o, Year: 2030}, nil)
			if err != nil {
				t.Fatal(err)
			}
			rows := spec.Data(nil).Rows
			sum, whole := 0.0, rows[len(rows)-1].Values
			for _, r := range rows[:len(rows)-1] {
				sum += r.Values[2]
			}
			if math.Abs(sum-(whole[1]-whole[0])) > 1e-9*math.Max(whole[0], whole[1]) {
				t.Errorf("%s, %s: the parts make %g of %g", p.ID, o.Spec().ID, sum, whole[1]-whole[0])
			}
		}
	}
}

func TestWhatCannotBeReasonedAboutIsSaid(t *testing.T) {
	alone, both := scenario.Central(), compared(t, "bain")
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for want, ask := range map[string]func() (chart.Spec, error){
		"nearest is tornado": func() (chart.Spec, error) {
			return analysis.Chart(t.Context(), "tornados", &alone, "", about, nil)
		},
		"no scenario B": func() (chart.Spec, error) {
			return analysis.Chart(t.Context(), "waterfall", &alone, "", about, nil)
		},
		"is a name, not a size": func() (chart.Spec, error) {
			return analysis.Chart(t.Context(), "tornado", &alone, "", model.Point{Output: model.LimitBinding, Year: 2030}, nil)
		},
		"2050 is not a year": func() (chart.Spec, error) {
			return analysis.Chart(t.Context(), "variance", &both, "", model.Point{Output: model.PowerAI, Year: 2050}, nil)
		},
	} {
		if _, err := ask(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %q", err, want)
		}
	}
	for _, name := range []string{"variance", "waterfall"} {
		if _, err := analysis.Chart(stopped, name, &both, "", about, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("%s goes on after it was stopped: %v", name, err)
		}
	}
}
