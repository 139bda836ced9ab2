package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/pdf"
	"hundredfold/wasm/svg"
)

// Sheet is a drawing of any kind, such as a slide, with its metadata.
type Sheet struct {
	Title       string // one sentence
	Description string // for readers who cannot see it
	Subject     string // what it shows
	Sources     string
	Draw        func(vg.Canvas) error
}

func (s *Sheet) facts(o Options) facts {
	return facts{
		title: s.Subject, takeaway: s.Title, description: s.Description, scope: s.Subject, sources: s.Sources,
		scenario: o.Scenario, link: o.Link, version: model.Version, language: o.Language,
	}
}

// SheetsPDF writes sheets as a document, a page each of the options' size.
func SheetsPDF(w io.Writer, sheets []Sheet, o Options) error {
	if len(sheets) == 0 {
		return errors.New("a PDF needs a sheet")
	}
	d := pdf.New()
	var all []facts
	for i := range sheets {
		s := &sheets[i]
		f := s.facts(o)
		if err := d.Page(o.Width, o.Height, f.takeaway, f.description, func(c vg.CanvasSizer) error { return s.Draw(c) }); err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		all = append(all, f)
	}
	about := together(all)
	about.takeaway = sheets[0].Subject
	return d.Write(w, pdfInfo(about))
}

// SheetSVG writes a sheet as an SVG file of the options' size. id goes into the
// file's IDs.
func SheetSVG(w io.Writer, s Sheet, id string, o Options) error {
	c := new(svg.Canvas)
	c.Reset(o.Width, o.Height, 2)
	if err := s.Draw(c); err != nil {
		return err
	}
	var b bytes.Buffer
	file(&b, id, c, s.facts(o), o)
	_, err := w.Write(b.Bytes())
	return err
}
