package export

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/pdf"
)

// PDF writes charts as a document with a page for each. The same charts and options
// always give the same bytes.
func PDF(w io.Writer, specs []chart.Spec, r *model.Result, o Options) error {
	if len(specs) == 0 {
		return errors.New("a PDF needs a chart")
	}
	d := pdf.New()
	var all []facts
	for _, s := range specs {
		o, err := o.complete(s)
		if err != nil {
			return err
		}
		f := factsOf(s, r, o)
		if err := d.Page(o.Width, o.Height, f.takeaway, f.description, func(c vg.CanvasSizer) error { return chart.Draw(c, s, r, o.Options) }); err != nil {
			return fmt.Errorf("writing chart %s as PDF: %w", s.Name, err)
		}
		all = append(all, f)
	}
	return d.Write(w, pdfInfo(together(all)))
}

// pdfInfo returns a document's metadata.
func pdfInfo(f facts) pdf.Info {
	keywords := slices.DeleteFunc([]string{f.scenario, f.link, f.model()}, func(s string) bool { return s == "" })
	return pdf.Info{
		Title: f.takeaway, Author: creator, Subject: strings.Join([]string{f.title, f.scope, f.sources}, "\n"),
		Keywords: strings.Join(keywords, "; "), Creator: f.maker(), Language: f.tag(), XMP: xmp(f),
	}
}
