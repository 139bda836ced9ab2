package quantity

import (
	"errors"
	"iter"
	"strconv"
	"strings"
)

// Error says that a text is not a number and, where commas are to blame, what to write.
type Error struct {
	Typed   string
	Instead string // a number that may be meant, without where it is anybody's guess, or ""
}

// without is said instead of a number that is anybody's guess.
const without = ","

// Error implements error in English.
func (e *Error) Error() string { return e.In(nil) }

// In says the error in a language.
func (e *Error) In(f *Format) string {
	text := f.T("{typed} is not a number: commas part thousands, three digits each; write {instead}")
	switch e.Instead {
	case "":
		text = f.T("{typed} is not a number")
	case without:
		text = f.T("{typed} is not a number: commas part thousands, three digits each; write it without commas")
	}
	return strings.NewReplacer("{typed}", strconv.Quote(e.Typed), "{instead}", e.Instead).Replace(text)
}

// ErrUnit says that a number is in a unit of another kind.
var ErrUnit = errors.New("the number is in another unit")

// Parse reads a number as people write it: a point before the fraction, commas
// between thousands or none, and an exponent where there is one. Nothing that only
// programs write is a number, and no comma is left out in silence: the error is an
// *Error that says what to write.
func Parse(text string) (float64, error) { return (*Format)(nil).Parse(text) }

// Whole reads a whole number of digits alone, such as a year, from least to most.
func Whole[N int | uint64](text string, least, most N) (N, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(text), 10, 64)
	return N(n), err == nil && n >= uint64(least) && n <= uint64(most)
}

// Parse reads a number with the language's marks, or with English ones where it can
// mean nothing else.
func (f *Format) Parse(text string) (float64, error) {
	v, instead, ok := f.decimal(strings.TrimSpace(text))
	if !ok {
		return 0, &Error{text, instead}
	}
	return v, nil
}

// Read reads a value in a unit of the model's registries: without the unit, with what
// it begins with, or as Unit.Set writes it, in the language or in English. Ten
// significant digits are kept. The error is ErrUnit for a number in one of the other
// units, else an *Error.
func (f *Format) Read(text, unit string, others iter.Seq[string]) (float64, error) {
	s, dollars := strings.CutPrefix(strings.ToLower(strings.TrimSpace(text)), "$")
	s = strings.TrimSpace(s)
	end := numberEnd(s)
	typed := packed(s[end:])
	dollars = dollars || strings.Contains(s[end:], "$")
	scale, known := f.spellings(unit)[typed]
	known = known && (!dollars || strings.HasPrefix(unit, "$"))
	is := known || dollars
	for other := range others {
		if is {
			break
		}
		_, is = f.spellings(other)[typed]
	}
	v, instead, ok := f.decimal(s[:end])
	switch {
	case !is:
		return 0, &Error{Typed: text}
	case !ok:
		return 0, &Error{text, instead}
	case !known:
		return 0, ErrUnit
	}
	return Tidy(v*scale, 10), nil
}

// spellings are what may stand behind a number in a unit, packed, and what the number
// is to be multiplied by: the unit in its magnitudes, what each begins with, as GW is
// of GW/yr, the year of a rate, and nothing.
func (f *Format) spellings(unit string) map[string]float64 {
	all := map[string]float64{"": 1}
	for _, language := range [...]*Format{f, nil} {
		u := Of(unit).In(language)
		for _, s := range append(u.Steps, Step{Scale: 1}) {
			text := strings.TrimSpace(strings.TrimPrefix(u.pattern(s.Short, ""), "$"))
			begin, _, rate := strings.Cut(text, "/")
			begin, _, _ = strings.Cut(strings.ReplaceAll(begin, "\u00a0", " "), " ")
			all[packed(text)], all[packed(begin)] = s.Scale, s.Scale
			if rate && strings.HasSuffix(unit, "/yr") {
				all[packed(text[strings.Index(text, "/"):])] = 1
			}
		}
	}
	return all
}

// packed is a unit as it is compared: small letters without spaces, dots and dollars.
func packed(unit string) string {
	unit = strings.Join(strings.Fields(strings.ToLower(unit)), "")
	if rest, times := strings.CutPrefix(unit, "x"); times {
		unit = "×" + rest
	}
	return strings.NewReplacer(".", "", "$", "").Replace(unit)
}

// numberEnd returns where the number ends that a text begins with.
func numberEnd(s string) int {
	end := len(s) - len(strings.TrimLeft(s, figures+"+-"+minus+".,"))
	if power, ok := strings.CutPrefix(s[end:], "e"); ok && end > 0 {
		power = strings.TrimLeft(power, "+-")
		if left := strings.TrimLeft(power, figures); left != power {
			return len(s) - len(left)
		}
	}
	return end
}

// decimal reads a number with the language's marks, or with English ones where it
// cannot mean something else.
func (f *Format) decimal(s string) (v float64, instead string, ok bool) {
	if f == nil || f.Decimal == '.' {
		return decimal(s)
	}
	v, _, ok = decimal(exchanged(s, f.Decimal, f.Group, '.', ','))
	if !ok {
		v, _, ok = decimal(s)
	}
	return v, "", ok
}

// decimal reads a number whose commas stand where they are written. instead is what to
// write in place of one where they do not.
func decimal(s string) (v float64, instead string, ok bool) {
	if rest, below := strings.CutPrefix(s, minus); below {
		s = "-" + rest
	}
	plain := strings.ReplaceAll(s, ",", "")
	if plain == s || s == group(plain, 4) && strings.TrimLeft(plain, "+-")[0] != '0' {
		v, ok = digits(plain)
		return v, "", ok
	}
	if _, ok := digits(strings.ReplaceAll(plain, ".", "")); !ok {
		return 0, "", false
	}
	before, after, _ := strings.Cut(s, ",")
	instead = strings.ReplaceAll(before, ".", "") + "." + after
	if instead[0] == '.' {
		instead = "0" + instead
	}
	if _, ok := digits(instead); !ok {
		instead = without
	}
	return 0, instead, false
}

// digits reads a number without commas.
func digits(s string) (float64, bool) {
	if strings.Trim(s, figures+".+-e") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}
