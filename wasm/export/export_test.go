package export

import (
	"bytes"
	"encoding/xml"
	"image/png"
	"io"
	"strings"
	"testing"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

func run() *model.Result {
	in := model.Defaults()
	in[model.ReasoningMultiplier] = 100
	r := new(model.Result)
	model.Run(r, &in)
	return r
}

func charts(t *testing.T, f func(*testing.T, chart.Spec)) {
	for _, s := range chart.All() {
		t.Run(s.Name, func(t *testing.T) { f(t, s) })
	}
}

// titled returns the options of a titled file in a theme.
func titled(th chart.Theme) Options {
	return Options{Version: "1.2", Options: chart.Options{Theme: th, Year: 2030, Titled: true, Scenario: "huang-100x"}}
}

func svgOf(t *testing.T, s chart.Spec, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := SVG(&b, s, run(), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// elements parses XML and calls f for each element with its text.
func elements(t *testing.T, doc string, f func(e xml.StartElement, text string)) {
	t.Helper()
	in := xml.NewDecoder(strings.NewReader(doc))
	var open []xml.StartElement
	text := ""
	for {
		token, err := in.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open, text = append(open, e.Copy()), ""
		case xml.CharData:
			text += string(e)
		case xml.EndElement:
			f(open[len(open)-1], text)
			open, text = open[:len(open)-1], ""
		}
	}
}

func TestAFileSaysWhatItShowsAndWhereItsFiguresComeFrom(t *testing.T) {
	charts(t, func(t *testing.T, s chart.Spec) {
		found := map[string]string{}
		elements(t, svgOf(t, s, titled(chart.Light)), func(e xml.StartElement, text string) { found[e.Name.Local] += text })
		for name, want := range map[string]string{
			"title":      s.Takeaway(run(), 2030),
			"desc":       s.Describe(run(), chart.Options{Year: 2030}),
			"source":     s.Sources("huang-100x"),
			"coverage":   s.Coverage(),
			"li":         "huang-100x",
			"identifier": "1.2",
			"text":       s.Title,
		} {
			if !strings.Contains(found[name], want) {
				t.Errorf("<%s> is %q, want %q in it", name, found[name], want)
			}
		}
	})
}

func TestTheSameFileAlwaysHasTheSameBytes(t *testing.T) {
	charts(t, func(t *testing.T, s chart.Spec) {
		first := svgOf(t, s, titled(chart.Dark))
		svgOf(t, s, titled(chart.Light)) // state kept between drawings must not show
		if svgOf(t, s, titled(chart.Dark)) != first {
			t.Error("the second file differs from the first")
		}
	})
}

func TestEveryColourOfADrawingIsTheThemes(t *testing.T) {
	for _, th := range []chart.Theme{chart.Light, chart.Dark} {
		known := map[string]bool{"none": true}
		for _, k := range th.Tokens() {
			known[chart.Hex(k.Color)] = true
		}
		charts(t, func(t *testing.T, s chart.Spec) {
			elements(t, svgOf(t, s, titled(th)), func(e xml.StartElement, _ string) {
				for _, a := range e.Attr {
					if (a.Name.Local == "fill" || a.Name.Local == "stroke") && !known[a.Value] {
						t.Errorf("%s: <%s %s=%q> is no colour of the theme", th.Name, e.Name.Local, a.Name.Local, a.Value)
					}
				}
			})
		})
	}
}

func TestAPosterObeysAStrictPolicyAndChangesWithTheTheme(t *testing.T) {
	limits := map[bool]int{true: 5000, false: 10000} // bytes; main charts are on the first screen
	css := chart.PosterCSS()
	main := map[string]bool{}
	for _, s := range chart.Main() {
		main[s.Name] = true
	}
	charts(t, func(t *testing.T, s chart.Spec) {
		box := map[bool]string{true: "0 0 256 206", false: "0 0 320 240"}[main[s.Name]]
		var b bytes.Buffer
		if err := Poster(&b, s, run(), Options{Options: chart.Options{Year: chart.DefaultYear}}); err != nil {
			t.Fatal(err)
		}
		if limit := limits[main[s.Name]]; b.Len() > limit {
			t.Errorf("the poster takes %d bytes, more than %d", b.Len(), limit)
		}
		elements(t, b.String(), func(e xml.StartElement, _ string) {
			for _, a := range e.Attr {
				switch name := a.Name.Local; {
				case name == "style" || strings.HasPrefix(name, "on"):
					t.Errorf("<%s> has the attribute %s, which the policy forbids", e.Name.Local, name)
				case (name == "fill" || name == "stroke") && a.Value != "none" && !strings.Contains(css, "["+name+"=\""+a.Value+"\"]"):
					t.Errorf("the style sheet has no rule for %s %s", name, a.Value)
				}
			}
			if e.Name.Local == "svg" && (attribute(e, "aria-hidden") != "true" || attribute(e, "viewBox") != box) {
				t.Errorf("the poster is %v", e.Attr)
			}
		})
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestAPictureHasTheSizeAsked(t *testing.T) {
	for _, c := range []struct{ density, width, height int }{{0, 1800, 1200}, {1, 900, 600}, {3, 2700, 1800}} {
		o := titled(chart.Light)
		o.Density = c.density
		var b bytes.Buffer
		if err := PNG(&b, chart.All()[0], run(), o); err != nil {
			t.Fatal(err)
		}
		got, err := png.DecodeConfig(&b)
		if err != nil {
			t.Fatal(err)
		}
		if got.Width != c.width || got.Height != c.height {
			t.Errorf("density %d: %d by %d pixels, want %d by %d", c.density, got.Width, got.Height, c.width, c.height)
		}
	}
}

func TestSizesThatCannotBeDrawnAreRefused(t *testing.T) {
	for _, o := range []Options{{Width: 10, Height: 100}, {Width: 1e9, Height: 600}, {Width: 900, Height: -1}, {Density: 99}} {
		if err := PNG(io.Discard, chart.All()[0], run(), o); err == nil || !strings.Contains(err.Error(), "gpus") {
			t.Errorf("%v by %v at %d: error is %v, want one that names the chart", o.Width, o.Height, o.Density, err)
		}
	}
}
