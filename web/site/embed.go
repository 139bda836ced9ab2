package site

import (
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// embedPage is the page that other people's pages show in a frame.
const embedPage = "embed.html"

// EmbedPage is an embed: every chart and slider once, of which the address
// chooses, and what the story's steps choose.
type EmbedPage struct {
	*Page
	Charts  []Drawing
	Sliders []Slider
	Steps   map[string]Choice
}

// Choice is what an embed shows, as its address says it.
type Choice struct {
	Query   string `json:"query"`
	Charts  string `json:"charts"`
	Sliders string `json:"sliders"`
}

func newEmbedPage(p *Page, s *StoryPage) *EmbedPage {
	e := &EmbedPage{Page: p, Charts: append(append([]Drawing{}, p.Drawings...), p.Further...), Sliders: p.Headline, Steps: map[string]Choice{}}
	for _, g := range p.Groups {
		e.Sliders = append(e.Sliders[:len(e.Sliders):len(e.Sliders)], g.Sliders...)
	}
	for _, step := range s.Steps {
		e.Steps[step.ID] = Choice{step.Query, strings.ReplaceAll(step.Shows, " ", ","), strings.ReplaceAll(step.Moves, " ", ",")}
	}
	return e
}

// choices are the rules that show of an embed what its address chose. Without
// script it is the first chart.
func choices(css *strings.Builder) {
	for _, s := range chart.All() {
		css.WriteString(".js:not([data-shows~=" + s.Name + "]) .embed [data-chart=" + s.Name + "]{display:none}")
	}
	for i := range model.NumInputs {
		id := model.Input(i).Param().ID
		css.WriteString(".js:not([data-moves~=" + id + "]) .embed [data-input=" + id + "]{display:none}")
	}
	css.WriteString("\n")
}
