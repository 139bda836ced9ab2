package panel

import (
	"math"
	"strconv"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// goal is what is to be reached, by changing what, and what would do.
type goal struct {
	aim    string // of uncertainty.Aims, by its text; "" for a number of the reader's own
	value  textField
	by     string // an input's ID, or session.SeveralInputs
	found  *uncertainty.Solution
	of     model.Inputs // that it was found for, or that it has led to
	taken  bool
	handle *dragHandle // that is held or pointed at; nil for none
	width  float64     // of the page
}

// mostChanges is how many changes an answer has at most.
const mostChanges = 8

// followGoal drops an answer to what is no longer open.
func (p *Panel) followGoal() {
	g := &p.questions.goal
	if g.found != nil && p.host.Session().State().Inputs != g.of {
		g.found = nil
		p.stale = true
	}
}

// find looks for what would have to be true.
func (p *Panel) find() {
	g := &p.questions.goal
	p.endEdit(true)
	g.found, g.taken, g.of = nil, false, p.host.Session().State().Inputs
	p.startJob(uncertainty.Job{Kind: "solve", Query: p.snapshot().InputsQuery, Output: p.explainedOutput().Spec().ID, Value: g.value.text, By: []string{g.by}}, func(result any) {
		f := result.(uncertainty.Solution)
		g.found = &f
	}, nil)
	p.Refresh()
}

// applySolution has the inputs take the values that were found; beside keeps the scenario
// so far as B.
func (p *Panel) applySolution(beside string) {
	g := &p.questions.goal
	g.taken = true
	p.host.Apply(session.Intent{Type: "take", ID: beside, Set: g.found.Set, Final: true})
	g.of = p.host.Session().State().Inputs
	p.ui.SetFocusedWidget(p.controls["goal"])
}

// targetItems are the published forecasts to work backwards from.
func (p *Panel) targetItems() []item {
	g := &p.questions.goal
	items := []item{{text: p.lang().T("none: my own number"), chosen: g.aim == "", act: func() { g.aim = "" }}}
	for i, aim := range uncertainty.Targets(p.lang()) {
		items = append(items, item{text: aim.Text, rule: i == 0, chosen: g.aim == aim.Text, act: func() {
			o, _ := model.FindOutput(aim.Output)
			p.explainOutput(o)
			g.aim, g.value.text = aim.Text, aim.Value
			p.host.Apply(session.Intent{Type: "year", Value: float64(aim.Year), Final: true})
		}})
	}
	return items
}

// methodItems are the inputs by which a goal may be reached.
func (p *Panel) methodItems() []item {
	g := &p.questions.goal
	items := []item{{text: p.lang().T("several, changed as little as possible"), chosen: g.by == session.SeveralInputs, act: func() { g.by = session.SeveralInputs }}}
	under := func(name string, inputs []model.Input) {
		named := false
		for _, i := range inputs {
			param := i.Param()
			if param.Kind == model.Switch {
				continue
			}
			if !named {
				items, named = append(items, item{text: p.lang().T(name)}), true
			}
			items = append(items, item{text: p.lang().T(param.Label), chosen: g.by == param.ID, act: func() { g.by = param.ID }})
		}
	}
	for _, group := range session.Headline() {
		under(group.Name, group.Inputs)
	}
	for _, group := range p.details.groups {
		under(group.name, group.inputs)
	}
	return items
}

// methodName says by what the goal is to be reached.
func (p *Panel) methodName() string {
	if i, ok := model.FindInput(p.questions.goal.by); ok {
		return p.lang().T(i.Param().Label)
	}
	return p.lang().T("several, changed as little as possible")
}

// goalPage asks what would have to be true, and offers to have it so.
func (p *Panel) goalPage() *widget.Container {
	g := &p.questions.goal
	g.by, g.value.enter = session.SeveralInputs, p.find
	g.value.changed = func() { g.aim = "" }
	g.value.hint = func() string { return p.presentValue(p.explainedOutput()) }
	value := p.textFieldControl("goal", &g.value)
	value.size = func() (w, h float64) { return 96, toolHeight + 2 }
	aim := p.opener("aim", func() string {
		if g.aim == "" {
			return p.lang().T("none: my own number")
		}
		return g.aim
	}, p.targetItems)
	form := [][]*Control{
		{p.label(plain, p.text(i18n.Mark("A published forecast"))), aim},
		p.about("about:" + backwards),
		{p.label(plain, p.text(i18n.Mark("Should be"))), value, p.label(plain, func() string { return p.lang().T(p.explainedOutput().Spec().Unit) })},
		{p.label(plain, p.text(i18n.Mark("By changing"))), p.opener("by", p.methodName, p.methodItems)},
		{p.button("find", p.text(i18n.Mark("Find")), p.find, nil)},
	}
	none := func() bool { return g.found == nil }
	take := p.button("take", p.text(i18n.Mark("Apply to sliders")), func() { p.applySolution("") }, nil)
	beside := p.button("beside", p.text(i18n.Mark("Apply, and keep the present scenario as B")), func() { p.applySolution("beside") }, nil)
	take.disabled = func() bool { return none() || g.taken || len(g.found.Set) == 0 }
	beside.disabled = take.disabled
	rows := []node{p.lines(&g.width, form...), p.solutionText()}
	for i := range mostChanges {
		rows = append(rows, p.solutionRow(i))
	}
	r := p.newScrollView(column(append(rows, p.dragHandleNote(), p.space(10), p.lines(&g.width, []*Control{take}, []*Control{beside}))...))
	p.questions.scrollers[backwards] = r
	return p.scrollPage(r, func(in box) box {
		g.width = in.w - scrollBarWidth
		return in
	})
}

// dragHandleNote says that dots can be dragged, where there is a chart with some.
func (p *Panel) dragHandleNote() *Control {
	g := &p.questions.goal
	return p.paragraph("", small, 12, 0, 17, func() []string {
		if len(p.charts.cells) == 0 || g.found != nil {
			return nil
		}
		return wrapped(small, p.lang().T("While this is open, the dots on the chart at the year shown can be dragged."), g.width)
	})
}

// solutionText says whether the goal is reached.
func (p *Panel) solutionText() *Control {
	g := &p.questions.goal
	return p.paragraph("", plain, 18, 8, 20, func() []string {
		if g.found == nil {
			return nil
		}
		return wrapped(plain, g.found.Words, g.width)
	})
}

const neededHeight = 25

// solutionRow is an input that would have to be another; it leads to its slider.
func (p *Panel) solutionRow(i int) *Control {
	g := &p.questions.goal
	change := func() *uncertainty.Change {
		if g.found == nil || i >= len(g.found.Changes) {
			return nil
		}
		return &g.found.Changes[i]
	}
	c := &Control{name: "change:" + strconv.Itoa(i), disabled: func() bool { return change() == nil }}
	c.size = func() (w, h float64) {
		if change() == nil {
			return 0, 0
		}
		return 0, neededHeight
	}
	c.onClick = func() {
		if input, ok := model.FindInput(change().ID); ok {
			p.revealInput(input)
		}
	}
	c.paint = func(t *painter, at box, c *Control) {
		at.w = g.width
		if c.hovered {
			t.fill(at, 5, t.touched())
		}
		k := change()
		x, y := at.x, at.baseline(plain)
		label := fitted(plain, k.Label+": ", math.Max(at.w-12-wide(strong, k.To)-wide(small, k.Note), 90))
		t.text(plain, x, y, t.Ink, label)
		x += wide(plain, label) + 4
		t.text(strong, x, y, t.Ink, k.To)
		x += wide(strong, k.To) + 8
		t.text(small, x, y, t.Mute, fitted(small, k.Note, at.right()-x))
	}
	return p.add(c)
}
