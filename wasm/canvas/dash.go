package canvas

import "math"

// shortestDash is the pattern length in pixels below which a line is drawn solid,
// because dashes can't be told apart.
const shortestDash = 0.5

// strokeDashes strokes a polyline with the current dash pattern. It reports false
// and draws nothing if the line should be solid.
func (c *Canvas) strokeDashes(pts []point, closed bool, width float64) bool {
	zoom, total := c.zoom(), 0.
	for _, d := range c.state.dash {
		total += float64(d) * zoom
	}
	if total < shortestDash {
		return false
	}
	pattern := dashes{canvas: c, zoom: zoom, width: width}
	pattern.start(float64(c.dashOffset)*zoom, total)
	last := len(pts) - 1
	for i := range last {
		pattern.along(pts[i], pts[i+1])
	}
	if closed {
		pattern.along(pts[last], pts[0])
	}
	pattern.finish()
	return true
}

// dashes walks a polyline and strokes each dash as it ends.
type dashes struct {
	canvas      *Canvas
	zoom, width float64
	index       int     // running index into the pattern; even ones are dashes
	rest        float64 // pixels left of the current dash or gap
}

func (d *dashes) length() float64 {
	return float64(d.canvas.state.dash[d.index%len(d.canvas.state.dash)]) * d.zoom
}

func (d *dashes) start(offset, total float64) {
	// A pattern of odd length swaps dashes and gaps on each repetition.
	offset = math.Mod(offset, 2*total)
	if offset < 0 {
		offset += 2 * total
	}
	d.rest = d.length()
	for offset >= d.rest {
		offset -= d.rest
		d.index++
		d.rest = d.length()
	}
	d.rest -= offset
}

func (d *dashes) along(from, to point) {
	d.add(from)
	v := to.sub(from)
	length, done := v.length(), 0.
	for length-done > d.rest {
		done += d.rest
		p := from.add(v, done/length)
		d.add(p)
		d.finish()
		d.index++
		d.rest = d.length()
		d.add(p)
	}
	d.rest -= length - done
	d.add(to)
}

// add appends a point to the current dash.
func (d *dashes) add(p point) {
	if d.index%2 != 0 {
		return
	}
	dash := d.canvas.dash
	if n := len(dash); n > 0 && p.sub(dash[n-1]).length() < tooClose {
		return
	}
	d.canvas.dash = append(dash, p)
}

// finish strokes the current dash.
func (d *dashes) finish() {
	if len(d.canvas.dash) > 1 {
		d.canvas.ribbon(d.canvas.dash, false, d.width)
	}
	d.canvas.dash = d.canvas.dash[:0]
}
