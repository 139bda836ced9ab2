package panel

import (
	"testing"

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
