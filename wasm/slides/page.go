package slides

import "gonum.org/v1/plot/vg"

// Row is a line or paragraph of a page of text. Lead comes before it in a column of
// its own.
type Row struct {
	Lead, Text string
	Size       float64 // relative font size
	Bold       bool
	Tone       string
}

// Page lays out a page of text, such as notes or the list of keys, as large as
// fits, and no larger than a slide's heading. Its Layout has no charts.
func Page(rows []Row, width, height float64) *Layout {
	l := &Layout{slide: new(Slide), width: vg.Length(width), height: vg.Length(height)}
	l.unit = min(l.width/across, l.height/down)
	margin := min(l.width, l.height) * 0.05
	for size := 22 * min(l.width/across, 2.5); ; size *= 0.95 {
		l.labels = l.labels[:0]
		if foot := l.rows(rows, size, margin); foot <= l.height-margin || size < 4 {
			return l
		}
	}
}

// rows sets rows in a font size and returns where they end.
func (l *Layout) rows(rows []Row, size, margin vg.Length) vg.Length {
	var column vg.Length
	for _, r := range rows {
		if r.Lead != "" {
			lead := set([]Words{{Text: r.Lead, Bold: true}}, size*vg.Length(r.Size), l.width)
			column = max(column, lead.wide+size)
		}
	}
	y := margin
	for _, r := range rows {
		of, x := size*vg.Length(r.Size), margin
		if r.Lead != "" {
			lead := set([]Words{{Text: r.Lead, Bold: true}}, of, l.width)
			l.labels = append(l.labels, lead.place(x, y, "ink")...)
			x += column
		}
		b := set([]Words{{Text: r.Text, Bold: r.Bold}}, of, l.width-margin-x)
		l.labels = append(l.labels, b.place(x, y, r.Tone)...)
		y += b.height() + of*0.45
	}
	return y
}
