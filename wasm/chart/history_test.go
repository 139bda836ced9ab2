package chart

import (
	"math"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// The run's first quarters are history: where the ink ends the run's lines begin,
// at the same value.
func TestTheRunsLinesBeginWhereHistoryEnds(t *testing.T) {
	for _, r := range []*model.Result{run(nil), run(map[model.Input]float64{model.ReasoningMultiplier: 1000, model.SupplyResponse: 2})} {
		lineCharts(t, func(t *testing.T, s Spec) {
			for _, k := range s.kind.(lines).curves {
				seen := k.observed()
				if len(seen) == 0 {
					continue
				}
				last := seen[len(seen)-1]
				for _, quarters := range []bool{false, true} {
					line := k.run(nil, r, quarters)
					if line[0].Year != last.Year || math.Abs(line[0].Value/last.Value-1) > 0.01 {
						t.Errorf("%s: history ends with %v, the run begins with %v", k.label, last.Point, line[0])
					}
					if step := line[1].Year - line[0].Year; step <= 0 || step > 1 {
						t.Errorf("%s: by quarter %v, %v years lie between the first two points", k.label, quarters, step)
					}
				}
			}
		})
	}
}

// Spending is of one scope before and after: what is asked for may leap when a
// scenario begins, what is built goes on.
func TestSpendingHasNoStepWhereHistoryEnds(t *testing.T) {
	r := run(nil)
	line := capexChart.kind.(lines).curves[1].run(nil, r, true)
	before := observations(model.CapexAI)
	pace := before[len(before)-1].Value / before[len(before)-2].Value // in three quarters of a year
	if next := line[1].Value / line[0].Value; next < 1 || next > pace {
		t.Errorf("spending grew %.2f-fold over three quarters and then %.2f-fold in the next one and a half", pace, next)
	}
}

func TestAPartOfAYearIsNamedAndCountsAtTheRateOfAYear(t *testing.T) {
	last := func(o model.Output) observation {
		all := observations(o)
		return all[len(all)-1]
	}
	for _, c := range []struct {
		of     observation
		at     Point
		en, de string
	}{
		{last(model.PowerAI), Point{2025.5, 42.5}, "Q2 2026", "2. Quartal 2026"},
		{last(model.CapexAI), Point{2025.75, 728}, "H1 2026, at an annual rate", ""},
		{observations(model.CapexAI)[0], Point{2024, 320}, "2024", "2024"},
	} {
		if c.of.Point != c.at || c.of.when(nil) != c.en || c.de != "" && c.of.when(i18n.German) != c.de {
			t.Errorf("%v: %q, %q; want %v: %q, %q", c.of.Point, c.of.when(nil), c.of.when(i18n.German), c.at, c.en, c.de)
		}
	}
	if got := capexChart.Describe(run(nil), Options{}); !strings.Contains(got, "and $728 billion in H1 2026, at an annual rate.") {
		t.Errorf("the description is %q", got)
	}
}
