package canvas

import (
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/wasm/imagediff"
)

// picture is something to draw on both back-ends.
type picture struct {
	name string
	w, h vg.Length
	draw func(vgdraw.Canvas)

	// mean and far are the tolerances once both pictures are blurred: of the mean
	// difference, and of the share of pixels that are far off.
	mean, far float64
}

// farOff is the difference from which a pixel counts as far off: after blurring, a
// black hairline displaced by half a pixel differs by 43, one displaced by a pixel
// by 85.
const farOff = 48

// TestCanvasDrawsWhatTheRasterBackEndDraws compares whole pictures with those of
// gonum's vgimg, at one and at two pixels to a point.
func TestCanvasDrawsWhatTheRasterBackEndDraws(t *testing.T) {
	for _, p := range pictures(t) {
		for _, scale := range []int{1, 2} {
			name := p.name + map[int]string{1: "-1x", 2: "-2x"}[scale]
			t.Run(name, func(t *testing.T) {
				got, want := onCanvas(p, scale), onRaster(p, scale)
				mean, far := imagediff.Difference(imagediff.Blurred(got), imagediff.Blurred(want), farOff)
				t.Logf("mean difference %.2f of 255 (allowed %.2f), share of far pixels %.4f (allowed %.4f)", mean, p.mean, far, p.far)
				keep := os.Getenv("KEEP_PICTURES") != ""
				if mean > p.mean || far > p.far {
					t.Errorf("%s differs too much from the raster back-end", name)
					keep = true
				}
				if keep {
					for end, m := range map[string]image.Image{"-canvas.png": got, "-raster.png": want} {
						kept := filepath.Join(t.ArtifactDir(), name+end)
						t.Logf("see %s (%v)", kept, imagediff.Write(kept, m))
					}
				}
			})
		}
	}
}

// TestTheComparisonNoticesAShift checks that a picture displaced by two pixels
// exceeds the tolerances.
func TestTheComparisonNoticesAShift(t *testing.T) {
	for _, p := range pictures(t) {
		there := onRaster(p, 1)
		off := image.NewRGBA(there.Rect)
		draw.Draw(off, off.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(off, off.Rect, there, image.Pt(2, 0), draw.Src)
		if mean, far := imagediff.Difference(imagediff.Blurred(there), imagediff.Blurred(off), farOff); mean <= p.mean && far <= p.far {
			t.Errorf("%s: two pixels off, its mean difference is %.2f, allowed %.2f, and its share of far pixels %.4f, allowed %.4f", p.name, mean, p.mean, far, p.far)
		}
	}
}

func onCanvas(p picture, scale int) *image.RGBA {
	dst := ebiten.NewImage(int(p.w)*scale, int(p.h)*scale)
	defer dst.Deallocate()
	dst.Fill(color.White)
	c := New()
	c.Reset(dst, p.w, p.h, float64(scale))
	p.draw(vgdraw.New(c))
	c.Flush()
	return readBack(dst)
}

func onRaster(p picture, scale int) *image.RGBA {
	c := vgimg.NewWith(vgimg.UseWH(p.w, p.h), vgimg.UseDPI(72*scale))
	p.draw(vgdraw.New(c))
	out := image.NewRGBA(c.Image().Bounds())
	draw.Draw(out, out.Rect, c.Image(), image.Point{}, draw.Src)
	return out
}

func readBack(img *ebiten.Image) *image.RGBA {
	out := image.NewRGBA(img.Bounds())
	img.ReadPixels(out.Pix)
	return out
}
