package model

import (
	"errors"
	"strconv"
	"strings"

	"hundredfold/model/quantity"
)

// Number reads a value as somebody may type it in a language, nil for English, in
// range or not: with or without its unit, thousands commas, "tn" or "bn" for money,
// "on" or "off" for a switch. It keeps the digits that Value writes, so that a value
// which came by an address is the one that the address is written with.
func (p *Param) Number(text string, f *quantity.Format) (float64, error) {
	v, err := p.read(text, f)
	var wrong *quantity.Error
	switch {
	case errors.As(err, &wrong) && wrong.Instead != "":
		return 0, NewProblem("{input} ({id}): {wrong}", "{input}", Label(p.Label), "{id}", p.ID, "{wrong}", err)
	case errors.Is(err, quantity.ErrUnit):
		return 0, NewProblem("{input} ({id}): {typed} is in another unit; give a value from {least} to {most}",
			"{input}", Label(p.Label), "{id}", p.ID, "{typed}", strconv.Quote(text), "{least}", Amount{p, p.Min}, "{most}", Amount{p, p.Max})
	case err != nil:
		return 0, NewProblem("{input} ({id}): {typed} is not a number; give one from {least} to {most}",
			"{input}", Label(p.Label), "{id}", p.ID, "{typed}", strconv.Quote(text), "{least}", Amount{p, p.Min}, "{most}", Amount{p, p.Max})
	}
	return v, nil
}

// Former reads a value of an input of an earlier version, which was written as this
// one's are. The error does not name this one, nor its range.
func (p *Param) Former(text string) (float64, error) {
	v, err := p.read(text, nil)
	if errors.Is(err, quantity.ErrUnit) {
		return 0, NewProblem("{typed} is in another unit; write it like {value}", "{typed}", strconv.Quote(text), "{value}", Amount{p, p.Default})
	}
	return v, err
}

func (p *Param) read(text string, f *quantity.Format) (float64, error) {
	if p.Kind == Switch {
		switch s := strings.ToLower(strings.TrimSpace(text)); s {
		case "on", f.T("on"):
			return 1, nil
		case "off", f.T("off"):
			return 0, nil
		}
	}
	return f.Read(text, p.Unit, units)
}

// units yields the units of all inputs.
func units(yield func(string) bool) {
	for i := range params {
		if !yield(params[i].Unit) {
			return
		}
	}
}
