// Command exportworker is the program that makes files in the browser. It runs in a
// worker and is downloaded when a file is first requested. It has neither stage nor
// session.
package main

import (
	"context"
	"encoding/json"
	"syscall/js"

	"hundredfold/wasm/export"
	"hundredfold/wasm/i18n"
)

// main sets globalThis.hundredfold.make(json), which takes an export.Request and
// returns {name, type, bytes} or {error}, and then calls hundredfold.ready(). While
// it makes a file it calls hundredfold.onProgress(share), with 0 to 1.
func main() {
	host := js.Global().Get("hundredfold")
	host.Set("make", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return answer(args[0].String(), func(share float64) { host.Call("onProgress", share) })
	}))
	host.Call("ready")
	select {} // the worker ends it
}

// answer makes a file.
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

// failure returns an error in the reader's language, English if unknown.
func failure(q export.Request, err error) any {
	l, _ := i18n.Find(q.Lang)
	return map[string]any{"error": l.Error(err)}
}
