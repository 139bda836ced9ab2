package cli

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"os"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/story"
)

// Presentation is a story to present, with its settings.
type Presentation struct {
	Story      *story.Story
	Step       int // first step, from 0
	FullScreen bool
	Theme      string
	Display    int    // from 1; 0 is the main one
	Notes      int    // display of the notes' window; 0 is one without the story
	Lang       string // language tag of the window afterwards; "" is the last one used
	Site       string // address of the published site, for links; "" if unknown
}

type presentCmd struct {
	File       string `arg:"" optional:"" help:"A story file; without one, the story that ships with the program."`
	Step       string `help:"The step to begin with: its number or its address."`
	FullScreen bool   `help:"Fill the screen at once; F does it later."`
	Display    int    `placeholder:"N" help:"The display to show it on, from 1; M goes to the next one later."`
	NotesOn    int    `name:"notes-display" placeholder:"N" help:"The display for the window of notes, which the key N opens; without it, one that the story is not on."`
	Theme      string `placeholder:"NAME" help:"light or dark; without it, as the window was left, or as the system has it."`
	Lang       string `placeholder:"TAG" help:"The language of the story that ships with the program, en without it, and of the window: ${languages}."`
	Site       string `env:"HUNDREDFOLD_SITE" placeholder:"URL" help:"URL of the published site; it makes copied links absolute."`
}

func (c *presentCmd) Run(e *env) error {
	p := Presentation{FullScreen: c.FullScreen, Theme: c.Theme, Display: c.Display, Notes: c.NotesOn, Lang: c.Lang, Site: c.Site}
	if err := checkWindow(c.Theme, c.Lang, c.Site); err != nil {
		return err
	}
	if c.Display < 0 {
		return usage{fmt.Errorf("--display %d: displays are counted from 1", c.Display)}
	}
	if c.NotesOn < 0 {
		return usage{fmt.Errorf("--notes-display %d: displays are counted from 1", c.NotesOn)}
	}
	var err error
	if p.Story, err = storyOf(e, c.File, cmp.Or(c.Lang, "en")); err != nil {
		return err
	}
	if p.Step, err = step(p.Story, c.Step); err != nil {
		return usage{err}
	}
	return kept(e.screens.Present(p))
}

// storyOf reads a story file, or returns the embedded story in a language. The
// error lists faults in its form; story check reports those in its numbers.
func storyOf(e *env, file, lang string) (*story.Story, error) {
	if file == "" {
		l, err := i18n.Find(lang)
		if err != nil {
			return nil, usage{err}
		}
		return story.In(l)[0], nil
	}
	s, err := readStory(e, file)
	if faults := (story.Faults)(nil); errors.As(err, &faults) {
		return nil, broken(faults)
	}
	return s, err
}

// step returns the index of a step given by number or address; "" is the first.
func step(s *story.Story, text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	if n, ok := quantity.Whole(text, 0, math.MaxInt); ok {
		if n < 1 || n > len(s.Steps) {
			return 0, fmt.Errorf("--step %d: the story has steps 1 to %d", n, len(s.Steps))
		}
		return n - 1, nil
	}
	var names []string
	for i := range s.Steps {
		if s.Steps[i].ID == text {
			return i, nil
		}
		names = append(names, s.Steps[i].ID)
	}
	return 0, fmt.Errorf("--step: no step %q; the nearest is %q", text, model.Nearest(text, names))
}

type notesCmd struct {
	Display int
}

func (c *notesCmd) Run(e *env) error { return kept(e.screens.Notes(os.Stdin, e.out, c.Display)) }
