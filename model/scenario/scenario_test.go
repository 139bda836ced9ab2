package scenario

import (
	"strings"
	"testing"

	"hundredfold/model"
)

func TestPresetsAreInOrderAndInRange(t *testing.T) {
	for i, p := range Presets() {
		if i > 0 && p.order == Presets()[i-1].order {
			t.Errorf("%s and %s have the same place in the menu", Presets()[i-1].ID, p.ID)
		}
		if p.Name == "" || p.Text == "" {
			t.Errorf("%s has no name or text", p.ID)
		}
		if err := p.Inputs.Check(); err != nil {
			t.Errorf("%s: %v", p.ID, err)
		}
	}
	if first := Presets()[0].ID; first != "central" {
		t.Errorf("the first preset is %s", first)
	}
	if Central().Inputs != model.Defaults() {
		t.Error("the central preset is not the defaults")
	}
}

// A preset's words say what its numbers are, beside the central scenario's.
func TestPresetsSayWhatTheirNumbersAre(t *testing.T) {
	central := model.Defaults()
	run := func(in *model.Inputs) *model.Result {
		r := new(model.Result)
		model.Run(r, in)
		return r
	}
	base := run(&central)
	perGW := func(r *model.Result) float64 {
		return r.Annual(model.CapexAICumulative, 2030) / r.Annual(model.PowerAIAdded, 2030)
	}
	near := func(v, want, off float64) bool { return v > want-off && v < want+off }
	type scene struct {
		in    *model.Inputs
		ratio func(model.Input) float64 // to the central scenario's
		r     *model.Result
	}
	for id, says := range map[string]map[string]func(s scene) bool{
		"huang-100x":     {"takes 100 times": func(s scene) bool { return s.in[model.ReasoningMultiplier] == 100 }},
		"flat-reasoning": {"the 8 times that was measured": func(s scene) bool { return s.in[model.ReasoningMultiplier] == 8 }},
		"central":        {"20 times a plain answer": func(s scene) bool { return s.in[model.ReasoningMultiplier] == 20 }},
		"efficiency-shock": {"six-fold a year instead of three-fold": func(s scene) bool {
			return s.in[model.SoftwareEfficiency] == 6 && central[model.SoftwareEfficiency] == 3
		}},
		"power-crunch": {
			"Grids connect half as much": func(s scene) bool { return s.ratio(model.GridPower) == 0.5 },
			"sites make half as much":    func(s scene) bool { return s.ratio(model.OnsitePower) == 0.5 },
		},
		"bust": {"earns no more than serving it costs": func(s scene) bool { return s.in[model.RevenueMargin] <= 1 }},
		"bain": {
			"Grids and investors plan more than twice as much power and money": func(s scene) bool {
				return near(s.ratio(model.GridPower), 2.25, 0.25) && near(s.ratio(model.OutsideCapital), 2.25, 0.25)
			},
			"chip lines grow by half each year": func(s scene) bool { return s.in[model.PackagingGrowth] == 1.5 },
			"half of it American": func(s scene) bool {
				return near(s.r.Annual(model.PowerUSAI, 2030)/s.r.Annual(model.PowerAI, 2030), 0.5, 0.02)
			},
			"takes over two trillion in 2030":        func(s scene) bool { return near(s.r.Annual(model.CapexAI, 2030), 2250, 250) },
			"500 billion dollars a year do not fit:": func(s scene) bool { return s.r.Annual(model.CapexAI, 2030) > 1000 },
		},
		"mckinsey-accelerated": {
			"nearly three times the central scenario's money": func(s scene) bool { return near(s.ratio(model.OutsideCapital), 2.8, 0.2) },
			"chip lines grow by half each year":               func(s scene) bool { return s.in[model.PackagingGrowth] == 1.5 },
			"more grid power and faster gains per dollar":     func(s scene) bool { return s.ratio(model.GridPower) > 1 && s.ratio(model.GenerationDollars) > 1 },
		},
		"mckinsey-base": {
			"The gigawatts are the central scenario's": func(s scene) bool {
				return near(s.r.Annual(model.PowerAIAdded, 2030)/base.Annual(model.PowerAIAdded, 2030), 1, 0.03)
			},
			"investors plan less than half as much money":   func(s scene) bool { return near(s.ratio(model.OutsideCapital), 0.43, 0.07) },
			"from 50 billion dollars down to McKinsey's 42": func(s scene) bool { return near(perGW(base), 50, 1.5) && near(perGW(s.r), 42, 1.5) },
		},
		"mckinsey-constrained": {
			"other business gives a third of the money": func(s scene) bool { return near(s.ratio(model.CashFlow), 1/3.0, 0.04) },
			"investors give less than a fifth":          func(s scene) bool { return near(s.ratio(model.OutsideCapital), 0.18, 0.02) },
			"over a third of that sum": func(s scene) bool {
				return near(s.r.Annual(model.CapexAICumulative, 2026)/s.r.Annual(model.CapexAICumulative, 2030), 0.37, 0.04)
			},
			"chips get cheaper faster": func(s scene) bool { return s.ratio(model.GenerationDollars) > 1 },
		},
		"iea-base": {
			"Servers are less busy":        func(s scene) bool { return s.ratio(model.LoadFactor) < 1 },
			"agents stay as rare as today": func(s scene) bool { return near(s.in[model.AgentShare], model.AgentShare.Param().Observed, 0.3) },
		},
		"iea-lift-off": {
			"Power is never short": func(s scene) bool { return s.in[model.LimitPower] == 0 },
			"servers are busier":   func(s scene) bool { return s.ratio(model.LoadFactor) > 1 },
			"agents grow less": func(s scene) bool {
				return s.ratio(model.AgentShare) < 1 && s.in[model.AgentShare] > model.AgentShare.Param().Observed
			},
		},
		"iea-headwinds": {
			"AI earns less than serving it costs": func(s scene) bool { return s.in[model.RevenueMargin] < 1 },
			"servers are less busy":               func(s scene) bool { return s.ratio(model.LoadFactor) < 1 },
			"other data centres shrink":           func(s scene) bool { return s.in[model.NonAIEnergyGrowth] < 0 },
		},
		"rand": {
			"Power and money have no limit": func(s scene) bool { return s.in[model.LimitPower] == 0 && s.in[model.LimitMoney] == 0 },
			"reasoning takes 100 times":     func(s scene) bool { return s.in[model.ReasoningMultiplier] == 100 },
			"chip lines grow faster":        func(s scene) bool { return s.ratio(model.PackagingGrowth) > 1 },
			"more than twice the central scenario": func(s scene) bool {
				return near(s.r.Annual(model.CapexAICumulative, 2030)/base.Annual(model.CapexAICumulative, 2030), 2.25, 0.25)
			},
			"are passed before the middle of that year.": func(s scene) bool { return s.r.Quarter(model.PowerAI, 3) < 68 && s.r.Quarter(model.PowerAI, 5) > 68 },
		},
		"lbnl-2026": {
			"More of the new sites are American": func(s scene) bool { return s.ratio(model.USShare) > 1 },
			"servers are busier":                 func(s scene) bool { return s.ratio(model.LoadFactor) > 1 },
		},
	} {
		p, err := Find(id)
		if err != nil {
			t.Fatal(err)
		}
		s := scene{&p.Inputs, func(i model.Input) float64 { return p.Inputs[i] / central[i] }, run(&p.Inputs)}
		for words, so := range says {
			if !strings.Contains(p.Text, words) {
				t.Errorf("%s does not say %q", id, words)
			} else if !so(s) {
				t.Errorf("%s says %q, which its numbers do not", id, words)
			}
		}
	}
}

// outcome returns what is asked for and built in 2030, million H100e.
func outcome(t *testing.T, id string) (asked, built float64) {
	t.Helper()
	p, err := Find(id)
	if err != nil {
		t.Fatal(err)
	}
	var r model.Result
	model.Run(&r, &p.Inputs)
	return r.Annual(model.DemandH100e, 2030), r.Annual(model.FleetH100e, 2030)
}

func TestPresetsDoWhatTheirNamesSay(t *testing.T) {
	asked, built := outcome(t, "central")
	if a, b := outcome(t, "huang-100x"); a <= asked || b < built {
		t.Errorf("huang-100x asks for %.0f and builds %.0f; central %.0f and %.0f", a, b, asked, built)
	}
	if a, _ := outcome(t, "flat-reasoning"); a >= asked {
		t.Errorf("flat-reasoning asks for %.0f, central for %.0f", a, asked)
	}
	shock, _ := outcome(t, "efficiency-shock")
	if shock >= asked {
		t.Errorf("efficiency-shock asks for %.0f, central for %.0f", shock, asked)
	}
	if a, _ := outcome(t, "jevons"); a <= asked {
		t.Errorf("jevons asks for %.0f, central for %.0f", a, asked)
	}
	if a, b := outcome(t, "no-limits"); b < a*(1-1e-3) {
		t.Errorf("no-limits asks for %.0f and builds %.0f", a, b)
	}
	for _, id := range []string{"power-crunch", "bust"} {
		if _, b := outcome(t, id); b >= built {
			t.Errorf("%s builds %.0f, central %.0f", id, b, built)
		}
	}
}
