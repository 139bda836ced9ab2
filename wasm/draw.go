package main

import (
	"errors"
	"slices"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/stage"
)

// axis is what a chart remembers of its vertical axis: axes hold still while a
// slider is held, and move to where they settle.
type axis struct {
	shown    chart.Range
	from, to chart.Range // of the move
	move     int         // its serial number
}

// drawer returns what draws the stage's charts.
func drawer() stage.Drawer {
	axes := map[string]*axis{}
	return func(c vg.CanvasSizer, name string, r *model.Result, v stage.View, m stage.Move) error {
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
		a, ok := axes[name]
		if !ok {
			a = new(axis)
			axes[name] = a
		}
		a.place(spec, v, m)
		err = chart.Draw(c, spec, r, chart.Options{Theme: theme, Year: v.Year, Titled: v.Titled, Hold: &a.shown})
		if errors.Is(err, chart.ErrNoRoom) {
			return nil // a window can be any size: a sliver shows nothing
		}
		return err
	}
}

// specOf returns a chart as it is looked at.
func specOf(name string, v stage.View) (chart.Spec, error) {
	spec, err := chart.Find(name)
	if err != nil {
		return spec, err
	}
	spec = spec.In(v.Language).ByQuarter(v.ByQuarter).Against(v.AgainstName, v.Against)
	if slices.Contains(v.Rescaled, name) {
		spec = spec.Scaled(!spec.Log)
	}
	return spec, nil
}

// place sets where the axis is before a drawing: part of the way in a move, as
// it was while a slider is held, and to be fitted else.
func (a *axis) place(spec chart.Spec, v stage.View, m stage.Move) {
	switch {
	case m.Serial != 0:
		if a.move != m.Serial {
			a.move, a.from, a.to = m.Serial, a.shown, spec.Against(v.AgainstName, m.Against).Fit(m.To)
			if a.from == (chart.Range{}) { // the chart was not in sight
				a.from = a.to
			}
		}
		a.shown = a.from.Toward(a.to, m.Part, spec.Log)
	case !v.Held:
		a.shown = chart.Range{}
	}
}
