package panel

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ebitenui/ebitenui/widget"
	"gonum.org/v1/plot/font"

	"hundredfold/model"
	"hundredfold/wasm/analysis"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
)

// The questions that a reader can ask, each on a card in the charts' place.
const (
	howLikely = "likely"
	matters   = "matters"
	backwards = "backwards"
	differ    = "differ"
)

// questionTypes are they with their names, in the order of their tabs.
var questionTypes = [...]struct{ name, title string }{
	{howLikely, i18n.Mark("How likely is it?")},
	{matters, i18n.Mark("What matters most")},
	{backwards, i18n.Mark("What would have to be true")},
	{differ, i18n.Mark("Why they differ")},
}

// questionsView is how it is asked about the charts: what is asked stands in the
// session's state, and so in the link.
type questionsView struct {
	tab       string         // the question that is open; "" for none
	last      string         // that was open
	from      widget.Focuser // had the focus before
	tabs      *widget.Container
	pages     map[string]*widget.Container
	scrollers map[string]*scrollView // of the pages
	job       runningJob
	language  *i18n.Language // what is said and typed is in it

	bars          barsView
	probabilities probabilitiesView
	goal          goal
}

// openQuestion opens a question, or closes what is open for "".
func (p *Panel) openQuestion(name string) {
	a := &p.questions
	if a.tab == name {
		return
	}
	p.endEdit(true)
	p.cancelJob()
	a.bars.clear()
	switch {
	case a.tab == "":
		a.from = p.ui.GetFocusedWidget()
	case name == "":
		p.ui.SetFocusedWidget(a.from)
		p.sortInputs(false)
	}
	if name != "" {
		a.last, a.scrollers[name].ScrollTop = name, 0
	}
	a.tab = name
	for tab, page := range a.pages {
		page.GetWidget().SetVisibility(visibility(tab == name))
	}
	a.tabs.GetWidget().SetVisibility(visibility(name != ""))
	p.charts.crosshair.clear()
	p.openAnalysis()
	p.host.RequestBands()
	p.Refresh()
}

// openAnalysis has the link say what is open.
func (p *Panel) openAnalysis() {
	open := map[string]string{matters: "tornado", backwards: "goal", differ: "waterfall"}[p.questions.tab]
	if strings.Join(p.snapshot().Questions.Analyses, ",") != open {
		p.host.Apply(session.Intent{Type: "analyses", Text: open})
	}
}

// showsVariance reports whether what matters is shown as shares of the variance.
func (p *Panel) showsVariance() bool {
	return slices.Contains(p.snapshot().Questions.Analyses, "variance")
}

// OpenAnalysis opens what the session's link asks.
func (p *Panel) OpenAnalysis() {
	q := p.snapshot().Questions
	switch {
	case slices.Contains(q.Analyses, "tornado"):
		p.openQuestion(matters)
	case slices.Contains(q.Analyses, "variance"):
		p.openQuestion(matters)
		p.showVariance(true)
	case slices.Contains(q.Analyses, "goal"):
		p.openQuestion(backwards)
	case slices.Contains(q.Analyses, "waterfall"):
		p.openQuestion(differ)
	case len(q.Probabilities) > 0:
		p.openQuestion(howLikely)
	}
}

// explainedOutput is the output that reasons are asked for.
func (p *Panel) explainedOutput() model.Output {
	state := p.host.Session().State()
	return state.Questions.About
}

// explainOutput asks about another output.
func (p *Panel) explainOutput(o model.Output) {
	p.host.Apply(session.Intent{Type: "about", Text: o.Spec().ID})
}

// switchQuestions opens the question that was open last, or goes back to the charts.
func (p *Panel) switchQuestions() {
	if p.questions.tab != "" {
		p.openQuestion("")
		return
	}
	p.openQuestion(p.questions.last)
}

// toggleQuestions does so by a key, which brings the focus along.
func (p *Panel) toggleQuestions() {
	a := &p.questions
	if p.switchQuestions(); a.tab == "" {
		return
	}
	p.redraw() // so that its tab lies somewhere
	for _, name := range [...]string{"ask:" + a.tab, "ask"} {
		if c := p.controls[name]; c.focusable() {
			p.ui.SetFocusedWidget(c)
			return
		}
	}
}

func visibility(on bool) widget.Visibility {
	if on {
		return widget.Visibility_Show
	}
	return widget.Visibility_Hide
}

// questionsContainer is the card with the questions.
func (p *Panel) questionsContainer() *widget.Container {
	a := &p.questions
	a.last, a.language = matters, p.lang()
	a.tabs, a.scrollers = p.questionTabs(), map[string]*scrollView{}
	a.pages = map[string]*widget.Container{howLikely: p.probabilitiesPage(), matters: p.mattersPage(), backwards: p.goalPage(), differ: p.differPage()}
	parts := []node{a.tabs}
	for _, q := range questionTypes {
		parts = append(parts, a.pages[q.name])
	}
	progress := p.progress()
	for _, n := range parts {
		n.GetWidget().SetVisibility(widget.Visibility_Hide)
	}
	parts = append(parts, progress)
	return p.container(nil, func(in box) []box {
		all := make([]box, len(parts))
		if a.tab == "" {
			return all
		}
		all[0] = in
		for i := range questionTypes {
			all[1+i] = box{in.x + askPad, in.y + askTop, in.w - 2*askPad, in.h - askTop - askFoot}
		}
		all[len(parts)-1] = box{in.x + askPad, in.bottom() - askFoot + 2, in.w - 2*askPad, askFoot - 8}
		return all
	}, parts...)
}

// The card's layout, in CSS pixels.
const (
	askPad  = 14
	askTop  = 52 // the tabs
	askFoot = 46 // two lines of what is to be seen, or how far the work is
)

// questionTabs is the card's ground with its tabs and the cross that closes it.
func (p *Panel) questionTabs() *widget.Container {
	a := &p.questions
	ground := p.add(&Control{paint: func(t *painter, at box, _ *Control) {
		t.plate(at, 10, 1, t.Line)
		t.line(at.x+1, at.y+43.5, at.right()-1, at.y+43.5, 1, t.Line)
	}})
	all := []*Control{ground}
	for _, q := range questionTypes {
		all = append(all, p.chip("ask:"+q.name, p.text(q.title), func() bool { return a.tab == q.name }, func() { p.openQuestion(q.name) }))
	}
	list := p.opener("ask", func() string { return p.lang().T(questionTitle(a.tab)) }, p.questionItems)
	cross := p.closer("close", func() { p.openQuestion("") })
	parts := nodes(append(all, list, cross)...)
	return p.container(nil, func(in box) []box {
		at := make([]box, len(parts))
		at[0] = in
		row := box{in.x + 8, in.y + 8, in.w - 16, toolHeight}
		at[len(at)-1] = box{row.right() - 26, row.y + 2, 24, 24}
		x, widths := row.x, make([]float64, len(questionTypes))
		for i, q := range questionTypes {
			widths[i] = chipWide(p.lang().T(q.title))
			x += widths[i]
		}
		if x > row.right()-34 {
			w, h := list.size()
			at[len(at)-2] = box{row.x, row.y - 1, math.Min(w, row.w-40), h}
			return at
		}
		x = row.x
		for i, w := range widths {
			at[1+i] = box{x, row.y, w, row.h}
			x += w
		}
		return at
	}, parts...)
}

func questionTitle(name string) string {
	for _, q := range questionTypes {
		if q.name == name {
			return q.title
		}
	}
	return ""
}

// questionItems are the questions as a list.
func (p *Panel) questionItems() []item {
	var items []item
	for _, q := range questionTypes {
		items = append(items, item{text: p.lang().T(q.title), chosen: p.questions.tab == q.name, act: func() { p.openQuestion(q.name) }})
	}
	return items
}

// aboutOpener chooses an output.
func (p *Panel) aboutOpener(name string, of func() model.Output, among []model.Output, choose func(model.Output)) *Control {
	return p.opener(name, func() string { return p.lang().T(of().Spec().Label) }, func() []item {
		var items []item
		for _, o := range among {
			items = append(items, item{text: p.lang().T(o.Spec().Label), chosen: o == of(), act: func() { choose(o) }})
		}
		return items
	})
}

// about is the opener of the output that reasons are asked for, with its label
// before it and the year after it.
func (p *Panel) about(name string) []*Control {
	return []*Control{
		p.label(plain, p.text(i18n.Mark("About"))),
		p.aboutOpener(name, p.explainedOutput, analysis.Outputs(), p.explainOutput),
		p.label(strong, func() string { return strconv.Itoa(p.snapshot().Year) }),
	}
}

// label is a text beside a control.
func (p *Panel) label(f font.Face, text func() string) *Control {
	return p.add(&Control{
		size: func() (w, h float64) { return math.Ceil(wide(f, text())) + 1, toolHeight + 2 },
		paint: func(t *painter, at box, _ *Control) {
			t.text(f, at.x, at.baseline(f), t.Ink, fitted(f, text(), at.w))
		}})
}

// flow puts controls beside each other, as wide as they are, into lines of a
// box's width, and returns where the last line ends. Those of a group stay on one
// line where that has the room.
func flow(in box, groups ...[]*Control) (all []box, bottom float64) {
	const gap, leading = 8, toolHeight + 8
	x, y := in.x, in.y
	for _, group := range groups {
		whole := -float64(gap)
		for _, c := range group {
			if c.usable() {
				w, _ := c.size()
				whole += w + gap
			}
		}
		if x > in.x && x+whole > in.right() {
			x, y = in.x, y+leading
		}
		for _, c := range group {
			if !c.usable() {
				all = append(all, box{})
				continue
			}
			w, h := c.size()
			if x > in.x && x+math.Min(w, 60) > in.right() {
				x, y = in.x, y+leading
			}
			all = append(all, box{x, y, math.Min(w, in.right()-x), h})
			x += w + gap
		}
		x += gap
	}
	return all, y + leading
}

// nodes are controls as what containers hold.
func nodes(controls ...*Control) []node {
	all := make([]node, len(controls))
	for i, c := range controls {
		all[i] = c
	}
	return all
}

// besideChart is the least width of the charts' area in which a chart stands
// beside the card.
const besideChart = 960

// besideWide is how wide that chart is: the card's tabs have room first.
func (p *Panel) besideWide(all float64) float64 {
	tabs := 2*askPad + 34.0
	for _, q := range questionTypes {
		tabs += chipWide(p.lang().T(q.title))
	}
	return math.Round(math.Min(all*0.36, math.Max(all-chartview.Gap-tabs, 300)))
}

// questionChart is the chart that stands beside the card: one that draws what is
// asked about, where there is one.
func (p *Panel) questionChart() string {
	about := p.explainedOutput()
	if p.questions.tab == howLikely {
		about = p.askedOutput()
	}
	for _, s := range chart.All() {
		if slices.Contains(s.Outputs(), about) {
			return s.Name
		}
	}
	return p.chosen()
}

// followQuestions has worked out anew what the open question shows.
func (p *Panel) followQuestions() {
	p.translate()
	p.questions.job.showProgressWhenSlow(p)
	p.followBars()
	p.followGoal()
	p.followOrder()
}
