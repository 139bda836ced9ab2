package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	xfont "golang.org/x/image/font"
	"golang.org/x/net/html"
	"gonum.org/v1/plot/vg"

	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// made caches sites by address.
var made = map[string]map[string][]byte{}

// based returns the files, by name, of a site built for an address. Each is built
// once.
func based(t *testing.T, base string) map[string][]byte {
	t.Helper()
	u, err := parseBase(base)
	if err != nil {
		t.Fatal(err)
	}
	if all := made[u.String()]; all != nil {
		return all
	}
	s, err := renderAll(t.Context(), program, program, program, []byte("globalThis.Go = class {}"), u)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range s.all {
		all[f.name] = f.raw
	}
	made[u.String()] = all
	return all
}

// property returns the contents of the meta elements with a name.
func property(page *html.Node, name string) []string {
	var all []string
	for _, n := range find(page, with("meta", "property", name)) {
		content, _ := attribute(n, "content")
		all = append(all, content)
	}
	return all
}

func TestAPageIsIntroducedByItsAddressWhereTheSiteHasOne(t *testing.T) {
	const base = "https://example.org/hundredfold/"
	all := based(t, "https://example.org/hundredfold")
	for name, address := range map[string]string{"index.html": base, "de/index.html": base + "de/", "model.html": base + "model.html", "de/model.html": base + "de/model.html"} {
		page, err := html.Parse(bytes.NewReader(all[name]))
		if err != nil {
			t.Fatal(err)
		}
		canonical := one(t, page, name+" canonical", with("link", "rel", "canonical"))
		if href, _ := attribute(canonical, "href"); href != address {
			t.Errorf("%s: canonical is %q, want %q", name, href, address)
		}
		if got := property(page, "og:url"); !slices.Equal(got, []string{address}) {
			t.Errorf("%s: og:url is %q, want %q", name, got, address)
		}
		cards := property(page, "og:image")
		if len(cards) != 2 {
			t.Errorf("%s: the cards are %q, want two", name, cards)
		}
		for _, c := range cards {
			file, ok := strings.CutPrefix(c, base)
			if !ok || all[file] == nil || path.Dir(file) != path.Dir(name) {
				t.Errorf("%s: the card %q is not one of its language, at its address", name, c)
			}
		}
		data := one(t, page, name+" data", with("script", "type", "application/ld+json"))
		var about struct{ URL, Description, InLanguage string }
		if err := json.Unmarshal([]byte(text(data)), &about); err != nil || about.URL != address || about.Description == "" {
			t.Errorf("%s: the data says %+v (%v)", name, about, err)
		}
	}
}

func TestWithoutAnAddressNoneIsMadeUp(t *testing.T) {
	page := document(t, "de/index.html")
	if n := len(find(page, with("link", "rel", "canonical"))) + len(property(page, "og:url")); n != 0 {
		t.Errorf("%d elements say where the page is, which nobody knows", n)
	}
	for _, c := range property(page, "og:image") {
		if !slices.Contains(names(t), path.Join("de", c)) {
			t.Errorf("the card %q is not there", c)
		}
	}
	s := session.New().Snapshot()
	var sentence strings.Builder
	for _, span := range s.Sentence {
		sentence.WriteString(span.Text)
	}
	if got := property(document(t, "index.html"), "og:description"); !slices.Equal(got, []string{sentence.String()}) {
		t.Errorf("the page is described by %q, want the sentence", got)
	}
}

func TestABaseThatIsNoFoldersAddressIsRefused(t *testing.T) {
	for _, bad := range []string{"example.org", "/hundredfold/", "ftp://example.org/", "https://example.org/?a=b", "https:///x", "https://example.org/#x"} {
		if _, err := parseBase(bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%q: error is %v, want one that names it", bad, err)
		}
	}
}

func TestManifestsNameIconsOfTheSizesThatTheySay(t *testing.T) {
	for _, name := range []string{"manifest.webmanifest", "de/manifest.webmanifest"} {
		var m struct {
			Name, Lang, Description string
			StartURL                string `json:"start_url"`
			Scope                   string
			Icons                   []struct{ Src, Type, Sizes, Purpose string }
		}
		if err := json.Unmarshal(read(t, name), &m); err != nil {
			t.Fatal(err)
		}
		if m.Name == "" || m.Description == "" {
			t.Errorf("%s: %+v", name, m)
		}
		home, _ := url.Parse("https://example.org/" + name)
		if start, scope := home.ResolveReference(&url.URL{Path: m.StartURL}), home.ResolveReference(&url.URL{Path: m.Scope}); scope.Path != "/" || !strings.HasPrefix("/"+name, start.Path) {
			t.Errorf("%s: starts at %s within %s", name, start, scope)
		}
		purposes := map[string]int{}
		for _, i := range m.Icons {
			file := path.Join(path.Dir(name), i.Src)
			purposes[i.Purpose]++
			if i.Type != "image/png" {
				read(t, file)
				continue
			}
			got, err := png.DecodeConfig(bytes.NewReader(read(t, file)))
			if err != nil || fmt.Sprintf("%dx%d", got.Width, got.Height) != i.Sizes {
				t.Errorf("%s: %s is %d by %d (%v), want %s", name, file, got.Width, got.Height, err, i.Sizes)
			}
		}
		if purposes["any"] != 3 || purposes["maskable"] != 1 {
			t.Errorf("%s: the icons are for %v", name, purposes)
		}
	}
}

func TestTheCardsHaveTheSizesThatSitesAskFor(t *testing.T) {
	for prefix, want := range map[string]string{"card.": "1200x628", "card-small.": "800x418", "de/card.": "1200x628"} {
		got, err := png.DecodeConfig(bytes.NewReader(read(t, named(t, prefix, ".png"))))
		if size := fmt.Sprintf("%dx%d", got.Width, got.Height); err != nil || size != want {
			t.Errorf("%s is %s (%v), want %s", prefix, size, err, want)
		}
	}
}

func TestEverySentenceFitsOnACard(t *testing.T) {
	const room = 190
	for _, l := range i18n.All() {
		for _, p := range scenario.Presets() {
			s := speaking(l)
			s.Apply(session.Intent{Type: "preset", ID: p.ID})
			spans := part(s.Snapshot().Sentence, false)
			face, lines := fitting(spans, cardColumn, room)
			if face.Font.Size < 15 || face.leading()*vg.Length(len(lines)) > room {
				t.Errorf("%s in %s: %d lines at %v", p.ID, l.Tag, len(lines), face.Font.Size)
			}
			var said, want strings.Builder
			for i, line := range lines {
				width := vg.Length(0)
				for _, span := range line {
					width += face.Width(span.Text)
					said.WriteString(span.Text)
				}
				if width > cardColumn {
					t.Errorf("%s in %s: line %d is %v wide, %d is there", p.ID, l.Tag, i, width, cardColumn)
				}
				said.WriteString(" ")
			}
			for _, span := range spans {
				want.WriteString(span.Text)
			}
			if strings.TrimSpace(said.String()) != strings.TrimSpace(want.String()) {
				t.Errorf("the card says %q, the page %q", said.String(), want.String())
			}
		}
	}
}

func TestANumberOnACardStaysWithItsUnit(t *testing.T) {
	lines := newLetters(xfont.WeightNormal, 20).wrap([]session.Span{{Text: "asks for "}, {Text: "482 million", Tone: "asked"}, {Text: "."}}, 60)
	if last := lines[len(lines)-1]; len(lines) != 3 || last[0].Text != "482 million" || last[1].Text != "." {
		t.Errorf("the lines are %v", lines)
	}
}
