package desktop

import (
	"reflect"
	"sync"

	"hundredfold/wasm/stage"
	"hundredfold/wasm/uncertainty"
)

// desk has what is uncertain worked out beside the frames. Answers come on the
// goroutines of their jobs and lie in a tray, of each kind the latest, until the
// next frame: they hold up neither the job nor a frame.
type desk struct {
	*uncertainty.Scheduler
	ids   int
	asked map[string]asked // by kind: whose answer is waited for
	bands uncertainty.Job  // the last one for bands; of no kind where none are wanted

	mu   sync.Mutex // of the tray
	tray map[string]uncertainty.Answer
}

type asked struct {
	id   int
	told func(uncertainty.Answer)
}

// newDesk returns a desk that calls wake when there is an answer.
func newDesk(wake func()) *desk {
	d := &desk{asked: map[string]asked{}, tray: map[string]uncertainty.Answer{}}
	d.Scheduler = uncertainty.NewScheduler(func(a uncertainty.Answer) {
		d.mu.Lock()
		d.tray[a.Kind] = a
		d.mu.Unlock()
		wake()
	}, func() {}) // others have cores of their own
	return d
}

// Ask has a job worked out in place of another of its kind. told hears what is
// known of it, between frames.
func (w *Window) Ask(j uncertainty.Job, told func(uncertainty.Answer)) {
	d := w.desk
	d.ids++
	j.ID, j.Lang = d.ids, w.lang().Tag
	d.asked[j.Kind] = asked{j.ID, told}
	d.Scheduler.Submit(j)
}

// Stop ends the job of a kind; nothing more is told of it.
func (w *Window) Stop(kind string) {
	delete(w.desk.asked, kind)
	w.desk.Stop(kind)
}

// hearDesk hands out what lies in the tray. What was asked before is of no use.
func (w *Window) hearDesk() {
	d := w.desk
	d.mu.Lock()
	tray := d.tray
	d.tray = map[string]uncertainty.Answer{}
	d.mu.Unlock()
	for kind, a := range tray {
		if q, ok := d.asked[kind]; ok && q.id == a.ID {
			q.told(a)
		}
	}
}

// Weigh has bands worked out for what is shown, where they are wanted, and the
// chances that the panel asks for with them.
func (w *Window) RequestBands() {
	job := uncertainty.Job{Kind: "bands", Query: w.snapshot.InputsQuery, Draft: w.view.Dragging, Lang: w.lang().Tag}
	wanted := w.snapshot.Uncertainty.On
	if w.layer == stage.Layer(w.panel) && w.panel.ShowsProbabilities() {
		job.Questions, job.Published, wanted = w.snapshot.Questions.Probabilities, true, true
	}
	switch {
	case !wanted:
		w.endWeighing()
	case !reflect.DeepEqual(job, w.desk.bands):
		w.desk.bands = job
		w.Ask(job, w.weighed)
	}
}

// endWeighing ends the job for bands, and has the next one not taken for it.
func (w *Window) endWeighing() {
	if w.desk.bands.Kind != "" {
		w.Stop("bands")
		w.desk.bands = uncertainty.Job{}
	}
}

// weighed shows bands as far as they are known.
func (w *Window) weighed(a uncertainty.Answer) {
	if o, ok := a.Result.(uncertainty.BandsResult); ok {
		w.session.SetBands(o.Bands)
		w.show()
	}
	w.panel.SetBands(a)
}
