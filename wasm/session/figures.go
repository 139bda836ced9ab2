package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/model/quantity"
	"hundredfold/wasm/i18n"
)

// figures are the four numbers below the charts, for the year being read.
func (s *Session) figures() []Figure {
	at := func(o model.Output) float64 { return s.result.Annual(o, s.state.Year) }
	figure := func(o model.Output, value, note string, fill ...string) Figure {
		return Figure{o.Spec().ID, value, s.lang.T(note, append(fill, "{year}", strconv.Itoa(s.state.Year))...)}
	}
	numbers := s.lang.Numbers()
	gpus, money, watts := quantity.GPUs.In(numbers), quantity.Money.In(numbers), quantity.Watts.In(numbers)
	all := []Figure{
		figure(model.FleetH100e, gpus.Short(at(model.FleetH100e)),
			i18n.Mark("H100-equivalents in service in the world by {year}; asked for: {asked}"), "{asked}", gpus.Short(at(model.DemandH100e))),
		figure(model.CapexAICumulative, money.Short(at(model.CapexAICumulative)),
			i18n.Mark("AI capital spending in the world, 2025–{year}; asked for: {asked}"), "{asked}", money.Short(at(model.CapexAIDemandCumulative))),
		figure(model.PowerAIAdded, watts.Difference(at(model.PowerAIAdded)),
			i18n.Mark("AI power added in the world since 2025, facility peak, by {year}; asked for: {asked}"), "{asked}", watts.Difference(at(model.PowerAIDemandAdded))),
	}
	share := numbers.Percentage(at(model.DemandMet), 0)
	factor := at(model.PriceScarcity)
	note := i18n.Mark("of the GPUs asked for are in service in {year}; no shortage raises the price")
	switch {
	case factor > 1.05:
		note = i18n.Mark("of the GPUs asked for are in service in {year}; shortage multiplies the price by {factor}")
	case at(model.DemandMet) < met && factor-1 < sameWithin:
		note = i18n.Mark("of the GPUs asked for are in service in {year}; the shortage does not raise the price")
	case at(model.DemandMet) < met:
		note = i18n.Mark("of the GPUs asked for are in service in {year}; the shortage hardly raises the price")
	}
	return append(all, figure(model.DemandMet, share, note, "{factor}", numbers.Fixed(factor, 1)))
}

// Amount writes an output's value with its unit in a language, nil for English.
func Amount(l *i18n.Language, o model.Output, v float64) string {
	if o == model.LimitBinding {
		return l.T(limitLabels[model.Limit(v)])
	}
	return l.Numbers().Amount(v, o.Spec().Unit)
}
