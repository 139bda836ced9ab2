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

// project returns where a point lies on the canvas.
func project(c *draw.Canvas, p *plot.Plot, pt Point) vg.Point {
	return vg.Point{X: c.X(p.X.Norm(pt.Year)), Y: c.Y(p.Y.Norm(pt.Value))}
}
