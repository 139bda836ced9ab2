package jsbridge

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"syscall/js"
	"time"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/session"
)

// Screen shows charts for a program.
type Screen interface {
	SetCells(cells []chartview.Placement)
	Show(r *model.Result, v chartview.View)
	Redraws() int // number of charts drawn since the start
	Frames() int  // number of frames since the start
	Busy() bool   // whether a drawing is due
}

// Bridge passes messages between a session with its screen and the script around
// them. It runs on the browser's one thread.
type Bridge struct {
	session *session.Session
	screen  Screen
	charts  chartview.Charts
	cells   []chartview.Placement
	view    chartview.View
	handles bool     // whether the last message had handles
	host    js.Value // the script's globalThis.hundredfold
	applied time.Duration
	drawn   time.Duration
}

// message is a message from the page: an intent, or one of the bridge's own.
type message struct {
	session.Intent
	Cells []chartview.Placement `json:"cells"` // of a layout
	Name  string                `json:"name"`  // of a theme
	Still bool                  `json:"still"` // with a theme: no animation
	// Bands are the bands that a worker computed.
	Bands *ensemble.Bands `json:"bands"`
	// Chart is the chart on which a handle is dragged, to Position in CSS pixels
	// from the chart's top or by a number of Steps; By is the input to change for
	// it.
	Chart string    `json:"chart"`
	Steps int       `json:"steps"`
	By    string    `json:"by"`
	Batch []message `json:"batch"`
}

// Open returns a bridge to the script, which must have set globalThis.hundredfold
// with the functions post and calls.
func Open(calls ...string) (*Bridge, error) {
	host := js.Global().Get("hundredfold")
	for _, name := range append(calls, "post") {
		if host.Type() != js.TypeObject || host.Get(name).Type() != js.TypeFunction {
			return nil, errors.New("nobody listens; this program is loaded by a page of the site")
		}
	}
	return &Bridge{session: session.New(), charts: chartview.Charts{}, host: host, view: chartview.View{Theme: chart.Light.Name}}, nil
}

// Show shows the session on a screen. It gives the script intent(json) and stats(),
// and posts "hello".
func (b *Bridge) Show(on Screen) {
	b.screen = on
	b.host.Set("intent", js.FuncOf(func(_ js.Value, args []js.Value) any {
		b.intent(args[0].String())
		return nil
	}))
	b.host.Set("stats", js.FuncOf(func(js.Value, []js.Value) any { return b.stats() }))
	b.show()
	b.Post(map[string]any{"type": "hello"})
}

// Call calls one of the script's functions without arguments.
func (b *Bridge) Call(name string) { b.host.Call(name) }

// intent applies a message and posts a snapshot if one is due.
func (b *Bridge) intent(text string) {
	start := time.Now()
	defer func() { b.applied += time.Since(start) }()
	var m message
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		b.Post(map[string]any{"type": "failed", "reason": "a message could not be read: " + err.Error()})
		return
	}
	due := b.do(&m)
	if due >= drawing {
		b.show()
	}
	if due == snapshot {
		b.postSnapshot()
	}
}

// What is due after a message; each includes those before it.
const (
	nothing = iota
	drawing
	snapshot
)

// do applies a message and returns what is due after it.
func (b *Bridge) do(m *message) (due int) {
	switch m.Type {
	case "batch":
		for i := range m.Batch {
			due = max(due, b.do(&m.Batch[i]))
		}
		return due
	case "state":
		if err := b.session.Import(m.Text); err != nil {
			b.Post(map[string]any{"type": "failed", "reason": "a state could not be read: " + err.Error()})
			return nothing
		}
	case "layout":
		b.cells = m.Cells
		b.screen.SetCells(m.Cells)
		b.postHandles()
		return nothing
	case "hover":
		b.hover(m.Intent)
		return nothing
	case "theme":
		b.view.Theme, b.view.Still = m.Name, m.Still
		return drawing
	case "bands":
		b.session.SetBands(m.Bands)
		if b.view.Dragging { // tables and texts wait until the drag ends
			return drawing
		}
		return snapshot
	case "write":
		name, content := b.session.File()
		b.Post(map[string]any{"type": "file", "name": name, "text": string(content)})
		return nothing
	case "drag-point":
		b.dragPoint(m)
		return nothing
	case "drag-threshold":
		k, ok := b.readChart(m.Chart)
		if !ok {
			return nothing
		}
		if m.Intent, ok = b.session.DragThreshold(m.Chart, &k, m.Position, m.Steps, m.Final); !ok {
			return nothing
		}
		b.session.Apply(m.Intent)
	default:
		b.session.Apply(m.Intent)
	}
	b.view.Dragging = m.Dragging()
	return snapshot
}

// postSnapshot posts the snapshot and, outside a drag, the state for a program that
// loads later.
func (b *Bridge) postSnapshot() {
	answer := map[string]any{"type": "snapshot", "snapshot": b.session.Snapshot()}
	if !b.view.Dragging {
		answer["state"] = b.session.Export()
	}
	b.Post(answer)
	b.postHandles()
}

// postHandles posts the charts' drag handles, if there are or were any.
func (b *Bridge) postHandles() {
	all, has := session.Handles{Points: []session.PointHandle{}}, false
	for _, c := range b.cells {
		if b.session.HasHandles(c.Chart) {
			if k, ok := b.readChart(c.Chart); ok {
				b.session.AddHandles(&all, c.Chart, &k)
				has = true
			}
		}
	}
	if !has && !b.handles {
		return
	}
	b.handles = has
	b.Post(map[string]any{"type": "handles", "handles": all})
}

// readChart returns a chart's values in the year shown.
func (b *Bridge) readChart(name string) (chart.Reading, bool) {
	for _, c := range b.cells {
		if c.Chart == name {
			return b.charts.Read(c.Chart, b.session.Result(), b.view, c.W, c.H, float64(b.session.Year()))
		}
	}
	return chart.Reading{}, false
}

// dragPoint posts the goal of a dragged point, for the worker: null if its chart is
// no longer shown.
func (b *Bridge) dragPoint(m *message) {
	answer := map[string]any{"type": "goal", "goal": nil, "final": m.Final}
	k, ok := b.readChart(m.Chart)
	if o, known := model.FindOutput(m.ID); ok && known {
		goal, now := b.session.DragPoint(&k, o, m.Position, m.By, m.Final)
		if !now {
			return
		}
		answer["goal"] = goal
	}
	b.Post(answer)
}

// show passes the session's state to the screen.
func (b *Bridge) show() {
	s, v := b.session, &b.view
	v.View = s.View()
	b.screen.Show(s.Result(), *v)
}

// reading is a crosshair's text on one chart.
type reading struct {
	Chart string `json:"chart"`
	chart.Reading
	Notes []string `json:"notes"` // published forecasts
}

// hover posts each chart's values where the reader points: at a position on the
// chart of the intent's ID, or at the intent's year.
func (b *Bridge) hover(in session.Intent) {
	year := in.Value
	for _, c := range b.cells {
		if c.Chart == in.ID {
			var ok bool
			if year, ok = b.charts.YearAt(c.Chart, b.session.Result(), b.view, c.W, c.H, in.Position); !ok {
				return
			}
		}
	}
	readings := []reading{}
	for _, c := range b.cells {
		r, ok := b.charts.Read(c.Chart, b.session.Result(), b.view, c.W, c.H, year)
		if !ok {
			continue
		}
		// Only years of the run can be chosen.
		r.Year = min(max(r.Year, model.FirstYear), model.LastYear)
		k := reading{Chart: c.Chart, Reading: r, Notes: []string{}}
		for _, f := range r.Forecasts {
			k.Notes = append(k.Notes, b.session.Language().T("{name}: {value}", "{name}", f.Name, "{value}", f.Text))
		}
		readings = append(readings, k)
	}
	b.Post(map[string]any{"type": "reading", "chart": in.ID, "readings": readings})
}

// Post sends an object to the script as JSON.
func (b *Bridge) Post(answer any) {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false) // drawings are markup
	if err := out.Encode(answer); err != nil {
		panic(err) // snapshots hold only values that JSON can express
	}
	b.host.Call("post", strings.TrimSuffix(text.String(), "\n"))
}

// Draw draws a chart and adds to the drawing time.
func (b *Bridge) Draw(c vg.CanvasSizer, name string, r *model.Result, v chartview.View, m chartview.Transition) error {
	start := time.Now()
	defer func() { b.drawn += time.Since(start) }()
	return b.charts.Draw(c, name, r, v, m)
}

// stats returns figures for tests and benchmarks: charts redrawn and frames since
// the start, and milliseconds of Go spent on intents and on drawing.
func (b *Bridge) stats() any {
	return map[string]any{
		"redraws": b.screen.Redraws(), "frames": b.screen.Frames(), "busy": b.screen.Busy(),
		"applied": b.applied.Seconds() * 1e3, "drawn": b.drawn.Seconds() * 1e3,
	}
}
