package ensemble

import (
	"context"

	"hundredfold/model"
)

// Bands are the bands of outputs by their IDs, a band a year of the run, and how
// many runs they are of.
type Bands struct {
	Runs int               `json:"runs"`
	Of   map[string][]Band `json:"of"`
}

// Bands returns those of all outputs that are kept, over the runs so far.
func (e *Ensemble) Bands() *Bands {
	b := &Bands{Runs: e.runs, Of: make(map[string][]Band, len(e.outputs))}
	for _, o := range e.outputs {
		years := make([]Band, model.Years)
		for i := range years {
			years[i] = e.Band(o, model.FirstYear+i)
		}
		b.Of[o.Spec().ID] = years
	}
	return b
}

// BandsOf runs a scenario so many times and returns the bands of its headline
// outputs: what a file is drawn with.
func BandsOf(in *model.Inputs, seed uint64, runs int) (*Bands, error) {
	e, err := New(in, Headline, seed, runs)
	if err != nil {
		return nil, err
	}
	if err := e.Run(context.Background(), runs); err != nil {
		return nil, err
	}
	return e.Bands(), nil
}
