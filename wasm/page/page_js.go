package page

import (
	"encoding/json"
	"errors"
	"syscall/js"
	"time"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

// bridge carries messages between a session with its stage and the frame's
// script. All of it runs on the browser's one thread.
type bridge struct {
	session *session.Session
	stage   *stage.Stage
	view    stage.View // but for the year, which the session has
	host    js.Value   // the frame's globalThis.hundredfold
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

// Run shows a session on a stage until the page is left. The frame's script
// has made globalThis.hundredfold before: Run gives it intent(json) and
// stats(), and calls its post(json) with every answer and its wake() when there
// is something to draw.
func Run(s *session.Session, draw stage.Drawer) error {
	host := js.Global().Get("hundredfold")
	if host.Type() != js.TypeObject || host.Get("post").Type() != js.TypeFunction || host.Get("wake").Type() != js.TypeFunction {
		return errors.New("nobody listens; this program is loaded by stage.html")
	}
	b := &bridge{session: s, host: host}
	b.stage = stage.New(b.timed(draw), stage.Options{})
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
		b.stage.SetCells(m.Cells)
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
	b.view.Year = b.session.Year()
	b.stage.Show(b.session.Result(), b.view)
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
	return func(c vg.CanvasSizer, chart string, r *model.Result, v stage.View, m stage.Move) error {
		start := time.Now()
		defer func() { b.drawn += time.Since(start) }()
		return draw(c, chart, r, v, m)
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
