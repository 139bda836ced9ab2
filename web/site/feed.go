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

// The size of an embed that cannot grow later, as with oEmbed.
const (
	oembedWidth  = 600
	oembedHeight = 670
)

// The size of a picture, three to two, in pixels.
const (
	pictureWidth  = 1200
	pictureHeight = 800
)

// feed adds what other sites show without scripts: a picture of each scenario for
// feeds, mail and print, and, if the site's address is known, oEmbed responses for
// links to a scenario or to a step of a story.
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

// stepPrefix begins the names of steps' oEmbed responses, because a scenario may
// have the same name.
const stepPrefix = "step-"

// OEmbed is the address of an oEmbed response.
type OEmbed struct{ Address, Title string }

// offered returns the addresses of a page's oEmbed responses, nil if the site's
// address is unknown. Consumers use the first one.
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

// pictures adds pictures of a scenario's charts with all of a file's metadata,
// under current names and under frozen ones. The first chart also comes as PNG, for
// those who cannot show SVG.
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

// oembed adds the response for one link, as specified at https://oembed.com: only a
// frame, because consumers remove anything else.
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

// addShared adds a file that the site's own pages do not load.
func (s *files) addShared(name string, content []byte) {
	s.add(name, content)
	s.all[len(s.all)-1].shared = true
}
