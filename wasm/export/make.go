package export

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/chart"
)

// Job describes a file to make.
type Job struct {
	Kind   string       // one of Kinds
	Charts []chart.Spec // at least one
	State  scenario.State
	Options
}

// File is a finished file.
type File struct {
	Name  string // suggested file name
	Type  string // MIME type
	Bytes []byte
}

// Kinds returns the kinds of files, which are also their extensions.
func Kinds() []string { return []string{"svg", "png", "pdf", "csv", "json"} }

var types = map[string]string{
	"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf",
	"csv": "text/csv;charset=utf-8", "json": "application/json",
}

// Make makes a file. Several SVG or PNG drawings, which hold one chart each, come
// in a ZIP archive. tell, if not nil, receives the share done of bands and
// analyses, 0 to 1. The error is about the job, or is ctx's.
func Make(ctx context.Context, j Job, tell func(share float64)) (File, error) {
	if len(j.Charts) == 0 {
		return File{}, errors.New("no chart to make a file of")
	}
	o := j.Options
	o.Titled, o.Year, o.Version, o.Scenario = true, j.State.Year, model.Version, describe(&j.State.Case, j.Language)
	r := new(model.Result)
	model.Run(r, &j.State.Inputs)
	p := pace{parts: j.parts(), tell: tell}
	var bands *ensemble.Bands
	var err error
	if d := j.State.Uncertainty; d.On {
		bands, err = ensemble.BandsOf(ctx, &j.State.Inputs, d.Seed, d.Runs, func(done int) { p.at(float64(done) / float64(d.Runs)) })
		if err != nil {
			return File{}, err
		}
		p.done++
	}
	v := chart.ViewOf(&j.State, j.Language)
	v.Bands = bands
	if b := j.State.B; b != nil {
		v.Comparison, v.ComparisonName = new(model.Result), describe(b, j.Language)
		model.Run(v.Comparison, &b.Inputs)
	}
	j.Charts = slices.Clone(j.Charts)
	for i, s := range j.Charts {
		if s.IsAnalysis() {
			s, err = analysis.Chart(ctx, s.Name, &j.State, v.ComparisonName, model.Point{Output: j.State.Questions.About, Year: j.State.Year}, p.at)
			if err != nil {
				return File{}, fmt.Errorf("chart %s: %w", j.Charts[i].Name, err)
			}
			p.done++
		}
		j.Charts[i] = v.Apply(s)
	}
	f := File{Name: j.name(), Type: types[j.Kind]}
	var b bytes.Buffer
	switch j.Kind {
	case "svg", "png":
		draw := map[string]func(io.Writer, chart.Spec, *model.Result, Options) error{"svg": SVG, "png": PNG}[j.Kind]
		if len(j.Charts) == 1 {
			err = draw(&b, j.Charts[0], r, o)
			break
		}
		f.Name, f.Type = f.Name+".zip", "application/zip"
		err = j.archive(&b, func(w io.Writer, s chart.Spec) error { return draw(w, s, r, o) })
	case "pdf":
		err = PDF(&b, j.Charts, r, o)
	case "csv":
		err = CSV(&b, j.Charts, r, o)
	case "json":
		err = JSON(&b, j.Charts, r, &j.State, o)
	default:
		err = unknownKind(j.Kind)
	}
	if err != nil {
		return File{}, err
	}
	f.Bytes = b.Bytes()
	return f, nil
}

// pace reports progress over the parts of a job.
type pace struct {
	parts, done int
	tell        func(share float64)
}

// at reports the share done of the current part, 0 to 1.
func (p *pace) at(share float64) {
	if p.tell != nil {
		p.tell((float64(p.done) + share) / float64(p.parts))
	}
}

// parts returns the number of parts that take more than one run: the bands and each
// analysis.
func (j Job) parts() int {
	n := 0
	if j.State.Uncertainty.On {
		n++
	}
	for _, s := range j.Charts {
		if s.IsAnalysis() {
			n++
		}
	}
	return n
}

// name returns a file name from the program, the chart and the preset, where that
// is not the central one.
func (j Job) name() string {
	parts := []string{"hundredfold"}
	switch {
	case len(j.Charts) == 1:
		parts = append(parts, j.Charts[0].Name)
	default:
		parts = append(parts, "charts")
	}
	if id := j.State.Preset.ID; id != "" && id != scenario.Central().Preset.ID {
		parts = append(parts, id)
	}
	return strings.Join(parts, "-") + "." + j.Kind
}

// began is the modification time in every archive, the earliest that ZIP can
// express, so that the same charts always give the same bytes.
var began = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// archive writes a file for each chart.
func (j Job) archive(w io.Writer, draw func(io.Writer, chart.Spec) error) error {
	z := zip.NewWriter(w)
	method := zip.Deflate
	if j.Kind == "png" { // already compressed
		method = zip.Store
	}
	for _, s := range j.Charts {
		one := j
		one.Charts = []chart.Spec{s}
		f, err := z.CreateHeader(&zip.FileHeader{Name: one.name(), Method: method, Modified: began})
		if err != nil {
			return err
		}
		if err := draw(f, s); err != nil {
			return err
		}
	}
	return z.Close()
}

func unknownKind(kind string) error {
	return fmt.Errorf("no file is of the kind %q: there are %s", kind, strings.Join(Kinds(), ", "))
}

// known reports whether kind is one of Kinds.
func known(kind string) bool { return slices.Contains(Kinds(), kind) }
