// Package pdf writes drawings as a document, a page each. Text stays text, in
// embedded fonts; each page is one figure with a description for screen readers.
// Files hold no date: the same drawings always give the same bytes.
//
// gonum's own vgpdf prepares fonts in temporary files, which browsers lack, uses an
// encoding of 256 letters that lacks some of ours, and cannot write metadata.
package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"gonum.org/v1/plot/vg"
)

// pointsPerPixel is the size of a CSS pixel on paper: an inch has 96 pixels or 72
// points.
const pointsPerPixel = 0.75

// Document is a PDF under construction. The numbers are object numbers.
type Document struct {
	faces
	catalog, pages, root, tree int
	kids, figures              []int // a page and its figure for each drawing
}

// Info is a document's metadata.
type Info struct {
	Title, Author, Subject, Keywords, Creator string
	Language                                  string // language tag
	XMP                                       []byte // XMP packet
}

// New returns a document without pages.
func New() *Document {
	d := &Document{faces: faces{file: new(objects)}}
	d.catalog, d.pages, d.root, d.tree = d.file.reserve(), d.file.reserve(), d.file.reserve(), d.file.reserve()
	return d
}

// Page adds a page of a size in CSS pixels and draws on it. title and description
// are the figure's.
func (d *Document) Page(width, height vg.Length, title, description string, draw func(vg.CanvasSizer) error) error {
	c := &canvas{faces: &d.faces, width: width, height: height, state: make([]penState, 1), alphas: map[string]string{}}
	vg.Initialize(c)
	if err := draw(c); err != nil {
		return err
	}
	if c.err != nil {
		return c.err
	}
	content := d.file.stream("", []byte(fmt.Sprintf("/Figure <</MCID 0>> BDC q %g 0 0 %g 0 0 cm 4 M\n%sQ EMC\n", pointsPerPixel, pointsPerPixel, c.out.String())))
	page, figure := d.file.reserve(), d.file.reserve()
	box := fmt.Sprintf("[0 0 %s %s]", short(float64(width)*pointsPerPixel), short(float64(height)*pointsPerPixel))
	d.file.set(page, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox%s/Contents %d 0 R/StructParents %d/Tabs/S/Resources<</Font<<%s>>/ExtGState<<%s>>>>>>",
		d.pages, box, content, len(d.kids), c.fontNames(), strings.Join(c.alphaDicts, "")))
	d.file.set(figure, fmt.Sprintf("<</Type/StructElem/S/Figure/P %d 0 R/Pg %d 0 R/K 0/T%s/Alt%s/A<</O/Layout/BBox%s/Placement/Block>>>>",
		d.root, page, text(title), text(description), box))
	d.kids, d.figures = append(d.kids, page), append(d.figures, figure)
	return nil
}

// Write writes the document.
func (d *Document) Write(w io.Writer, about Info) error {
	d.embed()
	packet := d.file.add(fmt.Sprintf("<</Type/Metadata/Subtype/XML/Length %d>>stream\n%s\nendstream", len(about.XMP), about.XMP))
	info := d.file.add(fmt.Sprintf("<</Title%s/Author%s/Subject%s/Keywords%s/Creator%s>>",
		text(about.Title), text(about.Author), text(about.Subject), text(about.Keywords), text(about.Creator)))
	var nums string
	for i, figure := range d.figures {
		nums += fmt.Sprintf("%d[%d 0 R]", i, figure)
	}
	d.file.set(d.root, fmt.Sprintf("<</Type/StructElem/S/Document/P %d 0 R/K%s>>", d.tree, references(d.figures)))
	d.file.set(d.tree, fmt.Sprintf("<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>", d.root, nums, len(d.figures)))
	d.file.set(d.pages, fmt.Sprintf("<</Type/Pages/Kids%s/Count %d>>", references(d.kids), len(d.kids)))
	d.file.set(d.catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/Metadata %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>>>",
		d.pages, text(about.Language), packet, d.tree))
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
