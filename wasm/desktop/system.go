package desktop

import (
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
)

// system follows the system's choice of light or dark. It is asked at the start,
// when the window comes to the front, and each minute while it is there, as a
// system can go dark by itself at sunset.
type system struct {
	follow bool
	stop   chan struct{} // ends the asking; nil while nobody asks
}

func systemTheme() string {
	if ebiten.SystemColorMode() == ebiten.ColorModeDark {
		return chart.Dark.Name
	}
	return chart.Light.Name
}

// followSystem has the system asked while the window is in front.
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

// askSystem asks the system at once and each minute, until it is stopped, for
// another theme than the one that is shown. It does so beside the frames: to ask
// takes a moment, and mostly there is nothing to draw.
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
