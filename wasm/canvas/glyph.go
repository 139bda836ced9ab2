package canvas

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// rasterise draws a glyph's outline into the atlas, already rotated and scaled, so
// that slanted text is as sharp as upright text.
func (c *Canvas) rasterise(s *size, key glyphKey) glyph {
	outline, err := s.font.LoadGlyph(&s.buf, key.index, s.em, nil)
	if err != nil || len(outline) == 0 {
		return glyph{}
	}
	offset := point{float64(key.x) / s.places, float64(key.y) / s.places}
	c.path.points = c.path.points[:0]
	for _, seg := range outline {
		for _, p := range seg.Args[:arity(seg.Op)] {
			c.path.points = append(c.path.points, s.toPixels(p, offset))
		}
	}
	box := c.path.bounds()
	w, h := box.Dx(), box.Dy()
	if w == 0 || h == 0 || w > atlasSize || h > atlasSize-corner-1 {
		return glyph{}
	}
	sl := c.room(w, h)
	c.atlas.begin(w, h)
	r := &c.atlas.raster
	offset = offset.sub(point{float64(box.Min.X), float64(box.Min.Y)})
	for _, seg := range outline {
		var x, y [3]float32
		for i, p := range seg.Args {
			q := s.toPixels(p, offset)
			x[i], y[i] = float32(q.x), float32(q.y)
		}
		switch seg.Op {
		case sfnt.SegmentOpMoveTo:
			r.ClosePath()
			r.MoveTo(x[0], y[0])
		case sfnt.SegmentOpLineTo:
			r.LineTo(x[0], y[0])
		case sfnt.SegmentOpQuadTo:
			r.QuadTo(x[0], y[0], x[1], y[1])
		case sfnt.SegmentOpCubeTo:
			r.CubeTo(x[0], y[0], x[1], y[1], x[2], y[2])
		}
	}
	r.ClosePath()
	c.atlas.finish(sl)
	return glyph{slot: sl, dx: box.Min.X, dy: box.Min.Y}
}

// toPixels maps a point of an outline, in font units with y down, to pixels.
func (s *size) toPixels(p fixed.Point26_6, offset point) point {
	x, y, m := float64(p.X), float64(p.Y), &s.matrix
	return point{offset.x + m[0]*x + m[2]*y, offset.y + m[1]*x + m[3]*y}
}

// arity returns the number of points of an outline's segment.
func arity(op sfnt.SegmentOp) int {
	switch op {
	case sfnt.SegmentOpQuadTo:
		return 2
	case sfnt.SegmentOpCubeTo:
		return 3
	}
	return 1
}
