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
// for, what can be built, which limit binds, from when; and what the scenario
// changes of both, or what the case gives that it is compared with.
func (s *Session) Sentence() []Span {
	all := s.told(&s.state.Case, &s.result)
	compared := s.effect()
	if s.state.B != nil {
		compared = s.beside()
	}
	if len(compared) > 0 {
		all = add(all, Span{Text: " "})
	}
	for _, piece := range compared {
		piece.Of = "" // what explains a number is of the scenario, not of two
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
	asked, had := r.Annual(model.DemandH100e, year), fleetAtStart(r)
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
		"then", then, "asked", s.long(asked), "year", strconv.Itoa(year), "had", s.long(had), "start", s.start(), "peak", s.long(peak), "when", strconv.Itoa(when))
}

// start names the quarter that was the last before the run starts.
func (s *Session) start() string {
	return s.lang.Text("Q{quarter} {year}", "{quarter}", strconv.Itoa((model.Closed-1)%4+1), "{year}", strconv.Itoa(model.FirstYear+(model.Closed-1)/4))
}

// What is asked for: more than ever, less than there was, less than before.
var (
	asks = [...]string{
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of {start}."),
		words.Key("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
	asksNoMore = [...]string{
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of {start}."),
		words.Key("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
)

// supply says what can be built and what holds it back; nothing where less is
// asked for than there was, and had.
func (s *Session) supply(r *model.Result) []Span {
	year := s.state.Year
	spells := s.spells(r)
	short := r.Annual(model.DemandMet, year) < met
	holds := len(spells) > 0 && spells[len(spells)-1].to == year
	if !short && !holds {
		if r.Annual(model.DemandH100e, year) < fleetAtStart(r) {
			return nil
		}
		return s.whole(spells)
	}
	built := s.long(r.Annual(model.FleetH100e, year))
	if !short {
		built = s.lang.Text("Almost all of them")
	}
	if !holds { // too late in the year to hold back most of it
		return spans(s.lang.Text("{built} can be built, as a shortage sets in."), "built", built)
	}
	return spans(s.lang.Text("{built} can be built, held back {limits}.", "{limits}", s.turns(inTurn(spells))), "built", built)
}

// fleetAtStart is what was in service when the run starts.
func fleetAtStart(r *model.Result) float64 { return r.Quarter(model.FleetH100e, model.Closed-1) }

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

// inTurn leaves out spells of the limits that bound before, after a pause.
func inTurn(spells []spell) []spell {
	return slices.CompactFunc(slices.Clone(spells), func(a, b spell) bool { return a.same(b.first, b.second) })
}

// turns names limits in the order in which they bind, each from its year.
func (s *Session) turns(spells []spell) string {
	items := make([]string, len(spells))
	for i, sp := range spells {
		text := words.Key("{limits} from {from}")
		if slices.ContainsFunc(spells[:i], func(before spell) bool { return before.same(sp.first, sp.second) }) {
			text = words.Key("{limits} again from {from}")
		}
		limits := s.lang.Text(byFirst[sp.first])
		if sp.second != model.NoLimit {
			limits += " " + s.lang.Text(andSecond[sp.second])
		}
		items[i] = s.lang.Text(text, "{limits}", limits, "{from}", strconv.Itoa(sp.from))
	}
	switch last := len(items) - 1; {
	case last == 0:
		return items[0]
	case last >= 3:
		return s.lang.Text("by several limits in turn, in the end {last}", "{last}", items[last])
	default:
		return s.lang.Text("{list} and then {last}", "{list}", strings.Join(items[:last], ", "), "{last}", items[last])
	}
}

// The limit that weighs most, and one that weighs nearly as much.
var (
	byFirst = [...]string{
		model.Chips:   words.Key("by [chips chips]"),
		model.Power:   words.Key("by [power power]"),
		model.Money:   words.Key("by [money money]"),
		model.Ceiling: words.Key("by [ceiling the ceiling on spending]"),
	}
	andSecond = [...]string{
		model.Chips:   words.Key("and [chips chips]"),
		model.Power:   words.Key("and [power power]"),
		model.Money:   words.Key("and [money money]"),
		model.Ceiling: words.Key("and [ceiling the ceiling on spending]"),
	}
)

// spell is a run of years with the same bottlenecks. Which of two weighs more is
// that of its last year.
type spell struct {
	first, second model.Limit
	from, to      int
}

// same reports whether a spell has these bottlenecks, whichever weighs more.
func (sp spell) same(first, second model.Limit) bool {
	return sp.first == first && sp.second == second || sp.first == second && sp.second == first
}

// spells returns the spells up to the year being read, years without a limit
// left out.
func (s *Session) spells(r *model.Result) []spell {
	var spells []spell
	for year := model.FirstYear; year <= s.state.Year; year++ {
		first, second := r.Bottlenecks(year)
		last := len(spells) - 1
		switch {
		case first == model.NoLimit:
		case last >= 0 && spells[last].to == year-1 && spells[last].same(first, second):
			spells[last] = spell{first, second, spells[last].from, year}
		default:
			spells = append(spells, spell{first, second, year, year})
		}
	}
	return spells
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
	case r.Annual(model.DemandMet, year) >= met && r.Binding(year) == model.NoLimit:
		text = words.Key("By comparison, “{name}” asks for {asked}, and [built all of them] can be built.")
	}
	return spans(s.lang.Text(text), "name", s.title(s.state.B), "asked", asked, "built", built)
}

// long writes millions of H100-equivalents in words.
func (s *Session) long(v float64) string { return chart.GPUs.In(s.lang).Long(v) }
