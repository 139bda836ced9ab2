package uncertainty

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
)

// patience limits the wait for an answer: only a hang takes minutes.
const patience = 5 * time.Minute

// asked submits a job and returns all answers to it.
func asked(t *testing.T, d *Scheduler, heard chan Answer, j Job) []Answer {
	t.Helper()
	d.Submit(j)
	var all []Answer
	for {
		select {
		case a := <-heard:
			if all = append(all, a); a.Done {
				return all
			}
		case <-time.After(patience):
			t.Fatalf("after %d answers nothing more is said", len(all))
		}
	}
}

func open() (*Scheduler, chan Answer) {
	heard := make(chan Answer, 100)
	return NewScheduler(func(a Answer) { heard <- a }, func() {}), heard
}

func TestBandsComeAtOnceAndGetSurer(t *testing.T) {
	d, heard := open()
	var runs []int
	last, between := 0.0, 0
	for _, a := range asked(t, d, heard, Job{ID: 7, Kind: "bands", Query: "runs=3000"}) {
		if a.ID != 7 || a.Kind != "bands" || a.Error != "" || a.Progress < last {
			t.Fatalf("after %g: %+v", last, a)
		}
		last = a.Progress
		if a.Result == nil { // progress without a result
			between++
			continue
		}
		runs = append(runs, a.Result.(BandsResult).Bands.Runs)
	}
	if want := []int{64, 256, 1024, 3000}; !slices.Equal(runs, want) || between == 0 {
		t.Errorf("answers are of %v runs, want %v; %d tell of progress between them", runs, want, between)
	}
}

func TestAHeldSliderGetsFewRuns(t *testing.T) {
	d, heard := open()
	all := asked(t, d, heard, Job{Kind: "bands", Draft: true})
	if last := all[len(all)-1].Result.(BandsResult).Bands.Runs; last != draft {
		t.Errorf("%d runs while a slider is held, want %d", last, draft)
	}
}

// The worker's bands are the command line's, whatever jobs ran before and however
// the runs were split.
func TestTheDesksBandsAreTheEnsembles(t *testing.T) {
	d, heard := open()
	asked(t, d, heard, Job{Kind: "bands", Query: "reasoning_multiplier=300&seed=7", Draft: true})
	all := asked(t, d, heard, Job{Kind: "bands", Query: "preset=huang-100x&seed=7"})
	got := all[len(all)-1].Result.(BandsResult).Bands
	p, err := scenario.Find("huang-100x")
	if err != nil {
		t.Fatal(err)
	}
	want, err := ensemble.BandsOf(t.Context(), &p.Inputs, 7, 1024, nil)
	if err != nil {
		t.Fatal(err)
	}
	for id, years := range want.Of {
		for i, b := range years {
			if got.Of[id][i] != b {
				t.Fatalf("%s in %d is %+v, want %+v", id, model.FirstYear+i, got.Of[id][i], b)
			}
		}
	}
}

func TestAChanceIsAnsweredForBothScenariosFromTheSameDraws(t *testing.T) {
	d, heard := open()
	// Scenario A starts with runs that an earlier job left, B with none.
	in := model.Defaults()
	if err := errors.Join(d.kept.a.aim(&in, ensemble.Headline, 1, 1024), d.kept.a.Run(t.Context(), 100)); err != nil {
		t.Fatal(err)
	}
	all := asked(t, d, heard, Job{Kind: "bands", Query: "b.preset=central", Questions: []string{"power.ai@2030>150"}, Published: true})
	for _, each := range all {
		if each.Result == nil {
			continue
		}
		own := each.Result.(BandsResult).Probabilities[0]
		if !reflect.DeepEqual(own.A, *own.B) {
			t.Errorf("the same scenario has %+v and %+v", own.A, *own.B)
		}
	}
	chances := all[len(all)-1].Result.(BandsResult).Probabilities
	if len(chances) != 1+len(published()) || len(published()) == 0 {
		t.Fatalf("%d answers", len(chances))
	}
	own := chances[0]
	if own.By != "" || own.At != 2030-model.FirstYear || !strings.HasSuffix(own.Text, "above 150 GW, 2030") || own.Answer != own.Text+": "+own.A.Text {
		t.Errorf("the reader's own question is answered as %+v", own)
	}
	if chances[1].By == "" {
		t.Errorf("nobody has published %+v", chances[1])
	}
}

// A probability's chart shows the same runs as its number, in the same language.
func TestAChanceIsDrawnAsItIsAnswered(t *testing.T) {
	d, heard := open()
	job := Job{Kind: "bands", Query: "b.preset=bain&runs=64", Questions: []string{"power.ai>150"}, Charted: "power.ai>150", Lang: "de", Width: 600, Height: 400}
	all := asked(t, d, heard, job)
	o := all[len(all)-1].Result.(BandsResult)
	if o.Chart == nil || !strings.HasPrefix(o.Chart.SVG, "<svg") || !strings.Contains(o.Chart.Takeaway, "über 150 GW im Jahr 2030: ") || !strings.Contains(o.Chart.Takeaway, "in B") {
		t.Fatalf("%+v", o.Chart)
	}
	if want := strconv.Itoa(int(math.Round(100 * o.Probabilities[0].A.Years[4]))); !strings.HasPrefix(o.Chart.Rows[4][1], want) || o.Charted != job.Charted {
		t.Errorf("in 2030 the table says %q of %+v", o.Chart.Rows[4], o.Probabilities[0].A)
	}
	job.Charted = "power.ai>160"
	all = asked(t, d, heard, job)
	if o := all[len(all)-1].Result.(BandsResult); o.Charted != "power.ai>150" {
		t.Errorf("what nobody asks is drawn: %s", o.Charted)
	}
}

func TestANewJobTakesTheOldOnesPlace(t *testing.T) {
	heard, breath, entered := make(chan Answer, 100), make(chan struct{}), make(chan struct{}, 1)
	d := NewScheduler(func(a Answer) { heard <- a }, func() {
		select {
		case entered <- struct{}{}:
		default:
		}
		<-breath
	})
	d.Submit(Job{ID: 1, Kind: "bands", Query: "runs=16384"})
	<-entered // it yields for the first time
	d.Submit(Job{ID: 2, Kind: "bands"})
	close(breath)
	for a := range heard {
		if a.ID == 1 {
			t.Fatalf("the old job still says %+v", a)
		}
		if a.Done {
			break
		}
	}
}

// Long jobs end in the middle.
func TestAStoppedJobSaysNothing(t *testing.T) {
	for _, j := range []Job{
		{Kind: "bands"},
		{Kind: "variance", Output: "power.ai", Width: 600, Height: 400},
		{Kind: "waterfall", Query: "b.preset=bain", Output: "power.ai", Width: 600, Height: 400},
		{Kind: "solve", Output: "power.ai", Value: "100000", By: []string{"headline"}},
	} {
		heard, breath, entered := make(chan Answer, 1000), make(chan struct{}), make(chan struct{}, 1)
		d := NewScheduler(func(a Answer) { heard <- a }, func() {
			select {
			case entered <- struct{}{}:
			default:
			}
			<-breath
		})
		d.Submit(j)
		<-entered
		said := len(heard)
		d.Stop(j.Kind)
		over := d.jobs[j.Kind].over
		close(breath)
		<-over
		if len(heard) != said {
			t.Errorf("%s says %d times more that it goes on", j.Kind, len(heard)-said)
		}
	}
}

func TestWhatCannotBeAskedIsSaidInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct {
		job  Job
		want string
	}{
		{Job{Kind: "band"}, `the nearest is "bands"`},
		{Job{Kind: "band", Lang: "de"}, "am ähnlichsten"},
		{Job{Kind: "bands", Questions: []string{"power.a1@2030>100"}}, `"power.ai"`},
		{Job{Kind: "bands", Questions: []string{"power.a1@2030>100"}, Lang: "de"}, "Ein Ergebnis"},
		{Job{Kind: "tornado", Output: "power.a1", Lang: "de"}, "Ein Ergebnis"},
		{Job{Kind: "waterfall", Output: "power.ai", Lang: "de"}, "Szenario B"},
		{Job{Kind: "bands", Questions: []string{"power.ai@2030=100"}}, "power.ai@2030>200"},
		{Job{Kind: "bands", Questions: []string{"limit.binding>1"}}, "is a name, not a size"},
	} {
		d, heard := open()
		all := asked(t, d, heard, c.job)
		if last := all[len(all)-1]; !strings.Contains(last.Error, c.want) || last.Result != nil {
			t.Errorf("%+v: %+v, want %q", c.job, last, c.want)
		}
	}
}
