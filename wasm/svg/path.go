package svg

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// path writes path data. SVG's y axis points down, so arcs turn the other way than
// gonum's.
func (c *Canvas) path(p vg.Path) {
	var now vg.Point
	for i := range p {
		k := &p[i]
		switch k.Type {
		case vg.MoveComp:
			c.command('M', k.Pos)
			now = k.Pos
		case vg.LineComp:
			c.command('L', k.Pos)
			now = k.Pos
		case vg.ArcComp:
			now = c.arc(k, now)
		case vg.CurveComp:
			switch len(k.Control) {
			case 1:
				c.command('Q', k.Control[0], k.Pos)
			case 2:
				c.command('C', k.Control[0], k.Control[1], k.Pos)
			}
			now = k.Pos
		case vg.CloseComp:
			c.data = append(c.data, 'Z')
		}
	}
}

// arc writes an arc, with a line to its start if needed, and returns its end. A
// full turn, which SVG's arcs cannot express, is written as two halves.
func (c *Canvas) arc(k *vg.PathComp, now vg.Point) vg.Point {
	if from := on(k, 0); from != now {
		c.command('L', from)
	}
	halves := 1
	if math.Abs(k.Angle) >= 2*math.Pi {
		halves = 2
	}
	for i := range halves {
		now = on(k, float64(i+1)/float64(halves))
		c.data = append(c.data, 'A')
		// SVG enlarges a radius that is too small for its ends; one that is too
		// large makes a circle of two arcs bulge.
		r := math.Floor(float64(k.Radius)*c.unit) / c.unit
		c.numbers(r, r, 0, flag(math.Abs(k.Angle)/float64(halves) >= math.Pi), flag(k.Angle < 0))
		c.data = append(c.data, ' ')
		c.point(now)
	}
	return now
}

// on returns the point of an arc at a share of its angle.
func on(k *vg.PathComp, part float64) vg.Point {
	sin, cos := math.Sincos(k.Start + part*k.Angle)
	return vg.Point{X: k.Pos.X + k.Radius*vg.Length(cos), Y: k.Pos.Y + k.Radius*vg.Length(sin)}
}

func flag(on bool) float64 {
	if on {
		return 1
	}
	return 0
}

func (c *Canvas) command(name byte, points ...vg.Point) {
	c.data = append(c.data, name)
	for i, p := range points {
		if i > 0 {
			c.data = append(c.data, ' ')
		}
		c.point(p)
	}
}

func (c *Canvas) point(p vg.Point) { c.numbers(float64(p.X), float64(c.height-p.Y)) }

func (c *Canvas) numbers(values ...float64) {
	for i, v := range values {
		if i > 0 {
			c.data = append(c.data, ' ')
		}
		c.data = number(c.data, v, c.unit)
	}
}
