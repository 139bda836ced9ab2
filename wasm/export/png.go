package export

import (
	"fmt"
	"image/color"
	"io"

	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// pixelsPerInch is how many CSS pixels a back-end counts to an inch: one for
// each vg point.
const pixelsPerInch = 72

// PNG writes a chart as a picture. Where o.Density is 2, the picture has twice
// as many pixels as o.Width and o.Height say.
func PNG(w io.Writer, s chart.Spec, r *model.Result, o Options) error {
	o, err := o.complete(s)
	if err != nil {
		return err
	}
	background := color.Color(o.Theme.Card)
	c := vgimg.NewWith(
		vgimg.UseWH(o.Width, o.Height),
		vgimg.UseDPI(pixelsPerInch*o.Density),
		vgimg.UseBackgroundColor(background),
	)
	if err := chart.Draw(c, s, r, o.Options); err != nil {
		return err
	}
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(w); err != nil {
		return fmt.Errorf("writing chart %s as PNG: %w", s.Name, err)
	}
	return nil
}
