package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/i18n"
)

// curve is one line of a chart.
type curve struct {
	output model.Output
	from   model.Output // beside whose observed values it starts; mostly its own
	role   role
	label  string // at the line's end
	column string // of the table
	yearly bool   // what each year adds to a stock, rather than the stock
}

// pair returns the curves of a chart of what is asked for and what is built.
func pair(a, b model.Output) []curve {
	return []curve{
		{a, b, asked, i18n.Mark("asked for"), i18n.Mark("Asked for"), false},
		{b, b, built, i18n.Mark("built"), i18n.Mark("Built"), false},
	}
}

// at returns a curve's value in a year of the run.
func (k curve) at(r *model.Result, year int) float64 {
	v := r.Annual(k.output, year)
	switch {
	case !k.yearly:
		return v
	case year == model.FirstYear:
		return v - r.Annual(k.from, model.BaseYear)
	}
	return v - r.Annual(k.output, year-1)
}

// quarter returns a curve's value in quarter q of the run, and when that is. A
// stock stands at the quarter's end, so that year-ends fall on the years' marks.
// A flow, which an axis of years has at the year's mark, lies about that mark
// and counts at the rate of a year.
func (k curve) quarter(r *model.Result, q int) Point {
	v := r.Quarter(k.output, q)
	if k.atEnd() {
		return Point{model.BaseYear + float64(q+1)/4, v}
	}
	if k.flow() {
		v *= 4
	}
	return Point{model.FirstYear + (float64(q)-1.5)/4, v}
}

// quarterAt returns the quarter that a curve has at a time.
func (k curve) quarterAt(year float64) int {
	first := k.quarter(new(model.Result), 0).Year
	return int(math.Round(4 * (year - first)))
}

// atEnd reports whether a curve counts what stands at the end of a year.
func (k curve) atEnd() bool { return k.output.Spec().Aggregate == model.YearEnd }

// flow reports whether a curve counts what happens over a year.
func (k curve) flow() bool { return k.output.Spec().Aggregate == model.Sum }

// observed returns what was observed of what a curve shows.
func (k curve) observed() []observation {
	if k.yearly || k.from != k.output {
		return nil
	}
	return observations(k.output)
}

// observedIn returns what was observed of a whole year, NaN where nothing was.
func (k curve) observedIn(year int) float64 {
	for _, p := range k.observed() {
		if y, whole := p.of.Year(); whole && y == year {
			return p.Value
		}
	}
	return math.NaN()
}

// run appends a curve's values to a series, by year or by quarter. It goes on
// from what was observed, where anything was.
func (k curve) run(to Series, r *model.Result, quarters bool) Series {
	start, next := k.start(r)
	if !bad(start.Value) {
		to = append(to, start)
	}
	if quarters {
		for q := next; q < model.Quarters; q++ {
			to = append(to, k.quarter(r, q))
		}
		return to
	}
	for y := model.FirstYear; y <= model.LastYear; y++ {
		to = append(to, Point{float64(y), k.at(r, y)})
	}
	return to
}

// start returns where a curve starts, and the first quarter of the run that lies
// behind that. What was observed within the run's own years it meets at its last
// observation, or goes on from beside it; else it starts from the year before the
// run. The value is NaN where nothing is known there.
func (k curve) start(r *model.Result) (start Point, next int) {
	var last evidence.Point
	if seen := evidence.History(k.from); len(seen) > 0 {
		last = seen[len(seen)-1]
		next = max(0, int(4*(last.End-model.FirstYear)))
	}
	switch {
	case k.yearly:
		return Point{model.BaseYear, math.NaN()}, 0
	case next == 0:
		return Point{model.BaseYear, r.Annual(k.from, model.BaseYear)}, 0
	case k.atEnd():
		return k.quarter(r, next-1), next
	}
	// A flow was observed over several quarters: their mean counts about their middle.
	start.Year = last.End - 0.5 - last.Years/2
	for q := next - int(4*last.Years); q < next; q++ {
		start.Value += k.quarter(r, q).Value / (4 * last.Years)
	}
	return start, next
}

// role is what a line means, which decides how it looks. Only what is asked for
// and what is built are coloured.
type role uint8

const (
	asked  role = iota // asked for: warm, dashed
	built              // built: blue
	whole              // a total: ink
	needed             // what a total is measured by: grey, dashed
)

// String returns the role's name, by which the page knows it.
func (k role) String() string { return [...]string{"asked", "built", "whole", "needed"}[k] }

// style returns how a role is drawn.
func (k role) style(t Theme, z vg.Length) draw.LineStyle {
	switch k {
	case asked:
		return draw.LineStyle{Color: t.Asked, Width: 2 * z, Dashes: []vg.Length{5 * z, 3 * z}}
	case built:
		return draw.LineStyle{Color: t.Built, Width: 2.25 * z}
	case whole:
		return draw.LineStyle{Color: t.Ink, Width: 2 * z}
	}
	return draw.LineStyle{Color: t.Mute, Width: 2 * z, Dashes: []vg.Length{5 * z, 3 * z}}
}

// fade is how much of its colour a line of scenario B keeps over the card.
const fade = 0.85

// comparisonStyle returns how a role is drawn for scenario B: thinner and paler, dotted
// where A's line is dashed, in dashes and dots where A's is whole.
func (k role) comparisonStyle(t Theme, z vg.Length) draw.LineStyle {
	own := k.style(t, z)
	s := draw.LineStyle{Color: mix(own.Color.(color.NRGBA), t.Card, fade), Width: 1.4 * z, Dashes: []vg.Length{1.5 * z, 2.5 * z}}
	if len(own.Dashes) == 0 {
		s.Dashes = []vg.Length{7 * z, 2 * z, 1.5 * z, 2 * z}
	}
	return s
}
