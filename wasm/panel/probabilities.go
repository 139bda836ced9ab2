package panel

import (
	"cmp"
	"math"
	"strconv"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// probabilities are how likely published forecasts and the reader's own questions are.
type probabilitiesView struct {
	value  textField
	runs   textField
	seed   textField
	result uncertainty.BandsResult
	failed string  // why there is no answer
	width  float64 // of the page
}

// ShowsProbabilities reports whether the reader looks at chances.
func (p *Panel) ShowsProbabilities() bool { return p.questions.tab == howLikely }

// askedOutput is the output of the question in the form.
func (p *Panel) askedOutput() model.Output {
	o, _ := model.FindOutput(p.snapshot().Questions.Form.Output)
	return o
}

// askAbout puts another output, or its other side, into the form.
func (p *Panel) askAbout(o model.Output, below bool) {
	p.host.Apply(session.Intent{Type: "question-form", ID: o.Spec().ID, Below: below, Text: p.questions.probabilities.value.text})
}

// SetBands takes on what is known of the chances.
func (p *Panel) SetBands(a uncertainty.Answer) {
	c := &p.questions.probabilities
	c.failed = a.Error
	if o, ok := a.Result.(uncertainty.BandsResult); ok {
		c.result = o
	}
	p.Refresh()
}

// toggleBands shows bands, or hides them.
func (p *Panel) toggleBands() {
	to := map[bool]string{true: "off", false: "on"}[p.snapshot().Uncertainty.On]
	p.host.Apply(session.Intent{Type: "doubt", Text: to, Final: true})
}

// presentValue is an output in the year that is read, as a reader would type it.
func (p *Panel) presentValue(o model.Output) string {
	s := p.host.Session()
	return p.lang().Numbers().Editable(s.Result().Annual(o, s.Year()))
}

// addQuestion asks how likely it is that a threshold is passed.
func (p *Panel) addQuestion() {
	c := &p.questions.probabilities
	p.endEdit(true)
	form := p.snapshot().Questions.Form
	p.host.Apply(session.Intent{Type: "question-add", ID: form.Output, Below: form.Below, Text: c.value.text})
	p.Refresh()
}

// removeQuestion asks no longer.
func (p *Panel) removeQuestion(question string) {
	p.host.Apply(session.Intent{Type: "question-remove", Text: question})
	p.ui.SetFocusedWidget(p.controls["threshold"])
	p.Refresh()
}

// probabilitiesPage asks about thresholds and shows how likely they are.
func (p *Panel) probabilitiesPage() *widget.Container {
	c := &p.questions.probabilities
	c.value.enter, c.value.hint = p.addQuestion, func() string { return p.presentValue(p.askedOutput()) }
	draw := func(what string, e *textField) func() {
		return func() { p.host.Apply(session.Intent{Type: what, Text: e.text, Final: true}) }
	}
	c.runs.changed, c.seed.changed = draw("runs", &c.runs), draw("seed", &c.seed)
	field := func(name string, e *textField) *Control {
		box := p.textFieldControl(name, e)
		box.size = func() (w, h float64) { return 84, toolHeight + 2 }
		return box
	}
	side := func(name, english string, below bool) *Control {
		chip := p.chip(name, p.text(english), func() bool { return p.snapshot().Questions.Form.Below == below }, func() {
			p.askAbout(p.askedOutput(), below)
			p.Refresh()
		})
		chip.size = func() (w, h float64) { return chipWide(p.lang().T(english)), toolHeight + 2 }
		return chip
	}
	form := [][]*Control{
		{p.label(plain, p.text(i18n.Mark("Ask about"))), p.aboutOpener("about:"+howLikely, p.askedOutput, ensemble.Headline, func(o model.Output) { p.askAbout(o, p.snapshot().Questions.Form.Below) })},
		{side("above", i18n.Mark("above"), false), side("below", i18n.Mark("below"), true), field("threshold", &c.value),
			p.label(plain, func() string { return p.lang().T(p.askedOutput().Spec().Unit) }), p.button("ask:chance", p.text(i18n.Mark("Ask")), p.addQuestion, nil)},
	}
	sofar := p.label(small, func() string { return c.result.Text })
	sofar.disabled = func() bool { return c.runsSoFar() == p.snapshot().Uncertainty.Runs }
	drawn := [][]*Control{
		{p.label(small, p.text(i18n.Mark("Runs"))), field("runs", &c.runs)},
		{p.label(small, p.text(i18n.Mark("Seed"))), field("seed", &c.seed)},
		{sofar},
	}
	rows := []node{p.lines(&c.width, form...), p.questionError(), p.probabilitiesHead()}
	for i := range scenario.MaxQuestions + uncertainty.Published() {
		rows = append(rows, p.probabilityRow(i))
	}
	r := p.newScrollView(column(append(rows, p.probabilitiesNote(), p.lines(&c.width, drawn...))...))
	p.questions.scrollers[howLikely] = r
	return p.scrollPage(r, func(in box) box {
		p.fillSampling()
		c.width = in.w - scrollBarWidth
		in.h += askFoot - askPad // no work is shown there
		return in
	})
}

// questionError says why a question could not be asked or answered.
func (p *Panel) questionError() *Control {
	c := &p.questions.probabilities
	return p.paragraph("", plain, 14, 0, 20, func() []string { return wrapped(plain, cmp.Or(p.snapshot().Questions.Error, c.failed), c.width) })
}

// runsSoFar is how many runs the chances are of.
func (c *probabilitiesView) runsSoFar() int {
	if c.result.Bands == nil {
		return 0
	}
	return c.result.Bands.Runs
}

// fillSampling has the fields say how the runs are drawn.
func (p *Panel) fillSampling() {
	c, d := &p.questions.probabilities, p.snapshot().Uncertainty
	c.runs.text, c.seed.text = strconv.Itoa(d.Runs), strconv.FormatUint(d.Seed, 10)
}

// probabilityColumns are where the columns of a row begin: the chance, B's, and the
// bars of the years. What has no room is not shown.
type probabilityColumns struct{ a, b, years, name float64 }

const (
	chanceWide = 126
	yearsWide  = 130
	leastName  = 140
)

func (p *Panel) probabilityColumns() probabilityColumns {
	c := &p.questions.probabilities
	both := p.snapshot().Compare != nil
	k := probabilityColumns{years: c.width - yearsWide}
	left := k.years
	needs := float64(leastName + chanceWide + yearsWide)
	if both {
		needs += chanceWide
	}
	if needs > c.width {
		k.years, left = math.Inf(1), c.width
	}
	if both {
		left -= chanceWide
		k.b = left
	}
	k.a = left - chanceWide
	k.name = k.a - 10
	return k
}

// probabilitiesHead names the columns.
func (p *Panel) probabilitiesHead() *Control {
	return p.add(&Control{size: func() (w, h float64) { return 0, 20 }, paint: func(t *painter, at box, _ *Control) {
		k, l := p.probabilityColumns(), p.lang()
		chance, y := l.T("Chance"), at.y+12
		t.text(small, at.x, y, t.Mute, fitted(small, l.T("Does it happen?"), k.name))
		if k.b > 0 {
			t.text(small, at.x+k.b, y, t.Mute, "B")
			chance += " A"
		}
		t.text(small, at.x+k.a, y, t.Mute, fitted(small, chance, chanceWide-6))
		if !math.IsInf(k.years, 1) {
			years := l.T("{first} to {last}", "{first}", strconv.Itoa(model.FirstYear), "{last}", strconv.Itoa(model.LastYear))
			t.text(small, at.x+k.years, y, t.Mute, fitted(small, years, yearsWide))
		}
		t.line(at.x, at.bottom()-0.5, at.x+p.questions.probabilities.width, at.bottom()-0.5, 1, t.Line)
	}})
}

// probabilitiesNote says what such a number is and is not.
func (p *Panel) probabilitiesNote() *Control {
	c := &p.questions.probabilities
	return p.paragraph("", small, 20, 22, 17, func() []string {
		return wrapped(small, p.lang().T("Every input is drawn many times from its spread, which lies around where its slider stands. A chance is the share of these runs in which it happens; beside it stands how surely so many draws know that share, with 95% confidence. It follows from the spreads and the equations alone: it is no forecast of what neither contains, and says nothing of whether the spreads are right."), math.Min(c.width, 640))
	})
}

// probabilityRow is one answer. The reader's own has a cross that takes it away.
func (p *Panel) probabilityRow(i int) *widget.Container {
	c := &p.questions.probabilities
	none := func() bool { return i >= len(c.result.Probabilities) }
	own := func() bool { return !none() && c.result.Probabilities[i].By == "" }
	name := func() []string {
		k := &c.result.Probabilities[i]
		room := p.probabilityColumns().name
		if own() {
			room -= 26
		}
		return wrapped(plain, k.Text, room)
	}
	row := p.add(&Control{disabled: none, paint: func(t *painter, at box, _ *Control) {
		k := &c.result.Probabilities[i]
		lines := name()
		for j, line := range lines {
			t.text(plain, at.x, at.y+18+18*float64(j), t.Ink, line)
		}
		t.text(small, at.x, at.y+17+18*float64(len(lines)), t.Mute, fitted(small, k.By, p.probabilityColumns().name))
		p.paintProbability(t, at, k)
		t.line(at.x, at.bottom()-0.5, at.x+c.width, at.bottom()-0.5, 1, t.Line)
	}})
	cross := p.closer("forget:"+strconv.Itoa(i), func() { p.removeQuestion(c.result.Probabilities[i].Question) })
	cross.disabled = func() bool { return !own() }
	size := func() (w, h float64) {
		if none() {
			return 0, 0
		}
		return 0, math.Max(26+18*float64(len(name())), 44)
	}
	return p.container(size, func(in box) []box {
		if none() {
			return make([]box, 2)
		}
		return []box{in, {in.x + p.probabilityColumns().name - 24, in.y + 3, 22, 22}}
	}, row, cross)
}

// paintProbability writes the chances of a row, each with how surely it is known, and
// draws a bar a year.
func (p *Panel) paintProbability(t *painter, at box, k *uncertainty.Probability) {
	at.w = p.questions.probabilities.width
	columns := p.probabilityColumns()
	write := func(x float64, s uncertainty.Shares) {
		t.text(strong, at.x+x, at.y+18, t.Ink, s.Text)
		t.text(small, at.x+x, at.y+35, t.Mute, s.Range)
	}
	write(columns.a, k.A)
	if columns.b > 0 && k.B != nil {
		write(columns.b, *k.B)
	}
	if math.IsInf(columns.years, 1) {
		return
	}
	const high, step = 28, 12.4
	x0, foot := at.x+columns.years, at.y+8+high
	t.line(x0, foot+0.5, x0+step*model.Years-3, foot+0.5, 1, t.Line)
	for i, share := range k.A.Years {
		ink := t.Mute
		if i == k.At {
			ink = t.Ink
		}
		x := x0 + step*float64(i)
		if share > 0 {
			h := math.Max(high*share, 1)
			t.fill(box{x, foot - h, step - 3, h}, 0, ink)
		}
		if k.B != nil {
			y := foot - high*k.B.Years[i]
			t.line(x-1, y, x+step-2, y, 1.5, t.Built)
		}
	}
}
