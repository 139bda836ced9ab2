package panel

import (
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

// keysDown tells one set of keys that are down from the next.
func keysDown() int {
	sum := 0
	for _, k := range inpututil.AppendPressedKeys(nil) {
		sum += 1 << (uint(k) % 60)
	}
	return sum
}

// strike gives the keys to whom they belong.
func (p *Panel) strike() {
	if p.shortcut() {
		return
	}
	now := time.Now()
	for _, k := range moving {
		if p.repeat.struck(k, ebiten.IsKeyPressed(k), inpututil.IsKeyJustPressed(k), now) {
			p.key(k)
			p.stale = true
		}
	}
	if c := p.focused(); c != nil && c.pressing >= 0 && !ebiten.IsKeyPressed(c.pressing) {
		c.pressing = -1
		if c.release != nil {
			c.release()
		}
	}
	if p.repeat.on {
		p.host.Wake()
	}
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta) {
		return
	}
	for _, r := range ebiten.AppendInputChars(nil) {
		switch c := p.focused(); {
		case c != nil && c.char != nil && c.char(r):
		case r == '?':
			p.showKeys()
		}
		p.stale = true
	}
}

// key gives a key to the control in focus, and else to the panel.
func (p *Panel) key(k ebiten.Key) {
	c := p.focused()
	if c != nil && c.usable() {
		c.quiet = false
		if c.press != nil && c.press(k) {
			c.pressing = k
			return
		}
		if c.act != nil && (k == ebiten.KeyEnter || k == ebiten.KeyNumpadEnter || k == ebiten.KeySpace) {
			if inpututil.IsKeyJustPressed(k) {
				c.act()
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
	case k == ebiten.KeyEscape:
		p.ui.ClearFocus()
		p.cross.leave()
	}
}

// focused is the control in focus, nil for none.
func (p *Panel) focused() *Control {
	c, _ := p.ui.GetFocusedWidget().(*Control)
	return c
}

// shortcut does what a letter with Ctrl or Cmd asks for, by what the keyboard's
// layout has on the key.
func (p *Panel) shortcut() bool {
	if !ebiten.IsKeyPressed(ebiten.KeyControl) && !ebiten.IsKeyPressed(ebiten.KeyMeta) {
		return false
	}
	letters := map[string]func(){
		"z": func() { p.turn(map[bool]string{true: "redo", false: "undo"}[ebiten.IsKeyPressed(ebiten.KeyShift)]) },
		"y": func() { p.turn("redo") },
		"o": p.host.Open,
		"s": p.host.Save,
		"l": p.host.CopyLink,
		"c": p.host.CopyLink,
		"a": p.selectAll,
	}
	for _, k := range inpututil.AppendJustPressedKeys(nil) {
		if do, ok := letters[letter(k)]; ok {
			do()
			p.stale = true
			return true
		}
	}
	return false
}

// letter is what stands on a key: by the keyboard's layout, where that is known.
func letter(k ebiten.Key) string {
	if name := ebiten.KeyName(k); name != "" {
		return name
	}
	if k >= ebiten.KeyA && k <= ebiten.KeyZ {
		return string(rune('a' + k - ebiten.KeyA))
	}
	return ""
}

// turn goes one change back or forth, where there is one.
func (p *Panel) turn(direction string) {
	p.endEdit(false)
	if s := p.snapshot(); direction == "undo" && s.CanUndo || direction == "redo" && s.CanRedo {
		p.host.Apply(session.Intent{Type: direction})
	}
}

// turnWheel scrolls the inputs.
func (p *Panel) turnWheel() {
	_, dy := ebiten.Wheel()
	x, y := ebiten.CursorPosition()
	if dy == 0 || p.popup != nil || !p.areas.inputs.has(float64(x)/p.scale, float64(y)/p.scale) {
		return
	}
	p.scrollBy(-dy * 48)
}

// scrollBy moves the inputs by CSS pixels, down where positive.
func (p *Panel) scrollBy(d float64) {
	over := float64(p.scroll.ContentRect().Dy()-p.scroll.ViewRect().Dy()) / p.scale
	if over <= 0 {
		p.scroll.ScrollTop = 0
		return
	}
	p.scroll.ScrollTop = min(max(p.scroll.ScrollTop+d/over, 0), 1)
	p.stale = true
}

// reveal scrolls until a control that rolls is in sight.
func (p *Panel) reveal(c *Control) {
	if !c.rolls {
		return
	}
	at, view := c.at(), p.areas.inputs
	const around = 40
	switch {
	case at.y < view.y+around:
		p.scrollBy(at.y - view.y - around)
	case at.bottom() > view.bottom()-around:
		p.scrollBy(at.bottom() - view.bottom() + around)
	}
}
