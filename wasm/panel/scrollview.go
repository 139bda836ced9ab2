package panel

import (
	"image"
	"image/color"
	"slices"

	eimage "github.com/ebitenui/ebitenui/image"
	"github.com/ebitenui/ebitenui/widget"
	"gonum.org/v1/plot/font"
)

// scrollView is a part whose contents may be taller than it, and then scroll in it.
type scrollView struct {
	*widget.ScrollContainer // ebitenui knows this one alone: it is what goes into the tree
	panel                   *Panel
	contents                *widget.Container
}

// newScrollView makes a part that scrolls of what fill returns: the controls that are
// made meanwhile lie in it.
func (p *Panel) newScrollView(fill func() *widget.Container) *scrollView {
	r := &scrollView{panel: p}
	outer := p.within
	p.within = r
	r.contents = fill()
	p.within = outer
	r.contents.GetWidget().MouseButtonPressedEvent.AddHandler(func(any) { p.dragScroll.view = r })
	r.ScrollContainer = widget.NewScrollContainer(
		widget.ScrollContainerOpts.Content(r.contents),
		widget.ScrollContainerOpts.StretchContentWidth(),
		widget.ScrollContainerOpts.Padding(&widget.Insets{}),
		widget.ScrollContainerOpts.Image(&widget.ScrollContainerImage{
			Idle: eimage.NewNineSliceColor(color.Transparent), Mask: eimage.NewNineSliceColor(color.Black),
		}),
		widget.ScrollContainerOpts.WidgetOpts(widget.WidgetOpts.ScrolledHandler(func(e *widget.WidgetScrolledEventArgs) {
			r.scrollBy(-e.Y * 48)
		})),
	)
	return r
}

// view is the part of the window in which the contents are seen, in device pixels.
func (r *scrollView) view() image.Rectangle { return r.ViewRect() }

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
	at, view := c.at(), css(r.view(), r.panel.scale)
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
	view, over := css(r.view(), r.panel.scale), r.overflow()
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

// lines are groups of controls in lines of a width, in the part that is being
// made.
func (p *Panel) lines(width *float64, groups ...[]*Control) *widget.Container {
	all := slices.Concat(groups...)
	for _, c := range all {
		c.scroller = p.within
	}
	return p.container(func() (w, h float64) {
		_, bottom := flow(box{w: *width}, groups...)
		return 0, bottom
	}, func(in box) []box {
		at, _ := flow(box{in.x, in.y, *width, in.h}, groups...)
		return at
	}, nodes(all...)...)
}
