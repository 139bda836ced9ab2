package stage

import (
	"time"

	"hundredfold/model"
	"hundredfold/wasm/chartview"
)

// duration is the length of a transition.
const duration = 150 * time.Millisecond

// tween is the run shown and, during a transition, its ends.
type tween struct{ from, now, to model.Result }

// jump sets the run without a transition.
func (t *tween) jump(r *model.Result) { t.now, t.to = *r, *r }

// aim starts a transition from the run shown.
func (t *tween) aim(r *model.Result) { t.from, t.to = t.now, *r }

// ease maps the share of time passed to the share of the way: fast at first, then
// slower.
func ease(t float64) float64 {
	left := 1 - min(max(t, 0), 1)
	return 1 - left*left*left
}

// set shows runs without a transition; begin starts one.
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

// advance updates the transition to the current time. Its last frame is at rest.
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
