package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
)

// figureCmd writes charts to a file, as the page does.
type figureCmd struct {
	choice
	Chart  []string `required:"" placeholder:"NAME" help:"The chart, see charts; may be given again. all: every chart."`
	Out    string   `required:"" placeholder:"FILE" help:"A file that ends in .svg, .png, .pdf, .csv or .json. Several charts share a .pdf, .csv or .json, or come in a .svg.zip or .png.zip."`
	Width  float64  `default:"900" help:"Width in CSS pixels."`
	Height float64  `default:"600" help:"Height in CSS pixels."`
	Theme  string   `default:"light" help:"light or dark."`
	Output string   `placeholder:"ID" help:"What tornado, variance and waterfall are about, see outputs; power.ai unless given."`
	Ask    string   `placeholder:"OUTPUT@YEAR>VALUE" help:"What chance is about, as in power.ai@2030>200."`
	B      string   `placeholder:"NAME" help:"The scenario that it is compared with."`
	Year   int      `default:"${year}" help:"The year that is read."`
	By     string   `default:"year" help:"year or quarter."`
	Bands  bool     `help:"Draw what eight of ten runs lie between around each line."`
	Runs   int      `default:"1024" help:"How many runs bands and chances are of."`
	Seed   uint64   `default:"1" help:"Of bands and chances; the same seed gives the same runs."`
	Lang   string   `default:"en" help:"The language: ${languages}."`
	Link   string   `placeholder:"URL" help:"Where the scenario can be seen, noted in the file."`
}

func (c *figureCmd) Run(e *env) error {
	kind, archive, err := c.kind()
	if err != nil {
		return usage{err}
	}
	job, err := export.Request{
		Kind: kind, Charts: c.charts(), Theme: c.Theme, Lang: c.Lang, By: c.By, Output: c.Output, Ask: c.Ask, Width: c.Width, Height: c.Height, Link: c.Link,
	}.Job()
	if err != nil {
		return usage{err}
	}
	if err := c.fits(len(job.Charts), kind, archive); err != nil {
		return usage{err}
	}
	quarterly, asked := job.State.Quarterly, job.State.Questions
	if job.State, err = c.state(e); err != nil {
		return err
	}
	job.State.Quarterly, job.State.Questions = quarterly, asked
	if c.B != "" {
		b := choice{Scenario: c.B}
		other, err := b.state(e)
		if err != nil {
			return err
		}
		job.State.B = &other.Case
	}
	if job.State.Year, err = scenario.ParseYear(fmt.Sprint(c.Year)); err != nil {
		return usage{fmt.Errorf("--%w", err)}
	}
	job.State.Uncertainty = scenario.Uncertainty{On: c.Bands, Seed: c.Seed, Runs: c.Runs}
	t := e.begin("hundredths of the figure")
	file, err := export.Make(t, job, func(share float64) { t.tell(int(100*share), 100) })
	switch err = t.end(err); {
	case errors.Is(err, errInterrupted):
		return err
	case err != nil:
		return usage{err}
	}
	return writeFile(c.Out, file.Bytes)
}

// kind returns the kind of file that the name's extension asks for, and whether it
// is an archive.
func (c *figureCmd) kind() (kind string, archive bool, err error) {
	name, archive := strings.CutSuffix(strings.ToLower(c.Out), ".zip")
	kind = strings.TrimPrefix(filepath.Ext(name), ".")
	if !slices.Contains(export.Kinds(), kind) || archive && !alone(kind) {
		return "", false, fmt.Errorf(`--out "%s": name a file that ends in .svg, .png, .pdf, .csv or .json, or for several drawings in .svg.zip or .png.zip`, c.Out)
	}
	return kind, archive, nil
}

// alone reports whether a file of a kind holds only one chart.
func alone(kind string) bool { return kind == "svg" || kind == "png" }

// fits returns an error if the file cannot hold the number of charts.
func (c *figureCmd) fits(charts int, kind string, archive bool) error {
	switch {
	case alone(kind) && charts > 1 && !archive:
		return fmt.Errorf(`--out "%s": one %s holds one chart, not %d; write them to "%s"`, c.Out, strings.ToUpper(kind), charts, c.Out+".zip")
	case charts == 1 && archive:
		return fmt.Errorf(`--out "%s": one chart needs no archive; write it to "%s"`, c.Out, c.Out[:len(c.Out)-len(".zip")])
	}
	return nil
}

// charts returns the named charts; "all" stands for every chart.
func (c *figureCmd) charts() []string {
	if !slices.Contains(c.Chart, "all") {
		return c.Chart
	}
	var names []string
	for _, s := range chart.All() {
		names = append(names, s.Name)
	}
	for _, n := range c.Chart { // a chart named besides all is a duplicate
		if n != "all" {
			names = append(names, n)
		}
	}
	return names
}
