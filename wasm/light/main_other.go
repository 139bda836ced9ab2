//go:build !js

package main

import "os"

// The program runs only in browsers; it is built natively for its tests.
func main() {
	os.Stderr.WriteString("This program runs in a browser: make run serves it.\n")
	os.Exit(2)
}
