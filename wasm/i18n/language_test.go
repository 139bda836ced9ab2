package i18n

import (
	"math"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestAnUnknownTextIsSaidInEnglish(t *testing.T) {
	if got := German.T("no such text of {year}", "{year}", "2030"); got != "no such text of 2030" {
		t.Errorf("got %q", got)
	}
	var none *Language
	if got := none.T("as it is"); got != "as it is" {
		t.Errorf("no language gives %q", got)
	}
}

func TestALanguageIsFoundByItsTag(t *testing.T) {
	for tag, want := range map[string]*Language{"en": English, "de": German, "de-AT": German, "EN-gb": English} {
		if got, err := Find(tag); err != nil || got != want {
			t.Errorf("%s: got %v, %v", tag, got, err)
		}
	}
	if _, err := Find("tlh"); err == nil || !strings.HasPrefix(err.Error(), `no language "tlh": there are en, de`) {
		t.Errorf("got %v", err)
	}
}

func TestNumbersAreWrittenAndReadInTheLanguage(t *testing.T) {
	for digits, want := range map[string]string{"1,234.5": "1.234,5", "0.25": "0,25", "-12": "-12"} {
		if got := German.Numbers().Digits(digits); got != want {
			t.Errorf("%s is written %s, want %s", digits, got, want)
		}
	}
	for typed, want := range map[string]float64{" 1.250,5": 1250.5, "4,5": 4.5, "1.234,5": 1234.5, "1.500": 1500, "4.5": 4.5, "0,125": 0.125, "-1": -1} {
		if got, err := German.Numbers().Parse(typed); err != nil || got != want {
			t.Errorf("%s is the number %v, want %v", typed, got, want)
		}
	}
	for _, typed := range []string{"2..5", "2.5,5", "1.23,4", "0x10", "1_0", "2,5,1"} {
		if got, err := German.Numbers().Parse(typed); err == nil {
			t.Errorf("German: %q is the number %v", typed, got)
		}
	}
	for _, typed := range []string{"", "viel", "NaN", "Inf", "1e999", "2,5", "2,,5", "0,5", "0x1p6", "1_00"} {
		if got, err := English.Numbers().Parse(typed); err == nil {
			t.Errorf("%q is the number %v", typed, got)
		}
	}
	if got, err := English.Numbers().Parse("1,234.5"); err != nil || got != 1234.5 {
		t.Errorf("English is read as the number %v", got)
	}
}

func TestWhatStandsInAPlaceIsNotFilledItself(t *testing.T) {
	if got := English.T("{a} and {b}, {c} {", "{a}", "{b}", "{b}", "2"); got != "{b} and 2, {c} {" {
		t.Errorf("got %q", got)
	}
}

// What a slider shows can be typed over it.
func TestEveryInputIsReadAsItIsWritten(t *testing.T) {
	for _, l := range All() {
		for i := range model.Params() {
			p := &model.Params()[i]
			for k := range p.Tracks() + 1 {
				v := p.ValueAt(float64(k))
				if got, err := p.Parse(l.Format(p, v), l.Numbers()); err != nil || math.Abs(got-v) > 1e-3*math.Abs(v) {
					t.Errorf("%s: %s: %q is read as %v, %v", l.Tag, p.ID, l.Format(p, v), got, err)
				}
			}
		}
	}
	for text, want := range map[string]float64{"2,5 Bio. $": 2500, "2,5 bio": 2500, "$2.5 tn": 2500, "900 Mrd. $/Jahr": 900, "1.200": 1200, "900 /Jahr": 900} {
		if got, err := model.OutsideCapital.Param().Parse(text, German.Numbers()); err != nil || got != want {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}
