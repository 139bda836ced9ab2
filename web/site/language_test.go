package site

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/wasm/i18n"
)

// said returns a page's text in pieces, with the names of its parts, without
// anything marked as another language.
func said(root *html.Node) []string {
	var all []string
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			if text := strings.TrimSpace(n.Data); text != "" {
				all = append(all, text)
			}
		}
		if n.Type == html.ElementNode {
			if _, foreign := attribute(n, "lang"); foreign && n.Data != "html" || n.Data == "script" || n.Data == "code" {
				return
			}
			for _, name := range []string{"aria-label", "title", "alt", "aria-valuetext", "placeholder"} {
				if v, ok := attribute(n, name); ok {
					all = append(all, v)
				}
			}
			if name, _ := attribute(n, "name"); n.Data == "meta" && name == "description" {
				v, _ := attribute(n, "content")
				all = append(all, v)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return all
}

// English words that German does not have and that few English sentences lack.
var onlyEnglish = regexp.MustCompile(`\b([Tt]he|[Oo]f|[Aa]nd|[Ww]ith|[Ff]rom|by|[Ii]s|[Aa]re|[Ff]or|[Ww]hat|[Ww]hich|than)\b`)

// Names that contain such a word and are not translated.
var withoutNames = strings.NewReplacer("Bank of America", "")

func TestGermanPagesAreInGermanThroughout(t *testing.T) {
	for _, file := range []string{"index.html", modelPage} {
		for _, text := range said(document(t, edition{i18n.German, file}.name())) {
			if onlyEnglish.MatchString(withoutNames.Replace(text)) {
				t.Errorf("%s: this is English: %.100q", file, text)
			}
		}
	}
	if n := len(said(document(t, modelPage))); n < 1000 {
		t.Errorf("the English page says %d things", n)
	}
}

func TestNoTextOfTheCatalogueStaysEnglishOnAPageInAnotherLanguage(t *testing.T) {
	for _, l := range i18n.All()[1:] {
		for _, file := range []string{"index.html", modelPage} {
			for _, text := range said(document(t, edition{l, file}.name())) {
				if other, ok := l.Translations()[text]; ok && other != text && !isOwn(l, text) {
					t.Errorf("%s in %s says %.80q, which is %.80q", file, l.Name, text, other)
				}
			}
		}
	}
}

// isOwn reports whether a language has a text itself: German has an "am" of its
// own.
func isOwn(l *i18n.Language, text string) bool {
	for _, own := range l.Translations() {
		if own == text {
			return true
		}
	}
	return false
}

func TestWhatStaysEnglishIsMarkedSo(t *testing.T) {
	page := document(t, "de/"+modelPage)
	for _, s := range sources(i18n.German) {
		row := one(t, page, s.Key, with("li", "id", s.Key))
		marked := ""
		for _, n := range find(row, with("span", "lang", "en")) {
			marked += text(n) + "\n"
		}
		for _, want := range []string{s.Metric, s.Scope, s.Source} {
			if !strings.Contains(marked, want) {
				t.Errorf("%s: %q is not marked as English", s.Key, want)
			}
		}
	}
	if n := len(find(document(t, modelPage), with("span", "lang", "en"))); n > 1 { // the menu's
		t.Errorf("the English page marks %d pieces as English", n)
	}
}

func TestHeadingsStepDownOneLevelAtATime(t *testing.T) {
	for _, name := range pageNames(t) {
		if strings.HasPrefix(name, "stage.") {
			continue
		}
		level, first := 0, 0
		for _, n := range find(document(t, name), func(n *html.Node) bool { return len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] <= '6' }) {
			if apart(n) {
				continue
			}
			now := int(n.Data[1] - '0')
			if now == 1 {
				first++
			}
			if now > level+1 {
				t.Errorf("%s: the heading %q is of level %d, after one of level %d", name, text(n), now, level)
			}
			level = now
		}
		if first != 1 {
			t.Errorf("%s has %d headings of the first level, want 1", name, first)
		}
	}
}

// apart reports whether a heading is in a hint or a dialog, which is read
// separately.
func apart(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if _, popover := attribute(n, "popover"); popover || n.Data == "dialog" {
			return true
		}
	}
	return false
}
