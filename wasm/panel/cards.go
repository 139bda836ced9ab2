package panel

import (
	"math"
	"slices"

	"github.com/ebitenui/ebitenui/widget"
	"github.com/hajimehoshi/ebiten/v2"
	"gonum.org/v1/plot/font"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// DrawBackground implements stage.BackgroundLayer: the cards that charts lie on, with what
// stands around the drawings.
func (p *Panel) DrawBackground(screen *ebiten.Image) {
	t := &p.painter
	t.Theme = p.theme()
	t.onto(screen, p.scale)
	for i, c := range p.charts.cards {
		at := bounds(c)
		t.plate(at, 10, 1, t.Line)
		spec, words := p.chart(c.Chart)
		t.text(heading, at.x+cardPad, at.y+28, t.Ink, fitted(heading, spec.Title, at.w-2*cardPad-logWide(words)))
		around, drawn := p.charts.texts[i], bounds(p.charts.cells[i])
		t.column(small, at.x+cardPad, at.y+46, cardLine, t.Mute, around.subtitle)
		t.column(around.face, at.x+cardPad, drawn.bottom()+cardSays, saidLeading(around.face), t.Ink, around.says[:min(len(around.says), mostSaid)])
	}
	t.c.Flush()
}

// chartsArea is the charts in the window.
type chartsArea struct {
	alone        string                // that is shown by itself, "" for the main ones
	cards, cells []chartview.Placement // where charts lie, with what stands around them and without
	texts        []chartText           // those words
	crosshair    crosshair
}

// A chart's card, in CSS pixels.
const (
	cardSide  = 6  // of the drawing
	cardPad   = 14 // of words
	cardTitle = 43 // title and what is around it
	cardLine  = 15 // of the subtitle
	cardSays  = 18 // from the drawing to the first line of what is to be seen
	cardEnd   = 13
	mostSaid  = 4 // such lines
)

// chartText is what stands around a chart on its card.
type chartText struct {
	subtitle, says []string
	face           font.Face // of what it says
}

// onCards puts charts on their cards, and sets what stands around them: all in
// type of one size, and all drawings as high.
func (p *Panel) onCards(cards []chartview.Placement) []chartview.Placement {
	const fewest = 2 // lines, so that charts keep their height while figures change
	var above, below int
	for _, f := range []font.Face{plain, small} {
		p.charts.texts = p.charts.texts[:0]
		above, below = 1, fewest
		for _, c := range cards {
			_, k := p.chart(c.Chart)
			room := c.W - 2*cardPad
			a := chartText{wrapped(small, k.Subtitle, room), wrapped(f, k.Takeaway, room), f}
			p.charts.texts = append(p.charts.texts, a)
			above, below = max(above, len(a.subtitle)), max(below, len(a.says))
		}
		if below <= fewest {
			break
		}
	}
	top := cardTitle + cardLine*float64(above)
	cells := make([]chartview.Placement, len(cards))
	for i, c := range cards {
		bottom := cardSays + saidLeading(p.charts.texts[i].face)*float64(min(below, mostSaid)-1) + cardEnd
		cells[i] = chartview.Placement{Chart: c.Chart, X: c.X + cardSide, Y: c.Y + top,
			W: math.Max(c.W-2*cardSide, 1), H: math.Max(c.H-top-bottom, 1)}
	}
	return cells
}

// saidLeading is the distance of lines of what a card says.
func saidLeading(f font.Face) float64 { return math.Round(1.35 * f.Font.Size.Points()) }

// chart returns a chart as the reader has it, and its words.
func (p *Panel) chart(name string) (chart.Spec, session.Chart) {
	spec, err := chart.Find(name)
	if err != nil {
		panic(err) // only registered charts have cards
	}
	spec = p.host.Session().View().Apply(spec)
	for _, c := range p.snapshot().Charts {
		if c.Name == name {
			return spec, c
		}
	}
	panic("the snapshot lacks the chart " + name)
}

// logs are the cards' choices of scale.
func (p *Panel) logs() *widget.Container {
	var parts []node
	for i := range chart.Main() { // as many as are shown at once
		parts = append(parts, p.log(i))
	}
	return p.container(nil, func(box) []box {
		at := make([]box, len(parts))
		for i, c := range p.charts.cards {
			at[i] = box{c.X + c.W - 48, c.Y + 10, 40, 24}
		}
		return at
	}, parts...)
}

// log chooses the scale of the chart on a card.
func (p *Panel) log(i int) *Control {
	around := func() session.Chart {
		_, c := p.chart(p.charts.cards[i].Chart)
		return c
	}
	c := p.chip("", func() string { return "log" }, func() bool { return around().Log }, func() {
		c := around()
		p.host.Apply(session.Intent{Type: "scale", ID: c.Name, Text: either(c.Log, "linear", "log"), Final: true})
	})
	c.disabled = func() bool { return i >= len(p.charts.cards) || !around().Scalable }
	return c
}

// logWide is the room that a chart's choice of scale takes from its title.
func logWide(c session.Chart) float64 {
	if c.Scalable {
		return 44
	}
	return 0
}

// tools chooses which charts are shown, and whether by year or by quarter.
func (p *Panel) tools() *widget.Container {
	show := func(name string) func() {
		return func() {
			p.charts.alone = name
			p.openQuestion("")
			p.charts.crosshair.clear()
			p.Refresh()
		}
	}
	is := func(name string) func() bool {
		return func() bool { return p.questions.tab == "" && p.charts.alone == name }
	}
	left := []*Control{p.chip("charts:", p.text(i18n.Mark("Three charts")), is(""), show(""))}
	for _, s := range chart.Main() {
		left = append(left, p.chip("charts:"+s.Name, func() string { return s.WithLanguage(p.lang()).Title }, is(s.Name), show(s.Name)))
	}
	left = append(left, p.otherCharts(show), p.chip("asking", p.askTitle, func() bool { return p.questions.tab != "" }, p.switchQuestions))
	by := func(unit, english string) *Control {
		return p.chip("by:"+unit, p.text(english), func() bool { return p.snapshot().By == unit },
			p.does(session.Intent{Type: "by", Text: unit, Final: true}))
	}
	right := []*Control{
		p.chip("doubt", p.text(i18n.Mark("Show uncertainty")), func() bool { return p.snapshot().Uncertainty.On }, p.toggleBands),
		by("year", i18n.Mark("Years")), by("quarter", i18n.Mark("Quarters")),
	}
	return p.container(nil, func(in box) []box {
		l, r := widths(left), widths(right)
		fitTools(in.w, l, r)
		doubt := in.right() - sum(r) - toolGap // a switch by itself, left of a choice
		boxes := append(inRow(in, l), inRow(box{doubt, in.y, 0, in.h}, r[:1])...)
		return append(boxes, inRow(box{in.right() - sum(r[1:]), in.y, 0, in.h}, r[1:])...)
	}, nodes(append(left, right...)...)...)
}

// widths are how wide controls are.
func widths(controls []*Control) []float64 {
	all := make([]float64, len(controls))
	for i, c := range controls {
		all[i], _ = c.size()
	}
	return all
}

// inRow are boxes of such widths beside each other, from the left end of a box.
func inRow(in box, widths []float64) []box {
	all := make([]box, len(widths))
	for i, w := range widths {
		all[i] = box{in.x, in.y, w, in.h}
		in.x += w
	}
	return all
}

// askTitle is shorter where there is little room.
func (p *Panel) askTitle() string {
	return either(p.areas.tools.w < 460, p.lang().T("Why?"), p.lang().T("Ask why"))
}

// toolGap is between tools that do not belong together.
const toolGap = 10

// fitTools takes their room from the tools that can be found elsewhere: the
// charts that a list has too, and what the menu has, until the others fit.
func fitTools(room float64, left, right []float64) {
	further := len(left) - 2
	for _, gives := range [...][]float64{left[1:further], right[:1], right[1:]} {
		if all := sum(left) + sum(right); all+2*toolGap <= room || sum(right) == 0 && all <= room {
			return
		}
		clear(gives)
	}
	left[further] = max(min(left[further], room-left[0]-left[further+1]), 0)
}

func sum(all []float64) float64 {
	s := 0.0
	for _, v := range all {
		s += v
	}
	return s
}

// otherCharts opens the list of all charts.
func (p *Panel) otherCharts(show func(string) func()) *Control {
	c := p.chip("charts", p.otherChartTitle, func() bool { return p.questions.tab == "" && p.showsOtherChart() }, nil)
	c.onClick = func() {
		var items []item
		for _, s := range chart.All() {
			items = append(items, item{text: s.WithLanguage(p.lang()).Title, chosen: p.questions.tab == "" && p.charts.alone == s.Name, act: show(s.Name)})
		}
		p.showList(c.at(), items)
	}
	paint, size := c.paint, c.size
	c.size = func() (w, h float64) {
		w, h = size()
		return w + 18, h
	}
	c.paint = func(t *painter, at box, c *Control) {
		if at.w > 0 {
			paint(t, box{at.x, at.y, at.w - 14, at.h}, c)
			t.down(at.right()-12, at.y+at.h/2, t.Mute)
		}
	}
	return c
}

// showsOtherChart reports whether a chart is shown alone that is no main one.
func (p *Panel) showsOtherChart() bool {
	return !slices.Contains(append(mainCharts(), ""), p.charts.alone)
}

func (p *Panel) otherChartTitle() string {
	if p.showsOtherChart() {
		spec, _ := p.chart(p.charts.alone)
		return spec.Title
	}
	return p.lang().T("Further charts")
}

// bounds is where a chart is drawn.
func bounds(c chartview.Placement) box { return box{c.X, c.Y, c.W, c.H} }
