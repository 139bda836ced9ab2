package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Point is a value in a year, in the output's unit. A stock counts at the
// year's end, a flow over the year.
type Point struct{ Year, Value float64 }

// Series is a line's points in the order of years.
type Series []Point

// check returns an error that names the series unless it can be drawn.
func (s Series) check(name string) error {
	if len(s) == 0 {
		return fmt.Errorf("%s has no points", name)
	}
	for i, p := range s {
		if bad(p.Year) || bad(p.Value) {
			return fmt.Errorf("%s: point %d is (%v, %v), not a number that can be drawn", name, i, p.Year, p.Value)
		}
		if i > 0 && p.Year <= s[i-1].Year {
			return fmt.Errorf("%s: the year %v does not follow %v", name, p.Year, s[i-1].Year)
		}
	}
	return nil
}

// at returns the series' value in a year that it has a point for.
func (s Series) at(year float64) (float64, bool) {
	for _, p := range s {
		if p.Year == year {
			return p.Value, true
		}
	}
	return 0, false
}

func bad(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }

// on returns where a line through the points is drawn in a year, between points
// too; false before the first and after the last.
func (s Series) on(c *draw.Canvas, p *plot.Plot, year float64) (vg.Point, bool) {
	for i, pt := range s {
		switch {
		case pt.Year == year:
			return project(c, p, pt), true
		case pt.Year > year && i > 0:
			a, b := project(c, p, s[i-1]), project(c, p, pt)
			part := vg.Length((year - s[i-1].Year) / (pt.Year - s[i-1].Year))
			return vg.Point{X: a.X + part*(b.X-a.X), Y: a.Y + part*(b.Y-a.Y)}, true
		}
	}
	return vg.Point{}, false
}

// project returns where a point lies on the canvas. What is below the axis lies
// at its foot.
func project(c *draw.Canvas, p *plot.Plot, pt Point) vg.Point {
	return vg.Point{X: c.X(p.X.Norm(pt.Year)), Y: c.Y(p.Y.Norm(max(pt.Value, p.Y.Min)))}
}
