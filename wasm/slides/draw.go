package slides

import (
	"math"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// Draw draws the whole slide: background, text, and the charts of a run.
func (l *Layout) Draw(c vg.Canvas, r *model.Result, t chart.Theme) error {
	c.SetColor(t.Paper)
	c.Fill(vg.Rectangle{Max: vg.Point{X: l.width, Y: l.height}}.Path())
	l.DrawAround(c, t)
	for i, k := range l.Cells {
		of := l.slide.Charts[i]
		zoom := vg.Length(k.Zoom)
		onto := &cell{onto: c, at: vg.Point{X: vg.Length(k.X), Y: l.height - vg.Length(k.Y+k.H)}, w: vg.Length(k.W) / zoom, h: vg.Length(k.H) / zoom, zoom: zoom}
		if err := chart.Draw(onto, of.Spec, r, chart.Options{Theme: t, Year: of.Year}); err != nil {
			return err
		}
	}
	return nil
}

// DrawAround draws all but background and charts.
func (l *Layout) DrawAround(c vg.Canvas, t chart.Theme) {
	for _, b := range l.bars {
		c.SetColor(colour(t, b.tone))
		c.Fill(b.path(l.height))
	}
	for _, k := range l.labels {
		c.SetColor(colour(t, k.tone))
		c.FillString(k.face, vg.Point{X: k.x, Y: l.height - k.base}, k.text)
	}
}

// path returns the bar's outline on a canvas of the given height.
func (b bar) path(height vg.Length) vg.Path {
	r := min(b.h/2, b.w/2, b.r)
	left, right, foot, top := b.x, b.x+b.w, height-b.y-b.h, height-b.y
	var p vg.Path
	p.Move(vg.Point{X: left + r, Y: foot})
	p.Arc(vg.Point{X: right - r, Y: foot + r}, r, -math.Pi/2, math.Pi/2)
	p.Arc(vg.Point{X: right - r, Y: top - r}, r, 0, math.Pi/2)
	p.Arc(vg.Point{X: left + r, Y: top - r}, r, math.Pi/2, math.Pi/2)
	p.Arc(vg.Point{X: left + r, Y: foot + r}, r, math.Pi, math.Pi/2)
	p.Close()
	return p
}
