package page

import (
	"encoding/json"
	"fmt"
	"syscall/js"
	"time"

	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

// bridge carries messages between one session with its stage and the frame's
// script. All of it runs on the browser's one thread.
type bridge struct {
	session *session.Session
	stage   *stage.Stage
	host    js.Value // the frame's globalThis.hundredfold
	ready   bool
	busy    time.Duration // spent applying intents
}

// message is an intent of the page with what the stage alone needs.
type message struct {
	session.Intent
	stage.Layout
	Name string `json:"name"` // of a theme
}

// Connect puts the program behind globalThis.hundredfold, which the frame's
// script made before: it gives the script intent(json) and stats(), and calls
// its post(json) with every answer.
func Connect(s *session.Session, st *stage.Stage) error {
	host := js.Global().Get("hundredfold")
	if host.Type() != js.TypeObject || host.Get("post").Type() != js.TypeFunction {
		return fmt.Errorf("page: no hundredfold.post to answer to; load the program from stage.html")
	}
	b := &bridge{session: s, stage: st, host: host}
	host.Set("intent", js.FuncOf(func(_ js.Value, args []js.Value) any {
		b.intent(args[0].String())
		return nil
	}))
	host.Set("stats", js.FuncOf(func(js.Value, []js.Value) any { return b.stats() }))
	st.OnWake = func() { host.Call("wake") }
	st.OnFrame = func() { b.frame() }
	st.SetResult(s.Result())
	st.SetYear(s.Year())
	return nil
}

// intent applies one message and answers with a snapshot, unless it was for
// the stage alone.
func (b *bridge) intent(text string) {
	start := time.Now()
	defer func() { b.busy += time.Since(start) }()
	var m message
	if err := json.Unmarshal([]byte(text), &m); err != nil {
		b.post(map[string]any{"type": "failed", "reason": "a message could not be read: " + err.Error()})
		return
	}
	switch m.Type {
	case "layout":
		b.stage.SetLayout(m.Layout)
		return
	case "theme":
		b.stage.SetTheme(m.Name)
		return
	}
	b.session.Apply(m.Intent)
	b.stage.Hold(m.Type == "track" && !m.Final)
	b.stage.SetYear(b.session.Year())
	b.stage.SetResult(b.session.Result())
	b.post(map[string]any{"type": "snapshot", "snapshot": b.session.Snapshot()})
}

// frame tells the page once that charts have been drawn.
func (b *bridge) frame() {
	if b.ready || b.stage.Redraws() == 0 {
		return
	}
	b.ready = true
	b.post(map[string]any{"type": "ready"})
}

func (b *bridge) post(answer any) {
	text, err := json.Marshal(answer)
	if err != nil {
		panic(err) // a snapshot holds nothing that JSON cannot
	}
	b.host.Call("post", string(text))
}

// stats is for tests and benchmarks: charts redrawn and frames drawn since the
// start, and milliseconds of Go spent on intents and on drawing.
func (b *bridge) stats() any {
	return map[string]any{
		"redraws": b.stage.Redraws(), "frames": b.stage.Frames(),
		"busy": b.busy.Seconds() * 1e3, "drawing": b.stage.Drawing().Seconds() * 1e3,
	}
}
