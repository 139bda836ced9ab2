package chartview

import (
	"errors"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// axis is the state of a chart's vertical axis, which holds still during a drag and
// otherwise moves to where it settles.
type axis struct {
	shown    chart.Range
	from, to chart.Range // ends of the current transition
	move     int         // serial number of that transition
}

// Charts draws and reads charts by name and remembers each one's vertical axis. An
// empty Charts is ready for use.
type Charts map[string]*axis

// axis returns a chart's axis, adding one for a new name.
func (c Charts) axis(name string) *axis {
	a, ok := c[name]
	if !ok {
		a = new(axis)
		c[name] = a
	}
	return a
}

// Drawer draws one chart of a result so that it fills the canvas, on which one
// point is one CSS pixel. During a transition, r and v.Comparison lie between two
// runs, and m holds the runs where it ends.
type Drawer func(c vg.CanvasSizer, chart string, r *model.Result, v View, m Transition) error

// Draw implements Drawer. The error is about an unknown chart or theme.
func (c Charts) Draw(onto vg.CanvasSizer, name string, r *model.Result, v View, m Transition) error {
	spec, err := specOf(name, v)
	if err != nil {
		return err
	}
	theme := chart.Light
	if v.Theme != "" {
		if theme, err = chart.ThemeByName(v.Theme); err != nil {
			return err
		}
	}
	a := c.axis(name)
	a.place(spec, v, m)
	err = chart.Draw(onto, spec, r, chart.Options{Theme: theme, Year: v.Year, Titled: v.Titled, Hold: &a.shown})
	if errors.Is(err, chart.ErrNoRoom) {
		return nil // a window can be any size: a sliver shows nothing
	}
	return err
}

// YearAt returns the year x pixels from the left of a chart; ok is false outside
// the plot or for an unknown chart.
func (c Charts) YearAt(name string, r *model.Result, v View, width, height, x float64) (float64, bool) {
	spec, err := specOf(name, v)
	if err != nil {
		return 0, false
	}
	held := c.axis(name).shown
	return chart.YearAt(spec, r, chart.Options{Year: v.Year, Hold: &held}, vg.Length(width), vg.Length(height), vg.Length(x))
}

// Read returns what a chart shows for a year, on the axis that it was last drawn
// with. ok is false where there is nothing to read.
func (c Charts) Read(name string, r *model.Result, v View, width, height, year float64) (chart.Reading, bool) {
	spec, err := specOf(name, v)
	if err != nil {
		return chart.Reading{}, false
	}
	held := c.axis(name).shown
	return chart.Read(spec, r, chart.Options{Year: v.Year, Hold: &held}, vg.Length(width), vg.Length(height), year)
}

// specOf returns a chart's Spec with the view's settings applied.
func specOf(name string, v View) (chart.Spec, error) {
	spec, err := chart.Find(name)
	if err != nil {
		return spec, err
	}
	return v.Apply(spec), nil
}

// place sets the axis before a drawing: in between during a transition, unchanged
// during a drag, otherwise to be fitted.
func (a *axis) place(spec chart.Spec, v View, m Transition) {
	switch {
	case m.Serial != 0:
		if a.move != m.Serial {
			v.Comparison = m.Comparison
			a.move, a.from, a.to = m.Serial, a.shown, v.Apply(spec).Fit(m.To)
			if a.from == (chart.Range{}) { // the chart was not drawn before
				a.from = a.to
			}
		}
		a.shown = a.from.Toward(a.to, m.Part, spec.Log)
	case !v.Dragging:
		a.shown = chart.Range{}
	}
}
