package panel

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"
)

// pointer is the mouse as ebitenui sees it. Ebitengine hears of no touches on a
// desktop: the system makes a finger a pointer with its button down, which is
// what is seen here. Frames come on demand, and a quick click may begin and end
// within one: it is down in that frame, and the next, in which it is let go, has
// to be asked for.
type pointer struct {
	down, wasDown bool
	x, y          int
}

// pressed reports whether it has just gone down.
func (h *pointer) pressed() bool { return h.down && !h.wasDown }

// Update implements ebitenui's CursorUpdater.
func (h *pointer) Update() {
	h.wasDown = h.down
	h.x, h.y = ebiten.CursorPosition()
	h.down = ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft)
}

// AfterUpdate, Draw and AfterDraw implement ebitenui's CursorUpdater.
func (h *pointer) AfterUpdate() {}

// Draw implements ebitenui's CursorUpdater.
func (h *pointer) Draw(*ebiten.Image) {}

// AfterDraw implements ebitenui's CursorUpdater.
func (h *pointer) AfterDraw(*ebiten.Image) {}

// MouseButtonPressed implements ebitenui's CursorUpdater, for the left button
// alone, as the two below do.
func (h *pointer) MouseButtonPressed(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && h.down
}

// MouseButtonJustPressed implements ebitenui's CursorUpdater.
func (h *pointer) MouseButtonJustPressed(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && h.pressed()
}

// MouseButtonJustReleased implements ebitenui's CursorUpdater.
func (h *pointer) MouseButtonJustReleased(b ebiten.MouseButton) bool {
	return b == ebiten.MouseButtonLeft && !h.down && h.wasDown
}

// CursorPosition implements ebitenui's CursorUpdater.
func (h *pointer) CursorPosition() (int, int) { return h.x, h.y }

// GetCursorImage implements ebitenui's CursorUpdater: the system's own.
func (h *pointer) GetCursorImage(string) *ebiten.Image { return nil }

// GetCursorOffset implements ebitenui's CursorUpdater.
func (h *pointer) GetCursorOffset(string) image.Point { return image.Point{} }
