package chart

import (
	"strings"
	"sync"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"hundredfold/assets/fonts"
)

// Typeface is the family that every chart is set in.
const Typeface font.Typeface = "Inter"

// The sizes of type in a chart of the page, in CSS pixels. Larger charts scale
// them together. None is under 12: smaller text cannot be read.
const (
	titleSize    = 17
	subtitleSize = 13
	labelSize    = 12
)

// leading is the distance of baselines over the size of type.
const leading = 1.3

// Faces returns the faces of type that charts are drawn with: Inter Regular and
// Inter SemiBold, from the files that the page uses too.
var Faces = sync.OnceValue(func() *font.Cache {
	return font.NewCache(font.Collection{
		{Font: font.Font{Typeface: Typeface}, Face: mustParse(fonts.Regular)},
		{Font: font.Font{Typeface: Typeface, Weight: xfont.WeightSemiBold}, Face: mustParse(fonts.SemiBold)},
	})
})

func mustParse(ttf []byte) *opentype.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic("chart: a face in assets/fonts does not parse: " + err.Error())
	}
	return f
}

// Type is one face at one size that remembers how wide strings are, because
// the same few labels are drawn at every change. It is not for concurrent use.
type Type struct {
	face    font.Face
	ascent  vg.Length // of a capital letter or digit
	descent vg.Length
	widths  map[string]vg.Length
}

// inter returns Inter at a size in CSS pixels.
func inter(weight xfont.Weight, size vg.Length) *Type {
	f := Faces().Lookup(font.Font{Typeface: Typeface, Weight: weight}, size)
	return &Type{
		face:    f,
		ascent:  size * 0.727, // Inter's capital height
		descent: size * 0.2,   // of p and g
		widths:  make(map[string]vg.Length),
	}
}

// Width returns how wide s is.
func (t *Type) Width(s string) vg.Length {
	w, ok := t.widths[s]
	if !ok {
		if len(t.widths) > 500 {
			clear(t.widths)
		}
		w = t.face.Width(s)
		t.widths[s] = w
	}
	return w
}

// size returns the size of type.
func (t *Type) size() vg.Length { return t.face.Font.Size }

// box returns what s covers when its baseline starts at pt.
func (t *Type) box(s string, pt vg.Point) vg.Rectangle {
	return vg.Rectangle{
		Min: vg.Point{X: pt.X, Y: pt.Y - t.descent},
		Max: vg.Point{X: pt.X + t.Width(s), Y: pt.Y + t.ascent},
	}
}

// middle returns the baseline that centres capitals and digits on y.
func (t *Type) middle(y vg.Length) vg.Length { return y - t.ascent/2 }

// fit returns s, or as many of its first words as a width has room for.
func (t *Type) fit(s string, width vg.Length) string {
	short := s
	for end := len(s); end > 0 && t.Width(short) > width; {
		end = strings.LastIndexByte(s[:end], ' ')
		short = strings.TrimRight(s[:max(end, 0)], ",; ") + "…"
	}
	return short
}

// wrap breaks s into lines no wider than width. A number keeps the word after
// it, which may be its unit; what is longer than a line stands alone.
func (t *Type) wrap(s string, width vg.Length) []string {
	var lines []string
	line := ""
	words := strings.Fields(s)
	for i := 0; i < len(words); i++ {
		word := words[i]
		if last := word[len(word)-1]; last >= '0' && last <= '9' && i+1 < len(words) {
			i++
			word += " " + words[i]
		}
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && t.Width(longer) > width {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
