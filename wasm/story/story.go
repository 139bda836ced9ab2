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

// Story is an article in steps.
type Story struct {
	File     string // as it was named to Parse
	Title    string
	Language *i18n.Language
	About    string // what it is about, in a sentence; may be empty
	Steps    []Step
	// Notices are, line by line, what became of inputs that an earlier version of
	// the model had. Nothing is wrong with the lines.
	Notices Faults
}

// Step is one scenario, what is shown of it, and what is said of it.
type Step struct {
	ID      string // unique in its story, fit for an address
	Heading string
	State   scenario.State
	Charts  []chart.Spec  // one to three
	Sliders []model.Input // up to three
	Notes   []string      // for whoever presents it
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
	Key  string // of the figure that is cited after the words before, or linked to
	URL  string // that is linked to

	value *term // that Text is filled with
	line  int
}

// Link reports whether the words are a link.
func (s Span) Link() bool { return s.Text != "" && (s.Key != "" || s.URL != "") }

// Fault is what is wrong with a story, and where.
type Fault struct {
	File string
	Line int
	Text string
}

// Error implements error: "talk.md:12: charts: …".
func (f Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text) }

// Faults are all that is wrong with a story, in the order of its lines.
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

// Name is what the story is called among those that ship with the product, in
// every language: its file's name up to the first point.
func (s *Story) Name() string {
	name, _, _ := strings.Cut(path.Base(s.File), ".")
	return name
}

// Endings are how the names of story files end.
var Endings = []string{".md", ".markdown", ".txt"}

// IsFile reports whether a file is a story by its name.
func IsFile(name string) bool { return slices.Contains(Endings, strings.ToLower(filepath.Ext(name))) }

// All returns the stories that ship with the product, in the order of their
// files. They are shared: read only. A file with a fault is a bug and panics.
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

// In returns the stories in a language, in the order of their files; those in
// English where it has none.
func In(l *i18n.Language) []*Story {
	all := slices.DeleteFunc(slices.Clone(All()), func(s *Story) bool { return s.Language != l })
	if len(all) == 0 && l != i18n.English {
		return In(i18n.English)
	}
	return all
}

// Find returns the story of that name in a language. The error names the
// nearest.
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
