package uncertainty

import (
	"runtime"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// first is how many runs the first bands are of: they come within a frame of the
// slider's move. Each answer is of more times as many as the one before.
const (
	first = 64
	more  = 4
	draft = first * more // the most while a slider is held
	quiet = 1024         // runs between two times that progress is told, where there are no bands to show
)

// piece is how many runs are done between two breaths: enough for each core, of
// which a browser's program has one.
func piece() int { return first * runtime.GOMAXPROCS(0) }

// BandsResult is what the bands' jobs answer.
type BandsResult struct {
	Bands         *ensemble.Bands `json:"bands"`
	Text          string          `json:"text"`                    // how many runs they are of
	Probabilities []Probability   `json:"probabilities,omitempty"` // of the job's questions and those that were published
	Charted       string          `json:"charted,omitempty"`       // the question of the chart
	Chart         *Analysis       `json:"chart,omitempty"`
}

// kept are the runs of a scenario and of the one beside it, which go on where the
// last job left them.
type kept struct{ a, b sample }

// sample is an ensemble and what it was made for.
type sample struct {
	*ensemble.Ensemble
	seed   uint64
	runs   int
	inputs model.Inputs
}

// aim makes ready for a scenario's runs. Those that are there already stay.
func (s *sample) aim(in *model.Inputs, outputs []model.Output, seed uint64, runs int) error {
	if s.Ensemble == nil || s.seed != seed || s.runs != runs || !slices.Equal(s.Outputs(), outputs) {
		e, err := ensemble.New(in, outputs, seed, runs)
		if err != nil {
			return err
		}
		*s = sample{e, seed, runs, *in}
	}
	if s.inputs != *in {
		s.inputs = *in
		s.Aim(in)
	}
	return nil
}

// part returns how much of all runs is done, short of the whole.
func part(samples []*sample, last int) float64 {
	done := 0
	for _, s := range samples {
		done += s.Runs()
	}
	return min(float64(done)/float64(last*len(samples)), 0.99)
}

// bands works out the bands of the headline outputs, and the chances that are
// asked for.
func bands(w *work) error {
	state := w.state()
	questions, err := w.questions()
	if err != nil {
		return err
	}
	outputs := slices.Clone(ensemble.Headline)
	for _, q := range questions {
		if !slices.Contains(outputs, q.Output) {
			outputs = append(outputs, q.Output)
		}
	}
	a, b := &w.scheduler.kept.a, &w.scheduler.kept.b
	samples := []*sample{a}
	if err := a.aim(&state.Inputs, outputs, state.Uncertainty.Seed, state.Uncertainty.Runs); err != nil {
		return err
	}
	if state.B != nil && len(questions) > 0 {
		// The same seed: the two differ by their inputs and not by luck.
		samples = append(samples, b)
		if err := b.aim(&state.B.Inputs, outputs, state.Uncertainty.Seed, state.Uncertainty.Runs); err != nil {
			return err
		}
	}
	last := state.Uncertainty.Runs
	if w.Draft {
		last = min(last, draft)
	}
	untold := 0 // runs since something was told
	for n := min(first, last); ; n = min(n*more, last) {
		// What is there already is not told again with less, and both are of as many.
		for _, s := range samples {
			n = max(n, s.Runs())
		}
		for _, s := range samples {
			for s.Runs() < n {
				if untold >= quiet {
					w.publish(part(samples, last), nil)
					untold = 0
				}
				before := s.Runs()
				if err := s.Run(w.ctx, min(n-before, piece())); err != nil || !w.yield() {
					return nil // its place was taken
				}
				untold += s.Runs() - before
			}
		}
		o := BandsResult{Bands: a.Bands(), Text: w.language().T("{n} runs", "{n}", strconv.Itoa(n)), Probabilities: w.probabilities(state.Year, questions, samples)}
		if err = w.chart(&state, questions, samples, &o); err != nil {
			return err
		}
		w.publish(min(float64(n)/float64(last), 1), o)
		untold = 0
		if n >= last || !w.yield() {
			return nil
		}
	}
}
