package panel

import (
	"image/color"
	"math"
	"slices"

	eimage "github.com/ebitenui/ebitenui/image"
	"github.com/ebitenui/ebitenui/input"
	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/font"
)

// scrollView is ebitenui's scroll container with what that leaves out: the wheel,
// a pointer that takes the contents along as a finger does, a bar, and a control
// that is brought into sight.
type scrollView struct {
	*widget.ScrollContainer // ebitenui knows this one alone: it is what goes into the tree
	panel                   *Panel
	contents                *widget.Container

	held    bool // the pointer was pressed down on the contents, beside their sliders
	moved   bool // it moved too far for a click
	from, y int  // where it began, and where it was last, in device pixels
}

// clickSlop is how far a finger moves, in CSS pixels, that only wants to tap.
const clickSlop = 6

// newScrollView makes a part in which contents scroll.
func (p *Panel) newScrollView(contents *widget.Container) *scrollView {
	r := &scrollView{panel: p, contents: contents}
	r.ScrollContainer = widget.NewScrollContainer(
		widget.ScrollContainerOpts.Content(contents),
		widget.ScrollContainerOpts.StretchContentWidth(),
		widget.ScrollContainerOpts.Padding(&widget.Insets{}),
		widget.ScrollContainerOpts.Image(&widget.ScrollContainerImage{
			Idle: eimage.NewNineSliceColor(color.Transparent), Mask: eimage.NewNineSliceColor(color.Black),
		}),
		widget.ScrollContainerOpts.WidgetOpts(widget.WidgetOpts.ScrolledHandler(func(e *widget.WidgetScrolledEventArgs) {
			r.scrollBy(-e.Y * 48)
		})),
	)
	w := contents.GetWidget()
	w.CustomData = r // by which its controls find it
	w.OnUpdate = func(widget.HasWidget) { r.drag() }
	widget.WidgetOpts.MouseButtonPressedHandler(func(e *widget.WidgetMouseButtonPressedEventArgs) {
		_, y := input.CursorPosition()
		r.held, r.moved, r.from, r.y = e.Button == ebiten.MouseButtonLeft, false, y, y
	})(w)
	return r
}

// drag scrolls with the pointer that holds the contents, unless it holds a slider.
func (r *scrollView) drag() {
	r.held = r.held && input.MouseButtonPressed(ebiten.MouseButtonLeft) && !r.panel.held((*Control).capturesPointer)
	if !r.held {
		return
	}
	_, y := input.CursorPosition()
	r.moved = r.moved || math.Abs(float64(y-r.from)) > clickSlop*r.panel.scale
	if r.moved && y != r.y {
		r.scrollBy(float64(r.y-y) / r.panel.scale)
		r.y = y
	}
}

// overflow is how much taller the contents are than the part, in CSS pixels.
func (r *scrollView) overflow() float64 {
	return float64(r.ContentRect().Dy()-r.ViewRect().Dy()) / r.panel.scale
}

// scrollBy moves the contents by CSS pixels, down where positive.
func (r *scrollView) scrollBy(d float64) {
	over := r.overflow()
	if over <= 0 {
		r.ScrollTop = 0
		return
	}
	r.ScrollTop = min(max(r.ScrollTop+d/over, 0), 1)
	r.panel.stale = true
}

// clamp keeps the contents where they are while they grow or shrink at their end.
func (r *scrollView) clamp() {
	was := r.ScrollTop * max(r.overflow(), 0)
	_, height := r.contents.PreferredSize()
	if over := float64(height-r.ViewRect().Dy()) / r.panel.scale; over > 0 {
		r.ScrollTop = min(was/over, 1)
	}
}

// reveal scrolls until a control of the contents is in sight.
func (r *scrollView) reveal(c *Control) {
	at, view := c.at(), css(r.ViewRect(), r.panel.scale)
	around := min(40, view.h/4)
	switch {
	case at.y < view.y+around:
		r.scrollBy(at.y - view.y - around)
	case at.bottom() > view.bottom()-around:
		r.scrollBy(at.bottom() - view.bottom() + around)
	}
}

// paintBar shows where the contents are, beside them, where not all are in sight.
func (r *scrollView) paintBar(t *painter) {
	view, over := css(r.ViewRect(), r.panel.scale), r.overflow()
	if over < 1 {
		return
	}
	h := max(view.h*view.h/(view.h+over), 24)
	t.fill(box{view.right() - 5, view.y + r.ScrollTop*(view.h-h), 4, h}, 2, t.Line)
}

// scrollBarWidth is the room of that.
const scrollBarWidth = 10

// scrollPage is a part that scrolls, with its bar, where place has it.
func (p *Panel) scrollPage(r *scrollView, place func(in box) box) *widget.Container {
	bar := p.add(&Control{paint: func(t *painter, _ box, _ *Control) { r.paintBar(t) }})
	return p.container(nil, func(in box) []box {
		at := place(in)
		r.contents.RequestRelayout() // what scrolls does not hand it on
		return []box{at, at}
	}, r.ScrollContainer, bar)
}

// paragraph is lines of text, the first on a baseline, in a room above what they take.
func (p *Panel) paragraph(name string, f font.Face, first, room, leading float64, lines func() []string) *Control {
	return p.add(&Control{name: name,
		size: func() (w, h float64) { return 0, room + leading*float64(len(lines())) },
		paint: func(t *painter, at box, _ *Control) {
			ink := t.Ink
			if f == small {
				ink = t.Mute
			}
			t.column(f, at.x, at.y+first, leading, ink, lines())
		}})
}

// lines are groups of controls in lines of a width.
func (p *Panel) lines(width *float64, groups ...[]*Control) *widget.Container {
	return p.container(func() (w, h float64) {
		_, bottom := flow(box{w: *width}, groups...)
		return 0, bottom
	}, func(in box) []box {
		at, _ := flow(box{in.x, in.y, *width, in.h}, groups...)
		return at
	}, nodes(slices.Concat(groups...)...)...)
}
