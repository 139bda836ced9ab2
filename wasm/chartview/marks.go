package chartview

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// The marks under a track are laid out for the narrowest track that there is, in
// CSS pixels; on wider ones they only move apart.
const (
	narrowTrack = 250
	markSize    = 12 // of type
	rowHeight   = 15
	markGap     = 6  // between labels
	thumb       = 10 // half of it: a track's ends lie so far inside its box
	overhang    = 16 // of a label beyond the track's ends, at most
)

// Marks are the quoted and observed values under a track.
type Marks struct {
	Height int // of the drawing; 0 without marks
	All    []Mark
}

// Mark is one label, placed in a row under its tick.
type Mark struct {
	Label  string
	Share  float64 // of the track that lies before it
	Anchor string  // of the text at its tick: start, middle or end
	Tick   int     // its lower end
	Base   int     // baseline of the label

	x, from, to float64
	row         int
}

// At is where the mark lies, as a style sheet writes it.
func (m Mark) At() string { return strconv.FormatFloat(100*m.Share, 'f', 2, 64) + "%" }

var anchors = [...]struct {
	name  string
	shift float64 // of the label's left end, in its widths
	cost  float64
}{{"middle", -0.5, 0}, {"start", 0, 1}, {"end", -1, 1}}

// LayMarks chooses for every label a row and a side of its tick, so that labels
// overlap neither each other nor a tick that passes them.
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

const much = 100 // the cost of what should not be

// over is how far a label leaves the track's ends by more than a margin.
func over(m *Mark, margin float64) float64 {
	return max(0, -margin-m.from) + max(0, m.to-narrowTrack-margin)
}

// clashes is what it costs to place m beside those placed already: much for
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

// crosses says whether the tick of a lower label passes through an upper one.
func crosses(lower, upper *Mark) bool {
	return lower.row > upper.row && lower.x > upper.from-2 && lower.x < upper.to+2
}
