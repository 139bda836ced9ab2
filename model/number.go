package model

import (
	"math"
	"strconv"
	"strings"
)

// Decimal reads a number as people write it: a point before the fraction, commas
// between thousands or none, and an exponent where there is one. Nothing that only
// programs write is a number, and no comma is left out in silence: the error is a
// Problem that says what to write.
func Decimal(text string) (float64, error) {
	v, instead, ok := decimal(strings.TrimSpace(text))
	if !ok {
		return 0, noNumber(text, instead)
	}
	return v, nil
}

// noNumber says that a text is no number, and where a comma is to blame, what may
// have been meant.
func noNumber(text, instead string) error {
	typed := strconv.Quote(text)
	switch instead {
	case "":
		return NewProblem("{typed} is not a number", "{typed}", typed)
	case without:
		return NewProblem("{typed} is not a number: commas part thousands, three digits each; write it without commas", "{typed}", typed)
	}
	return NewProblem("{typed} is not a number: commas part thousands, three digits each; write {instead}", "{typed}", typed, "{instead}", instead)
}

// without is said instead of a number that is anybody's guess.
const without = ","

// decimal reads a number. instead is what to write in place of one whose commas
// do not stand between thousands.
func decimal(s string) (v float64, instead string, ok bool) {
	plain, grouped := ungrouped(s)
	if grouped {
		v, ok = digits(plain)
		return v, "", ok
	}
	if _, ok := digits(strings.ReplaceAll(strings.ReplaceAll(s, ",", ""), ".", "")); !ok {
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
	if strings.Trim(s, "0123456789.+-e") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// ungrouped leaves out the commas between thousands. It reports false where a comma
// stands elsewhere.
func ungrouped(s string) (plain string, ok bool) {
	whole := s[:len(s)-len(strings.TrimLeft(s, "+-0123456789,"))]
	groups := strings.Split(strings.TrimLeft(whole, "+-"), ",")
	for k, g := range groups[1:] {
		first := groups[0]
		if len(g) != 3 || k == 0 && (first == "" || len(first) > 3 || first[0] == '0') {
			return s, false
		}
	}
	if strings.Contains(s[len(whole):], ",") {
		return s, false
	}
	return strings.ReplaceAll(whole, ",", "") + s[len(whole):], true
}

// Number reads a value as somebody may type it, in range or not: with or
// without its unit, thousands commas, "tn" or "bn" for money, "on" or "off" for
// a switch. It keeps the digits that Value writes, so that a value which came by
// an address is the one that the address is written with.
func (p *Param) Number(text string) (float64, error) {
	v, instead, known := p.read(text)
	switch {
	case instead != "":
		return 0, NewProblem("{input} ({id}): {wrong}", "{input}", Label(p.Label), "{id}", p.ID, "{wrong}", noNumber(text, instead))
	case !known:
		return 0, NewProblem("{input} ({id}): {typed} is in another unit; give a value from {least} to {most}",
			"{input}", Label(p.Label), "{id}", p.ID, "{typed}", strconv.Quote(text), "{least}", Amount{p, p.Min}, "{most}", Amount{p, p.Max})
	case math.IsNaN(v):
		return 0, NewProblem("{input} ({id}): {typed} is not a number; give one from {least} to {most}",
			"{input}", Label(p.Label), "{id}", p.ID, "{typed}", strconv.Quote(text), "{least}", Amount{p, p.Min}, "{most}", Amount{p, p.Max})
	}
	return v, nil
}

// Former reads a value of an input of an earlier version, which was written as this
// one's are. The error does not name this one, nor its range.
func (p *Param) Former(text string) (float64, error) {
	v, instead, known := p.read(text)
	switch {
	case !known:
		return 0, NewProblem("{typed} is in another unit; write it like {value}", "{typed}", strconv.Quote(text), "{value}", Amount{p, p.Default})
	case math.IsNaN(v):
		return 0, noNumber(text, instead)
	}
	return v, nil
}

// read reads a value: NaN for what is none, with what to write instead where a
// comma is to blame. known is false for a number in a unit that is not this input's.
func (p *Param) read(text string) (v float64, instead string, known bool) {
	s := strings.ToLower(strings.TrimSpace(text))
	if p.Kind == Switch {
		switch s {
		case "on":
			return 1, "", true
		case "off":
			return 0, "", true
		}
	}
	s, dollars := strings.CutPrefix(s, "$")
	s = strings.TrimSpace(s)
	end := numberEnd(s)
	unit := strings.ReplaceAll(s[end:], " ", "")
	factor, mine := p.inUnit(unit, dollars)
	if !mine && !dollars && !isUnit(unit) {
		return math.NaN(), "", true
	}
	v, instead, ok := decimal(s[:end])
	if !ok {
		return math.NaN(), instead, true
	}
	return significant(v*factor, 10), "", mine
}

// numberEnd returns where the number ends that a text begins with.
func numberEnd(s string) int {
	const figures = "0123456789"
	end := len(s) - len(strings.TrimLeft(s, figures+"+-.,"))
	if power, ok := strings.CutPrefix(s[end:], "e"); ok && end > 0 {
		power = strings.TrimLeft(power, "+-")
		if left := strings.TrimLeft(power, figures); left != power {
			return len(s) - len(left)
		}
	}
	return end
}

// inUnit reports whether a text is the input's unit or its beginning, as GW is of
// GW/yr, or nothing at all, and what a number in it is to be multiplied by.
func (p *Param) inUnit(text string, dollars bool) (factor float64, ok bool) {
	unit, money := strings.CutPrefix(strings.ToLower(p.Unit), "$")
	if dollars && !money {
		return 0, false
	}
	factor = 1
	if money && strings.HasPrefix(unit, "bn") {
		if rest, trillions := strings.CutPrefix(text, "tn"); trillions {
			text, factor = "bn"+rest, 1000
		}
	}
	return factor, text == "" || isPartOf(unit, text)
}

// isPartOf reports whether a text is a unit, what it begins with, or the "/yr" at its end.
func isPartOf(unit, text string) bool {
	if strings.HasPrefix(unit, "×") && strings.HasPrefix(text, "x") {
		text = "×" + text[1:]
	}
	begin := unit
	if end := strings.IndexAny(unit, "/ "); end > 0 {
		begin = unit[:end]
	}
	return text == strings.ReplaceAll(unit, " ", "") || text == begin || text == "/yr" && strings.HasSuffix(unit, "/yr")
}

// isUnit reports whether a text is any input's unit.
func isUnit(text string) bool {
	for i := range params {
		if _, ok := params[i].inUnit(text, false); ok && text != "" {
			return true
		}
	}
	return false
}
