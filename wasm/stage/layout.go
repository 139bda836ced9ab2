package stage

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chartview"
)

// panel is a chart in its box.
type panel struct {
	chartview.Placement
	image *ebiten.Image
	stale bool // the image is out of date
}

// SetCells sets the charts' boxes on a page, which shows their titles.
func (s *Stage) SetCells(cells []chartview.Placement) { s.place(cells) }

// place moves panels to boxes. Panels whose chart and size stay keep their images.
func (s *Stage) place(cells []chartview.Placement) {
	changed := len(s.panels) != len(cells)
	for len(s.panels) < len(cells) {
		s.panels = append(s.panels, &panel{})
	}
	for _, p := range s.panels[len(cells):] {
		p.drop()
	}
	s.panels = s.panels[:len(cells)]
	for i, c := range cells {
		p := s.panels[i]
		if p.Placement == c {
			continue
		}
		if p.Chart != c.Chart || p.W != c.W || p.H != c.H || p.Zoom != c.Zoom {
			p.stale = true
		}
		p.Placement = c
		changed = true
	}
	if changed {
		s.incomplete = true
		s.Wake()
	}
}

// resize sets the window's size and the monitor's scale.
func (s *Stage) resize(width, height, scale float64) {
	if s.width == width && s.height == height && s.scale == scale {
		return
	}
	if s.scale != scale {
		for _, p := range s.panels {
			p.stale = true
		}
	}
	s.width, s.height, s.scale = width, height, scale
	s.incomplete = true // a resized screen is empty
	s.arrange()
}

// bounds returns the panel's box in whole device pixels.
func (p *panel) bounds(scale float64) image.Rectangle {
	at := func(x float64) int { return int(math.Round(x * scale)) }
	return image.Rect(at(p.X), at(p.Y), at(p.X)+max(1, at(p.W)), at(p.Y)+max(1, at(p.H)))
}

// prepare clears the panel's image and gives it the size of its box.
func (p *panel) prepare(scale float64) {
	size := p.bounds(scale).Size()
	if p.image != nil && p.image.Bounds().Size() == size {
		p.image.Clear()
		return
	}
	p.drop()
	p.image = ebiten.NewImage(size.X, size.Y)
}

func (p *panel) drop() {
	if p.image != nil {
		p.image.Deallocate()
		p.image = nil
	}
}

func (p *panel) show(screen *ebiten.Image, scale float64) {
	at := p.bounds(scale).Min
	var op ebiten.DrawImageOptions
	op.GeoM.Translate(float64(at.X), float64(at.Y))
	screen.DrawImage(p.image, &op)
}
