package chart

import (
	"math"
	"strconv"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// Reading is what a chart shows at one time: what a crosshair over it tells.
// Places are in CSS pixels from the canvas's top left.
type Reading struct {
	Title     string            `json:"title"` // "2030", "Q2 2028"
	Year      int               `json:"year"`  // that it belongs to
	At        float64           `json:"at"`    // where that is on the axis
	X         float64           `json:"x"`
	Top       float64           `json:"top"` // of the plot
	Bottom    float64           `json:"bottom"`
	Least     float64           `json:"least"` // at the bottom
	Most      float64           `json:"most"`  // at the top
	Log       bool              `json:"log"`   // between them
	Points    []ReadPoint       `json:"points"`
	Forecasts []ForecastReading `json:"forecasts"` // for that year
}

// ReadPoint is one value of a Reading.
type ReadPoint struct {
	Label string  `json:"label"`           // "asked for", "in service (observed)", "B built"
	Tone  string  `json:"tone"`            // what it means: a role's name, "observed", "bar" or "hollow"
	B     bool    `json:"b"`               // of scenario B
	Text  string  `json:"text"`            // the value with its unit
	Range string  `json:"range,omitempty"` // what most runs lie between, where there is a band
	Y     float64 `json:"y"`

	// Output is the ID of the output whose value in the year the point is, "" for
	// what nobody could aim at: what was observed, scenario B's, a quarter's.
	Output string `json:"output"`
}

// ForecastReading is what somebody published for a Reading's year.
type ForecastReading struct {
	Name string  `json:"name"`
	Key  string  `json:"key"` // of the figure
	Text string  `json:"text"`
	Y    float64 `json:"y"`
}

// Read returns what a chart shows at the time nearest to a year, on a canvas of
// that size as Draw draws it with the same options. It is false for a chart
// without years along its width and for a canvas that is too small.
func Read(s Spec, r *model.Result, o Options, width, height vg.Length, year float64) (Reading, bool) {
	var reading Reading
	ok := laidOut(s, r, o, width, height, func(d *curves, c draw.Canvas) {
		reading = d.reading(c, height, d.nearest(year))
	})
	return reading, ok
}

// YearAt returns the year that lies at x pixels from the left of a chart that
// Read reads: the first or the last where x is beside the plot.
func YearAt(s Spec, r *model.Result, o Options, width, height, x vg.Length) (year float64, ok bool) {
	ok = laidOut(s, r, o, width, height, func(d *curves, c draw.Canvas) {
		axis := d.axes.X
		part := float64((x - c.Min.X) / (c.Max.X - c.Min.X))
		year = axis.Min + min(max(part, 0), 1)*(axis.Max-axis.Min)
	})
	return year, ok
}

// laidOut calls use with a chart of lines as it is drawn on a canvas of that
// size, and with the part of it that the plot takes.
func laidOut(s Spec, r *model.Result, o Options, width, height vg.Length, use func(*curves, draw.Canvas)) bool {
	if _, ok := s.kind.(lines); !ok {
		return false
	}
	sc := s.take()
	defer s.scenes.Put(sc)
	c, err := sc.prepare(draw.New(nullCanvas{width, height}), r, o)
	if err != nil {
		return false
	}
	d := sc.drawing.(*curves)
	if c, err = d.layout(c); err != nil {
		return false
	}
	use(d, c)
	return true
}

// nearest returns the time nearest to a year that the chart has a value at.
func (d *curves) nearest(year float64) float64 {
	best := math.Inf(1)
	try := func(y float64) {
		if math.Abs(y-year) < math.Abs(best-year) {
			best = y
		}
	}
	for _, list := range [...][]Series{d.series, d.history} {
		for _, s := range list {
			for _, p := range s {
				try(p.Year)
			}
		}
	}
	for _, set := range d.parts.bars.sets {
		for _, p := range set.points {
			if p.Value > 0 {
				try(p.Year)
			}
		}
	}
	return best
}

// named returns the year that a time belongs to, and what it is called.
func (d *curves) named(at float64) (year int, title string) {
	for i := range d.lines.curves {
		for _, p := range d.lines.curves[i].observed() {
			if p.Year == at {
				year, _ = p.of.Year()
				return year, p.when(d.spec.lang)
			}
		}
	}
	if !d.spec.quarters || at == model.BaseYear {
		return int(at), yearText(at)
	}
	q := d.lines.curves[0].quarterAt(at)
	year = model.FirstYear + q/4
	return year, d.spec.lang.T("Q{quarter} {year}", "{quarter}", strconv.Itoa(q%4+1), "{year}", strconv.Itoa(year))
}

// reading returns what is drawn at a time.
func (d *curves) reading(c draw.Canvas, height vg.Length, at float64) Reading {
	in := d.spec.lang
	year, title := d.named(at)
	y := func(v float64) float64 { return float64(height - project(&c, d.axes, Point{at, v}).Y) }
	of := Reading{
		Title: title, Year: year, At: at, X: float64(c.X(d.axes.X.Norm(at))),
		Top: float64(height - c.Max.Y), Bottom: float64(height - c.Min.Y),
		Least: d.axes.Y.Min, Most: d.axes.Y.Max, Log: d.spec.Log,
		Points: []ReadPoint{}, Forecasts: []ForecastReading{},
	}
	point := func(label, tone string, b bool, v float64) {
		of.Points = append(of.Points, ReadPoint{Label: label, Tone: tone, B: b, Text: d.spec.Unit.Short(v), Y: y(v)})
	}
	curves := func(series []Series, labels []EndLabel, b bool) {
		for i, s := range series {
			if v, ok := s.at(at); ok && !(d.seen[i] && at == s[0].Year) {
				point(labels[i].Text, d.lines.curves[i].role.String(), b, v)
				if k := &d.lines.curves[i]; !b && !d.spec.quarters && !k.yearly && at >= model.FirstYear {
					of.Points[len(of.Points)-1].Output = k.output.Spec().ID
				}
			}
		}
	}
	curves(d.series, d.ends, false)
	for i := range d.fans {
		f := &d.fans[i]
		low, ok := f.low.at(at)
		high, _ := f.high.at(at)
		if ok && at >= model.FirstYear {
			of.Points[f.curve].Range = d.spec.between(ensemble.Band{P10: low, P90: high})
		}
	}
	for _, h := range d.history {
		if v, ok := h.at(at); ok {
			point(in.T(d.lines.phrases.seen), "observed", false, v)
		}
	}
	curves(d.rivals, d.others, true)
	for _, set := range d.parts.bars.sets {
		if v, ok := set.points.at(at); ok && v > 0 {
			point(set.label, map[bool]string{true: "hollow", false: "bar"}[set.hollow], false, v)
			of.Points[len(of.Points)-1].Y = y(v + set.floor[int(at)-firstYear])
		}
	}
	for _, f := range d.lines.forecasts() {
		// A stock of the middle of a year cannot be set beside one of its end.
		if f.Year == year && (at == float64(year) || d.lines.curves[0].flow()) {
			of.Forecasts = append(of.Forecasts, ForecastReading{in.T(f.Name), f.Key, d.spec.Unit.Short(f.Value), y(f.Value)})
		}
	}
	return of
}
