package svg

import (
	"image/color"
	"math"
	"strings"
	"testing"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
)

var (
	red  = color.NRGBA{R: 0xc4, G: 0x4e, B: 0x1d, A: 255}
	blue = color.NRGBA{R: 0x1f, G: 0x5f, B: 0xa8, A: 255}
)

// drawn returns the markup of a drawing of 100 by 50 pixels.
func drawn(draw func(c *Canvas)) string {
	c := new(Canvas)
	c.Reset(100, 50, 1)
	draw(c)
	return string(c.Append(nil))
}

func line(points ...vg.Point) vg.Path {
	var p vg.Path
	for i, pt := range points {
		if i == 0 {
			p.Move(pt)
		} else {
			p.Line(pt)
		}
	}
	return p
}

func TestADrawingIsWrittenTheRightWayUp(t *testing.T) {
	for _, c := range []struct {
		name string
		draw func(c *Canvas)
		want string
	}{
		{"a line", func(c *Canvas) {
			c.SetColor(red)
			c.SetLineWidth(2.25)
			c.SetLineDash([]vg.Length{5, 2.5}, 0)
			c.Stroke(line(vg.Point{X: 10, Y: 20}, vg.Point{X: 30.04, Y: 50}))
		}, `<path fill="none" stroke="#c44e1d" stroke-width="2.25" stroke-dasharray="5,2.5" d="M10 30L30 0"/>`},
		{"a line of no width", func(c *Canvas) {
			c.SetLineWidth(0)
			c.Stroke(line(vg.Point{}, vg.Point{X: 5}))
		}, ""},
		{"a shade", func(c *Canvas) {
			c.SetColor(color.NRGBA{R: 0xc4, G: 0x4e, B: 0x1d, A: 31})
			p := line(vg.Point{}, vg.Point{X: 5}, vg.Point{Y: 5})
			p.Close()
			c.Fill(p)
		}, `<path fill="#c44e1d" fill-opacity=".12" d="M0 50L5 50L0 45Z"/>`},
		{"curves", func(c *Canvas) {
			var p vg.Path
			p.Move(vg.Point{X: 1, Y: 1})
			p.CubeTo(vg.Point{X: 2, Y: 2}, vg.Point{X: 3, Y: 3}, vg.Point{X: 4, Y: 4})
			p.QuadTo(vg.Point{X: 5, Y: 5}, vg.Point{X: -6, Y: 6})
			c.SetColor(blue)
			c.Fill(p)
		}, `<path fill="#1f5fa8" d="M1 49C2 48 3 47 4 46Q5 45 -6 44"/>`},
		{"a disc", func(c *Canvas) {
			var p vg.Path
			p.Move(vg.Point{X: 15, Y: 20})
			p.Arc(vg.Point{X: 10, Y: 20}, 5, 0, 2*math.Pi)
			c.SetColor(blue)
			c.Fill(p)
		}, `<path fill="#1f5fa8" d="M15 30A5 5 0 1 0 5 30A5 5 0 1 0 15 30"/>`},
		{"a quarter", func(c *Canvas) {
			var p vg.Path
			p.Move(vg.Point{X: 10, Y: 20})
			p.Arc(vg.Point{X: 10, Y: 20}, 5, 0, -math.Pi/2)
			c.SetColor(blue)
			c.Fill(p)
		}, `<path fill="#1f5fa8" d="M10 30L15 30A5 5 0 0 1 10 35"/>`},
		{"words", func(c *Canvas) {
			small, bold := font.Face{Font: font.Font{Size: 12}}, font.Face{Font: font.Font{Size: 12, Weight: xfont.WeightSemiBold}}
			c.SetColor(blue)
			c.FillString(small, vg.Point{X: 1, Y: 40}, "a < b & c")
			c.FillString(small, vg.Point{X: 1, Y: 20.55}, "2030")
			c.FillString(bold, vg.Point{X: 1}, "built")
		}, `<g font-size="12" fill="#1f5fa8"><text x="1" y="10">a &lt; b &amp; c</text>
<text x="1" y="29.5">2030</text>
</g>
<g font-weight="600" font-size="12" fill="#1f5fa8"><text x="1" y="50">built</text>
</g>`},
	} {
		if got := strings.TrimSpace(drawn(c.draw)); got != c.want {
			t.Errorf("%s is written\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestShapesThatLookTheSameAreOneElement(t *testing.T) {
	a, b := line(vg.Point{}, vg.Point{X: 5}), line(vg.Point{Y: 9}, vg.Point{X: 5, Y: 9})
	for _, c := range []struct {
		name string
		draw func(c *Canvas)
		want int
	}{
		{"two lines", func(c *Canvas) { c.SetLineWidth(1); c.Stroke(a); c.Stroke(b) }, 1},
		{"two lines of two widths", func(c *Canvas) { c.SetLineWidth(1); c.Stroke(a); c.SetLineWidth(2); c.Stroke(b) }, 2},
		{"an outline filled and stroked", func(c *Canvas) { c.SetColor(red); c.Fill(a); c.SetColor(blue); c.SetLineWidth(1); c.Stroke(a) }, 1},
		{"one filled, another stroked", func(c *Canvas) { c.SetColor(red); c.Fill(a); c.SetLineWidth(1); c.Stroke(b) }, 2},
		{"shades that overlap", func(c *Canvas) { c.SetColor(color.NRGBA{A: 40}); c.Fill(a); c.Fill(b) }, 2},
	} {
		if got := strings.Count(drawn(c.draw), "<path"); got != c.want {
			t.Errorf("%s: %d elements, want %d", c.name, got, c.want)
		}
	}
}

func TestNumbersHaveNoDigitsThatMeanNothing(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", 12.35: "12.35", -3.5: "-3.5", 0.05: "0.05", 99.999: "100", -0.5: "-0.5"} {
		if got := string(number(nil, v, 100)); got != want {
			t.Errorf("%g is written %q, want %q", v, got, want)
		}
	}
	if got := string(number(nil, -0.001, 100)); got != "0" {
		t.Errorf("what is next to nothing is written %q, want 0", got)
	}
}

func TestDrawingAgainStartsEmpty(t *testing.T) {
	c := new(Canvas)
	for range 2 {
		c.Reset(100, 50, 1)
		c.SetColor(red)
		c.Fill(line(vg.Point{}, vg.Point{X: 5}))
		if got := strings.Count(string(c.Append(nil)), "<path"); got != 1 {
			t.Fatalf("%d elements, want 1", got)
		}
	}
}
