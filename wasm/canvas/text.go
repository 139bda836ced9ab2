package canvas

import (
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	gonumfont "gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// fine is the number of positions within a pixel at which small glyphs are
// rasterised; large ones need half as many.
const (
	fine      = 4
	largeText = 24 // font size in pixels
)

// text caches the fonts and glyphs that the canvas has used.
type text struct {
	typefaces map[*opentype.Font]*typeface
	sizes     map[sizeKey]*size
}

// typeface caches a font's metrics, in font units.
type typeface struct {
	font   *opentype.Font
	em     fixed.Int26_6 // units to the em; gonum lays text out in them too
	glyphs map[rune]metric
	kerns  map[[2]sfnt.GlyphIndex]float64
	buf    sfnt.Buffer
}

type metric struct {
	index   sfnt.GlyphIndex
	advance float64
}

// size is a typeface at a size and angle.
type size struct {
	*typeface
	matrix [4]float64 // xx, yx, xy, yy: from font units, y down, to pixels
	places float64    // positions per pixel
	glyphs map[glyphKey]glyph
}

type sizeKey struct {
	font   *opentype.Font
	matrix [4]float32
}

// glyphKey is a glyph and the position of its origin within a pixel.
type glyphKey struct {
	index sfnt.GlyphIndex
	x, y  uint8
}

// glyph is a glyph's slot in the atlas, and the offset of its top left from its
// origin's pixel. The slot is empty if it has no ink.
type glyph struct {
	slot
	dx, dy int
}

// forget drops all glyphs, because their slots are no longer valid.
func (t *text) forget() {
	for _, s := range t.sizes {
		clear(s.glyphs)
	}
}

// FillString draws text from its baseline's left end, with gonum's widths and
// kerning. Baselines of horizontal and vertical text are rounded to whole pixels;
// along them letters are placed to a fraction of a pixel.
func (c *Canvas) FillString(f gonumfont.Face, pt vg.Point, text string) {
	if f.Font.Size <= 0 || text == "" {
		return
	}
	s := c.text.size(f, &c.transform)
	at := c.transform.apply(float64(pt.X), float64(pt.Y))
	if s.matrix[1] == 0 {
		at.y = math.Round(at.y)
	} else if s.matrix[0] == 0 {
		at.x = math.Round(at.x)
	}
	along := point{s.matrix[0], s.matrix[1]}
	var last sfnt.GlyphIndex
	for i, r := range text {
		m := s.metric(r)
		if i > 0 {
			at = at.add(along, s.kern(last, m.index))
		}
		c.drawGlyph(s, m.index, at)
		at = at.add(along, m.advance)
		last = m.index
	}
}

func (c *Canvas) drawGlyph(s *size, index sfnt.GlyphIndex, at point) {
	x, y := math.Round(at.x*s.places), math.Round(at.y*s.places)
	px, py := math.Floor(x/s.places), math.Floor(y/s.places)
	key := glyphKey{index, uint8(x - px*s.places), uint8(y - py*s.places)}
	g, ok := s.glyphs[key]
	if !ok {
		g = c.rasterise(s, key)
		s.glyphs[key] = g
	}
	if g.w > 0 {
		c.mesh.sprite(int(px)+g.dx, int(py)+g.dy, g.slot, &c.colour)
	}
}

// size returns a face's entry for its size under a transform, adding it if needed.
func (t *text) size(f gonumfont.Face, tr *transform) *size {
	tf := t.typefaces[f.Face]
	if tf == nil {
		tf = &typeface{
			font: f.Face, em: fixed.Int26_6(f.Face.UnitsPerEm()),
			glyphs: map[rune]metric{}, kerns: map[[2]sfnt.GlyphIndex]float64{},
		}
		if t.typefaces == nil {
			t.typefaces, t.sizes = map[*opentype.Font]*typeface{}, map[sizeKey]*size{}
		}
		t.typefaces[f.Face] = tf
	}
	k := f.Font.Size.Points() / float64(tf.em)
	m := [4]float64{clean(tr.xx * k), clean(tr.yx * k), clean(-tr.xy * k), clean(-tr.yy * k)}
	key := sizeKey{f.Face, [4]float32{float32(m[0]), float32(m[1]), float32(m[2]), float32(m[3])}}
	s := t.sizes[key]
	if s == nil {
		s = &size{typeface: tf, matrix: m, places: fine, glyphs: map[glyphKey]glyph{}}
		if f.Font.Size.Points()*tr.zoom() > largeText {
			s.places = fine / 2
		}
		t.sizes[key] = s
	}
	return s
}

// clean replaces rounding errors of right angles by zero.
func clean(x float64) float64 {
	if math.Abs(x) < 1e-9 {
		return 0
	}
	return x
}

func (t *typeface) metric(r rune) metric {
	m, ok := t.glyphs[r]
	if !ok {
		// A rune that the font lacks gets glyph 0, the font's own placeholder.
		m.index, _ = t.font.GlyphIndex(&t.buf, r)
		a, _ := t.font.GlyphAdvance(&t.buf, m.index, t.em, font.HintingNone)
		m.advance = float64(a)
		t.glyphs[r] = m
	}
	return m
}

func (t *typeface) kern(a, b sfnt.GlyphIndex) float64 {
	pair := [2]sfnt.GlyphIndex{a, b}
	k, ok := t.kerns[pair]
	if !ok {
		v, _ := t.font.Kern(&t.buf, a, b, t.em, font.HintingNone) // 0 if there is no table
		k = float64(v)
		t.kerns[pair] = k
	}
	return k
}
