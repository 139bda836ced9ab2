package chart

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/ensemble"
	"hundredfold/wasm/i18n"
)

// chanceChart shows how likely something is, year by year.
var chanceChart = define(Spec{
	Name:     "chance",
	Title:    i18n.Mark("How likely it is"),
	Subtitle: i18n.Mark("share of the runs in which it happens, by year"),
	Output:   model.PowerAI,
	kind:     Chance{},
})

// Chance is how likely something is in each year of the run.
type Chance struct {
	Question ensemble.Question
	Year     int // that words tell of, where the question has none
	Runs     int
	A, B     []ensemble.Chance // one a year; B's is none where nothing is compared
}

// Chart returns the chart of it. The scenario that it is compared with has the
// name b.
func (k Chance) Chart(b string) Spec {
	s := chanceChart.of(k)
	s.rival = b
	return s
}

// at is no point before there are runs.
func (k Chance) at() model.Point {
	if k.Runs == 0 {
		return model.Point{}
	}
	return model.Point{Output: k.Question.Output, Year: k.year()}
}

// year is the one that words tell of.
func (k Chance) year() int {
	if k.Question.Year != 0 {
		return k.Question.Year
	}
	return inRun(k.Year)
}

func of(chances []ensemble.Chance, year int) ensemble.Chance { return chances[year-model.FirstYear] }

// asks says the question in words.
func (k Chance) question(s Spec) string {
	text := i18n.Mark("{output} above {value}")
	if k.Question.Below {
		text = i18n.Mark("{output} below {value}")
	}
	return s.lang.T(text, "{output}", s.lang.T(s.Output.Spec().Label), "{value}", s.Unit.Short(k.Question.Value))
}

// certainty writes what the share of endless runs lies between.
func certainty(l *i18n.Language, c ensemble.Chance) string {
	return l.Numbers().Range(l.Numbers().Percent(c.Low), l.Numbers().Percent(c.High))
}

func (k Chance) subtitle(s Spec) string {
	return s.lang.T("share of {runs} runs, shaded: with 95% confidence", "{runs}", s.lang.Numbers().Count(k.Runs))
}

// takeaway implements kind.
func (k Chance) takeaway(s Spec, _ *model.Result, _ int) string {
	text := i18n.Mark("{question} in {year}: {chance} of the runs")
	if k.B != nil {
		text = i18n.Mark("{question} in {year}: {chance} of the runs, and {rival} in B ({name})")
	}
	if k.Runs == 0 {
		return s.Title
	}
	fill := []string{"{question}", k.question(s), "{year}", strconv.Itoa(k.year()), "{chance}", s.lang.Numbers().Probability(of(k.A, k.year()).Share)}
	if k.B != nil {
		fill = append(fill, "{rival}", s.lang.Numbers().Probability(of(k.B, k.year()).Share), "{name}", s.rival)
	}
	return s.lang.T(text, fill...)
}

// describe implements kind.
func (k Chance) describe(s Spec, _ *model.Result, _ Options) string {
	told := s.lang.T("A line over the years: the share of {runs} runs in which it happens, every assumption drawn from within its spread. Around it a band: where the share of endlessly many runs lies, with 95% confidence.", "{runs}", s.lang.Numbers().Count(k.Runs))
	if k.Runs == 0 {
		return s.Title
	}
	told = joinSentences(told, s.lang.T("By year: {list}.", "{list}", k.years(s, k.A)))
	if k.B != nil {
		told = joinSentences(told, s.lang.T("In B ({name}): {list}.", "{name}", s.rival, "{list}", k.years(s, k.B)))
	}
	return told
}

func (k Chance) years(s Spec, chances []ensemble.Chance) string {
	var items []string
	for i, c := range chances {
		items = append(items, s.lang.T("{name} {value}", "{name}", strconv.Itoa(model.FirstYear+i), "{value}", s.lang.Numbers().Probability(c.Share)))
	}
	return list(s.lang, items)
}

// table implements kind.
func (k Chance) table(s Spec, _ *model.Result) Table {
	t := Table{Columns: []string{s.lang.T("Year"), s.lang.T("Chance"), s.lang.T("With 95% confidence")}}
	if k.B != nil {
		t.Columns = append(t.Columns, s.lang.T("{column}, B", "{column}", t.Columns[1]), s.lang.T("{column}, B", "{column}", t.Columns[2]))
	}
	for i, c := range k.A {
		row := []string{strconv.Itoa(model.FirstYear + i), s.lang.Numbers().Probability(c.Share), certainty(s.lang, c)}
		if k.B != nil {
			row = append(row, s.lang.Numbers().Probability(k.B[i].Share), certainty(s.lang, k.B[i]))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// data implements kind.
func (k Chance) data(s Spec, _ *model.Result) Data {
	var d Data
	add := func(id, label string, value func(ensemble.Chance) float64, chances []ensemble.Chance) {
		series := DataSeries{ID: "chance" + id, Label: label, Unit: "%"}
		for _, c := range chances {
			series.Values = append(series.Values, 100*value(c))
		}
		d.Series = append(d.Series, series)
	}
	side := func(b string, chances []ensemble.Chance, named func(string) string) {
		add(b, named(k.question(s)), func(c ensemble.Chance) float64 { return c.Share }, chances)
		add(b+".low", named(s.lang.T("at least, with 95% confidence")), func(c ensemble.Chance) float64 { return c.Low }, chances)
		add(b+".high", named(s.lang.T("at most, with 95% confidence")), func(c ensemble.Chance) float64 { return c.High }, chances)
	}
	side("", k.A, func(text string) string { return text })
	if k.B != nil {
		side(".b", k.B, func(text string) string { return s.lang.T("{column}, B", "{column}", text) })
	}
	for i := range k.A {
		d.Years = append(d.Years, float64(model.FirstYear+i))
	}
	return d
}

// evidence implements kind.
func (Chance) evidence(s Spec) []string { return s.Output.Spec().Evidence }

// sources implements kind.
func (Chance) sources(s Spec) (before, after string) {
	return "", s.lang.T("A chance is a share of runs: it follows from spreads and equations, and is no forecast of what neither contains.")
}
