package chart

import (
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/chart/label"
)

// chances is a drawing of one or two chances over the years.
type chances struct {
	look  look
	label *label.Type

	axes  *plot.Plot
	space label.Space
	grid  Grid
	year  YearLine
	bands [2]Band
	lines [2]Line
	ends  EndLabels
	drawn int // how many of both
}

// drawing implements kind.
func (Chance) drawing(Spec) drawing {
	d := &chances{axes: plot.New()}
	d.axes.X.Min, d.axes.X.Max = model.FirstYear, model.LastYear
	d.axes.Y.Min, d.axes.Y.Max = 0, 1
	for _, space := range [...]**label.Space{&d.grid.Labels, &d.year.Space, &d.ends.Space, &d.lines[0].Space, &d.lines[1].Space} {
		*space = &d.space
	}
	return d
}

// style implements drawing.
func (d *chances) style(sc *renderer) {
	d.look, d.label = sc.look, sc.label
	d.grid.style(sc)
	d.year.style(sc)
	d.ends.Type, d.ends.Gap = sc.bold, 7*d.look.scale
}

// colour gives lines and bands the colours of what the question is about.
func (d *chances) colour(o model.Output) {
	t, z, k := d.look.theme, d.look.scale, built
	if o.Spec().Path == model.AskedFor {
		k = asked
	}
	d.lines[0].Style, d.lines[1].Style = k.style(t, z), k.comparisonStyle(t, z)
	d.lines[0].Style.Dashes = nil // only B's line has to differ from it
	for i := range d.bands {
		d.bands[i].Color = tint(d.lines[i].Style.Color, t)
	}
}

// set implements drawing: no run fills it.
func (d *chances) set(s Spec, _ *model.Result, o Options) error {
	k := s.kind.(Chance)
	if k.Runs == 0 {
		return errUnfilled
	}
	d.drawn = 0
	d.colour(s.Output)
	d.year.Dots, d.ends.labels = d.year.Dots[:0], d.ends.labels[:0]
	d.grid.Year, d.grid.YearLabel = float64(k.year()), strconv.Itoa(k.year())
	d.year.Year = d.grid.Year
	for i, of := range [...][]ensemble.Chance{k.A, k.B} {
		if of == nil {
			continue
		}
		var share, low, high Series
		for n, c := range of {
			year := float64(model.FirstYear + n)
			share, low, high = append(share, Point{year, c.Share}), append(low, Point{year, c.Low}), append(high, Point{year, c.High})
		}
		if err := d.bands[i].Set(high, low); err != nil {
			return err
		}
		if err := d.lines[i].Set(share); err != nil {
			return err
		}
		text := s.lang.Numbers().Probability(of[len(of)-1].Share)
		if k.B != nil {
			text = [...]string{"A ", "B "}[i] + text
		}
		d.year.Dots = append(d.year.Dots, YearDot{share, d.lines[i].Style.Color})
		d.ends.labels = append(d.ends.labels, EndLabel{text, share[len(share)-1], d.lines[i].Style.Color})
		d.drawn++
	}
	d.grid.Values, d.grid.Gutter = d.grid.Values[:0], 0
	for v := 0.0; v <= 1; v += 0.25 {
		t := plot.Tick{Value: v, Label: s.lang.Numbers().Percent(v)}
		d.grid.Values, d.grid.Gutter = append(d.grid.Values, t), max(d.grid.Gutter, d.label.Width(t.Label))
	}
	d.grid.Gutter += d.label.Size() * 0.8
	return nil
}

// plot implements drawing.
func (d *chances) plot(c draw.Canvas) error {
	corner := c.Max
	c, err := inset(c, d.label, d.grid.Gutter, d.ends.Width())
	if err != nil {
		return err
	}
	d.grid.mark(d.axes, c.Max.X-c.Min.X)
	d.space.Reset(vg.Rectangle{Min: c.Min, Max: corner})
	d.grid.Plot(c, d.axes)
	for i := range d.drawn {
		d.bands[i].Plot(c, d.axes)
	}
	d.year.Plot(c, d.axes)
	for i := range d.drawn {
		d.lines[d.drawn-1-i].Plot(c, d.axes)
	}
	d.ends.Plot(c, d.axes)
	YearDots{&d.year}.Plot(c, d.axes)
	return nil
}
