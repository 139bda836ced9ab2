package pdf

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

// canvas draws on a page of a PDF. It implements vg.CanvasSizer. Both have their
// origin at the bottom left.
type canvas struct {
	*faces
	width, height vg.Length

	out        strings.Builder
	state      []penState // mirror of PDF's graphics state, to skip what is already set
	alphas     map[string]string
	alphaDicts []string
	err        error // the first error, because vg.Canvas methods return none
}

// penState is the state that Push saves.
type penState struct {
	lineWidth vg.Length
	alpha     string
}

func (c *canvas) pen() *penState { return &c.state[len(c.state)-1] }

func (c *canvas) say(format string, args ...any) { fmt.Fprintf(&c.out, format+"\n", args...) }

// Size implements vg.CanvasSizer.
func (c *canvas) Size() (width, height vg.Length) { return c.width, c.height }

// SetLineWidth implements vg.Canvas.
func (c *canvas) SetLineWidth(w vg.Length) {
	c.pen().lineWidth = w
	c.say("%s w", length(w))
}

// SetLineDash implements vg.Canvas.
func (c *canvas) SetLineDash(pattern []vg.Length, offset vg.Length) {
	var dashes []string
	for _, d := range pattern {
		dashes = append(dashes, length(d))
	}
	c.say("[%s] %s d", strings.Join(dashes, " "), length(offset))
}

// SetColor implements vg.Canvas.
func (c *canvas) SetColor(col color.Color) {
	if col == nil {
		col = color.Black
	}
	n := color.NRGBAModel.Convert(col).(color.NRGBA)
	rgb := short(float64(n.R)/255) + " " + short(float64(n.G)/255) + " " + short(float64(n.B)/255)
	c.say("%s rg %s RG", rgb, rgb)
	alpha := short(float64(n.A) / 255)
	if alpha == c.pen().alpha || alpha == "1" && c.pen().alpha == "" {
		return
	}
	c.pen().alpha = alpha
	name, ok := c.alphas[alpha]
	if !ok {
		name = fmt.Sprintf("/A%d", len(c.alphas))
		c.alphas[alpha] = name
		c.alphaDicts = append(c.alphaDicts, fmt.Sprintf("%s<</ca %s/CA %s>>", name, alpha, alpha))
	}
	c.say("%s gs", name)
}

// Rotate implements vg.Canvas.
func (c *canvas) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	c.say("%.6f %.6f %.6f %.6f 0 0 cm", cos, sin, -sin, cos)
}

// Translate implements vg.Canvas.
func (c *canvas) Translate(pt vg.Point) { c.say("1 0 0 1 %s cm", point(pt)) }

// Scale implements vg.Canvas.
func (c *canvas) Scale(x, y float64) { c.say("%.6f 0 0 %.6f 0 0 cm", x, y) }

// Push implements vg.Canvas.
func (c *canvas) Push() {
	c.state = append(c.state, *c.pen())
	c.say("q")
}

// Pop implements vg.Canvas.
func (c *canvas) Pop() {
	c.state = c.state[:len(c.state)-1]
	c.say("Q")
}

// Stroke implements vg.Canvas.
func (c *canvas) Stroke(p vg.Path) {
	if c.pen().lineWidth > 0 {
		c.path(p)
		c.say("S")
	}
}

// Fill implements vg.Canvas.
func (c *canvas) Fill(p vg.Path) {
	c.path(p)
	c.say("f")
}

// FillString implements vg.Canvas.
func (c *canvas) FillString(f font.Face, pt vg.Point, text string) {
	if f.Font.Size == 0 || text == "" {
		return
	}
	face, err := c.face(f)
	if err != nil {
		c.fail(err)
		return
	}
	glyphs, err := face.show(text)
	if err != nil {
		c.fail(err)
		return
	}
	c.say("BT /%s %s Tf %s Td %s TJ ET", face.name, length(f.Font.Size), point(pt), glyphs)
}

// DrawImage implements vg.Canvas. Charts hold no images.
func (c *canvas) DrawImage(vg.Rectangle, image.Image) {
	c.fail(errors.New("a picture in a chart cannot be drawn"))
}

func (c *canvas) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// path writes a path.
func (c *canvas) path(p vg.Path) {
	begun := false
	at := vg.Point{}
	line := func(pt vg.Point) {
		op := "l"
		if !begun {
			op, begun = "m", true
		}
		c.say("%s %s", point(pt), op)
		at = pt
	}
	for _, k := range p {
		switch k.Type {
		case vg.MoveComp:
			begun = false
			line(k.Pos)
		case vg.LineComp:
			line(k.Pos)
		case vg.ArcComp:
			c.arc(k, line)
			at = onArc(k, k.Start+k.Angle)
		case vg.CurveComp:
			one, two := k.Control[0], k.Control[len(k.Control)-1]
			if len(k.Control) == 1 { // express the quadratic curve as a cubic one
				one, two = between(at, one), between(k.Pos, one)
			}
			c.say("%s %s %s c", point(one), point(two), point(k.Pos))
			at = k.Pos
		case vg.CloseComp:
			c.say("h")
		}
	}
}

// between returns the point two thirds of the way from a to b.
func between(a, b vg.Point) vg.Point { return a.Add(b.Sub(a).Scale(2. / 3)) }

// arc writes an arc as curves of at most a quarter turn, which leave the circle by
// less than a thousandth of its radius.
func (c *canvas) arc(k vg.PathComp, line func(vg.Point)) {
	line(onArc(k, k.Start))
	n := int(math.Ceil(math.Abs(k.Angle)/(math.Pi/2) - 1e-9))
	step := k.Angle / float64(max(n, 1))
	reach := k.Radius * vg.Length(4./3*math.Tan(step/4))
	for i := range n {
		a, b := k.Start+float64(i)*step, k.Start+float64(i+1)*step
		from, to := onArc(k, a), onArc(k, b)
		one := vg.Point{X: from.X - reach*vg.Length(math.Sin(a)), Y: from.Y + reach*vg.Length(math.Cos(a))}
		two := vg.Point{X: to.X + reach*vg.Length(math.Sin(b)), Y: to.Y - reach*vg.Length(math.Cos(b))}
		c.say("%s %s %s c", point(one), point(two), point(to))
	}
}

func onArc(k vg.PathComp, angle float64) vg.Point {
	sin, cos := math.Sincos(angle)
	return vg.Point{X: k.Pos.X + k.Radius*vg.Length(cos), Y: k.Pos.Y + k.Radius*vg.Length(sin)}
}

func length(v vg.Length) string { return short(float64(v)) }

func point(pt vg.Point) string { return length(pt.X) + " " + length(pt.Y) }
