package uncertainty

import (
	"cmp"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/evidence"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// question is a question and who published the forecast that it is about.
type question struct {
	ensemble.Question
	by  string // publisher; "" for the reader's own
	key string // evidence key of the forecast
}

// Probability is the answer to a question, in words and by year.
type Probability struct {
	Question string  `json:"question"`
	By       string  `json:"by"`     // publisher; "" for the reader's own
	Asks     string  `json:"asks"`   // the question in words, without a year
	Text     string  `json:"text"`   // the question with the year
	Answer   string  `json:"answer"` // the question with the year and the probability
	At       int     `json:"at"`     // index of that year in the run
	A        Shares  `json:"a"`
	B        *Shares `json:"b,omitempty"` // nil without a comparison
}

// Shares is the share of the runs in which the question's condition holds.
type Shares struct {
	Text  string    `json:"text"`  // in the year shown
	Range string    `json:"range"` // its 95 % confidence interval
	Years []float64 `json:"years"` // 0 to 1, one for each year of the run
}

// questions returns the job's questions, the reader's own first. The error is about
// one that cannot be parsed.
func (w *work) questions() ([]question, error) {
	var all []question
	for _, text := range w.Questions {
		q, err := ensemble.ParseQuestion(text)
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

// Published returns the number of questions about published forecasts.
func Published() int { return len(published()) }

// published returns a question for each forecast drawn: whether the output passes
// it in its year. A forecast that is a range counts with its midpoint.
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

// probabilities answers questions from the runs so far, in the given year where a
// question names none.
func (w *work) probabilities(year int, questions []question, samples []*sample) []Probability {
	l := w.language()
	var all []Probability
	for _, q := range questions {
		at := cmp.Or(q.Year, year) - model.FirstYear
		shares := func(s *sample) Shares {
			all := Shares{}
			for i, c := range s.Answers(q.Question) {
				if i == at {
					all.Text = l.Numbers().Probability(c.Share)
					all.Range = l.Numbers().Range(l.Numbers().Probability(c.Low), l.Numbers().Probability(c.High))
				}
				all.Years = append(all.Years, c.Share)
			}
			return all
		}
		k := Probability{Question: q.String(), By: l.T(q.by), Asks: w.asks(q.Question), At: at, A: shares(samples[0])}
		if len(samples) > 1 {
			b := shares(samples[1])
			k.B = &b
		}
		fill := []string{"{asks}", k.Asks, "{year}", strconv.Itoa(model.FirstYear + at), "{chance}", k.A.Text}
		k.Text, k.Answer = l.T("{asks}, {year}", fill...), l.T("{asks}, {year}: {chance}", fill...)
		all = append(all, k)
	}
	return all
}

// chart draws the probabilities of the job's charted question, or of the first
// question.
func (w *work) chart(state *scenario.State, questions []question, samples []*sample, into *BandsResult) error {
	if len(questions) == 0 {
		return nil
	}
	at := max(slices.IndexFunc(questions, func(q question) bool { return q.String() == w.Charted }), 0)
	q, rival := questions[at].Question, ""
	if into.Charted = q.String(); w.Width == 0 {
		return nil
	}
	k := chart.Chance{Question: q, Year: state.Year, Runs: samples[0].Runs(), A: samples[0].Answers(q)}
	if len(samples) > 1 {
		k.B, rival = samples[1].Answers(q), w.language().T(state.B.Preset.Name)
	}
	r, err := w.draw(k.Chart(rival).WithLanguage(w.language()))
	into.Chart = &r
	return err
}

// asks returns a question in words.
func (w *work) asks(q ensemble.Question) string {
	l := w.language()
	text := i18n.Mark("{output} above {value}")
	if q.Below {
		text = i18n.Mark("{output} below {value}")
	}
	return l.T(text, "{output}", l.T(q.Output.Spec().Label), "{value}", session.Amount(l, q.Output, q.Value))
}
