package canvas

import (
	"image"
	"math"
)

// tile is the largest size, in pixels each way, in which a shape is rasterised at
// once.
const tile = 256

// fillMask fills the flattened path from its coverage, rasterised tile by tile.
func (c *Canvas) fillMask() {
	box := c.path.bounds().Intersect(c.dst.Bounds())
	for y := box.Min.Y; y < box.Max.Y; y += tile {
		for x := box.Min.X; x < box.Max.X; x += tile {
			c.fillTile(x, y, min(tile, box.Max.X-x), min(tile, box.Max.Y-y))
		}
	}
}

func (c *Canvas) fillTile(x, y, w, h int) {
	s := c.room(w, h)
	c.atlas.begin(w, h)
	r := &c.atlas.raster
	for _, l := range c.path.lines {
		for i, p := range c.path.at(l) {
			px, py := float32(p.x-float64(x)), float32(p.y-float64(y))
			if i == 0 {
				r.MoveTo(px, py)
			} else {
				r.LineTo(px, py)
			}
		}
		r.ClosePath()
	}
	c.atlas.finish(s)
	c.mesh.sprite(x, y, s, &c.colour)
}

// room reserves a slot in the atlas. If the atlas is full it flushes what was drawn
// and empties the atlas first.
func (c *Canvas) room(w, h int) slot {
	s, ok := c.atlas.place(w, h)
	if !ok {
		c.Flush()
		c.atlas.empty()
		c.text.forget()
		s, _ = c.atlas.place(w, h)
	}
	return s
}

// bounds returns the smallest rectangle of whole pixels around the path.
func (p *path) bounds() image.Rectangle {
	if len(p.points) == 0 {
		return image.Rectangle{}
	}
	lo, hi := p.points[0], p.points[0]
	for _, q := range p.points {
		lo = point{math.Min(lo.x, q.x), math.Min(lo.y, q.y)}
		hi = point{math.Max(hi.x, q.x), math.Max(hi.y, q.y)}
	}
	return image.Rect(int(math.Floor(lo.x)), int(math.Floor(lo.y)), int(math.Ceil(hi.x)), int(math.Ceil(hi.y)))
}
