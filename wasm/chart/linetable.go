package chart

import (
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
)

// moment is what a chart of lines has in a year, or in a quarter of the run.
type moment struct {
	year    int
	quarter int // 1 to 4; 0 is the whole year
	a, b    []float64
	bars    []float64
	bands   []ensemble.Band // of the run's years
}

// past reports whether the moment is before the run.
func (m *moment) past() bool { return m.year <= model.BaseYear }

// moments returns history by year, where anything is known of it, and then the run
// by year or by quarter. Curves are NaN where nothing was observed.
func (l lines) moments(s Spec, r *model.Result) []moment {
	var all []moment
	add := func(m moment, at func(curve, *model.Result) float64) {
		known := !m.past()
		for _, k := range l.curves {
			v := at(k, r)
			known = known || !math.IsNaN(v)
			m.a = append(m.a, v)
			if s.compares() {
				m.b = append(m.b, at(k, s.against))
			}
		}
		for _, b := range l.bars {
			v := b.value(m.year)
			known = known || v > 0
			m.bars = append(m.bars, v)
		}
		if known {
			all = append(all, m)
		}
	}
	for y := firstYear; y <= lastYear; y++ {
		switch {
		case y <= model.BaseYear:
			add(moment{year: y}, func(k curve, _ *model.Result) float64 { return k.observedIn(y) })
		case s.quarters:
			for q := range 4 {
				add(moment{year: y, quarter: q + 1}, func(k curve, r *model.Result) float64 { return k.quarter(r, 4*(y-model.FirstYear)+q).Value })
			}
		default:
			_, bands := l.bandSeries(s, y)
			add(moment{year: y, bands: bands}, func(k curve, r *model.Result) float64 { return k.at(r, y) })
		}
	}
	return all
}

// columnBands returns the curves whose bands have columns, which have a place a
// year.
func (l lines) columnBands(s Spec) []curve {
	if s.quarters {
		return nil
	}
	curves, _ := l.bandSeries(s, model.FirstYear)
	return curves
}

// table implements kind: history, then the run, by year or by quarter; then
// scenario B's and how far A's are above them.
func (l lines) table(s Spec, r *model.Result) Table {
	t := Table{Columns: l.columns(s)}
	for _, m := range l.moments(s, r) {
		t.Rows = append(t.Rows, l.row(s, m))
	}
	return t
}

func (l lines) columns(s Spec) []string {
	in := s.lang
	columns := []string{in.T("Year")}
	for _, k := range l.curves {
		columns = append(columns, in.T(k.column))
	}
	for _, b := range l.bars {
		columns = append(columns, in.T(b.column))
	}
	if l.phrases.missing != "" {
		columns = append(columns, in.T(l.phrases.missing))
	}
	for _, k := range l.columnBands(s) {
		columns = append(columns, in.T("{column}, 8 of 10 runs", "{column}", in.T(k.column)))
	}
	if s.compares() {
		for _, k := range l.curves {
			columns = append(columns, in.T("{column}, B", "{column}", in.T(k.column)), in.T("{column}, A − B", "{column}", in.T(k.column)))
		}
	}
	return columns
}

// row writes a moment. What has no value is an empty cell.
func (l lines) row(s Spec, m moment) []string {
	row := []string{strconv.Itoa(m.year)}
	if m.quarter > 0 {
		row[0] = s.lang.T("{year} Q{quarter}", "{year}", row[0], "{quarter}", strconv.Itoa(m.quarter))
	}
	add := func(known bool, text string) {
		if !known {
			text = ""
		}
		row = append(row, text)
	}
	for _, v := range m.a {
		add(!math.IsNaN(v), s.Unit.Short(v))
	}
	for _, v := range m.bars {
		add(v > 0, s.Unit.Short(v))
	}
	if l.phrases.missing != "" { // by how much the second curve stays below the first
		add(!m.past() && m.a[1] < all*m.a[0], s.Unit.Short(m.a[0]-m.a[1]))
	}
	for k := range l.columnBands(s) {
		if m.past() {
			add(false, "")
		} else {
			add(true, s.between(m.bands[k]))
		}
	}
	for k, b := range m.b {
		add(!m.past(), s.Unit.Short(b))
		add(!m.past(), s.Unit.Difference(m.a[k]-b))
	}
	return row
}
