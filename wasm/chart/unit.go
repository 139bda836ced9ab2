package chart

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/wasm/i18n"
)

// Unit says how axes, tables and sentences name a number.
type Unit struct {
	Steps []Step // from the largest to the smallest

	lang *i18n.Language
}

// Step is one magnitude of a unit.
type Step struct {
	Scale float64 // in the model's unit

	// Short is how a number is written on an axis, Long how in a sentence:
	// "${n} bn", "${n} billion". "" is the number alone.
	Short, Long string
}

// The units of the charts. GPUs are counted in millions, money in billions of
// dollars, power in gigawatts, energy in
// terawatt-hours.
var (
	GPUs = Unit{Steps: []Step{
		{1e3, i18n.Mark("{n} bn"), i18n.Mark("{n} billion")},
		{1, i18n.Mark("{n} m"), i18n.Mark("{n} million")},
		{1e-3, i18n.Mark("{n} k"), i18n.Mark("{n} thousand")},
	}}
	Money = Unit{Steps: []Step{
		{1e3, i18n.Mark("${n} tn"), i18n.Mark("${n} trillion")},
		{1, i18n.Mark("${n} bn"), i18n.Mark("${n} billion")},
		{1e-3, i18n.Mark("${n} m"), i18n.Mark("${n} million")},
	}}
	Watts = Unit{Steps: []Step{
		{1, i18n.Mark("{n} GW"), i18n.Mark("{n} GW")},
		{1e-3, i18n.Mark("{n} MW"), i18n.Mark("{n} MW")},
	}}
	Energy = Unit{Steps: []Step{
		{1, i18n.Mark("{n} TWh"), i18n.Mark("{n} TWh")},
		{1e-3, i18n.Mark("{n} GWh"), i18n.Mark("{n} GWh")},
	}}
	Points = Unit{Steps: []Step{{Scale: 1}}}
)

// WithLanguage returns the unit in a language.
func (u Unit) WithLanguage(l *i18n.Language) Unit {
	u.lang = l
	return u
}

// step returns the magnitude to write v in.
func (u Unit) step(v float64) Step {
	v = math.Abs(v)
	for _, s := range u.Steps {
		if v >= s.Scale*0.9995 {
			return s
		}
	}
	return u.Steps[len(u.Steps)-1]
}

// Short writes v for a label: "$3 tn", "400 GW", "1.6 m". Nothing is "0".
func (u Unit) Short(v float64) string {
	s := u.step(v)
	return u.write(s.Short, v, digits(v/s.Scale))
}

// Long writes v for a sentence: "$3 trillion", "400 GW", "1.6 million".
func (u Unit) Long(v float64) string {
	s := u.step(v)
	return u.write(s.Long, v, digits(v/s.Scale))
}

// Difference writes v, which is how far two values are apart, with its sign.
func (u Unit) Difference(v float64) string {
	switch text := u.Short(math.Abs(v)); {
	case v > 0:
		return "+" + text
	case v < 0:
		return "−" + text
	}
	return "0"
}

// tick writes v in a given magnitude, exactly, for an axis where all labels
// share one.
func (u Unit) tick(v float64, s Step) string {
	return u.write(s.Short, v, group(strconv.FormatFloat(math.Round(v/s.Scale*1e6)/1e6, 'f', -1, 64)))
}

func (u Unit) write(pattern string, v float64, digits string) string {
	if v == 0 {
		return "0"
	}
	if digits = u.lang.Number(digits); pattern == "" {
		return digits
	}
	return u.lang.T(pattern, "{n}", digits)
}

// percent writes a share of 1.
func percent(l *i18n.Language, share float64) string {
	return l.T("{n}%", "{n}", strconv.Itoa(int(math.Round(100*share))))
}

// times writes a ratio.
func times(l *i18n.Language, v float64) string {
	return l.T("{n}×", "{n}", l.Number(digits(v)))
}

// digits writes v with two or three figures that mean something: 1.2, 6.0,
// 88.2, 328, 1,440.
func digits(v float64) string {
	places := 0
	if a := math.Abs(v); a < 0.0995 {
		places = 3
	} else if a < 0.995 {
		places = 2
	} else if a < 99.95 {
		places = 1
	}
	return group(strconv.FormatFloat(v, 'f', places, 64))
}

// group sets commas between thousands.
func group(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	if rest != "" {
		rest = "." + rest
	}
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	return whole + rest
}
