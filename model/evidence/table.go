package evidence

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// table reads a CSV with a header row by row, and locates errors.
type table struct {
	name   string
	reader *csv.Reader
	column map[string]int
	fields []string
	err    error
}

// lazy is a table that is parsed on first use. A program that never uses it
// contains neither its parser nor its text.
type lazy[T any] struct {
	once sync.Once
	rows T
}

// get returns the rows. The tables are embedded, so one that cannot be read is a
// bug and panics.
func (l *lazy[T]) get(read func() (T, error)) T {
	l.once.Do(func() {
		var err error
		if l.rows, err = read(); err != nil {
			panic(err)
		}
	})
	return l.rows
}

// read parses text and calls row for each row. The first error names file, line and
// column.
func read(name, text string, columns []string, row func(*table)) error {
	t := &table{name: name, reader: csv.NewReader(strings.NewReader(text)), column: map[string]int{}}
	header, err := t.reader.Read()
	if err != nil {
		return fmt.Errorf("%s: no header: %w", name, err)
	}
	for i, h := range header {
		t.column[h] = i
	}
	for _, c := range columns {
		if _, ok := t.column[c]; !ok {
			return fmt.Errorf("%s:1: no column %q; there are %s", name, c, strings.Join(header, ", "))
		}
	}
	for {
		t.fields, err = t.reader.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if row(t); t.err != nil {
			return t.err
		}
	}
}

// fail records a row's first error, at a column.
func (t *table) fail(column, format string, args ...any) {
	if t.err == nil {
		line, at := t.reader.FieldPos(t.column[column])
		t.err = fmt.Errorf("%s:%d:%d: %s: %s", t.name, line, at, column, fmt.Sprintf(format, args...))
	}
}

// text returns a field; must fails if it is empty.
func (t *table) text(column string) string { return t.fields[t.column[column]] }

func (t *table) must(column string) string {
	s := t.text(column)
	if s == "" {
		t.fail(column, "is empty")
	}
	return s
}

// number returns a finite number, NaN if the field is empty.
func (t *table) number(column string) float64 {
	s := t.text(column)
	if s == "" {
		return math.NaN()
	}
	v, err := quantity.Parse(s)
	if err != nil {
		t.fail(column, "%v", err)
	}
	return v
}

func (t *table) mustNumber(column string) float64 {
	t.must(column)
	return t.number(column)
}

// between checks that low and high, if given, enclose the value.
func (t *table) between(low, value, high string) {
	v := t.mustNumber(value)
	if l := t.number(low); l > v {
		t.fail(low, "%s is above the value %s", t.text(low), t.text(value))
	}
	if h := t.number(high); h < v {
		t.fail(high, "%s is below the value %s", t.text(high), t.text(value))
	}
}

func (t *table) oneOf(column string, allowed []string) string {
	s := t.must(column)
	if !slices.Contains(allowed, s) {
		t.fail(column, "%q is none of %s", s, strings.Join(allowed, ", "))
	}
	return s
}

func (t *table) date(column string) string {
	s := t.must(column)
	if !isDate(s) {
		t.fail(column, "%q is not a date; write 2025, 2025-Q4, 2025-10, 2025-10-28 or FY2026", s)
	}
	return s
}

// published returns the date on which a forecast was published, which must not be a
// fiscal year or after the forecast's year.
func (t *table) published(column, year string) string {
	s := t.date(column)
	switch y, err := strconv.Atoi(s[:min(4, len(s))]); {
	case err != nil || strings.HasSuffix(s, "(plan)"):
		t.fail(column, "%q is not the date of a publication", s)
	case y > t.year(year):
		t.fail(column, "%q is after the year %d that is forecast", s, t.year(year))
	}
	return s
}

func (t *table) year(column string) int {
	y, ok := quantity.Whole(t.must(column), 1990, 2100)
	if !ok {
		t.fail(column, "%q is not a year", t.text(column))
	}
	return y
}

// mayYear returns a year, 0 if the field is empty.
func (t *table) mayYear(column string) int {
	if t.text(column) == "" {
		return 0
	}
	return t.year(column)
}

// count returns a whole number from 1 to 100, 0 if the field is empty.
func (t *table) count(column string) int {
	s := t.text(column)
	if s == "" {
		return 0
	}
	n, ok := quantity.Whole(s, 1, 100)
	if !ok {
		t.fail(column, "%q is not a number of years from 1 to 100", s)
	}
	return n
}

// band returns a value with its range, NaN if there is no value; a missing bound is
// the value.
func (t *table) band(low, value, high string) model.Band {
	if t.text(value) == "" {
		if t.text(low) != "" || t.text(high) != "" {
			t.fail(value, "is empty, but a bound is given")
		}
		return model.Exactly(math.NaN())
	}
	t.between(low, value, high)
	b := model.Exactly(t.number(value))
	if l := t.number(low); !math.IsNaN(l) {
		b.Low = l
	}
	if h := t.number(high); !math.IsNaN(h) {
		b.High = h
	}
	return b
}

// output returns the row's output, and checks that the row has that output's unit.
func (t *table) output() model.Output {
	o, ok := model.FindOutput(t.must("output"))
	if !ok {
		t.fail("output", "%v", model.UnknownOutput(t.text("output")))
		return 0
	}
	if unit := o.Spec().Unit; t.must("unit") != unit {
		t.fail("unit", "%q is not %s's unit %q", t.text("unit"), o.Spec().ID, unit)
	}
	return o
}

// period returns the end of a year, half or quarter, and its length in years.
func (t *table) period(column string) (end, years float64) {
	text := t.must(column)
	year, part, _ := strings.Cut(text, "-")
	y, err := strconv.Atoi(year)
	parts := map[string][2]float64{"": {1, 1}, "H1": {0.5, 0.5}, "H2": {1, 0.5}, "Q1": {0.25, 0.25}, "Q2": {0.5, 0.25}, "Q3": {0.75, 0.25}, "Q4": {1, 0.25}}
	p, ok := parts[part]
	if err != nil || len(year) != 4 || !ok {
		t.fail(column, "%q is not a period; write 2025, 2026-H1 or 2026-Q2", text)
	}
	return float64(y) + p[0], p[1]
}
