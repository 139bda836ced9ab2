package export

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image/color"
	"io"
	"math"

	"gonum.org/v1/plot/vg/vgimg"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// pixelsPerInch is the number of CSS pixels that a back-end counts to an inch, one
// for each vg point.
const pixelsPerInch = 72

// PNG writes a chart as a picture with its facts inside. With o.Density 2 the
// picture has twice as many pixels as o.Width and o.Height, and programs that
// honour its density show it at that size.
func PNG(w io.Writer, s chart.Spec, r *model.Result, o Options) error {
	o, err := o.complete(s)
	if err != nil {
		return err
	}
	background := color.Color(o.Theme.Card)
	c := vgimg.NewWith(
		vgimg.UseWH(o.Width, o.Height),
		vgimg.UseDPI(pixelsPerInch*o.Density),
		vgimg.UseBackgroundColor(background),
	)
	if err := chart.Draw(c, s, r, o.Options); err != nil {
		return err
	}
	var b bytes.Buffer
	if _, err := (vgimg.PngCanvas{Canvas: c}).WriteTo(&b); err != nil {
		return fmt.Errorf("writing chart %s as PNG: %w", s.Name, err)
	}
	picture := b.Bytes()
	if _, err := w.Write(picture[:afterHeader]); err != nil {
		return err
	}
	if _, err := w.Write(chunks(factsOf(s, r, o), o.Density)); err != nil {
		return err
	}
	_, err = w.Write(picture[afterHeader:])
	return err
}

// afterHeader is the offset after a PNG's signature and header chunk, where other
// chunks may follow.
const afterHeader = 8 + 12 + 13

// chunks returns a picture's metadata: its density, texts under standard keywords
// and a few of our own, and XMP.
func chunks(f facts, density int) []byte {
	perMetre := uint32(math.Round(96 * float64(density) / 0.0254)) // at 96 CSS pixels to the inch
	b := chunk(nil, "pHYs", append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, perMetre), perMetre), 1))
	for _, t := range []struct{ keyword, text string }{
		{"Title", f.takeaway}, {"Author", creator}, {"Description", f.title + "\n" + f.description}, {"Scope", f.scope}, {"Source", f.sources},
		{"Scenario", f.scenario}, {"Link", f.link}, {"Software", f.maker()}, {"XML:com.adobe.xmp", string(xmp(f))},
	} {
		if t.text != "" {
			// Uncompressed, no language, no translated keyword.
			b = chunk(b, "iTXt", []byte(t.keyword+"\x00\x00\x00\x00\x00"+t.text))
		}
	}
	return b
}

// chunk appends a chunk of a PNG.
func chunk(to []byte, kind string, data []byte) []byte {
	to = binary.BigEndian.AppendUint32(to, uint32(len(data)))
	from := len(to)
	to = append(append(to, kind...), data...)
	return binary.BigEndian.AppendUint32(to, crc32.ChecksumIEEE(to[from:]))
}
