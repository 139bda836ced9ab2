package site

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
	"text/tabwriter"

	"hundredfold/web/serve"
)

// File is a file of a site with its sizes in bytes. Brotli and Gzip equal Raw if
// there is no smaller copy.
type File struct {
	Name              string
	Raw, Brotli, Gzip int
}

// Report lists the files of a site.
type Report struct {
	Files []File
	asks  map[string][]string // files that each file loads, by name
}

func (s *files) report() Report {
	r := Report{asks: s.asks()}
	for _, f := range s.all {
		size := File{Name: f.name, Raw: len(f.raw), Brotli: len(f.raw), Gzip: len(f.raw)}
		if f.br != nil {
			size.Brotli = len(f.br)
		}
		if f.gz != nil {
			size.Gzip = len(f.gz)
		}
		r.Files = append(r.Files, size)
	}
	return r
}

// Find returns the file with a prefix and extension, such as "light." and ".wasm",
// or a zero File.
func (r Report) Find(prefix, ext string) File {
	for _, f := range r.Files {
		if strings.HasPrefix(f.Name, prefix) && path.Ext(f.Name) == ext {
			return f
		}
	}
	return File{}
}

// Page returns the sum of the files that a reader of a page downloads besides the
// program: the page with its posters, scripts, style and fonts, and the stage's
// page. Pictures are not counted: only installing or linking downloads them.
func (r Report) Page(name string) File {
	sum := File{Name: name + " with script, style, font and posters"}
	taken := map[string]bool{}
	var take func(string)
	take = func(name string) {
		if ext := path.Ext(name); taken[name] || ext == ".wasm" || ext == ".png" || isWorker(name) {
			return
		}
		taken[name] = true
		for _, n := range r.asks[name] {
			take(n)
		}
	}
	take(name)
	for _, f := range r.Files {
		if taken[f.Name] {
			sum.Raw += f.Raw
			sum.Brotli += f.Brotli
			sum.Gzip += f.Gzip
		}
	}
	return sum
}

// asks returns the files that each page and style sheet loads, by searching for
// names with a hash.
func (s *files) asks() map[string][]string {
	asks := map[string][]string{}
	for _, f := range s.all {
		if ext := path.Ext(f.name); ext != ".html" && ext != ".css" {
			continue
		}
		for _, other := range s.all {
			if serve.HasHash(other.name) && bytes.Contains(f.raw, []byte(other.name)) {
				asks[f.name] = append(asks[f.name], other.name)
			}
		}
	}
	return asks
}

// isWorker reports whether a script is loaded only for exports, bands or analyses.
func isWorker(name string) bool {
	return strings.HasPrefix(name, "export-worker.") || strings.HasPrefix(name, "uncertainty-worker.") || strings.HasPrefix(name, "questions.")
}

// Print writes the report as a table, in bytes.
func (r Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "raw\tgzip\tbrotli\t  file")
	lines := r.Files
	for _, e := range editions("index.html") {
		lines = append(lines, r.Page(e.name()))
	}
	for _, f := range lines {
		fmt.Fprintf(t, "%d\t%d\t%d\t  %s\n", f.Raw, f.Gzip, f.Brotli, f.Name)
	}
	return t.Flush()
}
