package chartview

import (
	"errors"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// axis is what a chart remembers of its vertical axis: axes hold still while a
// slider is held, and move to where they settle.
type axis struct {
	shown    chart.Range
	from, to chart.Range // of the move
	move     int         // its serial number
}

// Charts draws and reads charts, each by its name, and remembers their axes. An
// empty one is ready for use.
type Charts map[string]*axis

// axis returns a chart's axis.
func (c Charts) axis(name string) *axis {
	a, ok := c[name]
	if !ok {
		a = new(axis)
		c[name] = a
	}
	return a
}

// Drawer draws one chart of a result, to fill the canvas, of which one point is
// one CSS pixel. While charts move, r and the view's Against lie between two
// runs, and m says which they are on the way to.
type Drawer func(c vg.CanvasSizer, chart string, r *model.Result, v View, m Transition) error

// Draw is a Drawer.
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

// YearAt returns the year that lies at x pixels from the left of a chart.
func (c Charts) YearAt(name string, r *model.Result, v View, width, height, x float64) (float64, bool) {
	spec, err := specOf(name, v)
	if err != nil {
		return 0, false
	}
	held := c.axis(name).shown
	return chart.YearAt(spec, r, chart.Options{Year: v.Year, Hold: &held}, vg.Length(width), vg.Length(height), vg.Length(x))
}

// Read returns what a chart shows about a year, on the axis that it was last
// drawn with.
func (c Charts) Read(name string, r *model.Result, v View, width, height, year float64) (chart.Reading, bool) {
	spec, err := specOf(name, v)
	if err != nil {
		return chart.Reading{}, false
	}
	held := c.axis(name).shown
	return chart.Read(spec, r, chart.Options{Year: v.Year, Hold: &held}, vg.Length(width), vg.Length(height), year)
}

// specOf returns a chart as it is looked at.
func specOf(name string, v View) (chart.Spec, error) {
	spec, err := chart.Find(name)
	if err != nil {
		return spec, err
	}
	return v.Apply(spec), nil
}

// place sets where the axis is before a drawing: part of the way in a move, as
// it was while a slider is held, and to be fitted else.
func (a *axis) place(spec chart.Spec, v View, m Transition) {
	switch {
	case m.Serial != 0:
		if a.move != m.Serial {
			v.Comparison = m.Comparison
			a.move, a.from, a.to = m.Serial, a.shown, v.Apply(spec).Fit(m.To)
			if a.from == (chart.Range{}) { // the chart was not in sight
				a.from = a.to
			}
		}
		a.shown = a.from.Toward(a.to, m.Part, spec.Log)
	case !v.Dragging:
		a.shown = chart.Range{}
	}
}
