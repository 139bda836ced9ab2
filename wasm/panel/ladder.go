package panel

import (
	"strconv"

	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/uncertainty"
)

// ladder is the drawing of reasons: a row for each input, which leads to its
// slider.
type ladder struct {
	asked  question   // that the drawing answers, or will
	shares bool       // it shows shares of the variance
	spec   chart.Spec // without a name until there is an answer
	image  *ebiten.Image
	drawn  picture
	rungs  []chart.Rung
	width  float64 // of the page
	high   float64 // of the drawing and what stands around it
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

// mostRungs is how many rows of a drawing lead anywhere.
const mostRungs = 16

// forget drops the drawing.
func (l *ladder) forget() {
	l.asked, l.spec, l.rungs, l.shares = question{}, chart.Spec{}, nil, false
}

// followLadder asks for the drawing anew when what it answers has changed. Shares
// of the variance take long: they are asked for by hand.
func (p *Panel) followLadder() {
	a, l := &p.asking, &p.asking.ladder
	now := question{query: p.bare(), about: p.aboutWhat()}
	switch {
	case a.tab == matters && l.shares:
		now.kind = "variance"
	case a.tab == matters:
		now.kind = "tornado"
	case a.tab == differ && p.snapshot().Compare != nil:
		now.kind = "waterfall"
	case a.tab == differ && l.asked != question{}: // there is no B any more
		p.endWork()
		l.forget()
		p.stale = true
		return
	default:
		return
	}
	if now == l.asked {
		return
	}
	if l.shares && l.asked.kind == now.kind { // those that were are of another scenario
		p.divide(false)
		p.followLadder()
		return
	}
	l.asked = now
	p.workOut(uncertainty.Job{Kind: now.kind, Query: now.query, Output: now.about.Spec().ID}, func(result any) {
		r := result.(uncertainty.Reason)
		l.spec, l.drawn = r.Spec, picture{}
		if now.kind != "waterfall" {
			p.further.rank(r.Order)
		}
	}, nil)
}

// draw draws the rows into an image as large as their box, where they have
// changed.
func (p *Panel) drawLadder(at box) {
	l := &p.asking.ladder
	now := picture{spec: l.spec.Name, theme: p.host.View().Theme, language: p.lang(), width: at.w, height: at.h, scale: p.scale}
	if l.spec.Name == "" || now == l.drawn {
		return
	}
	l.drawn, l.rungs = now, nil
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
	spec, o := l.spec.In(p.lang()), chart.Options{Theme: p.theme()}
	t := &p.painter
	z := zoom(at.w)
	t.onto(l.image, p.scale*z)
	if chart.Draw(t.c, spec, nil, o) == nil { // a card can be any size: a sliver shows nothing
		w, h := t.c.Size()
		l.rungs, _ = chart.Rungs(spec, o, w, h)
	}
	for i := range l.rungs {
		l.rungs[i].Top *= z
		l.rungs[i].Bottom *= z
	}
	t.c.Flush()
}

// ladderParts are the drawing, its rows, and the words around it.
func (p *Panel) ladderParts() []*Control {
	l := &p.asking.ladder
	none := func() bool { return l.spec.Name == "" }
	subtitle := p.add(&Control{off: none, paint: func(t *painter, at box, _ *Control) {
		subtitle, _ := p.ladderWords()
		for i, line := range subtitle {
			t.text(small, at.x, at.y+12+cardLine*float64(i), t.Mute, line)
		}
	}})
	drawing := p.add(&Control{off: none, paint: func(t *painter, at box, _ *Control) {
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
		off: func() bool { return none() || p.asking.work.slow || p.asking.work.said != "" },
		paint: func(t *painter, at box, _ *Control) {
			_, says := p.ladderWords()
			for i, line := range says {
				t.text(plain, at.x, at.y+16+19*float64(i), t.Ink, line)
			}
		}})
	parts := []*Control{subtitle, drawing, takeaway}
	for i := range mostRungs {
		parts = append(parts, p.rung(i))
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

// rung is a row, which leads to its input's slider.
func (p *Panel) rung(i int) *Control {
	l := &p.asking.ladder
	c := &Control{name: "rung:" + strconv.Itoa(i), off: func() bool { return i >= len(l.rungs) }}
	c.act = func() { p.reach(l.rungs[i].Input) }
	c.paint = func(t *painter, at box, c *Control) {
		if c.hovered {
			t.fill(at, 5, t.touched())
		}
	}
	return p.add(c)
}

// leastLadder is the least height of a drawing and what stands around it.
const leastLadder = 300

// ladderWords are the lines above the drawing and below it.
func (p *Panel) ladderWords() (subtitle, says []string) {
	l := &p.asking.ladder
	if l.spec.Name == "" {
		return nil, nil
	}
	spec := l.spec.In(p.lang())
	return wrapped(small, spec.Subtitle, l.width), wrapped(plain, spec.Takeaway(nil, 0), l.width)
}

// ladderBody is the drawing, its rows, and the words around it. It fills what its
// page leaves it, and is never too low to be read.
func (p *Panel) ladderBody() *widget.Container {
	l := &p.asking.ladder
	parts := p.ladderParts()
	for _, c := range parts {
		c.rolls, c.roll = true, p.within
	}
	return p.container(func() (w, h float64) { return 0, l.high }, func(in box) []box {
		in.w = l.width
		subtitle, says := p.ladderWords()
		top, foot := 5+cardLine*float64(max(len(subtitle), 1)), 8+19*float64(max(len(says), 2))
		at := box{in.x, in.y + top, in.w, in.h - top - foot}
		p.drawLadder(at)
		all := []box{{in.x, in.y, in.w, top - 2}, at, {in.x, in.bottom() - foot + 4, in.w, foot - 4}}
		for i := range mostRungs {
			if i < len(l.rungs) {
				r := l.rungs[i]
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
	l := &p.asking.ladder
	shares := p.button("shares", p.text(i18n.Mark("Work out the shares of the uncertainty")), func() { p.divide(true) }, nil)
	shares.off = func() bool { return l.shares }
	back := p.button("single", p.text(i18n.Mark("Back to one at a time")), func() { p.divide(false) }, nil)
	back.off = func() bool { return !l.shares }
	sorted := p.button("sort", p.text(i18n.Mark("Sort the assumptions by this")), func() { p.sortInputs(!p.further.sorted) }, nil)
	paint := sorted.paint
	sorted.paint = func(t *painter, at box, c *Control) {
		if paint(t, at, c); p.further.sorted {
			t.frame(at, 7, 2, t.Ink)
		}
	}
	return p.ladderPage(matters, p.about("about:"+matters), []*Control{shares, back}, []*Control{sorted})
}

// divide shows shares of the variance, or goes back to one input at a time.
func (p *Panel) divide(on bool) {
	l := &p.asking.ladder
	l.shares, l.asked = on, question{}
	p.askWhy()
	p.Refresh()
}

// differPage shows why the two scenarios differ.
func (p *Panel) differPage() *widget.Container {
	none := func() bool { return p.snapshot().Compare == nil }
	said := p.label(plain, p.text(i18n.Mark("There is no scenario B yet. Compare with one first.")))
	compare := p.opener("differ:compare", p.text(i18n.Mark("Compare")), p.compareItems)
	said.off = func() bool { return !none() }
	compare.off = said.off
	return p.ladderPage(differ, p.about("about:"+differ), []*Control{said, compare})
}

// ladderPage is the page of a question with choices above a drawing.
func (p *Panel) ladderPage(name string, choices ...[]*Control) *widget.Container {
	a, l := &p.asking, &p.asking.ladder
	r := p.rolling(func() *widget.Container { return column(p.lines(&l.width, choices...), p.ladderBody()) })
	a.rolls[name] = r
	return p.rollingPage(r, func(in box) box {
		whole := in.h + askFoot - askPad/2
		l.width = in.w
		for range 2 {
			_, above := flow(box{w: l.width}, choices...)
			if l.high = whole - above; l.high >= leastLadder {
				in.h = whole
				return in
			}
			l.high, l.width = leastLadder, in.w-rollBar
		}
		if w := &a.work; !w.slow && w.said == "" {
			in.h = whole
		}
		return in
	})
}

// reach brings the slider of an input into sight, and the focus to it.
func (p *Panel) reach(i model.Input) {
	p.further.unfold(i)
	p.redraw() // so that it lies somewhere
	p.ui.SetFocusedWidget(p.controls["track:"+i.Param().ID])
	p.Refresh()
}
