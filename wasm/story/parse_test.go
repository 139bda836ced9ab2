package story

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// small is a story without a fault.
const small = `title: A small one
language: en

# The first
scenario: preset=huang-100x&year=2031
charts: gpus, power
sliders: grid_power
expect: limit.binding@2030 = power
notes: Breathe.
notes: Go on.

Some **{fleet.h100e@2030}** of
them. [F378, F366] And [a source](#F515), or [a page](https://example.org/a_(b)).

note: this is text. \{So\} is \*this\*.

# Und zum Schluß, 2.
charts: shares

The end.
`

func parsed(t *testing.T, text string) *Story {
	t.Helper()
	s, err := Parse("talk.md", text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAStoryIsReadAsItStands(t *testing.T) {
	s := parsed(t, strings.ReplaceAll(small, "(b)", "b"))
	if s.Title != "A small one" || s.Language != i18n.English || len(s.Steps) != 2 || s.Name() != "talk" {
		t.Fatalf("read %+v", s)
	}
	first := s.Steps[0]
	if first.ID != "the-first" || first.State.Preset.ID != "huang-100x" || first.State.Year != 2031 || len(first.Charts) != 2 || len(first.Sliders) != 1 || len(first.Notes) != 2 {
		t.Errorf("the first step is %+v", first)
	}
	if id := s.Steps[1].ID; id != "und-zum-schluss-2" {
		t.Errorf("the second step's address is %q", id)
	}
	text := first.Fill(i18n.English)
	if len(text) != 2 {
		t.Fatalf("%d paragraphs, want 2", len(text))
	}
	if got, want := text[0].String(), "Some 335 million of them.  And a source, or a page."; got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	if got, want := text[1].String(), "note: this is text. {So} is *this*."; got != want {
		t.Errorf("the text is %q, want %q", got, want)
	}
	var bold, cited, linked []string
	for _, span := range text[0] {
		switch {
		case span.Bold:
			bold = append(bold, span.Text)
		case span.Link():
			linked = append(linked, span.Text+" "+span.Key+span.URL)
		case span.Key != "":
			cited = append(cited, span.Key)
		}
	}
	if strings.Join(bold, ",") != "335 million" || strings.Join(cited, ",") != "F378,F366" || strings.Join(linked, ",") != "a source F515,a page https://example.org/a_b" {
		t.Errorf("bold %q, cited %q, linked %q", bold, cited, linked)
	}
	if keys := s.Keys(); strings.Join(keys, " ") != "F378 F366 F515" {
		t.Errorf("the story cites %v", keys)
	}
	if faults := s.Check(); faults != nil {
		t.Error(faults)
	}
}

func TestEachFaultIsNamedByItsLineWithTheNearestRightName(t *testing.T) {
	step := "title: T\n\n# One\ncharts: gpus\n"
	for _, c := range []struct{ text, want string }{
		{"", "talk.md:1: the story has no title"},
		{"title: T\n", "talk.md:1: the story has no step"},
		{"titel: T\n", `talk.md:1: no field "titel" in the head; the nearest is "title"`},
		{"title: T\ntitle: U\n", "talk.md:2: title stands twice"},
		{"title: T\nlanguage: tlh\n", `talk.md:2: language: no language "tlh": there are en, de`},
		{"title: T\nHello there\n", `talk.md:2: "Hello there" stands before the first heading`},
		{"title: T\n\n## One\ncharts: gpus\n\nText\n", `talk.md:3: the heading "One" is of a lower level`},
		{"title: T\n\n#\ncharts: gpus\n\nText\n", "talk.md:3: the step has no heading"},
		{"title: T\n\n# 12\ncharts: gpus\n\nText\n", `talk.md:3: no address can be made of the heading "12"`},
		{"title: T\n\n# One\n\nText\n", `talk.md:3: the step "One" shows no chart: add charts: and one to three of gpus, capex`},
		{"title: T\n\n# One\ncharts: ,\n\nText\n", "talk.md:4: charts: none is named"},
		{step, `talk.md:3: the step "One" has no text`},
		{step + "\nText\n\n# One\ncharts: gpus\n\nText\n", `talk.md:8: the step has the address "one" of the one in line 3`},
		{step + "chart: gpus\n", `talk.md:5: no field "chart" in a step; the nearest is "charts"`},
		{step + "charts: power\n", "talk.md:5: charts stands twice"},
		{step + "id: Not one\n", `talk.md:5: id: "Not one" is no address`},
		{step + "scenario: preset=huang\n", `talk.md:5: scenario: no scenario "huang"; the nearest is "huang-100x"`},
		{step + "scenario: grid_powr=3\n", `talk.md:5: scenario: "grid_powr" means nothing in an address; the nearest is "grid_power"`},
		{step + "scenario: v=2&grid_power=3000\n", "talk.md:5: scenario: New grid power for AI planned, 2030 (grid_power): 3000 is out of range"},
		{step + "sliders: grid, grid\n", `talk.md:5: sliders: "grid" stands twice`},
		{step + "sliders: grid\n", `talk.md:5: sliders: no input "grid"; the nearest is "grid_power"`},
		{step + "sliders: cash_flow, grid_power, pue, load_factor\n", "talk.md:5: sliders: 4 are named; a step shows 3 at most"},
		{"title: T\n\n# One\ncharts: gpu\n", `talk.md:4: charts: no chart is called "gpu": did you mean "gpus"?`},
		{step + "expect: power.ai@2030\n", `talk.md:5: expect: "power.ai@2030" compares nothing`},
		{step + "expect: power.al@2030 > 1\n", `talk.md:5: expect: no output "power.al"; the nearest is "power.ai"`},
		{step + "expect: power.ai > 1\n", "talk.md:5: expect: power.ai has a value for each year: write power.ai@2030"},
		{step + "expect: grid_power@2030 > 1\n", "talk.md:5: expect: grid_power is an input"},
		{step + "expect: power.ai@2040 > 1\n", `talk.md:5: expect: "2040" is not a year from 2025 to 2035`},
		{step + "expect: limit.binding@2030 = powr\n", `talk.md:5: expect: no limit "powr"; the nearest is "power"`},
		{step + "sliders: watt_growht\n", `talk.md:5: sliders: no input "watt_growht"`},
		{step + "expect: watt_growth > 1\n", `talk.md:5: expect: "watt_growth" is no longer an input; generation_watts says the like`},
		{step + "\n{watt_growth}\n", `talk.md:6: {watt_growth}: "watt_growth" is no longer an input; generation_watts says the like`},
		{step + "expect: limit.binding@2030 > power\n", "talk.md:5: expect: a limit is compared by = alone"},
		{step + "expect: 3 < limit.binding@2030\n", "talk.md:5: expect: a limit stands on the left side"},
		{step + "expect: two * power.ai@2030 > 1\n", `talk.md:5: expect: "two" is not a number`},
		{step + "expect: power.ai@2030 of centrl > 1\n", `talk.md:5: expect: no scenario "centrl"; the nearest is "central"`},
		{step + "expect: capex.it@2025 > 1\n", "talk.md:5: expect: capex.it was not observed in 2025"},
		{step + "expect: F514@2030 > 1\n", "talk.md:5: expect: F514 is a figure of the evidence, with a date of its own"},
		{step + "expect: F378.gpus > 1\n", "talk.md:5: expect: F378 is no contract of the ledger"},
		{step + "expect: F554.gpu > 1\n", `talk.md:5: expect: a contract buys gpus, gw or a share, not "gpu"`},
		{step + "expect: F554.share > 1\n", "talk.md:5: expect: a share is of a year's build: write F554.share@2026"},
		{step + "expect: F554.gw@2026 > 1\n", "talk.md:5: expect: what a contract buys has no year"},
		{step + "expect: F554.gw.mid > 1\n", `talk.md:5: expect: "mid" is neither low nor high`},
		{step + "expect: F007 > 1\n", `talk.md:5: expect: F007 is given in "date", which a story cannot write`},
		{step + "\nText\nand {power.al@2030}.\n", `talk.md:7: {power.al@2030}: no output "power.al"; the nearest is "power.ai"`},
		{step + "\nText {12}.\n", "talk.md:6: {12}: a number that nothing computes needs no braces"},
		{step + "\nText {power.ai@2030.\n", "talk.md:6: a { is opened and not closed"},
		{step + "\nText **bold.\n\nMore.\n", "talk.md:6: a ** is opened and not closed"},
		{step + "\nText *slanted*.\n", "talk.md:6: one * alone means nothing"},
		{step + "\n- A list\n", `talk.md:6: "- A list" is more than a story has`},
		{step + "\nText\n> said\n", `talk.md:7: "> said" is more than a story has`},
		{step + "\n<b>Text</b>\n", `talk.md:6: "<b>Text</b>" is more than a story has`},
		{step + "\nText [F9999].\n", `talk.md:6: [F9999] is no key of the evidence`},
		{step + "\nText [F999].\n", `talk.md:6: no figure has the key "F999"; the nearest is`},
		{step + "\nText [].\n", "talk.md:6: [] names no figure"},
		{step + "\nText [F378.\n", "talk.md:6: a [ is opened and not closed"},
		{step + "\nText [here](#F378.\n", "talk.md:6: the address after [here] is not closed"},
		{step + "\nText [here](javascript:alert).\n", "talk.md:6: [here](javascript:alert): a link leads to a figure"},
		{step + "\nText [](#F378).\n", "talk.md:6: []: a link has plain words"},
	} {
		_, err := Parse("talk.md", c.text)
		if err == nil {
			t.Errorf("%q is taken, want %q", c.text, c.want)
			continue
		}
		if !strings.Contains("\n"+err.Error(), "\n"+c.want) {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}

// Windows editors save in several encodings.
func TestAStoryMustBeUTF8(t *testing.T) {
	for text, want := range map[string]string{
		"\xff\xfet\x00i\x00\n\x00":                 "talk.md:1: ",
		"title: T\nlanguage: de\n\n# F\xfcr uns\n": "talk.md:4: ",
	} {
		want += "the letters are not UTF-8: have the editor save the file as that"
		if _, err := Parse("talk.md", text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestAllFaultsAreSaidAtOnceInTheOrderOfTheirLines(t *testing.T) {
	_, err := Parse("talk.md", "title: T\n\n# One\nchart: gpus\n\nText {x@2030}\n")
	var lines []string
	for line := range strings.Lines(err.Error()) {
		lines = append(lines, line[:len("talk.md:3:")])
	}
	if got := strings.Join(lines, " "); got != "talk.md:3: talk.md:4: talk.md:6:" {
		t.Errorf("faults are at %s in\n%v", got, err)
	}
}

// A story written for version 1 of the model opens, with a notice for each line
// whose inputs were replaced.
func TestAStoryOfVersion1OpensWithANotice(t *testing.T) {
	text, err := os.ReadFile("testdata/version1.md")
	if err != nil {
		t.Fatal(err)
	}
	s := parsed(t, string(text))
	if len(s.Steps) != 8 {
		t.Fatalf("%d steps, want 8", len(s.Steps))
	}
	for _, want := range []string{
		`talk.md:54: sliders: "capital" is no longer an input; cash_flow and outside_capital took its place; the slider is of outside_capital`,
		`talk.md:62: expect: "grid_power" comes from an earlier model: “New grid power for AI planned, 2030” at 33.75 GW/yr and “On-site power planned, 2030” at 18.75 GW/yr take its place`,
		`talk.md:130: scenario: "capital" comes from an earlier model: “Cash from other business planned, 2030” at $1.948 tn/yr`,
		`talk.md:137: expect: "capital" is no longer an input; cash_flow and outside_capital took its place`,
		`talk.md:143: {capital}: "capital" is no longer an input; cash_flow and outside_capital took its place`,
	} {
		if !slices.ContainsFunc(s.Notices, func(n Fault) bool { return strings.HasPrefix(n.Error(), want) }) {
			t.Errorf("it lacks the notice %s:\n%v", want, s.Notices)
		}
	}
	for i, n := range s.Notices {
		if slices.Contains(s.Notices[:i], n) {
			t.Errorf("said twice: %v", n)
		}
	}
	built, levers := s.Steps[3], s.Steps[7]
	if want := []model.Input{model.GridPower, model.OutsideCapital}; !slices.Equal(built.Sliders, want) {
		t.Errorf("its sliders are %v, want %v", built.Sliders, want)
	}
	if text := levers.Fill(i18n.English)[0].String(); !strings.Contains(text, "Grids could connect 33.75 GW in 2030, not 18 GW. Money could double to $3 trillion a year.") {
		t.Errorf("its text is %q", text)
	}
	for _, fault := range s.Check() {
		if !strings.Contains(fault.Text, "does not hold: it is") {
			t.Errorf("found %v", fault)
		}
	}
}

func TestAStoryOfThisVersionHasNoNotice(t *testing.T) {
	for _, s := range All() {
		if len(s.Notices) > 0 {
			t.Errorf("%v", s.Notices)
		}
	}
	s := parsed(t, "title: T\n\n# One\ncharts: gpus\nscenario: v=2&grid_power=60\nsliders: grid_power\nexpect: grid_power = 60\n\n{grid_power}\n")
	if len(s.Notices) > 0 {
		t.Errorf("%v", s.Notices)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(small)
	for _, s := range All() {
		f.Add("title: T\n# " + s.Steps[0].Heading)
	}
	f.Add("title: T\n# One\ncharts: gpus\n\n\\")
	f.Add("title: T\n# One\ncharts: gpus\nexpect: 2 * F554.share.low@2026 of v=2&grid_power=60 ~ capital of capital=3\n\n**[a](#F378)**[F1]{F515}")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := Parse("talk.md", text)
		if err != nil {
			for _, fault := range err.(Faults) {
				if fault.Line < 1 || fault.Line > strings.Count(text, "\n")+2 {
					t.Errorf("%v is in no line of %q", fault, text)
				}
			}
			return
		}
		s.Check()
		for i := range s.Steps {
			if s.Steps[i].ID == "" || len(s.Steps[i].Charts) == 0 {
				t.Errorf("a step of %q has no address or no chart", text)
			}
			for _, l := range i18n.All() {
				s.Steps[i].Fill(l)
			}
		}
	})
}
