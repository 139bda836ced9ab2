package canvas

import (
	"image"
	"image/color"
	"math"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

var (
	warm = color.NRGBA{0xc8, 0x50, 0x1e, 0xff}
	blue = color.NRGBA{0x1f, 0x5f, 0xa8, 0xff}
	soft = color.NRGBA{0xc8, 0x50, 0x1e, 0x40}
	ink  = color.NRGBA{0x1b, 0x1d, 0x22, 0xff}
)

// pictures returns the elements of plots, one kind of mark a picture, and the
// program's own charts, which are full of small text, whose baselines only the
// canvas fits to pixels.
func pictures(t testing.TB) []picture {
	all := []picture{
		{"lines", 320, 240, widths, 1, 0.0005},
		{"joins", 320, 240, joins, 1, 0.0005},
		{"dashes", 320, 240, dashed, 1, 0.0005},
		{"fills", 320, 240, fills, 1, 0.0005},
		{"curves", 320, 240, curves, 1, 0.0005},
		{"glyphs", 320, 240, glyphs, 1, 0.0005},
		{"text", 320, 240, words, 1, 0.0005},
		{"image", 320, 240, picturesque, 1, 0.0005},
		{"transforms", 320, 240, transforms, 1, 0.0005},
		{"chart", 320, 250, drawPlot(typical(t)), 1, 0.0005},
		{"clipped", 320, 250, drawPlot(clipped(t)), 1, 0.0005},
		{"heatmap", 320, 250, drawPlot(heat()), 1, 0.0005},
	}
	// Rounded baselines move text by up to half a pixel at 1x, and the program's
	// charts hold far more text than the pictures above.
	for _, spec := range chart.All() {
		all = append(all, picture{spec.Name, 310, 390, program(t, spec, chart.Light), 3, 0.006})
		all = append(all, picture{spec.Name + "-dark", 310, 390, program(t, spec, chart.Dark), 3, 0.006})
	}
	return all
}

// program draws one of the program's own charts, of the default run.
func program(t testing.TB, spec chart.Spec, theme chart.Theme) func(vgdraw.Canvas) {
	var r model.Result
	in := model.Defaults()
	model.Run(&r, &in)
	return func(c vgdraw.Canvas) {
		o := chart.Options{Theme: theme, Year: 2030, Titled: true}
		fatal(t, chart.Draw(c.Canvas.(vg.CanvasSizer), spec, &r, o))
	}
}

func drawPlot(p *plot.Plot) func(vgdraw.Canvas) { return p.Draw }

func pen(width vg.Length, clr color.Color, dashes ...vg.Length) vgdraw.LineStyle {
	return vgdraw.LineStyle{Color: clr, Width: width, Dashes: dashes}
}

// widths draws lines from a fifth of a point to eight points thick, at several
// slopes.
func widths(c vgdraw.Canvas) {
	for i, w := range []vg.Length{0.2, 0.5, 1, 1.5, 2, 3, 5, 8} {
		y := vg.Length(15 + 27*i)
		c.StrokeLine2(pen(w, ink), 10, y, 80, y)
		c.StrokeLine2(pen(w, blue), 95, y, 165, y+4)
		c.StrokeLine2(pen(w, warm), 180, y, 240, y+20)
		c.StrokeLine2(pen(w, ink), 265+vg.Length(i), y, 268+vg.Length(i), y+24)
		c.StrokeLine2(pen(w, ink), 300, y, 300, y+20)
	}
}

// joins draws zigzags of growing sharpness, a curve of many points, and closed
// outlines.
func joins(c vgdraw.Canvas) {
	for i, w := range []vg.Length{1, 2, 6} {
		base := vg.Length(20 + 70*i)
		var zigzag, wave []vg.Point
		for j := range 9 {
			x := vg.Length(10 + j*(18-j))
			zigzag = append(zigzag, vg.Point{X: x, Y: base + vg.Length(j%2)*45})
		}
		for j := range 120 {
			u := float64(j) / 119
			wave = append(wave, vg.Point{X: vg.Length(110 + 110*u), Y: base + 20 + vg.Length(20*math.Sin(9*u)*u)})
		}
		c.StrokeLines(pen(w, blue), zigzag)
		c.StrokeLines(pen(w, warm), wave)
		var p vg.Path
		p.Move(vg.Point{X: 240, Y: base})
		p.Line(vg.Point{X: 300, Y: base + 10})
		p.Line(vg.Point{X: 255, Y: base + 45})
		p.Close()
		c.SetLineStyle(pen(w, ink))
		c.Stroke(p)
	}
}

func dashed(c vgdraw.Canvas) {
	patterns := [][]vg.Length{{4, 4}, {8, 3, 2, 3}, {1, 2}, {6}, {10, 2, 3, 2}, {0.5, 3}}
	for i, pattern := range patterns {
		y := vg.Length(20 + 38*i)
		c.StrokeLine2(pen(2, ink, pattern...), 10, y, 150, y)
		offset := pen(1, blue, pattern...)
		offset.DashOffs = 3
		c.StrokeLine2(offset, 10, y+10, 150, y+10)
		var wave []vg.Point
		for j := range 80 {
			u := float64(j) / 79
			wave = append(wave, vg.Point{X: vg.Length(165 + 140*u), Y: y + 8 + vg.Length(9*math.Sin(12*u))})
		}
		c.StrokeLines(pen(2, warm, pattern...), wave)
	}
}

// fills draws bands, rectangles, convex and odd outlines, and a hole.
func fills(c vgdraw.Canvas) {
	var upper, lower, zero []vg.Point
	for j := range 60 {
		u := float64(j) / 59
		x := vg.Length(10 + 140*u)
		upper = append(upper, vg.Point{X: x, Y: vg.Length(150 + 70*u*u)})
		lower = append(lower, vg.Point{X: x, Y: vg.Length(150 + 30*u*math.Cos(5*u))})
		zero = append(zero, vg.Point{X: x, Y: vg.Length(100 + 25*math.Sin(8*u))})
	}
	c.FillPolygon(soft, loop(upper, lower))
	c.FillPolygon(blue, append(zero, vg.Point{X: 150, Y: 95}, vg.Point{X: 10, Y: 95}))
	for i := range 8 { // bars, some of them thinner than a pixel
		x := vg.Length(12.3 + 17*float64(i))
		h := vg.Length(0.15 * math.Exp2(float64(i)))
		c.FillPolygon(ink, []vg.Point{{X: x, Y: 20.2}, {X: x + 11, Y: 20.2}, {X: x + 11, Y: 20.2 + h}, {X: x, Y: 20.2 + h}})
	}
	c.FillPolygon(warm, polygon(200, 200, 30, 1, 5))
	c.FillPolygon(blue, polygon(270, 200, 30, 0.4, 5))
	c.FillPolygon(ink, []vg.Point{{X: 170, Y: 150}, {X: 310, Y: 152}, {X: 310, Y: 152.4}}) // a sliver
	c.FillPolygon(soft, []vg.Point{{X: 170, Y: 80}, {X: 230, Y: 140}, {X: 230, Y: 80}, {X: 170, Y: 140}})
	var p vg.Path
	ring(&p, polygon(275, 110, 32, 1, 6))
	hole := polygon(275, 110, 16, 1, 6)
	ring(&p, []vg.Point{hole[5], hole[4], hole[3], hole[2], hole[1], hole[0]})
	c.SetColor(ink)
	c.Fill(p)
	var steps []vg.Point
	for j := range 8 {
		x, y := vg.Length(170+16.3*float64(j)), vg.Length(30+5*float64((j*5)%7))
		steps = append(steps, vg.Point{X: x, Y: y}, vg.Point{X: x + 16.3, Y: y})
	}
	c.FillPolygon(blue, append(steps, vg.Point{X: 170 + 8*16.3, Y: 20}, vg.Point{X: 170, Y: 20}))
}

func loop(there, back []vg.Point) []vg.Point {
	out := append([]vg.Point(nil), there...)
	for i := range back {
		out = append(out, back[len(back)-1-i])
	}
	return out
}

// polygon returns n corners on a circle; with notch below 1 there is a corner
// between each two at that share of the radius, which makes a star.
func polygon(x, y, radius vg.Length, notch float64, n int) []vg.Point {
	var out []vg.Point
	at := func(turn float64, r vg.Length) {
		sin, cos := math.Sincos(2*math.Pi*turn + 0.3)
		out = append(out, vg.Point{X: x + r*vg.Length(cos), Y: y + r*vg.Length(sin)})
	}
	for i := range n {
		at(float64(i)/float64(n), radius)
		if notch < 1 {
			at((float64(i)+0.5)/float64(n), radius*vg.Length(notch))
		}
	}
	return out
}

func ring(p *vg.Path, pts []vg.Point) {
	p.Move(pts[0])
	for _, pt := range pts[1:] {
		p.Line(pt)
	}
	p.Close()
}

func curves(c vgdraw.Canvas) {
	for i, w := range []vg.Length{1, 2.5} {
		dy := vg.Length(110 * i)
		c.SetLineStyle(pen(w, ink))
		var p vg.Path
		p.Move(vg.Point{X: 20, Y: 20 + dy})
		p.QuadTo(vg.Point{X: 60, Y: 120 + dy}, vg.Point{X: 100, Y: 20 + dy})
		c.Stroke(p)
		p = p[:0]
		p.Move(vg.Point{X: 110, Y: 20 + dy})
		p.CubeTo(vg.Point{X: 150, Y: 130 + dy}, vg.Point{X: 160, Y: -20 + dy}, vg.Point{X: 200, Y: 90 + dy})
		c.Stroke(p)
		p = p[:0]
		p.Move(vg.Point{X: 290, Y: 60 + dy})
		p.Arc(vg.Point{X: 255, Y: 60 + dy}, 35, 0, 1.6*math.Pi)
		c.Stroke(p)
		c.SetColor(soft)
		c.Fill(p)
	}
}

func glyphs(c vgdraw.Canvas) {
	shapes := []vgdraw.GlyphDrawer{
		vgdraw.CircleGlyph{}, vgdraw.RingGlyph{}, vgdraw.SquareGlyph{}, vgdraw.BoxGlyph{},
		vgdraw.TriangleGlyph{}, vgdraw.PyramidGlyph{}, vgdraw.PlusGlyph{}, vgdraw.CrossGlyph{},
	}
	for i, shape := range shapes {
		for j, r := range []vg.Length{1.5, 3, 5, 9, 14} {
			c.DrawGlyph(vgdraw.GlyphStyle{Color: blue, Radius: r, Shape: shape}, vg.Point{X: vg.Length(25 + 38*i), Y: vg.Length(20 + 44*j)})
		}
	}
}

// words draws text at several sizes, positions within a pixel, and angles.
func words(c vgdraw.Canvas) {
	style := plot.New().Title.TextStyle
	style.Color = ink
	style.XAlign = vgdraw.XLeft // without pairs to kern: the raster back-end kerns wrongly
	for i, size := range []vg.Length{8, 10, 12, 12.5, 15, 22} {
		style.Font.Size = size
		c.FillText(style, vg.Point{X: 10 + vg.Length(i)*0.3, Y: vg.Length(225 - 26*i)}, "Gigawatts: $3.1 tn, 60 %")
	}
	style.Font.Size = 12
	style.XAlign = vgdraw.XCenter
	for i, turn := range []float64{0.5, 0.1, -0.25} {
		style.Rotation = math.Pi * turn
		c.FillText(style, vg.Point{X: vg.Length(255 + 22*i), Y: vg.Length(150 - 45*i)}, "Gigawatts")
	}
	style.Rotation = 0
	style.XAlign, style.YAlign = vgdraw.XRight, vgdraw.YCenter
	c.FillText(style, vg.Point{X: 300, Y: 30}, "two\nlines")
	style.Color = soft
	c.FillText(style, vg.Point{X: 200, Y: 40}, "faint")
}

func picturesque(c vgdraw.Canvas) {
	img := image.NewNRGBA(image.Rect(0, 0, 32, 24))
	for y := range 24 {
		for x := range 32 {
			img.Set(x, y, color.NRGBA{uint8(8 * x), uint8(9 * y), 90, uint8(255 - 4*x)})
		}
	}
	c.DrawImage(vg.Rectangle{Min: vg.Point{X: 20, Y: 20}, Max: vg.Point{X: 180, Y: 220}}, img)
	c.StrokeLine2(pen(3, ink), 10, 10, 300, 200)
	c.DrawImage(vg.Rectangle{Min: vg.Point{X: 200.5, Y: 120.5}, Max: vg.Point{X: 232.5, Y: 144.5}}, img)
}

func transforms(c vgdraw.Canvas) {
	style := plot.New().Title.TextStyle
	for i := range 5 {
		c.Push()
		c.Translate(vg.Point{X: vg.Length(40 + 55*i), Y: vg.Length(60 + 30*i)})
		c.Rotate(0.35 * float64(i))
		c.FillPolygon(soft, []vg.Point{{}, {X: 40}, {X: 40, Y: 25}, {Y: 25}})
		c.StrokeLine2(pen(1.5, blue, 3, 2), 0, 0, 40, 25)
		c.FillString(style.Handler.Cache().Lookup(style.Font, 9), vg.Point{X: 2, Y: 5}, "turned")
		c.Pop()
	}
	c.StrokeLine2(pen(1, ink), 10, 10, 300, 30)
}

// typical returns a chart like the program's: axes, grid, a band between two lines,
// dashes, marks and labels.
func typical(t testing.TB) *plot.Plot {
	p := plot.New()
	p.Title.Text = "AI power, gigawatts"
	p.Y.Label.Text = "GW"
	p.Add(plotter.NewGrid())
	asked, built := series(func(u float64) float64 { return 20 + 380*u*u }), series(func(u float64) float64 { return 20 + 150*u })
	band, err := plotter.NewPolygon(append(append(plotter.XYs{}, asked...), reversed(built)...))
	fatal(t, err)
	band.Color = soft
	band.LineStyle.Width = 0
	askedLine, err := plotter.NewLine(asked)
	fatal(t, err)
	askedLine.LineStyle = pen(2, warm)
	builtLine, err := plotter.NewLine(built)
	fatal(t, err)
	builtLine.LineStyle = pen(2, blue, 6, 3)
	marks, err := plotter.NewScatter(plotter.XYs{{X: 2027, Y: 70}, {X: 2030, Y: 190}, {X: 2035, Y: 390}})
	fatal(t, err)
	marks.Shape, marks.Radius = vgdraw.RingGlyph{}, 4
	p.Add(band, askedLine, builtLine, marks)
	p.Legend.Add("asked for", askedLine)
	p.Legend.Add("built", builtLine)
	p.Legend.Top, p.Legend.Left = true, true
	return p
}

// clipped returns a plot with lines and bands that leave it on every side.
func clipped(t testing.TB) *plot.Plot {
	p := typical(t)
	p.Title.Text = "Cut at its edges"
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 2027, 2033, 60, 200
	return p
}

func heat() *plot.Plot {
	p := plot.New()
	p.Title.Text = "Heat"
	p.Add(plotter.NewHeatMap(hill{}, ramp{}))
	return p
}

type hill struct{}

func (hill) Dims() (c, r int)   { return 24, 16 }
func (hill) X(c int) float64    { return float64(c) }
func (hill) Y(r int) float64    { return float64(r) }
func (hill) Z(c, r int) float64 { return math.Sin(float64(c)/5) * math.Cos(float64(r)/4) }

type ramp struct{}

func (ramp) Colors() []color.Color {
	out := make([]color.Color, 16)
	for i := range out {
		out[i] = color.NRGBA{uint8(60 + 12*i), uint8(90 + 5*i), uint8(200 - 9*i), 255}
	}
	return out
}

func series(f func(u float64) float64) plotter.XYs {
	out := make(plotter.XYs, 121)
	for i := range out {
		u := float64(i) / float64(len(out)-1)
		out[i] = plotter.XY{X: 2025 + 10*u, Y: f(u)}
	}
	return out
}

func reversed(in plotter.XYs) plotter.XYs {
	out := make(plotter.XYs, len(in))
	for i := range in {
		out[i] = in[len(in)-1-i]
	}
	return out
}

func fatal(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
