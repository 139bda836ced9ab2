package chart

import (
	"fmt"
	"image/color"
	"math"
	"strconv"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
)

// scene is one drawing of a chart, kept to be drawn again with other values:
// its plot, plotters, faces and colours. It is not for concurrent use.
type scene struct {
	spec    Spec
	history Series
	markers []Marker

	look         look // what the styles were last made for
	label, bold  *Type
	title, small *Type
	ground       color.Color

	asked, built Series
	ends         []EndLabel
	spanned      Range // what the ticks were last made for

	plot     *plot.Plot // the axes; plotters draw to its scales
	plotters []plot.Plotter
	space    Space
	parts    struct {
		grid                   Grid
		gap                    Gap
		asked, built, observed Line
		year                   YearLine
		ends                   EndLabels
		forecasts              Forecasts
	}
}

// look is what styles depend on.
type look struct {
	theme Theme
	scale vg.Length // of type and strokes; 1 on the page
}

// newScene returns the parts of a chart, not yet styled or filled.
func newScene(s Spec) *scene {
	sc := &scene{spec: s, history: s.history(), markers: s.markers(), plot: plot.New()}
	sc.plot.X.Min, sc.plot.X.Max = firstYear, lastYear
	if s.Log {
		sc.plot.Y.Scale = plot.LogScale{}
	}
	p := &sc.parts
	for _, l := range []*Line{&p.asked, &p.built, &p.observed} {
		l.Space = &sc.space
	}
	p.grid.Space, p.year.Space, p.ends.Space, p.forecasts.Space = &sc.space, &sc.space, &sc.space, &sc.space
	p.year.Dots = make([]YearDot, 3)
	sc.ends = make([]EndLabel, 2)
	sc.plotters = []plot.Plotter{
		&p.grid, &p.gap, &p.year, &p.built, &p.asked, &p.observed, &p.ends, &p.forecasts, YearDots{&p.year},
	}
	return sc
}

// set fills the scene with a run. The range is decided here.
func (sc *scene) set(r *model.Result, o Options) error {
	sc.asked = sc.spec.run(sc.asked[:0], r, sc.spec.Asked)
	sc.built = sc.spec.run(sc.built[:0], r, sc.spec.Built)
	return sc.fill(o.Hold)
}

// fill hands the scene's series to its plotters.
func (sc *scene) fill(hold *Range) error {
	p := &sc.parts
	if err := p.gap.Set(sc.asked, sc.built); err != nil {
		return sc.wrap(err)
	}
	if err := p.observed.Set(sc.history); err != nil {
		return sc.wrap(err)
	}
	if err := p.forecasts.Set(sc.markers); err != nil {
		return sc.wrap(err)
	}
	p.asked.series, p.built.series = sc.asked, sc.built
	last := len(sc.asked) - 1
	sc.ends[0] = EndLabel{"asked for", sc.asked[last], p.asked.Style.Color}
	sc.ends[1] = EndLabel{"built", sc.built[last], p.built.Style.Color}
	p.ends.labels = sc.ends
	p.year.Dots[0] = YearDot{sc.asked[1:], p.asked.Style.Color} // 2025 was observed
	p.year.Dots[1] = YearDot{sc.built[1:], p.built.Style.Color}
	p.year.Dots[2] = YearDot{sc.history, p.observed.Style.Color}
	return sc.span(hold)
}

func (sc *scene) wrap(err error) error { return fmt.Errorf("chart %s: %w", sc.spec.Name, err) }

// span decides what the vertical axis spans and marks it.
func (sc *scene) span(hold *Range) error {
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range [...]Series{sc.history, sc.asked, sc.built} {
		for _, p := range s {
			low, high = min(low, p.Value), max(high, p.Value)
		}
	}
	for _, m := range sc.markers {
		low, high = min(low, m.Value), max(high, m.Value)
	}
	if sc.spec.Log && low <= 0 {
		return sc.wrap(fmt.Errorf("%v cannot be drawn on a logarithmic axis", low))
	}
	span := niceLinear(high)
	if sc.spec.Log {
		span = niceLog(low, high)
	}
	if hold != nil {
		span = hold.with(span)
		*hold = span
	}
	sc.plot.Y.Min, sc.plot.Y.Max = span.Min, span.Max
	if span != sc.spanned {
		sc.spanned = span
		sc.mark()
	}
	return nil
}

// mark names the values on the vertical axis.
func (sc *scene) mark() {
	var ticker plot.Ticker = LinearTicks{sc.spec.Unit}
	if sc.spec.Log {
		ticker = LogTicks{sc.spec.Unit}
	}
	g := &sc.parts.grid
	g.Values = ticker.Ticks(sc.spanned.Min, sc.spanned.Max)
	g.Gutter = 0
	for _, t := range g.Values {
		g.Gutter = max(g.Gutter, sc.label.Width(t.Label))
	}
	g.Gutter += sc.label.size() * 0.8
}

// style makes faces, colours and strokes for a look.
func (sc *scene) style(k look) {
	if k == sc.look {
		return
	}
	t, z := k.theme, k.scale
	p := &sc.parts
	if k.scale != sc.look.scale {
		sc.label, sc.bold = inter(xfont.WeightNormal, labelSize*z), inter(xfont.WeightSemiBold, labelSize*z)
		sc.title, sc.small = inter(xfont.WeightSemiBold, titleSize*z), inter(xfont.WeightNormal, subtitleSize*z)
		sc.spanned = Range{} // the gutter has another width
	}
	sc.look, sc.ground = k, t.Card

	p.grid.Label, p.grid.Bold = sc.label, sc.bold
	p.grid.Line = draw.LineStyle{Color: t.Line, Width: z}
	p.grid.Text, p.grid.Ink, p.grid.Tick = t.Mute, t.Ink, 4*z
	p.gap.Color = alpha(t.Asked, t.Gap)
	p.asked.Style = draw.LineStyle{Color: t.Asked, Width: 2 * z, Dashes: []vg.Length{5 * z, 3 * z}}
	p.built.Style = draw.LineStyle{Color: t.Built, Width: 2.25 * z}
	p.observed.Style = draw.LineStyle{Color: t.Ink, Width: 2 * z}
	p.observed.Dot = 2.75 * z
	p.year.Style = draw.LineStyle{Color: t.Mute, Width: z, Dashes: []vg.Length{z, 3 * z}}
	p.year.Radius, p.year.Ground = 3.75*z, t.Card
	p.ends.Type, p.ends.Gap = sc.bold, 7*z
	p.forecasts.Type, p.forecasts.Radius = sc.label, 5*z
	p.forecasts.Text, p.forecasts.Ground = t.Mute, t.Card
	p.forecasts.Style = draw.LineStyle{Color: t.Mute, Width: 1.4 * z}
	p.forecasts.Leader = draw.LineStyle{Color: t.Mute, Width: 0.75 * z}
}

// read sets the year that is being read.
func (sc *scene) read(year int) {
	p := &sc.parts
	if y := float64(year); y != p.grid.Year {
		p.grid.Year, p.year.Year = y, y
		p.grid.YearLabel = strconv.Itoa(year)
	}
}
