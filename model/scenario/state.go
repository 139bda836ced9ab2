package scenario

import (
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// State is what an address holds: a case, the one that it is compared with, and how
// both are shown. What its pointers and slices refer to is never changed, so that a
// copy of a State stays as it is.
type State struct {
	Case
	B           *Case       // scenario B; nil for none
	Year        int         // the year shown
	Quarterly   bool        // quarters instead of years
	Uncertainty Uncertainty // bands around the lines
	Questions   Questions

	// Log and Linear name the charts shown on the scale that is not their default,
	// in alphabetical order. The names are not checked here.
	Log, Linear []string
}

// DefaultYear is the year shown by default.
const DefaultYear = 2030

// Central returns the initial state.
func Central() State {
	return State{Case: Of(&Presets()[0]), Year: DefaultYear, Uncertainty: Certain, Questions: NoQuestions}
}

// Same reports whether two states are the same.
func (s *State) Same(o *State) bool {
	same := s.Case.Same(&o.Case) && s.Year == o.Year && s.Quarterly == o.Quarterly && s.Uncertainty == o.Uncertainty &&
		s.Questions.Same(&o.Questions) && slices.Equal(s.Log, o.Log) && slices.Equal(s.Linear, o.Linear)
	if s.B == nil || o.B == nil {
		return same && s.B == o.B
	}
	return same && s.B.Same(o.B)
}

// ParseYear parses a year of the run.
func ParseYear(text string) (int, error) {
	year, ok := quantity.Whole(text, model.FirstYear, model.LastYear)
	if !ok {
		return 0, model.NewProblem("year: {typed} is not a year from {first} to {last}", "{typed}", strconv.Quote(text),
			"{first}", strconv.Itoa(model.FirstYear), "{last}", strconv.Itoa(model.LastYear))
	}
	return year, nil
}
