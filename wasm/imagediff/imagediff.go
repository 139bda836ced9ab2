// Package imagediff says how far two pictures are from each other, for tests of what
// draws the same in several ways.
package imagediff

import (
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
)

// Difference is the mean absolute difference of two pictures, of 255, and the
// share of pixels that differ by more than far. A pixel differs by what its worst
// colour does.
func Difference(a, b *image.RGBA, far int) (mean, share float64) {
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
		if worst > far {
			n++
		}
	}
	pixels := float64(len(a.Pix) / 4)
	return float64(sum) / pixels, float64(n) / pixels
}

// Blurred averages over three by three pixels, so that a line that lies a fraction
// of a pixel aside is near to itself, and one a few pixels aside is not.
func Blurred(m image.Image) *image.RGBA {
	out, in := image.NewRGBA(m.Bounds()), image.NewRGBA(m.Bounds())
	draw.Draw(in, in.Rect, m, m.Bounds().Min, draw.Src)
	w, h := out.Rect.Dx(), out.Rect.Dy()
	for y := range h {
		for x := range w {
			for ch := range 4 {
				sum, n := 0, 0
				for j := max(y-1, 0); j <= min(y+1, h-1); j++ {
					for i := max(x-1, 0); i <= min(x+1, w-1); i++ {
						sum += int(in.Pix[j*in.Stride+4*i+ch])
						n++
					}
				}
				out.Pix[y*out.Stride+4*x+ch] = uint8(sum / n)
			}
		}
	}
	return out
}

// What Same allows, once both pictures are blurred: what two graphics drivers make
// of a drawing's edges. Between Mesa's and SwiftShader's the mean difference is
// 0.07 of 255, and no pixel differs by more than 3.
const (
	mostMean  = 0.15
	far       = 12
	mostShare = 0.0001
)

// Same says why two pictures are not of one drawing.
func Same(a, b image.Image) error {
	if mean, share := Difference(Blurred(a), Blurred(b), far); mean > mostMean || share > mostShare {
		return fmt.Errorf("the mean difference is %.3f of 255, allowed %.2f; the share of pixels that differ by more than %d is %.5f, allowed %.4f", mean, mostMean, far, share, mostShare)
	}
	return nil
}

// Read reads a PNG picture.
func Read(name string) (image.Image, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return png.Decode(file)
}

// Write writes a picture as PNG.
func Write(name string, m image.Image) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(file, m), file.Close())
}
