package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"gonum.org/v1/plot/vg/vgsvg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// family is what text is set in where Inter is installed, and else what comes
// nearest to it in width.
const family = "Inter,'Helvetica Neue',Arial,sans-serif"

// SVG writes a chart as a file: text stays text, and the file says what it
// shows, where its figures come from and which run it is. The same chart and
// options always give the same bytes.
func SVG(w io.Writer, s chart.Spec, r *model.Result, o Options) error {
	o, err := o.complete(s)
	if err != nil {
		return err
	}
	d, err := draw(s, r, o, 2)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	width, height := d.number(float64(o.Width)), d.number(float64(o.Height))
	id := "hundredfold-" + s.Name
	f := factsOf(s, r, o)
	tag(&b, "svg", []attr{
		{"xmlns", "http://www.w3.org/2000/svg"}, {"width", width}, {"height", height},
		{"viewBox", "0 0 " + width + " " + height}, {"xml:lang", f.tag()}, {"role", "img"},
		{"aria-labelledby", id + "-title"}, {"aria-describedby", id + "-text"}, {"font-family", family},
	})
	b.WriteByte('\n')
	text(&b, "title", []attr{{"id", id + "-title"}}, f.takeaway)
	text(&b, "desc", []attr{{"id", id + "-text"}}, f.description)
	b.WriteString("<metadata>\n")
	rdf(&b, f)
	b.WriteString("</metadata>\n")
	text(&b, "style", nil, "text{font-variant-numeric:tabular-nums}")
	d.write(&b)
	b.WriteString("</svg>\n")
	_, err = w.Write(b.Bytes())
	return err
}

// Poster writes a chart for the page to show until its stage is live: untitled,
// scaling with its box, hidden from screen readers, which have the table. It is
// drawn in the light theme's colours, which chart.PosterCSS turns into those of
// the theme in force.
func Poster(w io.Writer, s chart.Spec, r *model.Result, o Options) error {
	o.Theme, o.Titled = chart.Light, false
	o, err := o.complete(s)
	if err != nil {
		return err
	}
	d, err := draw(s, r, o, 1)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	tag(&b, "svg", []attr{
		{"class", "poster"},
		{"viewBox", "0 0 " + d.number(float64(o.Width)) + " " + d.number(float64(o.Height))},
		{"aria-hidden", "true"}, {"focusable", "false"},
	})
	d.write(&b)
	b.WriteString("</svg>\n")
	_, err = w.Write(b.Bytes())
	return err
}

// draw draws a chart as shapes, their places to so many digits.
func draw(s chart.Spec, r *model.Result, o Options, places int) (*drawing, error) {
	c := vgsvg.New(o.Width, o.Height)
	if err := chart.Draw(c, s, r, o.Options); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if _, err := c.WriteTo(&b); err != nil {
		return nil, err
	}
	d := &drawing{height: float64(o.Height), places: places, tokens: o.Theme.Tokens()}
	return d, d.read(b.Bytes())
}

// write writes the shapes, lines of text that look the same in one group.
func (d *drawing) write(b *bytes.Buffer) {
	for i := 0; i < len(d.shapes); {
		s := d.shapes[i]
		if s.name == "path" {
			tag(b, "path", append(append([]attr{}, s.look...), s.at...))
			b.Truncate(b.Len() - 1)
			b.WriteString("/>\n")
			i++
			continue
		}
		tag(b, "g", s.look)
		for ; i < len(d.shapes) && d.shapes[i].name == "text" && same(d.shapes[i].look, s.look); i++ {
			text(b, "text", d.shapes[i].at, d.shapes[i].text)
		}
		b.WriteString("</g>\n")
	}
}

// tag opens an element.
func tag(b *bytes.Buffer, name string, attrs []attr) {
	b.WriteString("<" + name)
	for _, a := range attrs {
		b.WriteString(" " + a.name + `="` + escape(a.value) + `"`)
	}
	b.WriteString(">")
}

// text writes an element that holds text, on a line of its own.
func text(b *bytes.Buffer, name string, attrs []attr, content string) {
	tag(b, name, attrs)
	b.WriteString(escape(content) + "</" + name + ">\n")
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
