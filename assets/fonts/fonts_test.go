package fonts

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func parse(t *testing.T, src []byte) *sfnt.Font {
	t.Helper()
	f, err := sfnt.Parse(src)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func faces(t *testing.T) map[string]*sfnt.Font {
	return map[string]*sfnt.Font{"Regular": parse(t, Regular), "SemiBold": parse(t, SemiBold)}
}

func glyph(t *testing.T, f *sfnt.Font, r rune) sfnt.GlyphIndex {
	t.Helper()
	g, err := f.GlyphIndex(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	if g == 0 {
		t.Errorf("no glyph for %q (%U)", r, r)
	}
	return g
}

func TestEveryLetterThatTheProductUsesHasAGlyph(t *testing.T) {
	const used = "AZaz09$%&()+,-./:;?'\"—–‘’“”…·•×÷±−²₂£€°éüñøß≤≥≈→←↑↓◇◆†\u00a0\u2009\u202f"
	for name, f := range faces(t) {
		t.Run(name, func(t *testing.T) {
			for _, r := range used {
				glyph(t, f, r)
			}
		})
	}
}

func TestDigitsAreEquallyWideAndNeverKerned(t *testing.T) {
	for name, f := range faces(t) {
		t.Run(name, func(t *testing.T) {
			var buf sfnt.Buffer
			em := fixed.Int26_6(f.UnitsPerEm())
			want, _ := f.GlyphAdvance(&buf, glyph(t, f, '0'), em, font.HintingNone)
			for a := '0'; a <= '9'; a++ {
				ga := glyph(t, f, a)
				if got, _ := f.GlyphAdvance(&buf, ga, em, font.HintingNone); got != want {
					t.Errorf("%c is %d wide, 0 is %d", a, got, want)
				}
				for b := '0'; b <= '9'; b++ {
					if k, err := f.Kern(&buf, ga, glyph(t, f, b), em, font.HintingNone); err == nil && k != 0 {
						t.Errorf("%c%c is kerned by %d", a, b, k)
					}
				}
			}
		})
	}
}

func TestKerningIsRead(t *testing.T) {
	for name, f := range faces(t) {
		k, err := f.Kern(nil, glyph(t, f, 'T'), glyph(t, f, 'o'), fixed.Int26_6(f.UnitsPerEm()), font.HintingNone)
		if err != nil || k >= 0 {
			t.Errorf("%s: To is kerned by %d (%v), want it drawn together", name, k, err)
		}
	}
}

func TestBothWeightsAreOneFamily(t *testing.T) {
	for name, f := range faces(t) {
		if got, err := f.Name(nil, sfnt.NameIDFamily); err != nil || got != "Inter" {
			t.Errorf("%s belongs to family %q (%v), want Inter", name, got, err)
		}
	}
}
