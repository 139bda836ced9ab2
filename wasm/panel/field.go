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
	p.edit = typing(i, nil, p.snapshot().Inputs[i].Value)
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
		p.edit.all()
	}
}

// copy copies what is chosen of what is being typed, and else the link.
func (p *Panel) copy() {
	switch {
	case p.edit == nil:
		p.host.CopyLink()
	case p.edit.chosenText() != "":
		p.host.Copy(p.edit.chosenText())
	}
}

// cut copies what is chosen and takes it away.
func (p *Panel) cut() {
	if p.edit != nil && p.edit.chosenText() != "" {
		p.copy()
		p.edit.cut()
	}
}

// paste puts what the clipboard holds into what is being typed. It may come late:
// what is no longer typed in is left alone.
func (p *Panel) paste() {
	into := p.edit
	if into == nil {
		return
	}
	p.host.Paste(func(text string) {
		if p.edit == into {
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
	p.edit.insert(string(r))
	return true
}

// typed makes a control one that is typed in while its own edit is open, which
// start opens. A first letter opens it where begins has it.
func (p *Panel) typed(c *Control, own func(*edit) bool, start func(), begins func(r rune) bool, enter func()) {
	editing := func() bool { return p.edit != nil && own(p.edit) }
	c.act = func() {
		if !editing() {
			start()
		}
	}
	c.blur = func() {
		if editing() {
			p.endEdit(true)
		}
	}
	c.char = func(r rune) bool {
		if !editing() {
			return begins(r)
		}
		p.edit.insert(string(r))
		return true
	}
	c.press = func(k ebiten.Key) bool {
		switch {
		case !editing():
			return false
		case k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter:
			p.endEdit(true)
			enter()
		case k == ebiten.KeyEscape:
			p.endEdit(false)
		default:
			return p.edit.press(k, ebiten.IsKeyPressed(ebiten.KeyShift))
		}
		return true
	}
	c.pull = func(x, _ float64, end bool) {
		if editing() {
			p.edit.pull(x, ebiten.IsKeyPressed(ebiten.KeyShift), end)
			p.stale = true
		}
	}
	c.pulls = editing
}

// field is an input's value, which is typed over after a click, Enter or a digit.
func (p *Panel) field(i model.Input) *Control {
	c := &Control{rolls: true, name: "value:" + i.Param().ID}
	own := func(e *edit) bool { return e.input == i }
	p.typed(c, own, func() { p.startEdit(i) }, func(r rune) bool { return p.typeOver(i, r) }, func() {})
	c.paint = func(t *painter, at box, c *Control) {
		text := p.snapshot().Inputs[i].Text
		if p.edit == nil || !own(p.edit) {
			if c.hovered {
				t.frame(at, 5, 1, t.Mute)
			}
			t.text(strong, at.right()-fieldEdge-wide(strong, text), at.baseline(strong), t.Ink, text)
			return
		}
		p.edit.paint(t, at)
	}
	return p.add(c)
}
