package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"

	"hundredfold/wasm/export"
)

// built returns the name of the one file of the site that fits a pattern.
func built(t *testing.T, pattern string) string {
	t.Helper()
	found, err := filepath.Glob("../../dist/" + pattern)
	if err != nil || len(found) != 1 {
		t.Fatalf("%s: found %v (%v), want one", pattern, found, err)
	}
	return filepath.Base(found[0])
}

// maker opens the page's module for files in the page, as window.maker.
func (r *reader) maker(worker, program string) {
	r.t.Helper()
	info, err := os.Stat("../../dist/" + built(r.t, "files.*.wasm"))
	if err != nil {
		r.t.Fatal(err)
	}
	bundle := api.Build(api.BuildOptions{
		EntryPoints: []string{"../static/js/download.js"}, Bundle: true, Format: api.FormatIIFE, GlobalName: "download", LogLevel: api.LogLevelSilent,
	})
	if len(bundle.Errors) > 0 {
		r.t.Fatal(bundle.Errors[0].Text)
	}
	ask[any](r, fmt.Sprintf("(() => { %s; window.maker = download.files(%q, %q, %d); })(); 0", bundle.OutputFiles[0].Contents, worker, program, info.Size()))
}

// make has a file made in the page.
func (r *reader) make(q export.Request) (name string, data []byte) {
	r.t.Helper()
	text, err := json.Marshal(q)
	if err != nil {
		r.t.Fatal(err)
	}
	made := ask[struct{ Name, Data string }](r, fmt.Sprintf(`maker.make(%s, (loaded, total) => (window.loading = [loaded, total])).then(({ name, blob }) => new Promise((answer) => {
		const reader = new FileReader();
		reader.onload = () => answer({ Name: name, Data: reader.result.split(",")[1] });
		reader.readAsDataURL(blob);
	}), (error) => ({ Name: "", Data: btoa(unescape(encodeURIComponent(error.message))) }))`, text))
	if data, err = base64.StdEncoding.DecodeString(made.Data); err != nil {
		r.t.Fatal(err)
	}
	return made.Name, data
}

func TestAFileMadeOnThePageHasTheBytesOfTheCommandLines(t *testing.T) {
	r := newReader(t, desktop)
	r.visit(siteURL + "/de/")
	r.maker("../"+built(t, "export-worker.*.js"), "../"+built(t, "files.*.wasm"))
	for _, kind := range export.Kinds() {
		q := export.Request{Kind: kind, Query: "v=2&preset=huang-100x&grid_power=20", Theme: "dark", Lang: "de", Link: siteURL + "/?v=2&preset=huang-100x&grid_power=20"}
		j, err := q.Job()
		if err != nil {
			t.Fatal(err)
		}
		want, err := export.Make(t.Context(), j, nil)
		if err != nil {
			t.Fatal(err)
		}
		if name, data := r.make(q); name != want.Name || !bytes.Equal(data, want.Bytes) {
			t.Errorf("the page makes %s of %d bytes, the command line %s of %d", name, len(data), want.Name, len(want.Bytes))
		}
	}
	if loading := ask[[]float64](r, "loading"); len(loading) != 2 || loading[0] != loading[1] {
		t.Errorf("the download ended at %v", loading)
	}
	// What cannot be made is said, and the next file is made all the same.
	if name, said := r.make(export.Request{Kind: "png", Width: 1, Height: 1, Lang: "de"}); name != "" || !strings.Contains(string(said), "Größe") {
		t.Errorf("a picture of one pixel: %q, %s", name, said)
	}
	if name, _ := r.make(export.Request{Kind: "svg", Charts: []string{"gpus"}}); name != "hundredfold-gpus.svg" {
		t.Errorf("afterwards the page makes %q", name)
	}
}

func TestWhatKeepsAFileFromBeingMadeIsSaidAndTheNextTryCanSucceed(t *testing.T) {
	r := newReader(t, desktop, "404", "Refused to load", "blocked")
	r.visit(siteURL)
	worker, program := built(t, "export-worker.*.js"), built(t, "files.*.wasm")
	for _, c := range []struct{ worker, program, want string }{
		{"none.js", program, "did not start"},
		{"https://example.org/worker.js", program, "did not start"},
		{worker, "none.wasm", "status 404"},
	} {
		r.maker(c.worker, c.program)
		for range 2 {
			if name, said := r.make(export.Request{Kind: "csv"}); name != "" || !strings.Contains(string(said), c.want) {
				t.Errorf("%s and %s: made %q, said %q, want %q", c.worker, c.program, name, said, c.want)
			}
		}
	}
	r.maker(worker, program)
	ask[any](r, `(() => { const worker = Worker; let first = true; window.Worker = function (address) { const at = first ? "none.js" : address; first = false; return new worker(at) } })(); 0`)
	if name, _ := r.make(export.Request{Kind: "csv"}); name != "" {
		t.Errorf("without a worker %s was made", name)
	}
	if name, _ := r.make(export.Request{Kind: "csv"}); name != "hundredfold-charts.csv" {
		t.Errorf("with one %q is made", name)
	}
}
