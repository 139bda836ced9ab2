package panel

import (
	"image"

	"github.com/ebitenui/ebitenui/input"
	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"
)

// Control is one control of the panel, a widget of ebitenui's: a button, a
// slider's track, or a text that does nothing. Its zero fields do nothing.
type Control struct {
	name  string // by which focus finds it again, and tests
	size  func() (w, h float64)
	paint func(p *painter, at box, c *Control)

	onClick      func()                       // a click, Enter or space
	onDrag       func(x, y float64, end bool) // the pointer, held down since it was in here; CSS pixels
	canDrag      func() bool                  // such a pointer is taken up now; nil says always
	onKey        func(k ebiten.Key) bool      // a key that was struck or repeats itself; true where it meant something
	onKeyRelease func()                       // such a key was let go
	onRune       func(r rune) bool            // a letter was typed
	onBlur       func()                       // it lost the focus
	disabled     func() bool                  // it is not to be used, nor seen

	panel            *Panel
	base             *widget.Widget
	focused          bool
	hovered          bool
	held             bool
	focusedByPointer bool // focused by the pointer, which needs no ring
	pressedKey       ebiten.Key
}

// add makes a control of the panel.
func (p *Panel) add(c *Control) *Control {
	c.panel, c.pressedKey = p, -1
	c.base = widget.NewWidget(
		widget.WidgetOpts.TrackHover(true),
		widget.WidgetOpts.CursorEnterHandler(func(*widget.WidgetCursorEnterEventArgs) { c.hovered, p.stale = true, true }),
		widget.WidgetOpts.CursorExitHandler(func(*widget.WidgetCursorExitEventArgs) { c.hovered, p.stale = false, true }),
		widget.WidgetOpts.MouseButtonPressedHandler(c.down),
		widget.WidgetOpts.MouseButtonReleasedHandler(c.up),
		widget.WidgetOpts.MouseButtonClickedHandler(c.clicked),
	)
	if c.name != "" {
		p.controls[c.name] = c
	}
	return c
}

// scroller is the part that scrolls in which the control lies, nil for none.
func (c *Control) scroller() *scrollView {
	for w := c.base.Parent(); w != nil; w = w.Parent() {
		if r, ok := w.CustomData.(*scrollView); ok {
			return r
		}
	}
	return nil
}

func (c *Control) usable() bool { return c.disabled == nil || !c.disabled() }

// focusable reports whether the Tab key stops here. A control that has no room is
// passed.
func (c *Control) focusable() bool {
	return (c.onClick != nil || c.onKey != nil) && c.usable() && !c.base.Rect.Empty()
}

func (c *Control) down(e *widget.WidgetMouseButtonPressedEventArgs) {
	if e.Button != ebiten.MouseButtonLeft || !c.usable() {
		return
	}
	if c.focusable() {
		if !c.focused { // else what is typed in it would end
			c.panel.ui.SetFocusedWidget(c)
		}
		c.focusedByPointer = true
	}
	c.held, c.panel.stale = true, true
	c.drag(false)
}

func (c *Control) up(e *widget.WidgetMouseButtonReleasedEventArgs) {
	if c.held && e.Button == ebiten.MouseButtonLeft {
		c.held, c.panel.stale = false, true
		c.drag(true)
	}
}

func (c *Control) clicked(e *widget.WidgetMouseButtonClickedEventArgs) {
	if e.Button == ebiten.MouseButtonLeft && c.onClick != nil && c.usable() {
		if r := c.scroller(); r == nil || !r.moved {
			c.onClick()
		}
	}
}

// drag tells the control where the pointer is that holds it.
func (c *Control) drag(end bool) {
	if c.onDrag != nil {
		x, y := input.CursorPosition()
		c.onDrag(float64(x)/c.panel.scale, float64(y)/c.panel.scale, end)
	}
}

// capturesPointer reports whether a pointer that is held down in the control is the
// control's.
func (c *Control) capturesPointer() bool { return c.onDrag != nil && (c.canDrag == nil || c.canDrag()) }

// at is where the control lies, in CSS pixels.
func (c *Control) at() box { return css(c.base.Rect, c.panel.scale) }

// GetWidget implements ebitenui's HasWidget.
func (c *Control) GetWidget() *widget.Widget { return c.base }

// PreferredSize implements ebitenui's PreferredSizer.
func (c *Control) PreferredSize() (int, int) {
	if c.size == nil {
		return 0, 0
	}
	return c.panel.preferred(c.size())
}

// SetLocation implements ebitenui's Locateable.
func (c *Control) SetLocation(r image.Rectangle) { c.base.Rect = r }

// Validate implements ebitenui's widgets: there is nothing to check.
func (c *Control) Validate() {}

// Render implements ebitenui's Renderer.
func (c *Control) Render(screen *ebiten.Image) {
	if r := c.scroller(); c.paint == nil || !c.usable() || c.base.Rect.Empty() || r != nil && !c.base.Rect.Overlaps(r.ViewRect()) {
		return
	}
	p := &c.panel.painter
	p.onto(screen, c.panel.scale)
	c.paint(p, c.at(), c)
	if c.focused && !c.focusedByPointer && !c.capturesPointer() { // a slider draws its own ring, and a field that is typed in
		p.frame(c.at().inset(-1), 7, 2, p.Built)
	}
	p.c.Flush()
}

// Update implements ebitenui's Updater.
func (c *Control) Update(u *widget.UpdateObject) {
	c.base.Update(u)
	if c.held {
		c.drag(false)
	}
}

// Focus implements ebitenui's Focuser.
func (c *Control) Focus(on bool) {
	if c.focused && !on && c.onBlur != nil {
		c.onBlur()
	}
	c.focused, c.focusedByPointer, c.panel.stale = on, false, true
	c.base.FireFocusEvent(c, on, image.Pt(-1, -1))
	if r := c.scroller(); on && r != nil {
		r.reveal(c)
	}
}

// IsFocused implements ebitenui's Focuser.
func (c *Control) IsFocused() bool { return c.focused }

// TabOrder implements ebitenui's Focuser: the order of the tree.
func (c *Control) TabOrder() int {
	if !c.focusable() {
		return -1
	}
	return 0
}

// GetFocus and AddFocus implement ebitenui's Focuser: there are no ways beside
// the one of the Tab key.
func (c *Control) GetFocus(widget.FocusDirection) widget.Focuser { return nil }

// AddFocus implements ebitenui's Focuser.
func (c *Control) AddFocus(widget.FocusDirection, widget.Focuser) {}
