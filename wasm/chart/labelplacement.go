package chart

import (
	"math"

	"gonum.org/v1/plot/vg"
)

// labelPlacement is where a label goes.
type labelPlacement struct {
	base   vg.Point // start of the baseline
	foot   vg.Point // where a leader from the mark ends
	leader bool     // whether the label is so far off that it needs one
	cost   float64  // the lowest wins
}

// clear reports whether neither the label nor its leader lies on a curve, and no
// box is in the leader's way.
func (p labelPlacement) clear() bool { return p.cost < costBlocked }

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

// placeLabel returns the cheapest free place for text beside a mark of that radius
// that is nearer to it than to any other of the marks. Places are tried in a fixed
// order, so that the same drawing always comes out the same.
func (s *LabelSpace) placeLabel(t *Type, text string, at vg.Point, radius vg.Length, marks []vg.Point) (best labelPlacement, found bool) {
	w, h := t.Width(text), t.ascent
	for i, ring := range rings {
		for j, side := range sides {
			d := radius + ring
			p := labelPlacement{base: vg.Point{X: at.X + side[0]*d, Y: t.middle(at.Y)}, leader: i > 0}
			switch {
			case side[0] < 0:
				p.base.X -= w
			case side[0] == 0:
				p.base.X -= w / 2
			}
			if side[0] != 0 && side[1] != 0 {
				p.base.X -= side[0] * d / 2
			}
			p.base.Y += side[1] * (d + h/2)

			box := grow(t.box(text, p.base), 1.5)
			p.foot = nearest(box, at)
			off := p.foot.Sub(at)
			p.cost = costRank*float64(j) + costFar*float64(abs(off.X)+abs(off.Y))
			if p.leader {
				p.cost += costLeader
			}
			if found && p.cost >= best.cost || !s.free(box) || !owns(at, radius, box, marks) {
				continue
			}
			if p.leader && s.blocked(at, p.foot, radius) {
				p.cost += costBlocked
			}
			if p.cost += s.across(box); !found || p.cost < best.cost {
				best, found = p, true
			}
		}
	}
	return best, found
}

// owns reports whether no mark is nearer to a label than its own. Those that lie
// on its own share their labels.
func owns(at vg.Point, radius vg.Length, label vg.Rectangle, marks []vg.Point) bool {
	own := far(nearest(label, at), at)
	for _, m := range marks {
		if far(nearest(label, m), m) < own-0.5 && far(m, at) > radius {
			return false
		}
	}
	return true
}

// blocked reports whether a leader from a mark would run through a box, other than
// one that the mark lies in, or over a curve.
func (s *LabelSpace) blocked(from, to vg.Point, radius vg.Length) bool {
	for _, b := range s.Boxes {
		if nearest(b, from) != from && through(from, to, b) {
			return true
		}
	}
	edge := from.Add(to.Sub(from).Scale(radius / far(from, to))) // curves may run behind the mark
	for _, l := range s.Lines {
		if l.cost >= acrossCurve && cross(edge, to, l.from, l.to) {
			return true
		}
	}
	return false
}

// nearest returns the point of r that is nearest to pt.
func nearest(r vg.Rectangle, pt vg.Point) vg.Point {
	return vg.Point{X: min(max(pt.X, r.Min.X), r.Max.X), Y: min(max(pt.Y, r.Min.Y), r.Max.Y)}
}

// far returns how far two points are apart.
func far(a, b vg.Point) vg.Length {
	return vg.Length(math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)))
}

func abs(v vg.Length) vg.Length {
	if v < 0 {
		return -v
	}
	return v
}
