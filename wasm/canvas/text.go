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

// fine is the number of places within a pixel at which small glyphs are
// rasterised; large ones need half as many.
const (
	fine      = 4
	largeText = 24 // pixels to the em
)

// text is the fonts that the canvas has met and the glyphs it has drawn.
type text struct {
	typefaces map[*opentype.Font]*typeface
	sizes     map[sizeKey]*size
}

// typeface caches a font's metrics, in the font's own units.
type typeface struct {
	font   *opentype.Font
	em     fixed.Int26_6 // units, which gonum too lays text out in
	glyphs map[rune]metric
	kerns  map[[2]sfnt.GlyphIndex]float64
	buf    sfnt.Buffer
}

type metric struct {
	index   sfnt.GlyphIndex
	advance float64
}

// size is a typeface at one size and angle.
type size struct {
	*typeface
	matrix [4]float64 // xx, yx, xy, yy: from font units, y down, to pixels
	places float64    // per pixel, 1 where a glyph lies on a grid line only
	glyphs map[glyphKey]glyph
}

type sizeKey struct {
	font   *opentype.Font
	matrix [4]float32
}

// glyphKey is a glyph and where within a pixel its origin lies.
type glyphKey struct {
	index sfnt.GlyphIndex
	x, y  uint8
}

// glyph is where a glyph lies in the atlas, and where its top left is from the
// pixel of its origin. Its slot is empty where it has no ink.
type glyph struct {
	slot
	dx, dy int
}

// forget drops all glyphs, whose slots are no longer valid.
func (t *text) forget() {
	for _, s := range t.sizes {
		clear(s.glyphs)
	}
}

// FillString draws text from its baseline's left end. Widths and kerning are
// those that gonum lays out with. Baselines of upright text are fitted to whole
// pixels, along which letters stand on quarters of one.
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

// size finds or makes a face's entry for its size under a transform.
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

// clean makes a zero of what a right angle's sine or cosine leaves.
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
		v, _ := t.font.Kern(&t.buf, a, b, t.em, font.HintingNone) // none where it has no table
		k = float64(v)
		t.kerns[pair] = k
	}
	return k
}
