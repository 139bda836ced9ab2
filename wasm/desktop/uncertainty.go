package desktop

import (
	"reflect"
	"sync"

	"hundredfold/wasm/stage"
	"hundredfold/wasm/uncertainty"
)

// scheduler has what is uncertain worked out beside the frames. Answers come on the
// goroutines of their jobs and lie in a tray, of each kind the latest, until the
// next frame: they hold up neither the job nor a frame.
type scheduler struct {
	*uncertainty.Scheduler
	ids     int
	pending map[string]pendingJob // by kind: whose answer is waited for
	bands   uncertainty.Job       // the last one for bands; of no kind where none are wanted

	mu   sync.Mutex // of the tray
	tray map[string]uncertainty.Answer
}

type pendingJob struct {
	id       int
	onAnswer func(uncertainty.Answer)
}

// newScheduler returns a scheduler that calls wake when there is an answer.
func newScheduler(wake func()) *scheduler {
	d := &scheduler{pending: map[string]pendingJob{}, tray: map[string]uncertainty.Answer{}}
	d.Scheduler = uncertainty.NewScheduler(func(a uncertainty.Answer) {
		d.mu.Lock()
		d.tray[a.Kind] = a
		d.mu.Unlock()
		wake()
	}, func() {}) // others have cores of their own
	return d
}

// Ask has a job worked out in place of another of its kind. onAnswer is given what is
// known of it, between frames.
func (w *Window) Ask(j uncertainty.Job, onAnswer func(uncertainty.Answer)) {
	d := w.scheduler
	d.ids++
	j.ID, j.Lang = d.ids, w.lang().Tag
	d.pending[j.Kind] = pendingJob{j.ID, onAnswer}
	d.Scheduler.Submit(j)
}

// Stop ends the job of a kind; nothing more is told of it.
func (w *Window) Stop(kind string) {
	delete(w.scheduler.pending, kind)
	w.scheduler.Stop(kind)
}

// deliverAnswers hands out what lies in the tray. What was asked before is of no use.
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

// RequestBands has bands worked out for what is shown, where they are wanted, and the
// chances that the panel asks for with them.
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

// endBands ends the job for bands, and has the next one not taken for it.
func (w *Window) endBands() {
	if w.scheduler.bands.Kind != "" {
		w.Stop("bands")
		w.scheduler.bands = uncertainty.Job{}
	}
}

// onBands shows bands as far as they are known.
func (w *Window) onBands(a uncertainty.Answer) {
	if o, ok := a.Result.(uncertainty.BandsResult); ok {
		w.session.SetBands(o.Bands)
		w.show()
	}
	w.panel.SetBands(a)
}
