package chart

import (
	"strconv"
	"strings"
	"sync"

	"hundredfold/model"
)

// sharesChart shows who holds AI's compute, and how concentrated it is.
var sharesChart = Spec{
	Name:     "shares",
	Title:    "Who holds AI compute",
	Subtitle: "% at the end of each year, world",
	Output:   model.MarketHHIClouds,
	Unit:     Points,
	coverage: "AI; world; compute sold and in use; shares of each layer in % and their HHI",
	scenes:   new(sync.Pool),
	kind:     shares{},
}

// shares is a chart of each layer's players over the years.
type shares struct{}

// layers are the layers that charts draw and their indices of concentration, in
// the order in which chips become answers.
var layers = [...]struct {
	layer  model.Layer
	name   string
	output model.Output
}{
	{model.Chipmakers, "Chipmakers", model.MarketHHIChips},
	{model.Clouds, "Clouds", model.MarketHHIClouds},
	{model.Builders, "Builders", model.MarketHHIBuilders},
}

// benchmarks are the years that tables of players give.
var benchmarks = [...]int{model.BaseYear, DefaultYear, model.LastYear}

// takeaway implements kind.
func (shares) takeaway(_ Spec, r *model.Result, year int) string {
	chips := model.Chipmakers
	names, first := chips.Names(), 0
	for k := range names[:len(names)-1] {
		if r.Share(chips, k, year) > r.Share(chips, first, year) {
			first = k
		}
	}
	return "By " + strconv.Itoa(year) + " three clouds hold " + percent(r.Annual(model.MarketTop3Clouds, year)/100) +
		" of AI’s chips, and " + names[first] + " makes " + percent(r.Share(chips, first, year))
}

// describe implements kind.
func (shares) describe(_ Spec, r *model.Result, year int) string {
	var b strings.Builder
	b.WriteString("Parts of the world’s AI compute: who makes the chips, who owns them and who builds with them.")
	for _, l := range layers {
		b.WriteString(" " + l.name + " in " + strconv.Itoa(year) + ":")
		names := l.layer.Names()
		for k, name := range names {
			b.WriteString(joint(k, len(names)) + name + " " + percent(r.Share(l.layer, k, year)))
		}
		b.WriteString(". HHI: " + Points.Long(r.Annual(l.output, year)))
		b.WriteString(" and " + Points.Long(r.Annual(l.output, model.LastYear)) + " in " + strconv.Itoa(model.LastYear) + ".")
	}
	return b.String()
}

// table implements kind: a row for each player, and one for each layer's index.
func (shares) table(_ Spec, r *model.Result) Table {
	t := Table{Columns: []string{"Who"}}
	for _, y := range benchmarks {
		t.Columns = append(t.Columns, strconv.Itoa(y))
	}
	for _, l := range layers {
		for k, name := range l.layer.Names() {
			row := []string{l.name + ": " + name}
			for _, y := range benchmarks {
				row = append(row, percent(r.Share(l.layer, k, y)))
			}
			t.Rows = append(t.Rows, row)
		}
		row := []string{l.name + ": HHI"}
		for _, y := range benchmarks {
			row = append(row, Points.Short(r.Annual(l.output, y)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sources implements kind.
func (shares) sources(Spec) (before, after string) {
	return "Shares of " + strconv.Itoa(model.BaseYear) + ": Epoch AI (CC BY).",
		"HHI: the sum of squared shares, from 0 to 10,000 for one alone; others count as nothing."
}

// drawing implements kind.
func (shares) drawing(Spec) drawing {
	d := &stacks{}
	for i, l := range layers {
		d.panels[i].name = l.name
	}
	return d
}

// set implements drawing.
func (d *stacks) set(r *model.Result, o Options) error {
	d.year = inRun(o.Year)
	for i, l := range layers {
		p := &d.panels[i]
		p.bands, p.index = p.bands[:0], p.index[:0]
		for k, name := range l.layer.Names() {
			var b band
			b.name = name
			for y := model.BaseYear; y <= model.LastYear; y++ {
				b.share[y-model.BaseYear] = r.Share(l.layer, k, y)
			}
			p.bands = append(p.bands, b)
		}
		for y := model.BaseYear; y <= model.LastYear; y++ {
			p.index = append(p.index, Point{float64(y), r.Annual(l.output, y)})
		}
		if err := p.index.check(l.name); err != nil {
			return err
		}
	}
	return nil
}
