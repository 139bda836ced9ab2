package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"gonum.org/v1/plot/font"
)

// faces holds the font faces that a document uses so far.
type faces struct {
	file *objects
	all  []*face
}

// face is a font face. Text is written as glyph numbers, and a table maps them to
// letters, so that any text can be searched and copied.
type face struct {
	name   string // on pages: "F1"
	family string // "Inter-Regular"
	font   *sfnt.Font
	number int
	meant  map[sfnt.GlyphIndex]rune
	em     fixed.Int26_6
	buffer sfnt.Buffer
}

// face returns the entry of a face, whatever its size, adding it if needed.
func (f *faces) face(of font.Face) (*face, error) {
	for _, k := range f.all {
		if k.font == of.Face {
			return k, nil
		}
	}
	if of.Face == nil {
		return nil, errors.New("text in no face")
	}
	k := &face{
		name: fmt.Sprintf("F%d", len(f.all)+1), family: of.Name(), font: of.Face, number: f.file.reserve(),
		meant: map[sfnt.GlyphIndex]rune{}, em: fixed.Int26_6(of.Face.UnitsPerEm()),
	}
	f.all = append(f.all, k)
	return k, nil
}

// fontNames returns the entries of a page's font resources.
func (f *faces) fontNames() string {
	var b strings.Builder
	for _, k := range f.all {
		fmt.Fprintf(&b, "/%s %d 0 R", k.name, k.number)
	}
	return b.String()
}

// show returns a text as glyphs with kerning, as gonum measured it. The error is
// about a font that cannot be read.
func (k *face) show(text string) (string, error) {
	var b strings.Builder
	b.WriteString("[<")
	last := sfnt.GlyphIndex(0)
	for i, r := range text {
		g, err := k.font.GlyphIndex(&k.buffer, r)
		if err != nil {
			return "", err
		}
		if i > 0 {
			if kern, err := k.font.Kern(&k.buffer, last, g, k.em, xfont.HintingNone); err == nil && kern != 0 {
				fmt.Fprintf(&b, ">%s<", short(-k.thousandths(kern)))
			}
		}
		fmt.Fprintf(&b, "%04X", int(g))
		if _, known := k.meant[g]; !known {
			k.meant[g] = r
		}
		last = g
	}
	b.WriteString(">]")
	return b.String(), nil
}

// thousandths converts font units into thousandths of the font size.
func (k *face) thousandths(v fixed.Int26_6) float64 { return float64(v) * 1000 / float64(k.em) }

// embed adds the fonts to the file.
func (f *faces) embed() {
	for _, k := range f.all {
		var ttf bytes.Buffer
		if _, err := k.font.WriteSourceTo(&k.buffer, &ttf); err != nil {
			panic(err) // fonts are in memory
		}
		program := f.file.stream(fmt.Sprintf("/Length1 %d", ttf.Len()), ttf.Bytes())
		metrics, err := k.font.Metrics(&k.buffer, k.em, xfont.HintingNone)
		if err != nil {
			panic(err) // the charts' layout has used this font
		}
		bounds, err := k.font.Bounds(&k.buffer, k.em, xfont.HintingNone)
		if err != nil {
			panic(err)
		}
		unit := func(v fixed.Int26_6) string { return short(k.thousandths(v)) }
		descriptor := f.file.add(fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%s %s %s %s]/ItalicAngle 0/Ascent %s/Descent %s/CapHeight %s/StemV 80/FontFile2 %d 0 R>>",
			k.family, unit(bounds.Min.X), unit(-bounds.Max.Y), unit(bounds.Max.X), unit(-bounds.Min.Y),
			unit(metrics.Ascent), unit(-metrics.Descent), unit(metrics.CapHeight), program))
		glyphs := make([]sfnt.GlyphIndex, 0, len(k.meant))
		for g := range k.meant {
			glyphs = append(glyphs, g)
		}
		slices.Sort(glyphs)
		var widths strings.Builder
		for _, g := range glyphs {
			advance, err := k.font.GlyphAdvance(&k.buffer, g, k.em, xfont.HintingNone)
			if err != nil {
				panic(err)
			}
			fmt.Fprintf(&widths, "%d[%s]", g, unit(advance))
		}
		letters := f.file.add(fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/CIDToGIDMap/Identity/W[%s]>>",
			k.family, descriptor, widths.String()))
		f.file.set(k.number, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
			k.family, letters, f.file.stream("", k.meaning(glyphs))))
	}
}

// meaning returns the table from glyphs to letters, a ToUnicode CMap (ISO 32000-1,
// 9.10.3).
func (k *face) meaning(glyphs []sfnt.GlyphIndex) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for part := range slices.Chunk(glyphs, 100) { // the limit of one list
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, g := range part {
			fmt.Fprintf(&b, "<%04X> <%s\n", int(g), strings.TrimPrefix(text(string(k.meant[g])), "<FEFF"))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
