package chart

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model"
)

// words is what a chart says of itself. {year}, {asked} and {built} stand for
// the year that is read and the two values in it.
type words struct {
	short    string // takeaway where not all is built
	met      string // takeaway where all is
	subject  string // what is drawn, for those who cannot see it
	observed string // what history's values are
}

// all is the share of what is asked for from which on all of it counts as met.
const all = 0.995

// Takeaway says in a sentence what the chart shows in a year of the run.
func (s Spec) Takeaway(r *model.Result, year int) string {
	year = inRun(year)
	asked, built := r.Annual(s.Asked, year), r.Annual(s.Built, year)
	text := s.words.short
	if built >= all*asked {
		text = s.words.met
	}
	return s.fill(text, year, asked, built)
}

func (s Spec) fill(text string, year int, asked, built float64) string {
	return strings.NewReplacer("{year}", strconv.Itoa(year), "{asked}", s.Unit.Long(asked), "{built}", s.Unit.Long(built)).Replace(text)
}

// inRun returns the year, or the one that charts are read at where it is not in
// the run.
func inRun(year int) int {
	if year < model.FirstYear || year > model.LastYear {
		return DefaultYear
	}
	return year
}

// DefaultYear is the year that is read where none is given.
const DefaultYear = 2030

// Describe tells the chart to those who cannot see it: what it shows, what was
// observed, where both lines go, how much is missing, and what others expect.
func (s Spec) Describe(r *model.Result, o Options) string {
	year := inRun(o.Year)
	asked, built := r.Annual(s.Asked, year), r.Annual(s.Built, year)
	var b strings.Builder
	b.WriteString(s.words.subject + ".")
	if h := s.history(); len(h) > 0 {
		b.WriteString(" " + s.words.observed)
		for i, p := range h {
			b.WriteString(joint(i, len(h)) + s.Unit.Long(p.Value) + " in " + yearText(p.Year))
		}
		b.WriteString(".")
	}
	end := r.Annual(s.Asked, model.LastYear)
	b.WriteString(" Asked for: " + s.Unit.Long(asked) + " in " + strconv.Itoa(year))
	b.WriteString(" and " + s.Unit.Long(end) + " in " + strconv.Itoa(model.LastYear) + ".")
	b.WriteString(" Built: " + s.Unit.Long(built) + " and " + s.Unit.Long(r.Annual(s.Built, model.LastYear)) + ".")
	if built >= all*asked {
		b.WriteString(" All that is asked for in " + strconv.Itoa(year) + " can be built.")
	} else {
		b.WriteString(" In " + strconv.Itoa(year) + ", " + percent(built/asked) + " of what is asked for can be built.")
	}
	if m := s.markers(); len(m) > 0 {
		b.WriteString(" Published forecasts:")
		for i, p := range m {
			b.WriteString(joint(i, len(m)) + p.Name + " at " + s.Unit.Long(p.Value) + " in " + yearText(p.Year))
		}
		b.WriteString(".")
	}
	return b.String()
}

// joint is what stands before item i of n in a list of long items.
func joint(i, n int) string {
	switch {
	case i == 0:
		return " "
	case n == 2:
		return " and "
	case i == n-1:
		return "; and "
	}
	return "; "
}

func yearText(y float64) string { return strconv.Itoa(int(y)) }

func percent(share float64) string { return strconv.Itoa(int(math.Round(100*share))) + "%" }

// Table is the data behind a chart. Every row has a cell for each column; a
// cell without a value is empty.
type Table struct {
	Columns []string
	Rows    [][]string
}

// Table returns the chart's data by year: history, then the run.
func (s Spec) Table(r *model.Result) Table {
	t := Table{Columns: []string{"Year", "Asked for", "Built", "Short by"}}
	for _, p := range s.history() {
		t.Rows = append(t.Rows, []string{yearText(p.Year), "", s.Unit.Short(p.Value), ""})
	}
	for y := model.FirstYear; y <= model.LastYear; y++ {
		asked, built := r.Annual(s.Asked, y), r.Annual(s.Built, y)
		short := ""
		if built < all*asked {
			short = s.Unit.Short(asked - built)
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(y), s.Unit.Short(asked), s.Unit.Short(built), short})
	}
	return t
}
