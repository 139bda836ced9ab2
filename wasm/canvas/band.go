package canvas

import "math"

const (
	steepest  = 3 // limit in pixels to which a slope stretches a band's feathered edge
	narrowest = 2 // width in pixels below which a shape is not treated as a band
)

// column is a vertical cut through a band: its ends on the band's two boundaries,
// and their slopes there.
type column struct{ x, a, b, slopeA, slopeB float64 }

// chain walks one of a band's boundaries from left to right.
type chain struct {
	pts  []point
	at   int
	step int // +1 or -1: direction around the polygon
	end  int
}

func (k *chain) here() point { return k.pts[k.at] }
func (k *chain) done() bool  { return k.at == k.end }

func (k *chain) next() point {
	n := len(k.pts)
	return k.pts[(k.at+k.step+n)%n]
}

func (k *chain) advance() { k.at = (k.at + k.step + len(k.pts)) % len(k.pts) }

// slope returns the slope of the next segment, NaN if it is vertical.
func (k *chain) slope() float64 {
	if k.done() {
		return math.NaN()
	}
	d := k.next().sub(k.here())
	if d.x < tooClose {
		return math.NaN()
	}
	return d.y / d.x
}

// splitBand cuts a polygon into columns and reports whether it is a band: wide
// enough, with two boundaries that never turn back on their way from left to right.
func (c *Canvas) splitBand(pts []point) bool {
	left, right := 0, 0
	for i, p := range pts {
		if p.x < pts[left].x {
			left = i
		}
		if p.x > pts[right].x {
			right = i
		}
	}
	if pts[right].x-pts[left].x < narrowest {
		return false
	}
	a := chain{pts: pts, at: left, step: 1, end: right}
	b := chain{pts: pts, at: left, step: -1, end: right}
	c.columns = c.columns[:0]
	pa, pb := pts[left], pts[left]
	slopeA, slopeB := a.slope(), b.slope()
	for {
		c.addColumn(column{x: math.Max(pa.x, pb.x), a: pa.y, b: pb.y, slopeA: slopeA, slopeB: slopeB})
		if a.done() && b.done() {
			return true
		}
		// Step to the boundary whose next point comes first.
		stepA := !a.done() && (b.done() || a.next().x <= b.next().x)
		ahead, other := &a, &b
		if !stepA {
			ahead, other = &b, &a
		}
		to := ahead.next()
		if to.x < ahead.here().x-tooClose {
			return false
		}
		before := ahead.slope()
		ahead.advance()
		p, slope := to, mean(before, ahead.slope())
		q, otherSlope := level(other, to.x)
		if stepA {
			pa, pb, slopeA, slopeB = p, q, slope, otherSlope
		} else {
			pa, pb, slopeA, slopeB = q, p, otherSlope, slope
		}
	}
}

// level returns a chain's point and slope at x, which lies within its next segment.
func level(k *chain, x float64) (point, float64) {
	p, slope := k.here(), k.slope()
	if k.done() || math.IsNaN(slope) {
		return point{x, p.y}, slope
	}
	return point{x, p.y + slope*(x-p.x)}, slope
}

// mean returns the mean of two slopes, either of which may be NaN.
func mean(a, b float64) float64 {
	switch {
	case math.IsNaN(a):
		return b
	case math.IsNaN(b):
		return a
	}
	return (a + b) / 2
}

// addColumn appends a column. Before it, it adds columns where the boundaries cross
// and where the band becomes so thin that its feathered edges meet, because the
// mesh interpolates linearly between columns.
func (c *Canvas) addColumn(k column) {
	if n := len(c.columns); n > 0 {
		p := c.columns[n-1]
		if before, after := p.a-p.b, k.a-k.b; before*after < 0 {
			crossing := between(p, k, before/(before-after))
			crossing.b = crossing.a
			c.addThin(p, crossing)
			c.columns = append(c.columns, crossing)
			p = crossing
		}
		c.addThin(p, k)
	}
	c.columns = append(c.columns, k)
}

// addThin appends the column between p and k at which the feathered edges meet, if
// there is one.
func (c *Canvas) addThin(p, k column) {
	before, after := p.slack(), k.slack()
	if before*after < 0 && k.x-p.x > tooClose {
		c.columns = append(c.columns, between(p, k, before/(before-after)))
	}
}

// slack returns the height of a column's fully opaque part, negative if there is
// none.
func (k *column) slack() float64 {
	return math.Abs(k.a-k.b) - featherOf(k.slopeA) - featherOf(k.slopeB)
}

// between returns the column at the share t of the way from p to k.
func between(p, k column, t float64) column {
	return column{
		x: p.x + t*(k.x-p.x), a: p.a + t*(k.a-p.a), b: p.b + t*(k.b-p.b),
		slopeA: mean(p.slopeA, k.slopeA), slopeB: mean(p.slopeB, k.slopeB),
	}
}

// fillBand fills the columns; left and right ends are feathered like the edges.
func (c *Canvas) fillBand() {
	first, last := c.widest(0, 1), c.widest(len(c.columns)-1, -1)
	from, to := c.columns[first].x, c.columns[last].x
	c.bandRow(c.columns[first], from-0.5, 0)
	for _, k := range c.columns[first : last+1] {
		c.bandRow(k, math.Max(from+0.5, math.Min(to-0.5, k.x)), 1)
		c.mesh.strip(4)
	}
	c.bandRow(c.columns[last], to+0.5, 0)
	c.mesh.strip(4)
}

// widest returns the last of the columns at the same x as column i in the given
// direction: a band that begins or ends vertically has several there.
func (c *Canvas) widest(i, step int) int {
	for j := i + step; j >= 0 && j < len(c.columns) && math.Abs(c.columns[j].x-c.columns[i].x) < tooClose; j += step {
		i = j
	}
	return i
}

// bandRow appends one column of four vertices to the mesh.
func (c *Canvas) bandRow(k column, x, fade float64) {
	top, bottom := k.a, k.b
	slopeTop, slopeBottom := k.slopeA, k.slopeB
	if top > bottom {
		top, bottom, slopeTop, slopeBottom = bottom, top, slopeBottom, slopeTop
	}
	f, g := featherOf(slopeTop), featherOf(slopeBottom)
	height := math.Min(1, (bottom-top)/(f+g))
	// Where the two feathered edges overlap, full opacity is never reached.
	upper, lower := top+f, bottom-g
	upper, lower = math.Min(upper, lower), math.Max(upper, lower)
	m := &c.mesh
	m.vertex(point{x, top - f}, &c.colour, 0)
	m.vertex(point{x, upper}, &c.colour, fade*height)
	m.vertex(point{x, lower}, &c.colour, fade*height)
	m.vertex(point{x, bottom + g}, &c.colour, 0)
}

// featherOf returns half the vertical extent of an edge's feathering, in pixels.
func featherOf(slope float64) float64 {
	if math.IsNaN(slope) {
		return 0.5
	}
	return math.Min(steepest, math.Sqrt(1+slope*slope)/2)
}
