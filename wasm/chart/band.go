package chart

import (
	"errors"
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Band shades the area between two lines, wherever the first is above the second:
// what is asked for and not built, or what most of many runs lie between. It
// implements plot.Plotter.
type Band struct {
	Color color.Color

	asked, built Series
	path         shape
	floor        []vg.Point
}

// Set gives the gap other lines, which it keeps.
func (g *Band) Set(asked, built Series) error {
	if err := errors.Join(asked.check("asked for"), built.check("built")); err != nil {
		return err
	}
	if !slices.EqualFunc(asked, built, func(a, b Point) bool { return a.Year == b.Year }) {
		return errors.New("asked for and built are not over the same years")
	}
	g.asked, g.built = asked, built
	return nil
}

// Plot implements plot.Plotter.
func (g *Band) Plot(c draw.Canvas, p *plot.Plot) {
	g.floor = g.floor[:0]
	for i := range g.asked {
		top, bottom := project(&c, p, g.asked[i]), project(&c, p, g.built[i])
		open := top.Y > bottom.Y
		if i > 0 {
			before, under := project(&c, p, g.asked[i-1]), project(&c, p, g.built[i-1])
			was := before.Y > under.Y
			if was != open {
				x := crossing(before, top, under, bottom)
				g.add(x, x)
				if was {
					g.close()
				}
			}
		}
		if open {
			g.add(top, bottom)
		}
	}
	g.close()
	g.path.fill(c, g.Color)
}

// add continues the band by a point of its upper and of its lower edge.
func (g *Band) add(top, bottom vg.Point) {
	if len(g.floor) == 0 {
		g.path.Move(top)
	} else {
		g.path.Line(top)
	}
	g.floor = append(g.floor, bottom)
}

// close ends a stretch of the band: back along its lower edge.
func (g *Band) close() {
	if len(g.floor) == 0 {
		return
	}
	for _, pt := range slices.Backward(g.floor) {
		g.path.Line(pt)
	}
	g.path.Close()
	g.floor = g.floor[:0]
}

// crossing returns where the drawn lines a0-a1 and b0-b1 meet; both run between
// the same two years.
func crossing(a0, a1, b0, b1 vg.Point) vg.Point {
	d0, d1 := a0.Y-b0.Y, a1.Y-b1.Y
	t := d0 / (d0 - d1)
	return vg.Point{X: a0.X + t*(a1.X-a0.X), Y: a0.Y + t*(a1.Y-a0.Y)}
}
