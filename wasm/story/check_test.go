package story

import (
	"strings"
	"testing"

	"hundredfold/wasm/i18n"
)

// told returns a story of one step with the given fields and text.
func told(t *testing.T, language, fields, text string) *Story {
	t.Helper()
	return parsed(t, "title: T\nlanguage: "+language+"\n# One\ncharts: gpus\n"+fields+"\n"+text+"\n")
}

func TestAnExpectationThatDoesNotHoldIsSaidWithBothNumbers(t *testing.T) {
	for fields, want := range map[string]string{
		"expect: power.ai@2030 > 200\n":                                     "talk.md:5: expect: power.ai@2030 > 200 does not hold: it is 156.8 against 200",
		"scenario: v=2&grid_power=60\nexpect: limit.binding@2030 = power\n": "talk.md:6: expect: limit.binding@2030 = power does not hold: it is money",
		"expect: fleet.h100e@2030 = 0.99 * fleet.h100e@2030\n":              "does not hold",
		"expect: F515 < 5000\n":                                             "it is 5200 against 5000",
		// Each of these holds.
		"expect: power.ai@2030 ~ 155\n":                                      "",
		"expect: fleet.h100e@2025 = fleet.h100e@2025 of huang-100x\n":        "",
		"expect: fleet.h100e@2030 < fleet.h100e@2030 of v=2&grid_power=40\n": "",
		"scenario: v=2&grid_power=60\nexpect: grid_power = 60\n":             "",
		"expect: limit.binding@2030 of no-limits = none\n":                   "",
		"expect: F554.gpus.low < F554.gpus\nexpect: F554.gw.high > 0.8\n":    "",
		"expect: power.ai@2025 = C05\n":                                      "",
	} {
		faults := told(t, "en", fields, "Text").Check()
		if want == "" {
			if faults != nil {
				t.Errorf("%q: %v", fields, faults)
			}
			continue
		}
		if len(faults) != 1 || !strings.Contains(faults.Error(), want) {
			t.Errorf("%q: got %v, want %q", fields, faults, want)
		}
	}
}

func TestWhatIsNotConfirmedIsOnlyReported(t *testing.T) {
	for _, c := range []struct {
		language, text string
		fault          bool
	}{
		{"en", "A demonstration took more. [F371]", true},
		{"en", "A demonstration reportedly took more. [F371]", false},
		{"en", "It is reported. A demonstration took more. [F371]", true},
		{"en", "A demonstration took more. [F371] It is reported.", true},
		{"en", "It took {F371}, as reported.", false},
		{"en", "It took {F371}. Much is reported.", true},
		{"en", "It took [more](#F371).", true},
		{"de", "Eine Vorführung brauchte mehr. [F371]", true},
		{"de", "Es wird berichtet, sie habe mehr gebraucht. [F371]", false},
		{"en", "It was measured. [F366]", false},
	} {
		faults := told(t, c.language, "", c.text).Check()
		if (faults != nil) != c.fault {
			t.Errorf("%q: %v", c.text, faults)
		}
		if c.fault && !strings.Contains(faults.Error(), "talk.md:6: F371 is not confirmed") {
			t.Errorf("%q: %v", c.text, faults)
		}
	}
}

func TestNumbersAreWrittenWithTheirUnitInTheLanguage(t *testing.T) {
	for text, want := range map[string][2]string{
		"{fleet.h100e@2030}":                {"273 million", "273 Millionen"},
		"{fleet.h100e@2030 of huang-100x}":  {"335 million", "335 Millionen"},
		"{capex.ai@2030}":                   {"$1.5 trillion", "1,5 Billionen Dollar"},
		"{capex.ai@2026}":                   {"$784 billion", "784 Milliarden Dollar"},
		"{2 * power.ai@2030}":               {"314 GW", "314 GW"},
		"{F554.gpus}":                       {"230,000", "230.000"},
		"{F554.gw}":                         {"613 MW", "613 MW"},
		"{outside_capital}":                 {"$540 billion", "540 Milliarden Dollar"},
		"{grid_power}":                      {"18 GW", "18 GW"},
		"{F515}":                            {"$5.2 trillion", "5,2 Billionen Dollar"},
		"{F554}":                            {"$38 billion", "38 Milliarden Dollar"},
		"{limit.binding@2030}":              {"power", "Strom"},
		"{limit.binding@2030 of no-limits}": {"no limit", "kein Engpass"},
		"{training.runs_1e26@2030}":         {"44", "44"},
	} {
		for i, l := range []*i18n.Language{i18n.English, i18n.German} {
			s := told(t, l.Tag, "", text)
			if got := s.Steps[0].Fill(l)[0].String(); got != want[i] {
				t.Errorf("%s in %s is %q, want %q", text, l.Name, got, want[i])
			}
		}
	}
}
