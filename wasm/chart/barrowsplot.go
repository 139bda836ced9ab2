package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
)

// plot implements drawing.
func (d *barRows) plot(c draw.Canvas) error {
	f, err := d.lay(c.Rectangle)
	if err != nil {
		return err
	}
	d.grid(c, &f)
	if d.axis.centered && f.names > 0 {
		d.center(c, &f, f.rows.Min.Y, f.rows.Max.Y)
	}
	for k := range d.rows {
		d.drawRow(c, &f, k)
	}
	d.legend(c, &f)
	return nil
}

// center draws the line that the axis holds.
func (d *barRows) center(c draw.Canvas, f *frame, foot, top vg.Length) {
	d.upright(c, f.x(d.axis.center), foot, top, draw.LineStyle{Color: d.look.theme.Ink, Width: d.look.scale})
}

// tone is the colour of what the chart counts.
func (d *barRows) tone() color.NRGBA {
	if d.spec.Output.Spec().Path == model.AskedFor {
		return d.look.theme.Asked
	}
	return d.look.theme.Built
}

// grid draws quiet upright lines with their values below.
func (d *barRows) grid(c draw.Canvas, f *frame) {
	t, em := d.look.theme, d.label.Size()
	taken := c.Min.X - em
	for _, tick := range d.ticks(f) {
		x := f.x(tick.Value)
		d.upright(c, x, f.rows.Min.Y-em*0.2, f.rows.Max.Y, draw.LineStyle{Color: t.Line, Width: d.look.scale})
		width := d.label.Width(tick.Label)
		left := min(max(x-width/2, c.Min.X), c.Max.X-width)
		if left < taken+em*0.5 {
			continue
		}
		taken = left + width
		c.SetColor(t.Mute)
		c.FillString(d.label.Face, vg.Point{X: left, Y: f.rows.Min.Y - em*0.5 - d.label.Ascent}, tick.Label)
	}
}

// upright draws a line from foot to top.
func (d *barRows) upright(c draw.Canvas, x, foot, top vg.Length, style draw.LineStyle) {
	d.lines(vg.Point{X: x, Y: foot}, vg.Point{X: x, Y: top})
	d.stroke(c, style)
}

// rung draws one row with its name and what stands beside its bars.
func (d *barRows) drawRow(c draw.Canvas, f *frame, k int) {
	r, t, em := &d.rows[k], d.look.theme, d.label.Size()
	box := f.row(k)
	mid := (box.Min.Y + box.Max.Y) / 2
	name := vg.Point{X: box.Min.X, Y: d.label.Middle(mid)}
	if f.names == 0 {
		name.Y = box.Max.Y - em*0.35 - d.label.Ascent
		mid = box.Min.Y + em*0.65
	}
	face := d.label
	if r.total {
		face = d.bold
	}
	c.SetColor(t.Ink)
	if len(r.bars) == 0 {
		c.SetColor(t.Mute)
	}
	c.FillString(face.Face, name, face.Fit(r.name, f.width))
	if len(r.bars) == 0 {
		return
	}
	half := min(f.pitch*0.34, em*0.62)
	if d.axis.centered && f.names == 0 { // the line keeps off the names
		d.center(c, f, mid-half*1.4, mid+half*1.4)
	}
	if r.led {
		above := &d.rows[k-1].bars[0]
		d.upright(c, f.x(above.to), mid, mid+f.pitch-half, draw.LineStyle{Color: t.Mute, Width: d.look.scale})
	}
	for _, b := range r.bars {
		if r.total {
			d.upright(c, f.x(b.to), mid-half*1.3, mid+half*1.3, draw.LineStyle{Color: t.Ink, Width: 3 * d.look.scale})
			continue
		}
		d.bar(c, vg.Rectangle{Min: vg.Point{X: f.x(min(b.from, b.to)), Y: mid - half}, Max: vg.Point{X: f.x(max(b.from, b.to)), Y: mid + half}}, b.fill)
	}
	for _, e := range r.errors {
		d.whisker(c, f.x(e.low), f.x(e.high), mid, half*0.6)
	}
	from, to := r.ends()
	c.SetColor(t.Mute)
	if r.total || r.before == "" {
		c.SetColor(t.Ink)
	}
	gap := em * 0.5
	if r.before != "" {
		c.FillString(face.Face, vg.Point{X: f.x(from) - gap - face.Width(r.before), Y: face.Middle(mid)}, r.before)
	}
	c.FillString(face.Face, vg.Point{X: f.x(to) + gap, Y: face.Middle(mid)}, r.behind)
}

// bar fills a rectangle, or shades and outlines it.
func (d *barRows) bar(c draw.Canvas, r vg.Rectangle, how fill) {
	tone, z := d.tone(), d.look.scale
	if r.Max.X-r.Min.X < 0.5 { // nothing to see
		return
	}
	d.box(r)
	if how == solid {
		d.fill(c, tone)
		return
	}
	d.fill(c, alpha(tone, d.look.theme.BandAlpha))
	inner := r
	if r.Max.X-r.Min.X > 2*z { // the stroke stays inside
		inner = label.Grow(r, -0.6*z)
	}
	d.box(inner)
	d.stroke(c, draw.LineStyle{Color: tone, Width: 1.2 * z})
}

// whisker draws where a value surely lies.
func (d *barRows) whisker(c draw.Canvas, from, to, y, half vg.Length) {
	style := draw.LineStyle{Color: d.look.theme.Ink, Width: 1.2 * d.look.scale}
	d.lines(vg.Point{X: from, Y: y}, vg.Point{X: to, Y: y})
	d.stroke(c, style)
	d.upright(c, from, y-half, y+half, style)
	d.upright(c, to, y-half, y+half, style)
}

// legend says above the rows what the looks mean.
func (d *barRows) legend(c draw.Canvas, f *frame) {
	em := d.label.Size()
	x := f.rows.Min.X
	keys := d.of.keys(d.spec)
	wide := vg.Length(0)
	for _, k := range keys {
		wide += d.label.Width(k.text) + em*1.9
	}
	x = max(c.Min.X, min(x, c.Max.X-wide))
	for _, k := range keys {
		d.bar(c, vg.Rectangle{Min: vg.Point{X: x, Y: f.keyBase}, Max: vg.Point{X: x + em*0.8, Y: f.keyBase + em*0.75}}, k.fill)
		x += em * 1.2
		c.SetColor(d.look.theme.Mute)
		c.FillString(d.label.Face, vg.Point{X: x, Y: f.keyBase}, k.text)
		x += d.label.Width(k.text) + em*0.7
	}
}

// Row is an input's row in a chart of Analyses, for a page to make something of it.
// Places are in CSS pixels from the canvas's top.
type Row struct {
	Input  model.Input
	Name   string
	Said   string // all that the row shows
	Top    float64
	Bottom float64
}

// Rows returns the rows of inputs as Draw draws them on a canvas of that size;
// none of a chart without.
func Rows(s Spec, o Options, width, height vg.Length) ([]Row, error) {
	sc := s.take()
	defer s.scenes.Put(sc)
	c, err := sc.prepare(draw.New(nullCanvas{width, height}), nil, o)
	if err != nil {
		return nil, err
	}
	d, ok := sc.drawing.(*barRows)
	if !ok {
		return nil, nil
	}
	f, err := d.lay(c.Rectangle)
	if err != nil {
		return nil, sc.wrap(err)
	}
	var all []Row
	for k, r := range d.rows {
		if r.named {
			box := f.row(k)
			all = append(all, Row{r.input, r.name, r.said, float64(height - box.Max.Y), float64(height - box.Min.Y)})
		}
	}
	return all, nil
}
