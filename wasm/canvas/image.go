package canvas

import (
	"image"
	"image/draw"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"
)

// DrawImage draws img, scaled smoothly to fill rect. It uploads img each time,
// which suits a picture in a plot rather than many in a frame.
func (c *Canvas) DrawImage(rect vg.Rectangle, img image.Image) {
	b := img.Bounds()
	if b.Empty() {
		return
	}
	c.Flush()
	c.upload(img)
	// The border of one pixel is not drawn: it makes the outermost pixels blend
	// with their own colour instead of with transparency.
	w, h := float32(b.Dx()), float32(b.Dy())
	lo, hi := rect.Min, rect.Max
	corners := [4]ebiten.Vertex{
		c.textured(lo.X, hi.Y, 1, 1), c.textured(hi.X, hi.Y, 1+w, 1),
		c.textured(hi.X, lo.Y, 1+w, 1+h), c.textured(lo.X, lo.Y, 1, 1+h),
	}
	c.mesh.vertices = append(c.mesh.vertices, corners[:]...)
	c.mesh.quad(0, 1, 2, 3)
	op := ebiten.DrawTrianglesOptions{Filter: ebiten.FilterLinear}
	c.dst.DrawTriangles32(c.mesh.vertices, c.mesh.indices, c.image, &op)
	c.mesh.clear()
}

func (c *Canvas) textured(x, y vg.Length, u, v float32) ebiten.Vertex {
	p := c.transform.apply(float64(x), float64(y))
	return ebiten.Vertex{
		DstX: float32(p.x), DstY: float32(p.y), SrcX: u, SrcY: v,
		ColorR: 1, ColorG: 1, ColorB: 1, ColorA: 1,
	}
}

// upload copies img to c.image with its outermost pixels repeated around it.
func (c *Canvas) upload(img image.Image) {
	b := img.Bounds()
	w, h := b.Dx()+2, b.Dy()+2
	if n := 4 * w * h; cap(c.pixels) < n {
		c.pixels = make([]byte, n)
	} else {
		c.pixels = c.pixels[:n]
	}
	rgba := image.RGBA{Pix: c.pixels, Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
	draw.Draw(&rgba, image.Rect(1, 1, w-1, h-1), img, b.Min, draw.Src)
	for y := 1; y < h-1; y++ {
		row := rgba.Pix[y*rgba.Stride : (y+1)*rgba.Stride]
		copy(row[:4], row[4:8])
		copy(row[4*(w-1):], row[4*(w-2):4*(w-1)])
	}
	copy(rgba.Pix[:rgba.Stride], rgba.Pix[rgba.Stride:2*rgba.Stride])
	copy(rgba.Pix[(h-1)*rgba.Stride:], rgba.Pix[(h-2)*rgba.Stride:(h-1)*rgba.Stride])
	if c.image == nil || c.image.Bounds() != rgba.Rect {
		if c.image != nil {
			c.image.Deallocate()
		}
		c.image = ebiten.NewImage(w, h)
	}
	c.image.WritePixels(rgba.Pix)
}
