package panel

import (
	"image"
	"image/color"
	"math"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/canvas"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/chartview"
)

// The faces of type on the panel, by size in CSS pixels.
var (
	small       = face(xfont.WeightNormal, 12)
	smallStrong = face(xfont.WeightSemiBold, 12)
	plain       = face(xfont.WeightNormal, 14)
	strong      = face(xfont.WeightSemiBold, 14)
	heading     = face(xfont.WeightSemiBold, 16)
	headline    = face(xfont.WeightSemiBold, 22)
)

func face(weight xfont.Weight, size vg.Length) font.Face {
	return label.Face(size, weight == xfont.WeightSemiBold)
}

// wide returns how wide a text is, in CSS pixels.
func wide(f font.Face, text string) float64 { return float64(f.Width(text)) }

// box is a rectangle in CSS pixels, y down.
type box struct{ x, y, w, h float64 }

func (b box) inset(d float64) box { return box{b.x + d, b.y + d, b.w - 2*d, b.h - 2*d} }

func (b box) right() float64 { return b.x + b.w }

func (b box) bottom() float64 { return b.y + b.h }

func (b box) has(x, y float64) bool { return x >= b.x && x < b.right() && y >= b.y && y < b.bottom() }

// baseline is where a line of text stands that is centred in the box.
func (b box) baseline(f font.Face) float64 {
	return b.y + b.h/2 + 0.727/2*f.Font.Size.Points() // of Inter's capital height
}

// painter draws on an image in CSS pixels, y down.
type painter struct {
	chart.Theme
	c      *canvas.Canvas
	screen *ebiten.Image // that is drawn on
	h      float64       // of the image
}

// onto points the painter at an image of that scale.
func (p *painter) onto(screen *ebiten.Image, scale float64) {
	b := screen.Bounds()
	p.screen, p.h = screen, float64(b.Dy())/scale
	p.c.Reset(screen, vg.Length(float64(b.Dx())/scale), vg.Length(p.h), scale)
}

func (p *painter) at(x, y float64) vg.Point { return vg.Point{X: vg.Length(x), Y: vg.Length(p.h - y)} }

// rounded is the outline of a box with round corners.
func (p *painter) rounded(b box, radius float64) vg.Path {
	r := math.Min(radius, math.Min(b.w, b.h)/2)
	var path vg.Path
	if r <= 0 {
		path.Move(p.at(b.x, b.y))
		path.Line(p.at(b.right(), b.y))
		path.Line(p.at(b.right(), b.bottom()))
		path.Line(p.at(b.x, b.bottom()))
		path.Close()
		return path
	}
	corner := func(x, y, from float64) {
		path.Arc(p.at(x, y), vg.Length(r), from, -math.Pi/2)
	}
	path.Move(p.at(b.x, b.y+r))
	corner(b.x+r, b.y+r, math.Pi)
	corner(b.right()-r, b.y+r, math.Pi/2)
	corner(b.right()-r, b.bottom()-r, 0)
	corner(b.x+r, b.bottom()-r, -math.Pi/2)
	path.Close()
	return path
}

func (p *painter) fill(b box, radius float64, c color.Color) {
	p.c.SetColor(c)
	p.c.Fill(p.rounded(b, radius))
}

// frame draws a line along the inside of a box's edge.
func (p *painter) frame(b box, radius, width float64, c color.Color) {
	p.c.SetColor(c)
	p.c.SetLineWidth(vg.Length(width))
	p.c.Stroke(p.rounded(b.inset(width/2), radius-width/2))
}

// plate is a box with a frame on which something stands.
func (p *painter) plate(b box, radius, width float64, edge color.Color) {
	p.fill(b, radius, p.Card)
	p.frame(b, radius, width, edge)
}

// touched is the shade over a row that the pointer is on.
func (p *painter) touched() color.Color {
	shade := p.Ink
	shade.A = 16
	return shade
}

func (p *painter) disc(x, y, r float64, c color.Color) {
	p.fill(box{x - r, y - r, 2 * r, 2 * r}, r, c)
}

func (p *painter) line(x1, y1, x2, y2, width float64, c color.Color) {
	p.stroke(width, c, x1, y1, x2, y2)
}

// stroke draws a line through points, each given as x and y.
func (p *painter) stroke(width float64, c color.Color, points ...float64) {
	p.c.SetColor(c)
	p.c.SetLineWidth(vg.Length(width))
	var path vg.Path
	path.Move(p.at(points[0], points[1]))
	for i := 2; i < len(points); i += 2 {
		path.Line(p.at(points[i], points[i+1]))
	}
	p.c.Stroke(path)
}

func (p *painter) text(f font.Face, x, baseline float64, c color.Color, text string) {
	p.c.SetColor(c)
	p.c.FillString(f, p.at(x, baseline), text)
}

// textEnd writes a text that ends at x.
func (p *painter) textEnd(f font.Face, x, baseline float64, c color.Color, text string) {
	p.text(f, x-wide(f, text), baseline, c, text)
}

// column writes lines one under the other, the first on a baseline.
func (p *painter) column(f font.Face, x, baseline, leading float64, c color.Color, lines []string) {
	for i, line := range lines {
		p.text(f, x, baseline+leading*float64(i), c, line)
	}
}

// fitted cuts a text that is wider than there is room. Boxes lie on whole pixels,
// and may be one narrower than they are meant to be.
func fitted(f font.Face, text string, room float64) string {
	if wide(f, text) <= room+1 {
		return text
	}
	letters := []rune(text)
	for len(letters) > 0 && wide(f, string(letters)+"…") > room {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " ") + "…"
}

// wrapped breaks a text into lines that fit. Numbers keep their units.
func wrapped(f font.Face, text string, room float64) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(chartview.NoBreakText(text), " ") {
		switch longer := line + " " + word; {
		case line == "":
			line = word
		case wide(f, longer) <= room:
			line = longer
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// css turns device pixels into CSS pixels.
func css(r image.Rectangle, scale float64) box {
	return box{float64(r.Min.X) / scale, float64(r.Min.Y) / scale, float64(r.Dx()) / scale, float64(r.Dy()) / scale}
}

// device turns CSS pixels into whole device pixels.
func device(b box, scale float64) image.Rectangle {
	at := func(v float64) int { return int(math.Round(v * scale)) }
	return image.Rect(at(b.x), at(b.y), at(b.right()), at(b.bottom()))
}
