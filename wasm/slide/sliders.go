package slide

import "gonum.org/v1/plot/vg"

// sliders puts the sliders side by side at the foot of what is free: the key
// that chooses each, its label and value, and its track.
func (l *Layout) sliders(free *area) {
	u, all := l.unit, l.slide.Sliders
	if len(all) == 0 {
		return
	}
	const gap, widest, badge = 22, 300, 17
	width := min((free.w+gap*u)/vg.Length(len(all))-gap*u, widest*u)
	bold := face(least*u, true)
	named := make([]block, len(all))
	var tallest vg.Length
	for i, s := range all {
		named[i] = set([]Words{{Text: s.Label}}, least*u, max(width-bold.Width(s.Value)-(badge+12)*u, width/3))
		tallest = max(tallest, named[i].height())
	}
	const track, reach = 3, 14
	free.bottom(tallest + reach*u)
	for i, s := range all {
		x, y := free.x+vg.Length(i)*(width+gap*u), free.y+free.h
		tone, on := "mute", "line"
		if s.Chosen {
			tone, on = "ink", "built"
		}
		line := least * u * leading
		l.bars = append(l.bars, bar{x, y + (line-14*u)/2, badge * u * 0.82, 14 * u, 3 * u, on})
		key := label{x + (badge*u*0.82-bold.Width(s.Key))/2, y + line/2 + least*u*capital/2, bold, tone, s.Key}
		if s.Chosen {
			key.tone = "paper"
		}
		l.labels = append(l.labels, key)
		l.labels = append(l.labels, named[i].place(x+badge*u, y, tone)...)
		l.labels = append(l.labels, label{x + width - bold.Width(s.Value), key.base, bold, "ink", s.Value})

		top := y + tallest + reach*u/2
		at := vg.Length(s.Position) * width
		l.bars = append(l.bars, bar{x, top - track*u/2, width, track * u, track * u, "line"},
			bar{x, top - track*u/2, at, track * u, track * u, "built"}, bar{x + at - 4.5*u, top - 4.5*u, 9 * u, 9 * u, 9 * u, "built"})
		l.Tracks = append(l.Tracks, Track{float64(x), float64(y), float64(width), float64(tallest + reach*u)})
	}
	free.bottom(8 * u)
}
