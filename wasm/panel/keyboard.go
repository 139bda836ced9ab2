package panel

import (
	"strings"
	"time"

	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"hundredfold/wasm/session"
)

// moving are the keys that mean something to the control in focus.
var moving = []ebiten.Key{
	ebiten.KeyArrowLeft, ebiten.KeyArrowRight, ebiten.KeyArrowUp, ebiten.KeyArrowDown,
	ebiten.KeyPageUp, ebiten.KeyPageDown, ebiten.KeyHome, ebiten.KeyEnd,
	ebiten.KeyBackspace, ebiten.KeyDelete, ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace, ebiten.KeyEscape,
}

// pressKeys gives the keys to whom they belong.
func (p *Panel) pressKeys() {
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta) {
		p.shortcut()
		return
	}
	// What was typed comes first: Enter in the same frame ends it.
	for _, r := range ebiten.AppendInputChars(nil) {
		switch c := p.focused(); {
		case c != nil && c.onRune != nil && c.onRune(r):
		case r == '?':
			p.showKeys()
		}
		p.stale = true
	}
	now := time.Now()
	for _, k := range moving {
		if p.repeat.struck(k, ebiten.IsKeyPressed(k), inpututil.IsKeyJustPressed(k), now) {
			p.key(k)
			p.stale = true
		}
	}
	if c := p.focused(); c != nil && c.pressedKey >= 0 && !ebiten.IsKeyPressed(c.pressedKey) {
		c.pressedKey = -1
		if c.onKeyRelease != nil {
			c.onKeyRelease()
		}
	}
	if p.repeat.on {
		p.host.Wake()
	}
}

// key gives a key to the control in focus, and else to the panel.
func (p *Panel) key(k ebiten.Key) {
	c := p.focused()
	if c != nil && c.usable() {
		c.focusedByPointer = false
		if c.onKey != nil && c.onKey(k) {
			c.pressedKey = k
			return
		}
		if c.onClick != nil && (k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter || k == ebiten.KeySpace) {
			if inpututil.IsKeyJustPressed(k) {
				c.onClick()
			}
			return
		}
	}
	switch {
	case p.popup != nil && k == ebiten.KeyEscape:
		p.closePopup()
	case p.popup != nil && k == ebiten.KeyArrowDown:
		p.ui.ChangeFocus(widget.FOCUS_NEXT)
	case p.popup != nil && k == ebiten.KeyArrowUp:
		p.ui.ChangeFocus(widget.FOCUS_PREVIOUS)
	case p.questions.tab != "" && k == ebiten.KeyEscape:
		p.openQuestion("")
	case k == ebiten.KeyEscape:
		p.ui.ClearFocus()
		p.charts.crosshair.clear()
	}
}

// focused is the control in focus, nil for none.
func (p *Panel) focused() *Control {
	c, _ := p.ui.GetFocusedWidget().(*Control)
	return c
}

// shortcut does what a letter with Ctrl or Cmd asks for, by what the keyboard's
// layout has on the key.
func (p *Panel) shortcut() {
	letters := map[string]func(){
		"z": func() { p.undoOrRedo(either(ebiten.IsKeyPressed(ebiten.KeyShift), "redo", "undo")) },
		"y": func() { p.undoOrRedo("redo") },
		"o": p.host.Open,
		"s": p.host.Save,
		"l": p.host.CopyLink,
		"u": p.toggleBands,
		"e": p.toggleQuestions,
		"c": p.copy,
		"x": p.cut,
		"v": p.paste,
		"a": func() {
			if p.textEdit != nil {
				p.textEdit.all()
			}
		},
	}
	for _, k := range inpututil.AppendJustPressedKeys(nil) {
		name := ebiten.KeyName(k)
		if name == "" { // the layout is not known
			name = strings.ToLower(k.String())
		}
		if do, ok := letters[name]; ok {
			do()
			p.stale = true
			return
		}
	}
}

// either is one of two texts.
func either(first bool, one, other string) string {
	if first {
		return one
	}
	return other
}

// undoOrRedo goes one change back or forth, where there is one.
func (p *Panel) undoOrRedo(direction string) {
	p.endEdit(false)
	if s := p.snapshot(); direction == "undo" && s.CanUndo || direction == "redo" && s.CanRedo {
		p.host.Apply(session.Intent{Type: direction})
	}
}

// How a key that is held down repeats itself.
const (
	untilRepeat = 400 * time.Millisecond
	perRepeat   = 40 * time.Millisecond
)

// repeat says when keys strike: when they go down, and again while they are held.
type repeat struct {
	key  ebiten.Key
	next time.Time
	on   bool
}

// struck reports whether a key strikes now that is down, or just went down. The
// key that went down last is the one that repeats itself.
func (r *repeat) struck(key ebiten.Key, down, just bool, now time.Time) bool {
	switch {
	case just:
		*r = repeat{key, now.Add(untilRepeat), true}
		return true
	case !r.on || r.key != key:
		return false
	case !down:
		r.on = false
		return false
	case now.Before(r.next):
		return false
	}
	r.next = now.Add(perRepeat)
	return true
}
