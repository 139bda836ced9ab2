package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/model/evidence"
)

// Data is what a chart draws, as numbers for other programs to read: series
// over the same years, or for a chart of comparisons a row for each.
type Data struct {
	Years    []float64
	Quarters []string // in place of years: 2026Q1 and on
	Series   []DataSeries
	Observed []DataObservation   // of parts of a year, beside the years
	Expected []evidence.Forecast // what others expect of the same, drawn beside it
	Compared []evidence.Row      // in place of all above

	// In place of all above, in a chart of Analyses: a row for each input, and of what
	// its values are.
	Columns []string
	Rows    []DataRow
}

// Periods returns the names of the years or quarters.
func (d *Data) Periods() []string {
	if d.Quarters != nil {
		return d.Quarters
	}
	all := make([]string, len(d.Years))
	for k, y := range d.Years {
		all[k] = strconv.Itoa(int(y))
	}
	return all
}

// DataRow is what a chart of Analyses tells of an input.
type DataRow struct {
	ID     string
	Label  string
	Values []float64 // one for each column
}

// DataSeries is one series: a value for each year, NaN where nothing is known. A
// flow's quarters count at the rate of a year, as the chart draws them.
type DataSeries struct {
	ID     string // the output's, where it is one
	Label  string
	Unit   string
	Values []float64
}

// DataObservation is what was observed of a series over a part of a year, or at the
// end of one: of a flow the annual rate, as the chart draws it.
type DataObservation struct {
	ID     string // of the series
	Period string // "2026-H1" or "2026-Q2"
	When   string // the same in words
	Value  float64
	Unit   string
	Keys   []string // of the figures
}

// Data returns what the chart draws of a run.
func (s Spec) Data(r *model.Result) Data { return s.kind.data(s, r) }

// Evidence returns the keys of the figures that the chart rests on, each once,
// those that it draws first.
func (s Spec) Evidence() []string {
	var keys []string
	for _, k := range s.kind.evidence(s) {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// evidence implements kind.
func (l lines) evidence(Spec) []string {
	var keys []string
	for _, c := range l.curves {
		for _, p := range evidence.History(c.output) {
			keys = append(keys, p.Keys...)
		}
		keys = append(keys, c.output.Spec().Evidence...)
	}
	for _, f := range l.forecasts() {
		keys = append(keys, f.Key)
	}
	if len(l.bars) > 0 {
		for _, d := range evidence.Deals() {
			if d.GW.Mid > 0 {
				keys = append(keys, d.Key)
			}
		}
	}
	return keys
}

// series returns a curve's series, still empty. What a stock gains in a year is
// no output of its own.
func (k curve) series(s Spec) DataSeries {
	o := k.output.Spec()
	id := o.ID
	if k.yearly {
		id += ".in_year"
	}
	return DataSeries{ID: id, Label: s.lang.T(k.column), Unit: s.lang.T(o.Unit)}
}

// data implements kind: history and then the run by year, or the run alone by quarter;
// after the run's series those of the scenario that it is compared with.
func (l lines) data(s Spec, r *model.Result) Data {
	var d Data
	for _, f := range l.forecasts() {
		f.Name, f.Unit, f.Differs = s.lang.T(f.Name), s.lang.T(f.Unit), s.lang.T(f.Differs)
		d.Expected = append(d.Expected, f)
	}
	for _, k := range l.curves {
		of := k.series(s)
		d.Series = append(d.Series, of)
		for _, p := range k.observed() {
			if _, whole := p.of.Year(); !whole {
				d.Observed = append(d.Observed, DataObservation{of.ID, p.of.Period, p.when(s.lang), p.Value, of.Unit, p.of.Keys})
			}
		}
	}
	for _, b := range l.bars {
		d.Series = append(d.Series, DataSeries{ID: s.Name + "." + slug(b.label), Label: s.lang.T(b.column), Unit: s.lang.T(s.Output.Spec().Unit)})
	}
	banded := l.columnBands(s)
	for _, k := range banded {
		of := k.series(s)
		for _, share := range [...]string{"10", "50", "90"} {
			d.Series = append(d.Series, DataSeries{ID: of.ID + ".p" + share, Unit: of.Unit,
				Label: s.lang.T("{column}, above {share}% of the runs", "{column}", of.Label, "{share}", share)})
		}
	}
	if s.compares() {
		for _, k := range l.curves {
			of := k.series(s)
			of.ID, of.Label = of.ID+".b", s.lang.T("{column}, B", "{column}", of.Label)
			d.Series = append(d.Series, of)
		}
	}
	for _, m := range l.moments(s, r) {
		switch {
		case !s.quarters:
			d.Years = append(d.Years, float64(m.year))
		case m.past():
			continue
		default:
			d.Quarters = append(d.Quarters, model.QuarterName(4*(m.year-model.FirstYear)+m.quarter-1))
		}
		row := slices.Concat(m.a, m.bars)
		for k := range banded {
			b := ensemble.Band{P10: math.NaN(), P50: math.NaN(), P90: math.NaN()}
			if !m.past() {
				b = m.bands[k]
			}
			row = append(row, b.P10, b.P50, b.P90)
		}
		for i, v := range append(row, m.b...) {
			d.Series[i].Values = append(d.Series[i].Values, v)
		}
	}
	return d
}

// data implements kind: each player's share and each layer's index.
func (shares) data(s Spec, r *model.Result) Data {
	d := Data{Years: sinceBase()}
	for _, l := range layers {
		label := func(name string) string {
			return s.lang.T("{layer}: {name}", "{layer}", s.lang.T(l.name), "{name}", name)
		}
		for k, name := range l.layer.Names() {
			series := DataSeries{ID: "shares." + slug(l.name) + "." + slug(name), Label: label(player(s.lang, name)), Unit: "%"}
			for y := model.BaseYear; y <= model.LastYear; y++ {
				series.Values = append(series.Values, 100*r.Share(l.layer, k, y))
			}
			d.Series = append(d.Series, series)
		}
		o := l.output.Spec()
		index := DataSeries{ID: o.ID, Label: label("HHI"), Unit: s.lang.T(o.Unit)}
		for y := model.BaseYear; y <= model.LastYear; y++ {
			index.Values = append(index.Values, r.Annual(l.output, y))
		}
		d.Series = append(d.Series, index)
	}
	return d
}

// data implements kind: what flows between each two players of neighbouring layers.
func (flows) data(s Spec, r *model.Result) Data {
	d := Data{Years: sinceBase()}
	for _, f := range streams(r, model.BaseYear) {
		id, label := "flows", ""
		from, to := f.names()
		for i, name := range [...]string{from, to} {
			layer := layers[f.layer+i].name
			id += "." + slug(layer) + "." + slug(name)
			label += [...]string{"", " → "}[i] + s.lang.T("{layer}: {name}", "{layer}", s.lang.T(layer), "{name}", player(s.lang, name))
		}
		d.Series = append(d.Series, DataSeries{ID: id, Label: label, Unit: "GW", Values: make([]float64, len(d.Years))})
	}
	for k, y := range d.Years {
		for i, f := range streams(r, int(y)) {
			d.Series[i].Values[k] = f.gw
		}
	}
	return d
}

// sinceBase returns the years from the observed one on.
func sinceBase() []float64 {
	var years []float64
	for y := model.BaseYear; y <= model.LastYear; y++ {
		years = append(years, float64(y))
	}
	return years
}

// slug writes a name as a part of an ID.
func slug(name string) string { return strings.ReplaceAll(strings.ToLower(name), " ", "_") }
