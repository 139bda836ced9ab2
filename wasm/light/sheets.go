package main

import (
	"errors"
	"slices"
	"strconv"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/svg"
)

// sheets draws charts as SVG, one for each box on the page, when something in them
// changes, and posts them to the page, which inserts them.
type sheets struct {
	draw chartview.Drawer
	post func(answer any)

	cells   []chartview.Placement
	shown   bool // Show has been called
	result  *model.Result
	view    chartview.View
	last    model.Result // the run shown
	against model.Result // scenario B's run shown
	canvas  svg.Canvas
	redraws int
}

// drawing is a chart as posted to the page.
type drawing struct {
	Chart string `json:"chart"`
	SVG   string `json:"svg"`
}

// SetCells implements jsbridge.Screen. A chart whose size stays keeps its drawing.
func (s *sheets) SetCells(cells []chartview.Placement) {
	before := s.cells
	s.cells = cells
	s.update(func(c chartview.Placement) bool {
		return !slices.ContainsFunc(before, func(b chartview.Placement) bool { return b.Chart == c.Chart && b.W == c.W && b.H == c.H })
	})
}

// Show implements jsbridge.Screen.
func (s *sheets) Show(r *model.Result, v chartview.View) {
	same := s.shown && r.Same(&s.last) && v.Equal(&s.view) && v.Dragging == s.view.Dragging && (v.Comparison == nil || v.Comparison.Same(&s.against))
	s.result, s.view, s.shown = r, v, true
	if same {
		return
	}
	s.last = *r
	if v.Comparison != nil {
		s.against = *v.Comparison
	}
	s.update(func(chartview.Placement) bool { return true })
}

// update draws the stale charts, and posts them together.
func (s *sheets) update(stale func(chartview.Placement) bool) {
	if !s.shown {
		return
	}
	var all []drawing
	for _, c := range s.cells {
		if stale(c) {
			if d, ok := s.sheet(c); ok {
				all = append(all, d)
			}
		}
	}
	if len(all) > 0 {
		s.post(map[string]any{"type": "drawings", "drawings": all})
	}
}

// sheet draws one chart as a poster: untitled and transparent, for the page's style
// sheet.
func (s *sheets) sheet(c chartview.Placement) (drawing, bool) {
	s.canvas.Reset(vg.Length(c.W), vg.Length(c.H), 1)
	err := s.draw(&s.canvas, c.Chart, s.result, s.view, chartview.Transition{})
	if errors.Is(err, chart.ErrNoRoom) {
		return drawing{}, false
	}
	if err != nil {
		s.post(map[string]any{"type": "failed", "reason": err.Error()})
		return drawing{}, false
	}
	s.redraws++
	box := strconv.FormatFloat(c.W, 'f', -1, 64) + " " + strconv.FormatFloat(c.H, 'f', -1, 64)
	b := append([]byte(nil), `<svg class="poster" viewBox="0 0 `+box+`" aria-hidden="true" focusable="false">`...)
	return drawing{c.Chart, string(append(s.canvas.Append(b), "</svg>"...))}, true
}

// Redraws implements jsbridge.Screen.
func (s *sheets) Redraws() int { return s.redraws }

// Frames implements jsbridge.Screen: each drawing counts as a frame.
func (s *sheets) Frames() int { return s.redraws }

// Busy implements jsbridge.Screen.
func (s *sheets) Busy() bool { return false }
