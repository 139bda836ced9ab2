package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"net/url"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/session"
	"hundredfold/wasm/words"
)

// The size of an embed where a page asks only once, as oEmbed does.
const (
	oembedWidth  = 600
	oembedHeight = 670
)

// feed adds what others show of the site without its scripts: for each scenario
// a picture for feeds, mail and print, and, where the site's address is known,
// what pages that speak oEmbed put in place of a link to a scenario or to a step
// of the story.
func (s *files) feed(base *url.URL, l *words.Language, steps []StoryStep) error {
	for _, p := range scenario.Presets() {
		if err := s.picture(l, p.ID); err != nil {
			return err
		}
		if err := s.oembed(base, l, p.ID, l.Text(p.Name), "preset="+p.ID, "pictures/"+p.ID+".svg"); err != nil {
			return err
		}
	}
	for _, step := range steps {
		if err := s.oembed(base, l, "step-"+step.ID, step.Heading, "step="+step.ID, ""); err != nil {
			return err
		}
	}
	return nil
}

// picture draws the first chart of a scenario with all that a file says.
func (s *files) picture(l *words.Language, preset string) error {
	of := speaking(l)
	of.Apply(session.Intent{Type: "preset", ID: preset})
	j := export.Job{Kind: "svg", Charts: chart.Main()[:1], State: of.State(), Options: export.Options{Language: l}}
	f, err := export.Make(j)
	if err != nil {
		return fmt.Errorf("drawing the picture of %s: %w", preset, err)
	}
	s.addShared(folderOf(l)+"pictures/"+preset+".svg", f.Bytes)
	return nil
}

// oembed writes what stands for one link, as https://oembed.com has it: one bare
// frame, because that is what is left of anything else.
func (s *files) oembed(base *url.URL, l *words.Language, name, title, query, picture string) error {
	if base == nil {
		return nil
	}
	at := func(name string) string { return base.ResolveReference(&url.URL{Path: folderOf(l) + name}).String() }
	frame := fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" scrolling="no" frameborder="0"></iframe>`,
		html.EscapeString(at(embedPage)+"?"+query), html.EscapeString(title), oembedWidth, oembedHeight)
	answer := map[string]any{
		"version": "1.0", "type": "rich", "title": title, "provider_name": "Hundredfold", "provider_url": base.String(),
		"width": oembedWidth, "height": oembedHeight, "html": frame,
	}
	if picture != "" {
		answer["thumbnail_url"], answer["thumbnail_width"], answer["thumbnail_height"] = at(picture), 900, 600
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(answer); err != nil {
		return err
	}
	s.addShared(folderOf(l)+"oembed/"+name+".json", b.Bytes())
	return nil
}

// addShared adds a file that no reader of the site's own pages takes.
func (s *files) addShared(name string, content []byte) {
	s.add(name, content)
	s.all[len(s.all)-1].shared = true
}
