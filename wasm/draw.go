package main

import (
	"errors"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/stage"
)

// drawer returns what draws the stage's charts. It remembers each chart's axis,
// so that axes hold still while a slider is held and settle when it is let go.
func drawer() stage.Drawer {
	axes := map[string]*chart.Range{}
	return func(c vg.CanvasSizer, name string, r *model.Result, v stage.View) error {
		spec, err := chart.Find(name)
		if err != nil {
			return err
		}
		theme, err := chart.ThemeByName(v.Theme)
		if err != nil {
			return err
		}
		axis, ok := axes[name]
		if !ok {
			axis = new(chart.Range)
			axes[name] = axis
		}
		if !v.Held {
			*axis = chart.Range{}
		}
		err = chart.Draw(c, spec, r, chart.Options{Theme: theme, Year: v.Year, Titled: v.Titled, Hold: axis})
		if errors.Is(err, chart.ErrNoRoom) {
			return nil // a window can be any size: a sliver shows nothing
		}
		return err
	}
}
