package site

import (
	"fmt"
	"io"
	"path"
	"strings"
	"text/tabwriter"
)

// File is one file of a site with its sizes in bytes. Brotli and Gzip are Raw
// where a compressed copy would not be smaller.
type File struct {
	Name              string
	Raw, Brotli, Gzip int
}

// Report lists what a site consists of.
type Report struct{ Files []File }

func (s *files) report() Report {
	var r Report
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

// Program returns the browser program.
func (r Report) Program() File { return r.find("hundredfold.", ".wasm") }

// Script returns the page's own script, without the stage's.
func (r Report) Script() File { return r.find("page.", ".js") }

// Page returns the sum of all files that the page of the charts takes beside the
// program: it and the stage's with their posters, scripts, style and fonts.
func (r Report) Page() File {
	sum := File{Name: "page, script, style, font and posters"}
	for _, f := range r.Files {
		if path.Ext(f.Name) != ".wasm" && f.Name != modelPage {
			sum.Raw += f.Raw
			sum.Brotli += f.Brotli
			sum.Gzip += f.Gzip
		}
	}
	return sum
}

func (r Report) find(prefix, ext string) File {
	for _, f := range r.Files {
		if strings.HasPrefix(f.Name, prefix) && path.Ext(f.Name) == ext {
			return f
		}
	}
	return File{}
}

// Print writes the report as a table, in bytes.
func (r Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "raw\tgzip\tbrotli\t  file")
	for _, f := range append(r.Files, r.Page()) {
		fmt.Fprintf(t, "%d\t%d\t%d\t  %s\n", f.Raw, f.Gzip, f.Brotli, f.Name)
	}
	return t.Flush()
}
