//go:build !js

package main

import (
	"encoding/xml"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/chart"
)

// mark is a line of text, or one outline that is filled or stroked, whichever
// canvas drew it. Coordinates are from the top left.
type mark struct {
	kind    string // text, fill or stroke
	text    string // the text, or the outline's commands as in SVG
	look    string // style of line and type
	color   string // "#rrggbb"
	opacity float64
	at      []float64 // start of the text, or the commands' points: x and y in turn
	radii   []float64 // radii of arcs
}

func (m mark) String() string {
	return fmt.Sprintf("%s %q %s %s %.2f at %.2f", m.kind, m.text, m.look, m.color, m.opacity, append(m.at, m.radii...))
}

// like reports whether two marks look the same: coordinates may differ by within
// CSS pixels, and opacities by less than a hundredth, because SVG writes two
// decimal places.
func (m mark) like(o mark, within float64) bool {
	if m.kind != o.kind || m.text != o.text || m.look != o.look || m.color != o.color || math.Abs(m.opacity-o.opacity) > 0.0051 {
		return false
	}
	near := func(a, b float64) bool { return math.Abs(a-b) <= within }
	// SVG's radii are rounded down, so that they differ by up to twice as much.
	nearly := func(a, b float64) bool { return math.Abs(a-b) <= 2*within }
	return slices.EqualFunc(m.at, o.at, near) && slices.EqualFunc(m.radii, o.radii, nearly)
}

// moved returns the mark in coordinates that begin at x and y.
func (m mark) moved(x, y float64) mark {
	m.at = slices.Clone(m.at)
	for i := 0; i < len(m.at); i += 2 {
		m.at[i] -= x
		m.at[i+1] -= y
	}
	return m
}

// tape is a canvas that records calls and passes them on.
type tape struct {
	vg.CanvasSizer
	marks  []mark
	color  color.NRGBA
	width  vg.Length
	dashes []vg.Length
	offset vg.Length
}

func newTape(on vg.CanvasSizer) *tape { return &tape{CanvasSizer: on, width: vg.Points(1)} }

func (c *tape) SetColor(k color.Color) {
	c.color = color.NRGBAModel.Convert(k).(color.NRGBA)
	c.CanvasSizer.SetColor(k)
}

func (c *tape) SetLineWidth(w vg.Length) {
	c.width = w
	c.CanvasSizer.SetLineWidth(w)
}

func (c *tape) SetLineDash(dashes []vg.Length, offset vg.Length) {
	c.dashes, c.offset = dashes, offset
	c.CanvasSizer.SetLineDash(dashes, offset)
}

func (c *tape) Stroke(p vg.Path) {
	if c.width > 0 {
		c.outlines("stroke", pen(float64(c.width), c.dashes, float64(c.offset)), p)
	}
	c.CanvasSizer.Stroke(p)
}

func (c *tape) Fill(p vg.Path) {
	c.outlines("fill", "", p)
	c.CanvasSizer.Fill(p)
}

func (c *tape) FillString(f font.Face, at vg.Point, text string) {
	weight := 400 + 100*int(f.Font.Weight)
	_, h := c.Size()
	c.note(mark{kind: "text", text: text, look: face(weight, f.Font.Size.Points()), at: []float64{float64(at.X), float64(h - at.Y)}})
	c.CanvasSizer.FillString(f, at, text)
}

func (c *tape) note(m mark) {
	m.color, m.opacity = chart.Hex(c.color), float64(c.color.A)/255
	c.marks = append(c.marks, m)
}

// outlines records each outline of a path: SVG merges those of one style into one
// element.
func (c *tape) outlines(kind, look string, p vg.Path) {
	_, h := c.Size()
	m := mark{kind: kind, look: look}
	end := func() {
		if m.text != "" {
			c.note(m)
		}
		m.text, m.at, m.radii = "", nil, nil
	}
	do := func(command string, points ...vg.Point) {
		m.text += command
		for _, at := range points {
			m.at = append(m.at, float64(at.X), float64(h-at.Y))
		}
	}
	for _, k := range p {
		switch k.Type {
		case vg.MoveComp:
			end()
			do("M", k.Pos)
		case vg.LineComp:
			do("L", k.Pos)
		case vg.CurveComp:
			do(map[int]string{1: "Q", 2: "C"}[len(k.Control)], append(append([]vg.Point{}, k.Control...), k.Pos)...)
		case vg.ArcComp:
			on := func(turn float64) vg.Point {
				return vg.Point{X: k.Pos.X + k.Radius*vg.Length(math.Cos(turn)), Y: k.Pos.Y + k.Radius*vg.Length(math.Sin(turn))}
			}
			if n := len(m.at); n == 0 || math.Hypot(m.at[n-2]-float64(on(k.Start).X), m.at[n-1]-float64(h-on(k.Start).Y)) > 1e-9 {
				do("L", on(k.Start))
			}
			ends := []float64{k.Start + k.Angle}
			if math.Abs(k.Angle) >= 2*math.Pi { // SVG has no arc for a full turn
				ends = []float64{k.Start + k.Angle/2, k.Start + k.Angle}
			}
			for _, turn := range ends {
				m.radii = append(m.radii, float64(k.Radius))
				do("A", on(turn))
			}
		case vg.CloseComp:
			do("Z")
		}
	}
	end()
}

// pen and face return a mark's style, to the decimal places that SVG writes.
func pen(width float64, dashes []vg.Length, offset float64) string {
	text := "pen " + short(width)
	for _, d := range dashes {
		text += "," + short(float64(d))
	}
	if len(dashes) > 0 {
		text += " from " + short(offset)
	}
	return text
}

func face(weight int, size float64) string { return fmt.Sprintf("type %d %s", weight, short(size)) }

func short(v float64) string { return strconv.FormatFloat(math.Round(v*1e4)/1e4, 'f', -1, 64) }

// drawn is a parsed SVG: its marks, and the names of its other elements.
type drawn struct {
	marks  []mark
	beside []string
}

// read parses an SVG file that svg.Canvas wrote.
func read(t *testing.T, svg string) drawn {
	t.Helper()
	var out drawn
	within := map[string]string{} // attributes of the group
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, _ := d.Token()
		switch e := token.(type) {
		case nil:
			return out
		case xml.StartElement:
			all := map[string]string{}
			for _, a := range e.Attr {
				all[a.Name.Local] = a.Value
			}
			switch e.Name.Local {
			case "svg":
			case "g":
				within = all
			case "path":
				out.marks = append(out.marks, paths(t, all)...)
			case "text":
				var text string
				if err := d.DecodeElement(&text, &e); err != nil {
					t.Fatal(err)
				}
				out.marks = append(out.marks, words(t, within, all, text))
			default:
				out.beside = append(out.beside, e.Name.Local)
				if err := d.Skip(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

func words(t *testing.T, group, own map[string]string, text string) mark {
	weight := 400
	if w := group["font-weight"]; w != "" {
		weight = int(num(t, w))
	}
	return mark{
		kind: "text", text: text, look: face(weight, num(t, group["font-size"])), color: group["fill"], opacity: opacity(t, group, "fill"),
		at: []float64{num(t, own["x"]), num(t, own["y"])},
	}
}

// paths returns an element's outlines, filled and then stroked.
func paths(t *testing.T, a map[string]string) (all []mark) {
	for _, kind := range []string{"fill", "stroke"} {
		if a[kind] == "" || a[kind] == "none" {
			continue
		}
		look := ""
		if kind == "stroke" {
			width, offset, dashes := 1., 0., []vg.Length(nil)
			if w := a["stroke-width"]; w != "" {
				width = num(t, w)
			}
			if list := a["stroke-dasharray"]; list != "" {
				for _, d := range strings.Split(list, ",") {
					dashes = append(dashes, vg.Length(num(t, d)))
				}
			}
			if o := a["stroke-dashoffset"]; o != "" {
				offset = num(t, o)
			}
			look = pen(width, dashes, offset)
		}
		for _, outline := range strings.Split(a["d"], "M")[1:] {
			m := mark{kind: kind, look: look, color: a[kind], opacity: opacity(t, a, kind)}
			m.commands(t, "M"+outline)
			all = append(all, m)
		}
	}
	return all
}

// commands parses an outline into letters and numbers. Of an arc it keeps radius
// and end: the flags follow from its ends, which are at most half a turn apart.
func (m *mark) commands(t *testing.T, d string) {
	for d != "" {
		letter := d[:1]
		n := strings.IndexAny(d[1:], "MLQCAZ")
		if n < 0 {
			n = len(d) - 1
		}
		fields := strings.Fields(d[1 : 1+n])
		if letter == "A" {
			m.radii = append(m.radii, num(t, fields[0]))
			fields = fields[5:]
		}
		for _, f := range fields {
			m.at = append(m.at, num(t, f))
		}
		m.text, d = m.text+letter, d[1+n:]
	}
}

func opacity(t *testing.T, a map[string]string, kind string) float64 {
	if o := a[kind+"-opacity"]; o != "" {
		return num(t, o)
	}
	return 1
}

func num(t *testing.T, text string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
