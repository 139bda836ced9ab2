package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/slides"
	"hundredfold/wasm/story"
)

// storyExportCmd writes a story's steps as slides, each in its own scenario.
type storyExportCmd struct {
	File   string  `arg:"" optional:"" help:"A story file; without one, the story that ships with the program."`
	Out    string  `required:"" placeholder:"FILE|FOLDER" help:"A file that ends in .pdf, with a page for each step, or a new folder, with an .svg for each."`
	Width  float64 `default:"1280" help:"Width in CSS pixels."`
	Height float64 `default:"720" help:"Height in CSS pixels."`
	Theme  string  `default:"light" help:"light or dark."`
	Lang   string  `default:"en" help:"The language of the story that ships with the program: ${languages}."`
}

// Limits of a slide's size in CSS pixels: below, text is unreadable; above, viewers
// fail.
const leastSlide, mostSlide = 320, 8000

func (c *storyExportCmd) Run(e *env) error {
	theme, err := chart.ThemeByName(c.Theme)
	if err != nil {
		return usage{err}
	}
	for name, v := range map[string]float64{"width": c.Width, "height": c.Height} {
		if !(v >= leastSlide && v <= mostSlide) {
			return usage{fmt.Errorf("--%s %g: give a number of pixels from %d to %d", name, v, leastSlide, mostSlide)}
		}
	}
	s, err := storyOf(e, c.File, c.Lang)
	if err != nil {
		return err
	}
	if faults := s.Check(); len(faults) > 0 {
		return broken(faults)
	}
	o := export.Options{Width: vg.Length(c.Width), Height: vg.Length(c.Height), Language: s.Language}
	sheets := make([]export.Sheet, len(s.Steps))
	for i := range s.Steps {
		sheets[i] = c.sheet(s, i, theme)
	}
	if strings.EqualFold(filepath.Ext(c.Out), ".pdf") {
		var b bytes.Buffer
		if err := export.SheetsPDF(&b, sheets, o); err != nil {
			return err
		}
		return writeFile(c.Out, b.Bytes())
	}
	if ext := filepath.Ext(c.Out); ext != "" {
		return usage{fmt.Errorf(`--out "%s": name a file that ends in .pdf, or a folder for an SVG of each step`, c.Out)}
	}
	return c.folder(s, sheets, o)
}

// sheet returns a step's slide for export.
func (c *storyExportCmd) sheet(s *story.Story, step int, theme chart.Theme) export.Sheet {
	rest, r := slides.Static(&s.Steps[step], s.Language)
	layout := rest.Layout(c.Width, c.Height)
	said := []string{rest.Heading + "."}
	for _, sentence := range rest.Says {
		var b strings.Builder
		for _, w := range sentence {
			b.WriteString(w.Text)
		}
		said = append(said, b.String())
	}
	for _, k := range rest.Charts {
		said = append(said, k.Describe(r, chart.Options{Year: k.Year}))
	}
	return export.Sheet{
		Title: rest.Heading, Description: strings.Join(said, " "), Subject: s.Title, Sources: rest.Sources,
		Draw: func(onto vg.Canvas) error { return layout.Draw(onto, r, theme) },
	}
}

// folder writes the slides to a new directory, which appears only once it is
// complete.
func (c *storyExportCmd) folder(s *story.Story, sheets []export.Sheet, o export.Options) error {
	if _, err := os.Lstat(c.Out); err == nil {
		return usage{fmt.Errorf(`--out "%s" is there already: name a new folder, or take that one away`, c.Out)}
	}
	unfinished, err := os.MkdirTemp(filepath.Dir(c.Out), "."+filepath.Base(c.Out)+".unfinished-*")
	if errors.Is(err, os.ErrNotExist) {
		return usage{noFolder(filepath.Dir(c.Out))}
	}
	if err != nil {
		return err
	}
	defer os.RemoveAll(unfinished) // no effect once renamed
	for i, sheet := range sheets {
		var b bytes.Buffer
		if err := export.SheetSVG(&b, sheet, s.Steps[i].ID, o); err != nil {
			return err
		}
		if err := writeFile(filepath.Join(unfinished, fmt.Sprintf("%02d-%s.svg", i+1, s.Steps[i].ID)), b.Bytes()); err != nil {
			return err
		}
	}
	if err := os.Chmod(unfinished, 0o755); err != nil {
		return err
	}
	return os.Rename(unfinished, c.Out)
}
