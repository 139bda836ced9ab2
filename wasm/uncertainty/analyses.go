package uncertainty

import (
	"context"
	"errors"
	"strconv"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/session"
	"hundredfold/wasm/svg"
)

// Analysis is the result of a job that is one of chart.Analyses: the drawing with
// its texts, and where each input's row lies in it.
type Analysis struct {
	session.Chart
	Spec   chart.Spec `json:"-"` // for programs that draw it themselves
	SVG    string     `json:"svg"`
	Inputs []Row      `json:"inputs"`
	Order  []string   `json:"order"` // IDs of all inputs analysed, most important first
}

// Row is an input's row in a drawing, in CSS pixels from its top.
type Row struct {
	ID     string  `json:"id"`
	Label  string  `json:"label"` // the row as a sentence
	Top    float64 `json:"top"`
	Bottom float64 `json:"bottom"`
}

// about returns the output and year that the job analyses.
func (w *work) about(year int) (model.Point, error) {
	o, ok := model.FindOutput(w.Output)
	if !ok {
		return model.Point{}, model.UnknownOutput(w.Output)
	}
	at := model.Point{Output: o, Year: year}
	return at, at.Check()
}

// reasons computes and draws one of chart.Analyses.
func reasons(w *work) error {
	state, l := w.state(), w.language()
	at, err := w.about(state.Year)
	if err != nil {
		return err
	}
	other := ""
	if state.B != nil {
		other = l.T(state.B.Preset.Name)
	}
	spec, err := analysis.Chart(w.ctx, w.Kind, &state, other, at, func(done float64) {
		w.publish(min(done, 0.99), nil) // drawing comes last
		w.yield()
	})
	if errors.Is(err, context.Canceled) {
		return nil
	}
	if err != nil {
		return err
	}
	r, err := w.draw(spec.WithLanguage(l))
	if err != nil {
		return err
	}
	w.publish(1, r)
	return nil
}

// draw draws one of chart.Analyses as an SVG poster for a page.
func (w *work) draw(spec chart.Spec) (r Analysis, err error) {
	var o chart.Options
	if w.Theme != "" {
		if o.Theme, err = chart.ThemeByName(w.Theme); err != nil {
			return r, err
		}
	}
	table := spec.Table(nil)
	r.Spec = spec
	r.Chart = session.Chart{Name: spec.Name, Subtitle: spec.Subtitle, Takeaway: spec.Takeaway(nil, 0), Description: spec.Describe(nil, o), Columns: table.Columns, Rows: table.Rows}
	for _, row := range spec.Data(nil).Rows {
		if _, ok := model.FindInput(row.ID); ok {
			r.Order = append(r.Order, row.ID)
		}
	}
	if w.Width == 0 { // no drawing is wanted
		return r, nil
	}
	var c svg.Canvas
	c.Reset(vg.Length(w.Width), vg.Length(w.Height), 1)
	if err := chart.Draw(&c, spec, nil, o); err != nil {
		return r, err
	}
	box := strconv.FormatFloat(w.Width, 'f', -1, 64) + " " + strconv.FormatFloat(w.Height, 'f', -1, 64)
	b := append([]byte(nil), `<svg class="poster" viewBox="0 0 `+box+`" aria-hidden="true" focusable="false">`...)
	r.SVG = string(append(c.Append(b), "</svg>"...))
	rows, err := chart.Rows(spec, o, vg.Length(w.Width), vg.Length(w.Height))
	for _, row := range rows {
		r.Inputs = append(r.Inputs, Row{row.Input.Param().ID, row.Said, row.Top, row.Bottom})
	}
	return r, err
}
