package panel

import (
	"strconv"

	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// bars is the drawing of reasons: a row for each input, which leads to its
// slider.
type barsView struct {
	question question   // that the drawing answers, or will
	spec     chart.Spec // without a name until there is an answer
	image    *ebiten.Image
	drawn    picture
	rows     []chart.Row
	width    float64 // of the page
	high     float64 // of the drawing and what stands around it
}

// question is what an answer depends on.
type question struct {
	kind, query string
	about       model.Output
}

// picture is what a drawing depends on.
type picture struct {
	spec                 string
	theme                string
	language             *i18n.Language
	width, height, scale float64
}

// maxBarRows is how many rows of a drawing lead anywhere.
const maxBarRows = 16

// clear drops the drawing.
func (l *barsView) clear() {
	l.question, l.spec, l.rows = question{}, chart.Spec{}, nil
}

// followBars asks for the drawing anew when what it answers has changed. Shares
// of the variance take long: they are asked for by hand.
func (p *Panel) followBars() {
	a, l := &p.questions, &p.questions.bars
	now := question{query: p.snapshot().InputsQuery, about: p.explainedOutput()}
	switch {
	case a.tab == matters && p.showsVariance():
		now.kind = "variance"
	case a.tab == matters:
		now.kind = "tornado"
	case a.tab == differ && p.snapshot().Compare != nil:
		now.kind = "waterfall"
	case a.tab == differ && l.question != question{}: // there is no B any more
		p.cancelJob()
		l.clear()
		p.stale = true
		return
	default:
		return
	}
	if now == l.question {
		return
	}
	l.question = now
	p.startJob(uncertainty.Job{Kind: now.kind, Query: now.query, Output: now.about.Spec().ID}, func(result any) {
		r := result.(uncertainty.Analysis)
		l.spec, l.drawn = r.Spec, picture{}
		if now.kind != "waterfall" {
			p.details.rank(r.Order)
		}
	}, nil)
}

// draw draws the rows into an image as large as their box, where they have
// changed.
func (p *Panel) drawBars(at box) {
	l := &p.questions.bars
	now := picture{spec: l.spec.Name, theme: p.host.View().Theme, language: p.lang(), width: at.w, height: at.h, scale: p.scale}
	if l.spec.Name == "" || now == l.drawn {
		return
	}
	l.drawn, l.rows = now, nil
	size := device(box{0, 0, at.w, at.h}, p.scale)
	if size.Empty() {
		return
	}
	if l.image == nil || l.image.Bounds().Size() != size.Size() {
		if l.image != nil {
			l.image.Deallocate()
		}
		l.image = ebiten.NewImage(size.Dx(), size.Dy())
	}
	l.image.Clear()
	spec, o := l.spec.WithLanguage(p.lang()), chart.Options{Theme: p.theme()}
	t := &p.painter
	z := zoom(at.w)
	t.onto(l.image, p.scale*z)
	if chart.Draw(t.c, spec, nil, o) == nil { // a card can be any size: a sliver shows nothing
		w, h := t.c.Size()
		l.rows, _ = chart.Rows(spec, o, w, h)
	}
	for i := range l.rows {
		l.rows[i].Top *= z
		l.rows[i].Bottom *= z
	}
	t.c.Flush()
}

// barParts are the drawing, its rows, and the words around it.
func (p *Panel) barParts() []*Control {
	l := &p.questions.bars
	none := func() bool { return l.spec.Name == "" }
	subtitle := p.add(&Control{disabled: none, paint: func(t *painter, at box, _ *Control) {
		subtitle, _ := p.barsText()
		t.column(small, at.x, at.y+12, cardLine, t.Mute, subtitle)
	}})
	drawing := p.add(&Control{disabled: none, paint: func(t *painter, at box, _ *Control) {
		if l.image == nil {
			return
		}
		t.c.Flush()
		var op ebiten.DrawImageOptions
		b := device(at, p.scale)
		op.GeoM.Translate(float64(b.Min.X), float64(b.Min.Y))
		t.screen.DrawImage(l.image, &op)
	}})
	takeaway := p.add(&Control{
		disabled: func() bool { return none() || p.questions.job.slow || p.questions.job.failure != "" },
		paint: func(t *painter, at box, _ *Control) {
			_, says := p.barsText()
			t.column(plain, at.x, at.y+16, 19, t.Ink, says)
		}})
	parts := []*Control{subtitle, drawing, takeaway}
	for i := range maxBarRows {
		parts = append(parts, p.barRow(i))
	}
	return parts
}

// A drawing wider than this is drawn smaller by so much: large type is for pages
// that are read from further away.
const (
	quietFrom = 640
	quiet     = 0.88
)

// zoom is how much larger a drawing of that width is drawn than it says.
func zoom(width float64) float64 {
	if width > quietFrom {
		return quiet
	}
	return 1
}

// barRow is a row, which leads to its input's slider.
func (p *Panel) barRow(i int) *Control {
	l := &p.questions.bars
	c := &Control{name: "rung:" + strconv.Itoa(i), disabled: func() bool { return i >= len(l.rows) }}
	c.onClick = func() { p.revealInput(l.rows[i].Input) }
	c.paint = func(t *painter, at box, c *Control) {
		if c.hovered {
			t.fill(at, 5, t.touched())
		}
	}
	return p.add(c)
}

// minBarsHeight is the least height of a drawing and what stands around it.
const minBarsHeight = 300

// barsText are the lines above the drawing and below it.
func (p *Panel) barsText() (subtitle, says []string) {
	l := &p.questions.bars
	if l.spec.Name == "" {
		return nil, nil
	}
	spec := l.spec.WithLanguage(p.lang())
	return wrapped(small, spec.Subtitle, l.width), wrapped(plain, spec.Takeaway(nil, 0), l.width)
}

// barsBody is the drawing, its rows, and the words around it. It fills what its
// page leaves it, and is never too low to be read.
func (p *Panel) barsBody() *widget.Container {
	l := &p.questions.bars
	parts := p.barParts()
	return p.container(func() (w, h float64) { return 0, l.high }, func(in box) []box {
		in.w = l.width
		subtitle, says := p.barsText()
		top, foot := 5+cardLine*float64(max(len(subtitle), 1)), 8+19*float64(max(len(says), 2))
		at := box{in.x, in.y + top, in.w, in.h - top - foot}
		p.drawBars(at)
		all := []box{{in.x, in.y, in.w, top - 2}, at, {in.x, in.bottom() - foot + 4, in.w, foot - 4}}
		for i := range maxBarRows {
			if i < len(l.rows) {
				r := l.rows[i]
				all = append(all, box{at.x, at.y + r.Top, at.w, r.Bottom - r.Top})
			} else {
				all = append(all, box{})
			}
		}
		return all
	}, nodes(parts...)...)
}

// mattersPage shows what matters most, one input at a time or as shares of the
// variance.
func (p *Panel) mattersPage() *widget.Container {
	shares := p.button("shares", p.text(i18n.Mark("Show where the uncertainty comes from")), func() { p.showVariance(true) }, nil)
	shares.disabled = p.showsVariance
	back := p.button("single", p.text(i18n.Mark("Back to one at a time")), func() { p.showVariance(false) }, nil)
	back.disabled = func() bool { return !p.showsVariance() }
	sorted := p.button("sort", p.text(i18n.Mark("Sort the assumptions by this")), func() { p.sortInputs(!p.details.sorted) }, nil)
	paint := sorted.paint
	sorted.paint = func(t *painter, at box, c *Control) {
		if paint(t, at, c); p.details.sorted {
			t.frame(at, 7, 2, t.Ink)
		}
	}
	return p.barsPage(matters, p.about("about:"+matters), []*Control{shares, back}, []*Control{sorted})
}

// showVariance shows shares of the variance, or goes back to one input at a time.
func (p *Panel) showVariance(on bool) {
	to := "tornado"
	if on {
		to = "variance"
	}
	p.questions.bars.question = question{}
	p.host.Apply(session.Intent{Type: "analyses", Text: to})
	p.Refresh()
}

// differPage shows why the two scenarios differ.
func (p *Panel) differPage() *widget.Container {
	none := func() bool { return p.snapshot().Compare == nil }
	said := p.label(plain, p.text(i18n.Mark("There is no scenario B yet. Compare with one first.")))
	compare := p.opener("differ:compare", p.text(i18n.Mark("Compare")), p.compareItems)
	said.disabled = func() bool { return !none() }
	compare.disabled = said.disabled
	return p.barsPage(differ, p.about("about:"+differ), []*Control{said, compare})
}

// barsPage is the page of a question with choices above a drawing.
func (p *Panel) barsPage(name string, choices ...[]*Control) *widget.Container {
	a, l := &p.questions, &p.questions.bars
	r := p.newScrollView(column(p.lines(&l.width, choices...), p.barsBody()))
	a.scrollers[name] = r
	return p.scrollPage(r, func(in box) box {
		whole := in.h + askFoot - askPad/2
		l.width = in.w
		for range 2 {
			_, above := flow(box{w: l.width}, choices...)
			if l.high = whole - above; l.high >= minBarsHeight {
				in.h = whole
				return in
			}
			l.high, l.width = minBarsHeight, in.w-scrollBarWidth
		}
		if w := &a.job; !w.slow && w.failure == "" {
			in.h = whole
		}
		return in
	})
}

// revealInput brings the slider of an input into sight, and the focus to it.
func (p *Panel) revealInput(i model.Input) {
	p.details.unfold(i)
	p.redraw() // so that it lies somewhere
	p.ui.SetFocusedWidget(p.controls["track:"+i.Param().ID])
	p.Refresh()
}
