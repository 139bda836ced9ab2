package site

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hundredfold/web/serve"
)

func TestCompressedCopiesHoldTheSameBytes(t *testing.T) {
	copies := 0
	for _, name := range names(t) {
		for ext, coding := range map[string]string{".br": "br", ".gz": "gzip"} {
			if plain, ok := strings.CutSuffix(name, ext); ok {
				copies++
				if !bytes.Equal(decompressed(t, coding, read(t, name)), read(t, plain)) {
					t.Errorf("%s is not %s", name, plain)
				}
				if len(read(t, name)) >= len(read(t, plain)) {
					t.Errorf("%s is not smaller than %s", name, plain)
				}
			}
		}
	}
	if want := 2 * 7; copies < want {
		t.Errorf("%d compressed copies, want %d at least", copies, want)
	}
}

func TestNamesChangeWithContentAlone(t *testing.T) {
	var s files
	a, b, again := s.hashed("page.js", []byte("1")), s.hashed("page.js", []byte("2")), s.hashed("page.js", []byte("1"))
	if a == b || a != again {
		t.Errorf("names are %s, %s and %s", a, b, again)
	}
	if !serve.HasHash(a) || serve.HasHash("index.html") {
		t.Errorf("a hash is seen in index.html, or none in %s", a)
	}
}

func TestTheSameSourcesGiveTheSameSite(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "p.wasm"), program, 0o644); err != nil {
		t.Fatal(err)
	}
	again, err := Build(context.Background(), filepath.Join(dir, "dist"), Options{Program: filepath.Join(dir, "p.wasm"), Light: filepath.Join(dir, "p.wasm"), Files: filepath.Join(dir, "p.wasm")})
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range again.Files {
		if f != report.Files[i] {
			t.Errorf("built twice: %v and %v", report.Files[i], f)
		}
	}
}

func TestPackedCopiesOfUnchangedFilesAloneAreTakenOver(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"index.html": "old", "index.html.br": "old packed by brotli", "index.html.gz": "old packed by gzip"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range []*file{{name: "index.html", raw: []byte("new")}, {name: "other.html", raw: []byte("old")}} {
		if f.takeOver(dir) || f.br != nil || f.gz != nil {
			t.Errorf("%s takes over what was packed of something else", f.name)
		}
	}
	if f := (&file{name: "index.html", raw: []byte("old")}); !f.takeOver(dir) || string(f.br) != "old packed by brotli" || string(f.gz) != "old packed by gzip" {
		t.Error("what is packed already is packed again")
	}
}

func TestTheReportAddsUp(t *testing.T) {
	if p := report.Find("hundredfold.", ".wasm"); p.Raw != len(program) || p.Brotli >= p.Raw || p.Gzip >= p.Raw {
		t.Errorf("program is %+v", p)
	}
	if p := report.Find("files.", ".wasm"); p.Raw != len(program) {
		t.Errorf("the program that makes files is %+v", p)
	}
	if s := report.Find("page.", ".js"); s.Raw == 0 || s.Raw > 34_000 {
		t.Errorf("the page's script takes %d bytes, want at most 34,000", s.Raw)
	}
	for _, e := range editions("index.html") {
		p := report.Page(e.name())
		if p.Brotli == 0 || p.Brotli > 120_000 {
			t.Errorf("%s takes %d bytes, want at most 120,000", p.Name, p.Brotli)
		}
		// The page, the stage's, style, icon, two fonts and three scripts.
		if n := len(report.asks[e.name()]) + len(report.asks[named(t, "stage.", ".html")]); n < 7 {
			t.Errorf("%s: %d files are counted", p.Name, n)
		}
	}
	var table strings.Builder
	if err := report.Print(&table); err != nil {
		t.Fatal(err)
	}
	for _, f := range report.Files {
		if !strings.Contains(table.String(), f.Name) {
			t.Errorf("the table leaves out %s", f.Name)
		}
	}
}

func TestBuildSaysWhatIsMissingAndKeepsTheOldSite(t *testing.T) {
	dir := t.TempDir()
	dist := filepath.Join(dir, "dist")
	write := func(name, content string) string {
		t.Helper()
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	old := write("dist/stage.html", "old")
	text := write("text.wasm", "not a program")
	good := write("good.wasm", string(program))
	mine := write("mine/thesis.txt", "irreplaceable")
	for _, c := range []struct {
		dist, want string
		options    Options
	}{
		{dist, "build it first", Options{Program: filepath.Join(dir, "none.wasm")}},
		{dist, "not a WebAssembly program", Options{Program: text}},
		{dist, "files.wasm", Options{Program: good, Light: good, Files: filepath.Join(dir, "files.wasm")}},
		{dist, "Go's script", Options{Program: good, Light: good, Files: good, WasmExec: filepath.Join(dir, "none.js")}},
		{filepath.Dir(mine), "not a site", Options{Program: good, Light: good, Files: good}},
	} {
		if _, err := Build(context.Background(), c.dist, c.options); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got error %v, want one that says %q", err, c.want)
		}
	}
	for _, path := range []string{old, mine} {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%v", err)
		}
	}
}

func TestABrokenScriptIsNamedByFileAndLine(t *testing.T) {
	b := bundler{virtual: map[string][]byte{"page.js": []byte("const a = 1\nconst = 2")}}
	b.script("page.js")
	if b.err == nil || !strings.Contains(b.err.Error(), "page.js:2") {
		t.Errorf("got error %v", b.err)
	}
}
