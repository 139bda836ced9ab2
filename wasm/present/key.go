package present

import "hundredfold/wasm/i18n"

// Key is a presenter's key by its meaning. Slider+n is the key of slider n, counted
// from 1.
type Key int

const (
	Forward Key = iota // Space, PageDown, Enter: what a clicker sends
	Back               // PageUp, Backspace
	Up                 // the right and upper arrows: forward, or a slider up
	Down               // the other arrows: back, or a slider down
	UpFine             // with Shift
	DownFine
	First
	Last
	Black
	Reset
	View
	Timer
	Notes
	Help
	Leave
	FullScreen
	NextDisplay
	Slider // plus the slider's number
)

// opened is what the notes' window sends first, instead of a key, once it is open.
const opened Key = -1

// moves reports whether a key changes step or slider.
func (k Key) moves() bool { return k <= Last || k > Slider }

// shown lists keys and explanations for the presenter.
var shown = [...][2]string{
	{"→ ↓", i18n.Mark("next step; also Space and a clicker")},
	{"← ↑", i18n.Mark("step before")},
	{i18n.Mark("Home, End"), i18n.Mark("first step, last step")},
	{"1 2 3", i18n.Mark("choose a slider; arrows move it, with Shift finely; Esc lets go")},
	{"R", i18n.Mark("back to the step’s own scenario")},
	{"V", i18n.Mark("the step’s charts, one number, three charts")},
	{"B  .", i18n.Mark("black screen")},
	{"F  M", i18n.Mark("full screen, next display")},
	{"N  T", i18n.Mark("notes, time from zero")},
	{"Esc", i18n.Mark("leave")},
}
