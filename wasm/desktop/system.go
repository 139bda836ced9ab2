package desktop

import (
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
)

// system follows the system's choice of light or dark. It is asked at the start
// and whenever the window comes to the front: to ask takes a moment, and whoever
// changes it leaves the window for that.
type system struct {
	follow  bool
	focused bool // the window was in front
}

func systemTheme() string {
	if ebiten.SystemColorMode() == ebiten.ColorModeDark {
		return chart.Dark.Name
	}
	return chart.Light.Name
}

// followSystem asks the system, beside the frames, when the window has come to
// the front.
func (w *Window) followSystem() {
	s := &w.system
	before := s.focused
	s.focused = ebiten.IsFocused()
	if !s.follow || before || !s.focused {
		return
	}
	w.ask(func() func() {
		theme := systemTheme()
		return func() {
			if w.system.follow {
				w.setTheme(theme)
			}
		}
	})
}

// ask runs what may take long in a goroutine of its own, and what it returns in
// the window's next frame.
func (w *Window) ask(question func() func()) {
	go func() {
		w.answers <- question()
		w.stage.Wake()
	}()
}

// hear does what goroutines have answered.
func (w *Window) hear() {
	for {
		select {
		case answer := <-w.answers:
			answer()
		default:
			return
		}
	}
}
