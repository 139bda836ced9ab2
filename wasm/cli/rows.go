package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"reflect"
	"slices"
	"strings"
	"text/tabwriter"

	"hundredfold/model/quantity"
)

// printRows prints rows as JSON, as CSV whose columns are JSON's members, or as a
// table with a header.
func printRows[T any](e *env, format, header string, rows []T, cells func(T) []string) error {
	switch format {
	case "csv":
		records := [][]string{columns[T]()}
		for _, r := range rows {
			records = append(records, record(r))
		}
		return writeCSV(e.out, records)
	case "json":
		return writeJSON(e.out, rows)
	}
	return writeTable(e.out, header, rows, cells)
}

// printRecords prints rows whose table has the same columns and cells as their CSV.
func printRecords[T any](e *env, format string, rows []T) error {
	return printRows(e, format, strings.Join(columns[T](), "\t"), rows, record[T])
}

// fields returns the fields of a row's type, with those of embedded structs in
// their place.
func fields[T any]() []reflect.StructField {
	return slices.DeleteFunc(reflect.VisibleFields(reflect.TypeFor[T]()), func(f reflect.StructField) bool { return f.Anonymous })
}

// columns returns the JSON names of a row's fields.
func columns[T any]() []string {
	var names []string
	for _, f := range fields[T]() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

// record returns a row's values with all digits.
func record[T any](row T) []string {
	var values []string
	for _, f := range fields[T]() {
		values = append(values, inFull(reflect.ValueOf(row).FieldByIndex(f.Index).Interface()))
	}
	return values
}

// inFull returns a value with all digits, "" if unknown.
func inFull(v any) string {
	switch v := v.(type) {
	case float64:
		return quantity.Full(v)
	case *float64:
		if v == nil {
			return ""
		}
		return quantity.Full(*v)
	case []string:
		return strings.Join(v, " ")
	}
	return fmt.Sprint(v)
}

// figures returns a name and numbers with four significant digits as cells.
func figures(name string, values ...float64) []string {
	cells := []string{name}
	for _, v := range values {
		cells = append(cells, round(v))
	}
	return cells
}

// round returns a number with four significant digits; large ones never have an
// exponent.
func round(v float64) string {
	if math.Abs(v) >= 1000 {
		return quantity.Fixed(v, 0)
	}
	return quantity.Significant(v, 4)
}

func writeTable[T any](w io.Writer, header string, rows []T, cells func(T) []string) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, header)
	for _, r := range rows {
		fmt.Fprintln(t, strings.Join(cells(r), "\t"))
	}
	return t.Flush()
}

func writeCSV(w io.Writer, records [][]string) error { return csv.NewWriter(w).WriteAll(records) }

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
