package solve

import (
	"context"

	"hundredfold/model"
)

// often is how many runs go by between two times that progress is told: in a
// browser, where the reader is heard in between, some milliseconds.
const often = 64

// runs runs the model for a search.
type runs struct {
	ctx      context.Context
	progress func(runs int) // may be nil
	done     int
	result   model.Result
}

// of returns a run, until the next. Once ctx has ended nothing is run any more:
// each answer is the last one again, on which every search comes to its end.
func (m *runs) of(in *model.Inputs) *model.Result {
	if m.ctx.Err() != nil {
		return &m.result
	}
	model.Run(&m.result, in)
	if m.done++; m.progress != nil && m.done%often == 0 {
		m.progress(m.done)
	}
	return &m.result
}
