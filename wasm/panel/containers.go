package panel

import (
	"image"
	"math"

	"github.com/ebitenui/ebitenui"
	"github.com/ebitenui/ebitenui/input"
	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// node is a widget in the tree.
type node = widget.PreferredSizeLocateableWidget

// placed lays out widgets by a function that returns where each lies, in CSS
// pixels, in a box of its own size.
type placed struct {
	panel *Panel
	size  func() (w, h float64)
	at    func(in box) []box
}

// PreferredSize implements ebitenui's Layouter.
func (l placed) PreferredSize([]node) (int, int) {
	return l.panel.preferred(l.size())
}

// preferred is a size in device pixels. Ebitenui passes over the height of what
// has no width.
func (p *Panel) preferred(w, h float64) (int, int) {
	if h == 0 && w == 0 {
		return 0, 0
	}
	return max(int(math.Ceil(w*p.scale)), 1), int(math.Ceil(h * p.scale))
}

// Layout implements ebitenui's Layouter.
func (l placed) Layout(widgets []node, r image.Rectangle) {
	for i, b := range l.at(css(r, l.panel.scale)) {
		widgets[i].SetLocation(device(b, l.panel.scale))
	}
}

// container holds widgets that a function places.
func (p *Panel) container(size func() (w, h float64), at func(in box) []box, children ...node) *widget.Container {
	if size == nil {
		size = func() (w, h float64) { return 0, 0 }
	}
	c := widget.NewContainer(widget.ContainerOpts.Layout(placed{p, size, at}))
	c.AddChild(children...)
	return c
}

// column holds widgets one under the other, each as wide as it.
func column(children ...node) *widget.Container {
	c := widget.NewContainer(widget.ContainerOpts.Layout(widget.NewRowLayout(widget.RowLayoutOpts.Direction(widget.DirectionVertical))))
	for _, child := range children {
		child.GetWidget().LayoutData = widget.RowLayoutData{Stretch: true}
		c.AddChild(child)
	}
	return c
}

// build makes the tree.
func (p *Panel) build() {
	p.inputs.view = p.newScrollView(p.inputsContainer())
	parts := []node{p.toolbar(), p.inputs.view.ScrollContainer, p.sentenceControl(), p.comparison(), p.tools(), p.logs(), p.questionsContainer(), p.yearStrip(), p.figures(), p.notes()}
	root := p.container(nil, func(in box) []box {
		a := &p.areas
		return []box{a.toolbar, a.inputs, a.sentence, a.comparison, a.tools, in, a.questions, a.yearStrip, a.figures, in}
	}, parts...)
	p.ui = &ebitenui.UI{Container: root}
	input.CursorManagementEnabled = false
}

// inputsContainer is the column of inputs: the main ones, and the others in their
// groups where they are unfolded.
func (p *Panel) inputsContainer() *widget.Container {
	all := []node{p.space(6)}
	for _, g := range session.Headline() {
		all = append(all, p.title(g.Name, g.Tone))
		for _, i := range g.Inputs {
			all = append(all, p.input(i))
		}
	}
	return column(append(all, p.title(i18n.Mark("Assumptions"), ""), p.details.column(p), p.space(16))...)
}

func (p *Panel) space(height float64) *Control {
	return p.add(&Control{size: func() (w, h float64) { return 0, height }})
}

// title is a heading in the column, in the colour of a tone.
func (p *Panel) title(english, tone string) *Control {
	return p.add(&Control{
		size: func() (w, h float64) { return 0, 36 },
		paint: func(t *painter, at box, _ *Control) {
			t.text(heading, at.x+margin, at.baseline(heading), t.tone(tone), p.lang().T(english))
		}})
}

// fold is a group's heading, which folds and unfolds it.
func (p *Panel) fold(g *group) *Control {
	return p.add(&Control{name: "group:" + g.name,
		size: func() (w, h float64) { return 0, 34 },
		onClick: func() {
			g.open = !g.open
			p.details.order()
			p.Refresh()
		},
		paint: func(t *painter, at box, c *Control) {
			t.line(at.x+margin, at.y+0.5, at.right()-8, at.y+0.5, 1, t.Line)
			ink := t.Ink
			if c.hovered {
				ink = t.Built
			}
			if x, y := at.x+margin, at.y+at.h/2; g.open {
				t.stroke(1.6, ink, x, y-2, x+4, y+2, x+8, y-2)
			} else {
				t.stroke(1.6, ink, x+2, y-4, x+6, y, x+2, y+4)
			}
			t.text(strong, at.x+margin+16, at.baseline(strong), ink, p.lang().T(g.name))
		}})
}
