package chart

import (
	"strconv"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// stacks is a drawing of panels side by side, one for each layer: its players'
// shares as bands on one another, and below them how its index of
// concentration moves. Bands have no colours of their own: each carries its
// name and its share in the year that is read.
type stacks struct {
	panels [len(layers)]panel
	year   int
	unit   quantity.Unit
	lang   *i18n.Language

	pen
	names []caption
}

// panel is one layer: its players from the top, "others" last.
type panel struct {
	name  string
	bands []band
	index Series
}

// band is a player's share of its layer, 0 to 1, at the end of each year from
// the base year on.
type band struct {
	name  string
	share [model.Years + 1]float64
}

// caption is a line of text and where its baseline starts.
type caption struct {
	text string
	at   vg.Point
}

// strip is how much of a panel's height the index takes.
const strip = 0.24

// plot implements drawing.
func (d *stacks) plot(c draw.Canvas) error {
	size, row := c.Size(), d.label.Size()*label.Leading
	apart := d.label.Size() * 1.2
	width := (size.X - apart*vg.Length(len(d.panels)-1)) / vg.Length(len(d.panels))
	bottom := c.Min.Y + row*1.4 // years
	foot := bottom + (size.Y-row*4)*strip
	stack := vg.Rectangle{Min: vg.Point{Y: foot + row*0.8}, Max: vg.Point{Y: c.Max.Y - row*1.2}}
	low := size.Y < row*10 // no room for the index
	if low {
		stack.Min.Y = bottom
	}
	if width < 1.5*smallest || stack.Max.Y-stack.Min.Y < smallest {
		return noRoom(size.X, size.Y)
	}
	top := 0.0
	for _, p := range d.panels {
		for _, pt := range p.index {
			top = max(top, pt.Value)
		}
	}
	for i := range d.panels {
		stack.Min.X = c.Min.X + vg.Length(i)*(width+apart)
		stack.Max.X = stack.Min.X + width
		d.stack(c, &d.panels[i], stack)
		d.years(c, stack.Min.X, stack.Max.X, bottom)
		if !low {
			d.concentration(c, &d.panels[i], vg.Rectangle{
				Min: vg.Point{X: stack.Min.X, Y: bottom}, Max: vg.Point{X: stack.Max.X, Y: foot},
			}, top)
		}
	}
	return nil
}

// stack draws a layer's bands over the years and names them.
func (d *stacks) stack(c draw.Canvas, p *panel, r vg.Rectangle) {
	t := d.look.theme
	height, row := r.Max.Y-r.Min.Y, d.label.Size()*label.Leading
	c.SetColor(t.Ink)
	c.FillString(d.bold.Face, vg.Point{X: r.Min.X, Y: r.Max.Y + row*0.35}, p.name)

	least := float64(row * 0.85 / height) // that a name needs
	bands := merged(p.bands, d.year-model.BaseYear, least)
	var above [model.Years + 1]float64
	d.names = d.names[:0]
	for i, b := range bands {
		last := i == len(bands)-1
		for k := range above {
			d.Line(vg.Point{X: d.x(r, k), Y: r.Max.Y - height*vg.Length(above[k])})
		}
		d.Path[0].Type = vg.MoveComp
		for k := len(above) - 1; k >= 0; k-- {
			above[k] += b.share[k]
			d.Line(vg.Point{X: d.x(r, k), Y: r.Max.Y - height*vg.Length(above[k])})
		}
		d.Close()
		edge := draw.LineStyle{Color: t.Card, Width: 1.5 * d.look.scale}
		if last {
			d.stroke(c, edge)
		} else {
			d.hollow(c, t.Line, edge)
		}
		if b.share[d.year-model.BaseYear] >= least {
			d.name(b, above[:], r)
		}
	}
	for i, n := range d.names {
		c.SetColor(t.Ink)
		if i == len(bands)-1 {
			c.SetColor(t.Mute)
		}
		c.FillString(d.label.Face, n.at, n.text)
	}
	d.lines(r.Min, vg.Point{X: r.Max.X, Y: r.Min.Y}) // the last band is not filled
	d.stroke(c, draw.LineStyle{Color: t.Line, Width: d.look.scale})
}

// name notes a band's name and share, across the year that is read.
func (d *stacks) name(b band, below []float64, r vg.Rectangle) {
	k := d.year - model.BaseYear
	who := player(d.lang, b.name)
	text := who + " " + d.lang.Numbers().Percent(b.share[k])
	width := d.label.Width(text)
	if pad := d.label.Size() * 0.3; width+2*pad > r.Max.X-r.Min.X {
		text = who
		width = d.label.Width(text)
	}
	x := min(max(d.x(r, k)-width/2, r.Min.X+3), r.Max.X-3-width)
	middle := r.Max.Y - (r.Max.Y-r.Min.Y)*vg.Length(below[k]-b.share[k]/2)
	d.names = append(d.names, caption{text, vg.Point{X: x, Y: d.label.Middle(middle)}})
}

// merged adds players that are too small to be named in the k-th year to the
// last, which is "others".
func merged(bands []band, k int, least float64) []band {
	var kept []band
	others := bands[len(bands)-1]
	for _, b := range bands[:len(bands)-1] {
		if b.share[k] >= least {
			kept = append(kept, b)
			continue
		}
		for i, v := range b.share {
			others.share[i] += v
		}
	}
	return append(kept, others)
}

// concentration draws a layer's index over the years, from 0 to top.
func (d *stacks) concentration(c draw.Canvas, p *panel, r vg.Rectangle, top float64) {
	t, z := d.look.theme, d.look.scale
	row := d.label.Size() * label.Leading // above the line, for its name
	at := func(pt Point) vg.Point {
		return vg.Point{X: d.x(r, int(pt.Year)-model.BaseYear), Y: r.Min.Y + (r.Max.Y-r.Min.Y-row)*vg.Length(pt.Value/top)}
	}
	now := p.index[d.year-model.BaseYear]
	x := at(now).X

	d.lines(r.Min, vg.Point{X: r.Max.X, Y: r.Min.Y})
	d.stroke(c, draw.LineStyle{Color: t.Mute, Width: z})
	d.lines(vg.Point{X: x, Y: r.Min.Y}, at(now))
	d.stroke(c, draw.LineStyle{Color: t.Mute, Width: z, Dashes: []vg.Length{z, 3 * z}})
	for _, pt := range p.index {
		d.Line(at(pt))
	}
	d.Path[0].Type = vg.MoveComp
	d.stroke(c, draw.LineStyle{Color: t.Ink, Width: 2 * z})
	d.circle(at(now), 3.75*z)
	d.fill(c, t.Ink)

	text := "HHI " + d.unit.Short(now.Value)
	left := min(max(x-d.label.Width(text)/2, r.Min.X), r.Max.X-d.label.Width(text))
	highest := at(now).Y
	for _, pt := range p.index { // the name keeps off the line
		if p := at(pt); p.X >= left && p.X <= left+d.label.Width(text) {
			highest = max(highest, p.Y)
		}
	}
	c.FillString(d.label.Face, vg.Point{X: left, Y: highest + d.label.Size()*0.6}, text)
}

// years names the first and the last year below a panel, and the one that is
// read where there is room.
func (d *stacks) years(c draw.Canvas, left, right, top vg.Length) {
	base := top - 6*d.look.scale - d.label.Ascent
	bold := strconv.Itoa(d.year)
	first, last := strconv.Itoa(model.BaseYear), strconv.Itoa(model.LastYear)
	if right-left < 4*d.bold.Width(bold) {
		first, last = "’"+first[2:], "’"+last[2:]
	}
	width, clear := d.bold.Width(bold), d.label.Size()*0.4
	x := min(max(d.x(vg.Rectangle{Min: vg.Point{X: left}, Max: vg.Point{X: right}}, d.year-model.BaseYear)-width/2, left), right-width)
	c.SetColor(d.look.theme.Ink)
	c.FillString(d.bold.Face, vg.Point{X: x, Y: base}, bold)
	c.SetColor(d.look.theme.Mute)
	if x > left+d.label.Width(first)+clear {
		c.FillString(d.label.Face, vg.Point{X: left, Y: base}, first)
	}
	if end := right - d.label.Width(last); x+width < end-clear {
		c.FillString(d.label.Face, vg.Point{X: end, Y: base}, last)
	}
}

// x returns where the k-th year lies in a panel.
func (d *stacks) x(r vg.Rectangle, k int) vg.Length {
	return r.Min.X + (r.Max.X-r.Min.X)*vg.Length(k)/model.Years
}
