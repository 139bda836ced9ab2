package model

import "strings"

// Problem is an error for readers that can be translated: a text with placeholders,
// and their values.
type Problem struct {
	Text  string // "{input}: {value} is out of range"
	parts []any  // pairs of a placeholder and its value
}

// Label is a value that is itself a text of the catalogue.
type Label string

// Digits is a value that is a number as Go writes it.
type Digits string

// Amount is a value that is an input's value with its unit.
type Amount struct {
	Param *Param
	Value float64
}

// NewProblem returns a Problem. parts is pairs of a placeholder, such as "{value}",
// and its value: a string, which is not translated, or a Label, Digits, an Amount,
// a Measure or another error.
func NewProblem(text string, parts ...any) error { return &Problem{text, parts} }

// Error implements error in English.
func (p *Problem) Error() string {
	return p.Say(p.Text, func(part any) string {
		switch v := part.(type) {
		case Label:
			return string(v)
		case Digits:
			return string(v)
		case Amount:
			return v.Param.Format(v.Value, nil)
		case Measure:
			return v.String()
		case error:
			return v.Error()
		}
		panic("a problem has a part of another kind")
	})
}

// About returns the ID of the input that the problem is about, the value of {id};
// "" for other problems.
func (p *Problem) About() string {
	for i := 0; i < len(p.parts); i += 2 {
		if p.parts[i] == "{id}" {
			return p.parts[i+1].(string)
		}
	}
	return ""
}

// Say fills in a translation of the problem's text. It calls say for values that
// differ between languages.
func (p *Problem) Say(text string, say func(part any) string) string {
	fill := make([]string, len(p.parts))
	for i, part := range p.parts {
		if s, ok := part.(string); ok {
			fill[i] = s
		} else {
			fill[i] = say(part)
		}
	}
	return strings.NewReplacer(fill...).Replace(text)
}
