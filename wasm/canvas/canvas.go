package canvas

import (
	"image/color"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"
)

// Canvas is a vg.CanvasSizer that draws on an *ebiten.Image. Create it with New,
// select an image with Reset, draw, and call Flush. One Canvas can draw on many
// images in turn and keeps its mesh and glyphs between them. It must be used from
// one goroutine.
type Canvas struct {
	dst  *ebiten.Image
	w, h vg.Length

	state
	stack []state

	mesh  mesh
	atlas atlas
	text  text

	// Scratch for the current path, kept to avoid allocation.
	path    path
	dash    []point
	columns []column
	image   *ebiten.Image // the last image drawn, with a border of one pixel
	pixels  []byte
}

// state is what Push saves and Pop restores.
type state struct {
	transform
	width      vg.Length
	dash       []vg.Length
	dashOffset vg.Length
	colour     [4]float32 // red, green, blue, alpha; premultiplied, 0 to 1
}

var _ vg.CanvasSizer = (*Canvas)(nil)

// New returns a canvas without a destination: call Reset before drawing.
func New() *Canvas { return &Canvas{} }

// Reset selects the image dst and sets all drawing state to vg's initial values.
// The canvas is w by h points, starting at dst's lower left corner, and draws scale
// pixels to a point. It does not clear dst.
func (c *Canvas) Reset(dst *ebiten.Image, w, h vg.Length, scale float64) {
	c.dst, c.w, c.h = dst, w, h
	c.stack = c.stack[:0]
	c.mesh.clear()
	c.atlas.init()
	c.state = state{
		transform: transform{xx: scale, yy: -scale, y0: float64(dst.Bounds().Dy())},
		width:     vg.Points(1),
		colour:    [4]float32{0, 0, 0, 1},
	}
}

// Flush draws everything since the last Flush.
func (c *Canvas) Flush() {
	c.mesh.draw(c.dst, c.atlas.img)
	c.mesh.clear()
}

// Size returns the size given to Reset, in points.
func (c *Canvas) Size() (w, h vg.Length) { return c.w, c.h }

// SetLineWidth sets the width of strokes. Lines thinner than a pixel become paler;
// at zero and below nothing is stroked.
func (c *Canvas) SetLineWidth(w vg.Length) { c.width = w }

// SetLineDash sets the lengths of alternating dashes and gaps, and the offset into
// the pattern at which a line starts. The canvas keeps the slice and does not
// change it.
func (c *Canvas) SetLineDash(pattern []vg.Length, offset vg.Length) {
	c.state.dash, c.dashOffset = pattern, offset
}

// SetColor sets the colour of strokes, fills and text; nil is black.
func (c *Canvas) SetColor(clr color.Color) {
	if clr == nil {
		clr = color.Black
	}
	r, g, b, a := clr.RGBA()
	const full = 0xffff
	c.colour = [4]float32{float32(r) / full, float32(g) / full, float32(b) / full, float32(a) / full}
}

// Rotate rotates what is drawn from now on by an angle in radians,
// counter-clockwise about the origin.
func (c *Canvas) Rotate(angle float64) { c.rotate(angle) }

// Translate moves the origin to pt.
func (c *Canvas) Translate(pt vg.Point) { c.translate(float64(pt.X), float64(pt.Y)) }

// Scale scales what is drawn from now on, including line widths.
func (c *Canvas) Scale(x, y float64) { c.scale(x, y) }

// Push saves transform, colour, line width and dashes.
func (c *Canvas) Push() { c.stack = append(c.stack, c.state) }

// Pop restores what the matching Push saved.
func (c *Canvas) Pop() {
	c.state = c.stack[len(c.stack)-1]
	c.stack = c.stack[:len(c.stack)-1]
}
