package chart

import (
	"fmt"
	"image/color"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart/label"
)

// curves is a drawing of lines over the years.
type curves struct {
	spec    Spec
	lines   lines
	history []Series // observed, of the curves that have any
	seen    []bool   // by curve: its first point was observed
	markers []Marker

	series  []Series     // by curve
	fans    []bandSeries // of the curves that have a band; none where there is no doubt
	rivals  []Series     // of scenario B, by curve; none where nothing is compared
	ends    []EndLabel
	others  []EndLabel // of rivals
	spanned Range      // what the ticks were last made for
	label   *label.Type
	scale   vg.Length

	axes     *plot.Plot // plotters draw to its scales
	plotters []plot.Plotter
	space    label.Space
	parts    struct {
		grid      Grid
		gap       Band
		fans      []Band
		middles   []Line
		curves    []Line
		rivals    []Line
		observed  []Line
		year      YearLine
		bars      Bars
		ends      EndLabels
		forecasts Forecasts
	}
}

// drawing implements kind.
func (l lines) drawing(s Spec) drawing {
	d := &curves{
		spec: s, lines: l, markers: l.markers(s.lang), axes: plot.New(),
		series: make([]Series, len(l.curves)), seen: make([]bool, len(l.curves)),
	}
	if s.hasBands() {
		for i, k := range l.curves {
			if k.band(s.bands) != nil {
				d.fans = append(d.fans, bandSeries{curve: i})
			}
		}
	}
	if s.compares() {
		d.rivals = make([]Series, len(l.curves))
	}
	for i, k := range l.curves {
		d.ends = append(d.ends, EndLabel{Text: s.lang.T(k.label)})
		if s.compares() {
			d.others = append(d.others, EndLabel{Text: s.lang.T("B {line}", "{line}", s.lang.T(k.label))})
		}
		var h Series
		for _, p := range k.observed() {
			h = append(h, p.Point)
		}
		if len(h) > 0 {
			start, _ := k.start(new(model.Result))
			_, d.seen[i] = h.at(start.Year)
			d.history = append(d.history, h)
		}
	}
	for _, b := range l.bars {
		b.label = s.lang.T(b.label)
		d.parts.bars.add(b)
	}
	d.axes.X.Min, d.axes.X.Max = firstYear, lastYear
	if s.quarters { // the last quarter of a flow lies right of the last year
		d.axes.X.Max = max(lastYear, l.curves[0].quarter(new(model.Result), model.Quarters-1).Year)
	}
	if s.Log {
		d.axes.Y.Scale = plot.LogScale{}
	}
	d.join()
	return d
}

// join makes a plotter for all that is drawn, the lowest first.
func (d *curves) join() {
	p := &d.parts
	p.curves, p.rivals, p.observed = make([]Line, len(d.series)), make([]Line, len(d.rivals)), make([]Line, len(d.history))
	p.year.Dots = make([]YearDot, len(d.series)+len(d.history))
	p.grid.Labels, p.year.Space, p.ends.Space, p.forecasts.Space = &d.space, &d.space, &d.space, &d.space
	d.plotters = append(d.plotters[:0], &p.grid)
	// Shades on one another would be a rainbow: bands stand in the gap's place.
	if d.lines.shaded && len(d.fans) == 0 {
		d.plotters = append(d.plotters, &p.gap)
	}
	p.fans, p.middles = make([]Band, len(d.fans)), make([]Line, len(d.fans))
	for i := range p.fans {
		d.plotters = append(d.plotters, &p.fans[i])
	}
	d.plotters = append(d.plotters, &p.year)
	if len(d.lines.bars) > 0 {
		p.bars.Space = &d.space
		d.plotters = append(d.plotters, &p.bars)
	}
	for i := range p.middles {
		p.middles[i].Space = &d.space
		d.plotters = append(d.plotters, &p.middles[i])
	}
	for i := len(p.rivals) - 1; i >= 0; i-- {
		p.rivals[i].Space = &d.space
		d.plotters = append(d.plotters, &p.rivals[i])
	}
	for i := len(p.curves) - 1; i >= 0; i-- {
		p.curves[i].Space = &d.space
		d.plotters = append(d.plotters, &p.curves[i])
	}
	for i := range p.observed {
		p.observed[i].Space = &d.space
		d.plotters = append(d.plotters, &p.observed[i])
	}
	d.plotters = append(d.plotters, &p.ends, &p.forecasts)
	if len(d.lines.bars) > 0 {
		d.plotters = append(d.plotters, BarNames{&p.bars})
	}
	d.plotters = append(d.plotters, YearDots{&p.year})
}

// set implements drawing. The vertical axis is decided here.
func (d *curves) set(s Spec, r *model.Result, o Options) error {
	d.spec = s
	d.read(o.Year)
	for i, k := range d.lines.curves {
		d.series[i] = k.run(d.series[i][:0], r, s.quarters)
		if s.compares() {
			d.rivals[i] = k.run(d.rivals[i][:0], s.against, s.quarters)
		}
	}
	for i := range d.fans {
		f := &d.fans[i]
		f.set(d.lines.curves[f.curve], s.bands, d.series[f.curve])
	}
	return d.fill(o.Hold)
}

// fill hands the drawing's series to its plotters.
func (d *curves) fill(hold *Range) error {
	p := &d.parts
	for i := range d.series {
		k, s, style := d.lines.curves[i], d.series[i], p.curves[i].Style
		if err := s.check(k.label); err != nil {
			return err
		}
		p.curves[i].series = s
		d.ends[i].At, d.ends[i].Color = s[len(s)-1], style.Color
		if d.seen[i] {
			s = s[1:]
		}
		p.year.Dots[i] = YearDot{s, style.Color}
	}
	for i := range d.fans {
		f := &d.fans[i]
		if err := p.fans[i].Set(f.high, f.low); err != nil {
			return err
		}
		if err := p.middles[i].Set(f.middle); err != nil {
			return err
		}
	}
	for i, s := range d.rivals {
		if err := p.rivals[i].Set(s); err != nil {
			return fmt.Errorf("scenario B: %w", err)
		}
		d.others[i].At, d.others[i].Color = s[len(s)-1], p.rivals[i].Style.Color
	}
	for i, h := range d.history {
		if err := p.observed[i].Set(h); err != nil {
			return err
		}
		p.year.Dots[len(d.series)+i] = YearDot{h, p.observed[i].Style.Color}
	}
	p.ends.labels, p.ends.others = d.ends, d.others
	if d.lines.shaded && len(d.fans) == 0 {
		upper, lower := d.series[0], d.series[1]
		n := min(len(upper), len(lower)) // both run to the last year
		if err := p.gap.Set(upper[len(upper)-n:], lower[len(lower)-n:]); err != nil {
			return err
		}
	}
	if err := p.forecasts.Set(d.markers); err != nil {
		return err
	}
	d.span(hold)
	return nil
}

// span decides what the vertical axis spans and marks it.
func (d *curves) span(hold *Range) {
	e := newExtent()
	for _, s := range d.series {
		e.run(s)
	}
	for i := range d.fans {
		e.run(d.fans[i].low)
		e.run(d.fans[i].high)
	}
	for _, s := range d.rivals {
		e.run(s)
	}
	for _, s := range d.history {
		for _, p := range s {
			e.keep(p.Value)
		}
	}
	for _, m := range d.markers {
		e.keep(m.Value)
	}
	e.bars(&d.parts.bars)
	span := e.axis(hold, d.spec.Log)
	if hold != nil {
		*hold = span
	}
	d.axes.Y.Min, d.axes.Y.Max = span.Min, span.Max
	if span != d.spanned {
		d.spanned = span
		d.mark()
	}
}

// mark names the values on the vertical axis.
func (d *curves) mark() {
	var ticker plot.Ticker = LinearTicks{d.spec.Unit}
	if d.spec.Log {
		ticker = LogTicks{d.spec.Unit}
	}
	g := &d.parts.grid
	g.Values = ticker.Ticks(d.spanned.Min, d.spanned.Max)
	g.Gutter = 0
	for _, t := range g.Values {
		g.Gutter = max(g.Gutter, d.label.Width(t.Label))
	}
	g.Gutter += d.label.Size() * 0.8
}

// plot implements drawing.
func (d *curves) plot(c draw.Canvas) error {
	corner := c.Max
	c, err := d.layout(c)
	if err != nil {
		return err
	}
	d.parts.grid.mark(d.axes, c.Max.X-c.Min.X)
	d.space.Reset(vg.Rectangle{Min: c.Min, Max: corner})
	// Not Plot.Draw: it makes room for axes of its own and allocates for each.
	for _, p := range d.plotters {
		p.Plot(c, d.axes)
	}
	return nil
}

// layout returns the part of a canvas that the plot takes.
func (d *curves) layout(c draw.Canvas) (draw.Canvas, error) {
	return inset(c, d.label, d.parts.grid.Gutter, d.parts.ends.Width())
}

// inset returns what is left of a canvas for a plot over years within its axes'
// labels and what stands left and right of it.
func inset(c draw.Canvas, t *label.Type, left, right vg.Length) (draw.Canvas, error) {
	size := c.Size()
	c.Min.X += left
	c.Max.X -= right
	c.Min.Y += underAxis + t.Ascent + t.Descent
	c.Max.Y -= t.Size() * 1.2
	if c.Max.X-c.Min.X < smallest || c.Max.Y-c.Min.Y < smallest {
		return c, noRoom(size.X, size.Y)
	}
	return c, nil
}

// read sets the year that is being read.
func (d *curves) read(year int) {
	p := &d.parts
	if y := float64(year); y != p.grid.Year {
		p.grid.Year, p.year.Year = y, y
		p.grid.YearLabel = strconv.Itoa(year)
	}
}

// tint is how a colour shades an area.
func tint(c color.Color, t Theme) color.Color {
	return alpha(color.NRGBAModel.Convert(c).(color.NRGBA), t.BandAlpha)
}

// style implements drawing.
func (d *curves) style(sc *renderer) {
	t, z := sc.look.theme, sc.look.scale
	if z != d.scale {
		d.scale, d.label, d.spanned = z, sc.label, Range{} // the gutter has another width
	}
	p := &d.parts
	p.grid.style(sc)
	for i, k := range d.lines.curves {
		p.curves[i].Style = k.role.style(t, z)
		if i < len(p.rivals) {
			p.rivals[i].Style = k.role.comparisonStyle(t, z)
		}
	}
	p.gap.Color = tint(p.curves[0].Style.Color, t)
	for i, f := range d.fans {
		of := p.curves[f.curve].Style.Color
		p.fans[i].Color = tint(of, t)
		p.middles[i].Style = draw.LineStyle{Color: of, Width: 0.9 * z}
	}
	for i := range p.observed {
		p.observed[i].Style = draw.LineStyle{Color: t.Ink, Width: 2 * z}
		p.observed[i].Dot = 2.75 * z
	}
	p.year.style(sc)
	p.bars.style(sc)
	p.ends.Type, p.ends.Quiet, p.ends.Gap = sc.bold, sc.label, 7*z
	p.forecasts.style(sc)
}
