package stage

import (
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chartview"
)

// Layer is what a window shows around its charts and over them, a panel of
// controls or a slide, and what answers to the reader's hand. A page has none:
// it lies around the stage itself.
//
// A frame calls Update, Layout and Busy, and then Draw where Busy was true or a
// chart changed; a resize asks Layout before. Frames come on input, on a resize
// and after Stage.Wake, so what moves by itself calls Wake for its next frame.
type Layer interface {
	// Layout returns where charts lie in a window of that size in CSS pixels, and
	// whether they show their own titles. A CSS pixel is scale device pixels.
	Layout(width, height, scale float64) (cells []chartview.Placement, titled bool)

	// Update reads input. Ebitengine's cursor is in device pixels. An error ends
	// the program, ebiten.Termination in peace.
	Update() error

	// Busy reports whether Draw would show something else than before.
	Busy() bool

	// Draw draws over the theme's paper and the charts.
	Draw(screen *ebiten.Image)
}

// BackgroundLayer is a layer that also draws under the charts, such as the cards that
// they lie on. It is drawn whenever anything is.
type BackgroundLayer interface {
	Layer
	DrawBackground(screen *ebiten.Image)
}

// SetLayer puts a layer in place of the one there was.
func (s *Stage) SetLayer(l Layer) {
	s.layer = l
	s.incomplete = true
	s.Wake()
}

// arrange puts charts where the layer has them.
func (s *Stage) arrange() {
	if s.layer == nil || s.width == 0 {
		return
	}
	cells, titled := s.layer.Layout(s.width, s.height, s.scale)
	if s.view.Titled != titled {
		s.view.Titled = titled
		s.stale()
	}
	s.place(cells)
}
