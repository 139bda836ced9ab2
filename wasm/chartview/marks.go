package chartview

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// The marks under a track are laid out for the narrowest track, in CSS pixels; a
// wider track only moves them apart.
const (
	narrowTrack = 250
	markSize    = 12 // font size
	rowHeight   = 15
	markGap     = 6  // between labels
	thumb       = 10 // half the thumb's width: a track ends this far inside its box
	overhang    = 16 // how far a label may reach beyond the track's ends
)

// Marks are the quoted and observed values under a track.
type Marks struct {
	Height int // of the drawing, in CSS pixels; 0 without marks
	All    []Mark
}

// Mark is a label in a row under its tick. Heights are in CSS pixels below the
// track.
type Mark struct {
	Label  string
	Share  float64 // position on the track, 0 to 1
	Anchor string  // the label's text-anchor: start, middle or end
	Tick   int     // lower end of the tick
	Base   int     // of the label

	x, from, to float64
	row         int
}

// At returns the mark's position as a CSS percentage.
func (m Mark) At() string { return strconv.FormatFloat(100*m.Share, 'f', 2, 64) + "%" }

var anchors = [...]struct {
	name  string
	shift float64 // from the tick to the label's left end, in label widths
	cost  float64
}{{"middle", -0.5, 0}, {"start", 0, 1}, {"end", -1, 1}}

// LayMarks chooses a row and an anchor for each label, so that labels overlap
// neither each other nor a tick that passes them.
func LayMarks(l *i18n.Language, p *model.Param) Marks {
	face := label.Face(markSize, false)
	laid := make([]Mark, len(p.Marks))
	for i, m := range p.Marks {
		share := p.Position(m.Value) / float64(p.Tracks())
		laid[i] = Mark{Label: l.T(m.Label), Share: share, x: share * narrowTrack}
	}
	best, least := []Mark(nil), math.Inf(1)
	var try func(i int, cost float64)
	try = func(i int, cost float64) {
		if cost >= least {
			return
		}
		if i == len(laid) {
			best, least = append([]Mark(nil), laid...), cost
			return
		}
		m := &laid[i]
		width := float64(face.Width(m.Label))
		for row := range 2 {
			for _, a := range anchors {
				m.row, m.Anchor = row, a.name
				m.from = m.x + a.shift*width
				m.to = m.from + width
				try(i+1, cost+a.cost+3*float64(row)+over(m, thumb)+much*over(m, overhang)+clashes(laid[:i], m))
			}
		}
	}
	try(0, 0)
	out := Marks{All: best}
	for i := range best {
		m := &best[i]
		m.Tick, m.Base = 5+m.row*rowHeight, 17+m.row*rowHeight
		out.Height = max(out.Height, m.Base+4)
	}
	return out
}

const much = 100 // the cost of an overlap or of leaving the box

// over returns how far a label reaches beyond the track's ends plus a margin, in
// pixels.
func over(m *Mark, margin float64) float64 {
	return max(0, -margin-m.from) + max(0, m.to-narrowTrack-margin)
}

// clashes returns the cost of placing m among the marks placed already: much for
// each overlap and each crossed tick.
func clashes(placed []Mark, m *Mark) float64 {
	cost := 0.0
	for i := range placed {
		o := &placed[i]
		if o.row == m.row && m.from < o.to+markGap && o.from < m.to+markGap {
			cost += much
		}
		if crosses(m, o) || crosses(o, m) {
			cost += much
		}
	}
	return cost
}

// crosses reports whether the tick of a lower label passes through an upper one.
func crosses(lower, upper *Mark) bool {
	return lower.row > upper.row && lower.x > upper.from-2 && lower.x < upper.to+2
}
