package session

import (
	"math"
	"slices"

	"hundredfold/model/ensemble"
	"hundredfold/model/quantity"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// Questions is what a reader asks.
type Questions struct {
	About         string    `json:"about"`         // an output's ID
	Analyses      []string  `json:"analyses"`      // of scenario.AnalysisKinds those that are open
	Probabilities []string  `json:"probabilities"` // questions of chance, the newest first
	Charted       string    `json:"charted"`       // the question that is drawn, "" for the first
	Form          Threshold `json:"form"`
	Error         string    `json:"error"` // why what was typed last is no question
}

// Threshold is a question of chance that is being put, in a form or on a chart.
type Threshold struct {
	Output string `json:"output"` // its ID
	Below  bool   `json:"below"`
	Value  string `json:"value"` // as typed
}

// form is the threshold that the form and the line on a chart have.
type form struct {
	ensemble.Question        // its Value is not a number where none is typed
	text              string // of the value, as typed
	charted           string // the question that is drawn
	err               string // why what was typed is no question
}

// newForm returns the form with which everything starts.
func newForm() form {
	return form{Question: ensemble.Question{Output: ensemble.Headline[0], Value: math.NaN()}}
}

func (s *Session) questions() Questions {
	q, f := &s.state.Questions, &s.form
	all := Questions{About: q.About.Spec().ID, Analyses: append([]string{}, q.Analyses...), Probabilities: []string{}, Charted: f.charted,
		Form: Threshold{f.Output.Spec().ID, f.Below, f.text}, Error: f.err}
	for _, p := range q.Probabilities {
		all.Probabilities = append(all.Probabilities, p.String())
	}
	return all
}

// ask changes what a reader asks. It is a way to look and no change: undo leaves
// it alone.
func (s *Session) ask(in Intent) error {
	q, f := &s.state.Questions, &s.form
	f.err = ""
	switch in.Type {
	case "about":
		o, err := scenario.ParseAbout(in.Text)
		if err != nil {
			return err
		}
		q.About = o
	case "analyses":
		kinds, errs := scenario.ParseAnalyses(in.Text)
		s.errs = append(s.errs, errs...)
		q.Analyses = kinds
	case "analysis":
		return q.SetOpen(in.ID, in.Text == "on")
	case "question-form", "question-add", "question-drag":
		return s.askProbability(in)
	case "question-remove":
		q.Probabilities = slices.DeleteFunc(slices.Clone(q.Probabilities), func(p ensemble.Question) bool { return p.String() == in.Text })
	case "question-chart":
		f.charted = in.Text
	}
	return nil
}

// askProbability puts a threshold into the form, and asks how likely it is that it
// is passed. While it is dragged its question takes the place of the one before.
func (s *Session) askProbability(in Intent) error {
	o, err := scenario.ParseAbout(in.ID)
	if err != nil {
		return err
	}
	q, f := &s.state.Questions, &s.form
	asked := ensemble.Question{Output: o, Below: in.Below, Value: in.Value}
	text := s.lang.Numbers().Digits(quantity.Plain(in.Value))
	if in.Type != "question-drag" {
		var err error
		if asked.Value, err = s.lang.Numbers().Parse(in.Text); err != nil {
			if in.Type == "question-add" {
				f.err = s.lang.T("{typed} is not a number: give the value as 200 or 1.5.", "{typed}", "“"+in.Text+"”")
				return nil
			}
			asked.Value = math.NaN()
		}
		text = in.Text
	}
	f.Question, f.text = asked, text
	if in.Type == "question-form" {
		return nil
	}
	others := slices.Clone(q.Probabilities)
	// The line on a chart is the newest question of its output.
	if in.Type == "question-drag" && len(others) > 0 && others[0] == (ensemble.Question{Output: o, Below: in.Below, Value: others[0].Value}) {
		others = others[1:]
	}
	others = slices.DeleteFunc(others, func(p ensemble.Question) bool { return p == asked })
	q.Probabilities = append([]ensemble.Question{asked}, others[:min(len(others), scenario.MaxQuestions-1)]...)
	f.charted = asked.String()
	return nil
}

// setLanguage writes the form's value anew: a point means another thing there.
func (f *form) setLanguage(from, to *i18n.Language) {
	if v, err := from.Numbers().Parse(f.text); err == nil {
		f.text = to.Numbers().Digits(quantity.Plain(v))
	}
	f.err = ""
}

// takeForm has the form hold what an address asks first.
func (s *Session) takeForm() {
	s.form.charted, s.form.err = "", ""
	if all := s.state.Questions.Probabilities; len(all) > 0 {
		s.form.Question, s.form.text = all[0], s.lang.Numbers().Digits(quantity.Plain(all[0].Value))
		s.form.Year = 0
	}
}

// closeVariance has shares of the variance give way to the tornado when the
// scenario is another than the one that they were asked of: they take long.
func (s *Session) closeVariance(before *scenario.State) {
	if q := &s.state.Questions; slices.Contains(q.Analyses, "variance") && before.InputsQuery() != s.state.InputsQuery() {
		if err := q.SetOpen("tornado", true); err != nil {
			s.errs = append(s.errs, err)
		}
	}
}
