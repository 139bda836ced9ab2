package scenario

import (
	"encoding/csv"
	"os"
	"strconv"
	"strings"
	"testing"

	"hundredfold/model"
)

// A past that never was: cash was called funds and was in millions, then in
// billions; there was a tax; users were called people.
var past = versions{
	{move("funds", part{"cash_flow", 1, 0}), drop("tax", model.Hurdle)},
	{move("cash_flow", part{"cash_flow", 0.001, 0}), move("people", part{"weekly_users", 1, 0})},
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

// errorText joins what is said.
func errorText(errs []error) string {
	var all []string
	for _, err := range errs {
		all = append(all, err.Error())
	}
	return strings.Join(all, "; ")
}

// A notice says what the scenario has in the end, and of two scenarios which.
func TestANoticeSaysWhatTheScenarioHas(t *testing.T) {
	const capital, cash, outside = `"capital" comes from an earlier model`, "“Cash from other business planned, 2030”", "“Debt and investors' money planned, 2030”"
	for query, want := range map[string]struct{ inputs, said string }{
		"capital=3000&cash_flow=500":                    {"outside_capital=1052&cash_flow=500", capital + ": " + outside + " at $1.052 tn/yr takes its place, and " + cash + " stays at $500 bn/yr"},
		"capital=3000&outside_capital=50":               {"outside_capital=50&cash_flow=1948", capital + ": " + cash + " at $1.948 tn/yr takes its place, and " + outside + " stays at $50 bn/yr"},
		"capital=3000&cash_flow=500&outside_capital=50": {"outside_capital=50&cash_flow=500", capital + " and changes nothing: " + cash + " stays at $500 bn/yr and " + outside + " at $50 bn/yr"},
		"grid_power=40&onsite_power=5":                  {"v=2&grid_power=22.5&onsite_power=5", `"grid_power" comes from an earlier model: “New grid power for AI planned, 2030” at 22.5 GW/yr takes its place, and “On-site power planned, 2030” stays at 5 GW/yr`},
		"us_electricity=5500&us_other_electricity=4000": {"us_other_electricity=4000", `"us_electricity" comes from an earlier model and changes nothing: “US electricity without data centres, 2030” stays at 4000 TWh`},
		"capital=3000&cash_flow=much":                   {"outside_capital=1052", outside + " at $1.052 tn/yr takes its place, and " + cash + " stays at $1 tn/yr"},
		"preset=bust&packaging_growth=1.5":              {"v=2&preset=bust&packaging_growth=1.5", `"packaging_growth" means something else since version 2: it is the growth of the chip lines that are planned, no longer of those that come: answers to shortage come on top. It is 1.5×/yr here, and 1.2×/yr in the central scenario`},
		"capital=3000&b.capital=1500": {"outside_capital=1052&cash_flow=1948&b.outside_capital=526&b.cash_flow=974",
			"Scenario A: " + capital + ": " + cash + " at $1.948 tn/yr and " + outside + " at $1.052 tn/yr take its place; Scenario B: " + capital + ": " + cash + " at $974 bn/yr and " + outside + " at $526 bn/yr take its place"},
		"b.reinvestment=5":    {"v=2&b.reinvestment=5", `Scenario B: "reinvestment" means something else since version 2`},
		"b.training_growth=5": {"", `Scenario B: "training_growth" is no longer an input`},
		"b.capital=2,5":       {"", `Scenario B: "capital": "2,5" is not a number: commas part thousands, three digits each; write 2.5`},
		"b.preset=bian":       {"", `Scenario B: no scenario "bian"; the nearest is "bain"`},
		"b.weekly_users=x":    {"", `Scenario B: People using AI weekly, 2030 (weekly_users): "x" is not a number`},
		"b.weekly_users=9":    {"b.weekly_users=7", `Scenario B: People using AI weekly, 2030 (weekly_users): 9 is out of range`},
	} {
		s, errs := ParseQuery(query)
		if said := errorText(errs); s.Query() != want.inputs || !strings.Contains(said, want.said) {
			t.Errorf("%s gives %q and says\n%s\nwant %q and\n%s", query, s.Query(), said, want.inputs, want.said)
		}
	}
	p, notices, err := Read([]byte(`{"version": 1, "set": {"capital": 3000, "cash_flow": 500, "supply_growth": 4}}`))
	said := errorText(notices)
	if err != nil || p.Inputs[model.CashFlow] != 500 || !strings.Contains(said, "stays at $500 bn/yr") || !strings.Contains(said, `"supply_growth" means something else`) {
		t.Errorf("a file has cash of %g and says %s, %v", p.Inputs[model.CashFlow], said, err)
	}
}

// alike are the inputs of version 1 that mean what they meant, in other words or
// with another default, and how that is known.
var alike = map[string]string{
	"reasoning_share":      "the share of answers, in other words",
	"agent_share":          "the share of requests, in other words",
	"price_elasticity":     "the same elasticity, thought to be lower",
	"answer_growth":        "the same rate, measured as 2.2 (F368)",
	"growth_fade":          "in other words",
	"pue":                  "the same ratio, thought to fall",
	"load_factor":          "the same ratio, known to be higher for AI (F456)",
	"non_ai_energy_growth": "the same rate, thought to be lower",
	"us_share":             "both multiply the power that is added",
	"limit_power":          "off, every site is connected at once in both",
}

// Each input of version 1 is brought up, or said to mean something else, or means
// what it meant.
func TestEveryInputOfVersion1IsAccountedFor(t *testing.T) {
	f, err := os.Open("testdata/version1.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) != 56 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	changes := map[string]bool{}
	for _, s := range shipped.since(1) {
		changes[s.key] = true
	}
	for _, row := range rows[1:] {
		id := row[0]
		i, still := model.FindInput(id)
		_, errs := ParseQuery(id + "=" + row[3])
		said, wrong := Split(errs)
		switch {
		case len(wrong) > 0:
			t.Errorf("%s=%s: %v", id, row[3], wrong)
		case changes[id]:
			if len(said) != 1 || !strings.Contains(said[0].Error(), strconv.Quote(id)) {
				t.Errorf("%s is another input now, and a link with it says %v", id, said)
			}
		case !still:
			t.Errorf("%s is no more, and nothing says so", id)
		case len(said) > 0:
			t.Errorf("%s: nothing is known to have changed, and it says %v", id, said)
		case alike[id] == "" && (i.Param().Label != row[1] || i.Param().Unit != row[2] || i.Param().Value(i.Param().Default) != row[3]):
			t.Errorf("%s was %q in %q at %s and is %q in %q at %g: convert it, or say that it means something else", id, row[1], row[2], row[3], i.Param().Label, i.Param().Unit, i.Param().Default)
		}
	}
}
