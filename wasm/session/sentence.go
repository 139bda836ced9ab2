package session

import (
	"slices"
	"strconv"
	"strings"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/words"
)

// met is the share of demand in % from which nothing worth a word is missing.
const met = 99.5

// fallen is the part of its peak below which demand has fallen.
const fallen = 0.99

// Sentence is the summary of the run up to the year being read: what is asked
// for, what can be built, which limit binds, from when; and what the case gives
// that it is compared with.
func (s *Session) Sentence() []Span {
	all := s.told(&s.state.Case, &s.result)
	if s.state.B == nil {
		return all
	}
	all = add(all, Span{Text: " "})
	for _, piece := range s.beside() {
		piece.Of = "" // what explains a number is of the scenario, not of the other
		all = add(all, piece)
	}
	return all
}

// told is the summary of one case.
func (s *Session) told(c *scenario.Case, r *model.Result) []Span {
	all := s.demand(c, r)
	if rest := s.supply(r); len(rest) > 0 {
		all = add(all, Span{Text: " "})
		for _, piece := range rest {
			all = add(all, piece)
		}
	}
	return all
}

// demand says what is asked for, and where that is less than there was or than
// was asked for before.
func (s *Session) demand(c *scenario.Case, r *model.Result) []Span {
	year := s.state.Year
	asked, had := r.Annual(model.DemandH100e, year), r.Annual(model.FleetH100e, model.BaseYear)
	peak, when := 0.0, 0
	for y := model.FirstYear; y < year; y++ {
		if v := r.Annual(model.DemandH100e, y); v > peak {
			peak, when = v, y
		}
	}
	form := 0
	switch {
	case asked < had:
		form = 1
	case asked < fallen*peak:
		form = 2
	}
	// The slider names a value for one year: in another it is said.
	then := ""
	if year != scenario.DefaultYear {
		then = s.lang.Text(" in {target}", "{target}", strconv.Itoa(scenario.DefaultYear))
	}
	multiplier := c.Inputs[model.ReasoningMultiplier]
	text := asks[form]
	if multiplier == 1 {
		text = asksNoMore[form]
	}
	return spans(s.lang.Text(text),
		"multiplier", s.lang.Text("{times}×", "{times}", s.lang.Value(model.ReasoningMultiplier.Param(), multiplier)),
		"then", then, "asked", s.long(asked), "year", strconv.Itoa(year), "had", s.long(had), "peak", s.long(peak), "when", strconv.Itoa(when))
}

// What is asked for: more than ever, less than there was, less than before.
var (
	asks = [...]string{
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of 2025."),
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
	asksNoMore = [...]string{
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of 2025."),
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
)

// supply says what can be built and what holds it back; nothing where less is
// asked for than there was, and had.
func (s *Session) supply(r *model.Result) []Span {
	year := s.state.Year
	spells := s.spells(r)
	short := r.Annual(model.DemandMet, year) < met
	if !short && limitAtEnd(r, year) == model.NoLimit {
		if r.Annual(model.DemandH100e, year) < r.Annual(model.FleetH100e, model.BaseYear) {
			return nil
		}
		return s.whole(spells)
	}
	built := s.long(r.Annual(model.FleetH100e, year))
	if !short {
		built = s.lang.Text("Almost all of them")
	}
	if turns := inTurn(spells); len(turns) > 1 {
		return spans(s.lang.Text("{built} can be built, held back {limits}.", "{limits}", s.turns(turns)), "built", built)
	}
	last := spells[len(spells)-1]
	text := binds[last.limit]
	switch {
	case len(spells) > 1:
		text = bindsAgain[last.limit]
	case last.from == year:
		text = begins[last.limit]
	}
	return spans(s.lang.Text(text), "built", built, "from", strconv.Itoa(last.from))
}

// One limit: for some years, once more after a pause, or since this year.
var (
	binds = [...]string{
		model.Chips: words.Key("{built} can be built: [chips chips] are the limit from {from}."),
		model.Power: words.Key("{built} can be built: [power grid power] is the limit from {from}."),
		model.Money: words.Key("{built} can be built: [money money] is the limit from {from}."),
	}
	bindsAgain = [...]string{
		model.Chips: binds[model.Chips], // they have never been seen to come back
		model.Power: words.Key("{built} can be built: [power grid power] is the limit again from {from}."),
		model.Money: words.Key("{built} can be built: [money money] is the limit again from {from}."),
	}
	begins = [...]string{
		model.Chips: words.Key("{built} can be built: [chips chips] become the limit in {from}."),
		model.Power: words.Key("{built} can be built: [power grid power] becomes the limit in {from}."),
		model.Money: words.Key("{built} can be built: [money money] becomes the limit in {from}."),
	}
)

// whole says that all can be built, and when there was a shortage before.
func (s *Session) whole(spells []spell) []Span {
	if len(spells) == 0 {
		return spans(s.lang.Text("[built All of them] can be built."))
	}
	text := words.Key("[built All of them] can be built, after a shortage from {from} to {to}.")
	first, last := spells[0], spells[len(spells)-1]
	if first.from == last.to {
		text = words.Key("[built All of them] can be built, after a shortage in {from}.")
	}
	for i, sp := range spells[1:] {
		if sp.from > spells[i].to+1 {
			text = words.Key("[built All of them] can be built, after shortages between {from} and {to}.")
		}
	}
	return spans(s.lang.Text(text), "from", strconv.Itoa(first.from), "to", strconv.Itoa(last.to))
}

// inTurn leaves out spells of the limit that bound before, after a pause.
func inTurn(spells []spell) []spell {
	return slices.CompactFunc(slices.Clone(spells), func(a, b spell) bool { return a.limit == b.limit })
}

// turns names limits in the order in which they bind, each from its year.
func (s *Session) turns(spells []spell) string {
	named := map[model.Limit]bool{}
	items := make([]string, len(spells))
	for i, sp := range spells {
		text := byFirst[sp.limit]
		if named[sp.limit] {
			text = byAgain[sp.limit]
		}
		named[sp.limit] = true
		items[i] = s.lang.Text(text, "{from}", strconv.Itoa(sp.from))
	}
	last := len(items) - 1
	return s.lang.Text("{list} and then {last}", "{list}", strings.Join(items[:last], ", "), "{last}", items[last])
}

// One of several limits, and one that was named before.
var (
	byFirst = [...]string{
		model.Chips: words.Key("by [chips chips] from {from}"),
		model.Power: words.Key("by [power grid power] from {from}"),
		model.Money: words.Key("by [money money] from {from}"),
	}
	byAgain = [...]string{
		model.Chips: words.Key("by [chips chips] again from {from}"),
		model.Power: words.Key("by [power grid power] again from {from}"),
		model.Money: words.Key("by [money money] again from {from}"),
	}
)

// spell is a run of years in which the same limit binds.
type spell struct {
	limit    model.Limit
	from, to int
}

// spells returns the spells up to the year being read, years without a limit
// left out. In that year a limit that binds at its end counts, even where it
// did not bind most of it.
func (s *Session) spells(r *model.Result) []spell {
	var spells []spell
	last := model.NoLimit
	for year := model.FirstYear; year <= s.state.Year; year++ {
		l := r.Binding(year)
		if l == model.NoLimit && year == s.state.Year {
			l = limitAtEnd(r, year)
		}
		switch {
		case l == model.NoLimit:
		case l == last:
			spells[len(spells)-1].to = year
		default:
			spells = append(spells, spell{l, year, year})
		}
		last = l
	}
	return spells
}

// limitAtEnd is the limit that binds in a year's last quarter.
func limitAtEnd(r *model.Result, year int) model.Limit {
	return model.Limit(r.Annual(model.LimitBinding, year))
}

// beside says what the other case gives.
func (s *Session) beside() []Span {
	r, year := s.Against(), s.state.Year
	at := func(r *model.Result, o model.Output) string { return s.long(r.Annual(o, year)) }
	asked, built := at(r, model.DemandH100e), at(r, model.FleetH100e)
	text := words.Key("By comparison, “{name}” asks for {asked}, of which {built} can be built.")
	switch {
	case asked == at(&s.result, model.DemandH100e) && built == at(&s.result, model.FleetH100e):
		text = words.Key("By comparison, “{name}” asks for as many and gets as many.")
	case r.Annual(model.DemandMet, year) >= met && limitAtEnd(r, year) == model.NoLimit:
		text = words.Key("By comparison, “{name}” asks for {asked}, and [built all of them] can be built.")
	}
	return spans(s.lang.Text(text), "name", s.title(s.state.B), "asked", asked, "built", built)
}

// long writes millions of H100-equivalents in words.
func (s *Session) long(v float64) string { return chart.GPUs.In(s.lang).Long(v) }
