package canvas

import (
	"math"

	"gonum.org/v1/plot/vg"
)

const (
	hairline   = 1.25 // width in points up to which a single straight line is fitted to the pixel grid
	mitreSlack = 0.12 // pixels by which a mitred corner may extend beyond a round one
)

// Stroke draws the outline of p with butt caps and round joins, as gonum's
// raster back-end does.
func (c *Canvas) Stroke(p vg.Path) {
	width := float64(c.width) * c.zoom()
	if width <= 0 {
		return
	}
	c.path.flatten(&c.transform, p)
	for _, l := range c.path.lines {
		pts, w := c.path.at(l), width
		if len(pts) == 2 && c.width <= hairline {
			w = crisp(pts, width)
		}
		if !c.strokeDashes(pts, l.closed, w) {
			c.ribbon(pts, l.closed && len(pts) > 2, w)
		}
	}
}

// crisp moves a horizontal or vertical line onto the pixel grid and returns the
// width to draw it with, so that all grid lines and axes look the same.
func crisp(pts []point, width float64) float64 {
	pixels := math.Max(1, math.Floor(width+0.25)) // 1.5 pixels become 1
	fit := func(x float64) float64 { return math.Floor(x-pixels/2+0.5) + pixels/2 }
	d := pts[1].sub(pts[0])
	switch {
	case math.Abs(d.x) < tooClose:
		x := fit(pts[0].x)
		pts[0].x, pts[1].x = x, x
	case math.Abs(d.y) < tooClose:
		y := fit(pts[0].y)
		pts[0].y, pts[1].y = y, y
	default:
		return width
	}
	return math.Min(width, pixels)
}

// ribbon appends a polyline's stroke to the mesh as rows of four vertices across
// the line, of which the outer two are transparent.
func (c *Canvas) ribbon(pts []point, closed bool, width float64) {
	r := ribbon{c: c, profile: profileOf(width), half: width / 2}
	last := len(pts) - 1
	if closed {
		start := c.mesh.next()
		for i := range pts {
			r.corner(pts[(i+last)%len(pts)], pts[i], pts[(i+1)%len(pts)])
		}
		r.rejoin(start)
		return
	}
	d := pts[1].sub(pts[0])
	out, in, fade := capOf(d.length(), last == 1)
	r.cap(pts[0], d, -out, 0)
	r.cap(pts[0], d, in, fade)
	for i := 1; i < last; i++ {
		r.corner(pts[i-1], pts[i], pts[i+1])
	}
	d = pts[last-1].sub(pts[last])
	out, in, fade = capOf(d.length(), last == 1)
	r.cap(pts[last], point{-d.x, -d.y}, -in, fade)
	r.cap(pts[last], point{-d.x, -d.y}, out, 0)
}

// profile is the opacity across a line: height up to inner pixels from its middle,
// falling to zero at outer. It is the line filtered by a one-pixel box, so it also
// holds for lines thinner than a pixel.
type profile struct{ inner, outer, height float64 }

func profileOf(width float64) profile {
	return profile{inner: math.Abs(width-1) / 2, outer: (width + 1) / 2, height: math.Min(width, 1)}
}

// capOf returns the profile along a line at its end: from transparent at out pixels
// beyond the end to opacity fade at in pixels inside.
func capOf(length float64, single bool) (out, in, fade float64) {
	if single {
		return 0.5, math.Min(0.5, length-0.5), math.Min(length, 1)
	}
	return 0.5, math.Min(0.5, length), 1
}

type ribbon struct {
	c *Canvas
	profile
	half    float64
	started bool
}

// row appends a row of vertices: left and right are the offsets of the line's edges
// per pixel of half width.
func (r *ribbon) row(at, left, right point, fade float64) {
	m, colour := &r.c.mesh, &r.c.colour
	m.vertex(at.add(left, r.outer), colour, 0)
	m.vertex(at.add(left, r.inner), colour, fade*r.height)
	m.vertex(at.add(right, r.inner), colour, fade*r.height)
	m.vertex(at.add(right, r.outer), colour, 0)
	if r.started {
		m.strip(4)
	}
	r.started = true
}

// rejoin connects the last row of a closed line to its first.
func (r *ribbon) rejoin(start uint32) {
	m := &r.c.mesh
	row := m.next() - 4
	for i := range uint32(3) {
		m.quad(row+i, row+i+1, start+i+1, start+i)
	}
}

// cap appends the row at a distance along direction d from an end.
func (r *ribbon) cap(end, d point, distance, fade float64) {
	k := 1 / d.length()
	n := point{d.x * k, d.y * k}.left()
	r.row(end.add(d, distance*k), n, point{-n.x, -n.y}, fade)
}

// corner appends the rows for the corner at b, between a and d.
func (r *ribbon) corner(a, b, d point) {
	u, v := b.sub(a), d.sub(b)
	lu, lv := u.length(), v.length()
	n0 := point{u.x / lu, u.y / lu}.left()
	n1 := point{v.x / lv, v.y / lv}.left()
	cos := n0.dot(n1)
	if cos > 0.99999 {
		r.row(b, n1, point{-n1.x, -n1.y}, 1)
		return
	}
	// The mitre is the point where both edges meet; reach is its distance along the
	// segments, per pixel of width, and must not pass their ends.
	mitre := point{n0.x + n1.x, n0.y + n1.y}
	mitre = point{mitre.x / (1 + cos), mitre.y / (1 + cos)}
	reach := math.Sqrt((1 - cos) / (1 + cos))
	meets := reach*r.outer <= math.Min(lu, lv)
	if meets && r.half*(mitre.length()-1) <= mitreSlack {
		r.row(b, mitre, point{-mitre.x, -mitre.y}, 1)
		return
	}
	angle := math.Atan2(n0.cross(n1), cos)
	steps := segments(r.outer, math.Abs(angle))
	for i := range steps + 1 {
		sin, cos := math.Sincos(angle * float64(i) / float64(steps))
		n := point{n0.x*cos - n0.y*sin, n0.x*sin + n0.y*cos}
		left, right := n, point{-n.x, -n.y}
		if meets && angle < 0 {
			right = point{-mitre.x, -mitre.y}
		} else if meets {
			left = mitre
		}
		r.row(b, left, right, 1)
	}
}
