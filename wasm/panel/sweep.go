package panel

import "image"

// sweep is a pointer that was pressed down on a part that scrolls, beside its
// sliders: moved, it takes the contents along, as a finger does.
type sweep struct {
	roll    *roll // nil for none
	moved   bool  // too far for a click
	from, y int   // where it began, and where it was last, in device pixels
}

// shaky is how far a finger moves, in CSS pixels, that only wants to tap.
const shaky = 6

// takeAlong scrolls with the pointer that holds what scrolls.
func (p *Panel) takeAlong() {
	h, s := &p.hand, &p.sweep
	if h.pressed() {
		*s = sweep{from: h.y, y: h.y}
		for _, r := range p.rolls() {
			if (image.Point{X: h.x, Y: h.y}).In(r.view()) && !p.pulling() {
				s.roll = r
			}
		}
		return
	}
	if !h.down {
		s.roll = nil
	}
	if s.roll == nil {
		return
	}
	if d := float64(h.y-s.from) / p.scale; d > shaky || d < -shaky {
		s.moved = true
	}
	if s.moved && h.y != s.y {
		s.roll.by(float64(s.y-h.y) / p.scale)
		s.y = h.y
	}
}

// pulling reports whether a slider is held.
func (p *Panel) pulling() bool {
	for _, c := range p.controls {
		if c.held && c.takes() {
			return true
		}
	}
	return false
}
