package stage

import (
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chartview"
)

const year, millisecond = 2030, time.Millisecond

// asked returns the demand in the last drawing.
func (th *theatre) asked() float64 {
	return th.runs[len(th.runs)-1].Annual(model.DemandH100e, year)
}

func asked(r *model.Result) float64 { return r.Annual(model.DemandH100e, year) }

// turn shows another run without a drag.
func (th *theatre) turn(multiplier float64) {
	th.show(func(th *theatre) { th.look.Dragging, th.run = false, runOf(multiplier) })
}

func opened(t *testing.T) *theatre {
	th := open(t, Options{}, 200, 80, 1, left)
	th.show(func(th *theatre) { th.result(8) })
	th.frame()
	th.look.Dragging, th.look.Still = false, true // without a transition
	th.Show(th.run, th.look)
	th.frame()
	th.look.Still = false
	th.Show(th.run, th.look)
	return th
}

func TestChartsMoveToAnotherRunAndThenRest(t *testing.T) {
	th := opened(t)
	from, to := asked(runOf(8)), asked(runOf(100))
	th.turn(100)
	last := from
	for _, at := range []time.Duration{16, 50, 100, 149} {
		th.time = at * millisecond
		wakes := th.wakes
		if got := th.frame(); len(got) != 1 || th.wakes == wakes || !th.Busy() {
			t.Fatalf("after %v ms it drew %v and asks for a frame %v times", int64(at), got, th.wakes-wakes)
		}
		if got := th.asked(); got <= last || got >= to {
			t.Errorf("after %d ms %v is shown, after %v on the way to %v", at, got, last, to)
		}
		last = th.asked()
	}
	th.time = 160 * millisecond
	if got := th.frame(); len(got) != 1 || th.asked() != to || th.moves[len(th.moves)-1].Serial != 0 {
		t.Errorf("the last frame drew %v with %v asked for, want %v at rest", got, th.asked(), to)
	}
	wakes := th.wakes
	for range 3 {
		if got := th.frame(); got != nil || th.Busy() || th.wakes != wakes {
			t.Errorf("at rest it drew %v", got)
		}
	}
}

func TestAMoveIsFastAtFirst(t *testing.T) {
	if half := ease(0.5); half < 0.7 || ease(0) != 0 || ease(1) != 1 || ease(7) != 1 {
		t.Errorf("half of the time takes charts %v of the way", half)
	}
}

func TestChartsFollowASliderAtOnce(t *testing.T) {
	th := opened(t)
	th.show(func(th *theatre) { th.result(60) })
	th.frame()
	if got, want := th.asked(), asked(runOf(60)); got != want || th.Busy() {
		t.Errorf("while a slider is held %v is shown, want %v", got, want)
	}
}

func TestAnAxisSettlesInAMoveWhenTheSliderIsLetGo(t *testing.T) {
	th := opened(t)
	th.show(func(th *theatre) { th.result(60) })
	th.frame()
	th.show(func(th *theatre) { th.look.Dragging = false })
	th.time += 50 * millisecond
	th.frame()
	if m := th.moves[len(th.moves)-1]; m.Serial == 0 || m.Part <= 0 || m.Part >= 1 || asked(m.To) != th.asked() {
		t.Errorf("after the slider was let go charts are on %v", m)
	}
}

func TestNothingMovesForReadersWhoWantLessMotion(t *testing.T) {
	th := opened(t)
	th.look.Still = true
	th.turn(100)
	th.frame()
	if got, want := th.asked(), asked(runOf(100)); got != want || th.Busy() {
		t.Errorf("%v is shown in the first frame, want %v", got, want)
	}
}

func TestAMoveEndsAtOnceWhereMotionIsNoLongerWanted(t *testing.T) {
	th := opened(t)
	th.turn(100)
	th.time += 20 * millisecond
	th.frame()
	th.show(func(th *theatre) { th.look.Still = true })
	th.frame()
	if got, want := th.asked(), asked(runOf(100)); got != want || th.Busy() {
		t.Errorf("%v is shown, want %v", got, want)
	}
}

func TestAMoveThatIsInterruptedGoesOnFromWhereItIs(t *testing.T) {
	th := opened(t)
	th.turn(100)
	th.time += 40 * millisecond
	th.frame()
	was := th.asked()
	serial := th.moves[len(th.moves)-1].Serial
	th.turn(8)
	th.frame()
	if got := th.asked(); got != was || th.moves[len(th.moves)-1].Serial == serial {
		t.Errorf("it goes on from %v, want %v in another move", got, was)
	}
	th.time += 200 * millisecond
	th.frame()
	if got, want := th.asked(), asked(runOf(8)); got != want {
		t.Errorf("it ends at %v, want %v", got, want)
	}
}

func TestAnotherYearOrThemeDoesNotStopAMove(t *testing.T) {
	th := opened(t)
	th.turn(100)
	th.show(func(th *theatre) { th.look.Year, th.look.Theme = 2033, "dark" })
	th.time += 30 * millisecond
	th.frame()
	if m, v := th.moves[len(th.moves)-1], th.views[len(th.views)-1]; m.Serial == 0 || v.Year != 2033 || v.Theme != "dark" {
		t.Errorf("drawn in %v on %v", v, m)
	}
}

func TestWhatHasOtherAxesOrOtherLinesIsShownAtOnce(t *testing.T) {
	for name, change := range map[string]func(*chartview.View){
		"quarters": func(v *chartview.View) { v.Quarterly = true },
		"scale":    func(v *chartview.View) { v.Linear = []string{"gpus"} },
		"against":  func(v *chartview.View) { v.Comparison = runOf(50) },
	} {
		th := opened(t)
		th.show(func(th *theatre) { change(&th.look); th.run = runOf(100) })
		th.frame()
		if got, want := th.asked(), asked(runOf(100)); got != want || th.Busy() {
			t.Errorf("%s: %v is shown in the first frame, want %v", name, got, want)
		}
	}
}

func TestScenarioBMovesToo(t *testing.T) {
	th := opened(t)
	th.show(func(th *theatre) { th.look.Comparison = runOf(20) })
	th.frame()
	th.show(func(th *theatre) { th.look.Comparison = runOf(200) })
	th.time += 50 * millisecond
	th.frame()
	v, m := th.views[len(th.views)-1], th.moves[len(th.moves)-1]
	if got := asked(v.Comparison); got <= asked(runOf(20)) || got >= asked(runOf(200)) || asked(m.Comparison) != asked(runOf(200)) {
		t.Errorf("on the way B asks for %v", got)
	}
	if th.asked() != asked(runOf(8)) {
		t.Errorf("A asks for %v though only B changed", th.asked())
	}
}

// BenchmarkMovingFrame times a frame of a transition, without the charts' own cost.
func BenchmarkMovingFrame(b *testing.B) {
	s := New(func(vg.CanvasSizer, string, *model.Result, chartview.View, chartview.Transition) error { return nil }, Options{})
	s.clock = func() time.Duration { return 50 * millisecond }
	s.resize(200, 80, 1)
	s.Show(runOf(8), chartview.View{})
	s.SetCells([]chartview.Placement{left, right})
	screen := ebiten.NewImage(200, 80)
	defer screen.Deallocate()
	s.Draw(screen)
	s.Show(runOf(100), chartview.View{})
	s.began = 0
	b.ReportAllocs()
	for b.Loop() {
		s.Draw(screen)
	}
}
