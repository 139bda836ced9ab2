package canvas

import (
	"image"
	"image/draw"

	"github.com/hajimehoshi/ebiten/v2"
	"golang.org/x/image/vector"
)

const (
	atlasSize = 1024 // pixels, width and height
	white     = 1.5  // centre of the white corner, the source of plain shapes
	corner    = 3    // pixels, width and height of that corner
)

// atlas holds the coverage of glyphs and irregular shapes, in white, packed in
// rows.
type atlas struct {
	img       *ebiten.Image
	x, y, row int // position of the next slot, and the height of its row

	raster vector.Rasterizer
	alpha  image.Alpha
	rgba   []byte
}

// slot is a rectangle of the atlas.
type slot struct{ x, y, w, h int }

func (a *atlas) init() {
	if a.img != nil {
		return
	}
	// Unmanaged, because Ebitengine would otherwise copy it between its own atlases
	// on changes.
	a.img = ebiten.NewImageWithOptions(image.Rect(0, 0, atlasSize, atlasSize), &ebiten.NewImageOptions{Unmanaged: true})
	a.empty()
}

// empty drops all slots.
func (a *atlas) empty() {
	a.img.Clear()
	a.x, a.y, a.row = corner+1, 0, corner
	a.rgba = append(a.rgba[:0], make([]byte, 4*corner*corner)...)
	for i := range a.rgba {
		a.rgba[i] = 0xff
	}
	a.write(slot{w: corner, h: corner})
}

// place reserves a slot of w by h pixels with a transparent pixel around it; ok is
// false if the atlas is full.
func (a *atlas) place(w, h int) (s slot, ok bool) {
	if a.x+w > atlasSize {
		a.x, a.y, a.row = 0, a.y+a.row+1, 0
	}
	if a.x+w > atlasSize || a.y+h > atlasSize {
		return slot{}, false
	}
	s = slot{a.x, a.y, w, h}
	a.x += w + 1
	a.row = max(a.row, h)
	return s, true
}

// begin starts a drawing of w by h pixels with a.raster.
func (a *atlas) begin(w, h int) { a.raster.Reset(w, h) }

// finish stores the drawing in the slot.
func (a *atlas) finish(s slot) {
	n := s.w * s.h
	if cap(a.alpha.Pix) < n {
		a.alpha.Pix = make([]byte, n)
	}
	a.alpha.Pix, a.alpha.Stride, a.alpha.Rect = a.alpha.Pix[:n], s.w, image.Rect(0, 0, s.w, s.h)
	a.raster.DrawOp = draw.Src
	a.raster.Draw(&a.alpha, a.alpha.Rect, image.Opaque, image.Point{})
	a.rgba = a.rgba[:0]
	for _, v := range a.alpha.Pix {
		a.rgba = append(a.rgba, v, v, v, v)
	}
	a.write(s)
}

func (a *atlas) write(s slot) {
	part := a.img.RecyclableSubImage(image.Rect(s.x, s.y, s.x+s.w, s.y+s.h))
	part.WritePixels(a.rgba)
	part.Recycle()
}
