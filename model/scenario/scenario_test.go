package scenario

import (
	"strings"
	"testing"

	"hundredfold/model"
)

func TestPresetsAreThoseOfTheListAndInRange(t *testing.T) {
	want := "central huang-100x flat-reasoning efficiency-shock jevons no-limits power-crunch bust" +
		" mckinsey-constrained mckinsey-base mckinsey-accelerated bain iea-base iea-lift-off iea-headwinds rand lbnl-2026"
	var ids []string
	for _, p := range Presets() {
		ids = append(ids, p.ID)
		if p.Name == "" || p.Text == "" {
			t.Errorf("%s has no name or text", p.ID)
		}
		if err := p.Inputs.Check(); err != nil {
			t.Errorf("%s: %v", p.ID, err)
		}
	}
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("presets are %s, want %s", got, want)
	}
	if Central().Inputs != model.Defaults() {
		t.Error("the central preset is not the defaults")
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
