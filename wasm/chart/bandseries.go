package chart

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// bandSeries is the band of a curve that eight of ten runs stay in, as series.
type bandSeries struct {
	curve             int // its place among the chart's
	low, middle, high Series
}

// band returns a curve's bands, one a year of the run; nil where there are none.
func (k curve) band(in *ensemble.Bands) []ensemble.Band {
	if in == nil || k.yearly {
		return nil
	}
	return in.Of[k.output.Spec().ID]
}

// set reads a curve's bands. They open from what was observed, where the curve
// starts from that. By quarter too they have a place a year.
func (f *bandSeries) set(k curve, in *ensemble.Bands, line Series) {
	f.low, f.middle, f.high = f.low[:0], f.middle[:0], f.high[:0]
	add := func(year, low, middle, high float64) {
		f.low, f.middle, f.high = append(f.low, Point{year, low}), append(f.middle, Point{year, middle}), append(f.high, Point{year, high})
	}
	if p := line[0]; p.Year < model.FirstYear {
		add(p.Year, p.Value, p.Value, p.Value)
	}
	for i, b := range k.band(in) {
		add(float64(model.FirstYear+i), b.P10, b.P50, b.P90)
	}
}

// bandSeries returns the bands in a year of the run, each with its curve.
func (l lines) bandSeries(s Spec, year int) (of []curve, in []ensemble.Band) {
	for _, k := range l.curves {
		if b := k.band(s.bands); b != nil && year >= model.FirstYear {
			of, in = append(of, k), append(in, b[year-model.FirstYear])
		}
	}
	return of, in
}

// between writes what a band spans.
func (s Spec) between(b ensemble.Band) string {
	return s.lang.Numbers().Range(s.Unit.Short(b.P10), s.Unit.Short(b.P90))
}

// describeBands tells of the bands in a year, "" where there are none.
func (l lines) describeBands(s Spec, year int) string {
	if !s.hasBands() {
		return ""
	}
	curves, bands := l.bandSeries(s, year)
	var items []string
	for i, k := range curves {
		items = append(items, s.lang.T("{name} {value}", "{name}", s.lang.T(k.label), "{value}", s.between(bands[i])))
	}
	return s.lang.T("With the inputs drawn {runs} times from within their spreads, eight of ten runs are here in {year}: {list}. The thin line is the middle of the runs.",
		"{runs}", strconv.Itoa(s.bands.Runs), "{year}", strconv.Itoa(year), "{list}", list(s.lang, items))
}
