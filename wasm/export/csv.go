package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/chart"
)

// CSV writes the numbers of charts as a table. For one chart it has a row for each
// year or quarter and a column for each output, or a row for each comparison or
// input; for several charts, which share no columns, it has a row for each number.
// Lines that begin with "# " come before the table and say what it shows and where
// its figures come from, so that this stays in the file: pandas skips them with
// comment="#", R with comment.char="#".
func CSV(w io.Writer, specs []chart.Spec, r *model.Result, o Options) error {
	all := numbersOf(specs, r, o)
	var b strings.Builder
	for i, n := range all {
		n.remarks(&b, i == 0, len(all) == 1)
	}
	c := csv.NewWriter(&b)
	if len(all) > 1 {
		c.Write([]string{"chart", "series", "label", "unit", longPeriod(all), "value"})
		for _, n := range all {
			c.WriteAll(n.long())
		}
	} else {
		c.WriteAll(all[0].wide())
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// numbers holds a chart's data and facts.
type numbers struct {
	spec chart.Spec
	chart.Data
	facts
	year int // the year shown
}

func numbersOf(specs []chart.Spec, r *model.Result, o Options) []numbers {
	var all []numbers
	for _, s := range specs {
		all = append(all, numbers{spec: s, Data: s.Data(r), facts: factsOf(s, r, o), year: o.Year})
	}
	return all
}

// remarks writes a chart's lines before the table: with first, also what holds for
// all charts; with alone, also what its columns are.
func (n *numbers) remarks(b *strings.Builder, first, alone bool) {
	l := n.language
	remark := func(text string) {
		if text != "" {
			b.WriteString("# " + harmless(text) + "\n")
		}
	}
	if first {
		if n.scenario != "" {
			remark(l.T("Scenario: {text}", "{text}", n.scenario))
		}
		if n.link != "" {
			remark(l.T("Link: {text}", "{text}", n.link))
		}
		remark(n.maker())
	}
	remark(n.title)
	remark(n.takeaway)
	remark(l.T("Scope: {text}", "{text}", n.scope))
	remark(l.T("Sources: {text}", "{text}", n.sources))
	if alone {
		for _, s := range n.Series {
			remark(s.ID + ": " + s.Label + " (" + s.Unit + ")")
		}
	}
	for _, p := range n.Observed {
		remark(l.T("Observed: {series}, {period}: {value} {unit}", "{series}", p.ID, "{period}", p.When, "{value}", digits(p.Value), "{unit}", p.Unit))
	}
	for _, f := range n.Expected {
		remark(l.T("Published: {name}, {year}: {value} {unit}", "{name}", f.Name, "{year}", strconv.Itoa(f.Year), "{value}", digits(f.Value), "{unit}", f.Unit))
	}
}

// harmless keeps a remark on one line and stops spreadsheets from reading any part
// of it as a formula; it may hold a reader's own text.
func harmless(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var b strings.Builder
	apart := false
	for _, r := range text {
		if apart && strings.ContainsRune("=+-@", r) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		apart = strings.ContainsRune(`,;"`, r) || apart && r == ' '
	}
	return b.String()
}

// period returns the name of the column of years or quarters.
func (n *numbers) period() string {
	if n.Quarters != nil {
		return "quarter"
	}
	return "year"
}

// longPeriod returns that name for a table of several charts, where published
// forecasts are always for years.
func longPeriod(all []numbers) string {
	if slices.ContainsFunc(all, func(n numbers) bool { return n.Quarters != nil }) {
		return "period"
	}
	return "year"
}

// wide returns a header and a row for each period, comparison or input.
func (n *numbers) wide() [][]string {
	switch {
	case n.Compared != nil:
		return n.comparisons()
	case n.Rows != nil:
		return n.reasons()
	}
	rows := [][]string{{n.period()}}
	for _, s := range n.Series {
		rows[0] = append(rows[0], s.ID)
	}
	for k, period := range n.Periods() {
		row := []string{period}
		for _, s := range n.Series {
			row = append(row, digits(s.Values[k]))
		}
		rows = append(rows, row)
	}
	return rows
}

func (n *numbers) comparisons() [][]string {
	rows := [][]string{{"year", "key", "name", "scenario", "scope", "unit", "published", "model", "residual", "within", "pass", "why", "part", "date"}}
	for _, c := range n.Compared {
		rows = append(rows, []string{strconv.Itoa(c.Year), c.Key, c.Name, c.Scenario, c.Scope, c.Unit, digits(c.Published), digits(c.Model),
			digits(c.Residual), digits(c.Within), strconv.FormatBool(c.Pass), c.Why, string(c.Part), c.Date})
	}
	return rows
}

// reasons returns a header and a row for each input of an analysis.
func (n *numbers) reasons() [][]string {
	rows := [][]string{append([]string{"id", "label"}, n.Columns...)}
	for _, r := range n.Rows {
		row := []string{r.ID, r.Label}
		for _, v := range r.Values {
			row = append(row, digits(v))
		}
		rows = append(rows, row)
	}
	return rows
}

// long returns a row for each known number.
func (n *numbers) long() [][]string {
	var rows [][]string
	add := func(series, label, unit, period string, value float64) {
		if !math.IsNaN(value) {
			rows = append(rows, []string{n.spec.Name, series, label, unit, period, digits(value)})
		}
	}
	periods := n.Periods()
	for _, s := range n.Series {
		for k, v := range s.Values {
			add(s.ID, s.Label, s.Unit, periods[k], v)
		}
	}
	for _, f := range n.Expected {
		add("published."+f.Key, f.Name, f.Unit, strconv.Itoa(f.Year), f.Value)
	}
	for _, r := range n.Rows {
		for k, v := range r.Values {
			add(n.spec.Name+"."+r.ID+"."+n.Columns[k], r.Label, "", strconv.Itoa(n.year), v)
		}
	}
	for _, c := range n.Compared {
		id := fmt.Sprintf("%s.%s.%s.", n.spec.Name, c.Key, c.Scenario)
		label := fmt.Sprintf("%s (%s)", c.Name, c.Part) // comparisons of different parts are never added up
		add(id+"published", label, c.Unit, strconv.Itoa(c.Year), c.Published)
		add(id+"model", label, c.Unit, strconv.Itoa(c.Year), c.Model)
	}
	return rows
}

// exact is the number of significant digits that are the same on every machine.
const exact = 12

// digits writes a number for programs: with a decimal point, without thousands
// separators, "" if unknown.
func digits(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return quantity.Significant(v, exact)
}
