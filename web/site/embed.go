package site

import (
	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// embedPage is the page that other people's pages show in a frame.
const embedPage = "embed.html"

// embedWorker is the script of the service worker that keeps that page alone, in
// the frames of other sites. As workers do, it has no hash in its name.
const embedWorker = "embed-sw.js"

// noticeText has the licences of what ships.
const noticeText = "notice.txt"

// guideText says how other people do that.
const guideText = "embedding.txt"

// EmbedPage is an embed: every chart and slider once, of which the address
// chooses. The charts of what is asked have no poster: they come when their worker
// has worked them out.
type EmbedPage struct {
	*Page
	Charts   []Drawing
	Sliders  []Slider
	Known    Known
	Explorer string // the way to the full page
	Folder   string // of the edition that is frozen, "" for the living one
}

// Known is what an address can choose: charts by their names, and what the
// story's steps choose.
type Known struct {
	Charts    []string          `json:"charts"`
	Languages []string          `json:"languages"` // the first has no folder of its own
	Steps     map[string]Choice `json:"steps"`
}

// Choice is what an embed shows, as its address says it.
type Choice struct {
	Query   string `json:"query"`
	Charts  string `json:"charts"`
	Sliders string `json:"sliders"`
}

func newEmbedPage(p *Page, steps []StoryStep) *EmbedPage {
	e := &EmbedPage{Page: p, Charts: slices.Concat(p.Drawings, p.Further), Known: Known{Steps: map[string]Choice{}}}
	for _, l := range i18n.All() {
		e.Known.Languages = append(e.Known.Languages, l.Tag)
	}
	for _, g := range slices.Concat(p.Headline, p.Groups) {
		e.Sliders = append(e.Sliders, g.Sliders...)
	}
	for _, c := range e.Charts {
		e.Known.Charts = append(e.Known.Charts, c.Spec.Name)
	}
	for _, c := range e.Analyses() {
		e.Known.Charts = append(e.Known.Charts, c.Name)
	}
	for _, step := range steps {
		e.Known.Steps[step.ID] = Choice{step.Query, strings.ReplaceAll(step.Shows, " ", ","), strings.ReplaceAll(step.Moves, " ", ",")}
	}
	return e
}

// embed adds an embed's page: the living one, and the same again where it stays
// as it is when the model goes on.
func (s *files) embed(l *i18n.Language, assets Assets, page *EmbedPage) error {
	for _, folder := range []string{"", frozen} {
		e := edition{l, folder + embedPage}
		own, inside := *page, *page.Page
		own.Page, own.Explorer, own.Folder = &inside, e.base()+folderOf(l), folder
		inside.Assets = assets.from(e.base())
		if err := s.page(e, &own); err != nil {
			return err
		}
	}
	s.all[len(s.all)-1].shared = true
	return nil
}

// choices are the rules that show of an embed what its address chose. Without
// script it is the first chart.
func choices(css *strings.Builder) {
	for _, s := range slices.Concat(chart.All(), chart.Analyses()) {
		css.WriteString(".js:not([data-shows~=" + s.Name + "]) .embed [data-chart=" + s.Name + "]{display:none}")
	}
	for i := range model.NumInputs {
		id := model.Input(i).Param().ID
		css.WriteString(".js:not([data-moves~=" + id + "]) .embed [data-input=" + id + "]{display:none}")
	}
	css.WriteString("\n")
}
