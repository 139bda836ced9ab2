package desktop

import (
	"reflect"
	"sync"

	"hundredfold/wasm/stage"
	"hundredfold/wasm/uncertainty"
)

// scheduler runs jobs outside the frame loop. Jobs' goroutines put their answers
// into a tray, which keeps the latest of each kind until the next frame, so that
// neither waits for the other.
type scheduler struct {
	*uncertainty.Scheduler
	ids     int
	pending map[string]pendingJob // by kind
	bands   uncertainty.Job       // the current job for bands; zero if none

	mu   sync.Mutex // guards the tray
	tray map[string]uncertainty.Answer
}

type pendingJob struct {
	id       int
	onAnswer func(uncertainty.Answer)
}

// newScheduler returns a scheduler that calls wake for each answer.
func newScheduler(wake func()) *scheduler {
	d := &scheduler{pending: map[string]pendingJob{}, tray: map[string]uncertainty.Answer{}}
	d.Scheduler = uncertainty.NewScheduler(func(a uncertainty.Answer) {
		d.mu.Lock()
		d.tray[a.Kind] = a
		d.mu.Unlock()
		wake()
	}, func() {}) // other jobs run on other cores
	return d
}

// Ask submits a job, which replaces one of its kind. onAnswer receives the latest
// answers, between frames.
func (w *Window) Ask(j uncertainty.Job, onAnswer func(uncertainty.Answer)) {
	d := w.scheduler
	d.ids++
	j.ID, j.Lang = d.ids, w.lang().Tag
	d.pending[j.Kind] = pendingJob{j.ID, onAnswer}
	d.Scheduler.Submit(j)
}

// Stop ends the job of a kind; no more answers are delivered.
func (w *Window) Stop(kind string) {
	delete(w.scheduler.pending, kind)
	w.scheduler.Stop(kind)
}

// deliverAnswers passes on the answers in the tray, and drops those of replaced
// jobs.
func (w *Window) deliverAnswers() {
	d := w.scheduler
	d.mu.Lock()
	tray := d.tray
	d.tray = map[string]uncertainty.Answer{}
	d.mu.Unlock()
	for kind, a := range tray {
		if q, ok := d.pending[kind]; ok && q.id == a.ID {
			q.onAnswer(a)
		}
	}
}

// RequestBands submits a job for the bands of what is shown, if they are on, and
// for the probabilities that the panel shows.
func (w *Window) RequestBands() {
	job := uncertainty.Job{Kind: "bands", Query: w.snapshot.InputsQuery, Draft: w.view.Dragging, Lang: w.lang().Tag}
	wanted := w.snapshot.Uncertainty.On
	if w.layer == stage.Layer(w.panel) && w.panel.ShowsProbabilities() {
		job.Questions, job.Published, wanted = w.snapshot.Questions.Probabilities, true, true
	}
	switch {
	case !wanted:
		w.endBands()
	case !reflect.DeepEqual(job, w.scheduler.bands):
		w.scheduler.bands = job
		w.Ask(job, w.onBands)
	}
}

// endBands ends the job for bands and forgets it, so that the next one starts.
func (w *Window) endBands() {
	if w.scheduler.bands.Kind != "" {
		w.Stop("bands")
		w.scheduler.bands = uncertainty.Job{}
	}
}

// onBands shows the bands of an answer.
func (w *Window) onBands(a uncertainty.Answer) {
	if o, ok := a.Result.(uncertainty.BandsResult); ok {
		w.session.SetBands(o.Bands)
		w.show()
	}
	w.panel.SetBands(a)
}
