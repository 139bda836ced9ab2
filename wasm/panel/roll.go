package panel

import (
	"image"

	eimage "github.com/ebitenui/ebitenui/image"
	"github.com/ebitenui/ebitenui/widget"
)

// roll is a part whose contents may be taller than it, and then scroll in it.
type roll struct {
	*widget.ScrollContainer
	panel    *Panel
	contents *widget.Container
}

// rolling makes a part that scrolls of what fill returns: the controls that are
// made meanwhile and say that they roll lie in it.
func (p *Panel) rolling(fill func() *widget.Container) *roll {
	r := &roll{panel: p}
	outer := p.within
	p.within = r
	r.contents = fill()
	p.within = outer
	r.ScrollContainer = widget.NewScrollContainer(
		widget.ScrollContainerOpts.Content(r.contents),
		widget.ScrollContainerOpts.StretchContentWidth(),
		widget.ScrollContainerOpts.Padding(&widget.Insets{}),
		widget.ScrollContainerOpts.Image(&widget.ScrollContainerImage{
			Idle: eimage.NewNineSliceColor(nothing), Mask: eimage.NewNineSliceColor(opaque),
		}),
	)
	return r
}

// view is the part of the window in which the contents are seen, in device pixels.
func (r *roll) view() image.Rectangle { return r.ViewRect() }

// over is how much taller the contents are than the part, in CSS pixels.
func (r *roll) over() float64 {
	return float64(r.ContentRect().Dy()-r.ViewRect().Dy()) / r.panel.scale
}

// by moves the contents by CSS pixels, down where positive.
func (r *roll) by(d float64) {
	over := r.over()
	if over <= 0 {
		r.ScrollTop = 0
		return
	}
	r.ScrollTop = min(max(r.ScrollTop+d/over, 0), 1)
	r.panel.stale = true
}

// reveal scrolls until a control of the contents is in sight.
func (r *roll) reveal(c *Control) {
	at, view := c.at(), css(r.view(), r.panel.scale)
	around := min(40, view.h/4)
	switch {
	case at.y < view.y+around:
		r.by(at.y - view.y - around)
	case at.bottom() > view.bottom()-around:
		r.by(at.bottom() - view.bottom() + around)
	}
}

// paintBar shows where the contents are, beside them, where not all are in sight.
func (r *roll) paintBar(t *painter) {
	view, over := css(r.view(), r.panel.scale), r.over()
	if over < 1 {
		return
	}
	h := max(view.h*view.h/(view.h+over), 24)
	t.fill(box{view.right() - 5, view.y + r.ScrollTop*(view.h-h), 4, h}, 2, t.Line)
}
