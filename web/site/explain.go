package site

import (
	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// Explained explains a number of the page in words: its equation, the values in it,
// and its scope.
type Explained struct {
	*model.OutputSpec
	Counts string
	Year   int
	Value  string
	Terms  []Term
	Goal   bool // goal-seek can solve for it
}

// Term is a value in the equation.
type Term struct{ ID, Label, Value string }

// explained returns all explanations with the central run's values.
func explained(l *i18n.Language, s session.Snapshot) []Explained {
	all := make([]Explained, len(s.Explained))
	for i, e := range s.Explained {
		o, ok := model.FindOutput(e.Output)
		if !ok {
			panic(model.UnknownOutput(e.Output))
		}
		all[i] = Explained{OutputSpec: o.Spec(), Counts: counts(l, o.Spec().Scope), Year: s.Year, Value: e.Value, Goal: o != model.LimitBinding}
		for j, t := range o.Spec().Terms {
			id, label := t.Term()
			all[i].Terms = append(all[i].Terms, Term{id, label, e.Values[j]})
		}
	}
	return all
}

// Plain returns the explanation for a page without goal-seek.
func (e Explained) Plain() Explained {
	e.Goal = false
	return e
}
