package session

import (
	"strings"

	"hundredfold/model/scenario"
)

// Asked is what a reader asks, as an address has it.
type Asked struct {
	About string `json:"about"` // an output's ID
	Why   string `json:"why"`   // the ways that are open, with commas between them
	Ask   string `json:"ask"`   // questions of chance, with commas between them
}

func asked(a *scenario.Questions) Asked {
	return Asked{a.About.Spec().ID, strings.Join(a.Analyses, ","), a.ProbabilitiesText()}
}

// ask takes on what a reader asks. It is a way to look and no change: undo leaves
// it alone.
func (s *Session) ask(what, text string) error {
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
