package panel

import (
	"time"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/uncertainty"
)

// patience is how long something is worked out before the reader sees how far it is.
const patience = 100 * time.Millisecond

// work is a job that is waited for, and what is to be said of the last one.
type work struct {
	kind  string // of the job; "" where none is waited for
	began time.Time
	share float64 // that is done
	slow  bool    // its progress is shown
	said  string  // in the reader's language: why there is no answer
	left  func()  // is called where it ends without an answer; may be nil
}

// workOut has a job worked out for the open question, in the place of what is
// waited for. told hears its answer; left, which may be nil, is called where it
// ends without one.
func (p *Panel) workOut(j uncertainty.Job, told func(result any), left func()) {
	w := &p.asking.work
	if w.kind != j.Kind {
		p.endWork()
		*w = work{kind: j.Kind, began: time.Now()}
	}
	before := w.left
	w.said, w.left = "", left
	if before != nil {
		before()
	}
	time.AfterFunc(patience, p.host.Wake)
	p.host.Ask(j, func(a uncertainty.Answer) {
		w.share = a.Progress
		if a.Result != nil {
			w.left = nil
		}
		if a.Done {
			w.end(a.Error)
		}
		if a.Result != nil {
			told(a.Result)
		}
		p.Refresh()
	})
}

// endWork ends what is waited for.
func (p *Panel) endWork() {
	w := &p.asking.work
	if w.kind != "" {
		p.host.Stop(w.kind)
	}
	w.end("")
}

// end has nothing waited for any more, tells so where there was no answer, and
// keeps what is to be said of it.
func (w *work) end(said string) {
	left := w.left
	*w = work{said: said}
	if left != nil {
		left()
	}
}

// lose has the progress shown of what takes longer than a reader waits for.
func (w *work) lose(p *Panel) {
	if w.kind != "" && !w.slow && time.Since(w.began) >= patience {
		w.slow = true
		p.stale = true
	}
}

// progress shows how far the work is, with a button that ends it, or why there is
// no answer.
func (p *Panel) progress() *widget.Container {
	w := &p.asking.work
	bar := p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		if !w.slow {
			for i, line := range wrapped(plain, w.said, at.w) {
				t.text(plain, at.x, at.y+16+19*float64(i), t.Ink, line)
			}
			return
		}
		t.text(small, at.x, at.y+12, t.Mute, p.lang().T("Working it out"))
		track := box{at.x, at.y + 20, at.w, 4}
		t.fill(track, 2, t.Line)
		t.fill(box{track.x, track.y, track.w * max(w.share, 0.02), track.h}, 2, t.Built)
	}})
	cancel := p.button("cancel", p.text(i18n.Mark("Cancel")), func() {
		if p.asking.tab == matters || p.asking.tab == differ { // what is drawn is of another scenario
			p.asking.ladder.spec = chart.Spec{}
		}
		p.endWork()
		w.said = p.lang().T("Cancelled.")
		p.Refresh()
	}, nil)
	cancel.off = func() bool { return !w.slow }
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
