//go:build !js

// Command wasm is the program Hundredfold: compiled for a browser it draws the
// live stage of the page; built natively it is a window and a command line.
package main

import (
	"fmt"
	"os"

	"hundredfold/wasm/cli"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/present"
	"hundredfold/wasm/session"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, cli.Screens{Window: window, Present: show, Notes: present.ShowNotes, Fault: desktop.Fault}))
}

// window shows a scenario until it is closed.
func window(o cli.Opening) error {
	w := desktop.New(o.Session)
	present.Offer(w)
	w.Site = o.Site
	w.Remember(o.Chosen)
	if o.Theme != "" {
		w.SetTheme(o.Theme)
	}
	if o.Lang != "" {
		w.SetLanguage(o.Lang)
	}
	return w.Run()
}

// show shows a story in the window until that is closed.
func show(p cli.Presentation) error {
	if err := there("--display", p.Display); err != nil {
		return err
	}
	if err := there("--notes-display", p.Notes); err != nil {
		return err
	}
	w := desktop.New(session.New())
	present.Offer(w)
	w.SetTheme(p.Theme)
	w.Display = p.Display
	present.Open(w, p.Story, p.Step, p.FullScreen).NotesOn = p.Notes
	return w.Run()
}

// there says that an option names a display that is not there; 0 names none.
func there(option string, display int) error {
	if display == 0 {
		return nil
	}
	if _, err := desktop.Display(display); err != nil {
		return cli.Wrong(fmt.Errorf("%s: %w", option, err))
	}
	return nil
}
