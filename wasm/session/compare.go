package session

import (
	"hundredfold/model"
	"hundredfold/model/scenario"
)

// Comparison returns the run of the case that the scenario is compared with, nil
// where there is none. It is overwritten after the next Apply.
func (s *Session) Comparison() *model.Result {
	if s.state.B == nil {
		return nil
	}
	return s.comparison.run(&s.state.B.Inputs)
}

// ComparisonName names the case that the scenario is compared with, "" where there
// is none.
func (s *Session) ComparisonName() string {
	if s.state.B == nil {
		return ""
	}
	return s.title(s.state.B)
}

// setComparison sets a case beside the scenario, or takes it away.
func setComparison(to *scenario.State, id string) error {
	switch id {
	case "":
		to.B = nil
		return nil
	case "current":
		a := to.Case
		to.B = &a
		return nil
	}
	p, err := scenario.Find(id)
	if err != nil {
		return err
	}
	b := scenario.Of(p)
	to.B = &b
	return nil
}

// swap lets the scenario and the one beside it change places.
func swap(to *scenario.State) error {
	if to.B == nil {
		return model.NewProblem("There is nothing to swap with: compare the scenario with another first.")
	}
	a := to.Case
	to.Case, to.B = *to.B, &a
	return nil
}

// Comparison is the case that the scenario is compared with.
type Comparison struct {
	Name        string       `json:"name"`
	Query       string       `json:"query"` // of the case alone
	Differences []Difference `json:"differences"`
}

// Difference is an input that differs between the two cases.
type Difference struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	A     string `json:"a"`
	B     string `json:"b"`
}

// comparisonView returns what to show of the other case, nil where there is none.
func (s *Session) comparisonView() *Comparison {
	b := s.state.B
	if b == nil {
		return nil
	}
	alone := s.state
	alone.Case, alone.B = *b, nil
	c := &Comparison{Name: s.title(b), Query: alone.Query(), Differences: []Difference{}}
	for _, i := range s.state.Case.Differing(b) {
		p := i.Param()
		c.Differences = append(c.Differences, Difference{p.ID, s.lang.T(p.Label), s.lang.Format(p, s.state.Inputs[i]), s.lang.Format(p, b.Inputs[i])})
	}
	return c
}
