package panel

// sweep is a pointer that was pressed down on the inputs, beside their sliders:
// moved, it takes them along, as a finger does that scrolls.
type sweep struct {
	on      bool
	moved   bool // too far for a click
	from, y int  // where it began, and where it was last, in device pixels
}

// shaky is how far a finger moves, in CSS pixels, that only wants to tap.
const shaky = 6

// takeAlong scrolls the inputs with the pointer that holds them.
func (p *Panel) takeAlong() {
	h, s := &p.hand, &p.sweep
	if h.pressed() {
		x, y := p.pointer()
		*s = sweep{on: p.popup == nil && p.areas.inputs.has(x, y) && !p.pulling(), from: h.y, y: h.y}
		return
	}
	if s.on = s.on && h.down; !s.on {
		return
	}
	if d := float64(h.y-s.from) / p.scale; d > shaky || d < -shaky {
		s.moved = true
	}
	if s.moved && h.y != s.y {
		p.scrollBy(float64(s.y-h.y) / p.scale)
		s.y = h.y
	}
}

// pulling reports whether a slider is held.
func (p *Panel) pulling() bool {
	for _, c := range p.controls {
		if c.held && c.pull != nil {
			return true
		}
	}
	return false
}
