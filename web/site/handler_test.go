package site

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"hundredfold/web/serve"
)

// get requests a path from a site; headers are names and values in turn.
func get(t *testing.T, method, path string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	serve.Handler(built).ServeHTTP(w, r)
	response := w.Result()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, body
}

func TestEveryFileComesWithItsTypeAndMayBeUsedAnywhere(t *testing.T) {
	kinds := map[string]string{
		"index.html": "text/html; charset=utf-8", named(t, "stage.", ".html"): "text/html; charset=utf-8",
		"sw.js":                           "text/javascript; charset=utf-8",
		named(t, "hundredfold.", ".wasm"): "application/wasm", named(t, "page.", ".css"): "text/css; charset=utf-8",
		named(t, "page.", ".js"): "text/javascript; charset=utf-8", named(t, "icon.", ".svg"): "image/svg+xml",
		named(t, "inter.", ".woff2"): "font/woff2",
	}
	for name, kind := range kinds {
		r, body := get(t, "GET", "/"+name)
		if r.StatusCode != 200 || !bytes.Equal(body, read(t, name)) {
			t.Errorf("%s: status %d, %d bytes", name, r.StatusCode, len(body))
		}
		for header, want := range map[string]string{
			"Content-Type": kind, "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin",
			"X-Content-Type-Options": "nosniff", "Vary": "Accept-Encoding", "X-Frame-Options": "",
		} {
			if got := r.Header.Get(header); got != want {
				t.Errorf("%s: %s is %q, want %q", name, header, got, want)
			}
		}
		if r.Header.Get("Referrer-Policy") == "" || r.Header.Get("Etag") == "" {
			t.Errorf("%s: headers are %v", name, r.Header)
		}
	}
}

func TestNamesWithAHashAreKeptForEverAndPagesAreNot(t *testing.T) {
	for _, name := range names(t) {
		if strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz") {
			continue
		}
		want := "public, max-age=31536000, immutable"
		switch {
		case name == serve.PublisherScript: // cached, and revalidated for the next time
			want = "max-age=0, stale-while-revalidate=604800"
		case !serve.HasHash(name):
			want = "no-cache"
		}
		if r, _ := get(t, "GET", "/"+name); r.Header.Get("Cache-Control") != want {
			t.Errorf("%s: Cache-Control is %q, want %q", name, r.Header.Get("Cache-Control"), want)
		}
	}
}

func TestPagesCarryTheStrictPolicy(t *testing.T) {
	const want = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
		"img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'"
	for path, want := range map[string]string{
		"/": want + "; frame-ancestors *", "/index.html": want + "; frame-ancestors *", "/" + named(t, "stage.", ".html"): want,
		"/" + named(t, "export-worker.", ".js"): want,
	} {
		r, _ := get(t, "GET", path)
		if r.Header.Get("Content-Security-Policy") != want {
			t.Errorf("%s: policy is %q", path, r.Header.Get("Content-Security-Policy"))
		}
		if r.Header.Get("Cross-Origin-Embedder-Policy") != "require-corp" {
			t.Errorf("%s may be embedded by less than it asks for", path)
		}
	}
}

func TestTheSmallestCopyThatIsTakenIsSent(t *testing.T) {
	for accept, want := range map[string]string{
		"":                                  "",
		"gzip, deflate, br, zstd":           "br",
		"gzip":                              "gzip",
		"x-gzip":                            "gzip",
		"BR":                                "br",
		"br;q=0, gzip":                      "gzip",
		"br;q=0.1, gzip;q=1.0":              "gzip",
		"gzip;q=0.5, br;q=0.5":              "br",
		"*":                                 "br",
		"*;q=0":                             "",
		"br;q=0, *":                         "gzip",
		"identity":                          "",
		"identity;q=0.5, gzip;q=0.2":        "",
		"identity;q=0.2, gzip;q=0.5":        "gzip",
		"gzip;q=nonsense":                   "",
		"gzip ; q=0.8 , br ; q = 0":         "gzip",
		"deflate":                           "",
		"brotli":                            "",
		"gzip;q=2":                          "",
		", ,gzip":                           "gzip",
		"compress, identity;q=0, gzip;q=.3": "gzip",
	} {
		for _, name := range []string{"index.html", named(t, "hundredfold.", ".wasm"), named(t, "page.", ".js")} {
			r, body := get(t, "GET", "/"+name, "Accept-Encoding", accept)
			if got := r.Header.Get("Content-Encoding"); got != want {
				t.Errorf("%s with %q: coding is %q, want %q", name, accept, got, want)
				continue
			}
			if !bytes.Equal(decompressed(t, want, body), read(t, name)) {
				t.Errorf("%s with %q: not the file", name, accept)
			}
			if r.Header.Get("Content-Length") != strconv.Itoa(len(body)) {
				t.Errorf("%s with %q: length is %q of %d", name, accept, r.Header.Get("Content-Length"), len(body))
			}
		}
	}
	if r, _ := get(t, "GET", "/"+named(t, "inter.", ".woff2"), "Accept-Encoding", "br"); r.Header.Get("Content-Encoding") != "" {
		t.Error("a font is sent compressed twice")
	}
}

func TestTagsTellCopiesApartAndSpareTheRest(t *testing.T) {
	tags := map[string]bool{}
	for _, accept := range []string{"", "gzip", "br"} {
		r, _ := get(t, "GET", "/", "Accept-Encoding", accept)
		tag := r.Header.Get("Etag")
		tags[tag] = true
		again, body := get(t, "GET", "/", "Accept-Encoding", accept, "If-None-Match", tag)
		if again.StatusCode != http.StatusNotModified || len(body) != 0 {
			t.Errorf("with %q: status %d and %d bytes for what the reader has", accept, again.StatusCode, len(body))
		}
		if again.Header.Get("Vary") == "" || again.Header.Get("Cache-Control") == "" {
			t.Errorf("with %q: headers of 304 are %v", accept, again.Header)
		}
	}
	if len(tags) != 3 {
		t.Errorf("three copies have %d tags", len(tags))
	}
}

func TestATagChangesWhenTheSiteIsBuiltAgain(t *testing.T) {
	site := fstest.MapFS{"index.html": {Data: []byte("one"), ModTime: time.Unix(1, 0)}}
	h := serve.Handler(site)
	tag := func() string {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
		return w.Header().Get("Etag")
	}
	before := tag()
	site["index.html"] = &fstest.MapFile{Data: []byte("two"), ModTime: time.Unix(2, 0)}
	if before == tag() {
		t.Error("the tag is the same")
	}
}

func TestHeadHasTheHeadersOfGetAndNoBody(t *testing.T) {
	for _, accept := range []string{"", "br"} {
		head, body := get(t, "HEAD", "/", "Accept-Encoding", accept)
		full, content := get(t, "GET", "/", "Accept-Encoding", accept)
		if len(body) != 0 || head.StatusCode != 200 {
			t.Errorf("status %d and %d bytes", head.StatusCode, len(body))
		}
		for name := range full.Header {
			if head.Header.Get(name) != full.Header.Get(name) {
				t.Errorf("%s is %q, for GET %q", name, head.Header.Get(name), full.Header.Get(name))
			}
		}
		if head.Header.Get("Content-Length") != strconv.Itoa(len(content)) {
			t.Errorf("length is %q, want %d", head.Header.Get("Content-Length"), len(content))
		}
	}
}

func TestAPartOfAFileCanBeAskedFor(t *testing.T) {
	name := named(t, "hundredfold.", ".wasm")
	r, body := get(t, "GET", "/"+name, "Range", "bytes=4-7")
	if r.StatusCode != http.StatusPartialContent || !bytes.Equal(body, program[4:8]) {
		t.Errorf("status %d, bytes %x", r.StatusCode, body)
	}
	if r, _ := get(t, "GET", "/"+name, "Range", "bytes=900000-"); r.StatusCode != http.StatusRequestedRangeNotSatisfiable {
		t.Errorf("status %d for a part that is not there", r.StatusCode)
	}
}

func TestWhatIsNotThereIsSaidInWords(t *testing.T) {
	for _, path := range []string{"/none", "/index.html/", "/index.html.br", "/../build.go", "/%2e%2e/build.go", "/page.000000000000.js"} {
		r, body := get(t, "GET", path)
		if path == "/index.html/" && r.StatusCode == 200 {
			continue // a slash too many does no harm
		}
		if r.StatusCode != 404 || !strings.Contains(string(body), "no such page") {
			t.Errorf("%s: status %d: %.80s", path, r.StatusCode, body)
		}
		if r.Header.Get("Content-Security-Policy") == "" || r.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: headers are %v", path, r.Header)
		}
	}
	r, _ := get(t, "POST", "/")
	if r.StatusCode != http.StatusMethodNotAllowed || r.Header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: status %d, Allow %q", r.StatusCode, r.Header.Get("Allow"))
	}
}
