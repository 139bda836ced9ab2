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

// Slide is the content of a slide. All text is ready to be shown.
type Slide struct {
	Heading string
	Says    []Sentence // as many as fit are shown
	Charts  []Chart    // one to three, side by side
	Number  *Number    // shown instead of the charts; may be nil
	Sliders []Slider
	Sources string
}

// Sentence is a sentence in pieces.
type Sentence []Words

// Words is a piece of a sentence in one style.
type Words struct {
	Text string
	Bold bool
	Tone string // as in session.Span; "" is ink
}

// Chart is a chart and the year that it shows.
type Chart struct {
	chart.Spec
	Year int // year shown
}

// mostCharts is the largest number of charts side by side; they are then too narrow
// for forecasts.
const mostCharts = 3

// Number is a single number, as in story.Number.
type Number struct{ Label, Value, Scope string }

// Slider is an input that the presenter can move.
type Slider struct {
	Key      string // key that selects it
	Label    string
	Value    string
	Widest   string  // widest value on its track, as text
	Position float64 // on the track, 0 to 1
	Chosen   bool
}

// NewSlider returns the slider of an input at a value, the n-th of its step counted
// from 1.
func NewSlider(n int, l *i18n.Language, in model.Input, value float64) Slider {
	p := in.Param()
	return Slider{
		Key: strconv.Itoa(n), Label: l.T(p.Label), Value: l.Format(p, value), Widest: chartview.WidestValue(l, p),
		Position: p.Position(value) / float64(p.Tracks()),
	}
}

// FromStep returns the slide of a step that the session runs. While the session is
// in the step's own scenario the slide shows the step's text; after a change it
// shows the session's summary, because the step's text holds for its own run alone.
// The caller adds Sliders and Number.
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

// Static returns the slide of a step in its own scenario, and its run.
func Static(step *story.Step, l *i18n.Language) (Slide, *model.Result) {
	s := session.New()
	s.Apply(session.Intent{Type: "language", Text: l.Tag})
	s.Apply(session.Intent{Type: "query", Text: step.State.Query()})
	return FromStep(step, s), s.Result()
}

// spoken returns a session's summary in sentences. The first two, on what is asked
// for and what is built, count as one; later ones may be left out for lack of
// space.
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

// credit returns the source line: the sources of the charts' observations and of
// the text's citations, and the model.
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

// from returns the period in which the charts' model values begin, or the run's
// first year where charts differ.
func from(charts []Chart) string {
	if len(charts) == 0 || slices.ContainsFunc(charts, func(c Chart) bool { return c.From() != charts[0].From() }) {
		return strconv.Itoa(model.FirstYear)
	}
	return charts[0].From()
}

// named adds a name unless one of the names contains it or is contained in it.
func named(to []string, name string) []string {
	for _, n := range to {
		if strings.Contains(n, name) || strings.Contains(name, strings.TrimSuffix(n, " (CC BY)")) {
			return to
		}
	}
	return append(to, name)
}

// publisher returns a source's publisher, without title and where it was read.
func publisher(source string) string {
	if end := strings.IndexAny(source, ",("); end > 0 {
		source = source[:end]
	}
	source, _, _ = strings.Cut(source, " via ")
	return strings.TrimSpace(source)
}
