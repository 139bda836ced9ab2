package uncertainty

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"sync"

	"hundredfold/model"
)

// Scheduler runs jobs, at most one of each kind at a time.
type Scheduler struct {
	publish func(Answer)
	yield   func()

	mu   sync.Mutex // guards what follows
	jobs map[string]*work
	kept kept // runs kept between jobs, used by kind bands alone
}

// NewScheduler returns a scheduler that passes its answers to publish, one at a
// time. It calls yield between pieces of work, to let others use the thread.
func NewScheduler(publish func(Answer), yield func()) *Scheduler {
	return &Scheduler{publish: publish, yield: yield, jobs: map[string]*work{}}
}

// work is a running job.
type work struct {
	Job
	ctx       context.Context
	scheduler *Scheduler
	stop      context.CancelFunc
	over      chan struct{} // closed when the job has ended
}

// Submit starts a job, which replaces a running one of its kind.
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

// Stop ends the running job of a kind, if there is one.
func (d *Scheduler) Stop(kind string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if w := d.jobs[kind]; w != nil {
		w.stop()
	}
}

// do runs the job and publishes its error, if any.
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

// publish publishes a result so far; progress runs from 0 to 1, where the job is
// done.
func (w *work) publish(progress float64, result any) {
	w.say(Answer{Progress: progress, Done: progress >= 1, Result: result})
}

// say publishes an answer unless the job was stopped or replaced.
func (w *work) say(a Answer) {
	w.scheduler.mu.Lock()
	defer w.scheduler.mu.Unlock()
	if w.ctx.Err() == nil {
		a.ID, a.Kind = w.ID, w.Kind
		w.scheduler.publish(a)
	}
}

// yield lets others use the thread, and reports whether to go on.
func (w *work) yield() bool {
	w.scheduler.yield()
	return w.ctx.Err() == nil
}

func unknownKind(kind string) error {
	return model.NewProblem("unknown job {kind}; the nearest is {nearest}",
		"{kind}", strconv.Quote(kind), "{nearest}", strconv.Quote(model.Nearest(kind, slices.Sorted(maps.Keys(kinds)))))
}
