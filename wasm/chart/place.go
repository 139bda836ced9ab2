package chart

import "gonum.org/v1/plot/vg"

// placer finds room for a label beside a mark. It tries places in a fixed
// order, so that the same drawing always comes out the same.
type placer struct{}

// place is where a label goes.
type place struct {
	base   vg.Point // start of the baseline
	foot   vg.Point // where a leader from the mark ends
	leader bool     // whether the label is so far off that it needs one
}

// What a place costs besides the lines that run through it. The lowest sum wins;
// a place that touches a box is none.
const (
	costLeader  = 2.5  // for a leader, whatever its length
	costFar     = 0.05 // for each pixel from the mark
	costRank    = 0.2  // for each place in the order of preference
	costBlocked = 40   // for a leader that runs through a box
)

// sides are the places about a mark in the order of preference, as which way
// the label lies: right, left, above, below, then corners.
var sides = [...][2]vg.Length{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}}

// rings are how far off a label is tried. From the second on it needs a leader.
var rings = [...]vg.Length{4, 14, 24, 36, 50, 66, 84}

// place returns the cheapest free place for text beside a mark of that radius.
// Where none on the rings will do it looks everywhere.
func (placer) place(s *Space, t *Type, text string, at vg.Point, radius vg.Length) (best place, found bool) {
	cost := 0.0
	try := func(p place, extra float64) {
		box := grow(t.box(text, p.base), 1.5)
		p.foot = nearest(box, at)
		d := p.foot.Sub(at)
		sum := extra + costFar*float64(abs(d.X)+abs(d.Y))
		if p.leader {
			sum += costLeader
		}
		if found && sum >= cost || !s.free(box) {
			return
		}
		if p.leader && s.blocked(at, p.foot, radius) {
			sum += costBlocked
		}
		if sum += s.across(box); !found || sum < cost {
			best, cost, found = p, sum, true
		}
	}
	w, h := t.Width(text), t.ascent
	for i, ring := range rings {
		for j, side := range sides {
			d := radius + ring
			pt := vg.Point{X: at.X + side[0]*d, Y: t.middle(at.Y)}
			switch {
			case side[0] < 0:
				pt.X -= w
			case side[0] == 0:
				pt.X -= w / 2
			}
			if side[0] != 0 && side[1] != 0 {
				pt.X -= side[0] * d / 2
			}
			pt.Y += side[1] * (d + h/2)
			try(place{base: pt, leader: i > 0}, costRank*float64(j))
		}
	}
	if found && cost < costBlocked {
		return best, true
	}
	for y := s.Bounds.Min.Y + t.descent + 2; y < s.Bounds.Max.Y; y += 5 {
		for x := s.Bounds.Min.X + 2; x < s.Bounds.Max.X; x += 5 {
			try(place{base: vg.Point{X: x, Y: y}, leader: true}, 0)
		}
	}
	return best, found
}

// blocked reports whether a leader from a mark would run through a box other
// than the mark's own.
func (s *Space) blocked(from, to vg.Point, radius vg.Length) bool {
	own := around(from, radius)
	for _, b := range s.Boxes {
		if !overlap(b, own) && through(from, to, b) {
			return true
		}
	}
	return false
}

// nearest returns the point of r that is nearest to pt.
func nearest(r vg.Rectangle, pt vg.Point) vg.Point {
	return vg.Point{X: min(max(pt.X, r.Min.X), r.Max.X), Y: min(max(pt.Y, r.Min.Y), r.Max.Y)}
}

func abs(v vg.Length) vg.Length {
	if v < 0 {
		return -v
	}
	return v
}
