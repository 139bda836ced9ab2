package cli

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rsc.io/pdf"

	"hundredfold/wasm/chart"
)

// TestEveryChartIsWrittenInEveryKindAndThemeWithoutADisplay has figure write them
// all at one size, and looks whether a drawing of the chart is in each.
func TestEveryChartIsWrittenInEveryKindAndThemeWithoutADisplay(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	const width, height = 640, 420
	for _, theme := range []chart.Theme{chart.Light, chart.Dark} {
		for _, spec := range chart.All() {
			for kind, check := range map[string]func([]byte, chart.Spec, chart.Theme, int, int) error{"svg": svgHas, "png": pngHas, "pdf": pdfHas} {
				file := filepath.Join(t.TempDir(), spec.Name+"."+kind)
				ok(t, "figure", "--chart", spec.Name, "--theme", theme.Name, "--width", fmt.Sprint(width), "--height", fmt.Sprint(height), "--out", file)
				data, err := os.ReadFile(file)
				if err == nil {
					err = check(data, spec, theme, width, height)
				}
				if err != nil {
					t.Errorf("%s, %s, %s: %v", spec.Name, kind, theme.Name, err)
				}
			}
		}
	}
}

// svgHas checks an SVG's size, its title, its labels and its ground.
func svgHas(data []byte, spec chart.Spec, theme chart.Theme, width, height int) error {
	var root struct {
		Width  string `xml:"width,attr"`
		Height string `xml:"height,attr"`
	}
	if err := xml.Unmarshal(data, &root); err != nil {
		return err
	}
	if root.Width != fmt.Sprint(width) || root.Height != fmt.Sprint(height) {
		return fmt.Errorf("it is %s by %s", root.Width, root.Height)
	}
	text := string(data)
	if !strings.Contains(text, ">"+spec.Title+":") || strings.Count(text, "<text") < 8 {
		return fmt.Errorf("%d texts, or not the title %q among them", strings.Count(text, "<text"), spec.Title)
	}
	if ground := fmt.Sprintf("#%02x%02x%02x", theme.Card.R, theme.Card.G, theme.Card.B); !strings.Contains(text, ground) {
		return fmt.Errorf("the ground %s is not in it", ground)
	}
	return nil
}

// pngHas checks a picture's size, at two pixels each, its ground, and that much is
// drawn on it.
func pngHas(data []byte, _ chart.Spec, theme chart.Theme, width, height int) error {
	m, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return err
	}
	if m.Bounds() != image.Rect(0, 0, 2*width, 2*height) {
		return fmt.Errorf("it is %v", m.Bounds())
	}
	ink := 0
	r, g, b, _ := theme.Card.RGBA()
	for y := range 2 * height {
		for x := range 2 * width {
			if pr, pg, pb, _ := m.At(x, y).RGBA(); pr != r || pg != g || pb != b {
				ink++
			}
		}
	}
	if share := float64(ink) / float64(4*width*height); share < 0.02 || share > 0.9 {
		return fmt.Errorf("%.3f of it is not the ground", share)
	}
	return nil
}

// pdfHas checks that a document is one page of its size, which it has in points,
// with letters on it.
func pdfHas(data []byte, spec chart.Spec, _ chart.Theme, width, height int) error {
	if !bytes.HasPrefix(data, []byte("%PDF-1.")) {
		return fmt.Errorf("it begins with %q", data[:min(8, len(data))])
	}
	doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	box := doc.Page(1).V.Key("MediaBox")
	if w, h := box.Index(2).Float64(), box.Index(3).Float64(); doc.NumPage() != 1 || w != float64(width)*0.75 || h != float64(height)*0.75 {
		return fmt.Errorf("%d pages of %v by %v", doc.NumPage(), w, h)
	}
	if n := len(doc.Page(1).Content().Text); n < 100 {
		return fmt.Errorf("%d letters on the page of %s", n, spec.Name)
	}
	return nil
}
