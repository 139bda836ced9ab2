// Package evidence reads the embedded tables of dated figures: observations,
// published forecasts, and the sources of each.
package evidence

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"hundredfold/assets"
	"hundredfold/model"
)

// Point is an observed value from before the run.
type Point struct {
	Period string  // "2025", "2026-H1" or "2026-Q2"
	End    float64 // end of the period: 2026 for the year 2025
	Years  float64 // length in years
	Value  float64 // in the output's unit; a flow's total over the period
	Scope  string  // what it counts, in words; may differ
	Credit string  // source named with a chart
	Keys   []string
}

// Year returns the point's year, and whether it covers a whole year.
func (p *Point) Year() (year int, whole bool) {
	year = int(math.Ceil(p.End)) - 1
	return year, p.Years == 1
}

// Forecast is a published forecast.
type Forecast struct {
	Name             string // short, for a label
	Year             int
	Value, Low, High float64 // Low and High are NaN if not given
	Unit             string  // the output's unit, if it has an output
	Scope            model.Scope
	Differs          string // how its scope differs from the output's, "" if
	Key              string
	Published        string // date of publication: a year
}

type byOutput[T any] [model.NumOutputs][]T

var history lazy[byOutput[Point]]

func readHistory(text string) (rows byOutput[Point], err error) {
	columns := []string{"output", "period", "value", "unit", "scope", "credit", "keys"}
	err = read("history.csv", text, columns, func(t *table) {
		o, period := t.output(), t.must("period")
		if slices.ContainsFunc(rows[o], func(p Point) bool { return p.Period == period }) {
			t.fail("period", "%s has %s twice", o.Spec().ID, period)
		}
		end, years := t.period("period")
		rows[o] = append(rows[o], Point{
			Period: period, End: end, Years: years, Value: t.mustNumber("value"), Scope: t.must("scope"),
			Credit: t.must("credit"), Keys: strings.Fields(t.must("keys")),
		})
	})
	for _, r := range rows {
		slices.SortFunc(r, func(a, b Point) int { return cmp.Compare(a.End, b.End) })
	}
	return rows, err
}

// published holds all forecasts: those drawn with an output, and the others.
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

// History returns the observations of an output, by time, or none. The tables are
// embedded, so a row that does not parse is a bug and panics.
func History(o model.Output) []Point {
	return history.get(func() (byOutput[Point], error) { return readHistory(assets.History) })[o]
}

// Forecasts returns the published forecasts drawn with an output, in the table's
// order.
func Forecasts(o model.Output) []Forecast { return allForecasts().of[o] }

// OtherForecasts returns the forecasts drawn with no output, each in its own scope:
// no output counts the same, or they are only reported, or a later edition of the
// same forecast hardly differs.
func OtherForecasts() []Forecast { return allForecasts().other }

func allForecasts() published {
	return forecasts.get(func() (published, error) { return readForecasts(assets.Forecasts) })
}
