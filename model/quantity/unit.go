package quantity

import (
	"math"
	"strings"
)

// Unit says how a number of its kind is written. The zero Unit is a bare number.
type Unit struct {
	Steps []Step // from the largest to the smallest; none for a number without magnitudes

	Name   string // stands after a number without magnitudes
	Counts string // "{n} H100e": what is counted
	least  int    // decimals of a value that is set
	format *Format
}

// Step is one magnitude of a unit.
type Step struct {
	Scale float64 // in the model's unit

	// Short is how a number is written on an axis, Long how in a sentence:
	// "${n} bn", "${n} billion".
	Short, Long string
}

// The units with magnitudes. GPUs are counted in millions, money in billions of
// dollars, power in gigawatts, energy in terawatt-hours.
var (
	GPUs = Unit{Steps: []Step{
		{1e3, "{n} bn", "{n} billion"},
		{1, "{n} m", "{n} million"},
		{1e-3, "{n} k", "{n} thousand"},
	}}
	Money = Unit{Steps: []Step{
		{1e3, "${n} tn", "${n} trillion"},
		{1, "${n} bn", "${n} billion"},
		{1e-3, "${n} m", "${n} million"},
	}}
	Watts = Unit{Steps: []Step{
		{1, "{n} GW", "{n} GW"},
		{1e-3, "{n} MW", "{n} MW"},
	}}
	Energy = Unit{Steps: []Step{
		{1, "{n} TWh", "{n} TWh"},
		{1e-3, "{n} GWh", "{n} GWh"},
	}}
	Percent = only("{n}%")
	Times   = only("{n}×")
	Share   = Unit{Steps: []Step{{0.01, "{n}%", "{n}%"}}} // of 1
)

// only returns a unit with a single magnitude.
func only(pattern string) Unit { return Unit{Steps: []Step{{1, pattern, pattern}}} }

// units are those of the registries that have magnitudes or a way to be written of
// their own.
var units = map[string]Unit{
	"": {}, "$bn": Money, "GW": Watts, "TWh": Energy, "%": Percent, "×": Times,
	"million H100e":    {Steps: GPUs.Steps, Counts: "{n} H100e"},
	"million packages": {Steps: GPUs.Steps, Counts: "{n} packages"},
	"$bn per GW":       {Steps: Money.Steps, Counts: "{n} per GW"},
	"$bn/yr":           {Steps: []Step{{1e3, "${n} tn/yr", ""}, {1, "${n} bn/yr", ""}}},
	"bn":               {Steps: []Step{{1, "{n} bn", "{n} billion"}}, least: 1},
	"×/yr":             {Steps: []Step{{1, "{n}×/yr", ""}}, least: 1},
}

// Of returns the unit of a name in the model's registries: "million H100e", "$bn/yr",
// "% of world product". One that is not known stands after its number.
func Of(name string) Unit {
	if u, ok := units[name]; ok {
		return u
	}
	if amount, dollars := strings.CutPrefix(name, "$"); dollars {
		return only("${n}" + amount)
	}
	if strings.HasPrefix(name, "%") {
		return only("{n}" + name)
	}
	return Unit{Name: name}
}

// In returns the unit in a language.
func (u Unit) In(f *Format) Unit {
	u.format = f
	return u
}

// Magnitude returns the step in which v is written.
func (u Unit) Magnitude(v float64) Step { return u.step(v, 0.9995) } // what would be rounded to 1,000 is one of the next

func (u Unit) step(v, from float64) Step {
	v = math.Abs(v)
	for _, s := range u.Steps {
		if v >= s.Scale*from {
			return s
		}
	}
	if len(u.Steps) == 0 {
		return Step{Scale: 1}
	}
	return u.Steps[len(u.Steps)-1]
}

// Short writes v for a label: "$3.0 tn", "400 GW", "1.6 m". Nothing is "0" in any
// magnitude.
func (u Unit) Short(v float64) string {
	s := u.Magnitude(v)
	return u.write(v, s.Short, Figures(v/s.Scale))
}

// Long writes v for a sentence: "$3.0 trillion", "400 GW", "1.6 million".
func (u Unit) Long(v float64) string {
	s := u.Magnitude(v)
	return u.write(v, s.Long, Figures(v/s.Scale))
}

// Text writes v for a sentence with the digits that a function gives.
func (u Unit) Text(v float64, digits func(float64) string) string {
	s := u.Magnitude(v)
	return u.pattern(s.Long, digits(v/s.Scale))
}

// Tick writes v in a given magnitude, exactly, for an axis where all labels share one.
func (u Unit) Tick(v float64, s Step) string {
	return u.write(v, s.Short, Exact(v/s.Scale))
}

// Difference writes v, which is how far two values are apart, with its sign.
func (u Unit) Difference(v float64) string {
	switch text := u.Short(math.Abs(v)); {
	case v > 0:
		return "+" + text
	case v < 0:
		return minus + text
	}
	return "0"
}

// Set writes a value that somebody set, as it stands beside a slider: with four
// figures at most, since what was found rather than set has more.
func (u Unit) Set(v float64) string {
	v = Tidy(v, 4)
	s := u.step(v, 1)
	digits := Significant(v/s.Scale, 4)
	if _, decimals, _ := strings.Cut(digits, "."); len(decimals) < u.least {
		digits = Fixed(v/s.Scale, u.least)
	}
	return u.pattern(s.Short, group(digits, 5))
}

// Amount writes a value in a unit of the model's registries, with what is counted.
func (f *Format) Amount(v float64, unit string) string {
	u := Of(unit).In(f)
	switch text := u.Short(v); {
	case u.Counts != "":
		return put(f.T(u.Counts), text)
	case v == 0 && len(u.Steps) == 1:
		return u.pattern(u.Steps[0].Short, text) // no choice of magnitudes: "0%"
	default:
		return text
	}
}

// write writes digits in a magnitude.
func (u Unit) write(v float64, pattern, digits string) string {
	if v == 0 && u.Name == "" {
		return "0"
	}
	return u.pattern(pattern, digits)
}

func (u Unit) pattern(pattern, digits string) string {
	digits = u.format.Digits(digits)
	switch {
	case pattern != "":
		return put(u.format.T(pattern), digits)
	case strings.HasPrefix(u.Name, "10^"):
		return digits + " × " + u.format.T(u.Name)
	case u.Name != "":
		return digits + " " + u.format.T(u.Name)
	}
	return digits
}
