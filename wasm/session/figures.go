package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/chart"
	"hundredfold/wasm/i18n"
)

// figures are the four numbers below the charts, for the year being read.
func (s *Session) figures() []Figure {
	at := func(o model.Output) float64 { return s.result.Annual(o, s.state.Year) }
	figure := func(o model.Output, value, note string, fill ...string) Figure {
		return Figure{o.Spec().ID, value, s.lang.T(note, append(fill, "{year}", strconv.Itoa(s.state.Year))...)}
	}
	gpus, money := chart.GPUs.WithLanguage(s.lang), chart.Money.WithLanguage(s.lang)
	all := []Figure{
		figure(model.FleetH100e, gpus.Short(at(model.FleetH100e)),
			i18n.Mark("H100-equivalents in service in the world by {year}; asked for: {asked}"), "{asked}", gpus.Short(at(model.DemandH100e))),
		figure(model.CapexAICumulative, money.Short(at(model.CapexAICumulative)),
			i18n.Mark("AI capital spending in the world, 2025–{year}; asked for: {asked}"), "{asked}", money.Short(at(model.CapexAIDemandCumulative))),
		figure(model.PowerAIAdded, s.signed(at(model.PowerAIAdded)),
			i18n.Mark("AI power added in the world since 2025, facility peak, by {year}; asked for: {asked}"), "{asked}", s.signed(at(model.PowerAIDemandAdded))),
	}
	share := s.lang.T("{n}%", "{n}", strconv.FormatFloat(at(model.DemandMet), 'f', 0, 64))
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
	return append(all, figure(model.DemandMet, share, note, "{factor}", s.lang.Number(strconv.FormatFloat(factor, 'f', 1, 64))))
}

// signed writes GW with their sign.
func (s *Session) signed(gw float64) string {
	watts := chart.Watts.WithLanguage(s.lang)
	if gw < 0 {
		return "−" + watts.Short(-gw)
	}
	return "+" + watts.Short(gw)
}
