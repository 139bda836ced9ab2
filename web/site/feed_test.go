package site

import (
	"bytes"
	"encoding/json"
	"image/png"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

func TestEveryScenarioHasAPictureAndOneFrameForOEmbed(t *testing.T) {
	all := based(t, "https://example.org/hundredfold/")
	for _, folder := range []string{"", "de/"} {
		for _, p := range scenario.Presets() {
			picture := string(all[folder+"pictures/"+p.ID+".svg"])
			if !strings.HasPrefix(picture, "<svg ") || !strings.Contains(picture, "<title") {
				t.Errorf("%s%s has no picture with a title", folder, p.ID)
			}
			for _, spec := range chart.All()[1:] {
				if other := string(all[folder+"pictures/"+p.ID+"-"+spec.Name+".svg"]); !strings.Contains(other, spec.Name) || !strings.Contains(other, "<title") {
					t.Errorf("%s%s has no picture of %s", folder, p.ID, spec.Name)
				}
			}
			if c, err := png.DecodeConfig(bytes.NewReader(all[folder+"pictures/"+p.ID+".png"])); err != nil || c.Width != pictureWidth || c.Height != pictureHeight {
				t.Errorf("%s%s: the picture is %d by %d pixels: %v", folder, p.ID, c.Width, c.Height, err)
			}
			var answer struct {
				Version, Type, Title, HTML string
				Width, Height              int
				Thumbnail                  string `json:"thumbnail_url"`
			}
			if err := json.Unmarshal(all[folder+"oembed/"+p.ID+".json"], &answer); err != nil {
				t.Fatalf("%s%s: %v", folder, p.ID, err)
			}
			if answer.Version != "1.0" || answer.Type != "rich" || answer.Width == 0 || answer.Height == 0 || answer.Title == "" {
				t.Errorf("%s%s: %+v", folder, p.ID, answer)
			}
			if name, ok := strings.CutPrefix(answer.Thumbnail, "https://example.org/hundredfold/"); !ok || all[name] == nil {
				t.Errorf("%s%s: no picture is at %q", folder, p.ID, answer.Thumbnail)
			}
			doc, err := html.Parse(strings.NewReader(answer.HTML))
			if err != nil {
				t.Fatal(err)
			}
			frames := 0
			for n := range doc.Descendants() {
				if n.Type != html.ElementNode || n.Data != "iframe" {
					continue
				}
				frames++
				for _, a := range n.Attr {
					if a.Key == "src" && a.Val != "https://example.org/hundredfold/"+folder+"embed.html?preset="+p.ID {
						t.Errorf("%s%s: the frame shows %q", folder, p.ID, a.Val)
					}
				}
			}
			if frames != 1 {
				t.Errorf("%s%s: %d frames, want one", folder, p.ID, frames)
			}
		}
		if all[folder+"oembed/step-huang.json"] == nil {
			t.Errorf("%sthe story's step on Huang has nothing for oEmbed", folder)
		}
	}
}

func TestPagesSayWhereTheirOEmbedIs(t *testing.T) {
	all := based(t, "https://example.org/hundredfold/")
	for name, want := range map[string]string{"index.html": "oembed/central.json", "de/index.html": "de/oembed/bain.json", "story.html": "oembed/step-huang.json"} {
		link := `<link rel="alternate" type="application/json&#43;oembed" href="https://example.org/hundredfold/` + want + `"`
		if page := string(all[name]); !strings.Contains(page, link) && !strings.Contains(page, strings.ReplaceAll(link, "&#43;", "+")) {
			t.Errorf("%s does not say that %s is there", name, want)
		}
		if all[want] == nil {
			t.Errorf("there is no %s", want)
		}
	}
}
