package main

import (
	"syscall/js"

	"hundredfold/wasm/page"
)

func main() {
	bridge, err := page.Open()
	if err != nil {
		js.Global().Get("console").Call("error", "hundredfold: "+err.Error())
		return
	}
	offerModel(js.Global().Get("hundredfold"))
	bridge.Show(&sheets{draw: bridge.Draw, post: bridge.Post})
	select {} // the page ends it
}
