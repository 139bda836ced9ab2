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

// Analysis is what the jobs of chart.Analyses answer: the drawing with its words, and
// where each input's row lies in it.
type Analysis struct {
	session.Chart
	Spec   chart.Spec `json:"-"` // for a program that draws it itself
	SVG    string     `json:"svg"`
	Inputs []Row      `json:"inputs"`
	Order  []string   `json:"order"` // IDs of all inputs that were looked at, the one that matters most first
}

// Row is an input's row of a drawing, in CSS pixels from its top.
type Row struct {
	ID     string  `json:"id"`
	Label  string  `json:"label"` // what the row says
	Top    float64 `json:"top"`
	Bottom float64 `json:"bottom"`
}

// about returns the point that the job asks about.
func (w *work) about(year int) (model.Point, error) {
	o, ok := model.FindOutput(w.Output)
	if !ok {
		return model.Point{}, model.UnknownOutput(w.Output)
	}
	at := model.Point{Output: o, Year: year}
	return at, at.Check()
}

// reasons works out and draws a chart of chart.Analyses.
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
		w.publish(min(done, 0.99), nil) // there is still the drawing
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

// draw draws a chart of chart.Analyses for a page, as a poster.
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
	if w.Width == 0 { // no drawing was asked for
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
