package panel

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// edit is a value being typed.
type edit struct {
	input model.Input
	entry *entry // in place of an input's value; nil for that
	text  []rune
	caret int
	all   bool // the whole text is chosen: what is typed takes its place
}

// insert puts a letter at the caret.
func (e *edit) insert(r rune) {
	if e.all {
		e.text, e.caret, e.all = nil, 0, false
	}
	if len(e.text) < 24 {
		e.text = slices.Insert(e.text, e.caret, r)
		e.caret++
	}
}

// press does what a key does to the text, and reports whether it does anything.
func (e *edit) press(k ebiten.Key) bool {
	if e.all && (k == ebiten.KeyBackspace || k == ebiten.KeyDelete) {
		e.text, e.caret, e.all = nil, 0, false
		return true
	}
	switch k {
	case ebiten.KeyArrowLeft:
		e.caret--
	case ebiten.KeyArrowRight:
		e.caret++
	case ebiten.KeyHome:
		e.caret = 0
	case ebiten.KeyEnd:
		e.caret = len(e.text)
	case ebiten.KeyBackspace:
		if e.caret > 0 {
			e.caret--
			e.text = slices.Delete(e.text, e.caret, e.caret+1)
		}
	case ebiten.KeyDelete:
		if e.caret < len(e.text) {
			e.text = slices.Delete(e.text, e.caret, e.caret+1)
		}
	default:
		return k == ebiten.KeySpace || k == ebiten.KeyArrowUp || k == ebiten.KeyArrowDown // of the text, or of nothing else
	}
	e.caret, e.all = min(max(e.caret, 0), len(e.text)), false
	return true
}

// startEdit has a value typed over.
func (p *Panel) startEdit(i model.Input) {
	text := []rune(p.snapshot().Inputs[i].Value)
	p.edit = &edit{input: i, text: text, caret: len(text), all: true}
	p.Refresh()
}

// endEdit ends the typing, and takes the value over if it is to.
func (p *Panel) endEdit(take bool) {
	e := p.edit
	if e == nil {
		return
	}
	p.edit = nil
	p.stale = true
	if e.entry != nil {
		if text := strings.TrimSpace(string(e.text)); take && text != e.entry.text {
			e.entry.text = text
			if e.entry.changed != nil {
				e.entry.changed()
			}
		}
		return
	}
	if text := strings.TrimSpace(string(e.text)); take && text != p.snapshot().Inputs[e.input].Value {
		p.host.Apply(session.Intent{Type: "type", ID: e.input.Param().ID, Text: text, Final: true})
	}
}

// selectAll chooses all of what is being typed.
func (p *Panel) selectAll() {
	if p.edit != nil {
		p.edit.all = true
	}
}

// typeOver begins to type a value with its first letter, where that can be one.
func (p *Panel) typeOver(i model.Input, r rune) bool {
	if !unicode.IsDigit(r) && r != '-' {
		return false
	}
	p.ui.SetFocusedWidget(p.controls["value:"+i.Param().ID])
	p.startEdit(i)
	p.edit.insert(r)
	return true
}

// field is an input's value, which is typed over after a click, Enter or a digit.
func (p *Panel) field(i model.Input) *Control {
	c := &Control{rolls: true, name: "value:" + i.Param().ID}
	editing := func() bool { return p.edit != nil && p.edit.input == i }
	c.act = func() {
		if !editing() {
			p.startEdit(i)
		}
	}
	c.blur = func() {
		if editing() {
			p.endEdit(true)
		}
	}
	c.char = func(r rune) bool {
		if !editing() {
			return p.typeOver(i, r)
		}
		p.edit.insert(r)
		return true
	}
	c.press = func(k ebiten.Key) bool {
		switch {
		case !editing():
			return false
		case k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter:
			p.endEdit(true)
		case k == ebiten.KeyEscape:
			p.endEdit(false)
		default:
			return p.edit.press(k)
		}
		return true
	}
	c.paint = func(t *painter, at box, c *Control) {
		b := box{at.x, at.y + 1, at.w, at.h - 2}
		text := p.snapshot().Inputs[i].Text
		if !editing() {
			if c.hovered {
				t.frame(b, 5, 1, t.Mute)
			}
			t.text(strong, b.right()-6-wide(strong, text), at.baseline(strong), t.Ink, text)
			return
		}
		p.edit.paint(t, b)
	}
	return p.add(c)
}

// paint draws the field that is typed in.
func (e *edit) paint(t *painter, b box) {
	t.fill(b, 5, t.Card)
	t.frame(b, 5, 2, t.Built)
	x := b.right() - 8 - wide(strong, string(e.text))
	if e.all && len(e.text) > 0 {
		ground := t.Built
		ground.A = 70
		t.fill(box{x - 1, b.y + 3, wide(strong, string(e.text)) + 2, b.h - 6}, 2, ground)
	}
	t.text(strong, x, b.baseline(strong), t.Ink, string(e.text))
	caret := x + wide(strong, string(e.text[:e.caret])) + 0.5
	t.line(caret, b.y+4, caret, b.bottom()-4, 1.2, t.Ink)
}
