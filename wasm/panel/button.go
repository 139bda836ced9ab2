package panel

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// button is a button with a text. Its box is as wide as buttonWide says.
func (p *Panel) button(name string, text func() string, act func(), usable func() bool) *Control {
	c := &Control{name: name, onClick: act}
	c.size = func() (w, h float64) { return buttonWide(text()), toolHeight + 2 }
	if usable != nil {
		c.onClick = func() {
			if usable() {
				act()
			}
		}
	}
	c.paint = func(t *painter, at box, c *Control) {
		ink, edge := t.Ink, t.edge(c)
		if usable != nil && !usable() {
			ink, edge = t.Mute, t.Line
		}
		t.plate(at, 7, 1, edge)
		s := text()
		t.text(plain, at.x+(at.w-wide(plain, s))/2, at.baseline(plain), ink, s)
	}
	return p.add(c)
}

func buttonWide(text string) float64 { return math.Ceil(wide(plain, text)) + 22 }

// edge is the colour of a control's frame.
func (t *painter) edge(c *Control) color.NRGBA {
	if c.hovered || c.held {
		return t.Mute
	}
	return t.Line
}

// closer is a cross that closes something.
func (p *Panel) closer(name string, act func()) *Control {
	return p.add(&Control{name: name, onClick: act, paint: func(t *painter, at box, c *Control) {
		x, y, ink := at.x+at.w/2, at.y+at.h/2, t.Mute
		if c.hovered {
			ink = t.Ink
		}
		t.line(x-4.5, y-4.5, x+4.5, y+4.5, 1.6, ink)
		t.line(x-4.5, y+4.5, x+4.5, y-4.5, 1.6, ink)
	}})
}

// chip is a choice among a few: filled where it is chosen.
func (p *Panel) chip(name string, text func() string, chosen func() bool, act func()) *Control {
	size := func() (w, h float64) { return chipWide(text()), toolHeight }
	return p.add(&Control{name: name, onClick: act, size: size, paint: func(t *painter, at box, c *Control) {
		ink, f := t.Mute, plain
		if chosen() {
			ink, f = t.Ink, strong
			t.fill(at, 6, t.Line)
		} else if c.hovered {
			ink = t.Ink
		}
		s := fitted(f, text(), at.w-4)
		t.text(f, at.x+(at.w-wide(f, s))/2, at.baseline(f), ink, s)
	}})
}

func chipWide(text string) float64 { return math.Ceil(wide(strong, text)) + 18 }

// turn is the arrow of going back to what was.
func (t *painter) turn(x, y float64, c color.Color) {
	const r = 4.8
	var path vg.Path
	path.Move(t.at(x-r*math.Cos(0.6), y-r*math.Sin(0.6)))
	path.Arc(t.at(x, y), r, math.Pi-0.6, -2*math.Pi+1.5)
	t.c.SetColor(c)
	t.c.SetLineWidth(1.5)
	t.c.Stroke(path)
	t.line(x-r-0.6, y-6.2, x-r-0.6, y-1.8, 1.5, c)
	t.line(x-r-0.6, y-2.2, x-r+3.8, y-2.2, 1.5, c)
}

// down is the small arrow of what opens a list.
func (t *painter) down(x, y float64, c color.Color) {
	t.stroke(1.5, c, x-4, y-2, x, y+2, x+4, y-2)
}
