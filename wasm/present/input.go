package present

import (
	"maps"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// meanings maps keys to what they do. Keys go by their place on the keyboard.
var meanings = map[ebiten.Key]Key{
	ebiten.KeySpace: Forward, ebiten.KeyPageDown: Forward, ebiten.KeyEnter: Forward,
	ebiten.KeyPageUp: Back, ebiten.KeyBackspace: Back,
	ebiten.KeyArrowRight: Up, ebiten.KeyArrowDown: Up, ebiten.KeyArrowLeft: Down, ebiten.KeyArrowUp: Down,
	ebiten.KeyHome: First, ebiten.KeyEnd: Last,
	ebiten.KeyB: Black, ebiten.KeyPeriod: Black, ebiten.KeyR: Reset, ebiten.KeyV: View,
	ebiten.KeyT: Timer, ebiten.KeyN: Notes, ebiten.KeyF1: Help, ebiten.KeyEscape: Leave,
	ebiten.KeyF: FullScreen, ebiten.KeyM: NextDisplay,
}

// hand is the state of a pressed mouse button or finger.
type hand struct {
	down   bool
	slider int // index of the dragged slider; -1 for none
	step   int // step at which the press began
}

// pressed returns the keys pressed since the last frame. While a slider is chosen
// the upper arrow raises it, and a held arrow repeats.
func pressed(chosen bool) []Key {
	var all []Key
	for _, key := range slices.Sorted(maps.Keys(meanings)) {
		of := meanings[key]
		arrow := of == Up || of == Down
		if !inpututil.IsKeyJustPressed(key) && !(chosen && arrow && inpututil.KeyPressDuration(key) > 15) {
			continue
		}
		switch {
		case chosen && key == ebiten.KeyArrowUp:
			of = Up
		case chosen && key == ebiten.KeyArrowDown:
			of = Down
		}
		if arrow && ebiten.IsKeyPressed(ebiten.KeyShift) {
			of += UpFine - Up
		}
		all = append(all, of)
	}
	for i := range 9 {
		if inpututil.IsKeyJustPressed(ebiten.KeyDigit1+ebiten.Key(i)) || inpututil.IsKeyJustPressed(ebiten.KeyNumpad1+ebiten.Key(i)) {
			all = append(all, Slider+Key(i+1))
		}
	}
	for _, r := range ebiten.AppendInputChars(nil) {
		if r == '?' { // its place differs between keyboards
			all = append(all, Help)
		}
	}
	return all
}

// point handles the pointer: it drags sliders, hides the cursor when it rests or
// the screen is black, and moves a step on for a tap elsewhere, or back in the left
// quarter of the slide.
func (l *Layer) point() {
	x, y := ebiten.CursorPosition()
	if x != l.x || y != l.y {
		if l.pointed { // the first position is no movement
			l.moved = time.Now()
			time.AfterFunc(rest, l.window.Wake)
		}
		l.x, l.y = x, y
	}
	l.pointed = true
	mode := ebiten.CursorModeHidden
	if time.Since(l.moved) < rest && !l.Black {
		mode = ebiten.CursorModeVisible
	}
	if mode != ebiten.CursorMode() {
		ebiten.SetCursorMode(mode)
	}
	switch {
	case l.hand.down:
		l.drag(x, y, !ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft))
	case inpututil.IsMouseButtonJustPressed(ebiten.MouseButtonLeft):
		l.grasp(x, y)
	}
}

// grasp starts a press at the pointer's position.
func (l *Layer) grasp(x, y int) {
	l.hand = hand{down: true, slider: -1, step: l.at}
	l.window.Wake() // it may be released in the same frame
	if l.layout == nil || l.covered() {
		return
	}
	for i, k := range l.layout.Tracks {
		if k.Hit(float64(x)/l.scale, float64(y)/l.scale) {
			l.hand.slider = i
		}
	}
}

// drag moves the pressed slider and ends the press with last.
func (l *Layer) drag(x, y int, last bool) {
	h := &l.hand
	switch {
	case h.step != l.at: // the step changed during the press
	case h.slider >= 0:
		l.Drag(h.slider, l.layout.Tracks[h.slider].Position(float64(x)/l.scale), last)
	case last && float64(x)/l.scale < l.width/4:
		l.Press(Back)
	case last:
		l.Press(Forward)
	}
	if last {
		*h = hand{}
	}
}
