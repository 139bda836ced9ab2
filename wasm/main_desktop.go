//go:build !js

// Command wasm is the program Hundredfold: compiled for a browser it draws the
// live stage of the page; built natively it is a window and a command line.
package main

import (
	"os"

	"hundredfold/wasm/cli"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/present"
	"hundredfold/wasm/story"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, cli.Screens{Window: window, Present: show, Notes: present.ShowNotes}))
}

// open returns the window of the central scenario, in which F5 presents.
func open(o desktop.Options) *desktop.Window {
	w := desktop.New(o)
	w.OnPresent = func() {
		if s, err := story.Find(story.All()[0].Name(), w.Session().Language()); err == nil {
			present.Open(w, s, 0, true)
		}
	}
	return w
}

// window shows the central scenario until it is closed.
func window() error { return open(desktop.Options{}).Run() }

// show shows a story in the window until that is closed.
func show(p cli.Presentation) error {
	w := open(desktop.Options{Theme: p.Theme})
	present.Open(w, p.Story, p.Step, p.FullScreen)
	return w.Run()
}
