package model

// Observations from before scenarios start: the year 2025, and the closed quarters
// of 2026. The keys are rows of the evidence tables; a test recomputes each figure
// that is computed from others.
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
	baseHour      = 0.926  // $ an hour to own an H100e, as a part of a GB300
)

// quarter holds the observations of a closed quarter.
type quarter struct {
	fleet, power float64 // million H100e, GW facility peak, at its end
	delivered    float64 // million H100e
	revenue      float64 // $bn
	serving      float64 // share of the fleet, at its end
	users        float64 // bn a week, at its end
	tokens       float64 // 10^15 a month, at its end
}

// closedQuarters lists the closed quarters from 2026 on.
var closedQuarters = [...]quarter{
	{fleet: 25.2, power: 36.2, delivered: 4.9, revenue: 30, serving: 0.55, users: 1.8, tokens: 2.77},
	{fleet: 30.7, power: 42.5, delivered: 5.5, revenue: 38.7, serving: 0.58, users: 2.0, tokens: 3.86},
}

// bases holds the outputs' values of BaseYear, NaN if not observed.
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

// closed holds all outputs of the closed quarters: the observations, and what
// follows from them as in a run.
var closed = closedResult()

func closedResult() *Result {
	r := new(Result)
	s := &states[now]
	in := &s.observed
	before := fleet{h100e: baseFleet, power: basePower, servers: basePower / 1.28}
	sums := [2]float64{baseCapex, baseCapex}
	// Demand that was unmet at the start of 2026 counts in equal parts in the
	// closed quarters, so that building all that is asked for never exceeds it.
	missing := (s.shortage - 1) * baseFleet * (in[ITCost] + in[ITPower]*in[PeakRatio]*in[FacilityCost]) / float64(len(closedQuarters))
	for q, c := range closedQuarters {
		rest := s.energyRest / 4
		servers := c.power / in[PeakRatio]
		// Published spending is that of companies, not of AI in the world, so it is
		// computed as in a run.
		it, site := c.delivered*in[ITCost], larger(0, c.power-before.power)*in[FacilityCost]
		capex := it + site
		asked := s.shortage
		r.series[UseUsers][q] = c.users
		r.series[UseRequests][q] = c.users * requestsAUser
		r.series[UseMultiplier][q] = in[ReasoningMultiplier]
		r.series[TokensMonth][q] = c.tokens
		r.series[DemandServing][q], r.series[DemandTraining][q] = c.serving*asked*c.fleet, (1-c.serving)*asked*c.fleet
		r.series[DemandInference][q] = 100 * c.serving
		r.series[DemandH100e][q], r.series[FleetH100e][q] = asked*c.fleet, c.fleet
		r.series[FleetPackages][q] = basePackages + (s.packages-basePackages)*(c.fleet-baseFleet)/(s.fleet-baseFleet)
		r.series[DeliveriesH100e][q] = c.delivered
		r.series[LimitBinding][q] = float64(Chips) // F629, F755
		r.series[LimitChipsWeight][q] = 100
		r.series[SupplyChips][q], r.series[SupplyGrid][q], r.series[SupplyOnsite][q], r.series[SupplyMoney][q] = c.delivered, in[GridPower]/4, in[OnsitePower]/4, capex
		r.series[AnswerChips][q], r.series[AnswerGrid][q], r.series[AnswerOnsite][q], r.series[AnswerMoney][q] = 1, 1, 1, 1
		r.series[MoneyCashShare][q] = 100 * in[CashFlow] / (in[CashFlow] + in[OutsideCapital])
		r.series[PriceAnswer][q], r.series[PriceScarcity][q], r.series[PriceGPUHour][q], r.series[PriceMarkup][q] = s.answerCents, 1, baseHour, 1
		r.series[TrainingLargestRun][q] = s.runFLOP / 1e26
		r.series[CapexAIDemand][q], r.series[CapexAI][q] = asked*capex+missing, capex
		sums[0] += r.series[CapexAIDemand][q]
		sums[1] += r.series[CapexAI][q]
		r.series[CapexAIDemandCumulative][q], r.series[CapexAICumulative][q] = sums[0], sums[1]
		r.series[CapexIT][q] = it
		r.series[CapexPowerCooling][q], r.series[CapexBuilding][q] = site*(1-buildingShare), site*buildingShare
		r.series[CapexTotal][q] = capex + defaults[NonAICapex]/4
		r.series[CapexPerGW][q] = in[ITCost]/(in[ITPower]*in[PeakRatio]) + in[FacilityCost]
		r.series[PowerAIDemand][q] = c.power + (asked-1)*c.fleet*in[ITPower]*in[PeakRatio]
		r.series[PowerAI][q], r.series[PowerAIServers][q] = c.power, servers
		r.series[PowerUSAI][q] = usBaseShare * c.power
		r.series[EnergyAI][q] = meanEnergy((before.servers+servers)/2, in[PUE], in[LoadFactor])/4 + s.energyAI/4
		r.series[EnergyAll][q] = r.series[EnergyAI][q] + rest
		r.series[EnergyUS][q] = usBaseShare*r.series[EnergyAI][q] + usRestShare*rest
		national := defaults[USElectricity] / 4 * usElectricityBy(-float64(len(closedQuarters)-q)/4+0.125-(s.horizon-0.5))
		r.series[EnergyUSShare][q] = 100 * r.series[EnergyUS][q] / (r.series[EnergyUS][q] + national)
		r.series[Emissions][q] = r.series[EnergyAI][q] * in[CarbonIntensity]
		r.series[RevenueAI][q] = c.revenue
		r.series[RevenueNeeded][q] = capex / (defaults[CapexShare] / 100)
		r.series[RevenueCoverage][q] = s.revenue * (1 - otherCosts) / (s.netCapital * (hurdleThen/100.0 + wear))
		r.series[MarketHHIBuilders][q], r.series[MarketHHIClouds][q], r.series[MarketHHIChips][q] = bases[MarketHHIBuilders], bases[MarketHHIClouds], bases[MarketHHIChips]
		r.series[MarketTop3Clouds][q] = bases[MarketTop3Clouds]
		r.series[MarketFirstToFifth][q] = startShares.firstToFifth(Builders)
		r.derive(q)
		r.series[MarketContracted][q] = contractedShare(q, r.series[PowerAIDemandAdded][q])
		r.series[FleetChina][q], r.series[MarketChinaMet][q] = inChina(chinaPart(in[ChinaCap]), c.fleet, r.series[DemandH100e][q])
		before.power, before.servers = c.power, servers
	}
	return r
}
