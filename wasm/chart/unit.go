package chart

import (
	"math"
	"strconv"
	"strings"
)

// Unit says how axes, tables and sentences name a number.
type Unit struct {
	Prefix string // before the digits: "$"
	Steps  []Step // from the largest to the smallest
}

// Step is one magnitude of a unit.
type Step struct {
	Scale       float64 // in the model's unit
	Short, Long string  // "bn" on an axis, "billion" in a sentence
}

// The units of the charts. GPUs are counted in millions, money in billions of
// dollars, power in gigawatts, energy in
// terawatt-hours.
var (
	GPUs   = Unit{"", []Step{{1e3, "bn", "billion"}, {1, "m", "million"}, {1e-3, "k", "thousand"}}}
	Money  = Unit{"$", []Step{{1e3, "tn", "trillion"}, {1, "bn", "billion"}, {1e-3, "m", "million"}}}
	Watts  = Unit{"", []Step{{1, "GW", "GW"}, {1e-3, "MW", "MW"}}}
	Energy = Unit{"", []Step{{1, "TWh", "TWh"}, {1e-3, "GWh", "GWh"}}}
	Points = Unit{"", []Step{{1, "", ""}}}
)

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
	return u.join(v/s.Scale, s.Short)
}

// Long writes v for a sentence: "$3 trillion", "400 GW", "1.6 million".
func (u Unit) Long(v float64) string {
	s := u.step(v)
	return u.join(v/s.Scale, s.Long)
}

// tick writes v in a given magnitude, exactly, for an axis where all labels
// share one.
func (u Unit) tick(v float64, s Step) string {
	if v == 0 {
		return "0"
	}
	return u.Prefix + group(strconv.FormatFloat(math.Round(v/s.Scale*1e6)/1e6, 'f', -1, 64)) + " " + s.Short
}

func (u Unit) join(v float64, name string) string {
	if v == 0 {
		return "0"
	}
	return strings.TrimSpace(u.Prefix + digits(v) + " " + name)
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
