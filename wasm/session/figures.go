package session

import (
	"strconv"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// figures are the four numbers below the charts, for the year being read.
func (s *Session) figures() []Figure {
	year := strconv.Itoa(s.state.Year)
	at := func(o model.Output) float64 { return s.result.Annual(o, s.state.Year) }
	price := "no shortage raises the price"
	if f := at(model.PriceScarcity); f > 1.05 {
		price = "shortage multiplies the price by " + strconv.FormatFloat(f, 'f', 1, 64)
	}
	return []Figure{
		{"fleet.h100e", chart.GPUs.Short(at(model.FleetH100e)),
			"H100-equivalents in service in the world by " + year + "; asked for: " + chart.GPUs.Short(at(model.DemandH100e))},
		{"capex.ai_cumulative", chart.Money.Short(at(model.CapexAICumulative)),
			"AI capital spending in the world, 2025–" + year + "; asked for: " + chart.Money.Short(at(model.CapexAIDemandCumulative))},
		{"power.ai_added", signed(at(model.PowerAIAdded)),
			"AI power added in the world since 2025, facility peak, by " + year + "; asked for: " + signed(at(model.PowerAIDemandAdded))},
		{"demand.met", strconv.FormatFloat(at(model.DemandMet), 'f', 0, 64) + "%",
			"of the GPUs asked for are in service in " + year + "; " + price},
	}
}

// signed writes GW with their sign.
func signed(gw float64) string {
	if gw < 0 {
		return "−" + chart.Watts.Short(-gw)
	}
	return "+" + chart.Watts.Short(gw)
}
