package desktop

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
)

// system follows the operating system's light or dark mode. It queries the mode at
// the start, when the window comes to the front, and each minute while it is in
// front, because it can change at sunset.
type system struct {
	follow bool
	stop   chan struct{} // ends the queries; nil while there are none
}

func systemTheme() string {
	if ebiten.SystemColorMode() == ebiten.ColorModeDark {
		return chart.Dark.Name
	}
	return chart.Light.Name
}

// followSystem starts or stops the queries, which run while the window is in front.
func (w *Window) followSystem() {
	s := &w.system
	switch asks := s.follow && ebiten.IsFocused(); {
	case asks && s.stop == nil:
		s.stop = make(chan struct{})
		go w.askSystem(w.view.Theme, s.stop)
	case !asks && s.stop != nil:
		close(s.stop)
		s.stop = nil
	}
}

// askSystem queries the mode at once and each minute, until stopped, and sets the
// theme if it changed. It runs outside the frame loop, because a query takes a
// moment and mostly there is nothing to draw.
func (w *Window) askSystem(shown string, stop <-chan struct{}) {
	for minutes := time.Tick(time.Minute); ; {
		if theme := w.outside.theme(); theme != shown {
			shown = theme
			w.answers <- func() {
				if w.system.follow {
					w.setTheme(theme)
				}
			}
			w.stage.Wake()
		}
		select {
		case <-stop:
			return
		case <-minutes:
		}
	}
}

// ask runs a slow call in a goroutine, and the function that it returns in the
// window's next frame.
func (w *Window) ask(question func() func()) {
	go func() {
		w.answers <- question()
		w.stage.Wake()
	}()
}

// hear runs the functions that goroutines returned.
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
