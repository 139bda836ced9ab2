// Command wasmexec runs one Go program for js/wasm in a headless browser, with
// its arguments, output and exit code. It is what go test -exec wants:
//
//	GOOS=js GOARCH=wasm go test -exec build/wasmexec ./model/...
//
// The program may read files below its working directory. Those that it writes
// are gone when it ends.
package main
