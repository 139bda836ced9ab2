package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"golang.org/x/net/html"
)

// program is a minimal WebAssembly module, long enough to be compressed.
var program = append([]byte("\x00asm\x01\x00\x00\x00"), bytes.Repeat([]byte("\x00\x04\x01xyz"), 500)...)

// built is a site for tests, built once.
var (
	built  fs.FS
	report Report
)

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "site")
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, "program.wasm"), program, 0o644)
	}
	if err == nil {
		report, err = Build(context.Background(), filepath.Join(dir, "dist"), Options{Program: filepath.Join(dir, "program.wasm"), Light: filepath.Join(dir, "program.wasm"), Files: filepath.Join(dir, "program.wasm")})
	}
	code := 1
	if err == nil {
		built = os.DirFS(filepath.Join(dir, "dist"))
		code = m.Run()
	} else {
		os.Stderr.WriteString(err.Error() + "\n")
	}
	os.RemoveAll(dir)
	os.Exit(code)
}

// read returns a file of the built site.
func read(t *testing.T, name string) []byte {
	t.Helper()
	content, err := fs.ReadFile(built, name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// names returns the names of all files of the built site.
func names(t *testing.T) []string {
	t.Helper()
	var all []string
	err := fs.WalkDir(built, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			all = append(all, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// pageNames returns the names of all pages of the built site.
func pageNames(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(names(t), func(name string) bool { return path.Ext(name) != ".html" })
}

// named returns the only file of the site with a prefix and suffix.
func named(t *testing.T, prefix, suffix string) string {
	t.Helper()
	found := ""
	for _, n := range names(t) {
		if strings.HasPrefix(n, prefix) && strings.HasSuffix(n, suffix) {
			if found != "" {
				t.Fatalf("both %s and %s begin with %q and end with %q", found, n, prefix, suffix)
			}
			found = n
		}
	}
	if found == "" {
		t.Fatalf("no file begins with %q and ends with %q", prefix, suffix)
	}
	return found
}

// decompressed decodes a content coding.
func decompressed(t *testing.T, coding string, content []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(content)
	switch coding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		z, err := gzip.NewReader(r)
		if err != nil {
			t.Fatal(err)
		}
		r = z
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// document parses a page of the built site.
func document(t *testing.T, name string) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(read(t, name)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// find returns the elements below n that match.
func find(n *html.Node, match func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && match(d) {
			found = append(found, d)
		}
	}
	return found
}

// with returns a function that matches elements of a kind ("" for any) whose
// attribute has a value.
func with(kind, name, value string) func(*html.Node) bool {
	return func(n *html.Node) bool {
		v, ok := attribute(n, name)
		return (kind == "" || n.Data == kind) && ok && v == value
	}
}

// one returns the only element that matches.
func one(t *testing.T, n *html.Node, what string, match func(*html.Node) bool) *html.Node {
	t.Helper()
	found := find(n, match)
	if len(found) != 1 {
		t.Fatalf("%s: %d elements, want 1", what, len(found))
	}
	return found[0]
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// text returns an element's text.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
