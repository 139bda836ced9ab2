package uncertainty

import (
	"math"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

func TestReasonsAreDrawnWithARowForEachInput(t *testing.T) {
	for _, kind := range []string{"tornado", "variance", "waterfall"} {
		d, heard := open()
		all := asked(t, d, heard, Job{Kind: kind, Query: "b.preset=bain", Output: "power.ai", Width: 600, Height: 400})
		r, ok := all[len(all)-1].Result.(Analysis)
		if !ok || !strings.HasPrefix(r.SVG, "<svg") || len(r.Inputs) == 0 || r.Takeaway == "" || len(r.Rows) == 0 || r.Order[0] != r.Inputs[0].ID {
			t.Errorf("%s: %+v", kind, all[len(all)-1])
		}
		if kind == "variance" && len(all) < 5 {
			t.Errorf("the variance shares tell of their progress %d times", len(all))
		}
	}
}

// Running the answer again gives the target, or the answer says that it does not.
func TestAGoalIsMetOrRefusedWithTheClosest(t *testing.T) {
	for _, c := range []struct {
		job     Job
		reached bool
		words   string
	}{
		{Job{Value: "140", By: []string{"grid_power"}}, true, "would have to be true"},
		{Job{Value: "140", By: []string{"headline"}}, true, "140 GW in 2030"},
		{Job{Value: "100000", By: []string{"grid_power"}}, false, "the closest is"},
		{Job{Value: "100000", By: []string{"headline"}}, false, "the closest is"},
		{Job{Value: "200", By: []string{"pue"}}, false, "the closest is"},
		{Job{Value: "200", By: []string{"carbon_intensity"}}, false, "whatever this assumption is"},
		{Job{Value: "130,5", By: []string{"grid_power"}, Lang: "de"}, true, "1"},
	} {
		d, heard := open()
		c.job.Kind, c.job.Output = "solve", "power.ai"
		if c.job.Lang == "de" {
			c.words = "1"
		}
		all := asked(t, d, heard, c.job)
		last := all[len(all)-1]
		f, ok := last.Result.(Solution)
		if !ok || f.Reached != c.reached || !strings.Contains(f.Words, c.words) {
			t.Errorf("%v by %v: %+v", c.job.Value, c.job.By, last)
			continue
		}
		if many := len(c.job.By) == 1 && c.job.By[0] == "headline" && !c.reached; many && len(all) < 10 {
			t.Errorf("a long search tells of its progress %d times", len(all)-1)
		}
		if !c.reached {
			continue
		}
		s := scenario.Central()
		for id, v := range f.Set {
			i, _ := model.FindInput(id)
			s.Inputs[i] = v
		}
		var r model.Result
		model.Run(&r, &s.Inputs)
		want := 140.0
		if c.job.Lang == "de" {
			want = 130.5
		}
		if got := r.Annual(model.PowerAI, 2030); math.Abs(got/want-1) > 1e-6 {
			t.Errorf("%s by %v: run again it gives %g", c.job.Value, c.job.By, got)
		}
	}
	for want, job := range map[string]Job{
		"is not a number":       {Value: "much", Output: "power.ai", By: []string{"grid_power"}},
		`"power.ai_demand"`:     {Value: "1", Output: "power.a", By: []string{"grid_power"}},
		"choose an assumption":  {Value: "1", Output: "power.ai"},
		"nearest is":            {Value: "1", Output: "power.ai", By: []string{"grid_powers"}},
		"is a switch":           {Value: "1", Output: "power.ai", By: []string{"limit_power"}},
		"ist ein Schalter":      {Value: "1", Output: "power.ai", By: []string{"limit_power", "grid_power"}, Lang: "de"},
		"is a name, not a size": {Value: "1", Output: "limit.binding", By: []string{"grid_power"}},
	} {
		job.Kind = "solve"
		d, heard := open()
		if all := asked(t, d, heard, job); !strings.Contains(all[0].Error, want) {
			t.Errorf("%+v: %q lacks %q", job, all[0].Error, want)
		}
	}
}
