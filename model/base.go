package model

// The observed state at the end of 2025, from which every scenario starts. The
// keys are rows of the evidence tables; a test recomputes each figure that is
// arithmetic on others.
const (
	baseFleet     = 20.3   // million H100e in the world, sold basis (C16)
	basePackages  = 15.6   // million GPU packages, at NVIDIA's H100e per package (C08)
	basePowerGW   = 30.7   // GW facility peak: 13.05 GW of chip TDP (F287), C05
	priorPowerGW  = 14.1   // GW facility peak at the end of 2024 (C14)
	baseServing   = 0.45   // share of the fleet that serves answers (F407, F409)
	baseCapex     = 416    // $bn in 2025: the four largest clouds, leases included (F509)
	baseEnergyAll = 485    // TWh in 2025, all data centres in the world (F300)
	baseUSShare   = 42     // % of other data centres' electricity that is American (C09)
	baseRequests  = 4.29   // requests per weekly user and day (C01)
	baseTokens    = 1.56   // 10^15 tokens a month: Google and OpenAI's API together (C10)
	baseRunFLOP   = 5.3e26 // largest training run (C11)

	worldPeople    = 8.2                // bn (A05)
	worldProduct   = 115e3              // $bn in 2025 (A11)
	productGrowth  = 1.03               // a year (A11)
	usPowerGrowth  = 1.035              // US electricity use, a year (A16)
	facilityYears  = 14                 // life of a building (F442)
	buildingShare  = 0.375              // of shell, power and cooling: McKinsey's 15 of 40 (F434, F435)
	hoursThousands = 8.76               // TWh of a GW that runs for a year
	baseITPower    = basePowerGW / 1.28 // GW at the servers, by the peak ratio of 2025
	usBaseShare    = 0.5                // of end-2025's AI power that is American (F525, F526)
)

// baseAnswerCents is the cost of a plain answer in 2025, in US cents: what the
// serving fleet costs a year over the plain answers' worth of work it does (C12).
var baseAnswerCents = answerCents()

func answerCents() float64 {
	answers := observed[WeeklyUsers] * baseRequests * 365 * mixBase // bn a year
	return 100 * baseRevenue / answers
}

// baseRevenue is AI revenue in 2025, $bn: at the least what serving cost (C20).
var baseRevenue = servingCost()

func servingCost() float64 {
	var hw hardwareTrend
	var p priceTrend
	hw.set(&defaults)
	first := hw.vintage(1, 1, 1)
	p.set(&defaults, &first)
	return baseServing * baseFleet * p.start
}

// setBase writes the observed values of 2025, NaN where nothing is observed.
func (r *Result) setBase() { r.base = bases }

var bases = observedOutputs()

func observedOutputs() [NumOutputs]float64 {
	var b [NumOutputs]float64
	for o := range b {
		b[o] = none
	}
	b[UseUsers] = observed[WeeklyUsers]
	b[UseRequests] = observed[WeeklyUsers] * baseRequests
	b[UseMultiplier] = observed[ReasoningMultiplier]
	b[TokensMonth] = baseTokens
	b[DemandServing], b[DemandTraining] = baseServing*baseFleet, (1-baseServing)*baseFleet
	b[DemandH100e], b[FleetH100e] = baseFleet, baseFleet
	b[FleetPackages] = basePackages
	b[DemandShortage], b[DemandMet] = 0, 100
	b[LimitBinding] = float64(NoLimit)
	b[PriceAnswer], b[PriceScarcity], b[DemandPricedOut] = baseAnswerCents, 1, 0
	b[TrainingLargestRun], b[TrainingRuns1e26] = baseRunFLOP/1e26, baseRunFLOP/1e26
	b[CapexAIDemand], b[CapexAI] = baseCapex, baseCapex
	b[CapexAIDemandCumulative], b[CapexAICumulative] = baseCapex, baseCapex
	b[PowerAIDemand], b[PowerAI] = basePowerGW, basePowerGW
	b[PowerAIServers] = baseITPower
	b[PowerAIDemandAdded], b[PowerAIAdded], b[PowerUSAdded] = 0, 0, 0
	b[PowerUSAI] = usBaseShare * basePowerGW
	b[RevenueAI], b[PriceMarkup] = baseRevenue, 1
	b[MarketHHIBuilders], b[MarketHHIClouds], b[MarketHHIChips] = startShares.hhi(Builders), startShares.hhi(Clouds), startShares.hhi(Chipmakers)
	b[MarketTop3Clouds] = startShares.top3(Clouds)
	b[EnergyAI], b[EnergyAll] = baseEnergyAI, baseEnergyAll
	return b
}
