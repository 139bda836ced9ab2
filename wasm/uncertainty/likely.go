package uncertainty

import (
	"slices"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// question is what is asked, and who published what it is about.
type question struct {
	ensemble.Question
	by  string // "" for the reader's own
	key string // of the published figure
}

// Probability is the chance that something comes true, by year.
type Probability struct {
	Question string            `json:"question"`
	By       string            `json:"by"`   // who published it; "" for the reader's own
	Asks     string            `json:"asks"` // in words
	Value    string            `json:"value"`
	Year     int               `json:"year"` // that is asked about; 0 for every year
	A        []ensemble.Chance `json:"a"`    // a year of the run each
	B        []ensemble.Chance `json:"b,omitempty"`
}

// questions returns what the job asks, the reader's own first.
func (w *work) questions() ([]question, error) {
	var all []question
	for _, text := range w.Questions {
		q, err := ensemble.ParseQuestion(text)
		if err == nil {
			err = model.Point{Output: q.Output, Year: model.FirstYear}.Check()
		}
		if err != nil {
			return nil, err
		}
		all = append(all, question{Question: q})
	}
	if w.Published {
		all = append(all, published()...)
	}
	return all, nil
}

// Published is how many chances a job answers that asks about what was published.
func Published() int { return len(published()) }

// published asks of each forecast that is drawn whether it is passed in its
// year. What was published as a range is asked at its middle.
func published() []question {
	var all []question
	for _, o := range ensemble.Headline {
		for _, f := range evidence.Forecasts(o) {
			if f.Year >= model.FirstYear && f.Year <= model.LastYear {
				all = append(all, question{ensemble.Question{Output: o, Year: f.Year, Value: f.Value}, f.Name, f.Key})
			}
		}
	}
	return all
}

// likelihoods answers questions from the runs so far.
func (w *work) likelihoods(questions []question, samples []*sample) []Probability {
	l := w.language()
	var all []Probability
	for _, q := range questions {
		k := Probability{Question: q.String(), By: l.T(q.by), Asks: w.asks(q.Question), Value: session.Amount(l, q.Output, q.Value), Year: q.Year}
		for i, s := range samples {
			chances := s.Answers(q.Question)
			if i == 0 {
				k.A = chances
			} else {
				k.B = chances
			}
		}
		all = append(all, k)
	}
	return all
}

// chances draws the chances of the question that the job has charted, nil where
// there is none.
func (w *work) chances(state *scenario.State, questions []question, samples []*sample) (*Reason, error) {
	at := slices.IndexFunc(questions, func(q question) bool { return w.Charted == "" || q.String() == w.Charted })
	if at < 0 || w.Width == 0 {
		return nil, nil
	}
	q, rival := questions[at].Question, ""
	k := chart.Chance{Question: q, Year: state.Year, Runs: samples[0].Runs(), A: samples[0].Answers(q)}
	if len(samples) > 1 {
		k.B, rival = samples[1].Answers(q), w.language().T(state.B.Preset.Name)
	}
	r, err := w.draw(k.Chart(rival).WithLanguage(w.language()))
	return &r, err
}

// asks says a question in words.
func (w *work) asks(q ensemble.Question) string {
	l := w.language()
	text := i18n.Mark("{output} above {value}")
	if q.Below {
		text = i18n.Mark("{output} below {value}")
	}
	return l.T(text, "{output}", l.T(q.Output.Spec().Label), "{value}", session.Amount(l, q.Output, q.Value))
}
