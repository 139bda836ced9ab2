package stage

import (
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chartview"
)

// Layer is what a window shows around and over its charts, such as a panel of
// controls or a slide, and what handles input. A page has none: it surrounds the
// stage itself.
//
// A frame calls Update, Layout and Busy, and then Draw if Busy returned true or a
// chart changed; a resize calls Layout first. Frames come on input, on a resize and
// after Stage.Wake, so an animation calls Wake for its next frame.
type Layer interface {
	// Layout returns the charts' boxes in a window of the given size in CSS pixels,
	// and whether charts show their own titles. A CSS pixel is scale device pixels.
	Layout(width, height, scale float64) (cells []chartview.Placement, titled bool)

	// Update reads input. Ebitengine's cursor position is in device pixels. An
	// error ends the program; ebiten.Termination ends it normally.
	Update() error

	// Busy reports whether Draw would draw something new.
	Busy() bool

	// Draw draws over the background and the charts.
	Draw(screen *ebiten.Image)
}

// BackgroundLayer is a layer that also draws under the charts, such as the cards
// behind them. It draws whenever anything is drawn.
type BackgroundLayer interface {
	Layer
	DrawBackground(screen *ebiten.Image)
}

// SetLayer replaces the layer.
func (s *Stage) SetLayer(l Layer) {
	s.layer = l
	s.incomplete = true
	s.Wake()
}

// arrange places charts by the layer's layout.
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
