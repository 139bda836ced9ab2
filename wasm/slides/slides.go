package slides

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// Slide is what a screen shows of a step. All text is ready to be shown.
type Slide struct {
	Heading string
	Says    []Sentence // as many of them are shown as there is room for
	Charts  []Chart    // one to three, side by side
	Number  *Number    // in place of the charts, large; nil shows them
	Sliders []Slider
	Sources string
}

// Sentence is words in a row.
type Sentence []Words

// Words are a piece of a sentence.
type Words struct {
	Text string
	Bold bool
	Tone string // of a session's Span: "" is ink
}

// Chart is a chart with what stands above it.
type Chart struct {
	chart.Spec
	Year int // being read
}

// mostCharts stand side by side. So many are too narrow for forecasts.
const mostCharts = 3

// Number is a single figure.
type Number struct{ Label, Value, Scope string }

// Slider is an input that the presenter can move.
type Slider struct {
	Key      string // that chooses it
	Label    string
	Value    string
	Widest   string  // value that it has anywhere on its track
	Position float64 // on its track, 0 to 1
	Chosen   bool
}

// NewSlider returns the slider of an input at a value, the n-th of its step.
func NewSlider(n int, l *i18n.Language, in model.Input, value float64) Slider {
	p := in.Param()
	return Slider{
		Key: strconv.Itoa(n), Label: l.T(p.Label), Value: l.Format(p, value), Widest: chartview.WidestValue(l, p),
		Position: p.Position(value) / float64(p.Tracks()),
	}
}

// FromStep returns a step as a session has it that stands in the step's scenario, or
// in one that its sliders have led to. It says what the step says while the
// scenario is the step's own, and the session's own sentence after that: the
// step's words are true of its own run alone. Sliders and Number are left to the
// caller.
func FromStep(step *story.Step, s *session.Session) Slide {
	now := s.State()
	sl := Slide{Heading: step.Heading}
	sources := step.Text[0].Cited()
	if now.Inputs == step.State.Inputs {
		sl.Says = sentences(plain(step.Fill(s.Language())[0]))
	} else {
		sl.Says, sources = spoken(s.Sentence()), nil
	}
	view := s.View()
	for _, c := range step.Charts {
		sl.Charts = append(sl.Charts, Chart{view.Apply(c), now.Year})
	}
	sl.Sources = credit(s.Language(), sl.Charts, sources, s.Title(), s.Result())
	return sl
}

// Static returns a step at rest and its run.
func Static(step *story.Step, l *i18n.Language) (Slide, *model.Result) {
	s := session.New()
	s.Apply(session.Intent{Type: "language", Text: l.Tag})
	s.Apply(session.Intent{Type: "query", Text: step.State.Query()})
	return FromStep(step, s), s.Result()
}

// spoken takes a session's sentences apart. The first two, which say what is asked
// for and what is built, are set as one; what a scenario changes of that is left
// out where there is no room.
func spoken(spans []session.Span) []Sentence {
	words := make([]Words, len(spans))
	for i, s := range spans {
		words[i] = Words{Text: s.Text, Bold: s.Tone != "", Tone: s.Tone}
	}
	all := sentences(words)
	if len(all) > 1 {
		all[0] = append(append(all[0], Words{Text: " "}), all[1]...)
		all = slices.Delete(all, 1, 2)
	}
	return all
}

// credit says whose figures the slide shows: those that its charts observe,
// those of its words, and the model's.
func credit(l *i18n.Language, charts []Chart, cited []string, title string, r *model.Result) string {
	var names []string
	forecasts := false
	for _, c := range charts {
		for _, name := range c.Credits() {
			names = named(names, name)
		}
		forecasts = forecasts || len(charts) < mostCharts && len(c.Data(r).Expected) > 0
	}
	for _, key := range cited {
		if f, ok := evidence.Source(key); ok {
			names = named(names, publisher(f.Source))
		}
	}
	text := l.T("From {year}: Hundredfold model, scenario {scenario}.", "{year}", from(charts), "{scenario}", title)
	if len(names) > 0 {
		text = l.T("Sources: {names}.", "{names}", strings.Join(names, ", ")) + " " + text
	}
	if forecasts {
		text += " " + l.T("◇ Forecasts.")
	}
	return text
}

// from says when the model's own figures begin: in the run, where the charts do
// not all begin at the same time.
func from(charts []Chart) string {
	if len(charts) == 0 || slices.ContainsFunc(charts, func(c Chart) bool { return c.From() != charts[0].From() }) {
		return strconv.Itoa(model.FirstYear)
	}
	return charts[0].From()
}

// named adds a name to those that say no less already.
func named(to []string, name string) []string {
	for _, n := range to {
		if strings.Contains(n, name) || strings.Contains(name, strings.TrimSuffix(n, " (CC BY)")) {
			return to
		}
	}
	return append(to, name)
}

// publisher is who published a source, without what it is called and where it
// was read.
func publisher(source string) string {
	if end := strings.IndexAny(source, ",("); end > 0 {
		source = source[:end]
	}
	source, _, _ = strings.Cut(source, " via ")
	return strings.TrimSpace(source)
}
