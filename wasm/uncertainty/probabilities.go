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

// question is what is asked, and who published what it is about.
type question struct {
	ensemble.Question
	by  string // "" for the reader's own
	key string // of the published figure
}

// Probability is the chance that something comes true, in words and by year.
type Probability struct {
	Question string  `json:"question"`
	By       string  `json:"by"`     // who published it; "" for the reader's own
	Asks     string  `json:"asks"`   // in words, of no year
	Text     string  `json:"text"`   // and of the year that is read
	Answer   string  `json:"answer"` // with the chance
	At       int     `json:"at"`     // that year, counted from the run's first
	A        Shares  `json:"a"`
	B        *Shares `json:"b,omitempty"` // where two scenarios are compared
}

// Shares is the share of the runs in which something comes true.
type Shares struct {
	Text  string    `json:"text"`  // in the year that is read
	Range string    `json:"range"` // what it lies between with 95 % confidence
	Years []float64 `json:"years"` // 0 to 1, a year of the run each
}

// questions returns what the job asks, the reader's own first.
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

// probabilities answers questions from the runs so far, read in a year where they
// have none.
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

// chart draws the chances of the question that the job has charted, the first where
// it asks no such question.
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

// asks says a question in words.
func (w *work) asks(q ensemble.Question) string {
	l := w.language()
	text := i18n.Mark("{output} above {value}")
	if q.Below {
		text = i18n.Mark("{output} below {value}")
	}
	return l.T(text, "{output}", l.T(q.Output.Spec().Label), "{value}", session.Amount(l, q.Output, q.Value))
}
