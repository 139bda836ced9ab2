package chart

import (
	"fmt"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// beeswarm is a drawing of ratios along one logarithmic axis, in lanes. Within a
// lane only the place along the axis means something: marks are set into rows
// so that nothing touches, and as many as there is room for are named, those
// furthest from 1 first.
type beeswarm struct {
	lanes []lane
	lang  *i18n.Language

	pen
}

// lane is one set of marks, the furthest from 1 first, with the band about 1
// that they pass in.
type lane struct {
	name   string
	brief  string    // the name where that would reach the band
	within float64   // 0 draws no band
	part   vg.Length // of the height
	marks  []mark
}

// mark is one ratio.
type mark struct {
	ratio       float64
	hollow      bool
	long, short string // names for a large and a small drawing
}

// set implements drawing: no run changes the marks.
func (d *beeswarm) set(Spec, *model.Result, Options) error {
	for _, l := range d.lanes {
		for _, m := range l.marks {
			if bad(m.ratio) || m.ratio <= 0 {
				return fmt.Errorf("%s: %v is not a ratio", m.long, m.ratio)
			}
		}
	}
	return nil
}

// plot implements drawing.
func (d *beeswarm) plot(c draw.Canvas) error {
	size := c.Size()
	em := d.label.Size()
	c.Min.Y += 8 + d.label.Ascent + d.label.Descent
	c.Max.Y -= 2
	c.Min.X += em * 0.5
	c.Max.X -= em * 0.5
	if c.Max.X-c.Min.X < 3*smallest || c.Max.Y-c.Min.Y < smallest {
		return noRoom(size.X, size.Y)
	}
	axes := plot.New()
	axes.X.Scale = plot.LogScale{}
	low, high := 1/1.5, 1.5
	for _, l := range d.lanes {
		for _, m := range l.marks {
			low, high = min(low, m.ratio), max(high, m.ratio)
		}
	}
	axes.X.Min, axes.X.Max = low/1.15, high*1.15
	x := func(ratio float64) vg.Length { return c.X(axes.X.Norm(ratio)) }

	top := c.Max.Y
	for i, l := range d.lanes {
		bottom := top - (c.Max.Y-c.Min.Y)*l.part
		if i == len(d.lanes)-1 {
			bottom = c.Min.Y
		}
		if l.within > 0 { // where marks pass
			d.box(vg.Rectangle{Min: vg.Point{X: x(1 - l.within), Y: bottom}, Max: vg.Point{X: x(1 + l.within), Y: top - em*0.3}})
			d.fill(c, alpha(d.look.theme.Mute, d.look.theme.BandAlpha))
		}
		top = bottom
	}
	d.axis(c, axes, x)
	top = c.Max.Y
	for _, l := range d.lanes {
		bottom := top - (c.Max.Y-c.Min.Y)*l.part
		d.lane(c, l, vg.Rectangle{Min: vg.Point{X: c.Min.X, Y: bottom}, Max: vg.Point{X: c.Max.X, Y: top - em*0.3}}, x)
		top = bottom
	}
	return nil
}

// axis draws a line at each named ratio, the one at 1 in ink.
func (d *beeswarm) axis(c draw.Canvas, axes *plot.Plot, x func(float64) vg.Length) {
	t, z := d.look.theme, d.look.scale
	taken := c.Min.X - d.label.Size()
	for _, v := range [...]float64{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50} {
		if v < axes.X.Min || v > axes.X.Max {
			continue
		}
		at := x(v)
		style := draw.LineStyle{Color: t.Line, Width: z}
		text, ink := quantity.Times.In(d.lang.Numbers()).Text(v, quantity.Plain), t.Mute
		if v == 1 {
			style.Color, ink = t.Mute, t.Ink
		}
		d.lines(vg.Point{X: at, Y: c.Min.Y}, vg.Point{X: at, Y: c.Max.Y})
		d.stroke(c, style)
		width := d.label.Width(text)
		left := min(max(at-width/2, c.Min.X), c.Max.X-width)
		if left < taken+d.label.Size()*0.3 {
			continue
		}
		taken = left + width
		c.SetColor(ink)
		c.FillString(d.label.Face, vg.Point{X: left, Y: c.Min.Y - 6*z - d.label.Ascent}, text)
	}
}

// span is what a mark and its name take up of a row.
type span struct{ from, to vg.Length }

// spot is where a mark goes: its row, and where its name starts.
type spot struct {
	mark mark
	row  int
	at   vg.Length // of the dot along the axis
	text string
	left vg.Length
}

// lane sets a lane's marks into rows and draws them.
func (d *beeswarm) lane(c draw.Canvas, l lane, r vg.Rectangle, x func(float64) vg.Length) {
	if r.Min.X+d.label.Width(l.name) > x(1-l.within) {
		l.name = l.brief
	}
	height := d.label.Size() * 1.2
	rows := max(1, int((r.Max.Y-r.Min.Y)/height))
	named := make([]bool, len(l.marks))
	spots, least := d.arrange(l, named, rows, r, x)
	for i := range named { // a name that costs another its room is left out
		named[i] = true
		if s, over := d.arrange(l, named, rows, r, x); over <= least {
			spots = s
		} else {
			named[i] = false
		}
	}
	middle := func(row int) vg.Length { return r.Max.Y - height*(vg.Length(row)+0.5) }
	c.SetColor(d.look.theme.Ink)
	c.FillString(d.label.Face, vg.Point{X: r.Min.X, Y: d.label.Middle(middle(0))}, l.name)
	for _, hollow := range [...]bool{true, false} {
		for _, s := range spots {
			if s.mark.hollow == hollow {
				d.circle(vg.Point{X: s.at, Y: middle(s.row)}, d.radius())
			}
		}
		if hollow {
			d.hollow(c, d.look.theme.Card, draw.LineStyle{Color: d.look.theme.Mute, Width: 1.4 * d.look.scale})
		} else {
			d.fill(c, d.look.theme.Ink)
		}
	}
	c.SetColor(d.look.theme.Mute)
	for _, s := range spots {
		if s.text != "" {
			c.FillString(d.label.Face, vg.Point{X: s.left, Y: d.label.Middle(middle(s.row))}, s.text)
		}
	}
}

// radius returns the size of a dot.
func (d *beeswarm) radius() vg.Length { return 0.28 * d.label.Size() }

// arrange sets marks into rows, some of them with names, and counts those that
// have no room, a name more than any dots: they lie on others in the last row. Dots without names may
// lie on one another where their ratios are the same to the eye.
func (d *beeswarm) arrange(l lane, named []bool, rows int, r vg.Rectangle, x func(float64) vg.Length) (spots []spot, over int) {
	em := d.label.Size()
	taken := make([][]span, rows)
	taken[0] = []span{{r.Min.X, r.Min.X + d.label.Width(l.name) + em*0.4}}
next:
	for i, m := range l.marks {
		s := spot{mark: m, at: x(m.ratio), row: rows - 1}
		need := span{s.at - d.radius() - em*0.15, s.at + d.radius() + em*0.15}
		if named[i] { // where there is room beside the mark
			d.write(&s, &need, span{r.Min.X, r.Max.X}, span{x(1 - l.within), x(1 + l.within)})
		}
		for row := range taken {
			if !overlaps(taken[row], need) && need.to <= r.Max.X+em*0.5 {
				s.row = row
				taken[row] = append(taken[row], need)
				spots = append(spots, s)
				continue next
			}
		}
		switch {
		case s.text != "":
			over += len(l.marks) // worse than any dot
		case !hidden(spots, &s):
			over++
		}
		spots = append(spots, s)
	}
	return spots, over
}

// write decides what a mark's name is and on which side of it that stands, and
// takes up the room: away from 1, or towards it where that leaves the lane, but
// never on the band about 1, which keeps clear for dots. A name that has no room
// on either side is shortened or left out.
func (d *beeswarm) write(s *spot, need *span, lane, band span) {
	gap := d.label.Size() * 0.15
	names := []string{s.mark.long, s.mark.short}
	if d.look.scale == 1 {
		names = names[1:]
	}
	for _, text := range names {
		width := d.label.Width(text) + 2*gap
		fits := func(n span) bool {
			return n.from >= lane.from && n.to <= lane.to && (n.from >= band.to || n.to <= band.from)
		}
		onLeft, onRight := fits(span{need.from - width, need.from}), fits(span{need.to, need.to + width})
		switch {
		case onRight && (s.mark.ratio >= 1 || !onLeft):
			s.text, s.left = text, need.to+gap
			need.to += width
			return
		case onLeft:
			s.text, s.left = text, need.from-width+gap
			need.from -= width
			return
		}
	}
}

// overlaps reports whether a span shares room with one that is taken.
func overlaps(taken []span, s span) bool {
	for _, o := range taken {
		if s.from < o.to && o.from < s.to {
			return true
		}
	}
	return false
}

// hidden lays a dot on one of its kind at the same place, if there is one.
func hidden(spots []spot, s *spot) bool {
	for _, o := range spots {
		if o.mark.hollow == s.mark.hollow && label.Abs(o.at-s.at) < 2 {
			s.row, s.at = o.row, o.at
			return true
		}
	}
	return false
}
