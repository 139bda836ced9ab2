package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// energy is part 8: electricity from power, its American part and its carbon.
type energy struct {
	load     path    // TWh a quarter for a GW at the servers
	carbon   path    // kg a kilowatt-hour
	rest     path    // TWh a quarter, other data centres
	national path    // TWh a quarter, US electricity use without data centres
	fixed    float64 // TWh a quarter at AI sites that are not the fleet's
	share    float64 // US share of added AI power
	start    float64 // GW at the start
}

// meanEnergy returns TWh a year for GW at the servers, with PUE and load (in %).
// Capacity uses the peak ratio instead of PUE.
func meanEnergy(gw, pue, load float64) float64 { return gw * pue * load / 100 * hoursThousands }

const usElectricityGrowth = 1.035 // a year (A16)

func (e *energy) set(s *state, in *Inputs) {
	o, x := &s.observed, s.shape
	e.fixed, e.share, e.start = s.energyAI/4, in[USShare]/100, s.power
	for q, settled := range x.settled {
		e.load[q] = meanEnergy(1, mix(o[PUE], in[PUE], settled), mix(o[LoadFactor], in[LoadFactor], settled)) / 4
		e.carbon[q] = mix(o[CarbonIntensity], in[CarbonIntensity], settled)
	}
	a := quarterly(1 + in[NonAIEnergyGrowth]/100)
	rest := s.energyRest / 4 * math.Sqrt(a)
	national := in[USElectricity] / 4 * usElectricityBy(x.mid[s.closed]-(s.horizon-0.5))
	for q := s.closed; q < Quarters; q++ {
		e.rest[q], e.national[q] = rest, national
		rest *= a
		national *= usQuarter
	}
}

// quarterly returns the quarterly growth factor for a yearly one.
func quarterly(yearly float64) float64 { return math.Sqrt(math.Sqrt(yearly)) }

var usQuarter = quarterly(usElectricityGrowth)

// american returns the part of the world's AI power that is in the United States,
// GW: a fixed share of the power at the start, and the input's share of later
// additions.
func (e *energy) american(gw float64) float64 {
	return usBaseShare*smaller(gw, e.start) + e.share*larger(gw-e.start, 0)
}

const usBaseShare = 0.65 // US share of AI power in mid-2026

// usRestShare is the US share of other data centres' electricity, chosen so that
// the US share of all data centres in 2025 is that of C09.
var usRestShare = (baseUSShare/100.0*baseEnergyAll - usBaseShare*baseEnergyAI) / (baseEnergyAll - baseEnergyAI)

// baseEnergyAI is AI's electricity in 2025, TWh, from the mean of power at both
// ends of the year.
var baseEnergyAI = meanEnergy((priorPower+basePower)/2/1.28, 1.2, 60) + 45

// usElectricityBy returns the growth factor of US electricity use over a number of
// years.
func usElectricityBy(years float64) float64 {
	return detmath.Exp(detmath.Ln(usElectricityGrowth) * years)
}
