package session

import (
	"slices"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// maxUndo is how many changes can be undone.
const maxUndo = 400

// history is every state that can be come back to.
type history struct {
	back, forth []scenario.State // the nearest last
	drag        drag
}

// drag is a slider being dragged: all its moves are one change.
type drag struct {
	slider   string // "" for none
	recorded bool   // the state before has been kept
}

// record remembers a state that is about to change. A change that changes nothing
// is none, and neither is a slider that is let go where it was taken up.
func (p *history) record(in Intent, from, to *scenario.State) {
	slider := ""
	if in.Type == "track" || in.Type == "take" || in.Type == "year" {
		slider = in.Type + " " + in.ID
	}
	started := slider != "" && slider == p.drag.slider && p.drag.recorded
	if in.Final {
		slider = ""
	}
	changed := !to.Same(from)
	p.drag = drag{slider, slider != "" && (started || changed)}
	switch last := len(p.back) - 1; {
	case started:
		if in.Final && to.Same(&p.back[last]) {
			p.back = p.back[:last]
		}
	case changed:
		if len(p.back) == maxUndo {
			p.back = slices.Delete(p.back, 0, 1)
		}
		p.back, p.forth = append(p.back, *from), nil
	}
}

// undoOrRedo goes one change back or forth.
func (s *Session) undoOrRedo(direction string) error {
	p := &s.history
	from, to := &p.back, &p.forth
	if direction == "redo" {
		from, to = to, from
	}
	last := len(*from) - 1
	switch {
	case last < 0 && direction == "undo":
		return model.NewProblem("There is nothing to undo.")
	case last < 0:
		return model.NewProblem("There is nothing to redo.")
	}
	asked := s.state.Questions // stays as it is
	*to = append(*to, s.state)
	s.state, *from = (*from)[last], (*from)[:last]
	s.state.Questions = asked
	p.drag = drag{}
	return nil
}

// find returns the state with that query, the present one first, nil for none.
func (p *history) find(query string, now *scenario.State) *scenario.State {
	if now.Query() == query {
		return now
	}
	for _, states := range [...][]scenario.State{p.back, p.forth} {
		for i := range slices.Backward(states) {
			if states[i].Query() == query {
				return &states[i]
			}
		}
	}
	return nil
}
