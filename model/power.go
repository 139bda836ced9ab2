package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// energyTrend is part 8: from power to electricity, its American part and its
// carbon.
type energyTrend struct {
	pue, load, carbon ramp    // from 2025 to 2030, then at rest
	share             float64 // of AI power added, in the United States
	other             float64 // TWh in the coming quarter, other data centres
	otherGrowth       float64 // a quarter
	national          float64 // TWh in the coming quarter, all US electricity
}

var (
	usQuarter = math.Sqrt(math.Sqrt(usPowerGrowth))
	// baseEnergyAI is TWh in 2025, by the mean of its two ends.
	baseEnergyAI = meanEnergy(baseITPower*(1+priorPowerGW/basePowerGW)/2, observed[PUE], observed[LoadFactor])
)

// meanEnergy returns TWh a year for GW at the servers: energy uses PUE and
// load (in %), capacity the peak ratio.
func meanEnergy(gw, pue, load float64) float64 { return gw * pue * load / 100 * hoursThousands }

func (t *energyTrend) set(in *Inputs) {
	t.pue, t.load, t.carbon = straight(PUE, in), straight(LoadFactor, in), straight(CarbonIntensity, in)
	t.share = in[USShare] / 100
	t.otherGrowth = math.Sqrt(math.Sqrt(1 + in[NonAIEnergyGrowth]/100))
	// History is the year 2025; the first quarter lies 2.5 quarters after its middle.
	lag := t.otherGrowth * t.otherGrowth * math.Sqrt(t.otherGrowth)
	t.other = (baseEnergyAll - baseEnergyAI) / 4 * lag
	t.national = in[USElectricity] / 4 * detmath.Power(usPowerGrowth, -4.375)
}

func straight(i Input, in *Inputs) ramp { return ramp{observed[i], in[i] - observed[i]} }

// write records a quarter's power and energy; before is the built fleet's
// power at the servers a quarter ago, GW.
func (t *energyTrend) write(r *Result, q int, before float64, asked, built *fleet) {
	added := built.power - basePowerGW
	r.series[PowerAIDemand][q] = asked.power
	r.series[PowerAI][q] = built.power
	r.series[PowerAIServers][q] = built.it
	r.series[PowerAIDemandAdded][q] = asked.power - basePowerGW
	r.series[PowerAIAdded][q] = added
	// A fleet that shrinks gives up American sites as it does all others.
	us := usBaseShare*smaller(built.power, basePowerGW) + t.share*larger(added, 0)
	r.series[PowerUSAI][q] = us
	r.series[PowerUSAdded][q] = us - usBaseShare*basePowerGW

	settled := shape.settled[q]
	ai := meanEnergy((before+built.it)/2, t.pue.at(settled), t.load.at(settled)) / 4
	american := ai*us/built.power + baseUSShare/100.0*t.other
	r.series[EnergyAI][q] = ai
	r.series[EnergyAll][q] = ai + t.other
	r.series[EnergyUS][q] = american
	r.series[EnergyUSShare][q] = 100 * american / t.national
	r.series[Emissions][q] = ai * t.carbon.at(settled)

	t.other *= t.otherGrowth
	t.national *= usQuarter
}
