package site

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"strings"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// Intro is a page's metadata for machines: for systems that install it, sites that
// link to it and search engines. Names are relative paths, or addresses where
// others need them.
type Intro struct {
	Title, Description string
	OEmbeds            []OEmbed // what can replace a link to the page
	Said               string   // summary on the cards
	Locale             string   // in Open Graph's form
	Address            string   // of the page; "" if the site's address is unknown

	Icon, Picture, Touch, Manifest string
	Light, Dark                    string // colours of the browser's frame around the page

	Cards []Card
	Data  map[string]any // schema.org data
}

// Card is a picture to show with a link.
type Card struct {
	Address       string
	Width, Height int
}

// shopfront holds the metadata shared by all pages of a language.
type shopfront struct {
	base           *url.URL // the site's address; nil if unknown
	icon           string
	pictures       map[string]string // final names of icons by original name
	cards          []Card
	manifest, said string
	language       *i18n.Language
}

// parseBase parses the site's address; "" gives nil. The error is about an address
// that is not a folder's.
func parseBase(text string) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return nil, fmt.Errorf("the base address %q is not the address of a folder; give one such as https://example.org/hundredfold/", text)
	}
	return u.JoinPath("/"), nil
}

// icons adds the emblem's pictures and returns their final names by original name.
func (s *files) icons() (map[string]string, error) {
	names := map[string]string{}
	for _, i := range []icon{icon192, icon512, maskable, touchIcon} {
		content, err := i.png()
		if err != nil {
			return nil, fmt.Errorf("drawing %s: %w", i.name, err)
		}
		names[i.name] = s.hashed(i.name, content)
	}
	return names, nil
}

// shopfront adds a language's cards and manifest.
func (s *files) shopfront(base *url.URL, assets Assets, pictures map[string]string, p *Page) (*shopfront, error) {
	f := &shopfront{base: base, icon: assets.Icon, pictures: pictures, said: p.Summary(), language: p.language}
	for _, d := range []card{wideCard, smallCard} {
		content, err := d.draw(p, speaking(p.language).Result())
		if err != nil {
			return nil, fmt.Errorf("drawing %s: %w", d.name, err)
		}
		name := s.hashed(folderOf(p.language)+d.name, content)
		s.all[len(s.all)-1].shared = true
		f.cards = append(f.cards, Card{name, d.width, d.height})
	}
	e := edition{p.language, "manifest.webmanifest"}
	manifest, err := json.Marshal(f.install(e.base()))
	if err != nil {
		return nil, err
	}
	f.manifest = e.name()
	s.add(f.manifest, manifest)
	return f, nil
}

// install returns the web manifest of a language, with the given path to the site's
// root.
func (f *shopfront) install(root string) map[string]any {
	picture := func(i icon, purpose string) map[string]any {
		return map[string]any{"src": root + f.pictures[i.name], "type": "image/png", "sizes": fmt.Sprintf("%dx%d", i.pixels, i.pixels), "purpose": purpose}
	}
	return map[string]any{
		"name": "Hundredfold", "short_name": "Hundredfold", "description": f.said, "lang": f.language.Tag,
		"start_url": "./", "scope": path.Join(".", root) + "/", "display": "standalone",
		"background_color": chart.Hex(chart.Light.Paper), "theme_color": chart.Hex(chart.Light.Paper),
		"icons": []any{
			map[string]any{"src": root + f.icon, "type": "image/svg+xml", "sizes": "any", "purpose": "any"},
			picture(icon192, "any"), picture(icon512, "any"), picture(maskable, "maskable"),
		},
	}
}

// introduce returns a page's metadata.
func (f *shopfront) introduce(e edition, title, description string, data map[string]any) Intro {
	root := e.base()
	i := Intro{
		Title: title, Description: description, Said: f.said,
		Locale: f.language.Locale,
		Icon:   root + f.icon, Picture: root + f.pictures[icon192.name], Touch: root + f.pictures[touchIcon.name], Manifest: root + f.manifest,
		Light: chart.Hex(chart.Light.Paper), Dark: chart.Hex(chart.Dark.Paper),
	}
	for _, c := range f.cards {
		c.Address = f.found(root, c.Address)
		i.Cards = append(i.Cards, c)
	}
	if f.base != nil {
		i.Address = f.found(root, strings.TrimSuffix(e.name(), "index.html"))
		data["url"] = i.Address
	}
	data["@context"], data["description"], data["inLanguage"] = "https://schema.org", description, f.language.Tag
	data["image"] = i.Cards[0].Address
	data["license"] = "https://www.apache.org/licenses/LICENSE-2.0"
	data["creator"] = map[string]any{"@type": "Organization", "name": "Hundredfold"}
	data["isAccessibleForFree"] = true
	i.Data = data
	return i
}

// found returns a file's absolute address, or its relative path if the site's
// address is unknown.
func (f *shopfront) found(root, name string) string {
	if f.base == nil {
		return root + name
	}
	return f.base.ResolveReference(&url.URL{Path: name}).String()
}

// program returns the metadata of the explorer.
func (f *shopfront) program(e edition) Intro {
	i := f.introduce(e, f.language.T("Hundredfold: what AI compute asks for, and what can be built"), f.said, map[string]any{
		"@type": "WebApplication", "name": "Hundredfold", "softwareVersion": model.Version,
		"applicationCategory": "ReferenceApplication", "operatingSystem": "Any",
		"browserRequirements": "WebAssembly, WebGL 2", "isBasedOn": f.found("", modelPage),
	})
	var names, titles []string
	for _, p := range scenario.Presets() {
		names, titles = append(names, p.ID), append(titles, f.language.T(p.Name))
	}
	i.OEmbeds = f.offered(names, titles)
	return i
}

// article returns the metadata of a story's page.
func (f *shopfront) article(e edition, p *StoryPage) Intro {
	i := f.introduce(e, p.Story.Title, p.Story.About, map[string]any{
		"@type": "Article", "headline": p.Story.Title, "version": model.Version, "isBasedOn": f.found("", modelPage),
	})
	var names, titles []string
	for _, step := range p.Steps {
		names, titles = append(names, stepPrefix+step.ID), append(titles, step.Heading)
	}
	i.OEmbeds = f.offered(names, titles)
	return i
}

// dataset returns the metadata of the model's page: the evidence with its sources.
func (f *shopfront) dataset(e edition, all []Source) Intro {
	var from []any
	seen := map[string]bool{}
	for _, s := range all {
		if s.URL != "" && !seen[s.URL] {
			seen[s.URL] = true
			from = append(from, map[string]any{"@type": "CreativeWork", "name": s.Source, "url": s.URL})
		}
	}
	title := f.language.T("Hundredfold: the model, its equations and its evidence")
	about := f.language.T("Every input, equation, check, weakness and source of the Hundredfold model {version}.", "{version}", model.Version)
	return f.introduce(e, title, about, map[string]any{
		"@type": "Dataset", "name": title, "version": model.Version, "isBasedOn": from,
		"temporalCoverage": fmt.Sprintf("%d/%d", model.FirstYear, model.LastYear),
	})
}
