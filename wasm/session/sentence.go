package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/model/scenario"
	"hundredfold/wasm/i18n"
)

// met is the share of demand in % from which nothing worth a word is missing.
const met = 99.5

// fallen is the part of its peak below which demand has fallen.
const fallen = 0.99

// Sentence is the summary of the run up to the year being read: what is asked
// for, what can be built, which limit binds, from when; and what the scenario
// changes of both, or what the case gives that it is compared with.
func (s *Session) Sentence() []Span {
	all := s.summary(&s.state.Case, &s.result)
	compared := s.effect()
	if s.state.B != nil {
		compared = s.comparisonSentence()
	}
	if len(compared) > 0 {
		all = add(all, Span{Text: " "})
	}
	for _, piece := range compared {
		piece.Of = "" // what explains a number is of the scenario, not of two
		piece.Effect = true
		all = add(all, piece)
	}
	return all
}

// summary is the summary of one case.
func (s *Session) summary(c *scenario.Case, r *model.Result) []Span {
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
		then = s.lang.T(" in {target}", "{target}", strconv.Itoa(scenario.DefaultYear))
	}
	multiplier := c.Inputs[model.ReasoningMultiplier]
	text := asks[form]
	if multiplier == 1 {
		text = asksNoMore[form]
	}
	return spans(s.lang.T(text),
		"multiplier", s.lang.T("{times}×", "{times}", s.lang.Numbers().Digits(model.ReasoningMultiplier.Param().Value(multiplier))),
		"then", then, "asked", s.long(asked), "year", strconv.Itoa(year), "had", s.long(had), "start", s.start(), "peak", s.long(peak), "when", strconv.Itoa(when))
}

// start names the quarter that was the last before the run starts.
func (s *Session) start() string {
	return s.lang.T("Q{quarter} {year}", "{quarter}", strconv.Itoa((model.Closed-1)%4+1), "{year}", strconv.Itoa(model.FirstYear+(model.Closed-1)/4))
}

// What is asked for: more than ever, less than there was, less than before.
var (
	asks = [...]string{
		i18n.Mark("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		i18n.Mark("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of {start}."),
		i18n.Mark("If reasoning takes {multiplier} the compute of a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
	asksNoMore = [...]string{
		i18n.Mark("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}."),
		i18n.Mark("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for only {asked} H100-equivalents by {year}, fewer than the {had} it had at the end of {start}."),
		i18n.Mark("If reasoning takes [multiplier no more] compute than a plain answer{then}, the world asks for {asked} H100-equivalents by {year}, down from {peak} in {when}."),
	}
)

// supply says what can be built and what holds it back; nothing where less is
// questionsOf for than there was, and had.
func (s *Session) supply(r *model.Result) []Span {
	year := s.state.Year
	short := r.Annual(model.DemandMet, year) < met
	first, second := r.Bottlenecks(year)
	// What held back the first half of a year may be made up for by its end.
	whole := first == model.NoLimit || r.Annual(model.DemandMet, year) > 99.95
	if !short && whole {
		if r.Annual(model.DemandH100e, year) < fleetAtStart(r) {
			return nil
		}
		return s.whole(r)
	}
	built := s.long(r.Annual(model.FleetH100e, year))
	if !short {
		built = s.lang.T("Almost all of them")
	}
	if first == model.NoLimit { // too little of the year to hold back most of it
		return spans(s.lang.T(passing(r, year)), "built", built)
	}
	limits := s.lang.T(holds[first])
	if second != model.NoLimit {
		limits = s.lang.T("{limits}, {second}", "{limits}", limits, "{second}", s.lang.T(closeBehind[second]))
	}
	return spans(s.lang.T("{built} can be built, held back {limits}.", "{limits}", limits), "built", built, "from", strconv.Itoa(since(r, first, year)))
}

// passing is the text for a year that ends short of what is asked for, though
// nothing holds back most of it: by where the shortage goes within the year.
func passing(r *model.Result, year int) string {
	end, before := r.Annual(model.DemandMet, year), r.Annual(model.DemandMet, year-1)
	least := before
	for q := range 4 {
		least = min(least, r.Quarter(model.DemandMet, 4*(year-model.FirstYear)+q))
	}
	switch {
	case end > least:
		return i18n.Mark("{built} can be built, as a shortage eases.")
	case before < met:
		return i18n.Mark("{built} can be built, as a shortage grows.")
	}
	return i18n.Mark("{built} can be built, as a shortage sets in.")
}

// The limit that weighs most, and one that weighs nearly as much.
var (
	holds = [...]string{
		model.Chips:   i18n.Mark("by [chips chips] from {from}"),
		model.Power:   i18n.Mark("by [power power] from {from}"),
		model.Money:   i18n.Mark("by [money money] from {from}"),
		model.Ceiling: i18n.Mark("by [ceiling the ceiling on spending] from {from}"),
	}
	closeBehind = [...]string{
		model.Chips:   i18n.Mark("with [chips chips] close behind"),
		model.Power:   i18n.Mark("with [power power] close behind"),
		model.Money:   i18n.Mark("with [money money] close behind"),
		model.Ceiling: i18n.Mark("with [ceiling the ceiling on spending] close behind"),
	}
)

// since returns the first of the years up to one in which a limit has held building
// back, alone or with another.
func since(r *model.Result, l model.Limit, year int) int {
	for ; year > model.FirstYear; year-- {
		if first, second := r.Bottlenecks(year - 1); first != l && second != l {
			break
		}
	}
	return year
}

// fleetAtStart is what was in service when the run starts.
func fleetAtStart(r *model.Result) float64 { return r.Quarter(model.FleetH100e, model.Closed-1) }

// whole says that all can be built, and when there was a shortage before.
func (s *Session) whole(r *model.Result) []Span {
	from, to, gaps := 0, 0, false
	for year := model.FirstYear; year <= s.state.Year; year++ {
		switch {
		case r.Binding(year) == model.NoLimit:
		case from == 0:
			from, to = year, year
		default:
			to, gaps = year, gaps || year > to+1
		}
	}
	text := i18n.Mark("[built All of them] can be built, after a shortage from {from} to {to}.")
	switch {
	case from == 0:
		text = i18n.Mark("[built All of them] can be built.")
	case gaps:
		text = i18n.Mark("[built All of them] can be built, after shortages between {from} and {to}.")
	case from == to:
		text = i18n.Mark("[built All of them] can be built, after a shortage in {from}.")
	}
	return spans(s.lang.T(text), "from", strconv.Itoa(from), "to", strconv.Itoa(to))
}

// comparisonSentence says what the other case gives.
func (s *Session) comparisonSentence() []Span {
	r, year := s.Comparison(), s.state.Year
	at := func(r *model.Result, o model.Output) string { return s.long(r.Annual(o, year)) }
	asked, built := at(r, model.DemandH100e), at(r, model.FleetH100e)
	text := i18n.Mark("By comparison, “{name}” asks for {asked}, of which {built} can be built.")
	switch {
	case asked == at(&s.result, model.DemandH100e) && built == at(&s.result, model.FleetH100e):
		text = i18n.Mark("By comparison, “{name}” gives the same result.")
	case r.Annual(model.DemandMet, year) >= met && r.Binding(year) == model.NoLimit:
		text = i18n.Mark("By comparison, “{name}” asks for {asked}, and [built all of them] can be built.")
	}
	return spans(s.lang.T(text), "name", s.title(s.state.B), "asked", asked, "built", built)
}

// long writes millions of H100-equivalents in words.
func (s *Session) long(v float64) string { return quantity.GPUs.In(s.lang.Numbers()).Long(v) }
