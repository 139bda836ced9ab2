package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf16"
)

// objects holds the numbered objects of a PDF (ISO 32000-1, 7.3.10), starting at 1.
type objects struct{ bodies []string }

// reserve returns a number for an object that is set later.
func (f *objects) reserve() int {
	f.bodies = append(f.bodies, "")
	return len(f.bodies)
}

func (f *objects) set(number int, body string) { f.bodies[number-1] = body }

func (f *objects) add(body string) int {
	n := f.reserve()
	f.set(n, body)
	return n
}

// stream adds a compressed stream and returns its number. entries go into its
// dictionary.
func (f *objects) stream(entries string, data []byte) int {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, err := z.Write(data)
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err) // writing to memory does not fail
	}
	return f.add(fmt.Sprintf("<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", entries, b.Len(), b.Bytes()))
}

// write writes the file: header, objects, cross-reference table and trailer.
func (f *objects) write(b *bytes.Buffer, root, info int) {
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	starts := make([]int, len(f.bodies))
	for i, body := range f.bodies {
		starts[i] = b.Len()
		fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", i+1, body)
	}
	sum := fnv.New128a()
	sum.Write(b.Bytes())
	id := sum.Sum(nil)
	table := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(starts)+1)
	for _, at := range starts {
		fmt.Fprintf(b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(b, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%x>]>>\nstartxref\n%d\n%%%%EOF\n", len(starts)+1, root, info, id, id, table)
}

// text returns a PDF string in UTF-16 with a byte order mark, as used outside
// pages.
func text(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return b.String()
}

// short returns a number with at most three decimal places.
func short(v float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(v, 'f', 3, 64), "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
