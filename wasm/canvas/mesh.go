package canvas

import "github.com/hajimehoshi/ebiten/v2"

// mesh holds the triangles for the next Flush.
type mesh struct {
	vertices []ebiten.Vertex
	indices  []uint32
}

func (m *mesh) clear() { m.vertices, m.indices = m.vertices[:0], m.indices[:0] }

func (m *mesh) draw(dst, src *ebiten.Image) {
	if len(m.indices) == 0 {
		return
	}
	var op ebiten.DrawTrianglesOptions
	op.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
	dst.DrawTriangles32(m.vertices, m.indices, src, &op)
}

// next returns the index of the next vertex.
func (m *mesh) next() uint32 { return uint32(len(m.vertices)) }

// vertex appends a vertex of a plain shape, whose colour is multiplied by alpha.
func (m *mesh) vertex(p point, colour *[4]float32, alpha float64) {
	a := float32(alpha)
	m.vertices = append(m.vertices, ebiten.Vertex{
		DstX: float32(p.x), DstY: float32(p.y), SrcX: white, SrcY: white,
		ColorR: colour[0] * a, ColorG: colour[1] * a, ColorB: colour[2] * a, ColorA: colour[3] * a,
	})
}

// quad appends two triangles for four vertices, given in order around the
// quadrilateral.
func (m *mesh) quad(a, b, c, d uint32) { m.indices = append(m.indices, a, b, c, a, c, d) }

// strip appends the quads between the last two rows of n vertices each.
func (m *mesh) strip(n uint32) {
	row := m.next() - n
	for i := uint32(1); i < n; i++ {
		m.quad(row-n+i-1, row-n+i, row+i, row+i-1)
	}
}

// sprite appends a copy of a part of the atlas with its top left at (x, y).
func (m *mesh) sprite(x, y int, s slot, colour *[4]float32) {
	v := m.next()
	for i := range 4 {
		dx, dy := (i&1)*s.w, (i>>1)*s.h
		m.vertices = append(m.vertices, ebiten.Vertex{
			DstX: float32(x + dx), DstY: float32(y + dy), SrcX: float32(s.x + dx), SrcY: float32(s.y + dy),
			ColorR: colour[0], ColorG: colour[1], ColorB: colour[2], ColorA: colour[3],
		})
	}
	m.quad(v, v+1, v+3, v+2)
}
