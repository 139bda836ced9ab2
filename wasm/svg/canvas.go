package svg

import (
	"bytes"
	"image"
	"image/color"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// Canvas collects shapes. Call Reset before the first drawing; later calls reuse
// its memory.
type Canvas struct {
	width, height vg.Length
	unit          float64 // reciprocal of the last decimal place of a coordinate
	pen           pen
	shapes        []shape
	data          []byte // path data of all shapes, in order
}

// pen is the style of the next shape.
type pen struct {
	color  color.NRGBA
	width  vg.Length
	dashes []vg.Length
	offset vg.Length
}

// shape is one element of a drawing: a path or a line of text.
type shape struct {
	look     look
	from, to int // range of a path in data
	text     string
	x, y     float64 // position of text, from the top left
}

// look is the style of a shape.
type look struct {
	fill, stroke color.NRGBA // fully transparent: none
	width        vg.Length
	dashes       string
	offset       vg.Length
	size         vg.Length // font size; 0 for a path
	weight       xfont.Weight
}

// Reset empties the canvas and sets its size in CSS pixels and the decimal places
// of coordinates.
func (c *Canvas) Reset(width, height vg.Length, places int) {
	c.width, c.height, c.unit = width, height, 1
	for range places {
		c.unit *= 10
	}
	c.shapes, c.data = c.shapes[:0], c.data[:0]
	vg.Initialize(c)
}

// Size implements vg.CanvasSizer.
func (c *Canvas) Size() (width, height vg.Length) { return c.width, c.height }

// SetLineWidth implements vg.Canvas.
func (c *Canvas) SetLineWidth(width vg.Length) { c.pen.width = width }

// SetLineDash implements vg.Canvas.
func (c *Canvas) SetLineDash(dashes []vg.Length, offset vg.Length) {
	c.pen.dashes, c.pen.offset = dashes, offset
}

// SetColor implements vg.Canvas.
func (c *Canvas) SetColor(k color.Color) { c.pen.color = color.NRGBAModel.Convert(k).(color.NRGBA) }

// Stroke implements vg.Canvas.
func (c *Canvas) Stroke(p vg.Path) {
	if c.pen.width > 0 {
		c.add(p, look{stroke: c.pen.color, width: c.pen.width, dashes: list(c.pen.dashes), offset: c.pen.offset})
	}
}

// Fill implements vg.Canvas.
func (c *Canvas) Fill(p vg.Path) { c.add(p, look{fill: c.pen.color}) }

// FillString implements vg.Canvas.
func (c *Canvas) FillString(f font.Face, at vg.Point, text string) {
	c.shapes = append(c.shapes, shape{
		look: look{fill: c.pen.color, size: f.Font.Size, weight: f.Font.Weight},
		text: text, x: float64(at.X), y: float64(c.height - at.Y),
	})
}

// add appends a path, or merges it with the last shape if both have the same style
// or if it strokes the outline that was just filled.
func (c *Canvas) add(p vg.Path, k look) {
	from := len(c.data)
	c.path(p)
	if n := len(c.shapes) - 1; n >= 0 && c.shapes[n].look.size == 0 {
		last := &c.shapes[n]
		switch {
		case last.look == k && (k.fill.A == 0 || k.fill.A == 255):
			last.to = len(c.data)
			return
		case last.look.stroke.A == 0 && k.fill.A == 0 && bytes.Equal(c.data[last.from:last.to], c.data[from:]):
			c.data = c.data[:from]
			k.fill = last.look.fill
			last.look = k
			return
		}
	}
	c.shapes = append(c.shapes, shape{look: k, from: from, to: len(c.data)})
}

// Charts neither transform their canvas nor draw images on it.

// Push implements vg.Canvas.
func (c *Canvas) Push() { panic("svg: a chart that keeps the canvas's state") }

// Pop implements vg.Canvas.
func (c *Canvas) Pop() { panic("svg: a chart that restores the canvas's state") }

// Rotate implements vg.Canvas.
func (c *Canvas) Rotate(float64) { panic("svg: a chart that turns the canvas") }

// Translate implements vg.Canvas.
func (c *Canvas) Translate(vg.Point) { panic("svg: a chart that moves the canvas") }

// Scale implements vg.Canvas.
func (c *Canvas) Scale(_, _ float64) { panic("svg: a chart that scales the canvas") }

// DrawImage implements vg.Canvas.
func (c *Canvas) DrawImage(vg.Rectangle, image.Image) { panic("svg: a chart with a picture in it") }
