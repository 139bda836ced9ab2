package site

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"net/url"

	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/export"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// The size of an embed where a page asks only once, as oEmbed does.
const (
	oembedWidth  = 600
	oembedHeight = 670
)

// A picture is half as high again as wide, in pixels where it has them.
const (
	pictureWidth  = 1200
	pictureHeight = 800
)

// feed adds what others show of the site without its scripts: for each scenario
// a picture for feeds, mail and print, and, where the site's address is known,
// what pages that speak oEmbed put in place of a link to a scenario or to a step
// of the story.
func (s *files) feed(base *url.URL, l *i18n.Language, steps []StoryStep) error {
	for _, p := range scenario.Presets() {
		if err := s.pictures(l, p.ID); err != nil {
			return err
		}
		if err := s.oembed(base, l, p.ID, l.T(p.Name), "preset="+p.ID, "pictures/"+p.ID+".png"); err != nil {
			return err
		}
	}
	for _, step := range steps {
		if err := s.oembed(base, l, stepPrefix+step.ID, step.Heading, "step="+step.ID, ""); err != nil {
			return err
		}
	}
	return nil
}

// stepPrefix is what the name of a step's oEmbed begins with: a scenario may be
// called the same.
const stepPrefix = "step-"

// OEmbed is where what stands for a link is found.
type OEmbed struct{ Address, Title string }

// offered are the addresses of what a page offers for oEmbed, which is only
// found by address. Who asks for a page's takes the first.
func (f *shopfront) offered(names, titles []string) []OEmbed {
	if f.base == nil {
		return nil
	}
	var all []OEmbed
	for i, name := range names {
		all = append(all, OEmbed{f.found("", folderOf(f.language)+"oembed/"+name+".json"), titles[i]})
	}
	return all
}

// pictures draw the charts of a scenario with all that a file says: now, and as
// they were in this version of the model. The first stands for the scenario, in
// pixels too, for those who show no SVG.
func (s *files) pictures(l *i18n.Language, preset string) error {
	of := speaking(l)
	of.Apply(session.Intent{Type: "preset", ID: preset})
	draw := func(spec chart.Spec, name, kind string) error {
		f, err := export.Make(context.Background(), export.Job{Kind: kind, Charts: []chart.Spec{spec}, State: of.State(),
			Options: export.Options{Language: l, Width: pictureWidth / 2, Height: pictureHeight / 2, Density: 2}}, nil)
		if err != nil {
			return fmt.Errorf("drawing the picture of %s: %w", preset, err)
		}
		for _, folder := range []string{"", frozen} {
			s.addShared(folderOf(l)+folder+"pictures/"+name+"."+kind, f.Bytes)
		}
		return nil
	}
	all := chart.All()
	err := errors.Join(draw(all[0], preset, "png"), draw(all[0], preset, "svg"))
	for _, spec := range all[1:] {
		err = errors.Join(err, draw(spec, preset+"-"+spec.Name, "svg"))
	}
	return err
}

// oembed writes what stands for one link, as https://oembed.com has it: one bare
// frame, because that is what is left of anything else.
func (s *files) oembed(base *url.URL, l *i18n.Language, name, title, query, picture string) error {
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
		answer["thumbnail_url"], answer["thumbnail_width"], answer["thumbnail_height"] = at(picture), pictureWidth, pictureHeight
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
