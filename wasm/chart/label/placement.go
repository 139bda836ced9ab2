package label

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// Placement is where a label goes.
type Placement struct {
	Base   vg.Point // start of the baseline
	Foot   vg.Point // where a leader from the mark ends
	Leader bool     // whether the label is so far off that it needs one
	cost   float64  // the lowest wins
}

// Clear reports whether neither the label nor its leader lies on a curve, and no
// Box is in the leader's way.
func (p Placement) Clear() bool { return p.cost < costBlocked }

// What a place costs besides the lines that run through it. A place that touches
// a box is none.
const (
	costLeader  = 2.5  // for a leader, whatever its length
	costFar     = 0.05 // for each pixel from the mark
	costRank    = 0.2  // for each place in the order of preference
	costBlocked = 100  // for a label or a leader on a curve, or a leader through a box
)

// sides are the places about a mark in the order of preference, as which way
// the label lies: right, left, above, below, then corners.
var sides = [...][2]vg.Length{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}}

// rings are how far off a label is tried. From the second on it needs a leader.
var rings = [...]vg.Length{4, 14, 24, 36, 50}

// Place returns the cheapest free place for text beside a mark of that radius
// that is nearer to it than to any other of the marks. Places are tried in a fixed
// order, so that the same drawing always comes out the same.
func (s *Space) Place(t *Type, text string, at vg.Point, radius vg.Length, marks []vg.Point) (best Placement, found bool) {
	w, h := t.Width(text), t.Ascent
	for i, ring := range rings {
		for j, side := range sides {
			d := radius + ring
			p := Placement{Base: vg.Point{X: at.X + side[0]*d, Y: t.Middle(at.Y)}, Leader: i > 0}
			switch {
			case side[0] < 0:
				p.Base.X -= w
			case side[0] == 0:
				p.Base.X -= w / 2
			}
			if side[0] != 0 && side[1] != 0 {
				p.Base.X -= side[0] * d / 2
			}
			p.Base.Y += side[1] * (d + h/2)

			box := Grow(t.Box(text, p.Base), 1.5)
			p.Foot = Nearest(box, at)
			off := p.Foot.Sub(at)
			p.cost = costRank*float64(j) + costFar*float64(Abs(off.X)+Abs(off.Y))
			if p.Leader {
				p.cost += costLeader
			}
			if found && p.cost >= best.cost || !s.Free(box) || !owns(at, radius, box, marks) {
				continue
			}
			if p.Leader && s.blocked(at, p.Foot, radius) {
				p.cost += costBlocked
			}
			if p.cost += s.Across(box); !found || p.cost < best.cost {
				best, found = p, true
			}
		}
	}
	return best, found
}

// owns reports whether no mark is nearer to a label than its own. Those that lie
// on its own share their labels.
func owns(at vg.Point, radius vg.Length, label vg.Rectangle, marks []vg.Point) bool {
	own := Far(Nearest(label, at), at)
	for _, m := range marks {
		if Far(Nearest(label, m), m) < own-0.5 && Far(m, at) > radius {
			return false
		}
	}
	return true
}

// blocked reports whether a leader from a mark would run through a box, other than
// one that the mark lies in, or over a curve.
func (s *Space) blocked(from, to vg.Point, radius vg.Length) bool {
	for _, b := range s.Boxes {
		if Nearest(b, from) != from && through(from, to, b) {
			return true
		}
	}
	edge := from.Add(to.Sub(from).Scale(radius / Far(from, to))) // curves may run behind the mark
	for _, l := range s.Lines {
		if l.cost >= AcrossCurve && cross(edge, to, l.from, l.to) {
			return true
		}
	}
	return false
}

// Nearest returns the point of r that is nearest to pt.
func Nearest(r vg.Rectangle, pt vg.Point) vg.Point {
	return vg.Point{X: min(max(pt.X, r.Min.X), r.Max.X), Y: min(max(pt.Y, r.Min.Y), r.Max.Y)}
}

// Far returns how far two points are apart.
func Far(a, b vg.Point) vg.Length {
	return vg.Length(math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)))
}

// Abs returns a length without its sign.
func Abs(v vg.Length) vg.Length {
	if v < 0 {
		return -v
	}
	return v
}
