//go:build !js

package main

import (
	"cmp"
	"fmt"
	"os"

	"hundredfold/wasm/cli"
	"hundredfold/wasm/desktop"
	"hundredfold/wasm/present"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdout, os.Stderr, cli.Screens{Window: window, Present: show, Notes: present.ShowNotes, Fault: desktop.Fault}))
}

// window shows a scenario until it is closed.
func window(o cli.Opening) error {
	w := desktop.New(o.Session)
	begin(w, nil, o.Chosen, o.Lang, o.Site)
	if o.Theme != "" {
		w.SetTheme(o.Theme)
	}
	return w.Run()
}

// begin has a window be as it was left but for what was asked for, and F5 present
// a story; nil is the one that ships.
func begin(w *desktop.Window, s *story.Story, chosen bool, lang, site string) {
	present.Offer(w, s)
	w.Site = site
	w.Remember(chosen)
	if lang != "" {
		w.SetLanguage(lang)
	}
}

// show shows a story in the window until that is closed. Left, the story leaves the
// window as it was before.
func show(p cli.Presentation) error {
	if err := there("--display", p.Display); err != nil {
		return err
	}
	if err := there("--notes-display", p.Notes); err != nil {
		return err
	}
	w := desktop.New(session.New())
	begin(w, p.Story, false, p.Lang, p.Site)
	w.Display = cmp.Or(p.Display, 1) // the main one, wherever the window was left
	present.Open(w, p.Story, p.Step, p.FullScreen).NotesOn = p.Notes
	if p.Theme != "" {
		w.SetTheme(p.Theme)
	}
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
