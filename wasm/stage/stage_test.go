package stage

import (
	"errors"
	"image/color"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
)

var inks = map[string]color.RGBA{
	"gpus/light": {200, 0, 0, 255}, "gpus/dark": {90, 0, 0, 255},
	"power/light": {0, 0, 200, 255}, "power/dark": {0, 0, 90, 255},
}

// theatre is a stage with a record of what it drew.
type theatre struct {
	*Stage
	screen *ebiten.Image
	run    *model.Result  // the run shown
	look   chartview.View // the view shown
	time   time.Duration
	takes  time.Duration // drawing time of a chart
	drawn  []string      // names of charts, in the order drawn
	views  []chartview.View
	moves  []chartview.Transition
	runs   []model.Result // the runs as drawn
	sizes  []vg.Point
	wakes  int
}

// open returns a stage whose charts are filled with one colour, after its first
// frame.
func open(t *testing.T, o Options, width, height int, scale float64, cells ...chartview.Placement) *theatre {
	t.Helper()
	th := &theatre{
		screen: ebiten.NewImage(int(float64(width)*scale), int(float64(height)*scale)),
		run:    new(model.Result), look: chartview.View{Theme: "light"},
	}
	t.Cleanup(th.screen.Deallocate)
	th.Stage = New(func(c vg.CanvasSizer, chart string, r *model.Result, v chartview.View, m chartview.Transition) error {
		th.drawn = append(th.drawn, chart)
		th.time += th.takes
		th.views, th.moves, th.runs = append(th.views, v), append(th.moves, m), append(th.runs, *r)
		w, h := c.Size()
		th.sizes = append(th.sizes, vg.Point{X: w, Y: h})
		dc := vgdraw.New(c)
		dc.FillPolygon(inks[chart+"/"+v.Theme], []vg.Point{{}, {X: w}, {X: w, Y: h}, {Y: h}})
		return nil
	}, o)
	th.OnWake = func() { th.wakes++ }
	th.clock = func() time.Duration { return th.time }
	th.resize(float64(width), float64(height), scale)
	th.Show(th.run, th.look)
	if cells != nil {
		th.SetCells(cells)
	}
	th.Draw(th.screen)
	return th
}

// show changes and shows run and view.
func (th *theatre) show(change func(*theatre)) {
	change(th)
	th.Show(th.run, th.look)
}

// result shows a run with a reasoning multiplier, without a transition.
func (th *theatre) result(multiplier float64) {
	th.look.Dragging = true
	th.run = runOf(multiplier)
}

// runOf returns the central run at a reasoning multiplier.
func runOf(multiplier float64) *model.Result {
	in := model.Defaults()
	in[model.ReasoningMultiplier] = multiplier
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

// frame draws a frame and returns the charts redrawn for it.
func (th *theatre) frame() []string {
	th.drawn = nil
	th.Draw(th.screen)
	return th.drawn
}

func (th *theatre) pixel(x, y int) color.RGBA { return th.screen.At(x, y).(color.RGBA) }

var (
	left  = chartview.Placement{Chart: "gpus", X: 10, Y: 10, W: 80, H: 60}
	right = chartview.Placement{Chart: "power", X: 110, Y: 10, W: 80, H: 60}
	clear = color.RGBA{}
)

func TestNothingIsDrawnAgainWhenNothingChanged(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	th.screen.Set(0, 0, color.White) // any drawing clears this
	wakes := th.wakes
	th.Show(new(model.Result), chartview.View{Theme: "light"})
	th.SetCells([]chartview.Placement{left, right})
	th.resize(200, 80, 1)
	for range 3 {
		if again := th.frame(); again != nil {
			t.Errorf("%v drawn again though nothing changed", again)
		}
	}
	if th.pixel(0, 0) != (color.RGBA{255, 255, 255, 255}) {
		t.Error("the screen was drawn again though nothing changed")
	}
	if th.wakes != wakes || th.Busy() {
		t.Error("the stage asks for a frame though nothing changed")
	}
	if th.Redraws() != 2 || th.Frames() != 4 {
		t.Errorf("%d charts in %d frames, want 2 in 4", th.Redraws(), th.Frames())
	}
}

func TestEachChangeRedrawsEachChartOnce(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	for name, change := range map[string]func(*theatre){
		"result":   func(th *theatre) { th.result(20) },
		"theme":    func(th *theatre) { th.look.Theme = "dark" },
		"year":     func(th *theatre) { th.look.Year = 2030 },
		"language": func(th *theatre) { th.look.Language = i18n.German },
		"quarters": func(th *theatre) { th.look.Quarterly = true },
		"scale":    func(th *theatre) { th.look.Linear = []string{"gpus"} },
		"against":  func(th *theatre) { th.look.Comparison = runOf(50) },
		"many":     func(th *theatre) { th.look.Year = 2031; th.result(30); th.look.Theme = "light" },
	} {
		wakes := th.wakes
		th.show(change)
		if !th.Busy() || th.wakes == wakes {
			t.Errorf("%s: the stage asks for no frame", name)
		}
		if got := th.frame(); !reflect.DeepEqual(got, []string{"gpus", "power"}) {
			t.Errorf("%s: drew %v", name, got)
		}
		if got := th.frame(); got != nil {
			t.Errorf("%s: drew %v once more", name, got)
		}
	}
}

// Slow charts follow a slider in turns, so that each frame ends soon and no chart
// is left behind.
func TestSlowChartsTakeTurnsInADrag(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	th.takes = frameBudget + 1
	var got [][]string
	for i := range 3 {
		th.show(func(th *theatre) { th.result(float64(20 + i)) })
		got = append(got, th.frame())
	}
	for th.Busy() {
		wakes := th.wakes
		got = append(got, th.frame())
		if th.Busy() && th.wakes == wakes {
			t.Fatal("the stage asks for no frame for what is left")
		}
	}
	if want := [][]string{{"gpus"}, {"power"}, {"gpus"}, {"power"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("drew %v, want %v", got, want)
	}
	if last := th.runs[len(th.runs)-1]; !last.Same(th.run) {
		t.Error("the last chart does not show the last run")
	}

	// Outside a drag no frame is left half done, nor does a new chart wait.
	th.show(func(th *theatre) { th.look.Theme = "dark"; th.look.Dragging, th.look.Still = false, true })
	if got := th.frame(); len(got) != 2 {
		t.Errorf("drew %v in another theme", got)
	}
	th.show(func(th *theatre) { th.result(40) })
	added := right
	added.Chart, added.Y = "gpus", 40
	th.SetCells([]chartview.Placement{left, right, added})
	if got := th.frame(); !reflect.DeepEqual(got, []string{"gpus", "gpus"}) {
		t.Errorf("drew %v where a chart was added in a drag", got)
	}
}

func TestChartsAreToldWhenToHoldStill(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left)
	th.show(func(th *theatre) { th.look.Dragging, th.look.Still = true, true })
	if got := th.frame(); got != nil {
		t.Errorf("%v drawn when the hold began", got)
	}
	th.show(func(th *theatre) { th.result(30) })
	th.frame()
	th.show(func(th *theatre) { th.look.Dragging = false })
	th.frame()
	var held []bool
	for _, v := range th.views {
		held = append(held, v.Dragging)
	}
	if want := []bool{false, true, false}; !reflect.DeepEqual(held, want) {
		t.Errorf("held at each drawing: %v, want %v", held, want)
	}
}

func TestChartsLieInTheirCells(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		th := open(t, Options{}, 200, 80, scale, left, right)
		at := func(x, y float64) color.RGBA { return th.pixel(int(x*scale), int(y*scale)) }
		for _, c := range []chartview.Placement{left, right} {
			ink := inks[c.Chart+"/light"]
			if at(c.X, c.Y) != ink || at(c.X+c.W-1, c.Y+c.H-1) != ink {
				t.Errorf("scale %g: %s does not fill its cell", scale, c.Chart)
			}
			if at(c.X-1, c.Y) != clear || at(c.X+c.W, c.Y+c.H-1) != clear {
				t.Errorf("scale %g: %s leaves its cell", scale, c.Chart)
			}
		}
		if want := (vg.Point{X: 80, Y: 60}); th.sizes[0] != want {
			t.Errorf("scale %g: the chart was drawn %v large, want %v", scale, th.sizes[0], want)
		}
	}
}

func TestAMovedChartIsShownElsewhereButNotDrawnAgain(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	moved := right
	moved.Y = 20
	th.SetCells([]chartview.Placement{left, moved})
	if got := th.frame(); got != nil {
		t.Errorf("%v drawn again after a move", got)
	}
	if th.pixel(120, 15) != clear || th.pixel(120, 75) != inks["power/light"] {
		t.Error("the moved chart is not where it was moved to")
	}
}

func TestAResizedChartIsDrawnAgainAlone(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	grown := right
	grown.H = 65
	th.SetCells([]chartview.Placement{left, grown})
	if got := th.frame(); !reflect.DeepEqual(got, []string{"power"}) {
		t.Errorf("drew %v, want power alone", got)
	}
	if th.pixel(120, 74) != inks["power/light"] {
		t.Error("the chart did not grow")
	}
}

func TestARemovedChartDisappears(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left, right)
	th.SetCells([]chartview.Placement{left})
	if got := th.frame(); got != nil {
		t.Errorf("%v drawn again", got)
	}
	if th.pixel(120, 20) != clear || th.pixel(20, 20) != inks["gpus/light"] {
		t.Error("the screen shows something other than the chart that is left")
	}
}

func TestANewScaleRedrawsSharply(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1, left)
	th.resize(200, 80, 2)
	th.screen = ebiten.NewImage(400, 160)
	defer th.screen.Deallocate()
	if got := th.frame(); !reflect.DeepEqual(got, []string{"gpus"}) {
		t.Errorf("drew %v", got)
	}
	if th.pixel(179, 139) != inks["gpus/light"] || th.pixel(180, 140) != clear {
		t.Error("the chart does not fill its cell at the new scale")
	}
}

func TestAThemeReachesChartsAndPaper(t *testing.T) {
	papers := map[string]color.RGBA{"light": {250, 250, 240, 255}, "dark": {20, 20, 20, 255}}
	th := open(t, Options{Paper: func(theme string) color.Color { return papers[theme] }}, 200, 80, 1, left)
	for _, theme := range []string{"light", "dark"} {
		th.show(func(th *theatre) { th.look.Theme = theme })
		th.frame()
		if th.pixel(0, 0) != papers[theme] || th.pixel(20, 20) != inks["gpus/"+theme] {
			t.Errorf("%s: paper %v, chart %v", theme, th.pixel(0, 0), th.pixel(20, 20))
		}
	}
}

func TestAStageOfAPageShowsNothingBeforeItHasCells(t *testing.T) {
	th := open(t, Options{}, 200, 80, 1)
	if th.drawn != nil || th.ready {
		t.Errorf("drew %v", th.drawn)
	}
	ready := 0
	th.OnReady = func() { ready++ }
	th.SetCells([]chartview.Placement{left})
	th.frame()
	th.show(func(th *theatre) { th.look.Year = 2030 })
	th.frame()
	if ready != 1 {
		t.Errorf("ready %d times, want once", ready)
	}
	for _, v := range th.views {
		if v.Titled {
			t.Error("a chart in a page was drawn titled")
		}
	}
}

func TestAChartThatFailsEndsTheGameByName(t *testing.T) {
	cause := errors.New("no ink")
	s := New(func(vg.CanvasSizer, string, *model.Result, chartview.View, chartview.Transition) error { return cause }, Options{})
	s.resize(200, 80, 1)
	s.Show(new(model.Result), chartview.View{})
	s.SetCells([]chartview.Placement{left})
	screen := ebiten.NewImage(200, 80)
	defer screen.Deallocate()
	s.Draw(screen)
	if err := s.Update(); !errors.Is(err, cause) || !strings.Contains(err.Error(), `"gpus"`) {
		t.Errorf("Update returned %v", err)
	}
}

// BenchmarkIdleFrame times a frame in which nothing changed.
func BenchmarkIdleFrame(b *testing.B) {
	s := New(func(vg.CanvasSizer, string, *model.Result, chartview.View, chartview.Transition) error { return nil }, Options{})
	s.resize(200, 80, 1)
	s.Show(new(model.Result), chartview.View{})
	s.SetCells([]chartview.Placement{left, right})
	screen := ebiten.NewImage(200, 80)
	defer screen.Deallocate()
	s.Draw(screen)
	b.ReportAllocs()
	for b.Loop() {
		s.Draw(screen)
	}
}
