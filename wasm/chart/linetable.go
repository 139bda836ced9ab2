package chart

import (
	"math"
	"strconv"

	"hundredfold/model"
)

// table implements kind: history, then the run, by year or by quarter; then
// scenario B's and how far A's are above them.
func (l lines) table(s Spec, r *model.Result) Table {
	text := tableOf{s, l, r}
	t := Table{Columns: text.columns()}
	add := func(row []string) {
		if row != nil {
			t.Rows = append(t.Rows, row)
		}
	}
	for y := firstYear; y <= lastYear; y++ {
		if y <= model.BaseYear || !s.quarters {
			add(text.year(y))
			continue
		}
		for i := range 4 {
			add(text.quarter(4*(y-model.FirstYear) + i))
		}
	}
	return t
}

// tableOf makes the rows of a chart's table.
type tableOf struct {
	spec  Spec
	lines lines
	run   *model.Result
}

func (t tableOf) columns() []string {
	in := t.spec.lang
	columns := []string{in.T("Year")}
	for _, k := range t.lines.curves {
		columns = append(columns, in.T(k.column))
	}
	for _, b := range t.lines.bars {
		columns = append(columns, in.T(b.column))
	}
	if t.lines.phrases.missing != "" {
		columns = append(columns, in.T(t.lines.phrases.missing))
	}
	if t.banded() {
		curves, _ := t.lines.bandSeries(t.spec, model.FirstYear)
		for _, k := range curves {
			columns = append(columns, in.T("{column}, 8 of 10 runs", "{column}", in.T(k.column)))
		}
	}
	if t.spec.compares() {
		for _, k := range t.lines.curves {
			columns = append(columns, in.T("{column}, B", "{column}", in.T(k.column)), in.T("{column}, A − B", "{column}", in.T(k.column)))
		}
	}
	return columns
}

// year returns a year's row, nil where nothing is known of it.
func (t tableOf) year(y int) []string {
	u := t.spec.Unit
	row, known := []string{strconv.Itoa(y)}, y > model.BaseYear
	for _, k := range t.lines.curves {
		cell := ""
		if y > model.BaseYear {
			cell = u.Short(k.at(t.run, y))
		} else if v := k.observedIn(y); !math.IsNaN(v) {
			cell, known = u.Short(v), true
		}
		row = append(row, cell)
	}
	for _, b := range t.lines.bars {
		cell := ""
		if v := b.value(y); v > 0 {
			cell, known = u.Short(v), true
		}
		row = append(row, cell)
	}
	if !known {
		return nil
	}
	return t.compare(t.addBands(t.missing(row, y), y), y <= model.BaseYear, func(k curve, r *model.Result) float64 { return k.at(r, y) })
}

// quarter returns the row of a quarter of the run.
func (t tableOf) quarter(q int) []string {
	row := []string{t.spec.lang.T("{year} Q{quarter}", "{year}", strconv.Itoa(model.FirstYear+q/4), "{quarter}", strconv.Itoa(q%4+1))}
	value := func(k curve, r *model.Result) float64 { return k.quarter(r, q).Value }
	for _, k := range t.lines.curves {
		row = append(row, t.spec.Unit.Short(value(k, t.run)))
	}
	if t.lines.phrases.missing != "" {
		row = append(row, t.short(value(t.lines.curves[0], t.run), value(t.lines.curves[1], t.run)))
	}
	return t.compare(row, false, value)
}

// missing adds to a year's row by how much the second curve stays below the
// first.
func (t tableOf) missing(row []string, year int) []string {
	switch {
	case t.lines.phrases.missing == "":
		return row
	case year <= model.BaseYear:
		return append(row, "")
	}
	return append(row, t.short(t.lines.compared(t.run, year)))
}

// banded reports whether there are columns of bands, which have a place a year.
func (t tableOf) banded() bool { return t.spec.hasBands() && !t.spec.quarters }

// doubt adds to a year's row what most runs lie between.
func (t tableOf) addBands(row []string, year int) []string {
	if !t.banded() {
		return row
	}
	if year <= model.BaseYear {
		curves, _ := t.lines.bandSeries(t.spec, model.FirstYear)
		return append(row, make([]string, len(curves))...)
	}
	_, bands := t.lines.bandSeries(t.spec, year)
	for _, b := range bands {
		row = append(row, t.spec.between(b))
	}
	return row
}

// short writes by how much second is less than first, "" where it is not.
func (t tableOf) short(first, second float64) string {
	if second >= all*first {
		return ""
	}
	return t.spec.Unit.Short(first - second)
}

// compare adds to a row what scenario B has in it, and how far A is above that.
func (t tableOf) compare(row []string, empty bool, value func(curve, *model.Result) float64) []string {
	if !t.spec.compares() {
		return row
	}
	for _, k := range t.lines.curves {
		if empty {
			row = append(row, "", "")
			continue
		}
		a, b := value(k, t.run), value(k, t.spec.against)
		row = append(row, t.spec.Unit.Short(b), t.spec.Unit.Difference(a-b))
	}
	return row
}
