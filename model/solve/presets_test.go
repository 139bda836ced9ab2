package solve_test

import (
	"context"
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/model/solve"
)

// update writes what goal-seek finds into the presets' files, after the model
// or its evidence has changed: go test ./model/solve -run Presets -update
var update = flag.Bool("update", false, "write the presets that aim at published figures")

// seek works out a preset anew: its sought inputs from their defaults, all
// others as it has them.
func seek(t *testing.T, p *scenario.Preset) (model.Inputs, []solve.Target) {
	t.Helper()
	from := p.Inputs
	var by []model.Input
	for _, id := range p.By {
		i, ok := model.FindInput(id)
		if !ok {
			t.Fatalf("%s: %v", p.ID, model.UnknownInput(id))
		}
		from[i] = i.Param().Default
		by = append(by, i)
	}
	var targets []solve.Target
	for _, aim := range p.Aims {
		target, err := solve.Parse(aim)
		if err != nil {
			t.Fatalf("%s: %v", p.ID, err)
		}
		targets = append(targets, target)
	}
	in, err := solve.Few(context.Background(), targets, by, from, nil)
	if err != nil {
		t.Errorf("%s: %v", p.ID, err)
	}
	return in, targets
}

func TestPresetsForPublishedForecastsAreWhatGoalSeekFindsAndGiveThem(t *testing.T) {
	sought := 0
	for k := range scenario.Presets() {
		p := &scenario.Presets()[k]
		if len(p.Aims) == 0 {
			continue
		}
		sought++
		found, targets := seek(t, p)
		if *update {
			write(t, p, &found)
			continue
		}
		for _, id := range p.By {
			i, _ := model.FindInput(id)
			t.Logf("%s: %s is %.4g, found %.6g, default %g", p.ID, id, p.Inputs[i], found[i], i.Param().Default)
			if math.Abs(p.Inputs[i]/found[i]-1) > 0.01 {
				t.Errorf("%s: %s is %g, but goal-seek finds %g; run with -update", p.ID, id, p.Inputs[i], found[i])
			}
		}
		var r model.Result
		model.Run(&r, &p.Inputs)
		for _, target := range targets {
			got := r.Annual(target.Output, target.Year)
			t.Logf("%s: %s gives %.1f", p.ID, target, got)
			if math.Abs(got/target.Value-1) > 0.05 {
				t.Errorf("%s: %s gives %g", p.ID, target, got)
			}
		}
	}
	if sought != 9 {
		t.Errorf("%d presets aim at published figures, want 9", sought)
	}
}

// What the board says of Bain's 500 billion dollars a year: even the cheapest
// chips and sites do not bring 200 GW down to them.
func TestBainsGigawattsCannotBeHadForItsMoney(t *testing.T) {
	p, err := scenario.Find("bain")
	if err != nil {
		t.Fatal(err)
	}
	in := p.Inputs
	in[model.ITCost], in[model.FacilityCost] = model.ITCost.Param().Min, model.FacilityCost.Param().Min
	in[model.GenerationDollars] = model.GenerationDollars.Param().Max
	var r model.Result
	model.Run(&r, &in)
	t.Logf("%.0f GW with the cheapest chips and sites take $%.0f bn in 2030", r.Annual(model.PowerAI, 2030), r.Annual(model.CapexAI, 2030))
	if capex := r.Annual(model.CapexAI, 2030); capex < 800 || r.Annual(model.PowerAI, 2030) < 190 {
		t.Errorf("%.0f GW take $%.0f bn in 2030", r.Annual(model.PowerAI, 2030), capex)
	}
	var bain model.Result
	model.Run(&bain, &p.Inputs)
	if sites := bain.Annual(model.CapexPowerCooling, 2030) + bain.Annual(model.CapexBuilding, 2030); sites < 500 {
		t.Errorf("the sites alone take $%.0f bn in 2030, the preset's text says more than 500", sites)
	}
}

// write stores the sought inputs to three digits, the rest of the file as it is.
func write(t *testing.T, p *scenario.Preset, found *model.Inputs) {
	t.Helper()
	path := filepath.Join("..", "..", "assets", "scenarios", p.ID+".json")
	var file struct {
		Version int                `json:"version"`
		Order   int                `json:"order"`
		Name    string             `json:"name"`
		Text    string             `json:"text"`
		Aims    []string           `json:"aims"`
		By      []string           `json:"by"`
		Figures []string           `json:"figures"`
		Set     map[string]float64 `json:"set"`
	}
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, &file)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range p.By {
		i, _ := model.FindInput(id)
		file.Set[id], _ = strconv.ParseFloat(strconv.FormatFloat(found[i], 'g', 3, 64), 64)
	}
	if data, err = json.MarshalIndent(file, "", "  "); err == nil {
		err = os.WriteFile(path, append(data, '\n'), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
