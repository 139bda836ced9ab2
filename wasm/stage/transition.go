package stage

import (
	"time"

	"hundredfold/model"
	"hundredfold/wasm/chartview"
)

// duration is how long charts take to move to another run.
const duration = 150 * time.Millisecond

// tween is a run that is shown and, while it moves, where from and where to.
type tween struct{ from, now, to model.Result }

// jump shows a run at once.
func (t *tween) jump(r *model.Result) { t.now, t.to = *r, *r }

// aim sets off from what is shown.
func (t *tween) aim(r *model.Result) { t.from, t.to = t.now, *r }

// ease turns the part of the time that has gone by into the part of the way:
// fast at first, then slower.
func ease(t float64) float64 {
	left := 1 - min(max(t, 0), 1)
	return 1 - left*left*left
}

// set shows runs at once, and begin has charts move to them.
func (s *Stage) set(r, against *model.Result) {
	s.transition = chartview.Transition{}
	s.a.jump(r)
	if against != nil {
		s.b.jump(against)
	}
}

func (s *Stage) begin(r, against *model.Result) {
	s.moves++
	s.began = s.clock()
	s.transition = chartview.Transition{Serial: s.moves, To: &s.a.to}
	s.a.aim(r)
	if against != nil {
		s.b.aim(against)
		s.transition.Comparison = &s.b.to
	}
}

// advance takes a move to where it is by now. Its last frame is at rest.
func (s *Stage) advance() {
	if s.transition.Serial == 0 {
		return
	}
	s.transition.Part = ease(float64(s.clock()-s.began) / float64(duration))
	s.a.now.Blend(&s.a.from, &s.a.to, s.transition.Part)
	if s.transition.Comparison != nil {
		s.b.now.Blend(&s.b.from, &s.b.to, s.transition.Part)
	}
	if s.transition.Part >= 1 {
		s.transition = chartview.Transition{}
	}
	s.stale()
}
