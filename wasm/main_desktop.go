//go:build !js

// Command wasm is the program Hundredfold: compiled for a browser it draws the
// live stage of the page; built natively it is a window and a command line.
package main

import (
	"os"

	"hundredfold/wasm/cli"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/session"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, window)) }

// window shows the central scenario until it is closed.
func window() error { return desktop.New(session.New()).Run() }
