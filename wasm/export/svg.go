package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/svg"
)

// family lists Inter, for where it is installed, and then the fonts nearest to it
// in width.
const family = "Inter,'Helvetica Neue',Arial,sans-serif"

// SVG writes a chart as a file: text stays text, and the file holds the chart's
// facts. The same chart and options always give the same bytes.
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
	file(&b, s.Name, d, factsOf(s, r, o), o)
	_, err = w.Write(b.Bytes())
	return err
}

// file writes a drawing and its facts as an SVG file. The name makes its IDs unique
// on a page with several drawings.
func file(b *bytes.Buffer, name string, d *svg.Canvas, f facts, o Options) {
	width, height := pixels(o.Width), pixels(o.Height)
	id := "hundredfold-" + name
	tag(b, "svg", []attr{
		{"xmlns", "http://www.w3.org/2000/svg"}, {"width", width}, {"height", height},
		{"viewBox", "0 0 " + width + " " + height}, {"xml:lang", f.tag()}, {"role", "img"},
		{"aria-labelledby", id + "-title"}, {"aria-describedby", id + "-text"}, {"font-family", family},
	})
	b.WriteByte('\n')
	text(b, "title", []attr{{"id", id + "-title"}}, f.takeaway)
	text(b, "desc", []attr{{"id", id + "-text"}}, f.description)
	b.WriteString("<metadata>\n")
	rdf(b, f)
	b.WriteString("</metadata>\n")
	text(b, "style", nil, "text{font-variant-numeric:tabular-nums}")
	b.Write(d.Append(nil))
	b.WriteString("</svg>\n")
}

// Poster writes a chart as the SVG that the page shows until its stage is live:
// untitled, scaling with its box, hidden from screen readers, which read the table.
// It is drawn in the light theme's colours, which chart.PosterCSS maps to those of
// the current theme.
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
		{"viewBox", "0 0 " + pixels(o.Width) + " " + pixels(o.Height)},
		{"aria-hidden", "true"}, {"focusable", "false"},
	})
	b.Write(d.Append(nil))
	b.WriteString("</svg>\n")
	_, err = w.Write(b.Bytes())
	return err
}

// draw draws a chart as SVG shapes, with coordinates to the given number of decimal
// places.
func draw(s chart.Spec, r *model.Result, o Options, places int) (*svg.Canvas, error) {
	c := new(svg.Canvas)
	c.Reset(o.Width, o.Height, places)
	return c, chart.Draw(c, s, r, o.Options)
}

type attr struct{ name, value string }

// tag writes an opening tag.
func tag(b *bytes.Buffer, name string, attrs []attr) {
	b.WriteString("<" + name)
	for _, a := range attrs {
		b.WriteString(" " + a.name + `="` + escape(a.value) + `"`)
	}
	b.WriteString(">")
}

// text writes an element that holds text, followed by a line break.
func text(b *bytes.Buffer, name string, attrs []attr, content string) {
	tag(b, name, attrs)
	b.WriteString(escape(content) + "</" + name + ">\n")
}

// pixels writes a length in CSS pixels, to two decimal places.
func pixels(v vg.Length) string {
	return strconv.FormatFloat(math.Round(float64(v)*100)/100, 'f', -1, 64)
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder never fails
	return b.String()
}
