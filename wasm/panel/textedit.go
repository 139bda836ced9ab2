package panel

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"
)

// textEdit is a text being typed. What lies between mark and caret is chosen: what is
// typed takes its place.
type textEdit struct {
	field       *textField
	text        []rune
	caret, mark int

	first   int     // letter in sight, where not all have room
	left    float64 // where that one was painted, in CSS pixels
	pulling bool    // the pointer that placed the mark moves the caret
}

// mostLetters are more than any value has, and little to paste by mistake.
const mostLetters = 64

// typing returns a field's text to be typed over: all of it is chosen.
func typing(f *textField) *textEdit {
	letters := []rune(f.text)
	return &textEdit{field: f, text: letters, caret: len(letters)}
}

// chosen is where what is chosen begins and ends.
func (e *textEdit) chosen() (from, to int) { return min(e.caret, e.mark), max(e.caret, e.mark) }

// chosenText is what is to be copied.
func (e *textEdit) chosenText() string {
	from, to := e.chosen()
	return string(e.text[from:to])
}

// all chooses the whole text.
func (e *textEdit) all() { e.mark, e.caret = 0, len(e.text) }

// insert puts letters in place of what is chosen, as many as there is room for,
// and none that a line cannot hold.
func (e *textEdit) insert(text string) {
	line := []rune(strings.Join(strings.FieldsFunc(text, unicode.IsControl), " "))
	from, to := e.chosen()
	line = line[:min(len(line), mostLetters-(len(e.text)-(to-from)))]
	e.text = slices.Replace(e.text, from, to, line...)
	e.caret = from + len(line)
	e.mark = e.caret
}

// cut takes away what is chosen.
func (e *textEdit) cut() { e.insert("") }

// press does what a key does to the text, with Shift so that the mark stays, and
// reports whether it does anything.
func (e *textEdit) press(k ebiten.Key, shift bool) bool {
	from, to := e.chosen()
	some := from < to
	switch k {
	case ebiten.KeyArrowLeft:
		e.caret--
		if some && !shift {
			e.caret = from
		}
	case ebiten.KeyArrowRight:
		e.caret++
		if some && !shift {
			e.caret = to
		}
	case ebiten.KeyHome:
		e.caret = 0
	case ebiten.KeyEnd:
		e.caret = len(e.text)
	case ebiten.KeyBackspace, ebiten.KeyDelete:
		switch {
		case some:
		case k == ebiten.KeyBackspace:
			e.mark = max(e.caret-1, 0)
		default:
			e.mark = min(e.caret+1, len(e.text))
		}
		e.cut()
		return true
	default:
		return k == ebiten.KeySpace || k == ebiten.KeyArrowUp || k == ebiten.KeyArrowDown // of the text, or of nothing else
	}
	e.caret = min(max(e.caret, 0), len(e.text))
	if !shift {
		e.mark = e.caret
	}
	return true
}

// pull puts the caret where the pointer is that was pressed in the text; moved on,
// it chooses what lies between.
func (e *textEdit) pull(x float64, shift, end bool) {
	at := e.letterAt(x)
	if !e.pulling && !shift {
		e.mark = at
	}
	e.caret, e.pulling = at, !end
}

// letterAt is the place between two letters that lies nearest to x.
func (e *textEdit) letterAt(x float64) int {
	at := e.first
	for ; at < len(e.text); at++ {
		before, after := wide(strong, string(e.text[e.first:at])), wide(strong, string(e.text[e.first:at+1]))
		if x-e.left < (before+after)/2 {
			break
		}
	}
	return at
}

// inSight is the part of the text that has room, the caret in it.
func (e *textEdit) inSight(room float64) (from, to int) {
	fits := func() bool { return wide(strong, string(e.text[from:to])) <= room }
	from, to = min(e.first, e.caret), len(e.text)
	for to > e.caret && !fits() {
		to--
	}
	for from < e.caret && !fits() {
		from++
	}
	for from > 0 && wide(strong, string(e.text[from-1:to])) <= room { // letters were taken away
		from--
	}
	return from, to
}

// paint draws the field that is typed in.
func (e *textEdit) paint(t *painter, b box) {
	t.plate(b, 5, 2, t.Built)
	first, last := e.inSight(b.w - 15)
	seen := string(e.text[first:last])
	e.first, e.left = first, b.right()-8-wide(strong, seen)
	x := func(at int) float64 { return e.left + wide(strong, string(e.text[first:min(max(at, first), last)])) }
	if from, to := e.chosen(); from < to {
		ground := t.Built
		ground.A = 70
		t.fill(box{x(from) - 1, b.y + 3, x(to) - x(from) + 2, b.h - 6}, 2, ground)
	}
	t.text(strong, e.left, b.baseline(strong), t.Ink, seen)
	caret := x(e.caret) + 0.5
	t.line(caret, b.y+4, caret, b.bottom()-4, 1.2, t.Ink)
}
