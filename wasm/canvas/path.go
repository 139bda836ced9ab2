package canvas

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/vg"
)

const (
	flatness = 0.1  // largest distance in pixels between a curve and its polyline
	tooClose = 0.02 // distance in pixels below which two points count as one
)

// path is a vg.Path flattened to polylines in pixels.
type path struct {
	points []point
	lines  []line
}

// line is one polyline of a path: points[from:to].
type line struct {
	from, to int
	closed   bool
}

func (p *path) at(l line) []point { return p.points[l.from:l.to] }

// flatten replaces p's contents with a flattened path.
func (p *path) flatten(t *transform, src vg.Path) {
	p.points, p.lines = p.points[:0], p.lines[:0]
	p.start()
	for i := range src {
		s := &src[i]
		at := t.apply(float64(s.Pos.X), float64(s.Pos.Y))
		switch s.Type {
		case vg.MoveComp:
			p.end()
			p.start()
			p.to(at)
		case vg.LineComp:
			p.to(at)
		case vg.ArcComp:
			p.arc(t, s)
		case vg.CurveComp:
			p.curve(t, s.Control, at)
		case vg.CloseComp:
			p.close()
		default:
			panic(fmt.Sprintf("canvas: unknown path component %d", s.Type))
		}
	}
	p.end()
}

func (p *path) start() { p.lines = append(p.lines, line{from: len(p.points)}) }

// end ends the current polyline and drops it if it has no length.
func (p *path) end() {
	l := &p.lines[len(p.lines)-1]
	l.to = len(p.points)
	if l.to-l.from < 2 {
		p.points = p.points[:l.from]
		p.lines = p.lines[:len(p.lines)-1]
	}
}

func (p *path) to(q point) {
	if math.IsNaN(q.x) || math.IsNaN(q.y) {
		return
	}
	n := len(p.points)
	if n > p.lines[len(p.lines)-1].from {
		if last := p.points[n-1]; math.Abs(q.x-last.x) < tooClose && math.Abs(q.y-last.y) < tooClose {
			return
		}
	}
	p.points = append(p.points, q)
}

// close closes the polyline; the path continues from its start.
func (p *path) close() {
	l := &p.lines[len(p.lines)-1]
	if len(p.points) == l.from {
		return
	}
	first := p.points[l.from]
	if last := p.points[len(p.points)-1]; len(p.points) > l.from+1 && last.sub(first).length() < tooClose {
		p.points = p.points[:len(p.points)-1]
	}
	l.closed = true
	p.end()
	p.start()
	p.points = append(p.points, first)
}

func (p *path) arc(t *transform, s *vg.PathComp) {
	radius := float64(s.Radius)
	n := segments(radius*t.zoom(), math.Abs(s.Angle))
	for i := range n + 1 {
		sin, cos := math.Sincos(s.Start + s.Angle*float64(i)/float64(n))
		p.to(t.apply(float64(s.Pos.X)+radius*cos, float64(s.Pos.Y)+radius*sin))
	}
}

// segments returns the number of chords that approximate an arc within flatness.
func segments(radius, angle float64) int {
	if radius <= flatness {
		return 1
	}
	return 1 + int(angle/(2*math.Acos(1-flatness/radius)))
}

func (p *path) curve(t *transform, control []vg.Point, end point) {
	if len(p.points) == p.lines[len(p.lines)-1].from {
		p.to(t.apply(float64(control[0].X), float64(control[0].Y)))
	}
	p0 := p.points[len(p.points)-1]
	p1 := t.apply(float64(control[0].X), float64(control[0].Y))
	p2 := p1
	switch len(control) {
	case 1: // express the quadratic curve as a cubic one
		p2 = end.add(p1.sub(end), 2./3)
		p1 = p0.add(p1.sub(p0), 2./3)
	case 2:
		p2 = t.apply(float64(control[1].X), float64(control[1].Y))
	default:
		panic(fmt.Sprintf("canvas: a curve with %d control points", len(control)))
	}
	// The error of n chords is at most a bound on the second derivative over 8n².
	bend := 6 * math.Max(p0.add(p1, -2).add(p2, 1).length(), p1.add(p2, -2).add(end, 1).length())
	n := 1 + int(math.Sqrt(bend/(8*flatness)))
	for i := 1; i <= n; i++ {
		u := float64(i) / float64(n)
		v := 1 - u
		q := point{}.add(p0, v*v*v).add(p1, 3*v*v*u).add(p2, 3*v*u*u).add(end, u*u*u)
		p.to(q)
	}
}
