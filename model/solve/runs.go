package solve

import (
	"context"

	"hundredfold/model"
)

// often is the number of runs between progress reports: some milliseconds in a
// browser.
const often = 64

// runs runs the model for a search.
type runs struct {
	ctx      context.Context
	progress func(runs int) // may be nil
	done     int
	result   model.Result
}

// of runs the model and returns the result, which is valid until the next call.
// After ctx has ended it returns the last result again, so that every search ends.
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
