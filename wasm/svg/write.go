package svg

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/vg"
)

// Append appends the shapes as SVG elements, one a line, with lines of text of the
// same style in one group.
func (c *Canvas) Append(to []byte) []byte {
	for i := 0; i < len(c.shapes); {
		s := &c.shapes[i]
		if s.look.size == 0 {
			to = append(s.look.append(append(to, "<path"...)), ` d="`...)
			to = append(append(to, c.data[s.from:s.to]...), "\"/>\n"...)
			i++
			continue
		}
		to = append(s.look.append(append(to, "<g"...)), '>')
		for ; i < len(c.shapes) && c.shapes[i].look == s.look; i++ {
			k := &c.shapes[i]
			to = number(append(to, `<text x="`...), k.x, c.unit)
			to = number(append(to, `" y="`...), k.y, c.unit)
			to = append(to, `">`...)
			to = append(to, escaper.Replace(k.text)...)
			to = append(to, "</text>\n"...)
		}
		to = append(to, "</g>\n"...)
	}
	return to
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// append appends the style as attributes, leaving out defaults.
func (k *look) append(to []byte) []byte {
	if k.size > 0 {
		if k.weight != xfont.WeightNormal {
			to = attribute(to, "font-weight", strconv.Itoa(400+100*int(k.weight)))
		}
		to = attribute(to, "font-size", length(k.size))
	}
	to = paint(to, "fill", k.fill)
	if k.stroke.A > 0 {
		to = paint(to, "stroke", k.stroke)
		if k.width != 1 {
			to = attribute(to, "stroke-width", length(k.width))
		}
		if k.dashes != "" {
			to = attribute(to, "stroke-dasharray", k.dashes)
			if k.offset != 0 {
				to = attribute(to, "stroke-dashoffset", length(k.offset))
			}
		}
	}
	return to
}

func paint(to []byte, name string, k color.NRGBA) []byte {
	if k.A == 0 {
		return attribute(to, name, "none")
	}
	const digits = "0123456789abcdef"
	to = attribute(to, name, string([]byte{'#', digits[k.R>>4], digits[k.R&15], digits[k.G>>4], digits[k.G&15], digits[k.B>>4], digits[k.B&15]}))
	if k.A < 255 {
		to = attribute(to, name+"-opacity", strings.TrimPrefix(strconv.FormatFloat(float64(k.A)/255, 'f', 2, 64), "0"))
	}
	return to
}

func attribute(to []byte, name, value string) []byte {
	to = append(append(append(to, ' '), name...), `="`...)
	return append(append(to, value...), '"')
}

// list returns the value of stroke-dasharray.
func list(dashes []vg.Length) string {
	if len(dashes) == 0 {
		return ""
	}
	text := make([]string, len(dashes))
	for i, d := range dashes {
		text[i] = length(d)
	}
	return strings.Join(text, ",")
}

// length returns a length, other than a coordinate, to four decimal places.
func length(v vg.Length) string { return string(number(nil, float64(v), 1e4)) }

// number appends a number without trailing zeros; unit is the reciprocal of the
// last decimal place. It is written by hand because it runs on every move of a
// slider.
func number(to []byte, v, unit float64) []byte {
	n := int64(math.Round(v * unit))
	if n < 0 {
		to = append(to, '-')
		n = -n
	}
	u := int64(unit)
	to = strconv.AppendInt(to, n/u, 10)
	if n %= u; n == 0 {
		return to
	}
	to = append(to, '.')
	for u /= 10; n > 0; u /= 10 {
		to = append(to, byte('0'+n/u))
		n %= u
	}
	return to
}
