// Package quantity writes and reads numbers for readers: digits, magnitudes, units,
// signs, percentages and ranges, in any language. What is written for programs is
// ASCII without commas: Full, Plain, Fixed. What is written for people takes a Format,
// the marks and words of a language:
//
//	quantity.Money.In(f).Short(4780) // "$4.8 tn", in German "4,8 Bio. $"
//	f.Amount(304, "million H100e")   // "304 m H100e"
//
// Parse, Read and Whole are the readers of numbers. They take what is written here.
package quantity

import (
	"math"
	"strconv"
	"strings"
)

// Format is how a language writes numbers. nil writes English.
type Format struct {
	Decimal, Group rune // marks before the fraction and between thousands
	// Texts returns the language's words by their English, with how it writes units,
	// percentages and ranges; nil for English itself.
	Texts func() map[string]string
}

// T returns a text in the language, in English where it has none.
func (f *Format) T(english string) string {
	if f != nil && f.Texts != nil && english != "" {
		if text, ok := f.Texts()[english]; ok {
			return text
		}
	}
	return english
}

// Digits writes digits as Go and English do, such as "-1,234.5", with the language's
// marks.
func (f *Format) Digits(english string) string {
	if f == nil || f.Decimal == '.' {
		return english
	}
	return exchanged(english, '.', ',', f.Decimal, f.Group)
}

// exchanged returns digits with other marks.
func exchanged(digits string, point, part, newPoint, newPart rune) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case point:
			return newPoint
		case part:
			return newPart
		}
		return r
	}, digits)
}

// Count writes a whole number.
func (f *Format) Count(n int) string { return f.Digits(group(strconv.Itoa(n), 4)) }

// Fixed writes a number with so many decimals.
func (f *Format) Fixed(v float64, places int) string { return f.Digits(Fixed(v, places)) }

// Given writes the digits of a published number. Four together may be a year, and
// are not parted.
func (f *Format) Given(digits string) string { return f.Digits(group(digits, 5)) }

// Editable writes a number for a reader to type over: with three figures at least.
func (f *Format) Editable(v float64) string {
	places := 0
	if v != 0 {
		places = max(0, 2-int(math.Floor(math.Log10(math.Abs(v)))))
	}
	return f.Fixed(v, places)
}

// Percent writes a share of 1 as a whole percentage.
func (f *Format) Percent(share float64) string { return f.Percentage(100*share, 0) }

// Percentage writes a percentage with so many decimals.
func (f *Format) Percentage(v float64, places int) string { return f.percent(Fixed(v, places)) }

// Probability writes a share of 1 as a percentage; what would round to 0% or 100% and
// is neither reads "under 1%" or "over 99%".
func (f *Format) Probability(share float64) string {
	switch percent := math.Round(100 * share); {
	case percent == 0 && share > 0:
		return put(f.T("under {n}%"), "1")
	case percent == 100 && share < 1:
		return put(f.T("over {n}%"), "99")
	}
	return f.Percent(share)
}

// PercentOff writes by which part of 1 a number is off, as a percentage with its sign.
func (f *Format) PercentOff(part float64) string {
	return f.percent(strings.Replace(Signed(100*part, 1), "-", minus, 1))
}

func (f *Format) percent(digits string) string { return put(f.T("{n}%"), f.Digits(digits)) }

// Range writes what lies between two values, which are written already.
func (f *Format) Range(low, high string) string {
	return strings.NewReplacer("{low}", low, "{high}", high).Replace(f.T("{low} to {high}"))
}

// minus is the sign of a difference. In a number by itself, which can be typed, it is
// a hyphen.
const minus = "−"

// put fills the place {n} of a text.
func put(text, n string) string { return strings.Replace(text, "{n}", n, 1) }
