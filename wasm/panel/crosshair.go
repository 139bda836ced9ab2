package panel

import (
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/session"
)

// crosshair is what a pointer over a chart reads: a line through all charts at one
// year, with a dot on each curve, and what the curves say on the chart that is
// pointed at.
type crosshair struct {
	on       bool
	chart    string // that is pointed at
	readings []reading
	seq      int // of the snapshot that was read
	x        float64
}

type reading struct {
	cell chartview.Placement
	chart.Reading
}

// clear takes the line away.
func (c *crosshair) clear() { *c = crosshair{} }

// pointerAt is where it is, in CSS pixels.
func (p *Panel) pointerAt() (x, y float64) {
	return float64(p.pointer.x) / p.scale, float64(p.pointer.y) / p.scale
}

func (p *Panel) cellAt(x, y float64) *chartview.Placement {
	for i := range p.charts.cells {
		if bounds(p.charts.cells[i]).has(x, y) {
			return &p.charts.cells[i]
		}
	}
	return nil
}

// updateCrosshair reads the charts where the pointer is, and takes the year over that it
// clicks on.
func (p *Panel) updateCrosshair() {
	if p.moveDragHandle() {
		return
	}
	x, y := p.pointerAt()
	cell := p.cellAt(x, y)
	if cell == nil || p.popup != nil || p.dragging() || p.onNotice(x, y) {
		p.busy = p.busy || p.charts.crosshair.on
		p.charts.crosshair.clear()
		return
	}
	if c := &p.charts.crosshair; !c.on || c.x != x || c.chart != cell.Chart || c.seq != p.snapshot().Seq {
		p.read(cell, x)
		p.busy = true
	}
	if p.pointer.pressed() {
		for _, r := range p.charts.crosshair.readings {
			if r.cell.Chart == cell.Chart {
				p.host.Apply(session.Intent{Type: "year", Value: float64(min(max(r.Year, model.FirstYear), model.LastYear)), Final: true})
			}
		}
	}
}

// dragging reports whether a control is being dragged.
func (p *Panel) dragging() bool { return p.held(func(*Control) bool { return true }) }

// read asks each chart what it says where one is pointed at.
func (p *Panel) read(cell *chartview.Placement, x float64) {
	p.charts.crosshair = crosshair{chart: cell.Chart, seq: p.snapshot().Seq, x: x, on: true}
	r, v, charts := p.host.Session().Result(), p.host.View(), p.host.Charts()
	year, ok := charts.YearAt(cell.Chart, r, v, cell.W, cell.H, x-cell.X)
	if !ok {
		return
	}
	for _, c := range p.charts.cells {
		if k, ok := charts.Read(c.Chart, r, v, c.W, c.H, year); ok {
			p.charts.crosshair.readings = append(p.charts.crosshair.readings, reading{c, k})
		}
	}
}

// drawCrosshair draws the line, the dots and the words.
func (p *Panel) drawCrosshair(screen *ebiten.Image) {
	if !p.charts.crosshair.on && p.questions.goal.handle == nil {
		return
	}
	t := &p.painter
	t.Theme = p.theme()
	t.onto(screen, p.scale)
	defer t.c.Flush()
	defer p.drawDragHandle(t)
	for _, k := range p.charts.crosshair.readings {
		x := k.cell.X + k.X
		t.line(x, k.cell.Y+k.Top, x, k.cell.Y+k.Bottom, 1, t.Ink)
		for _, point := range k.Points {
			if !math.IsNaN(point.Y) {
				t.disc(x, k.cell.Y+point.Y, 5, t.Card)
				t.disc(x, k.cell.Y+point.Y, 3.5, t.crosshairColor(point.Tone))
			}
		}
	}
	for _, k := range p.charts.crosshair.readings {
		if k.cell.Chart == p.charts.crosshair.chart {
			p.drawTip(t, k)
		}
	}
}

// crosshairColor is the colour of what a point is.
func (t *painter) crosshairColor(tone string) color.Color {
	if tone == "bar" || tone == "hollow" {
		return t.Mute
	}
	return t.tone(tone)
}

// drawTip says what a chart says at the line, beside it.
func (p *Panel) drawTip(t *painter, k reading) {
	const leading, pad = 18, 10
	type line struct {
		label, ranges, text string
		ink                 color.Color
	}
	var lines []line
	for _, point := range k.Points {
		lines = append(lines, line{point.Label, point.Range, point.Text, t.crosshairColor(point.Tone)})
	}
	for _, f := range k.Forecasts {
		lines = append(lines, line{label: p.lang().T("{name}: {value}", "{name}", f.Name, "{value}", f.Text), ink: t.Mute})
	}
	w, ranges := wide(strong, k.Title), 0.0
	for _, l := range lines {
		if l.ranges != "" {
			ranges = max(ranges, wide(small, l.ranges)+10)
		}
	}
	for _, l := range lines {
		room := wide(small, l.label)
		if l.text != "" {
			room += 16 + wide(strong, l.text) + ranges
		}
		w = max(w, room)
	}
	at := box{k.cell.X + k.X + 12, k.cell.Y + k.Top, w + 2*pad, 2*pad + leading*float64(1+len(lines)) - 4}
	if k.X > k.cell.W/2 {
		at.x = k.cell.X + k.X - 12 - at.w
	}
	at.x = min(max(at.x, p.areas.charts.x), p.areas.charts.right()-at.w)
	t.plate(at, 8, 1, t.Mute)
	y := at.y + pad + 11
	t.text(strong, at.x+pad, y, t.Ink, k.Title)
	for _, l := range lines {
		y += leading
		t.text(small, at.x+pad, y, l.ink, l.label)
		t.textEnd(small, at.right()-pad, y, t.Mute, l.ranges)
		t.textEnd(strong, at.right()-pad-ranges, y, t.Ink, l.text)
	}
}
