package panel

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
