package panel

import (
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// textField is a text that is typed over. Ebitenui's own text input draws in its own
// type, knows no Shift with arrows, and deletes the first text that is like the chosen
// one.
type textField struct {
	text    string
	fill    func() string     // what text is when the typing begins; nil: as it was
	begins  func(r rune) bool // a letter begins the typing
	hint    func() string     // what it would be without; nil says nothing
	changed func()            // another text was typed; nil does nothing
	enter   func()            // Enter ended it; nil does nothing
}

// edits reports whether a field is typed in.
func (p *Panel) edits(f *textField) bool { return p.textEdit != nil && p.textEdit.field == f }

// edit has a field typed in.
func (p *Panel) edit(f *textField) {
	if f.fill != nil {
		f.text = f.fill()
	}
	p.textEdit = typing(f)
	p.Refresh()
}

// endEdit ends the typing, and takes the text over if it is to.
func (p *Panel) endEdit(take bool) {
	e := p.textEdit
	if e == nil {
		return
	}
	p.textEdit, p.stale = nil, true
	if text := strings.TrimSpace(string(e.text)); take && text != e.field.text {
		e.field.text = text
		if e.field.changed != nil {
			e.field.changed()
		}
	}
}

// copy copies what is chosen of what is being typed, and else the link.
func (p *Panel) copy() {
	if p.textEdit == nil {
		p.host.CopyLink()
	} else if text := p.textEdit.chosenText(); text != "" {
		p.host.Copy(text)
	}
}

// cut copies what is chosen and takes it away.
func (p *Panel) cut() {
	if p.textEdit != nil {
		p.copy()
		p.textEdit.cut()
	}
}

// paste puts what the clipboard holds into what is being typed. It may come late:
// what is no longer typed in is left alone.
func (p *Panel) paste() {
	into := p.textEdit
	if into == nil {
		return
	}
	p.host.Paste(func(text string) {
		if p.textEdit == into {
			into.insert(strings.TrimSpace(text))
			p.Refresh()
		}
	})
}

// typed is the control of a field. A click, Enter or a letter starts typing, Esc gives
// back what stood there; rest paints it meanwhile.
func (p *Panel) typed(name string, f *textField, rest func(t *painter, at box, c *Control)) *Control {
	c := &Control{name: name, canDrag: func() bool { return p.edits(f) }}
	c.onClick = func() {
		if !p.edits(f) {
			p.edit(f)
		}
	}
	c.onBlur = func() {
		if p.edits(f) {
			p.endEdit(true)
		}
	}
	c.onRune = func(r rune) bool {
		if !p.edits(f) {
			if !f.begins(r) {
				return false
			}
			p.ui.SetFocusedWidget(c)
			p.edit(f)
		}
		p.textEdit.insert(string(r))
		return true
	}
	c.onKey = func(k ebiten.Key) bool {
		switch {
		case !p.edits(f):
			return false
		case k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter:
			if p.endEdit(true); f.enter != nil {
				f.enter()
			}
		case k == ebiten.KeyEscape:
			p.endEdit(false)
		default:
			return p.textEdit.press(k, ebiten.IsKeyPressed(ebiten.KeyShift))
		}
		return true
	}
	c.onDrag = func(x, _ float64, end bool) {
		if p.edits(f) {
			p.textEdit.pull(x, ebiten.IsKeyPressed(ebiten.KeyShift), end)
			p.stale = true
		}
	}
	c.paint = func(t *painter, at box, c *Control) {
		if p.edits(f) {
			p.textEdit.paint(t, at)
		} else {
			rest(t, at, c)
		}
	}
	return p.add(c)
}

// textFieldControl is the control of a field that is no input's value.
func (p *Panel) textFieldControl(name string, f *textField) *Control {
	f.begins = func(r rune) bool { return r != '?' }
	c := p.typed(name, f, func(t *painter, at box, c *Control) {
		t.plate(at, 5, 1, t.edge(c))
		text, face, ink := f.text, strong, t.Ink
		if text == "" && f.hint != nil {
			text, face, ink = f.hint(), plain, t.Mute
		}
		t.textEnd(face, at.right()-8, at.baseline(face), ink, fitted(face, text, at.w-12))
	})
	paint := c.paint
	c.paint = func(t *painter, at box, c *Control) { paint(t, at.inset(1), c) }
	return c
}

// field is an input's value, which is typed over after a click, Enter or a digit.
func (p *Panel) field(i model.Input) *Control {
	id, f := i.Param().ID, &p.inputs.values[i]
	f.fill = func() string { return p.snapshot().Inputs[i].Value }
	f.begins = func(r rune) bool { return unicode.IsDigit(r) || r == '-' }
	f.changed = func() { p.host.Apply(session.Intent{Type: "type", ID: id, Text: f.text, Final: true}) }
	return p.typed("value:"+id, f, func(t *painter, at box, c *Control) {
		if c.hovered {
			t.frame(at, 5, 1, t.Mute)
		}
		t.textEnd(strong, at.right()-fieldEdge, at.baseline(strong), t.Ink, p.snapshot().Inputs[i].Text)
	})
}
