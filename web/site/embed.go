package site

import (
	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// embedPage is the page that other sites show in a frame.
const embedPage = "embed.html"

// embedWorker is the script of the service worker that caches only embeds, in the
// frames of other sites. Like all service workers it has no hash in its name.
const embedWorker = "embed-sw.js"

// noticeText holds the licences of everything in the product.
const noticeText = "notice.txt"

// guideText is the guide to embedding.
const guideText = "embedding.txt"

// EmbedPage is an embed: every chart and slider once, of which the address selects
// some. Analyses have no poster: their worker computes them.
type EmbedPage struct {
	*Page
	Charts   []Drawing
	Sliders  []Slider
	Known    Known
	Explorer string // relative path to the full page
	Folder   string // folder of the frozen version, "" for the current one
}

// Known lists what an address can select: charts by name, and what each step of the
// story selects.
type Known struct {
	Charts    []string          `json:"charts"`
	Languages []string          `json:"languages"` // the first has no folder of its own
	Steps     map[string]Choice `json:"steps"`
}

// Choice is a selection, as an embed's address writes it.
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

// embed adds an embed's page twice: the current one, and a frozen one that stays as
// it is when the model changes.
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

// choices writes the CSS rules that show the charts and sliders that an embed's
// address selects.
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
