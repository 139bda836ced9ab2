package site

import (
	"image"
	"image/color"
	"image/draw"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/session"
)

// card is a picture of the page that other sites show with a link to it. Its layout
// is half as wide as the larger card's pixels, with the page's font sizes, because
// cards are mostly seen at half size.
type card struct {
	name          string
	width, height int // in pixels
}

// The two sizes that sites use.
var (
	wideCard  = card{"card.png", 1200, 628}
	smallCard = card{"card-small.png", 800, 418}
)

const (
	cardWidth  = 600
	cardMargin = 26
	cardChart  = 268 // width of the chart with its background
	cardColumn = cardWidth - cardChart - 3*cardMargin + 4
	cardMark   = 26
)

// draw draws the card: emblem and name, the run's part of the summary in its
// colours, what a reader can do, and the page's first chart.
func (d card) draw(p *Page, r *model.Result) ([]byte, error) {
	t := chart.Light
	dpi := 72 * d.width / cardWidth
	height := vg.Length(d.height*cardWidth) / vg.Length(d.width)
	c := vgimg.NewWith(vgimg.UseWH(cardWidth, height), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(t.Paper))

	top := height - cardMargin
	place{at: vg.Point{X: cardMargin, Y: top - cardMark}, side: cardMark, corner: emblemCorner, size: 1}.draw(c)
	newLetters(xfont.WeightSemiBold, 17).write(c, t, []session.Span{{Text: "Hundred"}, {Text: "fold", Tone: "asked"}},
		vg.Point{X: cardMargin + cardMark + 9, Y: top - cardMark/2 - 6})

	foot := newLetters(xfont.WeightNormal, 12.5)
	y := vg.Length(cardMargin) + 3
	lines := foot.wrap([]session.Span{{Text: p.language.T("Move a slider, and GPUs, money and power move with it."), Tone: "mute"}}, cardColumn)
	for i := range lines {
		foot.write(c, t, lines[len(lines)-1-i], vg.Point{X: cardMargin, Y: y})
		y += foot.leading()
	}
	top -= cardMark + 12
	said, lines := fitting(p.Run(), cardColumn, top-y-6)
	for i, line := range lines {
		said.write(c, t, line, vg.Point{X: cardMargin, Y: top - said.leading()*vg.Length(i+1) + 4})
	}

	ground := vg.Rectangle{Min: vg.Point{X: cardWidth - cardMargin - cardChart, Y: cardMargin}, Max: vg.Point{X: cardWidth - cardMargin, Y: height - cardMargin}}
	if err := d.chart(c, p.Drawings[0].Spec, r, ground, dpi); err != nil {
		return nil, err
	}
	return encoded(c)
}

// chart draws a chart with its title on a card of its own.
func (d card) chart(c *vgimg.Canvas, s chart.Spec, r *model.Result, ground vg.Rectangle, dpi int) error {
	t := chart.Light
	size := ground.Size()
	c.SetColor(t.Line)
	c.Fill(rounded(ground.Min, size.X, size.Y, 10))
	c.SetColor(t.Card)
	c.Fill(rounded(vg.Point{X: ground.Min.X + 1, Y: ground.Min.Y + 1}, size.X-2, size.Y-2, 9))

	title, unit := newLetters(xfont.WeightSemiBold, 15), newLetters(xfont.WeightNormal, 12)
	const inside = 14
	x, y := ground.Min.X+inside, ground.Max.Y-inside-12
	title.write(c, t, []session.Span{{Text: s.Title}}, vg.Point{X: x, Y: y})
	for _, line := range unit.wrap([]session.Span{{Text: s.Subtitle, Tone: "mute"}}, size.X-2*inside) {
		y -= unit.leading() + 1
		unit.write(c, t, line, vg.Point{X: x, Y: y})
	}

	plot := vgimg.NewWith(vgimg.UseWH(size.X-2*inside, y-8-ground.Min.Y-inside), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(t.Card))
	if err := chart.Draw(plot, s, r, chart.Options{Year: chart.DefaultYear}); err != nil {
		return err
	}
	_, height := c.Size()
	at := image.Pt(int(x.Dots(float64(dpi))), int((height - y + 8).Dots(float64(dpi))))
	draw.Draw(c.Image(), plot.Image().Bounds().Add(at), plot.Image(), image.Point{}, draw.Src)
	return nil
}

// letters is a font face at a size.
type letters struct{ font.Face }

func newLetters(weight xfont.Weight, size vg.Length) letters {
	return letters{label.Face(size, weight == xfont.WeightSemiBold)}
}

// leading returns the line height.
func (l letters) leading() vg.Length { return l.Font.Size * 1.24 }

// write draws a line from a point on, each span in the colour of its tone.
func (l letters) write(c vg.Canvas, t chart.Theme, line []session.Span, at vg.Point) {
	for _, span := range line {
		c.SetColor(tone(t, span.Tone))
		c.FillString(l.Face, at, span.Text)
		at.X += l.Width(span.Text)
	}
}

// wrap breaks spans into lines, between words, no wider than width.
func (l letters) wrap(spans []session.Span, width vg.Length) [][]session.Span {
	var lines [][]session.Span
	var line []session.Span
	left := width
	for _, word := range wordsOf(spans) {
		w := vg.Length(0)
		for _, s := range word {
			w += l.Width(s.Text)
		}
		space := l.Width(" ")
		switch {
		case line == nil:
			left = width
		case space+w > left:
			lines = append(lines, line)
			line, left = nil, width
		default:
			line = append(line, session.Span{Text: " "})
			left -= space
		}
		line = append(line, word...)
		left -= w
	}
	return append(lines, line)
}

// wordsOf splits spans at spaces; a word may have parts of different tones, such as
// a full stop.
func wordsOf(spans []session.Span) [][]session.Span {
	var all [][]session.Span
	glued := false // no space since the last word
	for _, span := range spans {
		pieces := strings.Split(span.Text, " ")
		if span.Tone != "" && strings.ContainsAny(span.Text, "0123456789") {
			pieces = []string{span.Text} // a number stays with its unit
		}
		for i, text := range pieces {
			if i > 0 {
				glued = false
			}
			if text == "" {
				continue
			}
			piece := session.Span{Text: text, Tone: span.Tone}
			if glued {
				all[len(all)-1] = append(all[len(all)-1], piece)
			} else {
				all = append(all, []session.Span{piece})
			}
			glued = true
		}
	}
	return all
}

// fitting breaks a sentence into lines at the largest font size at which they fit,
// at least 12.
func fitting(spans []session.Span, width, height vg.Length) (letters, [][]session.Span) {
	for size := vg.Length(24); ; size-- {
		l := newLetters(xfont.WeightSemiBold, size)
		lines := l.wrap(spans, width)
		if l.leading()*vg.Length(len(lines)) <= height || size == 12 {
			return l, lines
		}
	}
}

// tone returns a theme's colour for a tone, ink if unknown.
func tone(t chart.Theme, name string) color.Color {
	for _, k := range t.Tokens() {
		if k.Name == name {
			return k.Color
		}
	}
	return t.Ink
}
