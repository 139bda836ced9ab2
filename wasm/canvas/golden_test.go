package canvas

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/vg"
	vgdraw "gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// picture is something to draw on both back-ends.
type picture struct {
	name string
	w, h vg.Length
	draw func(vgdraw.Canvas)

	// mean is the mean absolute difference that is allowed, of 255, and far the
	// share of pixels that may differ by more than 48 of 255, both after each
	// picture has been blurred over three pixels: a black hairline that lies half
	// a pixel aside differs by 43 then, and one that lies a pixel aside by 85.
	mean, far float64
}

// TestCanvasDrawsWhatTheRasterBackEndDraws compares whole pictures with those of
// gonum's vgimg, at one and at two pixels to a point.
func TestCanvasDrawsWhatTheRasterBackEndDraws(t *testing.T) {
	for _, p := range pictures(t) {
		for _, scale := range []int{1, 2} {
			name := p.name + map[int]string{1: "-1x", 2: "-2x"}[scale]
			t.Run(name, func(t *testing.T) {
				got, want := onCanvas(p, scale), onRaster(p, scale)
				mean, far := difference(blur(got), blur(want))
				t.Logf("mean difference %.2f of 255 (allowed %.2f), share of far pixels %.4f (allowed %.4f)", mean, p.mean, far, p.far)
				keep := os.Getenv("KEEP_PICTURES") != ""
				if mean > p.mean || far > p.far {
					t.Errorf("%s differs too much from the raster back-end", name)
					keep = true
				}
				if keep {
					write(t, name+"-canvas.png", got)
					write(t, name+"-raster.png", want)
				}
			})
		}
	}
}

// TestTheComparisonNoticesAShift keeps the tolerances honest: a picture that is
// two pixels off is beyond them.
func TestTheComparisonNoticesAShift(t *testing.T) {
	for _, p := range pictures(t) {
		there := onRaster(p, 1)
		off := image.NewRGBA(there.Rect)
		draw.Draw(off, off.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(off, off.Rect, there, image.Pt(2, 0), draw.Src)
		if mean, far := difference(blur(there), blur(off)); mean <= p.mean && far <= p.far {
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

// blur averages over three by three pixels, so that a line that lies a fraction
// of a pixel aside is near to itself, and one a few pixels aside is not.
func blur(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	w, h := img.Rect.Dx(), img.Rect.Dy()
	for y := range h {
		for x := range w {
			for ch := range 4 {
				sum, n := 0, 0
				for j := max(y-1, 0); j <= min(y+1, h-1); j++ {
					for i := max(x-1, 0); i <= min(x+1, w-1); i++ {
						sum += int(img.Pix[j*img.Stride+4*i+ch])
						n++
					}
				}
				out.Pix[y*out.Stride+4*x+ch] = uint8(sum / n)
			}
		}
	}
	return out
}

func difference(a, b *image.RGBA) (mean, far float64) {
	if a.Rect != b.Rect {
		return math.Inf(1), 1
	}
	sum, n := 0, 0
	for i := 0; i < len(a.Pix); i += 4 {
		worst := 0
		for ch := range 3 {
			d := int(a.Pix[i+ch]) - int(b.Pix[i+ch])
			worst = max(worst, d, -d)
		}
		sum += worst
		if worst > 48 {
			n++
		}
	}
	pixels := float64(len(a.Pix) / 4)
	return float64(sum) / pixels, float64(n) / pixels
}

// write keeps a picture among the test's artifacts.
func write(t *testing.T, name string, img image.Image) {
	t.Helper()
	dir := t.ArtifactDir()
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	t.Logf("wrote %s", f.Name())
}
