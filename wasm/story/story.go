package story

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"hundredfold/assets"
	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Story is a parsed article.
type Story struct {
	File     string // the name given to Parse
	Title    string
	Language *i18n.Language
	About    string // its subject in a sentence; may be empty
	Steps    []Step
	// Notices say what became of inputs that an earlier version of the model had,
	// by line. They are no faults.
	Notices Faults
}

// Step is a scenario with its charts, sliders and text.
type Step struct {
	ID      string // unique in its story, usable in an address
	Heading string
	State   scenario.State
	Charts  []chart.Spec  // one to three
	Sliders []model.Input // up to three
	Notes   []string      // for the presenter
	Text    []Paragraph

	line     int
	expected []expectation
}

// Paragraph is a run of words, links and numbers.
type Paragraph []Span

// Span is a piece of a paragraph: words, a number, a link or a citation.
type Span struct {
	Text string // words; "" for a citation
	Bold bool
	Key  string // evidence key of a citation or of a link's target
	URL  string // of a link's target

	value *term // the number that Fill writes into Text
	line  int
}

// Link reports whether the span is a link.
func (s Span) Link() bool { return s.Text != "" && (s.Key != "" || s.URL != "") }

// Fault is an error in a story with its place.
type Fault struct {
	File string
	Line int
	Text string
}

// Error implements error: "talk.md:12: charts: …".
func (f Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text) }

// Faults are the errors in a story, by line.
type Faults []Fault

// Error implements error, a line for each fault.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i := range f {
		lines[i] = f[i].Error()
	}
	return strings.Join(lines, "\n")
}

func (f Faults) sort() { slices.SortStableFunc(f, func(a, b Fault) int { return a.Line - b.Line }) }

// Name returns the story's name, which is the same in every language: its file name
// up to the first dot.
func (s *Story) Name() string {
	name, _, _ := strings.Cut(path.Base(s.File), ".")
	return name
}

// Endings are the extensions of story files.
var Endings = []string{".md", ".markdown", ".txt"}

// IsFile reports whether a file name has a story's extension.
func IsFile(name string) bool { return slices.Contains(Endings, strings.ToLower(filepath.Ext(name))) }

// All returns the embedded stories in the order of their files. Callers must not
// change them. A fault in one is a bug and panics.
var All = sync.OnceValue(func() []*Story {
	names, err := fs.Glob(assets.Stories, "stories/*.md")
	if err != nil {
		panic(err)
	}
	var all []*Story
	for _, name := range names {
		text, err := assets.Stories.ReadFile(name)
		if err != nil {
			panic(err)
		}
		s, err := Parse(path.Base(name), string(text))
		if err != nil {
			panic(err)
		}
		all = append(all, s)
	}
	return all
})

// In returns the stories in a language, in the order of their files; the English
// ones if there are none.
func In(l *i18n.Language) []*Story {
	all := slices.DeleteFunc(slices.Clone(All()), func(s *Story) bool { return s.Language != l })
	if len(all) == 0 && l != i18n.English {
		return In(i18n.English)
	}
	return all
}

// Find returns the story with a name in a language. The error names the nearest
// story.
func Find(name string, l *i18n.Language) (*Story, error) {
	var names []string
	for _, s := range All() {
		if s.Name() == name && s.Language == l {
			return s, nil
		}
		names = append(names, s.Name())
	}
	return nil, fmt.Errorf("no story %q in %s; the nearest is %q", name, l.Name, model.Nearest(name, names))
}
