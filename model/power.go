package model

import "math"

// energyTrend is part 8: from facility power to electricity, its American part
// and its carbon.
type energyTrend struct {
	hours       float64 // TWh in a quarter for each GW of facility peak
	share       float64 // of AI power added, in the United States
	other       float64 // TWh in the coming quarter, other data centres
	otherGrowth float64 // a quarter
	national    float64 // TWh in the coming quarter, all US electricity
	carbon      float64 // Mt CO2 for a TWh
}

// Quarterly steps from the rates of a year.
var (
	usQuarter    = math.Sqrt(math.Sqrt(usPowerGrowth))
	baseEnergyAI = meanEnergy((priorPowerGW+basePowerGW)/2, &defaults) // TWh in 2025
)

// meanEnergy returns TWh a year for GW of facility peak: energy uses PUE,
// capacity the peak ratio.
func meanEnergy(gw float64, in *Inputs) float64 {
	return gw / in[PeakRatio] * in[PUE] * in[LoadFactor] / 100 * hoursThousands
}

func (t *energyTrend) set(in *Inputs) {
	t.hours = meanEnergy(1, in) / 4
	t.share = in[USShare] / 100
	t.otherGrowth = math.Sqrt(math.Sqrt(1 + in[NonAIEnergyGrowth]/100))
	// History is the year 2025; the first quarter lies 2.5 quarters after its middle.
	lag := t.otherGrowth * t.otherGrowth * math.Sqrt(t.otherGrowth)
	t.other = (baseEnergyAll - baseEnergyAI) / 4 * lag
	t.national = in[USElectricity] / 4 * math.Pow(usPowerGrowth, -4.375)
	t.carbon = in[CarbonIntensity]
}

func (t *energyTrend) write(r *Result, q int, before float64, asked, built *fleet) {
	added := built.power - basePowerGW
	r.series[PowerAIDemand][q] = asked.power
	r.series[PowerAI][q] = built.power
	r.series[PowerAIDemandAdded][q] = asked.power - basePowerGW
	r.series[PowerAIAdded][q] = added
	// A fleet that shrinks gives up American sites as it does all others.
	us := usBaseShare*min(built.power, basePowerGW) + t.share*max(0, added)
	r.series[PowerUSAI][q] = us
	r.series[PowerUSAdded][q] = us - usBaseShare*basePowerGW

	ai := (before + built.power) / 2 * t.hours
	american := ai*us/built.power + baseUSShare/100.0*t.other
	r.series[EnergyAI][q] = ai
	r.series[EnergyAll][q] = ai + t.other
	r.series[EnergyUS][q] = american
	r.series[EnergyUSShare][q] = 100 * american / t.national
	r.series[Emissions][q] = ai * t.carbon

	t.other *= t.otherGrowth
	t.national *= usQuarter
}
