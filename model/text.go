package model

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model/quantity"
)

// Value returns a value as a reader would type it: digits without a unit, enough of
// them that a run gives the same result.
func (p *Param) Value(v float64) string {
	if math.Abs(v) >= 1e15 { // out of every range: avoid a long line of digits
		return quantity.Full(quantity.Round(v, 3))
	}
	return quantity.Plain(quantity.Tidy(v, 10))
}

// Format returns a value with its unit in a language, nil for English, as shown
// beside a slider.
func (p *Param) Format(v float64, f *quantity.Format) string {
	switch {
	case p.Kind != Switch:
		return quantity.Of(p.Unit).In(f).Set(v)
	case v != 0:
		return f.T("on")
	}
	return f.T("off")
}

// Parse parses a value as typed in a language, nil for English, and checks its
// range. The error names the input, what is wrong and what is allowed.
func (p *Param) Parse(text string, f *quantity.Format) (float64, error) {
	v, err := p.Number(text, f)
	if err != nil {
		return 0, err
	}
	return v, p.Check(v)
}

// Check returns an error that names the input and its range if v is outside it or
// NaN.
func (p *Param) Check(v float64) error {
	if p.Kind == Switch && v != 0 && v != 1 {
		return NewProblem("{input} ({id}): {value} is neither on (1) nor off (0)",
			"{input}", Label(p.Label), "{id}", p.ID, "{value}", Digits(p.Value(v)))
	}
	// Not a plain comparison, so that NaN fails too.
	if !(v >= p.Min && v <= p.Max) {
		return NewProblem("{input} ({id}): {value} is out of range; give a value from {least} to {most}",
			"{input}", Label(p.Label), "{id}", p.ID, "{value}", Digits(p.Value(v)), "{least}", Amount{p, p.Min}, "{most}", Amount{p, p.Max})
	}
	return nil
}

// Check returns the error of the first input that is out of range, nil if there is
// none.
func (in *Inputs) Check() error {
	for i := range in {
		if err := params[i].Check(in[i]); err != nil {
			return err
		}
	}
	return nil
}

// Nearest returns the name closest to the one given, for error messages: the first
// that it is a prefix of, otherwise the one with the fewest edits, the first of
// these.
func Nearest(name string, among []string) string {
	best, least := "", math.MaxInt
	for _, a := range among {
		if name != "" && strings.HasPrefix(a, name) {
			return a
		}
		if d := edits(name, a); d < least {
			best, least = a, d
		}
	}
	return best
}

// edits returns the Levenshtein distance in bytes.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// UnknownInput returns the error for an input ID that does not exist.
func UnknownInput(id string) error {
	ids := make([]string, len(params))
	for i := range params {
		ids[i] = params[i].ID
	}
	return NewProblem("no input {id}; the nearest is {nearest}", "{id}", strconv.Quote(id), "{nearest}", strconv.Quote(Nearest(id, ids)))
}

// UnknownOutput returns the error for an output ID that does not exist.
func UnknownOutput(id string) error {
	ids := make([]string, len(outputs))
	for i := range outputs {
		ids[i] = outputs[i].ID
	}
	return NewProblem("no output {id}; the nearest is {nearest}", "{id}", strconv.Quote(id), "{nearest}", strconv.Quote(Nearest(id, ids)))
}
