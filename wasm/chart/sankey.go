package chart

import (
	"errors"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model/quantity"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/i18n"
)

// sankey is a drawing of streams between three columns of players. A bar is as
// high as what goes through its player, a band as wide as its stream. Players
// that are too small to be named are drawn as others.
type sankey struct {
	unit    quantity.Unit
	lang    *i18n.Language
	streams []stream

	pen
	columns [len(layers)][]node
}

// node is a player's bar.
type node struct {
	name    string
	gw      float64
	top     vg.Length
	in, out vg.Length // how far down from the top its bands reach so far
	of      []int     // players of the layer that it stands for
}

// The look of the diagram, in sizes of type.
const (
	barWidth   = 0.6
	barGap     = 0.5 // between bars
	namePad    = 0.5 // between a bar and its name
	twoLines   = 2.5 // height of a bar that has room for its GW under its name
	smallestIn = 1.2 // height that a name needs
)

// plot implements drawing.
func (d *sankey) plot(c draw.Canvas) error {
	em := d.label.Size()
	head := c.Max.Y - d.bold.Ascent
	c.Max.Y -= 1.8 * em
	c.Min.Y += 2
	size := c.Size()
	total := 0.0
	for _, s := range d.streams {
		if s.layer == 0 {
			total += s.gw
		}
	}
	if !(total > 0) {
		return errors.New("nothing flows")
	}
	most := 0
	for i := range d.columns {
		// Gaps between all players at first: fewer bars stand higher.
		least := total * float64(smallestIn*em/size.Y) * 1.35
		d.columns[i] = d.gather(i, least)
		most = max(most, len(d.columns[i]))
	}
	gap := barGap * em
	scale := (size.Y - gap*vg.Length(most-1)) / vg.Length(total) // pixels to a GW
	left, right := d.widest(0), d.widest(len(d.columns)-1)
	bar := barWidth * em
	if size.X-left-right-3*bar < smallest || size.Y < smallest {
		return noRoom(size.X, size.Y)
	}
	xs := [len(layers)]vg.Length{c.Min.X + left, 0, c.Max.X - right - bar}
	xs[1] = (xs[0] + xs[2]) / 2
	for i := range d.columns {
		free := size.Y - scale*vg.Length(total) // shared out between the bars
		y := c.Max.Y
		apart := vg.Length(0)
		if n := len(d.columns[i]); n > 1 {
			apart = min(free/vg.Length(n-1), 3*gap)
			y -= (free - apart*vg.Length(n-1)) / 2
		}
		for k := range d.columns[i] {
			n := &d.columns[i][k]
			n.top = y
			y -= scale*vg.Length(n.gw) + apart
		}
	}
	d.bands(c, xs, bar, scale)
	d.names(c, xs, bar, scale, head)
	return nil
}

// gather makes a column's bars, the small ones joined to the last.
func (d *sankey) gather(layer int, least float64) []node {
	names := layers[layer].layer.Names()
	gw := make([]float64, len(names))
	for _, s := range d.streams {
		switch layer {
		case s.layer:
			gw[s.from] += s.gw
		case s.layer + 1:
			if s.layer == len(layers)-2 {
				gw[s.to] += s.gw
			}
		}
	}
	var kept []node
	rest := node{name: others}
	for k, name := range names {
		if name != others && gw[k] >= least {
			kept = append(kept, node{name: name, gw: gw[k], of: []int{k}})
			continue
		}
		rest.gw += gw[k]
		rest.of = append(rest.of, k)
	}
	return append(kept, rest)
}

// place returns the bar that stands for a player.
func (d *sankey) place(layer, player int) *node {
	for i := range d.columns[layer] {
		n := &d.columns[layer][i]
		for _, k := range n.of {
			if k == player {
				return n
			}
		}
	}
	return nil
}

// bands draws the streams between neighbouring columns, from the top down.
func (d *sankey) bands(c draw.Canvas, xs [len(layers)]vg.Length, bar, scale vg.Length) {
	t := d.look.theme
	apart := draw.LineStyle{Color: t.Card, Width: 0.75 * d.look.scale} // sets neighbours apart
	for i := range d.columns[:len(d.columns)-1] {
		for a := range d.columns[i] {
			from := &d.columns[i][a]
			for b := range d.columns[i+1] {
				to := &d.columns[i+1][b]
				gw := 0.0
				for _, s := range d.streams {
					if s.layer == i && d.place(i, s.from) == from && d.place(i+1, s.to) == to {
						gw += s.gw
					}
				}
				width := scale * vg.Length(gw)
				if width >= 0.3 {
					d.band(vg.Point{X: xs[i] + bar, Y: from.top - from.out}, vg.Point{X: xs[i+1], Y: to.top - to.in}, width)
					d.hollow(c, alpha(t.Mute, t.BandAlpha), apart)
				}
				from.out, to.in = from.out+width, to.in+width
			}
		}
	}
}

// band makes the outline of a stream between two bars' edges.
func (d *sankey) band(a, b vg.Point, width vg.Length) {
	middle := (a.X + b.X) / 2
	down := vg.Point{Y: -width}
	d.Move(a)
	d.CubeTo(vg.Point{X: middle, Y: a.Y}, vg.Point{X: middle, Y: b.Y}, b)
	d.Line(b.Add(down))
	d.CubeTo(vg.Point{X: middle, Y: b.Y - width}, vg.Point{X: middle, Y: a.Y - width}, a.Add(down))
	d.Close()
}

// names draws the bars with what they are called and how much goes through.
func (d *sankey) names(c draw.Canvas, xs [len(layers)]vg.Length, bar, scale, head vg.Length) {
	t, em := d.look.theme, d.label.Size()
	for i, column := range d.columns {
		c.SetColor(t.Ink)
		title := d.lang.T(layers[i].name)
		x := [...]vg.Length{c.Min.X, xs[i] + bar/2 - d.bold.Width(title)/2, c.Max.X - d.bold.Width(title)}[i]
		c.FillString(d.bold.Face, vg.Point{X: x, Y: head}, title)
		for _, n := range column {
			low := n.top - scale*vg.Length(n.gw)
			d.lines(vg.Point{X: xs[i], Y: n.top}, vg.Point{X: xs[i] + bar, Y: n.top}, vg.Point{X: xs[i] + bar, Y: low}, vg.Point{X: xs[i], Y: low})
			d.Close()
		}
		d.fill(c, t.Ink)
		for _, n := range column {
			height := scale * vg.Length(n.gw)
			lines := []string{player(d.lang, n.name), d.unit.Short(n.gw)}
			if height < twoLines*em {
				lines = lines[:1]
			}
			if height < 0.9*em {
				continue // a sliver of others
			}
			y := n.top - height/2 + vg.Length(len(lines)-1)*em*label.Leading/2
			for k, text := range lines {
				x := xs[i] + bar + namePad*em
				switch width := d.label.Width(text); {
				case i == 0:
					x = xs[i] - namePad*em - width
				case i == 1 && x+width > xs[2]-namePad*em:
					continue // a narrow diagram has no room for it
				}
				c.SetColor(t.Ink)
				if i != 1 && (k > 0 || n.name == others) { // bands run under the middle
					c.SetColor(t.Mute)
				}
				c.FillString(d.label.Face, vg.Point{X: x, Y: d.label.Middle(y)}, text)
				y -= em * label.Leading
			}
		}
	}
}

// widest returns the room that the names outside a column need.
func (d *sankey) widest(column int) vg.Length {
	w := vg.Length(0)
	for _, n := range d.columns[column] {
		w = max(w, d.label.Width(player(d.lang, n.name)), d.label.Width(d.unit.Short(n.gw)))
	}
	return w + namePad*d.label.Size()
}
