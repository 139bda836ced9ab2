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
	Value, Low, High float64 // Low and High are NaN where none was given
	Unit             string  // the output's, where there is one
	Scope            model.Scope
	Differs          string // how its scope differs from the output's, "" where it does not
	Key              string
	Published        string // when it was published: a year, quarter, month or day
}

type byOutput[T any] [model.NumOutputs][]T

var history lazy[byOutput[Point]]

func readHistory(text string) (rows byOutput[Point], err error) {
	columns := []string{"output", "year", "value", "unit", "scope", "credit", "keys"}
	err = read("history.csv", text, columns, func(t *table) {
		o, year := t.output(), t.year("year")
		if slices.ContainsFunc(rows[o], func(p Point) bool { return p.Year == year }) {
			t.fail("year", "%s has %d twice", o.Spec().ID, year)
		}
		rows[o] = append(rows[o], Point{
			Year: year, Value: t.mustNumber("value"), Scope: t.must("scope"),
			Credit: t.must("credit"), Keys: strings.Fields(t.must("keys")),
		})
	})
	for _, r := range rows {
		slices.SortFunc(r, func(a, b Point) int { return a.Year - b.Year })
	}
	return rows, err
}

// published are all forecasts: those drawn beside an output, and the others.
type published struct {
	of    byOutput[Forecast]
	other []Forecast
}

var forecasts lazy[published]

func readForecasts(text string) (rows published, err error) {
	columns := []string{"output", "name", "year", "value", "low", "high", "unit", "what", "where", "basis", "change", "differs", "key", "published"}
	err = read("forecasts.csv", text, columns, func(t *table) {
		f := Forecast{
			Name: t.must("name"), Year: t.year("year"),
			Value: t.mustNumber("value"), Low: t.number("low"), High: t.number("high"), Unit: t.must("unit"),
			Scope:   model.Scope{What: t.must("what"), Where: t.must("where"), Basis: t.text("basis"), Change: t.must("change")},
			Differs: t.text("differs"), Key: t.must("key"), Published: t.published("published", "year"),
		}
		t.between("low", "value", "high")
		if t.text("output") == "" {
			rows.other = append(rows.other, f)
			return
		}
		o := t.output()
		if s := o.Spec().Scope; f.Scope != s && f.Differs == "" {
			t.fail("differs", "is empty, but %v is not %s's scope %v", f.Scope, o.Spec().ID, s)
		}
		rows.of[o] = append(rows.of[o], f)
	})
	return rows, err
}

// History returns what was observed of an output, by year; empty where nothing
// was. The tables are part of the program, so a row that does not parse is a
// bug and panics.
func History(o model.Output) []Point {
	return history.get(func() (byOutput[Point], error) { return readHistory(assets.History) })[o]
}

// Forecasts returns what others expect of an output and is drawn beside it, in the table's order.
func Forecasts(o model.Output) []Forecast { return allForecasts().of[o] }

// OtherForecasts returns the forecasts that are drawn beside no output, each in
// its own scope: no output counts what they count, or they are merely reported,
// or a later edition of the same forecast hardly differs.
func OtherForecasts() []Forecast { return allForecasts().other }

func allForecasts() published {
	return forecasts.get(func() (published, error) { return readForecasts(assets.Forecasts) })
}
