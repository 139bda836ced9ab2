package present

import (
	"maps"
	"slices"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"
)

// meanings are what keys mean, by where they lie.
var meanings = map[ebiten.Key]Key{
	ebiten.KeySpace: Forward, ebiten.KeyPageDown: Forward, ebiten.KeyEnter: Forward,
	ebiten.KeyPageUp: Back, ebiten.KeyBackspace: Back,
	ebiten.KeyArrowRight: Up, ebiten.KeyArrowDown: Up, ebiten.KeyArrowLeft: Down, ebiten.KeyArrowUp: Down,
	ebiten.KeyHome: First, ebiten.KeyEnd: Last,
	ebiten.KeyB: Black, ebiten.KeyPeriod: Black, ebiten.KeyR: Reset, ebiten.KeyV: View,
	ebiten.KeyT: Timer, ebiten.KeyN: Notes, ebiten.KeyF1: Help, ebiten.KeyEscape: Leave,
	ebiten.KeyF: FullScreen, ebiten.KeyM: NextDisplay,
}

// hand is the pointer, which a desktop also makes of a finger, while it is down.
type hand struct {
	down   bool
	slider int // that it drags; -1 for none
	step   int // where it was taken up
}

// pressed returns what has been pressed since the last frame. A chosen slider has
// the upper arrow raise it, and runs on while an arrow is held.
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
		if r == '?' { // which lies elsewhere on every keyboard
			all = append(all, Help)
		}
	}
	return all
}

// point follows the pointer: it drags sliders, hides when it rests and where all
// is black, and turns a tap beside them into a step, back in the left quarter of
// the slide.
func (l *Layer) point() {
	x, y := ebiten.CursorPosition()
	if x != l.x || y != l.y {
		if l.pointed { // the first place is no move
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

// grasp takes up what lies under the pointer.
func (l *Layer) grasp(x, y int) {
	l.hand = hand{down: true, slider: -1, step: l.at}
	l.window.Wake() // it may have been let go in the same frame
	if l.layout == nil || l.covered() {
		return
	}
	for i, k := range l.layout.Tracks {
		if k.Hit(float64(x)/l.scale, float64(y)/l.scale) {
			l.hand.slider = i
		}
	}
}

// drag moves what was taken up, and at the end lets it go.
func (l *Layer) drag(x, y int, last bool) {
	h := &l.hand
	switch {
	case h.step != l.at: // another came meanwhile, and what was held is gone
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
