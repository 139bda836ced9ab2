package panel

import (
	"cmp"
	"math"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/chartview"
)

// The panel's layout, in CSS pixels.
const (
	barHeight   = 52
	margin      = 20
	leastColumn = 310 // of the inputs, in the smallest window
	mostColumn  = 370
	toolHeight  = 28
	stripHeight = 50
	figureNote  = 3   // lines under a figure, at most
	leastChart  = 170 // with what stands around it
	leastDrawn  = 64  // without
	figureRoom  = 230 // that the figures leave to charts beyond their least
	answerRoom  = 160 // and to answers beyond that
)

// areas is where the parts lie.
type areas struct {
	toolbar, inputs, sentence, comparison, tools, charts, questions, yearStrip, figures box
}

// arrange lays out the parts for the window's size, and the charts in theirs.
func (p *Panel) arrange() {
	a := &p.areas
	column := math.Min(mostColumn, math.Max(leastColumn, leastColumn+0.1*(p.width-720)))
	a.toolbar = box{0, 0, p.width, barHeight}
	a.inputs = box{0, barHeight + 1, column, p.height - barHeight - 1}
	x := column + margin
	w := p.width - x - margin
	y := float64(barHeight) + 14

	p.layOutSentence(w)
	a.sentence = box{x, y, w, p.sentence.height()}
	y = a.sentence.bottom() + 10
	a.comparison = box{x, y, w, 0}
	if p.snapshot().Compare != nil {
		a.comparison.h = toolHeight
		y = a.comparison.bottom() + 6
	}
	a.tools = box{x, y, w, toolHeight}
	y = a.tools.bottom() + 10

	bottom := p.height - 14
	a.figures = box{x, bottom, w, 0}
	least := float64(leastChart + figureRoom)
	if p.questions.tab != "" {
		least += answerRoom
	}
	if room := bottom - y - stripHeight; room > least {
		a.figures.h = 38 + 17*p.noteLines(w)
		a.figures.y -= a.figures.h
		bottom = a.figures.y - 12
	}
	a.yearStrip = box{x, bottom - stripHeight, w, stripHeight}
	a.charts = box{x, y, w, math.Max(a.yearStrip.y-12-y, 1)}
	a.questions = a.charts
	if p.questions.tab != "" && a.charts.w >= besideChart {
		a.charts.w = p.besideWide(a.charts.w)
		a.questions.x += a.charts.w + chartview.Gap
		a.questions.w -= a.charts.w + chartview.Gap
	}
	p.charts.cards, p.charts.cells = p.chartCells()
}

// chartCells puts the cards of the chosen charts into their area, the main ones
// where there is room for them, else one, and the charts on them.
func (p *Panel) chartCells() (cards, cells []chartview.Placement) {
	a, one := p.areas.charts, p.chosen()
	switch {
	case p.questions.tab != "" && p.areas.questions.x == a.x:
		return nil, nil
	case p.questions.tab != "":
		one = p.questionChart()
	case p.charts.alone == "":
		cards = chartview.Row(mainCharts(), a.x, a.y, a.w, a.h)
		if cells = p.onCards(cards); cells[0].H >= leastDrawn {
			return cards, cells
		}
	}
	cards = chartview.Row([]string{one}, a.x, a.y, a.w, a.h)
	return cards, p.onCards(cards)
}

// chosen is the chart that is shown where there is only one.
func (p *Panel) chosen() string { return cmp.Or(p.charts.alone, mainCharts()[0]) }

func mainCharts() []string {
	var names []string
	for _, s := range chart.Main() {
		names = append(names, s.Name)
	}
	return names
}
