package slides

import (
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/chartview"
)

// The size that a slide is designed for, in units.
const (
	across = 640
	down   = 360
)

// Font sizes in units; 12 units are 24 pixels at 1280 by 720.
const (
	least    = 12
	heading  = 26
	beside   = 19 // text beside a chart
	above    = 16 // text above several charts
	mostOne  = 150
	labelled = 17 // label and scope of a single number
)

// Space of charts side by side, in units.
const (
	leastChart  = 90 // minimum height, while text can shrink
	chartGap    = 16
	aboveCharts = 8
)

// Layout is a slide laid out for a size, in CSS pixels from the top left.
type Layout struct {
	Cells  []chartview.Placement // of the charts; none beside a single number
	Tracks []Track               // of the sliders, in order

	slide  *Slide
	width  vg.Length
	height vg.Length
	unit   vg.Length
	labels []caption
	bars   []bar
}

// Track is a slider's box: X is its lowest value, X+W its highest; Y and H span
// what a finger can hit.
type Track struct{ X, Y, W, H float64 }

// Position returns the position on the track at x pixels from the left, 0 to 1.
func (t Track) Position(x float64) float64 { return min(max((x-t.X)/t.W, 0), 1) }

// Hit reports whether a pointer at x and y hits the track.
func (t Track) Hit(x, y float64) bool {
	reach := t.H / 4 // the knob can extend beyond the ends
	return x >= t.X-reach && x <= t.X+t.W+reach && y >= t.Y && y <= t.Y+t.H
}

// bar is a filled rectangle with round corners.
type bar struct {
	x, y, w, h, r vg.Length
	tone          string
}

// area is the space still free.
type area struct{ x, y, w, h vg.Length }

// Layout lays the slide out for a size in CSS pixels.
func (s *Slide) Layout(width, height float64) *Layout {
	l := &Layout{slide: s, width: vg.Length(width), height: vg.Length(height)}
	l.unit = min(l.width/across, l.height/down)
	u := l.unit
	free := area{20 * u, 15 * u, l.width - 40*u, l.height - 27*u}

	foot := set([]Words{{Text: s.Sources}}, least*u, free.w)
	free.bottom(foot.height())
	l.labels = append(l.labels, foot.place(free.x, free.y+free.h, "mute")...)
	free.bottom(7 * u)
	l.sliders(&free)

	most := 54 * u
	if s.Number == nil && len(s.Charts) > 1 {
		most = min(most, 0.4*l.besideCharts(free)) // leaves the rest to the text
	}
	title, _ := fit([]Words{{Text: s.Heading, Bold: true}}, heading*u, least*u, free.w, most)
	l.labels = append(l.labels, title.place(free.x, free.y, "ink")...)
	free.top(title.height() + 7*u)

	switch {
	case s.Number != nil:
		l.number(free)
	case len(s.Charts) == 1 && free.w > free.h:
		l.beside(free)
	default:
		l.above(free)
	}
	return l
}

func (a *area) top(by vg.Length)    { a.y, a.h = a.y+by, a.h-by }
func (a *area) bottom(by vg.Length) { a.h -= by }

// beside places one chart to the right of the text.
func (l *Layout) beside(free area) {
	u := l.unit
	words := free
	words.w = free.w * 0.38
	said := l.say(words.w, free.h, beside*u)
	l.labels = append(l.labels, said.place(words.x, words.y, "ink")...)
	free.x, free.w = free.x+words.w+18*u, free.w-words.w-18*u
	l.row(free)
}

// above places charts side by side under the text.
func (l *Layout) above(free area) {
	share := vg.Length(0.32) // of the height
	if len(l.slide.Charts) == mostCharts {
		share = 0.26 // narrower charts have longer titles
	}
	said := l.say(free.w, min(free.h*share, l.besideCharts(free)), above*l.unit)
	l.labels = append(l.labels, said.place(free.x, free.y, "ink")...)
	free.top(said.height() + aboveCharts*l.unit)
	l.row(free)
}

// besideCharts returns the height left for text above a row of charts of minimum
// height and their titles.
func (l *Layout) besideCharts(free area) vg.Length {
	_, _, titled := l.titles(free.w)
	return free.h - titled - (aboveCharts+leastChart)*l.unit
}

// number places a single number above the text.
func (l *Layout) number(free area) {
	u, n := l.unit, l.slide.Number
	said := l.say(free.w, free.h*0.3, above*u)
	free.bottom(said.height())
	l.labels = append(l.labels, said.place(free.x, free.y+free.h, "ink")...)
	free.bottom(6 * u)
	name, _ := fit([]Words{{Text: n.Label}}, labelled*u, least*u, free.w, 46*u)
	scope, _ := fit([]Words{{Text: n.Scope}}, labelled*u, least*u, free.w, 46*u)
	room := free.h - name.height() - scope.height()
	value, _ := fit([]Words{{Text: n.Value, Bold: true}}, mostOne*u, least*u, free.w, room)
	free.top((room - value.height()) / 2)
	l.labels = append(l.labels, name.place(free.x, free.y, "ink")...)
	free.top(name.height())
	l.labels = append(l.labels, value.place(free.x, free.y, "built")...)
	free.top(value.height())
	l.labels = append(l.labels, scope.place(free.x, free.y, "mute")...)
}

// say sets as many sentences as fit, at least the first.
func (l *Layout) say(width, height, most vg.Length) block {
	says := l.slide.Says
	for n := len(says); ; n-- {
		var words []Words
		for _, s := range says[:max(n, 0)] {
			words = append(append(words, s...), Words{Text: " "})
		}
		if b, fits := fit(words, most, least*l.unit, width, height); fits || n <= 1 {
			return b
		}
	}
}

// titles sets the charts' titles for a row of the given width, and returns each
// chart's width and the titles' height.
func (l *Layout) titles(row vg.Length) (all []block, width, height vg.Length) {
	u := l.unit
	width = (row+chartGap*u)/vg.Length(len(l.slide.Charts)) - chartGap*u
	for _, c := range l.slide.Charts {
		b := set([]Words{{Text: c.Title, Bold: true}, {Text: " "}, {Text: c.Subtitle, Tone: "mute"}}, least*u, width)
		all, height = append(all, b), max(height, b.height()+3*u)
	}
	return all, width, height
}

// row places charts side by side, each under its title.
func (l *Layout) row(free area) {
	titles, width, height := l.titles(free.w)
	for i, c := range l.slide.Charts {
		x := free.x + vg.Length(i)*(width+chartGap*l.unit)
		l.labels = append(l.labels, titles[i].place(x, free.y, "ink")...)
		l.Cells = append(l.Cells, chartview.Placement{
			Chart: c.Name, X: float64(x), Y: float64(free.y + height),
			W: float64(width), H: float64(max(free.h-height, 1)), Zoom: float64(l.unit),
		})
	}
}
