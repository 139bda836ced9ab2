package uncertainty

import (
	"runtime"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// first is the number of runs behind the first bands, which arrive within a frame
// of a slider's move. Each later answer has more times as many.
const (
	first = 64
	more  = 4
	draft = first * more // limit while a slider is dragged
	quiet = 1024         // runs between two progress reports without bands
)

// piece returns the number of runs between two yields: first for each core. A
// browser's program has one core.
func piece() int { return first * runtime.GOMAXPROCS(0) }

// BandsResult is the result of a job of kind bands.
type BandsResult struct {
	Bands         *ensemble.Bands `json:"bands"`
	Text          string          `json:"text"`                    // the number of runs, in words
	Probabilities []Probability   `json:"probabilities,omitempty"` // for the job's questions and for published forecasts
	Charted       string          `json:"charted,omitempty"`       // the question that Chart shows
	Chart         *Analysis       `json:"chart,omitempty"`
}

// kept holds the runs of scenarios A and B, which the next job continues.
type kept struct{ a, b sample }

// sample is an ensemble and the arguments that it was made with.
type sample struct {
	*ensemble.Ensemble
	seed   uint64
	runs   int
	inputs model.Inputs
}

// aim prepares the sample for a scenario. It keeps existing runs where seed, number
// of runs and outputs are the same.
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

// part returns the share of all runs that is done, at most 0.99.
func part(samples []*sample, last int) float64 {
	done := 0
	for _, s := range samples {
		done += s.Runs()
	}
	return min(float64(done)/float64(last*len(samples)), 0.99)
}

// bands computes the bands of the headline outputs and the probabilities of the
// job's questions.
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
		// The same seed, so that the two differ by their inputs alone.
		samples = append(samples, b)
		if err := b.aim(&state.B.Inputs, outputs, state.Uncertainty.Seed, state.Uncertainty.Runs); err != nil {
			return err
		}
	}
	last := state.Uncertainty.Runs
	if w.Draft {
		last = min(last, draft)
	}
	untold := 0 // runs since the last report
	for n := min(first, last); ; n = min(n*more, last) {
		// Never report fewer runs than are done, and report the same number for
		// both scenarios.
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
					return nil // a newer job replaced it
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
