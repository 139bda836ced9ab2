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

// stagePage is the page of the frame that the live charts are drawn in, the same
// one in every language. In the site its name has a hash: a page that was loaded
// before the site changed never gets the frame of another version.
const stagePage = "stage.html"

// The scripts of workers: the one that makes files, and the one that works out
// what is uncertain.
const (
	exportWorker      = "export-worker.js"
	uncertaintyWorker = "uncertainty-worker.js"
)

// Page is what the templates show: the registries and the central run, just as
// the program would show them.
type Page struct {
	session.Snapshot
	Presets  []scenario.Preset
	Headline []Group   // of the sliders that are always shown
	Groups   []Group   // of the other inputs
	Drawings []Drawing // the main charts
	Further  []Drawing // the others
	Board    *Board
	Numbers  []Explained
	Sources  []Source
	Version  string
	First    int // years of the run
	Last     int
	Policy   string // against foreign and injected script
	Assets   Assets
	Intro    Intro

	language *i18n.Language
}

// Assets are the names of the files that the pages ask for.
type Assets struct {
	Fonts          []string
	Style, Icon    string
	Theme          string // script before the first paint
	Script         string // of the explorer's page
	Story, Paper   string // scripts of the story's page and of those that are only read
	Stage, Program string
	Frame          string // the stage's page
	Size           int    // of the program in bytes, decompressed

	// The program that comes first, and the script that runs it.
	Light, LightProgram string
	LightSize           int

	Options, Embed string // scripts of an embed: before the first paint, and after
	Keeper         string // script of the worker that keeps an embed in another site's page

	Questions         string // script of all that can be asked: loaded when something first is
	UncertaintyWorker string // script of the worker that runs the light program to work out what is uncertain

	// What makes files to take away: asked for when a reader first takes one.
	ExportWorker, ExportProgram string
	ExportSize                  int
}

// from returns the names as a page asks for them that has base before it.
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

// Questions are the outputs that a threshold can be asked of.
func (p *Page) Questions() []model.Output { return ensemble.Headline }

// AnalysisOutputs returns what the page can be asked why about.
func (p *Page) AnalysisOutputs() []model.Output { return analysis.Outputs() }

// Aims returns the published forecasts to work backwards from.
func (p *Page) Aims() []uncertainty.Target { return uncertainty.Targets(p.language) }

// Analyses are the charts of what is asked.
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
	Tone    string // of the path that all of them bend, "" among the assumptions
	Sliders []Slider
}

// Drawing is a chart on the page.
type Drawing struct {
	chart.Spec
	session.Chart
	Poster template.HTML
	Hidden bool     // until a step of the story shows it
	Board  *Board   // in place of the table, where the chart is of it
	Bought []Bought // beside the table, where the chart is of deals
}

// Head is a column of a chart's table and the output in it, if it is one that
// the page explains.
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

// Explains is the ID of the output that the chart counts in, "" where the page
// does not explain it.
func (d Drawing) Explains() string {
	if d.Board != nil || d.Spec.Output.Spec().Terms == nil {
		return ""
	}
	return d.Spec.Output.Spec().ID
}

// newPage gathers what the pages show in a language, assets apart.
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

// place makes the sliders: the headline ones by what they bend, the others under
// the headings of the registry.
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

// Assumptions is the number of inputs beside the headline ones.
func (p *Page) Assumptions() (n int) {
	for _, g := range p.Groups {
		n += len(g.Sliders)
	}
	return n
}

// Run is what the sentence says of the run.
func (p *Page) Run() []session.Span { return part(p.Sentence, false) }

// Effect is what the sentence says that the scenario changes.
func (p *Page) Effect() []session.Span { return part(p.Sentence, true) }

func part(sentence []session.Span, effect bool) (spans []session.Span) {
	for _, s := range sentence {
		if s.Effect == effect {
			spans = append(spans, s)
		}
	}
	return spans
}

// Summary is the sentence as plain text.
func (p *Page) Summary() string {
	var b strings.Builder
	for _, s := range p.Sentence {
		b.WriteString(s.Text)
	}
	return b.String()
}

// speaking returns a session in the central scenario that speaks a language.
func speaking(l *i18n.Language) *session.Session {
	s := session.New()
	if l != i18n.English {
		s.Apply(session.Intent{Type: "language", Text: l.Tag})
	}
	return s
}

var pages = template.Must(template.New("").Funcs(edition{}.functions()).ParseFS(web.Templates, "templates/*.html"))

// render fills the template of the edition's file.
func render(e edition, data any) ([]byte, error) {
	// Texts differ in what they need escaped: each edition has templates of its own.
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

// squeeze takes the indentation and empty lines out of a page. Nothing in it is
// preformatted.
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
