package scenario

import (
	"strings"
	"testing"

	"hundredfold/model"
)

// A past that never was: cash was called funds and was in millions, then in
// billions; there was a tax; users were called people.
var past = versions{
	{rename("funds", "cash_flow"), drop("tax", model.Hurdle)},
	{move("cash_flow", part{"cash_flow", 0.001, 0}), rename("people", "weekly_users")},
}

// complaints are what is said beside what became of an earlier version's inputs.
func complaints(errs []error) (all []error) {
	for _, err := range errs {
		if text := err.Error(); !strings.Contains(text, "earlier model") && !strings.Contains(text, "no longer an input") {
			all = append(all, err)
		}
	}
	return all
}

func TestAnOldLinkGivesWhatItGave(t *testing.T) {
	for query, want := range map[string]string{
		"funds=900000&tax=3&people=5":          "v=3&weekly_users=5&cash_flow=900",
		"v=1&funds=900000":                     "v=3&cash_flow=900",
		"v=2&cash_flow=900000&people=5":        "v=3&weekly_users=5&cash_flow=900",
		"v=3&cash_flow=900&weekly_users=5":     "v=3&weekly_users=5&cash_flow=900",
		"b.funds=900000&b.tax=1&year=2031":     "v=3&year=2031&b.cash_flow=900",
		"preset=bain&people=5&b.preset=jevons": "preset=bain&weekly_users=5&b.preset=jevons",
	} {
		s, errs := parseQuery(query, past)
		if got := s.query(past); len(complaints(errs)) > 0 || got != want {
			t.Errorf("%s gives %s with %v, want %s", query, got, errs, want)
		}
		again, errs := parseQuery(s.query(past), past)
		if len(errs) > 0 || !again.Same(&s) {
			t.Errorf("%s: written anew it gives %s with %v", query, again.query(past), errs)
		}
	}
}

func TestAnOldNameInANewLinkIsNotKnown(t *testing.T) {
	if _, errs := parseQuery("v=3&funds=900", past); len(errs) != 1 {
		t.Errorf("got %v", errs)
	}
}

func TestWhatCannotBeBroughtUpIsComplainedOfAsItWas(t *testing.T) {
	if _, errs := parseQuery("funds=much", past); len(errs) != 1 || !strings.Contains(errs[0].Error(), `"much" is not a number`) {
		t.Errorf("got %v", errs)
	}
}

func TestAnOldFileGivesWhatItGave(t *testing.T) {
	p, _, err := read([]byte(`{"version": 1, "set": {"funds": 900000, "tax": 3, "people": 5}}`), past)
	if err != nil || p.Inputs[model.CashFlow] != 900 || p.Inputs[model.WeeklyUsers] != 5 {
		t.Errorf("got $%g bn and %g bn users, %v", p.Inputs[model.CashFlow], p.Inputs[model.WeeklyUsers], err)
	}
	p, _, err = read([]byte(`{"version": 3, "set": {"cash_flow": 900}}`), past)
	if err != nil || p.Inputs[model.CashFlow] != 900 {
		t.Errorf("got $%g bn, %v", p.Inputs[model.CashFlow], err)
	}
}

// A link says its version where an input of it meant something else once.
func TestALinkSaysItsVersionWhereItHasTo(t *testing.T) {
	s := Central()
	s.Inputs[model.WeeklyUsers] = 5
	if q := s.Query(); q != "weekly_users=5" {
		t.Errorf("query is %q", q)
	}
	s.Inputs[model.GridPower] = 40
	if q := s.Query(); q != "v=2&weekly_users=5&grid_power=40" {
		t.Errorf("query is %q", q)
	}
}

// What model 1 had and model 2 has not is said in words, with what took its place.
func TestModel1sInputsOpenWithWhatTookTheirPlace(t *testing.T) {
	for query, want := range map[string]struct{ inputs, said string }{
		"capital=1540":                       {"", `"capital" comes from an earlier model: “Cash from other business planned, 2030” at $1 tn/yr and “Debt and investors' money planned, 2030” at $540 bn/yr take its place`},
		"capital=770":                        {"outside_capital=270&cash_flow=500", "$270 bn/yr"},
		"grid_power=64":                      {"v=2&grid_power=36&onsite_power=20", "“New grid power for AI planned, 2030” at 36 GW/yr and “On-site power planned, 2030” at 20 GW/yr"},
		"v=2&grid_power=64":                  {"v=2&grid_power=64", ""},
		"it_cost=23":                         {"", "“Cost of chips and IT, mid-2026” at $18k/H100e"},
		"us_electricity=5500":                {"us_other_electricity=4851", "“US electricity without data centres, 2030” at 4851 TWh"},
		"training_growth=5":                  {"", `"training_growth" is no longer an input of the model; AI revenue spent on training and research compute, 2030 (research_share) says the like`},
		"b.watt_growth=1.5&b.weekly_users=5": {"b.weekly_users=5", "generation_watts"},
		"weekly_users=5":                     {"weekly_users=5", ""},
	} {
		s, errs := ParseQuery(query)
		text := ""
		for _, err := range errs {
			text += err.Error()
		}
		if got := s.Query(); got != want.inputs || !strings.Contains(text, want.said) || (want.said == "") != (text == "") {
			t.Errorf("%s gives %q and says %q, want %q and %q", query, got, text, want.inputs, want.said)
		}
		again, errs := ParseQuery(s.Query())
		if len(errs) > 0 || !again.Same(&s) {
			t.Errorf("%s: written anew it gives %s with %v", query, again.Query(), errs)
		}
	}
}
