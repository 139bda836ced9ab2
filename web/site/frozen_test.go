package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hundredfold/model"
)

func TestWhatWasFrozenStaysWhenTheModelGoesOn(t *testing.T) {
	old := t.TempDir()
	for name, content := range map[string]string{
		"v/0.9.0/embed.html":                 `<script src="../../embedded.0123456789ab.js"></script><link href="../../page.0123456789ab.css">`,
		"de/v/0.9.0/pictures/central.png":    "picture",
		"embedded.0123456789ab.js":           "script",
		"page.0123456789ab.css":              "url(inter.0123456789ab.woff2)",
		"inter.0123456789ab.woff2":           "face",
		"left.0123456789ab.js":               "asked for by nobody",
		"v/" + model.Version + "/embed.html": "made again",
	} {
		path := filepath.Join(old, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := &files{}
	s.add(frozen+embedPage, []byte("new"))
	if err := s.keepFrozen(old); err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, f := range s.all {
		kept[f.name] = string(f.raw)
	}
	if len(kept) != 6 || kept["inter.0123456789ab.woff2"] != "face" || kept[frozen+embedPage] != "new" {
		t.Errorf("kept is %v", kept)
	}
	if err := os.Remove(filepath.Join(old, "page.0123456789ab.css")); err != nil {
		t.Fatal(err)
	}
	err := (&files{}).keepFrozen(old)
	if err == nil || !strings.Contains(err.Error(), "v/0.9.0/embed.html") || !strings.Contains(err.Error(), "page.0123456789ab.css") {
		t.Errorf("what is missing is said as %v", err)
	}
	if err := (&files{}).keepFrozen(filepath.Join(old, "none")); err != nil {
		t.Errorf("without an old site: %v", err)
	}
}

func TestAFrozenEmbedAsksForWhatIsThere(t *testing.T) {
	for _, folder := range []string{"", "de/"} {
		name := folder + frozen + embedPage
		for _, asset := range asked.FindAllString(string(read(t, name)), -1) {
			read(t, asset)
		}
		if page := string(read(t, name)); !strings.Contains(page, `data-folder="`+frozen+`"`) {
			t.Errorf("%s does not know its folder", name)
		}
	}
}
