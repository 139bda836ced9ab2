package model

import (
	"math"

	"hundredfold/model/internal/detmath"
)

// Past is the state at the end of a quarter of the hindcast, and what flowed
// in that quarter.
type Past struct {
	Year      int     // of which the quarter is part
	End       float64 // 2024.25 for the end of March 2024
	H100e     float64 // million H100e sold so far, in the world
	NVIDIA    float64 // of these, NVIDIA's
	Asked     float64 // million H100e asked for
	PowerAI   float64 // GW facility peak
	CapexAI   float64 // $bn in the quarter
	EnergyAI  float64 // TWh in the quarter
	EnergyAll float64 // TWh in the quarter, all data centres
}

// HindcastQuarters run from the start of 2024 to the middle of 2026.
const HindcastQuarters = 10

// What is known of the end of 2023, and of the years since.
const (
	pastFleet    = 1.6   // million H100e sold, NVIDIA and Google (C18)
	pastNVIDIA   = 1.39  // million H100e, of these NVIDIA's (F174)
	pastPower    = 3.9   // GW facility peak (C15)
	pastUsers    = 0.2   // bn a week: ChatGPT's 0.1 (F351, F352), doubled as in 2025 (A05)
	pastTraining = 4.6   // growth of training compute, a year (F396)
	nvidiaSold   = 1.102 // million H100e that NVIDIA sold in 2023 (F174 less F171)

	// nvidiaShare is NVIDIA's share of all sold by the end of 2025 (F288). It
	// turns what NVIDIA sold in 2023 into the world's rate, and the world's
	// deliveries since into NVIDIA's.
	nvidiaShare = 0.67

	// LinesPlanned is the growth of packaging lines, a year, that was planned
	// at the end of 2023 (F624 over F623); LinesSeen is what came of it by the
	// end of 2025 (F625's months over F623's, two and a half years later).
	LinesPlanned, LinesSeen = 2.0, 2.27

	// pastOther is TWh that data centres without AI used in 2024: the world's
	// 415 (F299) less 37 for the chips then in service (C14, C15). No figure
	// for 2023 is at hand, so the level is taken from a year that is compared.
	pastOther = 415 - 37
)

// Hindcast runs the equations of Run from the end of 2023 on, with inputs as
// they were observed since and packaging lines that grow by lines a year. It
// differs from Run in three things: rates of growth are means over these years
// and do not fade; nothing retires, for the series it is compared with counts
// what was sold; and the limits of power and money are off, for what was built
// in these years is itself the only record of either.
func Hindcast(lines float64) [HindcastQuarters]Past {
	const years = 2.0 // from the end of 2023 to the end of 2025
	var (
		in     = observedInputs()
		demand useTrend
		supply supplyTrend
		price  priceTrend
		hw     hardwareTrend
		past   [HindcastQuarters]Past

		// The end of 2023, then each quarter.
		ends, mids, adopted [1 + HindcastQuarters]float64
		growth              [HindcastQuarters]float64 // years since, at mid-quarter
		u                   use
		hardware            vintages
		brings              supplies
		rebound             [1 + HindcastQuarters]float64
	)
	in[PackagingGrowth] = lines
	in[ChipsAtStart] = nvidiaSold / nvidiaShare * math.Sqrt(lines*in[PackageGrowth]) // half a year after the middle of 2023
	in[LimitPower], in[LimitMoney], in[Flywheel] = 0, 0, 0
	demand.set(&in)
	demand.users = logitRamp(pastUsers/worldPeople, observed[WeeklyUsers]/worldPeople)
	demand.reasoning = logitRamp(0, observed[ReasoningShare]/100)
	demand.agents = logitRamp(0, observed[AgentShare]/100)
	supply.set(&in)
	hw.set(&in)
	mids[0] = -years
	for q := range past {
		ends[q+1] = float64(q+1) / 4
		growth[q] = ends[q+1] - 0.125
		mids[q+1] = growth[q] - years
		adopted[q+1] = ends[q+1] / years
	}
	demand.after(&u, ends[:], adopted[:])
	hw.after(&hardware, mids[:])
	supply.after(&brings, growth[:])
	first := hardware.at(0)
	price.set(&in, &first)
	for q := range rebound {
		v := hardware.at(q)
		rebound[q] = price.cost(&u, q, &v, 0)
	}
	price.rebound(rebound[:])
	built := fleet{h100e: pastFleet, power: pastPower, it: pastPower / in[PeakRatio]}
	nvidia, other := pastNVIDIA, pastOther/4.0*detmath.Power(1+in[NonAIEnergyGrowth]/100, -0.375)
	for q := range past {
		v := hardware.at(q + 1)
		serving := baseServing * pastFleet * u.work(q+1) / u.work(0) * rebound[q+1]
		asked := serving + (1-baseServing)*pastFleet*detmath.Power(pastTraining, ends[q+1])

		servers := built.it
		l := brings.at(&in, q, 0, worldProduct, 0, &v)
		n, _ := l.least(max(0, asked-built.h100e))
		done := built.add(n, 0, &v)
		nvidia += nvidiaShare * n
		ai := meanEnergy((servers+built.it)/2, in[PUE], in[LoadFactor]) / 4
		past[q] = Past{
			Year: 2024 + q/4, End: 2024 + ends[q+1], H100e: built.h100e, NVIDIA: nvidia, Asked: asked,
			PowerAI: built.power, CapexAI: done.it + done.site, EnergyAI: ai, EnergyAll: ai + other,
		}
		other *= detmath.Power(1+in[NonAIEnergyGrowth]/100, 0.25)
	}
	return past
}

// observedInputs returns the inputs as observed in 2025; where nothing is
// observed, the default.
func observedInputs() Inputs {
	in := defaults
	for i, v := range observed {
		if !math.IsNaN(v) {
			in[i] = v
		}
	}
	return in
}
