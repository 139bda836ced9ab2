package panel

import (
	"testing"

	"github.com/ebitenui/ebitenui/event"
	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"
)

func TestAPressInTheFieldThatIsTypedInGoesOnTyping(t *testing.T) {
	p, _ := openPanel(1280, 720)
	c := p.controls["value:reasoning_multiplier"]
	p.ui.SetFocusedWidget(c)
	c.onClick()
	p.textEdit.insert("123")
	typed := p.textEdit
	c.down(&widget.WidgetMouseButtonPressedEventArgs{Button: ebiten.MouseButtonLeft})
	if p.textEdit != typed {
		t.Error("a press in the text ends the typing")
	}
}

// Nothing else has the tree drawn again: a pointer that only moves does not.
func TestAControlThatLooksOtherwiseIsDrawnAgain(t *testing.T) {
	p, _ := openPanel(1280, 720)
	c := p.controls["menu"]
	for _, step := range []struct {
		what string
		do   func()
	}{
		{"pointed at", func() { c.base.CursorEnterEvent.Fire(&widget.WidgetCursorEnterEventArgs{}) }},
		{"pressed", func() { c.down(&widget.WidgetMouseButtonPressedEventArgs{Button: ebiten.MouseButtonLeft}) }},
		{"let go", func() { c.up(&widget.WidgetMouseButtonReleasedEventArgs{Button: ebiten.MouseButtonLeft}) }},
		{"left", func() { c.base.CursorExitEvent.Fire(&widget.WidgetCursorExitEventArgs{}) }},
		{"out of focus", p.ui.ClearFocus},
	} {
		p.redraw()
		step.do()
		if event.ExecuteDeferred(); !p.stale {
			t.Errorf("a control that is %s is not drawn again", step.what)
		}
	}
}
