package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
)

// figureCmd draws a chart into a file.
type figureCmd struct {
	choice
	Chart  string  `required:"" placeholder:"NAME" help:"The chart; see charts."`
	Out    string  `required:"" placeholder:"FILE" help:"A file that ends in .svg or .png."`
	Width  float64 `default:"900" help:"Width in CSS pixels."`
	Height float64 `default:"600" help:"Height in CSS pixels."`
	Theme  string  `default:"light" help:"light or dark."`
	Year   int     `default:"${year}" help:"The year that is read."`
}

// formats are the writers by a file's ending.
var formats = map[string]func(io.Writer, chart.Spec, *model.Result, export.Options) error{
	".svg": export.SVG,
	".png": export.PNG,
}

func (c *figureCmd) Run(e *env) error {
	write, ok := formats[strings.ToLower(filepath.Ext(c.Out))]
	if !ok {
		return usage{fmt.Errorf("--out %q: name a file that ends in .svg or .png", c.Out)}
	}
	spec, err := chart.Find(c.Chart)
	if err != nil {
		return usage{fmt.Errorf("--chart: %w", err)}
	}
	theme, err := chart.ThemeByName(c.Theme)
	if err != nil {
		return usage{fmt.Errorf("--theme: %w", err)}
	}
	if _, err := scenario.ParseYear(fmt.Sprint(c.Year)); err != nil {
		return usage{fmt.Errorf("--%w", err)}
	}
	state, err := c.state()
	if err != nil {
		return err
	}
	var r model.Result
	model.Run(&r, &state.Inputs)
	options := export.Options{
		Options: chart.Options{Theme: theme, Year: c.Year, Titled: true, Scenario: state.Describe()},
		Width:   vg.Length(c.Width), Height: vg.Length(c.Height), Version: model.Version,
	}
	// Drawn in memory first: a failure must not leave half a file behind.
	var b bytes.Buffer
	if err := write(&b, spec, &r, options); err != nil {
		return usage{err}
	}
	err = os.WriteFile(c.Out, b.Bytes(), 0o644)
	if errors.Is(err, fs.ErrNotExist) { // the folder was named wrongly
		return usage{err}
	}
	return err
}
