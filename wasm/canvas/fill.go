package canvas

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// Fill fills p by the non-zero rule; open polylines count as closed.
//
// Rectangles, convex outlines and bands (bounded by two lines that both run from
// left to right) become triangles. Everything else is rasterised on the CPU at a
// cost proportional to its area, which suits small or rare shapes.
func (c *Canvas) Fill(p vg.Path) {
	c.path.flatten(&c.transform, p)
	if len(c.path.lines) != 1 {
		c.fillMask()
		return
	}
	pts := c.path.at(c.path.lines[0])
	if n := len(pts); pts[0].sub(pts[n-1]).length() < tooClose {
		pts = pts[:n-1]
	}
	if len(pts) < 3 {
		return
	}
	area, around, convex := measure(pts)
	switch {
	case isRectangle(pts):
		c.fillRectangle(pts[0], pts[2])
	case convex && 2*math.Abs(area) > around: // large enough to inset by half a pixel
		c.fillConvex(pts, area)
	case c.splitBand(pts):
		c.fillBand()
	default:
		c.fillMask()
	}
}

// measure returns the signed area and the perimeter of a polygon, and whether it is
// convex and winds once.
func measure(pts []point) (area, around float64, convex bool) {
	n := len(pts)
	var turned float64
	left, right := false, false
	for i := range pts {
		a, b, d := pts[(i+n-1)%n], pts[i], pts[(i+1)%n]
		u, v := b.sub(a), d.sub(b)
		turn := math.Atan2(u.cross(v), u.dot(v))
		left, right = left || turn > 1e-6, right || turn < -1e-6
		turned += turn
		area += b.sub(pts[0]).cross(d.sub(pts[0])) / 2
		around += v.length()
	}
	return area, around, !(left && right) && math.Abs(turned) < 2*math.Pi+1e-3
}

func isRectangle(p []point) bool {
	if len(p) != 4 {
		return false
	}
	level := func(a, b float64) bool { return math.Abs(a-b) < tooClose }
	return level(p[0].x, p[1].x) && level(p[1].y, p[2].y) && level(p[2].x, p[3].x) && level(p[3].y, p[0].y) ||
		level(p[0].y, p[1].y) && level(p[1].x, p[2].x) && level(p[2].y, p[3].y) && level(p[3].x, p[0].x)
}

// fillRectangle fills the rectangle between two opposite corners.
func (c *Canvas) fillRectangle(p, q point) {
	xs, ax := edges(math.Min(p.x, q.x), math.Max(p.x, q.x))
	ys, ay := edges(math.Min(p.y, q.y), math.Max(p.y, q.y))
	for j := range ys {
		for i := range xs {
			c.mesh.vertex(point{xs[i], ys[j]}, &c.colour, ax[i]*ay[j])
		}
		if j > 0 {
			c.mesh.strip(4)
		}
	}
}

// edges returns positions and opacities from an edge at a to one at b. Edges on the
// pixel grid stay sharp.
func edges(a, b float64) (at, alpha [4]float64) {
	feather := func(x float64) float64 {
		if math.Abs(x-math.Round(x)) < tooClose {
			return 0
		}
		return 0.5
	}
	f, g := feather(a), feather(b)
	if width := b - a; width < 1 {
		p := profileOf(width)
		mid := (a + b) / 2
		return [4]float64{mid - p.outer, mid - p.inner, mid + p.inner, mid + p.outer}, [4]float64{0, p.height, p.height, 0}
	}
	return [4]float64{a - f, a + f, b - g, b + g}, [4]float64{0, 1, 1, 0}
}

// fillConvex fills a convex polygon as a triangle fan with a feathered rim.
func (c *Canvas) fillConvex(pts []point, area float64) {
	n := len(pts)
	first := c.mesh.next()
	outwards := -0.5
	if area < 0 {
		outwards = 0.5
	}
	for i, b := range pts {
		u, v := b.sub(pts[(i+n-1)%n]), pts[(i+1)%n].sub(b)
		n0 := point{}.add(u, 1/u.length()).left()
		n1 := point{}.add(v, 1/v.length()).left()
		k := outwards / math.Max(0.1, 1+n0.dot(n1))
		m := point{(n0.x + n1.x) * k, (n0.y + n1.y) * k}
		c.mesh.vertex(b.add(m, -1), &c.colour, 1)
		c.mesh.vertex(b.add(m, 1), &c.colour, 0)
	}
	for i := range uint32(n) {
		here, next := first+2*i, first+2*((i+1)%uint32(n))
		c.mesh.quad(here, here+1, next+1, next)
		if i > 1 {
			c.mesh.indices = append(c.mesh.indices, first, here-2, here)
		}
	}
}
