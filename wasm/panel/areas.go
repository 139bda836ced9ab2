package panel

import (
	"math"

	"gonum.org/v1/plot/font"

	"hundredfold/wasm/chart"
	"hundredfold/wasm/look"
)

// The panel's layout, in CSS pixels.
const (
	barHeight   = 52
	margin      = 20
	leastColumn = 330 // of the inputs
	mostColumn  = 370
	toolHeight  = 28
	stripHeight = 50
	figureNote  = 3 // lines under a figure, at most
	leastChart  = 170
	figureRoom  = 230 // that the figures leave to charts beyond their least
	answerRoom  = 160 // and to answers beyond that
)

// areas is where the parts lie.
type areas struct {
	bar, inputs, sentence, against, tools, charts, asking, strip, figures box

	lines [][]piece // of the sentence
	face  font.Face // of its type
}

// arrange lays out the parts for the window's size, and the charts in theirs.
func (p *Panel) arrange() {
	a := &p.areas
	column := math.Min(mostColumn, math.Max(leastColumn, p.width*0.27))
	a.bar = box{0, 0, p.width, barHeight}
	a.inputs = box{0, barHeight + 1, column, p.height - barHeight - 1}
	x := column + margin
	w := p.width - x - margin
	y := float64(barHeight) + 14

	p.layOutSentence(w)
	a.sentence = box{x, y, w, float64(len(a.lines)) * p.leading()}
	y = a.sentence.bottom() + 6
	a.against = box{x, y, w, 0}
	if p.snapshot().Compare != nil {
		a.against.h = toolHeight
		y = a.against.bottom() + 6
	}
	a.tools = box{x, y, w, toolHeight}
	y = a.tools.bottom() + 10

	bottom := p.height - 14
	a.figures = box{x, bottom, w, 0}
	least := float64(leastChart + figureRoom)
	if p.asking.tab != "" {
		least += answerRoom
	}
	if room := bottom - y - stripHeight; room > least {
		a.figures.h = 38 + 17*p.noteLines(w)
		a.figures.y -= a.figures.h
		bottom = a.figures.y - 12
	}
	a.strip = box{x, bottom - stripHeight, w, stripHeight}
	a.charts = box{x, y, w, math.Max(a.strip.y-12-y, 1)}
	a.asking = a.charts
	if p.asking.tab != "" && a.charts.w >= besideChart {
		a.charts.w = p.besideWide(a.charts.w)
		a.asking.x += a.charts.w + look.Gap
		a.asking.w -= a.charts.w + look.Gap
	}
	p.cells = p.chartCells()
}

// A chart's card, in CSS pixels: what lies around the drawing.
const (
	cardSide   = 6
	cardTop    = 58 // title and subtitle
	cardBottom = 48 // two lines that say what is to be seen
)

// chartCells puts the cards of the chosen charts into their area, the main ones
// where there is room for them, else one, and the charts on them.
func (p *Panel) chartCells() []look.Cell {
	a := p.areas.charts
	switch {
	case p.asking.tab == "":
	case p.areas.asking.x == a.x:
		p.cards = nil
		return nil
	default:
		p.cards = look.Row([]string{p.askedChart()}, a.x, a.y, a.w, a.h)
		return p.onCards()
	}
	p.cards = look.Row([]string{p.chosen()}, a.x, a.y, a.w, a.h)
	if all := look.Row(mainCharts(), a.x, a.y, a.w, a.h); p.only == "" && all[0].H >= leastChart {
		p.cards = all
	}
	return p.onCards()
}

// onCards are the charts that lie on the cards.
func (p *Panel) onCards() []look.Cell {
	cells := make([]look.Cell, len(p.cards))
	for i, c := range p.cards {
		cells[i] = look.Cell{Chart: c.Chart, X: c.X + cardSide, Y: c.Y + cardTop,
			W: math.Max(c.W-2*cardSide, 1), H: math.Max(c.H-cardTop-cardBottom, 1)}
	}
	return cells
}

// chosen is the chart that is shown where there is only one.
func (p *Panel) chosen() string {
	if p.only == "" {
		return mainCharts()[0]
	}
	return p.only
}

func mainCharts() []string {
	var names []string
	for _, s := range chart.Main() {
		names = append(names, s.Name)
	}
	return names
}
