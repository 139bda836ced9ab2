package scenario

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestABadFileIsRefusedWithTheReason(t *testing.T) {
	for text, want := range map[string]string{
		`{`:                                      "line 1 is not JSON",
		"{\"version\": 1,\n\"set\": {,}}":        "line 2 is not JSON",
		`[1]`:                                    `it does not begin with "{"`,
		``:                                       "line 1 is not JSON",
		`{"name": "x"}`:                          `version "" is not known; this program reads version 2`,
		`{"version": "1"}`:                       `version "\"1\"" is not known`,
		`{"version": 9}`:                         `version "9" is not known; this program reads version 2`,
		`{"version": 1, "sets": {}}`:             `a scenario file holds no "sets"; the nearest is "set"`,
		`{"version": 1, "name": 5}`:              `"name" holds something of the wrong kind`,
		`{"version": 1, "set": [5]}`:             `"set" holds something of the wrong kind`,
		`{"version": 1, "from": "bian"}`:         `no scenario "bian"; the nearest is "bain"`,
		`{"version": 1, "set": {"cash_flo": 5}}`: `the nearest is "cash_flow"`,
		`{"version": 2, "set": {"cash_flow": 5}}`:                   "out of range",
		`{"version": 1, "set": {"cash_flow": "much"}}`:              "is not a number",
		`{"version": 1, "set": {"cash_flow": null}}`:                "is not a number",
		`{"version": 1, "set": {"limit_power": 0.5}}`:               "neither on (1) nor off (0)",
		`{"version": 1, "name": "` + strings.Repeat("ä", 81) + `"}`: "longer than 80 letters",
		`{"version": 1}` + strings.Repeat(" ", 1<<16):               "larger than 64 kB",
	} {
		if _, _, err := Read([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.60s: got %v, want %q", text, err, want)
		}
	}
}

// Editors of Windows put a mark before the text, and end lines in two letters.
func TestAFileIsReadAsEditorsOfWindowsWriteIt(t *testing.T) {
	p, _, err := Read([]byte("\ufeff{\r\n\"version\": 1,\r\n\"set\": {\"cash_flow\": 1200}\r\n}\r\n"))
	if err != nil || p.Inputs[model.CashFlow] != 1200 {
		t.Errorf("read %+v, %v", p, err)
	}
}

func TestACaseSurvivesItsFile(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		c := draw(rng)
		data := Write(&c, "Mine “&”", "why")
		p, _, err := Read(data)
		if err != nil || p.Inputs != c.Inputs || p.Name != "Mine “&”" || p.Text != "why" {
			t.Fatalf("%s\ngives %+v, %v", data, p, err)
		}
		opened := Of(&p)
		a, b := State{Case: c, Year: DefaultYear, Uncertainty: Certain, Questions: NoQuestions}, State{Case: opened, Year: DefaultYear, Uncertainty: Certain, Questions: NoQuestions}
		if a.Query() != b.Query() {
			t.Fatalf("the query of the file is %q, it was %q", b.Query(), a.Query())
		}
		if again := Write(&opened, "Mine “&”", "why"); string(again) != string(data) {
			t.Fatalf("written again it is\n%s\nit was\n%s", again, data)
		}
	}
}

func TestAFileHoldsOnlyWhatDiffersFromTheDefaults(t *testing.T) {
	c := Of(&Presets()[1])
	c.Inputs[model.CashFlow] = 900
	want := `{
  "version": 2,
  "name": "Mine",
  "from": "huang-100x",
  "set": {
    "cash_flow": 900,
    "reasoning_multiplier": 100
  }
}
`
	if got := string(Write(&c, "Mine", "")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"version": 1, "name": "x", "set": {"cash_flow": 900}}`))
	f.Add([]byte(`{"version": 1, "from": "bain", "set": {"limit_power": 0.5}}`))
	f.Add([]byte(`{"version": 1, "text": "\ud800", "set": {"cash_flow": 900.0000001}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, _, err := Read(data)
		if err != nil {
			return
		}
		if err := p.Inputs.Check(); err != nil {
			t.Fatalf("%s is accepted with %v", data, err)
		}
		c := Of(&p)
		again, _, err := Read(Write(&c, p.Name, ""))
		if err != nil || again.Inputs != p.Inputs || again.Name != p.Name {
			t.Fatalf("%s: written again it gives %+v, %v", data, again, err)
		}
	})
}
