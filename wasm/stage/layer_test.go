package stage

import (
	"errors"
	"image/color"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chartview"
)

// slide is a layer that shows one chart, titled, and a mark over it.
type slide struct {
	cell   chartview.Placement
	busy   bool
	drawn  int
	asked  [3]float64
	update error
}

func (l *slide) Layout(width, height, scale float64) ([]chartview.Placement, bool) {
	l.asked = [3]float64{width, height, scale}
	return []chartview.Placement{l.cell}, true
}

func (l *slide) Update() error { return l.update }

func (l *slide) Busy() bool { return l.busy }

func (l *slide) Draw(screen *ebiten.Image) {
	l.drawn++
	screen.Set(20, 20, color.White)
}

func staged(t *testing.T) (*theatre, *slide) {
	th, l := open(t, Options{}, 200, 80, 1), &slide{cell: left}
	th.SetLayer(l)
	th.frame()
	return th, l
}

func TestALayerPlacesChartsAndDrawsOverThem(t *testing.T) {
	th, l := staged(t)
	if l.asked != [3]float64{200, 80, 1} || !th.views[len(th.views)-1].Titled {
		t.Errorf("asked for a layout of %v, titled %v", l.asked, th.views)
	}
	if th.pixel(20, 20) != (color.RGBA{255, 255, 255, 255}) || th.pixel(21, 20) != inks["gpus/light"] {
		t.Errorf("the layer shows %v over %v", th.pixel(20, 20), th.pixel(21, 20))
	}
}

func TestALayerIsDrawnOnlyWhenItOrAChartChanged(t *testing.T) {
	th, l := staged(t)
	for range 3 {
		if got := th.frame(); got != nil || th.Busy() || l.drawn != 1 {
			t.Fatalf("drew %v and the layer %d times though nothing changed", got, l.drawn)
		}
	}
	l.busy = true
	if got := th.frame(); got != nil || l.drawn != 2 {
		t.Errorf("for a change of the layer alone it drew %v and the layer %d times", got, l.drawn)
	}
	l.busy = false
	th.show(func(th *theatre) { th.look.Year = 2031 })
	if got := th.frame(); len(got) != 1 || l.drawn != 3 {
		t.Errorf("for a change of a chart it drew %v and the layer %d times", got, l.drawn)
	}
}

func TestAChartFollowsTheLayersLayoutInTheSameFrame(t *testing.T) {
	th, l := staged(t)
	l.cell.W, l.busy = 40, true
	if got := th.frame(); len(got) != 1 || th.pixel(80, 30) != clear {
		t.Errorf("drew %v, and beside the narrower chart %v", got, th.pixel(80, 30))
	}
}

func TestAnotherLayerTakesOver(t *testing.T) {
	th, first := staged(t)
	second := &slide{cell: chartview.Placement{Chart: "power", X: 110, Y: 10, W: 80, H: 60}}
	wakes := th.wakes
	th.SetLayer(second)
	if !th.Busy() || th.wakes == wakes {
		t.Error("another layer asks for no frame")
	}
	th.frame()
	if first.drawn != 1 || second.drawn != 1 || th.pixel(120, 20) != inks["power/light"] || th.pixel(30, 30) != clear {
		t.Errorf("the first was drawn %d times, the second %d", first.drawn, second.drawn)
	}
}

func TestALayerMayEndTheProgram(t *testing.T) {
	th, l := staged(t)
	l.update = errors.New("enough")
	if err := th.Update(); err != l.update {
		t.Errorf("Update returned %v", err)
	}
}
