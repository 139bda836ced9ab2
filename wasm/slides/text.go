package slides

import (
	"image/color"
	"sync"

	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chart/label"
	"hundredfold/wasm/chartview"
)

// caption is text in one style on one line, in pixels from the top left of the
// slide.
type caption struct {
	x, base vg.Length // start of the baseline
	face    font.Face
	tone    string
	text    string
}

// word is what no line break splits: pieces without a space between them.
type word struct {
	pieces []Words
	widths []vg.Length // of the pieces, at font size 1
	wide   vg.Length   // their sum
	keeps  bool        // no break after it
}

// measured is the font size in which words are measured; widths scale with it.
const measured = 100

// measure sets the word's widths.
func (w *word) measure() {
	for _, p := range w.pieces {
		wide := faceOf(p, measured)
		w.widths = append(w.widths, wide.Width(p.Text)/measured)
		w.wide += w.widths[len(w.widths)-1]
	}
}

// space returns the width of a space at font size 1.
var space = sync.OnceValue(func() vg.Length {
	f := label.Face(measured, false)
	return f.Width(" ") / measured
})

func faceOf(p Words, size vg.Length) font.Face { return label.Face(size, p.Bold) }

// split splits pieces into words at spaces.
func split(pieces []Words) []word {
	var all []word
	glued := false // no space since the last word
	for _, p := range pieces {
		start := -1
		end := func(i int) {
			if start < 0 {
				return
			}
			w := Words{p.Text[start:i], p.Bold, p.Tone}
			last := len(all) - 1
			switch {
			case glued:
				all[last].pieces = append(all[last].pieces, w)
			case last >= 0 && all[last].keeps:
				w.Text = " " + w.Text
				all[last].pieces = append(all[last].pieces, w)
			default:
				all = append(all, word{pieces: []Words{w}})
				last++
			}
			all[last].keeps = chartview.NoBreak(w.Text)
			start, glued = -1, true
		}
		for i := range p.Text {
			if p.Text[i] != ' ' {
				if start < 0 {
					start = i
				}
				continue
			}
			end(i)
			glued = false
		}
		end(len(p.Text))
	}
	for i := range all {
		all[i].measure()
	}
	return all
}

// block is text broken into lines of one size.
type block struct {
	size  vg.Length
	lines [][]word
	wide  vg.Length // the widest line
}

// height returns the height of all lines.
func (b *block) height() vg.Length { return vg.Length(len(b.lines)) * b.size * label.Leading }

// set breaks pieces into lines no wider than width; a wider word has a line to
// itself.
func set(pieces []Words, size, width vg.Length) block { return setWords(split(pieces), size, width) }

func setWords(words []word, size, width vg.Length) block {
	b := block{size: size}
	x := vg.Length(0)
	for _, w := range words {
		next := x + (space()+w.wide)*size
		if len(b.lines) == 0 || next > width {
			b.lines, next = append(b.lines, nil), w.wide*size
		}
		last := len(b.lines) - 1
		b.lines[last] = append(b.lines[last], w)
		x, b.wide = next, max(b.wide, next)
	}
	return b
}

// fit sets pieces as large as they fit into a box, from size most down to least. If
// none fits, it shrinks them further and returns false: nothing is ever cut off.
func fit(pieces []Words, most, least, width, height vg.Length) (b block, fits bool) {
	const steps, smaller = 24, 0.96
	words := split(pieces)
	for i := range steps + 1 {
		b = setWords(words, most+(least-most)*vg.Length(i)/steps, width)
		if b.height() <= height && b.wide <= width {
			return b, true
		}
	}
	for b.size > 1 && (b.height() > height || b.wide > width) {
		b = setWords(words, b.size*smaller, width)
	}
	return b, false
}

// place returns a block's captions, from the given left and top.
func (b *block) place(left, top vg.Length, tone string) []caption {
	var all []caption
	for i, line := range b.lines {
		x := left
		base := top + (vg.Length(i)+0.5)*b.size*label.Leading + b.size*label.Capital/2
		for _, w := range line {
			for j, p := range w.pieces {
				k := caption{x, base, faceOf(p, b.size), tone, p.Text}
				if p.Tone != "" {
					k.tone = p.Tone
				}
				all = append(all, k)
				x += w.widths[j] * b.size
			}
			x += space() * b.size
		}
	}
	return all
}

// colour returns a theme's colour for a tone, ink if unknown.
func colour(t chart.Theme, tone string) color.Color {
	for _, k := range t.Tokens() {
		if k.Name == tone {
			return k.Color
		}
	}
	return t.Ink
}
