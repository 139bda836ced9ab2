package scenario

import (
	"strings"
	"testing"

	"hundredfold/model"
)

// A past that never was: capital was called funds and was in millions, then in
// billions; there was a tax; users were called people.
var past = versions{
	{rename("funds", "capital"), drop("tax")},
	{rescale("capital", 0.001), rename("people", "weekly_users")},
}

func TestAnOldLinkGivesWhatItGave(t *testing.T) {
	for query, want := range map[string]string{
		"funds=900000&tax=3&people=5":          "v=3&weekly_users=5&capital=900",
		"v=1&funds=900000":                     "v=3&capital=900",
		"v=2&capital=900000&people=5":          "v=3&weekly_users=5&capital=900",
		"v=3&capital=900&weekly_users=5":       "v=3&weekly_users=5&capital=900",
		"b.funds=900000&b.tax=1&year=2031":     "v=3&year=2031&b.capital=900",
		"preset=bain&people=5&b.preset=jevons": "v=3&preset=bain&weekly_users=5&b.preset=jevons",
	} {
		s, errs := parseQuery(query, past)
		if got := s.query(past); len(errs) > 0 || got != want {
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
	p, err := read([]byte(`{"version": 1, "set": {"funds": 900000, "tax": 3, "people": 5}}`), past)
	if err != nil || p.Inputs[model.Capital] != 900 || p.Inputs[model.WeeklyUsers] != 5 {
		t.Errorf("got $%g bn and %g bn users, %v", p.Inputs[model.Capital], p.Inputs[model.WeeklyUsers], err)
	}
	p, err = read([]byte(`{"version": 3, "set": {"capital": 900}}`), past)
	if err != nil || p.Inputs[model.Capital] != 900 {
		t.Errorf("got $%g bn, %v", p.Inputs[model.Capital], err)
	}
}

func TestLinksSayNoVersionWhileThereIsOne(t *testing.T) {
	s := State{Case: Of(&Presets()[1]), Year: DefaultYear, Doubt: Certain, Asked: Nothing}
	if q := s.Query(); shipped.now() == 1 && strings.Contains(q, "v=") {
		t.Errorf("query is %q", q)
	}
}
