package main

import (
	"syscall/js"

	"hundredfold/wasm/jsbridge"
	"hundredfold/wasm/stage"
)

func main() {
	if err := run(); err != nil {
		js.Global().Get("console").Call("error", "hundredfold: "+err.Error())
	}
}

// run shows charts on the stage until the page is left. The frame's script wakes
// the stage's loop when there is something to draw.
func run() error {
	bridge, err := jsbridge.Open("wake", "ready")
	if err != nil {
		return err
	}
	s := stage.New(bridge.Draw, stage.Options{})
	s.OnWake = func() { bridge.Call("wake") }
	s.OnReady = func() { bridge.Call("ready") }
	bridge.Show(s)
	return stage.Run(s, "Hundredfold")
}
