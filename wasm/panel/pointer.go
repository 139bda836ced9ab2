package panel

import (
	"github.com/ebitenui/ebitenui/input"
	"github.com/hajimehoshi/ebiten/v2"
)

// pointer is the mouse as ebitenui saw it last. Ebitengine hears of no touches on a
// desktop: the system makes a finger a pointer with its button down. Frames come on
// demand, and a quick click may begin and end within one: it is down in that frame,
// and the next, in which it is let go, has to be asked for.
type pointer struct {
	down, wasDown bool
	x, y          int
}

// pressed reports whether it has just gone down.
func (h *pointer) pressed() bool { return h.down && !h.wasDown }

// follow takes on what ebitenui saw.
func (h *pointer) follow() {
	h.wasDown, h.down = h.down, input.MouseButtonPressed(ebiten.MouseButtonLeft)
	h.x, h.y = input.CursorPosition()
}

// dragScroll is a pointer that was pressed down on a part that scrolls, beside its
// sliders: moved, it takes the contents along, as a finger does.
type dragScroll struct {
	view    *scrollView // nil for none
	moved   bool        // too far for a click
	from, y int         // where it began, and where it was last, in device pixels
}

// clickSlop is how far a finger moves, in CSS pixels, that only wants to tap.
const clickSlop = 6

// scrollByDrag scrolls with the pointer that holds what scrolls.
func (p *Panel) scrollByDrag() {
	y, s := p.pointer.y, &p.dragScroll
	switch {
	case p.pointer.pressed():
		s.moved, s.from, s.y = false, y, y
	case !p.pointer.down:
		s.view = nil
	}
	if s.view == nil || p.held((*Control).capturesPointer) {
		return
	}
	if d := float64(y-s.from) / p.scale; d > clickSlop || d < -clickSlop {
		s.moved = true
	}
	if s.moved && y != s.y {
		s.view.scrollBy(float64(s.y-y) / p.scale)
		s.y = y
	}
}

// held reports whether the pointer holds a control that is such a one.
func (p *Panel) held(such func(*Control) bool) bool {
	for _, c := range p.controls {
		if c.held && such(c) {
			return true
		}
	}
	return false
}
