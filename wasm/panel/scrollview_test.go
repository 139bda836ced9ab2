package panel

import (
	"testing"

	"github.com/ebitenui/ebitenui/event"
	"github.com/ebitenui/ebitenui/widget"
)

// A page that is not open lies where the open one does: neither wheel nor press
// may be its own.
func TestAPageThatIsNotOpenIsNotSeen(t *testing.T) {
	p, _ := openPanel(1280, 720)
	p.openQuestion(backwards)
	p.redraw()
	for name, r := range p.questions.scrollers {
		if open := name == backwards; r.GetWidget().IsVisible() != open || r.contents.GetWidget().IsVisible() != open {
			t.Errorf("the page %s is seen: %t", name, !open)
		}
	}
}

func TestTheWheelScrollsWhatItIsOver(t *testing.T) {
	p, _ := openPanel(1280, 720)
	r := p.inputs.view
	for _, turn := range []struct{ y, want float64 }{{-1, 48}, {-2, 144}, {1, 96}, {9, 0}} {
		r.GetWidget().ScrolledEvent.Fire(&widget.WidgetScrolledEventArgs{Widget: r.GetWidget(), Y: turn.y})
		event.ExecuteDeferred()
		if got := r.ScrollTop * r.overflow(); got < turn.want-1 || got > turn.want+1 {
			t.Errorf("turned by %v, the inputs are scrolled by %v, want %v", turn.y, got, turn.want)
		}
	}
}
