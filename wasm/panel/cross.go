package panel

import (
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/session"
)

// cross is what a pointer over a chart reads: a line through all charts at one
// year, with a dot on each curve, and what the curves say on the chart that is
// pointed at.
type cross struct {
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

// leave takes the line away.
func (c *cross) leave() { *c = cross{} }

// pointer is where it is, in CSS pixels.
func (p *Panel) pointer() (x, y float64) {
	return float64(p.hand.x) / p.scale, float64(p.hand.y) / p.scale
}

// overCharts reports whether a place in device pixels lies on a chart.
func (p *Panel) overCharts(x, y int) bool {
	return p.cellAt(float64(x)/p.scale, float64(y)/p.scale) != nil && !p.onNotice(float64(x)/p.scale, float64(y)/p.scale)
}

func (p *Panel) cellAt(x, y float64) *chartview.Placement {
	for i := range p.cells {
		if bounds(p.cells[i]).has(x, y) {
			return &p.cells[i]
		}
	}
	return nil
}

// point reads the charts where the pointer is, and takes the year over that it
// clicks on.
func (p *Panel) point() {
	if p.pullDot() {
		return
	}
	x, y := p.pointer()
	cell := p.cellAt(x, y)
	if cell == nil || p.popup != nil || p.holding() || p.onNotice(x, y) {
		if p.cross.on {
			p.cross.leave()
			p.busy = true
		}
		return
	}
	if c := &p.cross; !c.on || c.x != x || c.chart != cell.Chart || c.seq != p.snapshot().Seq {
		p.read(cell, x)
		p.busy = true
	}
	if p.hand.pressed() {
		for _, r := range p.cross.readings {
			if r.cell.Chart == cell.Chart {
				p.host.Apply(session.Intent{Type: "year", Value: float64(readable(r.Year)), Final: true})
			}
		}
	}
}

// holding reports whether a control is being dragged.
func (p *Panel) holding() bool {
	for _, c := range p.controls {
		if c.held {
			return true
		}
	}
	return false
}

// read asks each chart what it says where one is pointed at.
func (p *Panel) read(cell *chartview.Placement, x float64) {
	p.cross = cross{chart: cell.Chart, seq: p.snapshot().Seq, x: x, on: true}
	r, v, charts := p.host.Session().Result(), p.host.View(), p.host.Charts()
	year, ok := charts.YearAt(cell.Chart, r, v, cell.W, cell.H, x-cell.X)
	if !ok {
		return
	}
	for _, c := range p.cells {
		if k, ok := charts.Read(c.Chart, r, v, c.W, c.H, year); ok {
			p.cross.readings = append(p.cross.readings, reading{c, k})
		}
	}
}

// drawCross draws the line, the dots and the words.
func (p *Panel) drawCross(screen *ebiten.Image) {
	if !p.cross.on && p.asking.goal.dot == nil {
		return
	}
	t := &p.painter
	t.Theme = p.theme()
	t.onto(screen, p.scale)
	defer t.c.Flush()
	defer p.drawDot(t)
	for _, k := range p.cross.readings {
		x := k.cell.X + k.X
		t.line(x, k.cell.Y+k.Top, x, k.cell.Y+k.Bottom, 1, t.Ink)
		for _, point := range k.Points {
			if !math.IsNaN(point.Y) {
				t.disc(x, k.cell.Y+point.Y, 5, t.Card)
				t.disc(x, k.cell.Y+point.Y, 3.5, t.reads(point.Tone))
			}
		}
	}
	for _, k := range p.cross.readings {
		if k.cell.Chart == p.cross.chart {
			p.drawTip(t, k)
		}
	}
}

// reads is the colour of what a point is.
func (t *painter) reads(tone string) color.Color {
	switch tone {
	case "observed", "":
		return t.Ink
	case "bar", "hollow":
		return t.Mute
	}
	return t.tone(tone)
}

// drawTip says what a chart says at the line, beside it.
func (p *Panel) drawTip(t *painter, k reading) {
	const leading, pad = 18, 10
	w, ranges := wide(strong, k.Title), 0.0
	for _, point := range k.Points {
		if point.Range != "" {
			ranges = max(ranges, wide(small, point.Range)+10)
		}
	}
	for _, point := range k.Points {
		w = max(w, wide(small, point.Label)+16+wide(strong, point.Text)+ranges)
	}
	var notes []string
	for _, f := range k.Forecasts {
		notes = append(notes, p.lang().T("{name}: {value}", "{name}", f.Name, "{value}", f.Text))
		w = max(w, wide(small, notes[len(notes)-1]))
	}
	at := box{k.cell.X + k.X + 12, k.cell.Y + k.Top, w + 2*pad, 2*pad + leading*float64(1+len(k.Points)+len(notes)) - 4}
	if k.X > k.cell.W/2 {
		at.x = k.cell.X + k.X - 12 - at.w
	}
	at.x = min(max(at.x, p.areas.charts.x), p.areas.charts.right()-at.w)
	t.fill(at, 8, t.Card)
	t.frame(at, 8, 1, t.Mute)
	y := at.y + pad + 11
	t.text(strong, at.x+pad, y, t.Ink, k.Title)
	for _, point := range k.Points {
		y += leading
		t.text(small, at.x+pad, y, t.reads(point.Tone), point.Label)
		end := at.right() - pad
		t.text(small, end-wide(small, point.Range), y, t.Mute, point.Range)
		end -= ranges
		t.text(strong, end-wide(strong, point.Text), y, t.Ink, point.Text)
	}
	for _, note := range notes {
		y += leading
		t.text(small, at.x+pad, y, t.Mute, note)
	}
}
