package present

import "hundredfold/wasm/words"

// Key is what a presenter presses, by its meaning. Digits are Slider and the
// number.
type Key int

// The keys.
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
	Slider // and the sliders' numbers after it
)

// opened is what the notes' window says first, in a key's place.
const opened Key = -1

// moves reports whether a key is for what the slide shows.
func (k Key) moves() bool { return k <= Last || k > Slider }

// shown are the keys as they are explained to the presenter.
var shown = [...][2]string{
	{"→ ↓", words.Key("next step; also Space and a clicker")},
	{"← ↑", words.Key("step before")},
	{words.Key("Home, End"), words.Key("first step, last step")},
	{"1 2 3", words.Key("choose a slider; arrows move it, with Shift finely; Esc lets go")},
	{"R", words.Key("back to the step’s own scenario")},
	{"V", words.Key("the step’s charts, one number, three charts")},
	{"B  .", words.Key("black screen")},
	{"F  M", words.Key("full screen, next display")},
	{"N  T", words.Key("notes, time from zero")},
	{"Esc", words.Key("leave")},
}
