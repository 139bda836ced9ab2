package ensemble

import (
	"context"

	"hundredfold/model"
)

// Bands are the bands of outputs by their IDs, one a year of the run, and the
// runs that they are of.
type Bands struct {
	Runs int               `json:"runs"`
	Seed uint64            `json:"seed"`
	Of   map[string][]Band `json:"of"`
}

// Bands returns those of all outputs that are kept, over the runs so far.
func (e *Ensemble) Bands() *Bands {
	b := &Bands{Runs: e.runs, Seed: e.prior.seed, Of: make(map[string][]Band, len(e.outputs))}
	for _, o := range e.outputs {
		years := make([]Band, model.Years)
		for i := range years {
			years[i] = e.Band(o, model.FirstYear+i)
		}
		b.Of[o.Spec().ID] = years
	}
	return b
}

// BandsOf runs a scenario so many times and returns the bands of the headline
// outputs.
func BandsOf(in *model.Inputs, seed uint64, runs int) (*Bands, error) {
	e, err := New(in, Headline, seed, runs)
	if err == nil {
		err = e.Run(context.Background(), runs)
	}
	if err != nil {
		return nil, err
	}
	return e.Bands(), nil
}
