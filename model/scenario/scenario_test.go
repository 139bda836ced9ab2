package scenario

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestPresetsAreThoseOfTheListAndInRange(t *testing.T) {
	want := "central huang-100x flat-reasoning efficiency-shock jevons no-limits power-crunch" +
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
	if a, b := outcome(t, "no-limits"); b < a*(1-1e-9) {
		t.Errorf("no-limits asks for %.0f and builds %.0f", a, b)
	}
	if _, b := outcome(t, "power-crunch"); b >= built {
		t.Errorf("power-crunch builds %.0f, central %.0f", b, built)
	}
}

func TestAStateSurvivesItsQuery(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 500 {
		s := Central()
		p := &Presets()[rng.IntN(len(Presets()))]
		s.Preset, s.Inputs = p, p.Inputs
		for range rng.IntN(5) {
			i := model.Input(rng.IntN(model.NumInputs))
			s.Inputs[i] = i.Param().ValueAt(rng.Float64() * float64(i.Param().Tracks()))
		}
		s.Year = model.FirstYear + rng.IntN(model.Years)
		got, errs := ParseQuery("?" + s.Query())
		if len(errs) > 0 || got != s {
			t.Fatalf("%s: got back %s with %v", s.Query(), got.Query(), errs)
		}
	}
}

func TestAQueryCarriesOnlyWhatDiffers(t *testing.T) {
	s := Central()
	if q := s.Query(); q != "" {
		t.Errorf("the central scenario's query is %q", q)
	}
	s.Inputs[model.ReasoningMultiplier] = 100
	if q := s.Query(); q != "reasoning_multiplier=100" {
		t.Errorf("query is %q", q)
	}
	p, _ := Find("huang-100x")
	s.Preset, s.Year = p, 2035
	s.Inputs = p.Inputs
	if q := s.Query(); q != "preset=huang-100x&year=2035" {
		t.Errorf("query is %q", q)
	}
}

func TestABadQueryIsNamedAndTheRestKept(t *testing.T) {
	for query, want := range map[string]string{
		"reasoning_multiplyer=5":                `the nearest is "reasoning_multiplier"`,
		"reasoning_multiplier=5000":             "give a value from 1× to 1000×",
		"reasoning_multiplier=NaN":              "is not a number",
		"reasoning_multiplier=":                 "is not a number",
		"preset=huang":                          `the nearest is "huang-100x"`,
		"year=1999":                             "is not a year from 2026 to 2035",
		"%zz=1":                                 "cannot be read",
		"limit_power=0.5":                       "neither on",
		"capital=Inf":                           "is not a number",
		"weekly_users=-3":                       "give a value from 1.0 bn to 7.0 bn",
		"reasoning_multiplier=1&weekly_users=x": "weekly_users",
	} {
		s, errs := ParseQuery(query + "&agent_share=12")
		if len(errs) != 1 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%s: got %v, want one error with %q", query, errs, want)
		}
		if s.Inputs[model.AgentShare] != 12 {
			t.Errorf("%s: what was right is lost", query)
		}
	}
	if _, errs := ParseQuery("utm_source=x&fbclid=y"); len(errs) > 0 {
		t.Errorf("a tracker's key is complained of: %v", errs)
	}
}

func TestABadFileIsRefusedWithTheReason(t *testing.T) {
	for text, want := range map[string]string{
		`{`:                                     "not a scenario file",
		`{"version": 9}`:                        "version 9 is not known",
		`{"version": 1, "set": {"capitol": 5}}`: `the nearest is "capital"`,
		`{"version": 1, "set": {"capital": 5}}`: "out of range",
	} {
		if _, err := Read([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", text, err, want)
		}
	}
}

func FuzzParseQuery(f *testing.F) {
	for _, q := range []string{"", "?preset=jevons&year=2031", "reasoning_multiplier=100", "a=%zz&;;&=&==", "reasoning_multiplier=1e400"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, query string) {
		s, _ := ParseQuery(query)
		if err := s.Inputs.Check(); err != nil {
			t.Fatalf("%q gives %v", query, err)
		}
		again, errs := ParseQuery(s.Query())
		if len(errs) > 0 {
			t.Fatalf("%q becomes %q, which gives %v", query, s.Query(), errs)
		}
		if again.Query() != s.Query() {
			t.Fatalf("%q becomes %q and then %q", query, s.Query(), again.Query())
		}
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"version": 1, "name": "x", "set": {"capital": 900}}`))
	f.Add([]byte(`{"version": 1, "set": {"limit_power": 0.5}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data)
		if err == nil && p.Inputs.Check() != nil {
			t.Fatalf("%s is accepted with %v", data, p.Inputs.Check())
		}
	})
}
