package chart

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
)

// Theme is one set of colours. The themes below are the only source of colour:
// charts draw with them and the page's style sheet is generated from Light and
// Dark.
type Theme struct {
	Name string // by which ThemeByName finds it

	Paper color.NRGBA // the page
	Card  color.NRGBA // behind a chart
	Ink   color.NRGBA // text and observed history
	Mute  color.NRGBA // quiet text and forecasts
	Line  color.NRGBA // grid and borders

	Asked color.NRGBA // what is asked for
	Built color.NRGBA // what can be built

	Chips   color.NRGBA // the limits
	Power   color.NRGBA
	Money   color.NRGBA
	Ceiling color.NRGBA // on spending; grey, as it is nothing that is built

	// BandAlpha is how strongly the band between asked for and built is shaded:
	// the opacity of Asked, 0 to 255.
	BandAlpha uint8
}

// The two themes.
var (
	Light = Theme{
		Name:  "light",
		Paper: rgb(0xfbfaf7), Card: rgb(0xffffff), Ink: rgb(0x1b1d22), Mute: rgb(0x5f697c), Line: rgb(0xe4e2dc),
		Asked: rgb(0xc44e1d), Built: rgb(0x1f5fa8),
		Chips: rgb(0x7a5195), Power: rgb(0xbd8418), Money: rgb(0x28805f), Ceiling: rgb(0x8a8f98),
		BandAlpha: 31,
	}
	Dark = Theme{
		Name:  "dark",
		Paper: rgb(0x14161a), Card: rgb(0x1b1e24), Ink: rgb(0xeceae4), Mute: rgb(0x98a2b3), Line: rgb(0x2c3038),
		Asked: rgb(0xf0814f), Built: rgb(0x6aa9ee),
		Chips: rgb(0xb18ad0), Power: rgb(0xe7b54c), Money: rgb(0x5cc49b), Ceiling: rgb(0x6b7280),
		BandAlpha: 41,
	}
)

// The themes for readers whose system forces colours, in place of a canvas that
// cannot know them: one ink on one ground. Lines differ by dash and width alone.
var (
	BlackOnWhite = contrasting("black-on-white", rgb(0x000000), rgb(0xffffff))
	WhiteOnBlack = contrasting("white-on-black", rgb(0xffffff), rgb(0x000000))
)

// contrasting returns a theme of two colours. Only what is filled, under text,
// and the grid are between them.
func contrasting(name string, ink, ground color.NRGBA) Theme {
	return Theme{
		Name:  name,
		Paper: ground, Card: ground, Ink: ink, Mute: ink, Line: mix(ink, ground, 0.25),
		Asked: ink, Built: ink, Chips: ink, Power: ink, Money: ink, Ceiling: ink,
		BandAlpha: 36,
	}
}

// ThemeByName returns a theme by its name.
func ThemeByName(name string) (Theme, error) {
	var names []string
	for _, t := range [...]Theme{Light, Dark, BlackOnWhite, WhiteOnBlack} {
		if t.Name == name {
			return t, nil
		}
		names = append(names, strconv.Quote(t.Name))
	}
	return Theme{}, fmt.Errorf("no theme is called %q: there are %s", name, strings.Join(names, ", "))
}

// Token is a colour by the name that the page's style sheet knows it by.
type Token struct {
	Name  string
	Color color.NRGBA
}

// Tokens returns the theme's colours in a fixed order. The four that begin
// with "on-" are for text on a limit's colour.
func (t Theme) Tokens() []Token {
	return []Token{
		{"paper", t.Paper}, {"card", t.Card}, {"ink", t.Ink}, {"mute", t.Mute}, {"line", t.Line},
		{"asked", t.Asked}, {"built", t.Built},
		{"chips", t.Chips}, {"power", t.Power}, {"money", t.Money}, {"ceiling", t.Ceiling},
		{"on-chips", on(t.Chips)}, {"on-power", on(t.Power)}, {"on-money", on(t.Money)}, {"on-ceiling", on(t.Ceiling)},
	}
}

// CSS returns both themes as custom properties (--paper, --asked, ...): light
// by default, dark where the reader's system asks for it, either where
// data-theme on the root element says so.
func CSS() string {
	var b strings.Builder
	rule(&b, ":root", Light)
	b.WriteString("@media(prefers-color-scheme:dark){")
	rule(&b, ":root:not([data-theme=light])", Dark)
	b.WriteString("}\n")
	rule(&b, ":root[data-theme=dark]", Dark)
	return b.String()
}

func rule(b *strings.Builder, selector string, t Theme) {
	b.WriteString(selector + "{color-scheme:" + t.Name)
	for _, k := range t.Tokens() {
		b.WriteString(";--" + k.Name + ":" + Hex(k.Color))
	}
	b.WriteString(";--gap:" + t.bandAlpha() + "}\n")
}

// bandAlpha returns the opacity of the shaded band as a style sheet writes it.
func (t Theme) bandAlpha() string { return "." + strconv.Itoa(int(t.BandAlpha)*100/255) }

// PosterCSS returns the rules that give posters the page's colours: they are
// written in the light theme's, which become the tokens of the theme in force.
func PosterCSS() string {
	var b strings.Builder
	for _, k := range Light.Tokens()[:posterTokens] {
		b.WriteString(".poster [fill=\"" + Hex(k.Color) + "\"]{fill:var(--" + k.Name + ")}\n")
		b.WriteString(".poster [stroke=\"" + Hex(k.Color) + "\"]{stroke:var(--" + k.Name + ")}\n")
	}
	b.WriteString(".poster [fill-opacity]{fill-opacity:var(--gap)}\n")
	return b.String()
}

// posterTokens is how many of the tokens posters are drawn with: all before the
// limits.
const posterTokens = 7

// Hex returns a colour as "#rrggbb", without its opacity.
func Hex(c color.NRGBA) string {
	const digits = "0123456789abcdef"
	return string([]byte{'#',
		digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// on returns the text colour that stands out better from c.
func on(c color.NRGBA) color.NRGBA {
	dark, white := Light.Ink, rgb(0xffffff)
	if contrast(dark, c) > contrast(white, c) {
		return dark
	}
	return white
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

// mix returns an opaque colour between two: part of c, the rest ground.
func mix(c, ground color.NRGBA, part float64) color.NRGBA {
	of := func(a, b uint8) uint8 { return uint8(math.Round(float64(a)*part + float64(b)*(1-part))) }
	return color.NRGBA{R: of(c.R, ground.R), G: of(c.G, ground.G), B: of(c.B, ground.B), A: 255}
}

func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}
