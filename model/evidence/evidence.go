// Package evidence reads the tables of dated figures that ship with the
// product: what was observed, what others forecast, and where each comes from.
package evidence

import (
	"slices"
	"strings"

	"hundredfold/assets"
	"hundredfold/model"
)

// Point is one observed value, before the run.
type Point struct {
	Year   int
	Value  float64 // in the output's unit
	Scope  string  // what was counted, in words; may differ from the output's
	Credit string  // whom to name beside a drawing
	Keys   []string
}

// Forecast is what somebody else expects.
type Forecast struct {
	Name             string // short, for a label
	Year             int
	Value, Low, High float64 // in the output's unit; Low and High are NaN where none was given
	Scope            model.Scope
	Differs          string // how its scope differs from the output's, "" where it does not
	Key              string
}

type byOutput[T any] [model.NumOutputs][]T

var history lazy[byOutput[Point]]

func readHistory(text string) (rows byOutput[Point], err error) {
	columns := []string{"output", "year", "value", "unit", "scope", "credit", "keys"}
	err = read("history.csv", text, columns, func(t *table) {
		o := t.output()
		rows[o] = append(rows[o], Point{
			Year: t.year("year"), Value: t.mustNumber("value"), Scope: t.must("scope"),
			Credit: t.must("credit"), Keys: strings.Fields(t.must("keys")),
		})
	})
	for _, r := range rows {
		slices.SortFunc(r, func(a, b Point) int { return a.Year - b.Year })
	}
	return rows, err
}

var forecasts lazy[byOutput[Forecast]]

func readForecasts(text string) (rows byOutput[Forecast], err error) {
	columns := []string{"output", "name", "year", "value", "low", "high", "unit", "what", "where", "basis", "change", "differs", "key"}
	err = read("forecasts.csv", text, columns, func(t *table) {
		o := t.output()
		rows[o] = append(rows[o], Forecast{
			Name: t.must("name"), Year: t.year("year"),
			Value: t.mustNumber("value"), Low: t.number("low"), High: t.number("high"),
			Scope:   model.Scope{What: t.must("what"), Where: t.must("where"), Basis: t.text("basis"), Change: t.must("change")},
			Differs: t.text("differs"), Key: t.must("key"),
		})
	})
	return rows, err
}

// History returns what was observed of an output, by year; empty where nothing
// was. The tables are part of the program, so a row that does not parse is a
// bug and panics.
func History(o model.Output) []Point {
	return history.get(func() (byOutput[Point], error) { return readHistory(assets.History) })[o]
}

// Forecasts returns what others expect of an output, in the table's order.
func Forecasts(o model.Output) []Forecast {
	return forecasts.get(func() (byOutput[Forecast], error) { return readForecasts(assets.Forecasts) })[o]
}
