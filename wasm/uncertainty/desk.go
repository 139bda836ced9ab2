package uncertainty

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"sync"

	"hundredfold/model"
)

// Desk works on jobs, one of each kind at a time.
type Desk struct {
	tell    func(Answer)
	breathe func()

	mu   sync.Mutex // of what follows
	jobs map[string]*work
	kept kept // what a kind keeps from one job to the next, touched by that kind alone
}

// NewDesk returns a desk that tells its answers, one at a time. breathe is called
// between pieces of work, and lets others have the thread.
func NewDesk(tell func(Answer), breathe func()) *Desk {
	return &Desk{tell: tell, breathe: breathe, jobs: map[string]*work{}}
}

// work is a job being worked on.
type work struct {
	Job
	ctx  context.Context
	desk *Desk
	stop context.CancelFunc
	over chan struct{} // closed when it has ended
}

// Ask takes on a job in place of another of its kind.
func (d *Desk) Ask(j Job) {
	w := &work{Job: j, desk: d, over: make(chan struct{})}
	w.ctx, w.stop = context.WithCancel(context.Background())
	d.mu.Lock()
	before := d.jobs[j.Kind]
	d.jobs[j.Kind] = w
	d.mu.Unlock()
	if before != nil {
		before.stop()
	}
	go func() {
		defer close(w.over)
		if before != nil {
			<-before.over
		}
		w.do()
	}()
}

// Stop ends the job of a kind, if there is one.
func (d *Desk) Stop(kind string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if w := d.jobs[kind]; w != nil {
		w.stop()
	}
}

// do works the job out, and says why where it cannot be.
func (w *work) do() {
	defer w.stop()
	err := unknownKind(w.Kind)
	if k, ok := kinds[w.Kind]; ok {
		err = k(w)
	}
	if err != nil {
		w.say(Answer{Done: true, Error: w.language().Error(err)})
	}
}

// tell says what is known of the job after a part of it, the whole being 1.
func (w *work) tell(progress float64, result any) {
	w.say(Answer{Progress: progress, Done: progress >= 1, Result: result})
}

// say says nothing more of a job whose place was taken.
func (w *work) say(a Answer) {
	w.desk.mu.Lock()
	defer w.desk.mu.Unlock()
	if w.ctx.Err() == nil {
		a.ID, a.Kind = w.ID, w.Kind
		w.desk.tell(a)
	}
}

// breathe lets others have the thread, and reports whether to go on.
func (w *work) breathe() bool {
	w.desk.breathe()
	return w.ctx.Err() == nil
}

func unknownKind(kind string) error {
	return model.NewProblem("nothing is known to work out for {kind}; the nearest is {nearest}",
		"{kind}", strconv.Quote(kind), "{nearest}", strconv.Quote(model.Nearest(kind, slices.Sorted(maps.Keys(kinds)))))
}
