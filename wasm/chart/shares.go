package chart

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// sharesChart shows who holds AI's compute, and how concentrated it is.
var sharesChart = define(Spec{
	Name:     "shares",
	Title:    i18n.Mark("Who holds AI compute"),
	Subtitle: i18n.Mark("% at the end of each year, world"),
	Output:   model.MarketHHIClouds,
	coverage: i18n.Mark("AI; world; compute sold and in use; shares of each layer in % and their HHI"),
	kind:     shares{},
})

// shares is a chart of each layer's players over the years.
type shares struct{ players }

// players is what the charts of who holds what share.
type players struct{}

// evidence implements kind.
func (players) evidence(s Spec) (keys []string) {
	for _, l := range layers {
		keys = append(keys, l.output.Spec().Evidence...)
	}
	return append(keys, s.Output.Spec().Evidence...)
}

// layers are the layers that charts draw and their indices of concentration, in
// the order in which chips become answers.
var layers = [...]struct {
	layer  model.Layer
	name   string
	output model.Output
}{
	{model.Chipmakers, i18n.Mark("Chipmakers"), model.MarketHHIChips},
	{model.Clouds, i18n.Mark("Clouds"), model.MarketHHIClouds},
	{model.Builders, i18n.Mark("Builders"), model.MarketHHIBuilders},
}

// benchmarks are the years that tables of players give.
var benchmarks = [...]int{model.BaseYear, DefaultYear, model.LastYear}

// takeaway implements kind.
func (k shares) takeaway(s Spec, r *model.Result, year int) string {
	return s.both(i18n.Mark("By {year} three clouds hold {share} of AI’s chips, and {maker} makes {made}"),
		i18n.Mark("{takeaway}; in B ({name}) they hold {share}, and {maker} makes {made}"),
		r, func(text string, r *model.Result) string { return k.fill(s, text, r, year) })
}

// fill puts the clouds' and the largest chipmaker's shares of a year in a text.
func (shares) fill(s Spec, text string, r *model.Result, year int) string {
	chips := model.Chipmakers
	names, first := chips.Names(), 0
	for k := range names[:len(names)-1] {
		if r.Share(chips, k, year) > r.Share(chips, first, year) {
			first = k
		}
	}
	return s.lang.T(text,
		"{year}", strconv.Itoa(year), "{share}", s.lang.Numbers().Percent(r.Annual(model.MarketTop3Clouds, year)/100),
		"{maker}", names[first], "{made}", s.lang.Numbers().Percent(r.Share(chips, first, year)))
}

// describe implements kind.
func (shares) describe(s Spec, r *model.Result, o Options) string {
	year := o.Year
	text := s.lang.T("Parts of the world’s AI compute: who makes the chips, who owns them and who builds with them.")
	for _, l := range layers {
		var items []string
		for k, name := range l.layer.Names() {
			items = append(items, s.lang.T("{name} {value}", "{name}", player(s.lang, name), "{value}", s.lang.Numbers().Percent(r.Share(l.layer, k, year))))
		}
		text += " " + s.lang.T("{layer} in {year}: {list}. HHI: {now} and {end} in {last}.",
			"{layer}", s.lang.T(l.name), "{year}", strconv.Itoa(year), "{list}", list(s.lang, items),
			"{now}", s.Unit.Long(r.Annual(l.output, year)), "{end}", s.Unit.Long(r.Annual(l.output, model.LastYear)), "{last}", strconv.Itoa(model.LastYear))
	}
	return text
}

// table implements kind: a row for each player, and one for each layer's index.
func (shares) table(s Spec, r *model.Result) Table {
	t := Table{Columns: []string{s.lang.T("Who")}}
	for _, y := range benchmarks {
		t.Columns = append(t.Columns, strconv.Itoa(y))
	}
	for _, l := range layers {
		for k, name := range l.layer.Names() {
			row := []string{s.lang.T("{layer}: {name}", "{layer}", s.lang.T(l.name), "{name}", player(s.lang, name))}
			for _, y := range benchmarks {
				row = append(row, s.lang.Numbers().Percent(r.Share(l.layer, k, y)))
			}
			t.Rows = append(t.Rows, row)
		}
		row := []string{s.lang.T("{layer}: {name}", "{layer}", s.lang.T(l.name), "{name}", "HHI")}
		for _, y := range benchmarks {
			row = append(row, s.Unit.Short(r.Annual(l.output, y)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// sources implements kind.
func (shares) sources(s Spec) (before, after string) {
	return creditShares(s), s.lang.T("HHI: the sum of squared shares, from 0 to {most} for one alone; others are left out.", "{most}", s.Unit.Long(1e4))
}

// creditShares names the source of the shares that a run starts from.
func creditShares(s Spec) string {
	return s.lang.T("Shares of {year}: {credits}.", "{year}", strconv.Itoa(model.BaseYear), "{credits}", sharesCredit)
}

const sharesCredit = "Epoch AI (CC BY)"

// drawing implements kind.
func (shares) drawing(s Spec) drawing {
	d := &stacks{unit: s.Unit, lang: s.lang}
	for i, l := range layers {
		d.panels[i].name = s.lang.T(l.name)
	}
	return d
}

// set implements drawing.
func (d *stacks) set(_ Spec, r *model.Result, o Options) error {
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
