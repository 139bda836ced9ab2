package panel

import (
	"strings"
	"unicode"

	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/session"
)

// startEdit has a value typed over.
func (p *Panel) startEdit(i model.Input) {
	p.textEdit = typing(i, nil, p.snapshot().Inputs[i].Value)
	p.Refresh()
}

// endEdit ends the typing, and takes the value over if it is to.
func (p *Panel) endEdit(take bool) {
	e := p.textEdit
	if e == nil {
		return
	}
	p.textEdit = nil
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
	if p.textEdit != nil {
		p.textEdit.all()
	}
}

// copy copies what is chosen of what is being typed, and else the link.
func (p *Panel) copy() {
	switch {
	case p.textEdit == nil:
		p.host.CopyLink()
	case p.textEdit.chosenText() != "":
		p.host.Copy(p.textEdit.chosenText())
	}
}

// cut copies what is chosen and takes it away.
func (p *Panel) cut() {
	if p.textEdit != nil && p.textEdit.chosenText() != "" {
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

// typeOver begins to type a value with its first letter, where that can be one.
func (p *Panel) typeOver(i model.Input, r rune) bool {
	if !unicode.IsDigit(r) && r != '-' {
		return false
	}
	p.ui.SetFocusedWidget(p.controls["value:"+i.Param().ID])
	p.startEdit(i)
	p.textEdit.insert(string(r))
	return true
}

// typed makes a control one that is typed in while its own edit is open, which
// start opens. A first letter opens it where begins has it.
func (p *Panel) typed(c *Control, own func(*textEdit) bool, start func(), begins func(r rune) bool, enter func()) {
	editing := func() bool { return p.textEdit != nil && own(p.textEdit) }
	c.onClick = func() {
		if !editing() {
			start()
		}
	}
	c.onBlur = func() {
		if editing() {
			p.endEdit(true)
		}
	}
	c.onRune = func(r rune) bool {
		if !editing() {
			return begins(r)
		}
		p.textEdit.insert(string(r))
		return true
	}
	c.onKey = func(k ebiten.Key) bool {
		switch {
		case !editing():
			return false
		case k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter:
			p.endEdit(true)
			enter()
		case k == ebiten.KeyEscape:
			p.endEdit(false)
		default:
			return p.textEdit.press(k, ebiten.IsKeyPressed(ebiten.KeyShift))
		}
		return true
	}
	c.onDrag = func(x, _ float64, end bool) {
		if editing() {
			p.textEdit.pull(x, ebiten.IsKeyPressed(ebiten.KeyShift), end)
			p.stale = true
		}
	}
	c.canDrag = editing
}

// field is an input's value, which is typed over after a click, Enter or a digit.
func (p *Panel) field(i model.Input) *Control {
	c := &Control{name: "value:" + i.Param().ID}
	own := func(e *textEdit) bool { return e.input == i }
	p.typed(c, own, func() { p.startEdit(i) }, func(r rune) bool { return p.typeOver(i, r) }, func() {})
	c.paint = func(t *painter, at box, c *Control) {
		text := p.snapshot().Inputs[i].Text
		if p.textEdit == nil || !own(p.textEdit) {
			if c.hovered {
				t.frame(at, 5, 1, t.Mute)
			}
			t.text(strong, at.right()-fieldEdge-wide(strong, text), at.baseline(strong), t.Ink, text)
			return
		}
		p.textEdit.paint(t, at)
	}
	return p.add(c)
}
