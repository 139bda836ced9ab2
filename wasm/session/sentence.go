package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// met is the share of demand in % from which nothing worth a word is missing.
const met = 99.5

// sentence is the summary of the run up to the year being read: what is asked
// for, what can be built, which limit binds, from when.
func (s *Session) sentence() []Span {
	r, year := &s.result, s.state.Year
	asked, built := r.Annual(model.DemandH100e, year), r.Annual(model.FleetH100e, year)
	spans := []Span{
		{Text: "If reasoning takes "},
		{Text: model.ReasoningMultiplier.Param().Format(s.state.Inputs[model.ReasoningMultiplier]), Tone: "asked", Of: model.ReasoningMultiplier.Param().ID},
		{Text: " the compute of a plain answer, the world asks for "},
	}
	had := r.Annual(model.FleetH100e, model.BaseYear)
	if asked < had {
		spans = append(spans, Span{Text: "only "})
	}
	spans = append(spans,
		Span{Text: chart.GPUs.Long(asked), Tone: "asked", Of: model.DemandH100e.Spec().ID},
		Span{Text: " H100-equivalents by " + strconv.Itoa(year)},
	)
	switch {
	case asked < had:
		return append(spans, Span{Text: ", fewer than the " + chart.GPUs.Long(had) + " it had at the end of 2025."})
	case r.Annual(model.DemandMet, year) >= met:
		return append(spans, Span{Text: ". "}, Span{Text: "All of them", Tone: "built", Of: model.FleetH100e.Spec().ID}, Span{Text: " can be built" + s.eased() + "."})
	}
	spans = append(spans, Span{Text: ". "}, Span{Text: chart.GPUs.Long(built), Tone: "built", Of: model.FleetH100e.Spec().ID}, Span{Text: " can be built: "})
	return append(spans, s.binding()...)
}

// spell is a run of years in which the same limit binds.
type spell struct {
	limit model.Limit
	from  int
}

// spells returns the spells up to the year being read, those without a limit
// left out.
func (s *Session) spells() []spell {
	var spells []spell
	last := model.NoLimit
	for year := model.FirstYear; year <= s.state.Year; year++ {
		l := s.result.Binding(year)
		if l != last && l != model.NoLimit {
			spells = append(spells, spell{l, year})
		}
		last = l
	}
	return spells
}

// binding names the limits in turn: one from a year on, or two, or the last of
// several.
func (s *Session) binding() []Span {
	spells := s.spells()
	if len(spells) == 0 {
		return []Span{{Text: "the rest is still to come."}}
	}
	last := spells[len(spells)-1]
	named := func(l model.Limit) Span {
		return Span{Text: subject(l), Tone: l.String(), Of: model.LimitBinding.Spec().ID}
	}
	now := named(last.limit)
	from := Span{Text: verb(last.limit) + " the limit from " + strconv.Itoa(last.from) + "."}
	if len(spells) == 1 {
		return []Span{now, from}
	}
	before := spells[len(spells)-2]
	return []Span{{Text: "first "}, named(before.limit), {Text: ", then "}, now, from}
}

// eased says when a shortage that is over began, "" where there was none.
func (s *Session) eased() string {
	spells := s.spells()
	if len(spells) == 0 {
		return ""
	}
	return ", after a shortage from " + strconv.Itoa(spells[0].from) + " on"
}

func subject(l model.Limit) string {
	return [...]string{model.NoLimit: "nothing", model.Chips: "chips", model.Power: "grid power", model.Money: "money"}[l]
}

func verb(l model.Limit) string {
	if l == model.Chips {
		return " are"
	}
	return " is"
}
