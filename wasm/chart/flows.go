package chart

import (
	"cmp"
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// flowsChart shows whose chips stand in whose data centres for whose models.
var flowsChart = define(Spec{
	Name:     "flows",
	Title:    i18n.Mark("From chips to models"),
	Subtitle: i18n.Mark("GW at year’s end, world"),
	Output:   model.PowerAI,
	kind:     flows{},
})

// flows is a chart of the table of chipmakers, clouds and builders in a year.
type flows struct{ players }

// stream is what one player gives to one of the next layer, in GW.
type stream struct {
	layer    int // of layers, that it leaves
	from, to int // players, in the order of their layers
	gw       float64
}

// streams returns what flows between neighbouring layers at the end of a year.
func streams(r *model.Result, year int) []stream {
	var t model.Flows
	r.Flows(&t, year)
	var all []stream
	for i := range layers[:len(layers)-1] {
		sum := make([][]float64, len(layers[i].layer.Names()))
		for k := range sum {
			sum[k] = make([]float64, len(layers[i+1].layer.Names()))
		}
		for b := range t {
			for c := range t[b] {
				for h, gw := range t[b][c] {
					at := [model.Layers]int{model.Builders: b, model.Clouds: c, model.Chipmakers: h}
					sum[at[layers[i].layer]][at[layers[i+1].layer]] += gw
				}
			}
		}
		for from := range sum {
			for to, gw := range sum[from] {
				all = append(all, stream{i, from, to, gw})
			}
		}
	}
	return all
}

// names returns the names of where a stream comes from and goes to.
func (s stream) names() (from, to string) {
	return layers[s.layer].layer.Names()[s.from], layers[s.layer+1].layer.Names()[s.to]
}

// largest returns the largest stream out of a layer between two that have a name.
func largest(all []stream, layer int) stream {
	var best stream
	for _, s := range all {
		from, to := s.names()
		if s.layer == layer && from != others && to != others && s.gw > best.gw {
			best = s
		}
	}
	return best
}

// others is what the model calls the last player of each layer.
const others = "others"

// takeaway implements kind.
func (k flows) takeaway(s Spec, r *model.Result, year int) string {
	return s.both(i18n.Mark("By {year} the largest stream of chips is from {from} to {to}: {power}, or {cost} to build"),
		i18n.Mark("{takeaway}; in B ({name}) from {from} to {to}: {power}, or {cost}"),
		r, func(text string, r *model.Result) string { return k.fill(s, text, r, year) })
}

// fill puts a year's largest stream from chipmakers to clouds in a text.
func (flows) fill(s Spec, text string, r *model.Result, year int) string {
	best := largest(streams(r, year), 0)
	from, to := best.names()
	return s.lang.T(text,
		"{year}", strconv.Itoa(year), "{from}", from, "{to}", to,
		"{power}", s.Unit.Long(best.gw), "{cost}", quantity.Money.In(s.lang.Numbers()).Long(cost(r, year, best.gw)))
}

// streamed are the sentences that list the largest streams out of each layer.
var streamed = [...]string{i18n.Mark("From chipmakers to clouds: {list}."), i18n.Mark("From clouds to builders: {list}.")}

// describe implements kind: the largest streams between layers.
func (flows) describe(s Spec, r *model.Result, o Options) string {
	const most = 5
	year := o.Year
	text := s.lang.T("Whose chips stand in whose data centres, for whose models: of {power} in {year}.",
		"{power}", s.Unit.Long(r.Annual(model.PowerAI, year)), "{year}", strconv.Itoa(year))
	all := streams(r, year)
	slices.SortStableFunc(all, func(a, b stream) int { return cmp.Compare(b.gw, a.gw) })
	for i := range streamed {
		var items []string
		for _, f := range all {
			if f.layer == i && len(items) < most {
				from, to := f.names()
				items = append(items, s.lang.T("{from} to {to} {power}",
					"{from}", player(s.lang, from), "{to}", player(s.lang, to), "{power}", s.Unit.Long(f.gw)))
			}
		}
		text += " " + s.lang.T(streamed[i], "{list}", list(s.lang, items))
	}
	return text
}

// cost returns what building so many GW takes at a year's prices, $bn.
func cost(r *model.Result, year int, gw float64) float64 {
	return gw * r.Annual(model.CapexPerGW, year)
}

// table implements kind: every stream that counts in GW, and what it takes to
// build the one of DefaultYear.
func (flows) table(s Spec, r *model.Result) Table {
	t := Table{Columns: []string{s.lang.T("From"), s.lang.T("To")}}
	var by [len(benchmarks)][]stream
	for i, y := range benchmarks {
		t.Columns = append(t.Columns, strconv.Itoa(y))
		by[i] = streams(r, y)
	}
	t.Columns = append(t.Columns, s.lang.T("To build {year}’s", "{year}", strconv.Itoa(DefaultYear)))
	for k := range by[0] {
		from, to := by[0][k].names()
		row, most, price := []string{player(s.lang, from), player(s.lang, to)}, 0.0, ""
		for i := range by {
			cell := s.Unit.Short(by[i][k].gw)
			if by[i][k].gw < counts {
				cell = s.lang.T("under {value}", "{value}", s.Unit.Short(counts))
			}
			row = append(row, cell)
			most = max(most, by[i][k].gw)
			if benchmarks[i] == DefaultYear {
				price = quantity.Money.In(s.lang.Numbers()).Short(cost(r, DefaultYear, by[i][k].gw))
			}
		}
		row = append(row, price)
		if most >= counts {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// counts is the least stream that a table gives the size of, in GW.
const counts = 0.1

// sources implements kind.
func (flows) sources(s Spec) (before, after string) {
	return creditShares(s), s.lang.T("Streams are fitted to the shares of each layer.")
}

// drawing implements kind.
func (flows) drawing(s Spec) drawing { return &sankey{unit: s.Unit, lang: s.lang} }

// set implements drawing.
func (d *sankey) set(_ Spec, r *model.Result, o Options) error {
	d.streams = streams(r, inRun(o.Year))
	return nil
}
