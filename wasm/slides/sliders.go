package slides

import (
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/chart/label"
)

// sliders places the sliders side by side at the bottom of the free area: the key
// that selects each and its label, and under them its track and value. All tracks
// have the same length, which leaves room for the widest of all values.
func (l *Layout) sliders(free *area) {
	u, all := l.unit, l.slide.Sliders
	if len(all) == 0 {
		return
	}
	const gap, widest, badge = 22, 300, 17
	const track, knob, valueGap = 3, 4.5, 10
	line := least * u * label.Leading
	width := min((free.w+gap*u)/vg.Length(len(all))-gap*u, widest*u)
	bold := label.Face(least*u, true)
	named := make([]block, len(all))
	var tallest, values vg.Length
	for i, s := range all {
		named[i] = set([]Words{{Text: s.Label}}, least*u, width-badge*u)
		tallest = max(tallest, named[i].height())
		values = max(values, bold.Width(s.Widest), bold.Width(s.Value))
	}
	long := width - values - valueGap*u
	free.bottom(tallest + line)
	for i, s := range all {
		x, y := free.x+vg.Length(i)*(width+gap*u), free.y+free.h
		tone, on := "mute", "line"
		if s.Chosen {
			tone, on = "ink", "built"
		}
		l.bars = append(l.bars, bar{x, y + (line-14*u)/2, badge * u * 0.82, 14 * u, 3 * u, on})
		key := caption{x + (badge*u*0.82-bold.Width(s.Key))/2, y + line/2 + least*u*label.Capital/2, bold, tone, s.Key}
		if s.Chosen {
			key.tone = "paper"
		}
		l.labels = append(l.labels, key)
		l.labels = append(l.labels, named[i].place(x+badge*u, y, tone)...)

		mid := y + tallest + line/2
		at := vg.Length(s.Position) * long
		l.labels = append(l.labels, caption{x + long + valueGap*u, mid + least*u*label.Capital/2, bold, "ink", s.Value})
		l.bars = append(l.bars, bar{x, mid - track*u/2, long, track * u, track * u, "line"},
			bar{x, mid - track*u/2, at, track * u, track * u, "built"}, bar{x + at - knob*u, mid - knob*u, 2 * knob * u, 2 * knob * u, 2 * knob * u, "built"})
		l.Tracks = append(l.Tracks, Track{float64(x), float64(y), float64(long), float64(tallest + line)})
	}
	free.bottom(8 * u)
}
