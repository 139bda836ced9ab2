package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gonum.org/v1/plot/vg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// pointsPerPixel is how large a CSS pixel is on paper: 96 make an inch, as do 72
// points.
const pointsPerPixel = 0.75

// PDF writes charts as a document of one page each. Text stays text, in faces
// that the file carries; each page is one figure with its description for those
// who have it read to them. No date is in it: the same charts and options always
// give the same bytes.
//
// gonum's own vgpdf is no help: it prepares faces in temporary files, which a
// browser has none of, in an encoding of 256 letters that lacks some of ours, and
// lets nobody write metadata.
func PDF(w io.Writer, specs []chart.Spec, r *model.Result, o Options) error {
	if len(specs) == 0 {
		return errors.New("a PDF needs a chart")
	}
	d := newDocument()
	var all []facts
	for _, s := range specs {
		o, err := o.complete(s)
		if err != nil {
			return err
		}
		f := factsOf(s, r, o)
		if err := d.page(o, f, func(c *pdfCanvas) error { return chart.Draw(c, s, r, o.Options) }); err != nil {
			return fmt.Errorf("writing chart %s as PDF: %w", s.Name, err)
		}
		all = append(all, f)
	}
	return d.write(w, together(all))
}

// document is a PDF being made. The numbers are those of its objects.
type document struct {
	faces
	catalog, pages, root, tree int
	kids, figures              []int // a page and its figure for each drawing
}

func newDocument() *document {
	d := &document{faces: faces{file: new(objects)}}
	d.catalog, d.pages, d.root, d.tree = d.file.reserve(), d.file.reserve(), d.file.reserve(), d.file.reserve()
	return d
}

// page draws on a page of its own.
func (d *document) page(o Options, f facts, draw func(*pdfCanvas) error) error {
	c := &pdfCanvas{faces: &d.faces, width: o.Width, height: o.Height, state: make([]penState, 1), alphas: map[string]string{}}
	vg.Initialize(c)
	if err := draw(c); err != nil {
		return err
	}
	if c.err != nil {
		return c.err
	}
	content := d.file.stream("", []byte(fmt.Sprintf("/Figure <</MCID 0>> BDC q %g 0 0 %g 0 0 cm 4 M\n%sQ EMC\n", pointsPerPixel, pointsPerPixel, c.out.String())))
	page, figure := d.file.reserve(), d.file.reserve()
	box := fmt.Sprintf("[0 0 %s %s]", short(float64(o.Width)*pointsPerPixel), short(float64(o.Height)*pointsPerPixel))
	d.file.set(page, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox%s/Contents %d 0 R/StructParents %d/Tabs/S/Resources<</Font<<%s>>/ExtGState<<%s>>>>>>",
		d.pages, box, content, len(d.kids), c.fontNames(), strings.Join(c.alphaDicts, "")))
	d.file.set(figure, fmt.Sprintf("<</Type/StructElem/S/Figure/P %d 0 R/Pg %d 0 R/K 0/T%s/Alt%s/A<</O/Layout/BBox%s/Placement/Block>>>>",
		d.root, page, pdfText(f.takeaway), pdfText(f.description), box))
	d.kids, d.figures = append(d.kids, page), append(d.figures, figure)
	return nil
}

// write writes the document with what it says of itself.
func (d *document) write(w io.Writer, f facts) error {
	d.embed()
	packet := d.file.add(fmt.Sprintf("<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream", len(xmp(f)), xmp(f)))
	subject := []string{f.title, f.scope, f.sources}
	keywords := []string{}
	for _, k := range []string{f.scenario, f.link, f.model()} {
		if k != "" {
			keywords = append(keywords, k)
		}
	}
	info := d.file.add(fmt.Sprintf("<</Title%s/Author%s/Subject%s/Keywords%s/Creator%s>>", pdfText(f.takeaway), pdfText(creator),
		pdfText(strings.Join(subject, "\n")), pdfText(strings.Join(keywords, "; ")), pdfText(f.maker())))
	var nums string
	for i, figure := range d.figures {
		nums += fmt.Sprintf("%d[%d 0 R]", i, figure)
	}
	d.file.set(d.root, fmt.Sprintf("<</Type/StructElem/S/Document/P %d 0 R/K%s>>", d.tree, references(d.figures)))
	d.file.set(d.tree, fmt.Sprintf("<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>", d.root, nums, len(d.figures)))
	d.file.set(d.pages, fmt.Sprintf("<</Type/Pages/Kids%s/Count %d>>", references(d.kids), len(d.kids)))
	d.file.set(d.catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/Metadata %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>>>",
		d.pages, pdfText(f.tag()), packet, d.tree))
	var b bytes.Buffer
	d.file.write(&b, d.catalog, info)
	_, err := w.Write(b.Bytes())
	return err
}

func references(numbers []int) string {
	var b strings.Builder
	b.WriteByte('[')
	for _, n := range numbers {
		fmt.Fprintf(&b, "%d 0 R ", n)
	}
	return strings.TrimSuffix(b.String(), " ") + "]"
}
