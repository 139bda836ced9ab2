package main

import (
	"syscall/js"

	"hundredfold/wasm/page"
	"hundredfold/wasm/session"
)

func main() {
	if err := page.Run(session.New(), charts{}); err != nil {
		js.Global().Get("console").Call("error", "hundredfold: "+err.Error())
	}
}
