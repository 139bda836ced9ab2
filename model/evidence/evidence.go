// Package evidence reads the tables of dated figures that ship with the
// product: what was observed, what others forecast, and where each comes from.
package evidence

import (
	"slices"
	"strings"
	"sync"

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

// Figure is one dated figure with its source.
type Figure struct {
	Key, Metric      string
	Value, Low, High string // as published: some are dates
	Unit, Scope      string
	Date             string
	Source, URL      string
	Confidence       string   // primary, secondary, computed, assumed or unconfirmed
	From             []string // keys of the rows that a computed one rests on
}

type byOutput[T any] [model.NumOutputs][]T

var history = sync.OnceValues(func() (byOutput[Point], error) { return readHistory(assets.History) })

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

var forecasts = sync.OnceValues(func() (byOutput[Forecast], error) { return readForecasts(assets.Forecasts) })

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

var confidences = []string{"primary", "secondary", "computed", "assumed", "unconfirmed"}

var figures = sync.OnceValues(func() (map[string]Figure, error) { return readFigures(assets.Figures) })

func readFigures(text string) (map[string]Figure, error) {
	columns := []string{"key", "metric", "value", "low", "high", "unit", "scope", "date", "source", "url", "confidence", "from"}
	rows := map[string]Figure{}
	err := read("figures.csv", text, columns, func(t *table) {
		f := Figure{
			Key: t.must("key"), Metric: t.must("metric"), Value: t.must("value"), Low: t.text("low"), High: t.text("high"),
			Unit: t.must("unit"), Scope: t.must("scope"), Date: t.must("date"), Source: t.must("source"), URL: t.text("url"),
			Confidence: t.must("confidence"), From: strings.Fields(t.text("from")),
		}
		if _, twice := rows[f.Key]; twice {
			t.fail("key", "%s stands twice", f.Key)
		}
		if !slices.Contains(confidences, f.Confidence) {
			t.fail("confidence", "%q is none of %s", f.Confidence, strings.Join(confidences, ", "))
		}
		if f.URL == "" && len(f.From) == 0 && (f.Confidence == "primary" || f.Confidence == "secondary" || f.Confidence == "computed") {
			t.fail("url", "a %s figure needs an address or the rows it comes from", f.Confidence)
		}
		rows[f.Key] = f
	})
	return rows, err
}

// History returns what was observed of an output, by year; empty where nothing
// was. The tables are part of the program, so a row that does not parse is a
// bug and panics.
func History(o model.Output) []Point { return must(history())[o] }

// Forecasts returns what others expect of an output, in the table's order.
func Forecasts(o model.Output) []Forecast { return must(forecasts())[o] }

// Source returns the figure with that key.
func Source(key string) (Figure, bool) {
	f, ok := must(figures())[key]
	return f, ok
}

// Keys returns the keys of all figures in order.
func Keys() []string {
	rows := must(figures())
	keys := make([]string, 0, len(rows))
	for k := range rows {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func must[T any](rows T, err error) T {
	if err != nil {
		panic(err)
	}
	return rows
}
