package canvas

import "math"

// point is a position on the destination image, in pixels from its top left.
type point struct{ x, y float64 }

func (p point) add(q point, k float64) point { return point{p.x + k*q.x, p.y + k*q.y} }
func (p point) sub(q point) point            { return point{p.x - q.x, p.y - q.y} }
func (p point) dot(q point) float64          { return p.x*q.x + p.y*q.y }
func (p point) cross(q point) float64        { return p.x*q.y - p.y*q.x }
func (p point) length() float64              { return math.Hypot(p.x, p.y) }

// left returns p rotated by a right angle: the normal of a line that runs along p.
func (p point) left() point { return point{-p.y, p.x} }

// transform maps user coordinates, in points from the bottom left, to pixels:
// x' = xx·x + xy·y + x0 and y' = yx·x + yy·y + y0.
type transform struct{ xx, yx, xy, yy, x0, y0 float64 }

func (t *transform) apply(x, y float64) point {
	return point{t.xx*x + t.xy*y + t.x0, t.yx*x + t.yy*y + t.y0}
}

func (t *transform) translate(x, y float64) {
	p := t.apply(x, y)
	t.x0, t.y0 = p.x, p.y
}

func (t *transform) scale(x, y float64) {
	t.xx, t.yx, t.xy, t.yy = t.xx*x, t.yx*x, t.xy*y, t.yy*y
}

func (t *transform) rotate(angle float64) {
	sin, cos := math.Sincos(angle)
	t.xx, t.yx, t.xy, t.yy = t.xx*cos+t.xy*sin, t.yx*cos+t.yy*sin, t.xy*cos-t.xx*sin, t.yy*cos-t.yx*sin
}

// zoom returns the number of pixels to a point, the geometric mean of both axes.
func (t *transform) zoom() float64 { return math.Sqrt(math.Abs(t.xx*t.yy - t.xy*t.yx)) }
