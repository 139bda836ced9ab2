package chartview

import "testing"

func TestANumberKeepsItsUnit(t *testing.T) {
	for text, want := range map[string]string{
		"By 2030 it is 304 million, 12.5 GW of it new.": "By 2030 it is 304\u00a0million, 12.5\u00a0GW of it new.",
		"6,7 Billionen Dollar":                          "6,7\u00a0Billionen Dollar",
		"◇ Forecasts":                                   "◇\u00a0Forecasts",
		"CO2 per hour":                                  "CO2 per hour",
		"in all 7":                                      "in all 7",
		"":                                              "",
	} {
		if got := NoBreakText(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
