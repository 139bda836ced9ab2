package panel

import "hundredfold/model"

// textField is a field for a text that is not an input's value.
type textField struct {
	text    string
	hint    func() string // what it would be without; nil says nothing
	changed func()        // another text was typed; nil does nothing
	enter   func()        // Enter ended it; nil does nothing
}

// noInput is the input that is typed over while an entry is.
const noInput = model.Input(model.NumInputs)

// textField is the control of an entry. A click, Enter or a letter starts typing; Esc
// gives back what stood there.
func (p *Panel) textFieldControl(name string, e *textField) *Control {
	c := &Control{name: name}
	own := func(of *textEdit) bool { return of.entry == e }
	start := func() {
		p.textEdit = typing(noInput, e, e.text)
		p.Refresh()
	}
	begins := func(r rune) bool {
		if r == '?' {
			return false
		}
		start()
		p.textEdit.insert(string(r))
		return true
	}
	p.typed(c, own, start, begins, func() {
		if e.enter != nil {
			e.enter()
		}
	})
	c.paint = func(t *painter, at box, c *Control) {
		b := at.inset(1)
		if p.textEdit != nil && own(p.textEdit) {
			p.textEdit.paint(t, b)
			return
		}
		t.fill(b, 5, t.Card)
		edge := t.Line
		if c.hovered {
			edge = t.Mute
		}
		t.frame(b, 5, 1, edge)
		text, f, ink := e.text, strong, t.Ink
		if text == "" && e.hint != nil {
			text, f, ink = e.hint(), plain, t.Mute
		}
		text = fitted(f, text, b.w-12)
		t.text(f, b.right()-8-wide(f, text), b.baseline(f), ink, text)
	}
	return p.add(c)
}
