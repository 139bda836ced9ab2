package chart

import (
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

func themes(t *testing.T, f func(*testing.T, Theme)) { eachTheme(t, f, Light, Dark) }

func eachTheme(t *testing.T, f func(*testing.T, Theme), themes ...Theme) {
	for _, th := range themes {
		t.Run(th.Name, func(t *testing.T) { f(t, th) })
	}
}

// over returns the opaque colour that c shows on an opaque ground.
func over(c, ground color.NRGBA) color.NRGBA {
	mix := func(a, b uint8) uint8 {
		f := float64(c.A) / 255
		return uint8(math.Round(float64(a)*f + float64(b)*(1-f)))
	}
	return color.NRGBA{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}

func TestTextCanBeReadOnPaperAndCard(t *testing.T) {
	const text = 4.5 // WCAG 1.4.3
	themes(t, func(t *testing.T, th Theme) {
		for name, ground := range map[string]color.NRGBA{"paper": th.Paper, "card": th.Card} {
			for _, c := range []Token{{"ink", th.Ink}, {"mute", th.Mute}, {"asked", th.Asked}, {"built", th.Built}} {
				if got := contrast(c.Color, ground); got < text {
					t.Errorf("%s on %s: %.2f:1, want %.1f:1", c.Name, name, got, text)
				}
			}
		}
		gap := over(alpha(th.Asked, th.BandAlpha), th.Card)
		if got := contrast(th.Mute, gap); got < text {
			t.Errorf("a forecast's name on the gap: %.2f:1, want %.1f:1", got, text)
		}
		for _, c := range []color.NRGBA{th.Chips, th.Power, th.Money, th.Ceiling} {
			if got := contrast(on(c), c); got < text {
				t.Errorf("text on the limit's colour %s: %.2f:1, want %.1f:1", Hex(c), got, text)
			}
		}
	})
}

func TestMarksStandOutFromEverythingTheyLieOn(t *testing.T) {
	const mark = 3 // WCAG 1.4.11
	themes(t, func(t *testing.T, th Theme) {
		band := over(alpha(th.Asked, th.BandAlpha), th.Card)
		for _, ground := range []Token{{"paper", th.Paper}, {"card", th.Card}, {"gap", band}} {
			for _, c := range []Token{{"ink", th.Ink}, {"mute", th.Mute}, {"asked", th.Asked}, {"built", th.Built},
				{"chips", th.Chips}, {"power", th.Power}, {"money", th.Money}, {"ceiling", th.Ceiling}} {
				limit := slices.Contains([]string{"chips", "power", "money", "ceiling"}, c.Name)
				if ground.Name == "gap" && limit {
					continue // limits are never drawn on the gap
				}
				if got := contrast(c.Color, ground.Color); got < mark {
					t.Errorf("%s on %s: %.2f:1, want %d:1", c.Name, ground.Name, got, mark)
				}
			}
		}
	})
}

// The matrices of Machado, Oliveira and Fernandes (2009),
// doi:10.1109/TVCG.2009.113, severity 1.0, on linear light.
var sight = map[string][9]float64{
	"full":         {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
	"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
}

// oklab is Ottosson's perceptual space (2020) of a colour as that sight sees it.
func oklab(c color.NRGBA, m [9]float64) [3]float64 {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var v [3]float64
	for i := range v {
		v[i] = min(1, max(0, m[3*i]*in[0]+m[3*i+1]*in[1]+m[3*i+2]*in[2]))
	}
	l := math.Cbrt(0.4122214708*v[0] + 0.5363325363*v[1] + 0.0514459929*v[2])
	mm := math.Cbrt(0.2119034982*v[0] + 0.6806995451*v[1] + 0.1073969566*v[2])
	s := math.Cbrt(0.0883024619*v[0] + 0.2817188376*v[1] + 0.6299787005*v[2])
	return [3]float64{
		0.2104542553*l + 0.7936177850*mm - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*mm + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*mm - 0.8086757660*s,
	}
}

// distance is how far apart two colours are in OKLab as that sight sees them;
// 0.02 is just noticeable.
func distance(a, b color.NRGBA, m [9]float64) float64 {
	p, q := oklab(a, m), oklab(b, m)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

func TestColoursStayApartForColourBlindReaders(t *testing.T) {
	const (
		apart = 0.08
		named = 0.03 // of a line and a limit, which never meet and always have their names
	)
	themes(t, func(t *testing.T, th Theme) {
		lines := []Token{{"asked", th.Asked}, {"built", th.Built}, {"ink", th.Ink}}
		limits := []Token{{"chips", th.Chips}, {"power", th.Power}, {"money", th.Money}, {"ceiling", th.Ceiling}}
		for name, m := range sight {
			for i, a := range append(lines, limits...) {
				for k, b := range append(lines, limits...) {
					want := apart
					if (i < len(lines)) != (k < len(lines)) {
						want = named
					}
					if d := distance(a.Color, b.Color, m); i < k && d < want {
						t.Errorf("%s: %s and %s are %.3f apart, want %.2f", name, a.Name, b.Name, d, want)
					}
				}
			}
		}
	})
}

func TestContrastAgreesWithWCAGsEnds(t *testing.T) {
	black, white := rgb(0), rgb(0xffffff)
	if got := contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v, want 21", got)
	}
	if got := contrast(white, white); got != 1 {
		t.Errorf("white on white is %v, want 1", got)
	}
}

func TestStyleSheetHasEveryTokenOfBothThemes(t *testing.T) {
	css := CSS()
	themes(t, func(t *testing.T, th Theme) {
		for _, k := range th.Tokens() {
			if want := "--" + k.Name + ":" + Hex(k.Color); !strings.Contains(css, want) {
				t.Errorf("the style sheet lacks %s", want)
			}
		}
	})
}

func TestAnUnknownThemeNamesTheRightOnes(t *testing.T) {
	_, err := ThemeByName("drak")
	if err == nil || !strings.Contains(err.Error(), `"drak"`) || !strings.Contains(err.Error(), `"dark"`) {
		t.Errorf("error is %v, want one that names drak and dark", err)
	}
	if th, err := ThemeByName("dark"); err != nil || th != Dark {
		t.Errorf("ThemeByName(dark) = %v, %v", th.Name, err)
	}
}

func colorOf(s draw.LineStyle) color.NRGBA { return s.Color.(color.NRGBA) }

func same(a, b []vg.Length) bool { return slices.Equal(a, b) }

// differ reports whether two lines can be told apart without their colours.
func differ(a, b draw.LineStyle) bool {
	wider := max(a.Width, b.Width) / min(a.Width, b.Width)
	return !same(a.Dashes, b.Dashes) || wider >= 1.5
}

func TestLinesOfOneChartDifferByMoreThanColour(t *testing.T) {
	eachTheme(t, func(t *testing.T, th Theme) {
		lineCharts(t, func(t *testing.T, s Spec) {
			curves := s.kind.(lines).curves
			for i, a := range curves {
				for _, b := range curves[i+1:] {
					if a.label == b.label || !differ(a.role.style(th, 1), b.role.style(th, 1)) && s.Name != "energy" { // whose lines never meet
						t.Errorf("%q and %q differ by colour alone", a.label, b.label)
					}
				}
				if !differ(a.role.style(th, 1), a.role.comparisonStyle(th, 1)) {
					t.Errorf("%q of A and of B differ by colour alone", a.label)
				}
			}
		})
	}, Light, Dark, BlackOnWhite, WhiteOnBlack)
}

func TestForcedColoursAreTwoThatCanBeReadAnywhere(t *testing.T) {
	const enhanced = 7 // WCAG 1.4.6
	eachTheme(t, func(t *testing.T, th Theme) {
		if got, err := ThemeByName(th.Name); err != nil || got != th {
			t.Errorf("%q is found as %q, %v", th.Name, got.Name, err)
		}
		band := over(alpha(th.Mute, th.BandAlpha), th.Card)
		for _, ground := range []color.NRGBA{th.Paper, th.Card, th.Line, over(alpha(th.Asked, th.BandAlpha), th.Card), band} {
			for _, k := range th.Tokens()[5:11] {
				if got := contrast(k.Color, ground); got < enhanced {
					t.Errorf("%s on %s: %.2f:1, want %d:1", k.Name, Hex(ground), got, enhanced)
				}
			}
		}
		r := run(nil)
		charts(t, func(t *testing.T, s Spec) {
			if err := Draw(page, s, r, Options{Theme: th, Year: 2030}); err != nil {
				t.Error(err)
			}
		})
	}, BlackOnWhite, WhiteOnBlack)
}
