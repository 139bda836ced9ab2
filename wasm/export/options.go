package export

import (
	"strconv"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Options sets how a file is drawn.
type Options struct {
	chart.Options

	Width, Height vg.Length      // in CSS pixels; 0 is 900 by 600 if titled, otherwise 256 by 206 for a main chart and 320 by 240 for others
	Density       int            // pixels of a PNG for each CSS pixel; 0 is 2
	Version       string         // of the model, noted in the file; may be empty
	Link          string         // to the scenario on the page, noted in the file; may be empty
	Language      *i18n.Language // of the texts beside the chart; nil: English
}

// Limits of what can be written, in CSS pixels and pixels per CSS pixel.
const (
	minWidth, minHeight = 200, 150
	maxSide             = 10000
	maxDensity          = 4
)

// complete fills in defaults. The error is about a size or density out of range.
func (o Options) complete(s chart.Spec) (Options, error) {
	if o.Theme == (chart.Theme{}) {
		o.Theme = chart.Light
	}
	width, height := vg.Length(320), vg.Length(240)
	for _, m := range chart.Main() {
		if m.Name == s.Name {
			width, height = 256, 206
		}
	}
	if o.Titled {
		width, height = 900, 600
	}
	if o.Width == 0 {
		o.Width = width
	}
	if o.Height == 0 {
		o.Height = height
	}
	if o.Density == 0 {
		o.Density = 2
	}
	if !(o.Width >= minWidth && o.Width <= maxSide) || !(o.Height >= minHeight && o.Height <= maxSide) {
		return o, model.NewProblem("chart {chart}: a size of {width} by {height} is not within {least} to {most}", "{chart}", s.Name,
			"{width}", plain(o.Width), "{height}", plain(o.Height), "{least}", sides(minWidth, minHeight), "{most}", sides(maxSide, maxSide))
	}
	if o.Density < 1 || o.Density > maxDensity {
		return o, model.NewProblem("chart {chart}: a density of {density} is not from 1 to {most}", "{chart}", s.Name,
			"{density}", strconv.Itoa(o.Density), "{most}", strconv.Itoa(maxDensity))
	}
	return o, nil
}

func plain(v vg.Length) string { return strconv.FormatFloat(float64(v), 'g', -1, 64) }

func sides(width, height int) string { return strconv.Itoa(width) + " × " + strconv.Itoa(height) }
