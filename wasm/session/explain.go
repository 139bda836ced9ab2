package session

import "hundredfold/model"

// Explanation is a number on the page in the year being read, and the values
// that went into it.
type Explanation struct {
	Output string   `json:"output"`
	Value  string   `json:"value"`
	Values []string `json:"values"` // in the order of the output's terms
}

// Explained returns the outputs that the page explains, in registry order.
func Explained() []model.Output {
	var all []model.Output
	for o := range model.Output(model.NumOutputs) {
		if o.Spec().Terms != nil {
			all = append(all, o)
		}
	}
	return all
}

// term writes a part of an equation in the year being read.
func (s *Session) term(t model.Term) string {
	if i, ok := t.(model.Input); ok {
		return s.lang.Format(i.Param(), s.state.Inputs[i])
	}
	return s.amount(t.(model.Output))
}

// amount writes an output in the year being read.
func (s *Session) amount(o model.Output) string {
	if o == model.LimitBinding {
		return s.limitNames(s.result.Bottlenecks(s.state.Year))
	}
	return Amount(s.lang, o, s.result.Annual(o, s.state.Year))
}

func (s *Session) explanations() []Explanation {
	if s.dragging {
		return nil
	}
	outputs := Explained()
	all := make([]Explanation, len(outputs))
	for i, o := range outputs {
		values := make([]string, len(o.Spec().Terms))
		for j, t := range o.Spec().Terms {
			values[j] = s.term(t)
		}
		all[i] = Explanation{o.Spec().ID, s.amount(o), values}
	}
	return all
}
