// Package tofu builds the stand-in that browser programs carry in place of the
// twelve Liberation faces: gonum's plot package registers those when it starts,
// 4 MB that no chart here draws with. In the stand-in every character is an
// empty box ("tofu"), so text that escapes the charts' own face is easy to see.
package tofu

import "encoding/binary"

// TTF is a TrueType font of one glyph, 1,000 units to the em.
var TTF = build()

// Metrics of the box, in font units.
const (
	advance = 600
	width   = 500
	height  = 700
	descent = 200
)

func build() []byte {
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", words(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0)},
		{"glyf", box()},
		{"head", words(1, 0, 0, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, width, height, 0, 8, 2, 0, 0)},
		{"hhea", words(1, 0, height, -descent, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0, 1)},
		{"hmtx", words(advance, 0)},
		{"loca", words(0, len(box())/2)},
		{"maxp", words(1, 0, 1, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)},
		{"name", words(0, 0, 6)},
		{"post", words(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)},
	}
	font := words(1, 0, len(tables), 128, 3, 16*len(tables)-128)
	offset := len(font) + 16*len(tables)
	var body []byte
	for _, t := range tables {
		font = append(font, t.tag...)
		font = append(font, longs(0, offset+len(body), len(t.data))...) // no reader here checks the sum
		body = append(body, t.data...)
		body = append(body, make([]byte, -len(body)&3)...)
	}
	return append(font, body...)
}

// box is the outline of the only glyph: four points on one contour.
func box() []byte {
	g := words(1, 0, 0, width, height, 3, 0)
	g = append(g, 1, 1, 1, 1) // every point lies on the curve
	return append(g, words(0, width, 0, -width, 0, 0, height, 0)...)
}

func words(values ...int) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	return b
}

func longs(values ...int) (b []byte) {
	for _, v := range values {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	return b
}
