package main

import (
	"syscall/js"

	"hundredfold/wasm/jsbridge"
)

// main runs the page's program, or, in a worker, whose script has set onAnswer, the
// scheduler of uncertainty jobs.
func main() {
	host := js.Global().Get("hundredfold")
	if host.Type() == js.TypeObject && host.Get("onAnswer").Type() == js.TypeFunction {
		calculate(host)
		select {} // the worker ends it
	}
	bridge, err := jsbridge.Open()
	if err != nil {
		js.Global().Get("console").Call("error", "hundredfold: "+err.Error())
		return
	}
	offerModel(host)
	bridge.Show(&sheets{draw: bridge.Draw, post: bridge.Post})
	select {} // the page ends it
}
