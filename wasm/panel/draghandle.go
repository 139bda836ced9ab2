package panel

import (
	"math"

	"hundredfold/model"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// dragHandle is a point of a curve in the year that is read, of which the reader says
// where it should be.
type dragHandle struct {
	reading
	output string
	y      float64 // in the drawing
	held   bool
	moved  bool // since it was taken hold of
}

// handleReach is how far from its middle a dot is still pointed at, in CSS pixels.
const handleReach = 11

// dragHandleAt returns the dot at a place, nil for none.
func (p *Panel) dragHandleAt(x, y float64) *dragHandle {
	cell := p.cellAt(x, y)
	// By quarter a dot lies at one of four, and what is looked for is of a year.
	if p.questions.tab != backwards || p.snapshot().By == "quarter" || p.popup != nil || cell == nil || p.onNotice(x, y) {
		return nil
	}
	k, ok := p.host.Charts().Read(cell.Chart, p.host.Session().Result(), p.host.View(), cell.W, cell.H, float64(p.snapshot().Year))
	if !ok || math.Abs(cell.X+k.X-x) > handleReach {
		return nil
	}
	var nearest *dragHandle
	least := float64(handleReach)
	for _, point := range k.Points {
		if far := math.Abs(cell.Y + point.Y - y); point.Output != "" && far <= least {
			least = far
			nearest = &dragHandle{reading: reading{*cell, k}, output: point.Output, y: point.Y}
		}
	}
	return nearest
}

// moveDragHandle follows the pointer with the dot that it holds or comes to, and reports
// whether it holds one.
func (p *Panel) moveDragHandle() bool {
	g := &p.questions.goal
	x, y := p.pointerAt()
	if g.handle == nil || !g.handle.held {
		before := g.handle
		g.handle = p.dragHandleAt(x, y)
		p.busy = p.busy || (before == nil) != (g.handle == nil)
		if g.handle == nil || !p.pointer.pressed() {
			return false
		}
		g.handle.held = true
		p.charts.crosshair.clear()
		o, _ := model.FindOutput(g.handle.output)
		p.explainOutput(o)
		g.of = p.host.Session().State().Inputs
		return true
	}
	d := g.handle
	to := min(max(y-d.cell.Y, d.Top), d.Bottom)
	if to != d.y && (d.moved || math.Abs(to-d.y) >= 2) { // a click moves nothing
		d.y, d.moved, p.busy = to, true, true
		p.seekTarget(d, false)
	}
	if !p.pointer.down {
		if g.handle, p.busy = nil, true; d.moved {
			p.seekTarget(d, true)
		}
	}
	return true
}

// seekTarget has the inputs follow the dot.
func (p *Panel) seekTarget(d *dragHandle, final bool) {
	g := &p.questions.goal
	of := p.host.Session()
	o, _ := model.FindOutput(d.output)
	goal, now := of.DragPoint(&d.Reading, o, d.y, g.by, final)
	if !now {
		return
	}
	g.aim, g.value.text = "", goal.Value
	gone := func() bool { // the reader, to something else
		s := p.host.Session()
		return s != of || s.State().Inputs != g.of
	}
	take := func(set map[string]float64) { p.host.Apply(session.Intent{Type: "take", Set: set, Final: final}) }
	p.startJob(uncertainty.Job{Kind: goal.Kind, Query: goal.Query, Output: goal.Output, Value: goal.Value, By: goal.By}, func(result any) {
		if gone() {
			return
		}
		f := result.(uncertainty.Solution)
		take(f.Set)
		g.found, g.taken, g.of = &f, true, p.host.Session().State().Inputs
	}, func() {
		if final && !gone() {
			take(nil) // it is let go where it got to
		}
	})
}

// drawDragHandle draws the dot that is held or can be.
func (p *Panel) drawDragHandle(t *painter) {
	d := p.questions.goal.handle
	if d == nil {
		return
	}
	x, y := d.cell.X+d.X, d.cell.Y+d.y
	for _, point := range d.Points {
		if point.Output == d.output {
			t.disc(x, y, 9, t.crosshairColor(point.Tone))
		}
	}
	t.disc(x, y, 7, t.Card)
	for _, side := range [...]float64{-1, 1} { // arrows up and down
		t.line(x-2.5, y+side*1.5, x, y+side*4, 1.5, t.Ink)
		t.line(x+2.5, y+side*1.5, x, y+side*4, 1.5, t.Ink)
	}
}
