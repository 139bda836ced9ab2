package site

import (
	"html/template"
	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/session"
	"hundredfold/wasm/story"
)

// storyPage is the page of the first story, and the template of all stories.
const storyPage = "story.html"

// storyFile returns the page of a story: story.html for the first of its language,
// story-NAME.html for others.
func storyFile(s *story.Story) string {
	if s == story.In(s.Language)[0] {
		return storyPage
	}
	return "story-" + s.Name() + ".html"
}

// StoryPage holds the data of a story's page: its steps, and one figure with all
// charts and sliders that steps show.
type StoryPage struct {
	*Page
	Story    *story.Story
	Steps    []StoryStep
	Drawings []Drawing   // each chart of the story once, drawn only live
	Sliders  []Slider    // each slider once
	Numbers  []Explained // explanations that summary and charts link to
	Cited    []Cited
	Others   []StoryLink
}

// StoryLink links to another story in the page's language.
type StoryLink struct{ Address, Title string }

// StoryStep holds a step's data.
type StoryStep struct {
	*story.Step
	Number  int
	Query   string // of its scenario
	Shows   string // names of its charts
	Moves   string // IDs of its sliders
	Text    [][]Piece
	Posters []Poster
}

// Poster is a chart of a step, drawn in the step's own scenario.
type Poster struct {
	chart.Spec
	session.Chart
	Picture template.HTML
}

// Piece is a part of a paragraph: text, a link, or the number of a source.
type Piece struct {
	Text   string
	Bold   bool
	URL    string
	Key    string // of a source
	Number int    // of the source in the list; 0 for a link to a source

	// Close holds pieces that stay on one line: a word and its sources' numbers.
	Close []Piece
}

// Cited is a source with its number in the story.
type Cited struct {
	Number int
	Source
}

// newStoryPage returns the data of a story's page in the page's language.
func newStoryPage(p *Page, s *story.Story) (*StoryPage, error) {
	page := &StoryPage{Page: p, Story: s}
	for _, other := range story.In(p.language) {
		if other != s {
			page.Others = append(page.Others, StoryLink{storyFile(other), other.Title})
		}
	}
	keys := s.Keys()
	for i, key := range keys {
		page.Cited = append(page.Cited, Cited{i + 1, source(p.language, key)})
	}
	for i := range s.Steps {
		step, err := page.step(i, keys)
		if err != nil {
			return nil, err
		}
		page.Steps = append(page.Steps, step)
	}
	page.gather()
	return page, nil
}

// step returns a step with the charts of its own run.
func (p *StoryPage) step(i int, keys []string) (StoryStep, error) {
	s := &p.Story.Steps[i]
	shown := StoryStep{Step: s, Number: i + 1, Query: s.State.Query()}
	run := speaking(p.language)
	run.Apply(session.Intent{Type: "query", Text: shown.Query})
	var charts, sliders []string
	for _, spec := range s.Charts {
		spec = run.View().Apply(spec)
		picture, err := poster(spec, run, storyPoster(len(s.Charts)))
		if err != nil {
			return shown, err
		}
		shown.Posters = append(shown.Posters, Poster{spec, run.Chart(spec), picture})
		charts = append(charts, spec.Name)
	}
	for _, in := range s.Sliders {
		sliders = append(sliders, in.Param().ID)
	}
	shown.Shows, shown.Moves = strings.Join(charts, " "), strings.Join(sliders, " ")
	for _, paragraph := range s.Fill(p.language) {
		shown.Text = append(shown.Text, pieces(paragraph, keys))
	}
	return shown, nil
}

// storyPoster returns the size of a poster: close to that of the live chart, to
// avoid a jump when the chart goes live.
func storyPoster(charts int) export.Options {
	o := export.Options{Width: 640, Height: 400}
	if charts > 1 {
		o.Width, o.Height = 360, 300
	}
	return o
}

// pieces returns a paragraph in pieces. A source's number stays on the line of the
// word before it.
func pieces(paragraph story.Paragraph, keys []string) []Piece {
	var all []Piece
	for _, span := range paragraph {
		piece := Piece{Text: span.Text, Bold: span.Bold, URL: span.URL, Key: span.Key}
		if span.Key == "" || span.Link() {
			all = append(all, piece)
			continue
		}
		piece.Number = slices.Index(keys, span.Key) + 1
		all = hold(all)
		last := &all[len(all)-1]
		last.Close = append(last.Close, piece)
	}
	return all
}

// hold moves the last word or link of a paragraph into a piece that stays on one
// line.
func hold(all []Piece) []Piece {
	if len(all) == 0 {
		return []Piece{{}}
	}
	last := &all[len(all)-1]
	if last.Close != nil {
		return all
	}
	word := *last
	word.Text = strings.TrimRight(word.Text, " ")
	if word.Text == "" {
		return hold(all[:len(all)-1])
	}
	last.Text = ""
	if cut := strings.LastIndexByte(word.Text, ' ') + 1; word.Key == "" && word.URL == "" {
		last.Text, word.Text = word.Text[:cut], word.Text[cut:]
	}
	if last.Text == "" {
		all = all[:len(all)-1]
	}
	return append(all, Piece{Close: []Piece{word}})
}

// gather collects charts, sliders and explanations from the page: charts in their
// usual order, sliders in the order in which steps first show them.
func (p *StoryPage) gather() {
	opens := map[string]bool{}
	for _, span := range p.Sentence {
		opens[span.Of] = true
	}
	for _, o := range []model.Output{model.DemandH100e, model.FleetH100e, model.LimitBinding} {
		opens[o.Spec().ID] = true // other summaries link to these
	}
	// The summary begins with the multiplier, whether a step moves it or not.
	sliders := []model.Input{model.ReasoningMultiplier}
	var shown []string
	for i := range p.Steps {
		for _, spec := range p.Steps[i].Charts {
			if !slices.Contains(shown, spec.Name) {
				shown = append(shown, spec.Name)
				d := p.drawing(spec.Name)
				d.Hidden = i > 0
				opens[d.Explains()] = true
				for _, h := range d.Heads() {
					opens[h.Output] = true
				}
				p.Drawings = append(p.Drawings, d)
			}
		}
		for _, in := range p.Steps[i].Sliders {
			if !slices.Contains(sliders, in) {
				sliders = append(sliders, in)
			}
		}
	}
	slices.SortFunc(p.Drawings, func(a, b Drawing) int { return inOrder(a.Spec.Name) - inOrder(b.Spec.Name) })
	for _, in := range sliders {
		s := newSlider(p.language, in.Param(), p.Inputs[in])
		first := slices.Index(p.Steps[0].Sliders, in)
		s.Hidden, s.First = first < 0, first == 0
		p.Sliders = append(p.Sliders, s)
	}
	for _, n := range p.Page.Numbers {
		if opens[n.ID] {
			p.Numbers = append(p.Numbers, n)
		}
	}
}

// inOrder returns a chart's index among all charts.
func inOrder(name string) int {
	return slices.IndexFunc(chart.All(), func(s chart.Spec) bool { return s.Name == name })
}

// drawing returns a chart of the page without its poster, which steps have of their
// own.
func (p *StoryPage) drawing(name string) Drawing {
	all := append(slices.Clone(p.Page.Drawings), p.Page.Further...)
	i := slices.IndexFunc(all, func(d Drawing) bool { return d.Spec.Name == name })
	d := all[i] // the page has every chart
	d.Poster = ""
	return d
}
