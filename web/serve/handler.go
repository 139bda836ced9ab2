package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Policy is the content security policy of every page. Pages contain it too, for
// hosts that send no headers; only a header can say who may frame them.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; " +
	"img-src 'self' data: blob:; font-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'"

// framing lets any site frame a page. The stage's page is sent without it: its
// parent may be sandboxed, and no list of ancestors, not even *, matches such a
// parent.
const framing = "; frame-ancestors *"

func policyOf(page string) string {
	if isStage(page) {
		return Policy
	}
	return Policy + framing
}

// PublisherScript is the script that publishers' pages load by name.
const PublisherScript = "embed.js"

var hashedName = regexp.MustCompile(`\.[0-9a-f]{12}\.[a-z0-9]+$`)

// HasHash reports whether a file's name contains a hash of its content; such a file
// never changes.
func HasHash(name string) bool { return hashedName.MatchString(name) }

// isStage reports whether a name is that of the stage's page, with its hash.
func isStage(name string) bool {
	return HasHash(name) && path.Ext(name) == ".html" && strings.HasPrefix(name, "stage.")
}

// types maps extensions to media types. The system's own table may lack some, and a
// program with the wrong type is not compiled while it loads.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// Handler returns a handler for a built site. It sends compressed copies to clients
// that accept them, lets names with a hash be cached forever and pages only with
// revalidation, and allows use by any origin. It keeps only the files' entity tags
// in memory, and notices when the site is rebuilt.
func Handler(site fs.FS) http.Handler { return &handler{site: site} }

type handler struct {
	site fs.FS
	tags sync.Map // stamp to entity tag
}

// stamp identifies the version of a file that a tag was made for.
type stamp struct {
	name     string
	size     int64
	modified time.Time
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Access-Control-Allow-Origin", "*")
	header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		message(w, http.StatusMethodNotAllowed, "This address can only be read.")
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if info, err := fs.Stat(h.site, path.Clean("./"+name)); err == nil && info.IsDir() {
		if name != "" && !strings.HasSuffix(r.URL.Path, "/") {
			// The page's links are relative to its folder.
			http.Redirect(w, r, (&url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}).String(), http.StatusMovedPermanently)
			return
		}
		name = path.Join(name, "index.html")
	}
	kind, known := types[path.Ext(name)]
	if info, err := fs.Stat(h.site, name); err != nil || info.IsDir() || !known {
		message(w, http.StatusNotFound, "There is no such page.")
		return
	}
	header.Set("Content-Type", kind)
	switch {
	case HasHash(name):
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	case name == PublisherScript: // articles use a cached copy while a newer one loads
		header.Set("Cache-Control", "max-age=0, stale-while-revalidate=604800")
	default:
		header.Set("Cache-Control", "no-cache")
	}
	switch path.Ext(name) {
	case ".html":
		header.Set("Content-Security-Policy", policyOf(name))
		// A host that requires this of its frames can then frame the page.
		header.Set("Cross-Origin-Embedder-Policy", "require-corp")
	case ".js": // a worker has its own policy, and does not start unless it is as strict as its page's
		header.Set("Content-Security-Policy", Policy)
		header.Set("Cross-Origin-Embedder-Policy", "require-corp")
	}
	h.send(w, r, name)
}

// copies maps codings to the extensions of compressed copies.
var copies = map[string]string{"br": ".br", "gzip": ".gz"}

// send sends the copy that the client prefers, the smallest among equals.
func (h *handler) send(w http.ResponseWriter, r *http.Request, name string) {
	header := w.Header()
	header.Add("Vary", "Accept-Encoding")
	for _, coding := range parseAccepted(strings.Join(r.Header.Values("Accept-Encoding"), ",")).order() {
		if content, err := fs.ReadFile(h.site, name+copies[coding]); err == nil {
			header.Set("Content-Encoding", coding)
			h.reply(w, r, name+copies[coding], content)
			return
		}
	}
	content, err := fs.ReadFile(h.site, name)
	if err != nil {
		message(w, http.StatusInternalServerError, "The page could not be read.")
		return
	}
	h.reply(w, r, name, content)
}

func (h *handler) reply(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	header := w.Header()
	header.Set("Etag", h.tag(name, content))
	if r.Header.Get("Range") == "" {
		// ServeContent omits it for encoded replies.
		header.Set("Content-Length", strconv.Itoa(len(content)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(content))
}

// tag returns a file's entity tag, a hash of its content, which differs between a
// file and its compressed copies.
func (h *handler) tag(name string, content []byte) string {
	info, err := fs.Stat(h.site, name)
	if err != nil {
		return ""
	}
	key := stamp{name, info.Size(), info.ModTime()}
	if tag, ok := h.tags.Load(key); ok {
		return tag.(string)
	}
	sum := sha256.Sum256(content)
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	h.tags.Store(key, tag)
	return tag
}

// message replies with a status and a page of one sentence.
func message(w http.ResponseWriter, status int, text string) {
	header := w.Header()
	header.Set("Content-Type", "text/html; charset=utf-8")
	header.Set("Content-Security-Policy", "default-src 'none'"+framing)
	header.Set("Cache-Control", "no-cache")
	header.Del("Content-Encoding")
	w.WriteHeader(status)
	fmt.Fprintf(w, `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`+
		`<title>Hundredfold: %d</title><h1>%s</h1><p><a href="/">Go to Hundredfold</a></p>`+"\n", status, text)
}
