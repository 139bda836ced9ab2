package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// TestThePageFitsEveryWidth opens the page at the three widths, light and dark.
// With -screens it keeps photographs of the whole page.
func TestThePageFitsEveryWidth(t *testing.T) {
	for _, width := range []int64{1360, 768, 360} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			t.Parallel() // nothing here depends on time
			r := newReader(t, view{width: width, height: 900, touch: width < 700})
			r.open("/")
			for _, scheme := range []string{"light", "dark"} {
				r.scheme(scheme)
				r.settled()
				if wide := ask[float64](r, "document.documentElement.scrollWidth"); wide > float64(width) {
					t.Errorf("the %s page is %g px wide in a window of %d px", scheme, wide, width)
				}
				if *screensDir != "" {
					r.keep(filepath.Join(*screensDir, fmt.Sprintf("%d-%s.png", width, scheme)), true)
				}
			}
		})
	}
}

// states are what a reader makes of the page, with what opens over it.
var states = []struct{ name, path, open string }{
	{"compare", "/?preset=huang-100x&b.preset=central", ""},
	{"compare-panel", "/?preset=bain&b.preset=mckinsey-base&agent_share=9", `[popovertarget=compare]`},
	{"quarters-linear", "/?by=quarter&linear=gpus&log=power&reasoning_multiplier=100", ""},
	{"changes", "/?preset=bain&agent_share=9&outside_capital=3000&reasoning_multiplier=100", `[data-changes]`},
	{"share", "/?preset=bain", `.bar [data-take]`},
	{"keys", "/", `[data-keys]`},
	{"saved", "/", `[popovertarget=saved]`},
	{"reasons", "/?preset=huang-100x&b.preset=power-crunch", `[data-why=waterfall] > summary`},
	{"likely", "/de/?doubt=on&ask=power.ai%3E190", ""},
	{"german", "/de/?preset=huang-100x&b.preset=central", ""},
}

// TestEveryStateOfThePageFits opens what a reader can open. With -screens it
// keeps photographs of the window.
func TestEveryStateOfThePageFits(t *testing.T) {
	for _, s := range states {
		for _, v := range []view{desktop, {width: 360, height: 740, touch: true, dark: true}} {
			t.Run(fmt.Sprintf("%s-%d", s.name, v.width), func(t *testing.T) {
				if s.name == "keys" && v.touch {
					t.Skip("no keyboard, no keys")
				}
				t.Parallel()
				r := newReader(t, v)
				r.open(s.path)
				r.settled()
				if tops := ask[[]float64](r, `[...document.querySelectorAll(".site > *")].filter((e) => e.checkVisibility()).map((e) => { const { top, bottom } = e.getBoundingClientRect(); return (top + bottom) / 2 })`); slices.Max(tops)-slices.Min(tops) > 2 {
					t.Errorf("the links to the site's other pages lie in more than a line: %v", tops)
				}
				if s.open != "" {
					r.click(s.open)
				}
				if wide := ask[float64](r, "document.documentElement.scrollWidth"); wide > float64(v.width) {
					t.Errorf("the page is %g px wide in a window of %d px", wide, v.width)
				}
				if *screensDir != "" {
					r.keep(filepath.Join(*screensDir, strings.TrimPrefix(t.Name(), "TestEveryStateOfThePageFits/")+".png"), false)
				}
			})
		}
	}
}

func TestThePictureOfTheReadmeCanBeTaken(t *testing.T) {
	r := newReader(t, view{width: 1360, height: 900})
	r.open("/?reasoning_multiplier=100")
	r.settled()
	if *pictureFile != "" {
		r.keep(*pictureFile, false)
	}
}

// keep writes a photograph of the window, or of the whole page.
func (r *reader) keep(file string, whole bool) {
	r.t.Helper()
	data := r.capture(page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatPng, CaptureBeyondViewport: &whole})
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		r.t.Fatal(err)
	}
}
