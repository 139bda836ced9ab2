package main

import (
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
		return chart.Draw(c, spec, r, chart.Options{Theme: theme, Year: v.Year, Titled: v.Titled, Hold: axis})
	}
}
