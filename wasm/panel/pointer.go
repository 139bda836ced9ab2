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

// held reports whether the pointer holds a control that is such a one.
func (p *Panel) held(such func(*Control) bool) bool {
	for _, c := range p.controls {
		if c.held && such(c) {
			return true
		}
	}
	return false
}
