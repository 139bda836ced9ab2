package present

import (
	"errors"
	"strconv"

	"hundredfold/wasm/desktop"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/story"
)

// offer holds the story that F5 presents in a window.
type offer struct {
	window *desktop.Window
	opened *story.Story // by the reader; nil: the embedded story
}

// Offer makes F5 present a story in a window: the one that the reader opened last,
// or first, or, if that is nil, the embedded one in the window's language.
func Offer(w *desktop.Window, first *story.Story) {
	o := &offer{window: w, opened: first}
	w.OnStory = o.open
	w.OnPresent = func() { Open(w, o.story(), 0, true) }
}

// open parses a story file for presenting, or returns what is wrong with it. Unmet
// expectations and replaced inputs are reported but do not prevent presenting.
func (o *offer) open(name string, text []byte) (told string, faults []string) {
	l := o.window.Session().Language()
	s, err := story.Parse(name, string(text))
	if wrong := (story.Faults)(nil); errors.As(err, &wrong) {
		return l.T("The story {name} was not opened:", "{name}", name), lines(l, wrong)
	}
	o.opened = s
	steps := l.T("{n} steps", "{n}", strconv.Itoa(len(s.Steps)))
	if len(s.Steps) == 1 {
		steps = l.T("one step")
	}
	told = l.T("Opened: {name}. F5 presents it: “{title}”, {steps}.", "{name}", name, "{title}", s.Title, "{steps}", steps)
	wrong := s.Check()
	switch {
	case len(s.Notices) > 0 && len(wrong) > 0:
		told += "\n" + l.T("It is of an earlier model, and not all of its claims hold:")
	case len(s.Notices) > 0:
		told += "\n" + l.T("It is of an earlier model:")
	case len(wrong) > 0:
		told += "\n" + l.T("Not all of its claims hold:")
	default:
		return told, nil
	}
	return told, lines(l, append(wrong, s.Notices...))
}

// story returns the story to present.
func (o *offer) story() *story.Story {
	if o.opened != nil {
		return o.opened
	}
	return story.In(o.window.Session().Language())[0]
}

// lines returns a story's faults in words, each with its line.
func lines(l *i18n.Language, faults story.Faults) []string {
	said := make([]string, len(faults))
	for i, f := range faults {
		said[i] = l.T("Line {n}: {fault}", "{n}", strconv.Itoa(f.Line), "{fault}", f.Text)
	}
	return said
}
