package canvas

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/wasm/imagediff"
)

func face(size vg.Length) font.Face {
	style := plot.New().Title.TextStyle
	return style.Handler.Cache().Lookup(style.Font, size)
}

// centre returns the centre of gravity of a picture's ink, in pixels, and the
// amount of ink, in black pixels.
func centre(img *image.RGBA) (x, y, ink float64) {
	for j := range img.Rect.Dy() {
		for i := range img.Rect.Dx() {
			k := 1 - float64(img.Pix[j*img.Stride+4*i+1])/255
			x, y, ink = x+k*(float64(i)+0.5), y+k*(float64(j)+0.5), ink+k
		}
	}
	return x / ink, y / ink, ink
}

func TestTextStandsWhereTheRasterBackEndPutsIt(t *testing.T) {
	for _, scale := range []int{1, 2, 3} {
		for _, angle := range []float64{0, math.Pi / 2, -0.4} {
			p := picture{w: 160, h: 160, draw: func(c vgdraw.Canvas) {
				c.Translate(vg.Point{X: 80.3, Y: 75.6})
				c.Rotate(angle)
				c.FillString(face(12), vg.Point{X: -50, Y: 0.3}, "Gigawatts: 60 %")
			}}
			x, y, ink := centre(onCanvas(p, scale))
			wantX, wantY, wantInk := centre(onRaster(p, scale))
			// Half a pixel for the rounded baseline, and a little for letters on
			// quarters of a pixel.
			if math.Hypot(x-wantX, y-wantY) > 0.6 {
				t.Errorf("scale %d, angle %.2f: text at %.2f, %.2f, want %.2f, %.2f", scale, angle, x, y, wantX, wantY)
			}
			if math.Abs(ink/wantInk-1) > 0.05 {
				t.Errorf("scale %d, angle %.2f: the weight of the text is %.3f of the raster back-end's", scale, angle, ink/wantInk)
			}
		}
	}
}

func TestTextIsAsWideAsItWasLaidOut(t *testing.T) {
	f := face(24)
	width := func(s string) float64 { // between two upright strokes, kerning included
		img := onCanvas(picture{w: 400, h: 40, draw: func(c vgdraw.Canvas) { c.FillString(f, vg.Point{X: 10, Y: 10}, s) }}, 2)
		return float64(inkBounds(img).Dx())
	}
	for _, s := range []string{"IAVAI", "ITo T.I", "IlllI"} {
		// The last I ends where it does in a single I.
		want := width("I") + 2*float64(f.Width(s)-f.Width("I"))
		if got := width(s); math.Abs(got-want) > 1 {
			t.Errorf("%q is %.0f pixels wide, was laid out at %.2f", s, got, want)
		}
	}
}

func inkBounds(img *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.Pix[y*img.Stride+4*x] < 200 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestThinLinesFadeInProportionToTheirWidth(t *testing.T) {
	for _, w := range []vg.Length{0.1, 0.25, 0.5, 1, 2, 4} {
		for _, end := range []vg.Point{{X: 90, Y: 10}, {X: 10, Y: 90}, {X: 90, Y: 41}, {X: 70, Y: 90}} {
			_, _, ink := centre(onCanvas(picture{w: 100, h: 100, draw: func(c vgdraw.Canvas) {
				c.StrokeLine2(pen(w, color.Black), 10, 10, end.X, end.Y)
			}}, 1))
			want := float64(w) * math.Hypot(float64(end.X-10), float64(end.Y-10))
			if math.Abs(ink/want-1) > 0.06 {
				t.Errorf("a line %.2f wide to %v has %.2f pixels of ink, want %.2f", w, end, ink, want)
			}
		}
	}
}

func TestFilledShapesHaveTheirArea(t *testing.T) {
	for name, pts := range map[string][]vg.Point{
		"rectangle":      {{X: 10.2, Y: 10.3}, {X: 80.7, Y: 10.3}, {X: 80.7, Y: 60.1}, {X: 10.2, Y: 60.1}},
		"thin rectangle": {{X: 10.2, Y: 10.3}, {X: 80.7, Y: 10.3}, {X: 80.7, Y: 10.5}, {X: 10.2, Y: 10.5}},
		"pentagon":       polygon(50, 50, 30, 1, 5),
		"dot":            polygon(50, 50, 0.7, 1, 16),
		"star":           polygon(50, 50, 40, 0.4, 7),
		"band":           {{X: 10, Y: 50}, {X: 40, Y: 80}, {X: 90, Y: 70}, {X: 90, Y: 20}, {X: 50, Y: 40}, {X: 10, Y: 20}},
		"wedge":          {{X: 10, Y: 50}, {X: 90, Y: 52}, {X: 90, Y: 50}},
		"stairs":         {{X: 10, Y: 20}, {X: 10, Y: 40.5}, {X: 40, Y: 40.5}, {X: 40, Y: 70.2}, {X: 80, Y: 70.2}, {X: 80, Y: 20}},
	} {
		_, _, ink := centre(onCanvas(picture{w: 100, h: 100, draw: func(c vgdraw.Canvas) { c.FillPolygon(color.Black, pts) }}, 1))
		var want float64
		for i, p := range pts {
			q := pts[(i+1)%len(pts)]
			want += float64(p.X*q.Y-q.X*p.Y) / 2
		}
		want = math.Abs(want)
		if math.Abs(ink-want) > 0.02*want+0.3 {
			t.Errorf("a %s has %.2f pixels of ink, want %.2f", name, ink, want)
		}
	}
}

func TestHairlinesCoverWholePixels(t *testing.T) {
	for _, scale := range []int{1, 2} {
		img := onCanvas(picture{w: 60, h: 60, draw: func(c vgdraw.Canvas) {
			c.StrokeLine2(pen(1, color.Black), 10, 30.3, 50, 30.3)
			c.StrokeLine2(pen(1, color.Black), 20.7, 5, 20.7, 55)
		}}, scale)
		for i := 0; i < len(img.Pix); i += 4 {
			if v := img.Pix[i]; v != 0 && v != 255 {
				t.Fatalf("scale %d: a grey pixel (%d) at a hairline", scale, v)
			}
		}
		if got := inkBounds(img); got.Dx() != 40*scale || got.Dy() != 50*scale {
			t.Errorf("scale %d: hairlines cover %v", scale, got)
		}
	}
}

func TestAPatternOfOddLengthAlternates(t *testing.T) {
	draw := func(pattern ...vg.Length) *image.RGBA {
		return onCanvas(picture{w: 100, h: 20, draw: func(c vgdraw.Canvas) {
			c.StrokeLine2(pen(2, color.Black, pattern...), 5, 10, 95, 10)
		}}, 1)
	}
	if mean, _ := imagediff.Difference(draw(10, 2, 3), draw(10, 2, 3, 10, 2, 3), 0); mean != 0 {
		t.Errorf("dashes of 10, 2, 3 differ from 10, 2, 3, 10, 2, 3 by %.2f", mean)
	}
}

func TestLaterMarksCoverEarlierOnes(t *testing.T) {
	red, green := color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 255, 0, 255}
	square := []vg.Point{{X: 5, Y: 5}, {X: 35, Y: 5}, {X: 35, Y: 35}, {X: 5, Y: 35}}
	dot := image.NewUniform(color.NRGBA{0, 0, 255, 255})
	picture := image.NewRGBA(image.Rect(0, 0, 4, 4))
	draw.Draw(picture, picture.Rect, dot, image.Point{}, draw.Src)
	img := onCanvas(pictureOf(func(c vgdraw.Canvas) {
		c.FillPolygon(red, square)
		c.FillString(face(30), vg.Point{X: 8, Y: 8}, "I")
		c.DrawImage(vg.Rectangle{Min: vg.Point{X: 2, Y: 2}, Max: vg.Point{X: 38, Y: 20}}, picture)
		c.FillPolygon(green, []vg.Point{{X: 10, Y: 8}, {X: 30, Y: 8}, {X: 30, Y: 12}, {X: 10, Y: 12}})
	}), 1)
	for at, want := range map[image.Point]color.RGBA{
		{30, 10}: {255, 0, 0, 255}, {30, 25}: {0, 0, 255, 255}, {20, 30}: {0, 255, 0, 255},
	} {
		if got := img.RGBAAt(at.X, at.Y); got != want {
			t.Errorf("pixel %v is %v, want %v", at, got, want)
		}
	}
}

func pictureOf(f func(vgdraw.Canvas)) picture { return picture{w: 40, h: 40, draw: f} }

func TestPopRestoresAllThatPushSaved(t *testing.T) {
	strokes := func(c vgdraw.Canvas) {
		c.SetLineStyle(pen(3, color.NRGBA{200, 0, 0, 255}, 4, 2))
		c.Push()
		c.SetLineStyle(pen(1, color.Black))
		c.Translate(vg.Point{X: 10, Y: 10})
		c.Rotate(1)
		c.Scale(2, 2)
		c.Pop()
		var p vg.Path
		p.Move(vg.Point{X: 2, Y: 7})
		p.Line(vg.Point{X: 38, Y: 30})
		c.Stroke(p)
	}
	plain := func(c vgdraw.Canvas) { c.StrokeLine2(pen(3, color.NRGBA{200, 0, 0, 255}, 4, 2), 2, 7, 38, 30) }
	if mean, _ := imagediff.Difference(onCanvas(pictureOf(strokes), 1), onCanvas(pictureOf(plain), 1), 0); mean != 0 {
		t.Errorf("after Push and Pop a line differs by %.2f", mean)
	}
}

func TestTextSurvivesAFullAtlas(t *testing.T) {
	write := func(c vgdraw.Canvas) { c.FillString(face(12), vg.Point{X: 3, Y: 15}, "Ghost") }
	want := onCanvas(pictureOf(write), 1)
	dst := ebiten.NewImage(40, 40)
	defer dst.Deallocate()
	c := New()
	for i := range 60 { // of growing size, until glyphs have filled the atlas more than once
		dst.Fill(color.White)
		c.Reset(dst, 40, 40, 1)
		c.FillString(face(vg.Length(100+i)), vg.Point{X: 40, Y: 40}, "abcdefgh")
		write(vgdraw.New(c))
		c.Flush()
	}
	if mean, _ := imagediff.Difference(readBack(dst), want, 0); mean != 0 {
		t.Errorf("text differs by %.2f after the atlas was filled", mean)
	}
}

func TestDrawingAgainAllocatesNothing(t *testing.T) {
	dst := ebiten.NewImage(200, 200)
	defer dst.Deallocate()
	c := New()
	f := face(12)
	var path vg.Path
	ring(&path, polygon(100, 100, 70, 1, 90))
	dashes := []vg.Length{4, 2}
	clr := color.Color(color.NRGBA{200, 0, 0, 128})
	redraw := func() {
		c.Reset(dst, 200, 200, 1)
		c.SetColor(clr)
		c.Fill(path)
		c.SetLineDash(dashes, 1)
		c.Push()
		c.Rotate(0.1)
		c.Stroke(path)
		c.FillString(f, vg.Point{X: 20, Y: 20}, "Gigawatts")
		c.Pop()
		c.mesh.clear() // instead of Flush, whose allocations are Ebitengine's
	}
	redraw()
	if n := testing.AllocsPerRun(20, redraw); n != 0 {
		t.Errorf("drawing a known plot again allocates %.0f times", n)
	}
}

// BenchmarkRedraw compares a redraw of three charts on the canvas, including the
// upload to the graphics driver, with the raster back-end's.
func BenchmarkRedraw(b *testing.B) {
	charts := []*plot.Plot{typical(b), clipped(b), typical(b)}
	b.Run("canvas", func(b *testing.B) {
		dst := ebiten.NewImage(620, 500)
		defer dst.Deallocate()
		c := New()
		var pixel [4]byte
		one := dst.SubImage(image.Rect(0, 0, 1, 1)).(*ebiten.Image)
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range charts {
				c.Reset(dst, 310, 250, 2)
				p.Draw(vgdraw.New(c))
				c.Flush()
			}
			one.ReadPixels(pixel[:]) // wait for it to be drawn
		}
	})
	b.Run("canvas-Go-only", func(b *testing.B) {
		dst := ebiten.NewImage(620, 500)
		defer dst.Deallocate()
		c := New()
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range charts {
				c.Reset(dst, 310, 250, 2)
				p.Draw(vgdraw.New(c))
				c.mesh.clear()
			}
		}
	})
	b.Run("raster", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range charts {
				p.Draw(vgdraw.New(vgimg.NewWith(vgimg.UseWH(310, 250), vgimg.UseDPI(144))))
			}
		}
	})
	b.Run("gonum-alone", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range charts {
				p.Draw(vgdraw.New(blank{}))
			}
		}
	})
}
