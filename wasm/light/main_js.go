package main

import (
	"syscall/js"

	"hundredfold/wasm/jsbridge"
)

// main is the page's program, or in a worker, where the script has
// onAnswer, the calculator of what is uncertain.
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
