package desktop

import (
	"encoding/json"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/imagediff"
	"hundredfold/wasm/session"
)

var regen = flag.Bool("regen", false, "write the pictures anew")

// picture is an entry of testdata/pictures.json: what a reader does, and where the
// charts then lie. The browser's stage is compared with the same pictures.
type picture struct {
	Name          string
	Theme         string
	Width, Height int
	Intents       []session.Intent
	Cells         []chartview.Placement
}

// bare is a layer with charts alone.
type bare struct{ cells []chartview.Placement }

func (b bare) Layout(_, _, _ float64) ([]chartview.Placement, bool) { return b.cells, false }
func (bare) Update() error                                          { return nil }
func (bare) Busy() bool                                             { return false }
func (bare) Draw(*ebiten.Image)                                     {}

func TestTheWindowsChartsLookAsTheyDid(t *testing.T) {
	for _, p := range pictures(t) {
		got := p.draw(t)
		name := filepath.Join("testdata", p.Name+".png")
		if *regen {
			if err := imagediff.Write(name, got); err != nil {
				t.Fatal(err)
			}
		}
		want, err := imagediff.Read(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := imagediff.Same(got, want); err != nil {
			kept := filepath.Join(t.ArtifactDir(), p.Name+".png")
			t.Errorf("the %s picture, see %s (%v): %v; if it is to look so, -regen writes it anew", p.Name, kept, imagediff.Write(kept, got), err)
		}
	}
}

// TestAChartThatMovedOrChangedColourIsNoticed checks that the comparison detects
// one chart of three moved by a pixel, or one line in a similar colour.
func TestAChartThatMovedOrChangedColourIsNoticed(t *testing.T) {
	for _, p := range pictures(t) {
		was, err := imagediff.Read(filepath.Join("testdata", p.Name+".png"))
		if err != nil {
			t.Fatal(err)
		}
		theme, err := chart.ThemeByName(p.Theme)
		if err != nil {
			t.Fatal(err)
		}
		copied := func() *image.RGBA {
			m := image.NewRGBA(was.Bounds())
			draw.Draw(m, m.Rect, was, image.Point{}, draw.Src)
			return m
		}
		for _, by := range []image.Point{{X: 1}, {Y: 1}} {
			moved, first := copied(), p.Cells[0]
			at := image.Rect(0, 0, int(first.W), int(first.H))
			draw.Draw(moved, at.Add(by).Intersect(at), was, image.Point{}, draw.Src)
			if imagediff.Same(moved, was) == nil {
				t.Errorf("the %s picture: a chart that moved by %v is not noticed", p.Name, by)
			}
		}
		tinted, near := copied(), theme.Built
		near.G += 32
		for y := range p.Height {
			for x := range p.Width {
				if tinted.RGBAAt(x, y) == color.RGBA(theme.Built) {
					tinted.Set(x, y, near)
				}
			}
		}
		if imagediff.Same(tinted, was) == nil {
			t.Errorf("the %s picture: a line in another colour is not noticed", p.Name)
		}
	}
}

func pictures(t *testing.T) []picture {
	t.Helper()
	text, err := os.ReadFile("testdata/pictures.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []picture
	if err := json.Unmarshal(text, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// draw returns an image of the window.
func (p *picture) draw(t *testing.T) image.Image {
	t.Helper()
	w := New(session.New())
	w.SetTheme(p.Theme)
	for _, in := range p.Intents {
		w.Apply(in)
	}
	w.SetLayer(bare{p.Cells})
	w.stage.LayoutF(float64(p.Width), float64(p.Height))
	screen := ebiten.NewImage(p.Width, p.Height)
	defer screen.Deallocate()
	for w.stage.Busy() { // until transitions end
		w.stage.Draw(screen)
	}
	got := image.NewRGBA(screen.Bounds())
	screen.ReadPixels(got.Pix)
	return got
}
