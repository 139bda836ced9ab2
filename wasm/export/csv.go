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

// CSV writes the numbers of charts as a table. Of one chart it has a row for
// each year or quarter and a column for each output, or a row for each comparison
// or input; of several, which share no columns, a row for each number. What the file shows
// and where its figures come from stands before the table, in lines that begin
// with "# ", so that it stays in the file: pandas reads past them with
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

// numbers are a chart's data with what a file says of them.
type numbers struct {
	spec chart.Spec
	chart.Data
	facts
	year int // that is read
}

func numbersOf(specs []chart.Spec, r *model.Result, o Options) []numbers {
	var all []numbers
	for _, s := range specs {
		all = append(all, numbers{spec: s, Data: s.Data(r), facts: factsOf(s, r, o), year: o.Year})
	}
	return all
}

// remarks writes what stands before the table: first says what is so of all
// charts too, alone that the columns are this chart's.
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

// harmless keeps a remark on its line, and a spreadsheet from taking a part of
// it, which may be somebody's own text, for a formula.
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

// period is what the column of years or quarters is called.
func (n *numbers) period() string {
	if n.Quarters != nil {
		return "quarter"
	}
	return "year"
}

// longPeriod is what it is called in a table of several charts, in which what others
// published is of years.
func longPeriod(all []numbers) string {
	if slices.ContainsFunc(all, func(n numbers) bool { return n.Quarters != nil }) {
		return "period"
	}
	return "year"
}

// wide returns a header, and a row for each year or comparison.
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

// reasons returns a row for each input.
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

// long returns a row for each number that is known.
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
		label := fmt.Sprintf("%s (%s)", c.Name, c.Part) // parts are never added up
		add(id+"published", label, c.Unit, strconv.Itoa(c.Year), c.Published)
		add(id+"model", label, c.Unit, strconv.Itoa(c.Year), c.Model)
	}
	return rows
}

// exact is how many digits of a number are the same on every machine.
const exact = 12

// digits writes a number for programs: a point, no thousands, "" for one that is
// not known.
func digits(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return quantity.Significant(v, exact)
}
