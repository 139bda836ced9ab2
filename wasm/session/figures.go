package session

import (
	"math"
	"strconv"

	"hundredfold/model"
)

// figures are the four numbers below the charts, for the year being read.
func (s *Session) figures() []Figure {
	year := strconv.Itoa(s.state.Year)
	at := func(o model.Output) float64 { return s.result.Annual(o, s.state.Year) }
	price := "no shortage raises the price"
	if f := at(model.PriceScarcity); f > 1.05 {
		price = "shortage multiplies the price by " + digits(f)
	}
	return []Figure{
		{"fleet.h100e", short(at(model.FleetH100e) * 1e6),
			"H100-equivalents in service in the world by " + year + "; asked for: " + short(at(model.DemandH100e)*1e6)},
		{"capex.ai_cumulative", "$" + short(at(model.CapexAICumulative)*1e9),
			"AI capital spending in the world, 2025–" + year + "; asked for: $" + short(at(model.CapexAIDemandCumulative)*1e9)},
		{"power.ai_added", signed(at(model.PowerAIAdded)) + " GW",
			"AI power added in the world since 2025, facility peak, by " + year + "; asked for: " + signed(at(model.PowerAIDemandAdded)) + " GW"},
		{"demand.met", strconv.FormatFloat(at(model.DemandMet), 'f', 0, 64) + "%",
			"of the GPUs asked for are in service in " + year + "; " + price},
	}
}

// short writes a count with the letters of a newspaper: m, bn, tn.
func short(v float64) string {
	for _, s := range []struct {
		size   float64
		suffix string
	}{{1e12, " tn"}, {1e9, " bn"}, {1e6, " m"}} {
		// 999.6 m would round to 1,000 m: say 1.0 bn.
		if v >= s.size*0.9995 {
			return digits(v/s.size) + s.suffix
		}
	}
	return digits(v)
}

// digits writes a number with one decimal below a hundred and none above.
func digits(v float64) string {
	if math.Abs(v) < 99.95 {
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 0, 64)
}

func signed(v float64) string {
	if v < 0 {
		return "−" + digits(-v)
	}
	return "+" + digits(v)
}
