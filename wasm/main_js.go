package main

import (
	"syscall/js"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/page"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

func main() {
	st := stage.New(chart.Draw)
	err := page.Connect(session.New(), st)
	if err == nil {
		err = stage.Run(st, "Hundredfold")
	}
	if err != nil {
		js.Global().Get("console").Call("error", "hundredfold: "+err.Error())
	}
}
