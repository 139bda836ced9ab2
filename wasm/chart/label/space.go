package label

import "gonum.org/v1/plot/vg"

// Space is what a drawing has taken up so far. Labels that are placed later
// must keep off its boxes and rather keep off its lines.
type Space struct {
	Bounds vg.Rectangle // labels stay inside
	Boxes  []vg.Rectangle
	Lines  []stroke
}

// stroke is a straight line and what it costs to write across it.
type stroke struct {
	from, to vg.Point
	cost     float64
}

// What it costs to write across a curve, the year's dotted line or the grid.
const (
	AcrossCurve = costBlocked
	AcrossYear  = 1.2
	AcrossGrid  = 0.8
)

// Reset empties the space for a drawing within bounds.
func (s *Space) Reset(bounds vg.Rectangle) {
	s.Bounds, s.Boxes, s.Lines = bounds, s.Boxes[:0], s.Lines[:0]
}

// Box takes up a rectangle; Line a straight line. A nil space remembers nothing.
func (s *Space) Box(r vg.Rectangle) {
	if s != nil {
		s.Boxes = append(s.Boxes, r)
	}
}

func (s *Space) Line(from, to vg.Point, cost float64) {
	if s != nil {
		s.Lines = append(s.Lines, stroke{from, to, cost})
	}
}

// Free reports whether a label fits: inside the bounds and off all boxes.
func (s *Space) Free(r vg.Rectangle) bool {
	if r.Min.X < s.Bounds.Min.X || r.Max.X > s.Bounds.Max.X || r.Min.Y < s.Bounds.Min.Y || r.Max.Y > s.Bounds.Max.Y {
		return false
	}
	for _, b := range s.Boxes {
		if Overlap(r, b) {
			return false
		}
	}
	return true
}

// Across returns what it costs to write over r.
func (s *Space) Across(r vg.Rectangle) float64 {
	sum := 0.0
	for _, l := range s.Lines {
		if through(l.from, l.to, r) {
			sum += l.cost
		}
	}
	return sum
}

// Overlap reports whether two rectangles share area.
func Overlap(a, b vg.Rectangle) bool {
	return a.Min.X < b.Max.X && b.Min.X < a.Max.X && a.Min.Y < b.Max.Y && b.Min.Y < a.Max.Y
}

// Grow returns r with a margin all round.
func Grow(r vg.Rectangle, by vg.Length) vg.Rectangle {
	return vg.Rectangle{
		Min: vg.Point{X: r.Min.X - by, Y: r.Min.Y - by},
		Max: vg.Point{X: r.Max.X + by, Y: r.Max.Y + by},
	}
}

// through reports whether the line from a to b passes through r (Liang and
// Barsky 1984, doi:10.1145/357332.357333). It is asked for each line and each
// place of a label while a slider moves: min and max would be calls in
// WebAssembly.
func through(a, b vg.Point, r vg.Rectangle) bool {
	if a.X < r.Min.X && b.X < r.Min.X || a.X > r.Max.X && b.X > r.Max.X ||
		a.Y < r.Min.Y && b.Y < r.Min.Y || a.Y > r.Max.Y && b.Y > r.Max.Y {
		return false
	}
	t0, t1 := vg.Length(0), vg.Length(1)
	d := b.Sub(a)
	for _, e := range [...][2]vg.Length{
		{-d.X, a.X - r.Min.X}, {d.X, r.Max.X - a.X},
		{-d.Y, a.Y - r.Min.Y}, {d.Y, r.Max.Y - a.Y},
	} {
		switch p, q := e[0], e[1]; {
		case p == 0 && q < 0:
			return false
		case p < 0 && q/p > t0:
			t0 = q / p
		case p > 0 && q/p < t1:
			t1 = q / p
		}
	}
	return t0 <= t1
}

// cross reports whether the lines from a to b and from c to d cross.
func cross(a, b, c, d vg.Point) bool {
	side := func(p, q, r vg.Point) bool { return (q.X-p.X)*(r.Y-p.Y) > (q.Y-p.Y)*(r.X-p.X) }
	return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
}
