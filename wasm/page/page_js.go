package page

import (
	"encoding/json"
	"errors"
	"syscall/js"
	"time"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

// bridge carries messages between a session with its stage and the frame's
// script. All of it runs on the browser's one thread.
type bridge struct {
	session *session.Session
	stage   *stage.Stage
	charts  Charts
	cells   []stage.Cell
	view    stage.View
	host    js.Value // the frame's globalThis.hundredfold
	applied time.Duration
	drawn   time.Duration
}

// message is an intent of the page, with what the stage alone needs.
type message struct {
	session.Intent
	Cells []stage.Cell `json:"cells"` // of a layout
	Name  string       `json:"name"`  // of a theme
	Still bool         `json:"still"` // with a theme: nothing is to move by itself
}

// Charts draws the stage's charts and reads them, each by its name.
type Charts interface {
	Draw(c vg.CanvasSizer, chart string, r *model.Result, v stage.View, m stage.Move) error
	YearAt(chart string, r *model.Result, v stage.View, width, height, x float64) (year float64, ok bool)
	Read(chart string, r *model.Result, v stage.View, width, height, year float64) (chart.Reading, bool)
}

// Run shows a session on a stage until the page is left. The frame's script
// has made globalThis.hundredfold before: Run gives it intent(json) and
// stats(), and calls its post(json) with every answer and its wake() when there
// is something to draw.
func Run(s *session.Session, charts Charts) error {
	host := js.Global().Get("hundredfold")
	if host.Type() != js.TypeObject || host.Get("post").Type() != js.TypeFunction || host.Get("wake").Type() != js.TypeFunction {
		return errors.New("nobody listens; this program is loaded by stage.html")
	}
	b := &bridge{session: s, charts: charts, host: host, view: stage.View{Theme: chart.Light.Name}}
	b.stage = stage.New(b.timed(charts.Draw), stage.Options{})
	b.stage.OnWake = func() { host.Call("wake") }
	b.stage.OnReady = func() { b.post(map[string]any{"type": "ready"}) }
	host.Set("intent", js.FuncOf(func(_ js.Value, args []js.Value) any {
		b.intent(args[0].String())
		return nil
	}))
	host.Set("stats", js.FuncOf(func(js.Value, []js.Value) any { return b.stats() }))
	b.show()
	b.post(map[string]any{"type": "hello"})
	return stage.Run(b.stage, "Hundredfold")
}

// intent applies one message and answers with a snapshot, unless it was for
// the stage alone.
func (b *bridge) intent(text string) {
	start := time.Now()
	defer func() { b.applied += time.Since(start) }()
	var m message
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		b.post(map[string]any{"type": "failed", "reason": "a message could not be read: " + err.Error()})
		return
	}
	switch m.Type {
	case "layout":
		b.cells = m.Cells
		b.stage.SetCells(m.Cells)
		return
	case "hover":
		b.hover(m.Intent)
		return
	case "theme":
		b.view.Theme, b.view.Still = m.Name, m.Still
		b.show()
		return
	case "write":
		name, content := b.session.File()
		b.post(map[string]any{"type": "file", "name": name, "text": string(content)})
		return
	}
	b.session.Apply(m.Intent)
	b.view.Held = m.Type == "track" && !m.Final
	b.show()
	b.post(map[string]any{"type": "snapshot", "snapshot": b.session.Snapshot()})
}

// show has the stage show what the session has come to.
func (b *bridge) show() {
	s, v := b.session, &b.view
	v.Year, v.Language = s.Year(), s.Language()
	v.ByQuarter, v.Rescaled = s.State().Quarterly, s.Rescaled()
	v.Against, v.AgainstName = s.Against(), s.AgainstName()
	b.stage.Show(s.Result(), *v)
}

// reading is what a crosshair says on one chart.
type reading struct {
	Chart string `json:"chart"`
	chart.Reading
	Notes []string `json:"notes"` // published forecasts
}

// hover answers what each chart shows where the reader points: at a place on
// the chart of the intent's ID, or at the intent's year.
func (b *bridge) hover(in session.Intent) {
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
		// Only the run's years can be chosen to be read.
		r.Year = min(max(r.Year, model.FirstYear), model.LastYear)
		k := reading{Chart: c.Chart, Reading: r, Notes: []string{}}
		for _, f := range r.Forecasts {
			k.Notes = append(k.Notes, b.session.Language().Text("{name}: {value}", "{name}", f.Name, "{value}", f.Text))
		}
		readings = append(readings, k)
	}
	b.post(map[string]any{"type": "reading", "chart": in.ID, "readings": readings})
}

func (b *bridge) post(answer any) {
	text, err := json.Marshal(answer)
	if err != nil {
		panic(err) // a snapshot holds nothing that JSON cannot
	}
	b.host.Call("post", string(text))
}

// timed counts the time that drawing takes.
func (b *bridge) timed(draw stage.Drawer) stage.Drawer {
	return func(c vg.CanvasSizer, name string, r *model.Result, v stage.View, m stage.Move) error {
		start := time.Now()
		defer func() { b.drawn += time.Since(start) }()
		return draw(c, name, r, v, m)
	}
}

// stats is for tests and benchmarks: charts redrawn and frames since the start,
// and milliseconds of Go spent on intents and on drawing charts.
func (b *bridge) stats() any {
	return map[string]any{
		"redraws": b.stage.Redraws(), "frames": b.stage.Frames(), "busy": b.stage.Busy(),
		"applied": b.applied.Seconds() * 1e3, "drawn": b.drawn.Seconds() * 1e3,
	}
}
