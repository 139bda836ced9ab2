package evidence

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
)

// table reads a CSV with a header, row by row, and says where a value is wrong.
type table struct {
	name   string
	reader *csv.Reader
	column map[string]int
	fields []string
	err    error
}

// read parses text and calls each row once. The first error names file, line
// and column.
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

// fail records the first error of the row, at a column.
func (t *table) fail(column, format string, args ...any) {
	if t.err == nil {
		line, at := t.reader.FieldPos(t.column[column])
		t.err = fmt.Errorf("%s:%d:%d: %s: %s", t.name, line, at, column, fmt.Sprintf(format, args...))
	}
}

// text returns a field; must says that it may not be empty.
func (t *table) text(column string) string { return t.fields[t.column[column]] }

func (t *table) must(column string) string {
	s := t.text(column)
	if s == "" {
		t.fail(column, "is empty")
	}
	return s
}

// number returns a finite number, NaN where the field is empty.
func (t *table) number(column string) float64 {
	s := t.text(column)
	if s == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		t.fail(column, "%q is not a number", s)
	}
	return v
}

func (t *table) mustNumber(column string) float64 {
	t.must(column)
	return t.number(column)
}

func (t *table) year(column string) int {
	y, err := strconv.Atoi(t.must(column))
	if err != nil || y < 1990 || y > 2100 {
		t.fail(column, "%q is not a year", t.text(column))
	}
	return y
}

// output returns the output that a row is about, and checks that the row's
// unit is that output's.
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
