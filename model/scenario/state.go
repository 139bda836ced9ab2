package scenario

import (
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// State is what an address carries: a case, the one that it is compared with,
// and how both are read. What its pointers and slices hold is never written, so
// that a copy of a State stays as it is.
type State struct {
	Case
	B           *Case       // compared with it; nil for none
	Year        int         // being read
	Quarterly   bool        // by quarter rather than by year
	Uncertainty Uncertainty // bands around the lines
	Questions   Questions

	// Log and Linear name the charts whose scale was chosen against their own, in
	// the order of the alphabet. Whether there are such charts is not known here.
	Log, Linear []string
}

// DefaultYear is the year that is read unless somebody chooses another.
const DefaultYear = 2030

// Central returns the state in which everything starts.
func Central() State {
	return State{Case: Of(&Presets()[0]), Year: DefaultYear, Uncertainty: Certain, Questions: NoQuestions}
}

// Same reports whether two states show the same.
func (s *State) Same(o *State) bool {
	same := s.Case.Same(&o.Case) && s.Year == o.Year && s.Quarterly == o.Quarterly && s.Uncertainty == o.Uncertainty &&
		s.Questions.Same(&o.Questions) && slices.Equal(s.Log, o.Log) && slices.Equal(s.Linear, o.Linear)
	if s.B == nil || o.B == nil {
		return same && s.B == o.B
	}
	return same && s.B.Same(o.B)
}

// ParseYear reads a year that a run has.
func ParseYear(text string) (int, error) {
	year, ok := quantity.Whole(text, model.FirstYear, model.LastYear)
	if !ok {
		return 0, model.NewProblem("year: {typed} is not a year from {first} to {last}", "{typed}", strconv.Quote(text),
			"{first}", strconv.Itoa(model.FirstYear), "{last}", strconv.Itoa(model.LastYear))
	}
	return year, nil
}
