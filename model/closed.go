package model

// What was observed before scenarios start: the year 2025, and the quarters of
// 2026 that are over. The keys are rows of the evidence tables; a test recomputes
// each figure that is arithmetic on others.
const (
	baseFleet     = 20.3   // million H100e in the world, sold basis, end of 2025 (C16)
	basePackages  = 15.6   // million GPU packages, at NVIDIA's H100e per package (C08)
	basePower     = 30.7   // GW facility peak: 13.05 GW of chip TDP (F287), C05
	priorPower    = 14.1   // GW facility peak at the end of 2024 (C14)
	baseServing   = 0.5    // share of the fleet that serves answers (F409)
	baseCapex     = 547    // $bn in 2025: what was sold and added, at 2025's costs (C22)
	baseEnergyAll = 485    // TWh in 2025, all data centres in the world (F300)
	baseUSShare   = 42     // % of data centres' electricity that is American (C09)
	baseTokens    = 1.56   // 10^15 tokens a month: Google and OpenAI's API together (C10)
	baseRunFLOP   = 5.3e26 // largest training run (C11)
	baseRevenue   = 66     // $bn, AI, 2025 (C20)
	baseHour      = 0.926  // $ that owning an H100e for an hour costs: a GB300's part (F143, F038, F009)
)

// quarter is what was observed of one that is closed.
type quarter struct {
	fleet, power float64 // million H100e, GW facility peak, at its end
	delivered    float64 // million H100e
	revenue      float64 // $bn
	serving      float64 // share of the fleet, at its end
	users        float64 // bn a week, at its end
	tokens       float64 // 10^15 a month, at its end
}

// closedQuarters are the quarters from 2026 on that are over.
var closedQuarters = [...]quarter{
	{fleet: 25.2, power: 36.2, delivered: 4.9, revenue: 30, serving: 0.55, users: 1.8, tokens: 2.77},
	{fleet: 30.7, power: 42.5, delivered: 5.5, revenue: 38.7, serving: 0.58, users: 2.0, tokens: 3.86},
}

// bases are the outputs of BaseYear, NaN where nothing is observed.
var bases = func() (all [NumOutputs]float64) {
	for o := range outputs {
		if b := outputs[o].Base; b.Observed {
			all[o] = b.Value
		} else {
			all[o] = none
		}
	}
	return all
}()

// closedSeries are all outputs of the closed quarters: what was observed, and
// what follows from it as in a run.
var closedSeries = closedOutputs()

func closedOutputs() (all [len(closedQuarters)][NumOutputs]float64) {
	s := &states[now]
	in := &s.observed
	before := fleet{h100e: baseFleet, power: basePower, servers: basePower / 1.28}
	sums := [2]float64{baseCapex, baseCapex}
	// What was missing when 2026 began was asked for in the closed quarters, in each
	// as much, so that whoever builds all that is asked for has not built more.
	missing := (s.shortage - 1) * baseFleet * (in[ITCost] + in[ITPower]*in[PeakRatio]*in[FacilityCost]) / float64(len(closedQuarters))
	for q, c := range closedQuarters {
		r := &all[q]
		rest := s.energyRest / 4
		servers := c.power / in[PeakRatio]
		// Spending is known of companies, not of the world's AI, so it is worked out as
		// in a run.
		it, site := c.delivered*in[ITCost], larger(0, c.power-before.power)*in[FacilityCost]
		capex := it + site
		asked := s.shortage
		r[UseUsers] = c.users
		r[UseRequests] = c.users * requestsAUser
		r[UseMultiplier] = in[ReasoningMultiplier]
		r[TokensMonth] = c.tokens
		r[DemandServing], r[DemandTraining] = c.serving*asked*c.fleet, (1-c.serving)*asked*c.fleet
		r[DemandInference] = 100 * c.serving
		r[DemandH100e], r[FleetH100e] = asked*c.fleet, c.fleet
		r[FleetPackages] = basePackages + (s.packages-basePackages)*(c.fleet-baseFleet)/(s.fleet-baseFleet)
		r[DeliveriesH100e] = c.delivered
		r[DemandShortage], r[DemandMet] = (asked-1)*c.fleet, 100/asked
		r[LimitBinding] = float64(Chips) // F629, F755
		r[LimitChipsWeight] = 100
		r[SupplyChips], r[SupplyGrid], r[SupplyOnsite], r[SupplyMoney] = c.delivered, in[GridPower]/4, in[OnsitePower]/4, capex
		r[AnswerChips], r[AnswerGrid], r[AnswerOnsite], r[AnswerMoney] = 1, 1, 1, 1
		r[MoneyCashShare] = 100 * in[CashFlow] / (in[CashFlow] + in[OutsideCapital])
		r[PriceAnswer], r[PriceScarcity], r[PriceGPUHour], r[PriceMarkup] = s.answerCents, 1, baseHour, 1
		r[TrainingLargestRun], r[TrainingRuns1e26] = s.runFLOP/1e26, s.runFLOP/1e26
		r[CapexAIDemand], r[CapexAI] = asked*capex+missing, capex
		sums[0] += r[CapexAIDemand]
		sums[1] += r[CapexAI]
		r[CapexAIDemandCumulative], r[CapexAICumulative] = sums[0], sums[1]
		r[CapexIT] = it
		r[CapexPowerCooling], r[CapexBuilding] = site*(1-buildingShare), site*buildingShare
		r[CapexTotal] = capex + defaults[NonAICapex]/4
		r[CapexPerGW] = in[ITCost]/(in[ITPower]*in[PeakRatio]) + in[FacilityCost]
		r[PowerAIDemand] = c.power + (asked-1)*c.fleet*in[ITPower]*in[PeakRatio]
		r[PowerAI], r[PowerAIServers] = c.power, servers
		r[PowerAIDemandAdded], r[PowerAIAdded] = r[PowerAIDemand]-basePower, c.power-basePower
		r[PowerUSAI], r[PowerUSAdded] = usBaseShare*c.power, usBaseShare*(c.power-basePower)
		r[EnergyAI] = meanEnergy((before.servers+servers)/2, in[PUE], in[LoadFactor])/4 + s.energyAI/4
		r[EnergyAll] = r[EnergyAI] + rest
		r[EnergyUS] = usBaseShare*r[EnergyAI] + usRestShare*rest
		national := defaults[USElectricity] / 4 * usElectricityBy(-float64(len(closedQuarters)-q)/4+0.125-(s.horizon-0.5))
		r[EnergyUSShare] = 100 * r[EnergyUS] / (r[EnergyUS] + national)
		r[Emissions] = r[EnergyAI] * in[CarbonIntensity]
		r[RevenueAI] = c.revenue
		r[RevenueNeeded] = capex / (defaults[CapexShare] / 100)
		r[RevenueGap] = r[RevenueNeeded] - c.revenue
		r[RevenueCoverage] = s.revenue * (1 - otherCosts) / (s.netCapital * (hurdleThen/100.0 + wear))
		r[MarketHHIBuilders], r[MarketHHIClouds], r[MarketHHIChips] = bases[MarketHHIBuilders], bases[MarketHHIClouds], bases[MarketHHIChips]
		r[MarketTop3Clouds] = bases[MarketTop3Clouds]
		r[MarketFirstToFifth] = startShares.firstToFifth(Builders)
		r[MarketContracted] = contractedShare(q, r[PowerAIDemandAdded])
		r[FleetChina], r[MarketChinaMet] = inChina(chinaPart(in[ChinaCap]), c.fleet, r[DemandH100e])
		before.power, before.servers = c.power, servers
	}
	return all
}
