// Command files is the second program in the browser: it makes the files that a
// reader takes away, in a worker, and is downloaded when one is first asked for.
// It has no stage and no session.
package main

import (
	"context"
	"encoding/json"
	"syscall/js"

	"hundredfold/wasm/export"
	"hundredfold/wasm/i18n"
)

// main gives the worker's script globalThis.hundredfold.make(json), which takes
// an export.Request and returns {name, type, bytes} or {error}, and says so by
// calling hundredfold.ready(). Meanwhile it calls hundredfold.onProgress(share).
func main() {
	host := js.Global().Get("hundredfold")
	host.Set("make", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return answer(args[0].String(), func(share float64) { host.Call("onProgress", share) })
	}))
	host.Call("ready")
	select {} // the worker ends it
}

// answer makes one file.
func answer(text string, onProgress func(share float64)) any {
	var q export.Request
	if err := json.Unmarshal([]byte(text), &q); err != nil {
		return failure(q, err)
	}
	j, err := q.Job()
	if err != nil {
		return failure(q, err)
	}
	f, err := export.Make(context.Background(), j, onProgress)
	if err != nil {
		return failure(q, err)
	}
	bytes := js.Global().Get("Uint8Array").New(len(f.Bytes))
	js.CopyBytesToJS(bytes, f.Bytes)
	return map[string]any{"name": f.Name, "type": f.Type, "bytes": bytes}
}

// failure says an error in the reader's language, English where none is known.
func failure(q export.Request, err error) any {
	l, _ := i18n.Find(q.Lang)
	return map[string]any{"error": l.Error(err)}
}
