package panel

import "image"

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
	h, s := &p.pointer, &p.dragScroll
	if h.pressed() {
		*s = dragScroll{from: h.y, y: h.y}
		for _, r := range p.scrollViews() {
			if (image.Point{X: h.x, Y: h.y}).In(r.view()) && !p.dragScrolls() {
				s.view = r
			}
		}
		return
	}
	if !h.down {
		s.view = nil
	}
	if s.view == nil {
		return
	}
	if d := float64(h.y-s.from) / p.scale; d > clickSlop || d < -clickSlop {
		s.moved = true
	}
	if s.moved && h.y != s.y {
		s.view.scrollBy(float64(s.y-h.y) / p.scale)
		s.y = h.y
	}
}

// dragScrolls reports whether a slider is held.
func (p *Panel) dragScrolls() bool {
	for _, c := range p.controls {
		if c.held && c.capturesPointer() {
			return true
		}
	}
	return false
}
