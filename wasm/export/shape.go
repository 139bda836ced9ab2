package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"hundredfold/wasm/chart"
)

// shape is one element of a drawing: a path or a line of text, its attributes
// in a fixed order. Coordinates run down from the top left, in CSS pixels.
type shape struct {
	name string // "path" or "text"
	at   []attr // where: d, or x and y
	look []attr // how: fill, stroke, font-size, ...
	text string
}

type attr struct{ name, value string }

// drawing reads what vgsvg wrote and says it as plainly as SVG can: nothing is
// flipped, and what looks like what stands in presentation attributes, because
// a strict content security policy forbids style attributes.
type drawing struct {
	height float64
	places int // digits after the point
	tokens []chart.Token
	shapes []shape
}

// read turns vgsvg's document into shapes.
func (d *drawing) read(doc []byte) error {
	in := xml.NewDecoder(bytes.NewReader(doc))
	for {
		token, err := in.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := d.element(in, t); err != nil {
				return fmt.Errorf("%s: %w", t.Name.Local, err)
			}
		}
	}
}

func (d *drawing) element(in *xml.Decoder, e xml.StartElement) error {
	attrs := map[string]string{}
	for _, a := range e.Attr {
		attrs[a.Name.Local] = a.Value
	}
	s := shape{name: e.Name.Local}
	switch s.name {
	case "svg", "g": // the only group turns the drawing upside down
		return nil
	case "path":
		path, err := d.path(attrs["d"])
		if err != nil {
			return err
		}
		s.at = []attr{{"d", path}}
	case "text":
		x, errX := strconv.ParseFloat(attrs["x"], 64)
		y, errY := strconv.ParseFloat(attrs["y"], 64)
		if errX != nil || errY != nil {
			return fmt.Errorf("(%s, %s) is not a place", attrs["x"], attrs["y"])
		}
		s.at = []attr{{"x", d.number(x)}, {"y", d.number(d.height + y)}}
		if err := in.DecodeElement(&s.text, &e); err != nil {
			return err
		}
	default:
		return fmt.Errorf("a chart has no such element")
	}
	s.look = d.look(attrs["style"])
	d.add(s)
	return nil
}

// look turns a style into attributes and leaves out what is the default or what
// the whole drawing has.
func (d *drawing) look(style string) []attr {
	var look []attr
	for _, rule := range strings.Split(style, ";") {
		name, value, _ := strings.Cut(rule, ":")
		switch name {
		case "fill", "stroke":
			value = d.color(value)
		case "fill-opacity":
			f, _ := strconv.ParseFloat(value, 64)
			value = strings.TrimPrefix(strconv.FormatFloat(f, 'f', 2, 64), "0")
		case "font-size":
			value = strings.TrimSuffix(value, "px")
		case "font-weight":
			if value == "normal" {
				continue
			}
		case "font-family", "font-variant", "font-style", "":
			continue
		}
		look = append(look, attr{name, value})
	}
	return look
}

// color returns the theme's colour that was meant: vgsvg rounds those that are
// partly transparent.
func (d *drawing) color(value string) string {
	v, err := strconv.ParseUint(strings.TrimPrefix(value, "#"), 16, 32)
	if err != nil {
		return value // "none"
	}
	near := func(a uint64, b uint8) bool { return math.Abs(float64(a&255)-float64(b)) <= 2 }
	for _, t := range d.tokens {
		if near(v>>16, t.Color.R) && near(v>>8, t.Color.G) && near(v, t.Color.B) {
			return chart.Hex(t.Color)
		}
	}
	return strings.ToLower(value)
}

// add appends a shape, or joins it to the last where the two look the same or
// are one outline filled and then stroked.
func (d *drawing) add(s shape) {
	if n := len(d.shapes) - 1; n >= 0 && s.name == "path" && d.shapes[n].name == "path" {
		last := &d.shapes[n]
		switch {
		case same(last.look, s.look) && value(s.look, "fill-opacity") == "":
			last.at[0].value += s.at[0].value
			return
		case same(last.at, s.at) && value(last.look, "stroke") == "" && value(s.look, "fill") == "none":
			last.look = append(last.look, s.look[1:]...)
			return
		}
	}
	d.shapes = append(d.shapes, s)
}

func same(a, b []attr) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func value(list []attr, name string) string {
	for _, a := range list {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// number writes a coordinate, without digits that mean nothing.
func (d *drawing) number(v float64) string {
	s := strconv.FormatFloat(v, 'f', d.places, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
