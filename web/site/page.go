package site

import (
	"bytes"
	"fmt"
	"html/template"

	"slices"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
	"hundredfold/web"
	"hundredfold/web/serve"
)

// stagePage is the page of the frame in which live charts are drawn, the same in
// every language. Its published name has a hash, so that a page loaded before an
// update never gets another version's frame.
const stagePage = "stage.html"

// Worker scripts: the one that makes files, and the one that runs uncertainty jobs.
const (
	exportWorker      = "export-worker.js"
	uncertaintyWorker = "uncertainty-worker.js"
)

// Page holds the data of templates: the registries and the central run, as the
// program would show them.
type Page struct {
	session.Snapshot
	Presets  []scenario.Preset
	Headline []Group   // sliders that are always shown
	Groups   []Group   // the other inputs
	Drawings []Drawing // the main charts
	Further  []Drawing // the others
	Board    *Board
	Numbers  []Explained
	Sources  []Source
	Version  string
	First    int // years of the run
	Last     int
	Policy   string // content security policy
	Assets   Assets
	Intro    Intro

	language *i18n.Language
}

// Assets holds the names of the files that pages load.
type Assets struct {
	Fonts          []string
	Style, Icon    string
	Theme          string // script before the first paint
	Script         string // of the explorer's page
	Story, Paper   string // scripts of the story's page and of static pages
	Stage, Program string
	Frame          string // the stage's page
	Size           int    // of the program, in bytes, uncompressed

	// The light program, which loads first, and its script.
	Light, LightProgram string
	LightSize           int

	Options, Embed string // scripts of an embed: before the first paint, and after
	Keeper         string // script of the service worker that caches an embed

	Questions         string // script of questions and analyses, loaded on first use
	UncertaintyWorker string // script of the worker that runs uncertainty jobs

	// The worker that makes files and its program, loaded on the first export.
	ExportWorker, ExportProgram string
	ExportSize                  int
}

// from returns the names with base before each.
func (a Assets) from(base string) Assets {
	fonts := make([]string, len(a.Fonts))
	for i, f := range a.Fonts {
		fonts[i] = base + f
	}
	a.Fonts = fonts
	for _, name := range []*string{&a.Style, &a.Icon, &a.Theme, &a.Script, &a.Story, &a.Paper, &a.Stage, &a.Program, &a.Frame, &a.Light, &a.LightProgram, &a.Options, &a.Embed, &a.Keeper, &a.Questions, &a.UncertaintyWorker, &a.ExportWorker, &a.ExportProgram} {
		*name = base + *name
	}
	return a
}

// Questions returns the outputs that a question can be about.
func (p *Page) Questions() []model.Output { return ensemble.Headline }

// AnalysisOutputs returns the outputs that can be analysed.
func (p *Page) AnalysisOutputs() []model.Output { return analysis.Outputs() }

// Aims returns the published forecasts that can be solved for.
func (p *Page) Aims() []uncertainty.Target { return uncertainty.Targets(p.language) }

// Analyses returns the charts of analyses in the page's language.
func (p *Page) Analyses() []chart.Spec {
	all := chart.Analyses()
	for i := range all {
		all[i] = all[i].WithLanguage(p.language)
	}
	return all
}

// Group is a heading with its inputs.
type Group struct {
	Name    string
	Tone    string // of the path that all its inputs affect, "" among the assumptions
	Sliders []Slider
}

// Drawing is a chart on the page.
type Drawing struct {
	chart.Spec
	session.Chart
	Poster template.HTML
	Hidden bool     // hidden until a step of the story shows it
	Board  *Board   // replaces the table of the chart "board"
	Bought []Bought // second table of the chart "deals"
}

// Head is a column of a chart's table, with its output if the page explains it.
type Head struct{ Name, Output string }

// Heads returns the columns.
func (d Drawing) Heads() []Head {
	heads := make([]Head, len(d.Columns))
	for i, name := range d.Columns {
		heads[i].Name = name
	}
	for i, o := range d.Outputs() {
		if o.Spec().Terms != nil {
			heads[i+1].Output = o.Spec().ID
		}
	}
	return heads
}

// Explains returns the ID of the chart's output, "" if the page does not explain
// it.
func (d Drawing) Explains() string {
	if d.Board != nil || d.Spec.Output.Spec().Terms == nil {
		return ""
	}
	return d.Spec.Output.Spec().ID
}

// newPage returns the data of pages in a language, without assets.
func newPage(l *i18n.Language) (*Page, error) {
	s := speaking(l)
	p := &Page{
		Snapshot: s.Snapshot(),
		Presets:  scenario.Presets(),
		Board:    newBoard(l),
		Sources:  sources(l),
		Version:  model.Version,
		First:    model.FirstYear,
		Last:     model.LastYear,
		Policy:   serve.Policy,
		language: l,
	}
	p.Numbers = explained(l, p.Snapshot)
	p.place()
	for i, spec := range chart.All() {
		spec = s.View().Apply(spec)
		svg, err := poster(spec, s, export.Options{})
		if err != nil {
			return nil, err
		}
		d := Drawing{Spec: spec, Chart: s.Chart(spec), Poster: svg}
		if spec.Name == "board" {
			d.Board = p.Board
		}
		if spec.Name == "deals" {
			in := model.Defaults()
			d.Bought = bought(l, &in, s.Result())
		}
		if i < len(chart.Main()) {
			p.Drawings = append(p.Drawings, d)
		} else {
			p.Further = append(p.Further, d)
		}
	}
	return p, nil
}

// place creates the sliders: headline inputs grouped by what they affect, the
// others under the registry's headings.
func (p *Page) place() {
	slider := func(i model.Input) Slider { return newSlider(p.language, i.Param(), p.Inputs[i]) }
	for _, g := range session.Headline() {
		group := Group{Name: g.Name, Tone: g.Tone}
		for _, i := range g.Inputs {
			group.Sliders = append(group.Sliders, slider(i))
		}
		p.Headline = append(p.Headline, group)
	}
	for i := range model.Params() {
		param := &model.Params()[i]
		if param.Headline {
			continue
		}
		at := slices.IndexFunc(p.Groups, func(g Group) bool { return g.Name == param.Group })
		if at < 0 {
			at = len(p.Groups)
			p.Groups = append(p.Groups, Group{Name: param.Group})
		}
		p.Groups[at].Sliders = append(p.Groups[at].Sliders, slider(model.Input(i)))
	}
}

// Assumptions returns the number of inputs that are not headline inputs.
func (p *Page) Assumptions() (n int) {
	for _, g := range p.Groups {
		n += len(g.Sliders)
	}
	return n
}

// Run returns the summary's part about the run.
func (p *Page) Run() []session.Span { return part(p.Sentence, false) }

// Effect returns the summary's part about the scenario's effect.
func (p *Page) Effect() []session.Span { return part(p.Sentence, true) }

func part(sentence []session.Span, effect bool) (spans []session.Span) {
	for _, s := range sentence {
		if s.Effect == effect {
			spans = append(spans, s)
		}
	}
	return spans
}

// Summary returns the summary as plain text.
func (p *Page) Summary() string {
	var b strings.Builder
	for _, s := range p.Sentence {
		b.WriteString(s.Text)
	}
	return b.String()
}

// speaking returns a session in the central scenario and a language.
func speaking(l *i18n.Language) *session.Session {
	s := session.New()
	if l != i18n.English {
		s.Apply(session.Intent{Type: "language", Text: l.Tag})
	}
	return s
}

var pages = template.Must(template.New("").Funcs(edition{}.functions()).ParseFS(web.Templates, "templates/*.html"))

// render executes the template of an edition.
func render(e edition, data any) ([]byte, error) {
	// Languages differ in what needs escaping, so each edition has its own
	// templates.
	own, err := pages.Clone()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := own.Funcs(e.functions()).ExecuteTemplate(&b, e.template(), data); err != nil {
		return nil, fmt.Errorf("rendering %s: %w", e.name(), err)
	}
	return squeeze(b.Bytes()), nil
}

// squeeze removes indentation and empty lines from a page, which has no
// preformatted text.
func squeeze(html []byte) []byte {
	var b bytes.Buffer
	for line := range bytes.Lines(html) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			b.Write(line)
			b.WriteByte('\n')
		}
	}
	return b.Bytes()
}
