package site

import (
	"encoding/json"
	"html/template"
	"net/http"
	"testing"

	"golang.org/x/net/html"

	"hundredfold/wasm/i18n"
)

func TestEveryPageIsThereInEveryLanguageAndPointsToTheOthers(t *testing.T) {
	for _, file := range []string{"index.html", modelPage} {
		for _, e := range editions(file) {
			page := document(t, e.name())
			root := one(t, page, "root", func(n *html.Node) bool { return n.Data == "html" })
			if lang, _ := attribute(root, "lang"); lang != e.language.Tag {
				t.Errorf("%s says that it is in %q", e.name(), lang)
			}
			for _, l := range append([]*i18n.Language{{Tag: "x-default"}}, i18n.All()...) {
				link := one(t, page, e.name()+" in "+l.Tag, func(n *html.Node) bool {
					tag, _ := attribute(n, "hreflang")
					return n.Data == "link" && tag == l.Tag
				})
				want := l
				if l.Tag == "x-default" {
					want = i18n.English
				}
				if address, _ := attribute(link, "href"); address != e.address(want) {
					t.Errorf("%s: the page in %s is at %q, want %q", e.name(), l.Tag, address, e.address(want))
				}
			}
		}
	}
}

func TestAddressesLeadFromOneLanguageToAnother(t *testing.T) {
	for _, c := range []struct {
		from     edition
		to       *i18n.Language
		address  string
		basePath string
	}{
		{edition{i18n.English, "index.html"}, i18n.English, "./", ""},
		{edition{i18n.English, "index.html"}, i18n.German, "de/", ""},
		{edition{i18n.German, "index.html"}, i18n.English, "../", "../"},
		{edition{i18n.German, modelPage}, i18n.German, "model.html", "../"},
	} {
		if got := c.from.address(c.to); got != c.address || c.from.base() != c.basePath {
			t.Errorf("from %s to %s: %q with the base %q", c.from.name(), c.to.Tag, got, c.from.base())
		}
	}
}

func TestAFolderIsServedAsItsPage(t *testing.T) {
	r, body := get(t, "GET", "/de/")
	if r.StatusCode != http.StatusOK || string(body) != string(read(t, "de/index.html")) {
		t.Errorf("/de/: status %d", r.StatusCode)
	}
	r, _ = get(t, "GET", "/de?preset=bain")
	if to := r.Header.Get("Location"); r.StatusCode != http.StatusMovedPermanently || to != "/de/?preset=bain" {
		t.Errorf("/de: status %d, to %q", r.StatusCode, to)
	}
}

func TestPagesBringTheTextsOfTheirScripts(t *testing.T) {
	isTexts := with("script", "id", "texts")
	if len(find(document(t, "index.html"), isTexts)) != 0 {
		t.Error("the English page brings texts")
	}
	var texts map[string]string
	if err := json.Unmarshal([]byte(text(one(t, document(t, "de/index.html"), "texts", isTexts))), &texts); err != nil {
		t.Fatal(err)
	}
	for _, english := range []string{"Starting the model", "The model could not be downloaded (status {status})."} {
		if texts[english] == "" || texts[english] == english {
			t.Errorf("%q is %q in German", english, texts[english])
		}
	}
}

func TestATextIsFilledWithMarkupOrPlain(t *testing.T) {
	if got, err := translate(nil, "By {year} & {who}", []any{"{year}", 2030, "{who}", "<i>"}); err != nil || got != "By 2030 & <i>" {
		t.Errorf("plain: %v, %v", got, err)
	}
	want := template.HTML(`<a href="m?a&amp;b">A &lt; B</a> &amp; &lt;i&gt;`)
	if got, err := translate(nil, "{link} & {who}", []any{"{link}", link("m?a&b", "A < B"), "{who}", "<i>"}); err != nil || got != want {
		t.Errorf("markup: %v, %v", got, err)
	}
	if _, err := translate(nil, "{year}", []any{"{year}"}); err == nil {
		t.Error("a place without what fills it is taken")
	}
}
