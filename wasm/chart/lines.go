package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"hundredfold/model"
	"hundredfold/model/evidence"
	"hundredfold/wasm/words"
)

// lines is a chart of outputs over the years, a line each.
type lines struct {
	curves  []curve // the highest first, as their labels stand where they meet
	bars    []bars  // on one another in each year
	shaded  bool    // the band where the first is above the second, in its colour
	phrases phrases
}

// curve is one line of a chart.
type curve struct {
	output model.Output
	from   model.Output // whose observed values it goes on from; mostly its own
	role   role
	label  string // at the line's end
	column string // of the table
	yearly bool   // what each year adds to a stock, rather than the stock
}

// at returns a curve's value in a year of the run.
func (k curve) at(r *model.Result, year int) float64 {
	v := r.Annual(k.output, year)
	switch {
	case !k.yearly:
		return v
	case year == model.FirstYear:
		return v - r.Annual(k.from, model.BaseYear)
	}
	return v - r.Annual(k.output, year-1)
}

// observed returns what was observed of what a curve shows.
func (k curve) observed() Series {
	if k.yearly {
		return nil
	}
	return history(k.from)
}

// role is what a line means, which decides how it looks. Only what is asked for
// and what is built are coloured.
type role uint8

const (
	asked  role = iota // asked for: warm, dashed
	built              // built: blue
	whole              // a total: ink
	needed             // what a total is measured by: grey, dashed
)

// style returns how a role is drawn.
func (k role) style(t Theme, z vg.Length) draw.LineStyle {
	switch k {
	case asked:
		return draw.LineStyle{Color: t.Asked, Width: 2 * z, Dashes: []vg.Length{5 * z, 3 * z}}
	case built:
		return draw.LineStyle{Color: t.Built, Width: 2.25 * z}
	case whole:
		return draw.LineStyle{Color: t.Ink, Width: 2 * z}
	}
	return draw.LineStyle{Color: t.Mute, Width: 2 * z, Dashes: []vg.Length{5 * z, 3 * z}}
}

// pair returns the curves of a chart of what is asked for and what is built.
// What is asked for starts from what was built: history is one line.
func pair(a, b model.Output) []curve {
	return []curve{
		{a, b, asked, words.Key("asked for"), words.Key("Asked for"), false},
		{b, b, built, words.Key("built"), words.Key("Built"), false},
	}
}

// run appends a curve's values to a series, from the observed base year on
// where there is one.
func (k curve) run(to Series, r *model.Result) Series {
	if v := r.Annual(k.from, model.BaseYear); !math.IsNaN(v) && !k.yearly {
		to = append(to, Point{model.BaseYear, v})
	}
	for y := model.FirstYear; y <= model.LastYear; y++ {
		to = append(to, Point{float64(y), k.at(r, y)})
	}
	return to
}

// history returns what was observed of an output in the years that charts show.
func history(o model.Output) Series {
	var h Series
	for _, p := range evidence.History(o) {
		if p.Year >= firstYear {
			h = append(h, Point{float64(p.Year), p.Value})
		}
	}
	return h
}

// forecasts returns what others expect of the curves in the years that charts
// show.
func (l lines) forecasts() []evidence.Forecast {
	var all []evidence.Forecast
	for _, k := range l.curves {
		if k.yearly {
			continue
		}
		for _, f := range evidence.Forecasts(k.output) {
			if f.Year >= firstYear && f.Year <= lastYear {
				all = append(all, f)
			}
		}
	}
	return all
}

// markers returns the forecasts as they are drawn.
func (l lines) markers(in *words.Language) []Marker {
	var m []Marker
	for _, f := range l.forecasts() {
		m = append(m, Marker{Name: in.Text(f.Name), Year: float64(f.Year), Value: f.Value})
	}
	return m
}

// table implements kind: history, then the run, by year.
func (l lines) table(s Spec, r *model.Result) Table {
	t := Table{Columns: []string{s.lang.Text("Year")}}
	for _, k := range l.curves {
		t.Columns = append(t.Columns, s.lang.Text(k.column))
	}
	for _, b := range l.bars {
		t.Columns = append(t.Columns, s.lang.Text(b.column))
	}
	if l.phrases.missing != "" {
		t.Columns = append(t.Columns, s.lang.Text(l.phrases.missing))
	}
	for y := firstYear; y <= lastYear; y++ {
		row, known := []string{strconv.Itoa(y)}, false
		for _, k := range l.curves {
			cell := ""
			if y > model.BaseYear {
				cell, known = s.Unit.Short(k.at(r, y)), true
			} else if v, ok := k.observed().at(float64(y)); ok && k.from == k.output {
				cell, known = s.Unit.Short(v), true
			}
			row = append(row, cell)
		}
		for _, b := range l.bars {
			cell := ""
			if v := b.value(y); v > 0 {
				cell, known = s.Unit.Short(v), true
			}
			row = append(row, cell)
		}
		if l.phrases.missing != "" {
			row = append(row, l.missing(s, r, y))
		}
		if known {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// missing returns by how much the second curve stays below the first, "" where
// it does not.
func (l lines) missing(s Spec, r *model.Result, year int) string {
	if year <= model.BaseYear {
		return ""
	}
	first, second := l.compared(r, year)
	if second >= all*first {
		return ""
	}
	return s.Unit.Short(first - second)
}

// sources implements kind: whom history credits, and what the forecasts count
// that the chart does not.
func (l lines) sources(s Spec) (before, after string) {
	if credits, scopes := l.observed(s.lang); len(credits) > 0 {
		pattern := words.Key("Observed to {year}: {credits}.")
		if len(scopes) > 0 {
			pattern = words.Key("Observed to {year} ({scopes}): {credits}.")
		}
		before = s.lang.Text(pattern, "{year}", strconv.Itoa(model.BaseYear), "{scopes}", strings.Join(scopes, "; "), "{credits}", strings.Join(credits, ", "))
	}
	if l.phrases.sources != "" {
		return before, s.lang.Text(l.phrases.sources)
	}
	forecasts := l.forecasts()
	if len(forecasts) == 0 {
		return before, ""
	}
	var notes []string
	for _, f := range forecasts {
		if f.Differs != "" {
			notes = append(notes, s.lang.Text("{name}: {note}", "{name}", s.lang.Text(f.Name), "{note}", s.lang.Text(f.Differs)))
		}
	}
	if len(notes) == 0 {
		return before, s.lang.Text("◇ Published forecasts.")
	}
	return before, s.lang.Text("◇ Published forecasts. {notes}.", "{notes}", strings.Join(notes, "; "))
}

// observed returns whom history's rows credit and what they count beyond their
// output's own scope, with the years where only some do.
func (l lines) observed(in *words.Language) (credits, scopes []string) {
	var parts []string
	years := map[string][]string{}
	rows := 0
	for _, k := range l.curves {
		if k.yearly {
			continue
		}
		own := k.output.Spec().Scope
		for _, p := range evidence.History(k.output) {
			if p.Year < firstYear {
				continue
			}
			rows++
			if credit := in.Text(p.Credit); !slices.Contains(credits, credit) {
				credits = append(credits, credit)
			}
			for _, part := range strings.Split(p.Scope, "; ") {
				if part == own.What || part == own.Where || part == own.Basis {
					continue
				}
				if years[part] == nil {
					parts = append(parts, part)
				}
				years[part] = append(years[part], strconv.Itoa(p.Year))
			}
		}
	}
	for _, part := range parts {
		scope := in.Text(part)
		if n := years[part]; len(n) < rows {
			scope = in.Text("{part} in {years}", "{part}", scope, "{years}", list(in, n))
		}
		scopes = append(scopes, scope)
	}
	return credits, scopes
}
