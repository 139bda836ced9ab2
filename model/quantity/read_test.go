package quantity_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hundredfold/model/quantity"
)

// Nothing that could mean two numbers is read as one of them.
func TestANumberIsReadAsItIsMeantOrNotAtAll(t *testing.T) {
	for text, want := range map[string]float64{
		"2.5": 2.5, " 25 ": 25, "-3": -3, "−3": -3, "+3": 3, ".5": 0.5, "5.": 5, "1e3": 1000, "2.5e-3": 0.0025,
		"1,000": 1000, "12,345,678.5": 12345678.5, "-1,234": -1234, "1,000e3": 1e6,
	} {
		if got, err := quantity.Parse(text); err != nil || got != want {
			t.Errorf("%q is read as %v, %v; want %v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"2,5": "write 2.5", "0,5": "write 0.5", "0,500": "write 0.500", ",5": "write 0.5", "12,34": "write 12.34", "1.234,5": "write 1234.5", "1000,000": "write 1000.000",
		"2,,5": "write it without commas", "1,00,000": "write it without commas", "1,000,5": "write it without commas", "2.5,000,1": "write it without commas",
	} {
		if _, err := quantity.Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", text, err, want)
		}
	}
	for _, text := range []string{"", ",", "x", "0x1p6", "0x10", "1_00", "NaN", "Inf", "-inf", "infinity", "1e999", "--1", "1.2.3", "1 000", "e3", "٣", "2,5x"} {
		if got, err := quantity.Parse(text); err == nil || !strings.HasSuffix(err.Error(), "is not a number") {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

func TestAWholeNumberIsDigitsAlone(t *testing.T) {
	for text, want := range map[string]int{"2030": 2030, " 2030 ": 2030, "02030": 2030} {
		if got, ok := quantity.Whole(text, 2026, 2035); !ok || got != want {
			t.Errorf("%q is read as %d, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "2025", "2036", "+2030", "-1", "2,030", "2030.0", "2e3", "0x7ee", "99999999999999999999"} {
		if got, ok := quantity.Whole(text, 2026, 2035); ok {
			t.Errorf("%q is read as %d", text, got)
		}
	}
}

// formats are English and one with other marks and words.
var formats = []*quantity.Format{nil, {Decimal: ',', Group: '.', Texts: func() map[string]string {
	return map[string]string{"{n}%": "{n}\u00a0%", "${n} bn/yr": "{n} Mrd. $/Jahr", "${n} tn/yr": "{n} Bio. $/Jahr", "quarters": "Quartale", "{n}×/yr": "{n}×/Jahr"}
}}}

var names = []string{"", "%", "×", "$bn/yr", "bn", "×/yr", "$k/H100e", "% of world product", "GW/yr", "quarters", "of last year's", "TWh", "10^26 FLOP"}

func close(a, b, share float64) bool { return math.Abs(a-b) <= share*max(math.Abs(a), math.Abs(b)) }

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(-1e15, 1e15).Draw(t, "a value")
		if rapid.Bool().Draw(t, "small") {
			v *= 1e-15
		}
		for _, f := range formats {
			for name, text := range map[string]string{"Full": quantity.Full(v), "Plain": quantity.Plain(v)} {
				if got, err := quantity.Parse(text); err != nil || got != v {
					t.Fatalf("%s writes %v as %q, which is read as %v, %v", name, v, text, got, err)
				}
			}
			if text := f.Digits(quantity.Plain(v)); true {
				if got, err := f.Parse(text); err != nil || got != v {
					t.Fatalf("%v is %q, which is read as %v, %v", v, text, got, err)
				}
			}
			if text := f.Editable(v); math.Abs(v) > 1e-9 {
				if got, err := f.Parse(text); err != nil || !close(got, v, 5e-3) {
					t.Fatalf("%v is typed over as %q, which is read as %v, %v", v, text, got, err)
				}
			}
			for _, name := range names {
				text := quantity.Of(name).In(f).Set(v)
				if got, err := f.Read(text, name, slices.Values(names)); err != nil || math.Abs(v) > 1e-6 && !close(got, v, 1e-3) {
					t.Fatalf("%v in %q is set as %q, which is read as %v, %v", v, name, text, got, err)
				}
			}
		}
	})
}

// Nothing is read that is no number, and what is read is written so that it is read again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"100", "100×", "NaN", "-Inf", "1e999", "$1.5 tn/yr", "60%", "", "0x10", "1_000", "1.234,5", "−3", "2,5 Mrd. $/Jahr", "1,000,000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, format := range formats {
			check := func(v float64, err error) {
				if err != nil {
					return
				}
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Fatalf("%q is read as %v", text, v)
				}
				if again, err := quantity.Parse(quantity.Full(v)); err != nil || again != v {
					t.Fatalf("%q is read as %v, and that as %v, %v", text, v, again, err)
				}
			}
			check(format.Parse(text))
			for _, name := range names {
				check(format.Read(text, name, slices.Values(names)))
			}
		}
	})
}
