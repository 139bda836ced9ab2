package session

import (
	"strings"

	"hundredfold/model/scenario"
)

// Questions is what a reader asks, as an address has it.
type Questions struct {
	About         string `json:"about"` // an output's ID
	Analyses      string `json:"why"`   // the ways that are open, with commas between them
	Probabilities string `json:"ask"`   // questions of chance, with commas between them
}

func questionsOf(a *scenario.Questions) Questions {
	return Questions{a.About.Spec().ID, strings.Join(a.Analyses, ","), a.ProbabilitiesText()}
}

// setQuestions takes on what a reader asks. It is a way to look and no change: undo leaves
// it alone.
func (s *Session) setQuestions(what, text string) error {
	a := &s.state.Questions
	switch what {
	case "about":
		o, err := scenario.ParseAbout(text)
		if err != nil {
			return err
		}
		a.About = o
	case "why":
		why, errs := scenario.ParseAnalyses(text)
		s.errs = append(s.errs, errs...)
		a.Analyses = why
	case "ask":
		likely, errs := scenario.ParseProbabilities(text)
		s.errs = append(s.errs, errs...)
		a.Probabilities = likely
	}
	return nil
}
