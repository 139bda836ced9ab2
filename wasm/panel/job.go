package panel

import (
	"time"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/uncertainty"
)

// progressDelay is how long something is worked out before the reader sees how far it is.
const progressDelay = 100 * time.Millisecond

// job is a job that is waited for, and what is to be said of the last one.
type runningJob struct {
	kind      string // of the job; "" where none is waited for
	began     time.Time
	share     float64 // that is done
	slow      bool    // its progress is shown
	failure   string  // in the reader's language: why there is no answer
	onAbandon func()  // is called where it ends without an answer; may be nil
}

// startJob has a job worked out for the open question, in the place of what is
// waited for. answered hears its answer; abandoned, which may be nil, is called where it
// ends without one.
func (p *Panel) startJob(j uncertainty.Job, answered func(result any), abandoned func()) {
	w := &p.questions.job
	if w.kind != j.Kind {
		p.cancelJob()
		*w = runningJob{kind: j.Kind, began: time.Now()}
	}
	before := w.onAbandon
	w.failure, w.onAbandon = "", abandoned
	if before != nil {
		before()
	}
	time.AfterFunc(progressDelay, p.host.Wake)
	p.host.Ask(j, func(a uncertainty.Answer) {
		w.share = a.Progress
		if a.Result != nil {
			w.onAbandon = nil
		}
		if a.Done {
			w.end(a.Error)
		}
		if a.Result != nil {
			answered(a.Result)
		}
		p.Refresh()
	})
}

// cancelJob ends what is waited for.
func (p *Panel) cancelJob() {
	w := &p.questions.job
	if w.kind != "" {
		p.host.Stop(w.kind)
	}
	w.end("")
}

// end has nothing waited for any more, tells so where there was no answer, and
// keeps what is to be said of it.
func (w *runningJob) end(said string) {
	left := w.onAbandon
	*w = runningJob{failure: said}
	if left != nil {
		left()
	}
}

// showProgressWhenSlow has the progress shown of what takes longer than a reader waits for.
func (w *runningJob) showProgressWhenSlow(p *Panel) {
	if w.kind != "" && !w.slow && time.Since(w.began) >= progressDelay {
		w.slow = true
		p.stale = true
	}
}

// progress shows how far the work is, with a button that ends it, or why there is
// no answer.
func (p *Panel) progress() *widget.Container {
	w := &p.questions.job
	bar := p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		if !w.slow {
			t.column(plain, at.x, at.y+16, 19, t.Ink, wrapped(plain, w.failure, at.w))
			return
		}
		t.text(small, at.x, at.y+12, t.Mute, p.lang().T("Calculating"))
		track := box{at.x, at.y + 20, at.w, 4}
		t.fill(track, 2, t.Line)
		t.fill(box{track.x, track.y, track.w * max(w.share, 0.02), track.h}, 2, t.Built)
	}})
	cancel := p.button("cancel", p.text(i18n.Mark("Cancel")), func() {
		if p.questions.tab == matters || p.questions.tab == differ { // what is drawn is of another scenario
			p.questions.bars.spec = chart.Spec{}
		}
		p.cancelJob()
		w.failure = p.lang().T("Cancelled.")
		p.Refresh()
	}, nil)
	cancel.disabled = func() bool { return !w.slow }
	return p.container(nil, func(in box) []box {
		room, _ := cancel.size()
		if !w.slow {
			return []box{in, {}}
		}
		return []box{{in.x, in.y, in.w - room - 16, in.h}, {in.right() - room, in.y + 2, room, toolHeight + 2}}
	}, bar, cancel)
}

// text is an English text in the reader's language.
func (p *Panel) text(english string) func() string {
	return func() string { return p.lang().T(english) }
}
