package export

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"rsc.io/pdf"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// pdfOf parses a document.
func pdfOf(t *testing.T, data []byte) *pdf.Reader {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// pdfWords returns a document's metadata and the text of its pages, as a reader
// copies it.
func pdfWords(t *testing.T, data []byte) string {
	r := pdfOf(t, data)
	var b strings.Builder
	info := r.Trailer().Key("Info")
	for _, key := range info.Keys() {
		b.WriteString(info.Key(key).Text() + "\n")
	}
	for n := 1; n <= r.NumPage(); n++ {
		b.WriteString(pageText(t, r.Page(n)) + "\n")
	}
	return b.String()
}

// pageText returns a page's lines of text, glyphs turned into letters by its fonts'
// tables.
func pageText(t *testing.T, p pdf.Page) string {
	t.Helper()
	letters := map[string]map[string]string{}
	for _, name := range p.Fonts() {
		letters[name] = lettersOf(t, p.Font(name).V.Key("ToUnicode"))
	}
	var b strings.Builder
	face := ""
	pdf.Interpret(p.V.Key("Contents"), func(stack *pdf.Stack, op string) {
		var args []pdf.Value
		for stack.Len() > 0 {
			args = append([]pdf.Value{stack.Pop()}, args...)
		}
		switch op {
		case "Tf":
			face = args[0].Name()
		case "TJ":
			for i := range args[0].Len() {
				for g := args[0].Index(i).RawString(); len(g) > 1; g = g[2:] {
					letter, ok := letters[face][g[:2]]
					if !ok {
						t.Errorf("the glyph %x of %s means nothing", g[:2], face)
					}
					b.WriteString(letter)
				}
			}
			b.WriteByte('\n')
		}
	})
	return b.String()
}

var meanings = regexp.MustCompile(`<([0-9A-F]{4})> <([0-9A-F]+)>\n`)

// lettersOf reads a font's table from glyphs to letters.
func lettersOf(t *testing.T, table pdf.Value) map[string]string {
	t.Helper()
	text, err := io.ReadAll(table.Reader())
	if err != nil {
		t.Fatal(err)
	}
	letters := map[string]string{}
	for _, m := range meanings.FindAllStringSubmatch(string(text), -1) {
		glyph, _ := hex.DecodeString(m[1])
		units, _ := hex.DecodeString(m[2])
		var letter []uint16
		for ; len(units) > 1; units = units[2:] {
			letter = append(letter, binary.BigEndian.Uint16(units))
		}
		letters[string(glyph)] = string(utf16.Decode(letter))
	}
	delete(letters, "\x00\x00") // not a letter but the start of the range of glyphs
	return letters
}

func TestEveryPageOfADocumentIsOneChartWithItsTextAsText(t *testing.T) {
	f := made(t, ask("pdf"))
	r := pdfOf(t, f.Bytes)
	if r.NumPage() != len(chart.All()) {
		t.Fatalf("%d pages, want %d", r.NumPage(), len(chart.All()))
	}
	j, _ := ask("pdf").Job()
	run := new(model.Result)
	model.Run(run, &j.State.Inputs)
	figures := r.Trailer().Key("Root").Key("StructTreeRoot").Key("K").Key("K")
	for i, s := range chart.All() {
		text := strings.Join(strings.Fields(pageText(t, r.Page(i+1))), " ")
		for _, want := range []string{s.Title + ": " + s.Subtitle, s.Sources(j.State.Describe())} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: the page lacks %q in %q", s.Name, want, text)
			}
		}
		if box := r.Page(i + 1).V.Key("MediaBox"); box.Index(2).Float64() != 675 || box.Index(3).Float64() != 450 {
			t.Errorf("%s: the page is %v large, want 900 by 600 CSS pixels", s.Name, box)
		}
		figure := figures.Index(i)
		if figure.Key("S").Name() != "Figure" || figure.Key("Alt").Text() != s.Describe(run, chart.Options{Year: 2031}) {
			t.Errorf("%s: the figure is described by %q", s.Name, figure.Key("Alt").Text())
		}
	}
}

func TestADocumentCarriesItsFacesAndItsMetadata(t *testing.T) {
	r := pdfOf(t, made(t, ask("pdf", "gpus")).Bytes)
	for _, name := range r.Page(1).Fonts() {
		d := r.Page(1).Font(name).V.Key("DescendantFonts").Index(0).Key("FontDescriptor")
		program, err := io.ReadAll(d.Key("FontFile2").Reader())
		if err != nil || !bytes.HasPrefix(program, []byte("\x00\x01\x00\x00")) || !strings.HasPrefix(d.Key("FontName").Name(), "Inter-") {
			t.Errorf("%s is %s of %d bytes (%v), want Inter as TrueType", name, d.Key("FontName").Name(), len(program), err)
		}
	}
	if n := len(r.Page(1).Fonts()); n != 2 {
		t.Errorf("%d faces, want two", n)
	}
	packet, err := io.ReadAll(r.Trailer().Key("Root").Key("Metadata").Reader())
	if err != nil {
		t.Fatal(err)
	}
	relation := ""
	elements(t, string(packet), func(e xml.StartElement, text string) {
		if e.Name.Local == "li" && strings.HasPrefix(text, "https://") {
			relation = text
		}
	})
	if relation != address {
		t.Errorf("the packet names the link %q", relation)
	}
}
