package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
)

// Uncertainty is how uncertainty is shown.
type Uncertainty struct {
	On   bool   `json:"on"`
	Seed uint64 `json:"seed"`
	Runs int    `json:"runs"`
}

// setUncertainty shows uncertainty or hides it, or draws its runs otherwise.
func (s *Session) setUncertainty(to *scenario.State, what, text string) error {
	switch what {
	case "doubt":
		if text != "on" && text != "off" {
			return model.NewProblem("doubt: {typed} is neither on nor off", "{typed}", strconv.Quote(text))
		}
		if to.Uncertainty.On = text == "on"; !to.Uncertainty.On {
			s.bands = nil // of a scenario that will be another when they are wanted again
		}
	case "seed":
		seed, err := scenario.ParseSeed(text)
		if err != nil {
			return err
		}
		to.Uncertainty.Seed = seed
	case "runs":
		// A number that is too high is taken as the highest, and said.
		runs, err := scenario.ParseRuns(text)
		if runs == 0 {
			return err
		}
		to.Uncertainty.Runs = runs
		if err != nil {
			s.errs = append(s.errs, err)
		}
	}
	return nil
}

// SetBands takes on bands that were worked out elsewhere, of the state as it was
// then. They are kept until others come: a program that starts late is given them
// before it knows that there is doubt.
func (s *Session) SetBands(b *ensemble.Bands) { s.bands = b }

// Bands returns the bands to be shown, nil for none.
func (s *Session) Bands() *ensemble.Bands {
	if !s.state.Uncertainty.On {
		return nil
	}
	return s.bands
}
