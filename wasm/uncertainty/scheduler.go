package uncertainty

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"sync"

	"hundredfold/model"
)

// Scheduler works on jobs, one of each kind at a time.
type Scheduler struct {
	publish func(Answer)
	yield   func()

	mu   sync.Mutex // of what follows
	jobs map[string]*work
	kept kept // what a kind keeps from one job to the next, touched by that kind alone
}

// NewScheduler returns a scheduler that publishes its answers, one at a time. yield is called
// between pieces of work, and lets others have the thread.
func NewScheduler(publish func(Answer), yield func()) *Scheduler {
	return &Scheduler{publish: publish, yield: yield, jobs: map[string]*work{}}
}

// work is a job being worked on.
type work struct {
	Job
	ctx       context.Context
	scheduler *Scheduler
	stop      context.CancelFunc
	over      chan struct{} // closed when it has ended
}

// Submit takes on a job in place of another of its kind.
func (d *Scheduler) Submit(j Job) {
	w := &work{Job: j, scheduler: d, over: make(chan struct{})}
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
func (d *Scheduler) Stop(kind string) {
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

// publish says what is known of the job after a part of it, the whole being 1.
func (w *work) publish(progress float64, result any) {
	w.say(Answer{Progress: progress, Done: progress >= 1, Result: result})
}

// say says nothing more of a job whose place was taken.
func (w *work) say(a Answer) {
	w.scheduler.mu.Lock()
	defer w.scheduler.mu.Unlock()
	if w.ctx.Err() == nil {
		a.ID, a.Kind = w.ID, w.Kind
		w.scheduler.publish(a)
	}
}

// yield lets others have the thread, and reports whether to go on.
func (w *work) yield() bool {
	w.scheduler.yield()
	return w.ctx.Err() == nil
}

func unknownKind(kind string) error {
	return model.NewProblem("unknown job {kind}; the nearest is {nearest}",
		"{kind}", strconv.Quote(kind), "{nearest}", strconv.Quote(model.Nearest(kind, slices.Sorted(maps.Keys(kinds)))))
}
