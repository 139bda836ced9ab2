//go:build !js

package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/export"
	"hundredfold/wasm/internal/looptest"
	"hundredfold/wasm/session"
	"hundredfold/wasm/stage"
)

func TestMain(m *testing.M) { looptest.Main(m) }

// agreed lists scenarios as the addresses of embed, page and file have them.
var agreed = []struct{ query, theme, lang string }{
	{"", "light", "en"},
	{"v=2&preset=huang-100x&grid_power=15&outside_capital=900&year=2032&by=quarter", "dark", "de"},
	{"preset=bain&b.preset=mckinsey-base&log=power,capex&linear=gpus", "light", "en"},
	{"preset=jevons&b.preset=huang-100x&b.reasoning_multiplier=300&doubt=on&runs=64", "dark", "en"},
}

// The files are so narrow that font sizes are fixed: inside its margins, a file's
// chart is as large as that of an embed in a column.
const (
	fileWidth  = 400
	fileHeight = 640
	edge       = 18 // margin of a file
	leading    = 1.3
)

// Embed, stage and file show a scenario's chart alike: the same outlines in the
// same styles, and the same labels, in the same order and places. The only
// differences are:
//
//   - places are written to a tenth of a pixel in an embed, to a hundredth in a
//     file, and not rounded on the stage;
//   - an embed takes its colours from the page's style sheet, which turns the
//     light theme's into those of the theme in force;
//   - a file stands alone, and so has a ground, the takeaway as its title, the
//     chart's name and unit, and its sources, which the page writes around the
//     charts of the other two; in these words B is named by all that was changed
//     in it, not by how much; and title, desc, metadata and style, which are not
//     drawn, where the page has a figure with its takeaway and description.
func TestEmbedStageAndFileShowTheSameChart(t *testing.T) {
	screen := ebiten.NewImage(fileWidth, fileHeight)
	defer screen.Deallocate()
	for _, a := range agreed {
		s := session.New()
		for _, in := range []session.Intent{{Type: "language", Text: a.lang}, {Type: "query", Text: a.query}} {
			s.Apply(in)
		}
		if notices := s.Snapshot().Notices; len(notices) > 0 {
			t.Fatalf("%q: %v", a.query, notices)
		}
		if state := s.State(); state.Uncertainty.On {
			bands, err := ensemble.BandsOf(t.Context(), &state.Inputs, state.Uncertainty.Seed, state.Uncertainty.Runs, nil)
			if err != nil {
				t.Fatal(err)
			}
			s.SetBands(bands)
		}
		view := chartview.View{View: s.View(), Theme: a.theme, Still: true}
		theme, err := chart.ThemeByName(a.theme)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range chart.All() {
			name := a.query + " " + a.theme + " " + spec.Name
			described := s.View()
			if b := s.State().B; b != nil {
				described.ComparisonName = b.Describe()
			}
			alone := described.Apply(spec)
			file, c := fileOf(t, a.query, a.theme, a.lang, alone, alone.Takeaway(s.Result(), s.Year()))
			embed, staged := embedOf(t, c, s.Result(), view), stageOf(t, screen, c, s.Result(), view)
			for i := range embed {
				embed[i].colour(theme)
			}
			compare(t, name+": the embed", staged, embed, 0.051)
			compare(t, name+": the file", staged, file, 0.0051)
			if t.Failed() {
				return // one failure says enough
			}
			if len(staged) < 10 {
				t.Errorf("%s: only %d marks", name, len(staged))
			}
		}
	}
}

// compare reports the first difference from the stage's drawing.
func compare(t *testing.T, what string, want, got []mark, within float64) {
	t.Helper()
	for i := range want {
		if i >= len(got) || !got[i].like(want[i], within) {
			t.Errorf("%s has %v, want the stage's %v", what, append(got, mark{})[min(i, len(got))], want[i])
			return
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s has %d marks, want %d; the next is %v", what, len(got), len(want), got[len(want)])
	}
}

// embedOf returns the light program's drawing.
func embedOf(t *testing.T, c chartview.Placement, r *model.Result, v chartview.View) []mark {
	t.Helper()
	page := new(told)
	s := &sheets{draw: chartview.Charts{}.Draw, post: page.post}
	s.SetCells([]chartview.Placement{c})
	s.Show(r, v)
	if len(page.drawings) != 1 {
		t.Fatalf("%d drawings of one chart", len(page.drawings))
	}
	got := read(t, page.drawings[0].SVG)
	if len(got.beside) > 0 {
		t.Errorf("an embed's drawing has %v beside what is drawn", got.beside)
	}
	return got.marks
}

// stageOf returns the stage's drawing.
func stageOf(t *testing.T, screen *ebiten.Image, c chartview.Placement, r *model.Result, v chartview.View) []mark {
	t.Helper()
	var marks []mark
	charts := chartview.Charts{}
	s := stage.New(func(on vg.CanvasSizer, name string, r *model.Result, v chartview.View, m chartview.Transition) error {
		tape := newTape(on)
		defer func() { marks = tape.marks }()
		return charts.Draw(tape, name, r, v, m)
	}, stage.Options{})
	s.LayoutF(float64(screen.Bounds().Dx()), float64(screen.Bounds().Dy()))
	s.Show(r, v)
	s.SetCells([]chartview.Placement{c})
	s.Draw(screen)
	s.SetCells(nil)
	if err := s.Update(); err != nil {
		t.Fatal(err)
	}
	return marks
}

// fileOf returns a file's drawing of a chart, in the chart's own coordinates, and
// its box there. It checks the rest of the file on the way.
func fileOf(t *testing.T, query, theme, lang string, spec chart.Spec, takeaway string) ([]mark, chartview.Placement) {
	t.Helper()
	q := export.Request{Kind: "svg", Charts: []string{spec.Name}, Query: query, Theme: theme, Lang: lang, Width: fileWidth, Height: fileHeight}
	j, err := q.Job()
	if err != nil {
		t.Fatal(err)
	}
	f, err := export.Make(t.Context(), j, nil)
	if err != nil {
		t.Fatal(err)
	}
	file := read(t, string(f.Bytes))
	if want := []string{"title", "desc", "metadata", "style"}; !slices.Equal(file.beside, want) {
		t.Errorf("a file of %s has %v beside what is drawn, want %v", spec.Name, file.beside, want)
	}
	marks := file.marks
	if ground := marks[0]; ground.kind != "fill" || ground.color != chart.Hex(j.Theme.Card) || !slices.Equal(ground.at, []float64{0, fileHeight, fileWidth, fileHeight, fileWidth, 0, 0, 0}) {
		t.Errorf("a file of %s lies on %v", spec.Name, ground)
	}
	marks = marks[1:]
	// paragraph removes the lines of a text, in which "…" stands for anything, and
	// returns their height.
	paragraph := func(weight int, size float64, text string) float64 {
		t.Helper()
		text = strings.ReplaceAll(text, "\u00a0", " ") // broken lines need no no-break spaces
		before, after, _ := strings.Cut(text, "…")
		said, n := "", 0
		for !strings.HasPrefix(said, before) || !strings.HasSuffix(said, after) || len(said) < len(before)+len(after) {
			if n == len(marks) || marks[n].look != face(weight, size) {
				t.Fatalf("a file of %s says %q in %s, want %q", spec.Name, said, face(weight, size), text)
			}
			said = strings.TrimPrefix(said+" "+marks[n].text, " ")
			n++
		}
		marks = marks[n:]
		return float64(n) * size * leading
	}
	top := edge + paragraph(600, 17, takeaway)
	top += 13*0.3 + // spacing as in wasm/chart
		paragraph(400, 13, spec.Title+": "+spec.Subtitle) + 13*0.5
	bottom := edge + paragraph(400, 12, spec.Sources("…")) + 12*0.8
	for i := range marks {
		marks[i] = marks[i].moved(edge, top)
	}
	return marks, chartview.Placement{Chart: spec.Name, W: fileWidth - 2*edge, H: fileHeight - top - bottom}
}

// posterRules matches the style sheet's rules, as chart.PosterCSS writes them.
var posterRules = regexp.MustCompile(`\.poster \[(fill|stroke)="(#[0-9a-f]{6})"\]\{(?:fill|stroke):var\(--([a-z-]+)\)\}`)

// colour gives an embed's mark its colour from the page's style sheet.
func (m *mark) colour(theme chart.Theme) {
	kind := m.kind
	if kind == "text" {
		kind = "fill"
	}
	if kind == "fill" && m.opacity < 1 && strings.Contains(chart.PosterCSS(), ".poster [fill-opacity]{") {
		m.opacity = float64(int(theme.BandAlpha)*100/255) / 100
	}
	for _, rule := range posterRules.FindAllStringSubmatch(chart.PosterCSS(), -1) {
		if rule[1] == kind && rule[2] == m.color {
			i := slices.IndexFunc(theme.Tokens(), func(k chart.Token) bool { return k.Name == rule[3] })
			m.color = chart.Hex(theme.Tokens()[i].Color)
			return
		}
	}
}
