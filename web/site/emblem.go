package site

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/wasm/chart"
)

// curve is a cubic Bézier curve, with y pointing up.
type curve [4]vg.Point

// The emblem is a small chart: demand grows faster than supply, and the gap between
// them is shaded. It is drawn in a square of emblemSize.
var (
	emblemAsked = curve{{X: 5.5, Y: 6.5}, {X: 15, Y: 8}, {X: 13, Y: 24}, {X: 26.5, Y: 25.5}}
	emblemBuilt = curve{{X: 5.5, Y: 6.5}, {X: 13, Y: 7.5}, {X: 17, Y: 13}, {X: 26.5, Y: 13.5}}
)

const (
	emblemSize   = 32
	emblemStroke = 3.4
	emblemCorner = 7
	emblemGap    = 0x55 // opacity of the shaded gap, of 0xff
)

// back returns the reversed curve.
func (c curve) back() curve { return curve{c[3], c[2], c[1], c[0]} }

// svg returns the curve as SVG path data, with y pointing down, after an initial
// command.
func (c curve) svg(begin string) string {
	y := func(p vg.Point) float64 { return emblemSize - float64(p.Y) }
	return fmt.Sprintf("%s%g %gC%g %g %g %g %g %g", begin, c[0].X, y(c[0]), c[1].X, y(c[1]), c[2].X, y(c[2]), c[3].X, y(c[3]))
}

// EmblemSVG returns the emblem as an SVG file, for browsers and desktops that
// accept it.
func EmblemSVG() []byte {
	t := chart.Dark
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %[1]d %[1]d"><rect width="%[1]d" height="%[1]d" rx="%[2]d" fill="%[3]s"/>`, emblemSize, emblemCorner, chart.Hex(t.Paper))
	fmt.Fprintf(&b, `<path d="%s%sZ" fill="%s" fill-opacity="%.2f"/>`, emblemAsked.svg("M"), emblemBuilt.back().svg("L"), chart.Hex(t.Asked), float64(emblemGap)/0xff)
	fmt.Fprintf(&b, `<g fill="none" stroke-linecap="round" stroke-width="%g"><path d="%s" stroke="%s"/><path d="%s" stroke="%s"/></g></svg>`+"\n",
		emblemStroke, emblemBuilt.svg("M"), chart.Hex(t.Built), emblemAsked.svg("M"), chart.Hex(t.Asked))
	return []byte(b.String())
}

// place is where and how to draw the emblem.
type place struct {
	at     vg.Point  // lower left corner
	side   vg.Length // side of the square
	corner vg.Length // corner radius of the background, in the emblem's units
	size   vg.Length // of the curves, 1 for that of the emblem
}

func (p place) length(l vg.Length) vg.Length { return l * p.size * p.side / emblemSize }

// point returns the place of one of the emblem's points.
func (p place) point(pt vg.Point) vg.Point {
	return vg.Point{X: p.at.X + p.side/2 + p.length(pt.X-emblemSize/2), Y: p.at.Y + p.side/2 + p.length(pt.Y-emblemSize/2)}
}

// draw draws the emblem.
func (p place) draw(c vg.Canvas) {
	t := chart.Dark
	c.SetColor(t.Paper)
	c.Fill(rounded(p.at, p.side, p.side, p.corner*p.side/emblemSize))

	asked, built := p.curve(emblemAsked), p.curve(emblemBuilt)
	gap, back := asked.path(), built.back()
	gap.Line(back[0])
	gap.CubeTo(back[1], back[2], back[3])
	gap.Close()
	shade := t.Asked
	shade.A = emblemGap
	c.SetColor(shade)
	c.Fill(gap)

	stroke := p.length(emblemStroke)
	c.SetLineWidth(stroke)
	for _, s := range []struct {
		curve curve
		color color.Color
	}{{built, t.Built}, {asked, t.Asked}} {
		c.SetColor(s.color)
		c.Stroke(s.curve.path())
		for _, end := range []vg.Point{s.curve[0], s.curve[3]} { // strokes have flat ends
			c.Fill(rounded(vg.Point{X: end.X - stroke/2, Y: end.Y - stroke/2}, stroke, stroke, stroke/2))
		}
	}
}

func (p place) curve(c curve) curve {
	for i := range c {
		c[i] = p.point(c[i])
	}
	return c
}

func (c curve) path() vg.Path {
	var p vg.Path
	p.Move(c[0])
	p.CubeTo(c[1], c[2], c[3])
	return p
}

// rounded returns a rectangle with round corners and its lower left corner at pt.
func rounded(pt vg.Point, width, height, radius vg.Length) vg.Path {
	var p vg.Path
	left, bottom, right, top := pt.X+radius, pt.Y+radius, pt.X+width-radius, pt.Y+height-radius
	p.Move(vg.Point{X: left, Y: pt.Y})
	for i, corner := range []vg.Point{{X: right, Y: bottom}, {X: right, Y: top}, {X: left, Y: top}, {X: left, Y: bottom}} {
		p.Arc(corner, radius, float64(i-1)*math.Pi/2, math.Pi/2)
	}
	p.Close()
	return p
}

// icon is one of the emblem's pictures.
type icon struct {
	name   string
	pixels int
	corner vg.Length // 0 for systems that cut a shape themselves
	size   vg.Length // of the curves, 1 for that of the emblem
}

// Systems that cut icons to a shape keep at least a circle of 80 % of the width.
var (
	icon192   = icon{"icon-192.png", 192, emblemCorner, 1}
	icon512   = icon{"icon-512.png", 512, emblemCorner, 1}
	maskable  = icon{"icon-maskable.png", 512, 0, 0.82}
	touchIcon = icon{"icon-touch.png", 180, 0, 0.94} // for Apple's home screens
)

// png draws the icon.
func (i icon) png() ([]byte, error) {
	c := square(i.pixels)
	place{side: vg.Length(i.pixels), corner: i.corner, size: i.size}.draw(c)
	return encoded(c)
}

// square returns an empty square canvas of a size in pixels.
func square(pixels int) *vgimg.Canvas {
	side := vg.Length(pixels)
	return vgimg.NewWith(vgimg.UseWH(side, side), vgimg.UseDPI(72), vgimg.UseBackgroundColor(color.Transparent))
}

// Emblem returns the emblem for a desktop in a square of a size in pixels, with an
// empty margin on each side, as a share of the whole.
func Emblem(pixels int, margin float64) image.Image {
	c, side, empty := square(pixels), vg.Length(pixels), vg.Length(margin)
	place{at: vg.Point{X: side * empty, Y: side * empty}, side: side * (1 - 2*empty), corner: emblemCorner, size: 1}.draw(c)
	return c.Image()
}

func encoded(c *vgimg.Canvas) ([]byte, error) {
	var b bytes.Buffer
	err := png.Encode(&b, c.Image())
	return b.Bytes(), err
}
