package e2e

import (
	"fmt"
	"math"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"hundredfold/model"
)

// slider is the selector of an input's slider.
func slider(in model.Input) string {
	return fmt.Sprintf(`input[type=range][name=%q]`, in.Param().ID)
}

// typed is the selector of an input's text field.
func typed(in model.Input) string {
	return fmt.Sprintf(`[data-input=%q] .value`, in.Param().ID)
}

// thumb returns where a slider's thumb is, or would be at a value. Chromium
// keeps the thumb's whole width, as wide as the track is high at most, inside.
func (r *reader) thumb(in model.Input, value float64) (x, y float64) {
	r.t.Helper()
	b := r.boxOf(slider(in))
	p := in.Param()
	width := math.Min(b.Height, 24)
	return b.X + width/2 + p.Position(value)/float64(p.Tracks())*(b.Width-width), b.Y + b.Height/2
}

// drag moves a slider's thumb from one value to another by mouse, step by step,
// and lets go.
func (r *reader) drag(in model.Input, from, to float64) {
	r.t.Helper()
	x, y := r.thumb(in, from)
	end, _ := r.thumb(in, to)
	r.do(chromedp.DragAndDropXY(x, y, end, y, 12))
}

// press presses a key some times.
func (r *reader) press(key string, times int) {
	r.t.Helper()
	for range times {
		r.do(chromedp.KeyEvent(key))
	}
}

// mouseWheel is Input.dispatchMouseEvent with every parameter that a wheel
// needs: the library's own leaves a distance of 0 out.
var mouseWheel = cdp.Command[map[string]any, cdp.Empty]{Method: "Input.dispatchMouseEvent"}

// wheel turns the mouse wheel over an element, by CSS pixels.
func (r *reader) wheel(selector string, dy float64) {
	r.t.Helper()
	b := r.boxOf(selector)
	r.do(call(mouseWheel, map[string]any{
		"type": "mouseWheel", "x": b.X + b.Width/2, "y": b.Y + b.Height/2, "deltaX": 0, "deltaY": dy,
	}))
}

// swipe moves a finger up from the middle of an element, by CSS pixels.
func (r *reader) swipe(selector string, up float64) {
	r.t.Helper()
	b := r.boxOf(selector)
	touch := func(kind input.DispatchTouchEventType, points ...*input.TouchPoint) {
		r.do(call(input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: append([]*input.TouchPoint{}, points...)}))
	}
	finger := &input.TouchPoint{X: b.X + b.Width/2, Y: b.Y + b.Height/2}
	touch(input.DispatchTouchEventTypeTouchStart, finger)
	const steps = 20
	for range steps {
		finger.Y -= up / steps
		touch(input.DispatchTouchEventTypeTouchMove, finger)
	}
	touch(input.DispatchTouchEventTypeTouchEnd)
}

// focus gives an element the focus, as a click on it would.
func (r *reader) focus(selector string) {
	r.t.Helper()
	r.do(chromedp.Focus(chromedp.CSS(selector)))
}

// shiftTab goes back to what was focused before.
func (r *reader) shiftTab() {
	r.t.Helper()
	r.do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift)))
}
