package label

import (
	"strings"
	"sync"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"hundredfold/assets/fonts"
)

// typeface is the family that every chart is set in.
const typeface font.Typeface = "Inter"

// Over the size of type: the distance of baselines, and Inter's capital height.
const (
	Leading = 1.3
	Capital = 0.727
)

// faces returns the faces of type that charts are drawn with: Inter Regular and
// Inter SemiBold, from the files that the page uses too.
var faces = sync.OnceValue(func() *font.Cache {
	return font.NewCache(font.Collection{
		{Font: font.Font{Typeface: typeface}, Face: mustParse(fonts.Regular)},
		{Font: font.Font{Typeface: typeface, Weight: xfont.WeightSemiBold}, Face: mustParse(fonts.SemiBold)},
	})
})

// Face returns the charts' face of type at a size in CSS pixels, regular or bold.
func Face(size vg.Length, bold bool) font.Face {
	f := font.Font{Typeface: typeface}
	if bold {
		f.Weight = xfont.WeightSemiBold
	}
	return faces().Lookup(f, size)
}

func mustParse(ttf []byte) *opentype.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic("label: a face in assets/fonts does not parse: " + err.Error())
	}
	return f
}

// Type is one face at one size that remembers how wide strings are, because
// the same few labels are drawn at every change. It is not for concurrent use.
type Type struct {
	Face    font.Face
	Ascent  vg.Length // of a capital letter or digit
	Descent vg.Length
	widths  map[string]vg.Length
}

// NewType returns Type at a size in CSS pixels, regular or bold.
func NewType(size vg.Length, bold bool) *Type {
	return &Type{
		Face:    Face(size, bold),
		Ascent:  size * Capital,
		Descent: size * 0.2, // of p and g
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
		w = t.Face.Width(s)
		t.widths[s] = w
	}
	return w
}

// Size returns the size of type.
func (t *Type) Size() vg.Length { return t.Face.Font.Size }

// Box returns what s covers when its baseline starts at pt.
func (t *Type) Box(s string, pt vg.Point) vg.Rectangle {
	return vg.Rectangle{
		Min: vg.Point{X: pt.X, Y: pt.Y - t.Descent},
		Max: vg.Point{X: pt.X + t.Width(s), Y: pt.Y + t.Ascent},
	}
}

// Middle returns the baseline that centres capitals and digits on y.
func (t *Type) Middle(y vg.Length) vg.Length { return y - t.Ascent/2 }

// Fit returns s, or as many of its first words as a width has room for.
func (t *Type) Fit(s string, width vg.Length) string {
	short := s
	for end := len(s); end > 0 && t.Width(short) > width; {
		end = strings.LastIndexByte(s[:end], ' ')
		short = strings.TrimRight(s[:max(end, 0)], ",; ") + "…"
	}
	return short
}

// Wrap breaks s into lines no wider than width. A number keeps the word after
// it, which may be its unit; what is longer than a line stands alone.
func (t *Type) Wrap(s string, width vg.Length) []string {
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
