package slides

import (
	"image"
	"image/color"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// cell is a rectangle of a canvas as a canvas of its own, enlarged by zoom. It uses
// only the canvas's drawing methods, not its transformations.
type cell struct {
	onto  vg.Canvas
	at    vg.Point // lower left corner
	w, h  vg.Length
	zoom  vg.Length
	shape vg.Path // scratch
}

// Size implements vg.CanvasSizer.
func (c *cell) Size() (w, h vg.Length) { return c.w, c.h }

func (c *cell) point(p vg.Point) vg.Point {
	return vg.Point{X: c.at.X + p.X*c.zoom, Y: c.at.Y + p.Y*c.zoom}
}

func (c *cell) path(p vg.Path) vg.Path {
	c.shape = append(c.shape[:0], p...)
	for i := range c.shape {
		k := &c.shape[i]
		k.Pos, k.Radius = c.point(k.Pos), k.Radius*c.zoom
		if len(k.Control) > 0 {
			moved := make([]vg.Point, len(k.Control))
			for j, q := range k.Control {
				moved[j] = c.point(q)
			}
			k.Control = moved
		}
	}
	return c.shape
}

// SetLineWidth implements vg.Canvas.
func (c *cell) SetLineWidth(w vg.Length) { c.onto.SetLineWidth(w * c.zoom) }

// SetLineDash implements vg.Canvas. The pattern is copied because canvases keep it.
func (c *cell) SetLineDash(pattern []vg.Length, offset vg.Length) {
	var longer []vg.Length
	for _, d := range pattern {
		longer = append(longer, d*c.zoom)
	}
	c.onto.SetLineDash(longer, offset*c.zoom)
}

// SetColor implements vg.Canvas.
func (c *cell) SetColor(k color.Color) { c.onto.SetColor(k) }

// Stroke implements vg.Canvas.
func (c *cell) Stroke(p vg.Path) { c.onto.Stroke(c.path(p)) }

// Fill implements vg.Canvas.
func (c *cell) Fill(p vg.Path) { c.onto.Fill(c.path(p)) }

// FillString implements vg.Canvas.
func (c *cell) FillString(f font.Face, at vg.Point, text string) {
	f.Font.Size *= c.zoom
	c.onto.FillString(f, c.point(at), text)
}

// Charts neither transform their canvas nor draw images on it.

// Push implements vg.Canvas.
func (c *cell) Push() { panic("slide: a chart that keeps the canvas's state") }

// Pop implements vg.Canvas.
func (c *cell) Pop() { panic("slide: a chart that restores the canvas's state") }

// Rotate implements vg.Canvas.
func (c *cell) Rotate(float64) { panic("slide: a chart that turns the canvas") }

// Translate implements vg.Canvas.
func (c *cell) Translate(vg.Point) { panic("slide: a chart that moves the canvas") }

// Scale implements vg.Canvas.
func (c *cell) Scale(_, _ float64) { panic("slide: a chart that scales the canvas") }

// DrawImage implements vg.Canvas.
func (c *cell) DrawImage(vg.Rectangle, image.Image) { panic("slide: a chart with a picture in it") }
