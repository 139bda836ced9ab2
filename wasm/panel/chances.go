package panel

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/ebitenui/ebitenui/widget"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
	"hundredfold/wasm/session"
	"hundredfold/wasm/uncertainty"
)

// chances are how likely published forecasts and the reader's own questions are.
type chances struct {
	output  model.Output // that a question is asked about
	below   bool
	value   entry
	runs    entry
	seed    entry
	known   uncertainty.BandsResult
	trouble string  // why what was typed is no question
	failed  string  // why there is no answer
	width   float64 // of the page
}

// AsksHowLikely reports whether the reader looks at chances.
func (p *Panel) AsksHowLikely() bool { return p.asking.tab == howLikely }

// Questions are those that the reader asks besides the published forecasts.
func (p *Panel) Questions() []string {
	if text := p.snapshot().Asked.Ask; text != "" {
		return strings.Split(text, ",")
	}
	return nil
}

// wonder has the reader's questions be others, the first asked first.
func (p *Panel) wonder(all []string) {
	p.host.Apply(session.Intent{Type: "ask", Text: strings.Join(all, ",")})
}

// Weighed takes on what is known of the chances.
func (p *Panel) Weighed(a uncertainty.Answer) {
	c := &p.asking.chances
	c.failed = a.Error
	if o, ok := a.Result.(uncertainty.BandsResult); ok {
		c.known = o
	}
	p.Refresh()
}

// toggleDoubt shows bands, or hides them.
func (p *Panel) toggleDoubt() {
	to := map[bool]string{true: "off", false: "on"}[p.snapshot().Doubt.On]
	p.host.Apply(session.Intent{Type: "doubt", Text: to, Final: true})
}

// present is an output in the year that is read, as a reader would type it.
func (p *Panel) present(o model.Output) string {
	v := p.host.Session().Result().Annual(o, p.snapshot().Year)
	if size := math.Floor(math.Log10(math.Abs(v))); size < 2 && v != 0 {
		return p.lang().Number(strconv.FormatFloat(v, 'f', int(2-size), 64))
	}
	return p.lang().Number(strconv.FormatFloat(v, 'f', 0, 64))
}

// askChance asks how likely it is that a threshold is passed.
func (p *Panel) askChance() {
	c := &p.asking.chances
	p.endEdit(true)
	v, ok := p.lang().Float(c.value.text)
	if !ok {
		c.trouble = p.lang().T("{typed} is not a number: give the value as 200 or 1.5.", "{typed}", "“"+c.value.text+"”")
		p.Refresh()
		return
	}
	question := ensemble.Question{Output: c.output, Below: c.below, Value: v}.String()
	own := slices.DeleteFunc(p.Questions(), func(q string) bool { return q == question })
	c.trouble = ""
	p.wonder(append([]string{question}, own...))
}

// forget asks no longer.
func (p *Panel) forget(question string) {
	p.wonder(slices.DeleteFunc(p.Questions(), func(q string) bool { return q == question }))
	p.ui.SetFocusedWidget(p.controls["threshold"])
	p.Refresh()
}

// chancesPage asks about thresholds and shows how likely they are.
func (p *Panel) chancesPage() *widget.Container {
	c := &p.asking.chances
	c.output = ensemble.Headline[0]
	c.value.enter, c.value.hint = p.askChance, func() string { return p.present(c.output) }
	draw := func(what string, e *entry) func() {
		return func() { p.host.Apply(session.Intent{Type: what, Text: e.text, Final: true}) }
	}
	c.runs.changed, c.seed.changed = draw("runs", &c.runs), draw("seed", &c.seed)
	field := func(name string, e *entry) *Control {
		box := p.entry(name, e)
		box.size = func() (w, h float64) { return 84, toolHeight + 2 }
		return box
	}
	side := func(name, english string, below bool) *Control {
		chip := p.chip(name, p.text(english), func() bool { return c.below == below }, func() {
			c.below = below
			p.Refresh()
		})
		chip.size = func() (w, h float64) { return chipWide(p.lang().T(english)), toolHeight + 2 }
		return chip
	}
	form := [][]*Control{
		{p.label(plain, p.text(i18n.Mark("Ask about"))), p.aboutOpener("about:"+howLikely, func() model.Output { return c.output }, ensemble.Headline, func(o model.Output) { c.output = o })},
		{side("above", i18n.Mark("above"), false), side("below", i18n.Mark("below"), true), field("threshold", &c.value),
			p.label(plain, func() string { return p.lang().T(c.output.Spec().Unit) }), p.button("ask:chance", p.text(i18n.Mark("Ask")), p.askChance, nil)},
	}
	sofar := p.label(small, func() string { return p.lang().T("{n} runs", "{n}", strconv.Itoa(c.runsSoFar())) })
	sofar.off = func() bool { return c.runsSoFar() == p.snapshot().Doubt.Runs }
	drawn := [][]*Control{
		{p.label(small, p.text(i18n.Mark("Runs"))), field("runs", &c.runs)},
		{p.label(small, p.text(i18n.Mark("Seed"))), field("seed", &c.seed)},
		{sofar},
	}
	r := p.rolling(func() *widget.Container {
		rows := []node{p.lines(&c.width, form...), p.trouble(), p.chancesHead()}
		for i := range scenario.MostLikely + uncertainty.Published() {
			rows = append(rows, p.chanceRow(i))
		}
		return column(append(rows, p.chancesNote(), p.lines(&c.width, drawn...))...)
	})
	p.asking.rolls[howLikely] = r
	return p.rollingPage(r, func(in box) box {
		p.fillDrawn()
		c.width = in.w - rollBar
		in.h += askFoot - askPad // no work is shown there
		return in
	})
}

// trouble says why a question could not be asked or answered.
func (p *Panel) trouble() *Control {
	c := &p.asking.chances
	lines := func() []string { return wrapped(plain, cmp.Or(c.trouble, c.failed), c.width) }
	return p.add(&Control{rolls: true,
		size: func() (w, h float64) { return 0, 20 * float64(len(lines())) },
		paint: func(t *painter, at box, _ *Control) {
			for i, line := range lines() {
				t.text(plain, at.x, at.y+14+20*float64(i), t.Ink, line)
			}
		}})
}

// runsSoFar is how many runs the chances are of.
func (c *chances) runsSoFar() int {
	if c.known.Bands == nil {
		return 0
	}
	return c.known.Bands.Runs
}

// fillDrawn has the fields say how the runs are drawn.
func (p *Panel) fillDrawn() {
	c, d := &p.asking.chances, p.snapshot().Doubt
	c.runs.text, c.seed.text = strconv.Itoa(d.Runs), strconv.FormatUint(d.Seed, 10)
}

// chanceColumns are where the columns of a row begin: the chance, B's, and the
// bars of the years. What has no room is not shown.
type chanceColumns struct{ a, b, years, name float64 }

const (
	chanceWide = 126
	yearsWide  = 130
	leastName  = 140
)

func (p *Panel) chanceColumns() chanceColumns {
	c := &p.asking.chances
	both := p.snapshot().Compare != nil
	k := chanceColumns{years: c.width - yearsWide}
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

// chancesHead names the columns.
func (p *Panel) chancesHead() *Control {
	return p.add(&Control{rolls: true, size: func() (w, h float64) { return 0, 20 }, paint: func(t *painter, at box, _ *Control) {
		k, l := p.chanceColumns(), p.lang()
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
		t.line(at.x, at.bottom()-0.5, at.x+p.asking.chances.width, at.bottom()-0.5, 1, t.Line)
	}})
}

// chancesNote says what such a number is and is not.
func (p *Panel) chancesNote() *Control {
	c := &p.asking.chances
	note := func() []string {
		return wrapped(small, p.lang().T("Every input is drawn many times from its spread, which lies around where its slider stands. A chance is the share of these runs in which it happens; beside it stands how surely so many draws know that share, with 95% confidence. It follows from the spreads and the equations alone: it is no forecast of what neither contains, and says nothing of whether the spreads are right."), math.Min(c.width, 640))
	}
	return p.add(&Control{rolls: true,
		size: func() (w, h float64) { return 0, 22 + 17*float64(len(note())) },
		paint: func(t *painter, at box, _ *Control) {
			for i, line := range note() {
				t.text(small, at.x, at.y+20+17*float64(i), t.Mute, line)
			}
		}})
}

// chanceRow is one answer. The reader's own has a cross that takes it away.
func (p *Panel) chanceRow(i int) *widget.Container {
	c := &p.asking.chances
	none := func() bool { return i >= len(c.known.Chances) }
	own := func() bool { return !none() && c.known.Chances[i].By == "" }
	name := func() []string {
		k := &c.known.Chances[i]
		room := p.chanceColumns().name
		if own() {
			room -= 26
		}
		return wrapped(plain, p.lang().T("{asks}, {year}", "{asks}", k.Asks, "{year}", strconv.Itoa(p.yearOf(k))), room)
	}
	row := p.add(&Control{rolls: true, off: none, paint: func(t *painter, at box, _ *Control) {
		k := &c.known.Chances[i]
		lines := name()
		for j, line := range lines {
			t.text(plain, at.x, at.y+18+18*float64(j), t.Ink, line)
		}
		t.text(small, at.x, at.y+17+18*float64(len(lines)), t.Mute, fitted(small, k.By, p.chanceColumns().name))
		p.paintChance(t, at, k)
		t.line(at.x, at.bottom()-0.5, at.x+c.width, at.bottom()-0.5, 1, t.Line)
	}})
	cross := p.closer("forget:"+strconv.Itoa(i), func() { p.forget(c.known.Chances[i].Question) })
	cross.off = func() bool { return !own() }
	cross.rolls, cross.roll = true, p.within
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
		return []box{in, {in.x + p.chanceColumns().name - 24, in.y + 3, 22, 22}}
	}, row, cross)
}

// yearOf is the year that a chance is read in.
func (p *Panel) yearOf(k *uncertainty.Probability) int {
	if k.Year != 0 {
		return k.Year
	}
	return p.snapshot().Year
}

// paintChance writes the chances of a row, each with how surely it is known, and
// draws a bar a year.
func (p *Panel) paintChance(t *painter, at box, k *uncertainty.Probability) {
	at.w = p.asking.chances.width
	columns, year := p.chanceColumns(), p.yearOf(k)-model.FirstYear
	write := func(x float64, c ensemble.Chance) {
		t.text(strong, at.x+x, at.y+18, t.Ink, chart.Odds(p.lang(), c.Share))
		t.text(small, at.x+x, at.y+35, t.Mute, p.lang().T("{low} to {high}", "{low}", chart.Odds(p.lang(), c.Low), "{high}", chart.Odds(p.lang(), c.High)))
	}
	write(columns.a, k.A[year])
	if columns.b > 0 && k.B != nil {
		write(columns.b, k.B[year])
	}
	if math.IsInf(columns.years, 1) {
		return
	}
	const high, step = 28, 12.4
	x0, foot := at.x+columns.years, at.y+8+high
	t.line(x0, foot+0.5, x0+step*model.Years-3, foot+0.5, 1, t.Line)
	for i, c := range k.A {
		ink := t.Mute
		if i == year {
			ink = t.Ink
		}
		x := x0 + step*float64(i)
		if c.Share > 0 {
			h := math.Max(high*c.Share, 1)
			t.fill(box{x, foot - h, step - 3, h}, 0, ink)
		}
		if k.B != nil {
			y := foot - high*k.B[i].Share
			t.line(x-1, y, x+step-2, y, 1.5, t.Built)
		}
	}
}
