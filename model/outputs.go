package model

// The outputs, in the order of the registry.
const (
	UseUsers Output = iota
	UseRequests
	UseMultiplier
	TokensMonth
	DemandServing
	DemandTraining
	DemandH100e
	FleetH100e
	FleetIdle
	FleetPackages
	DeliveriesH100e
	DemandShortage
	DemandMet
	DemandInference
	LimitBinding
	LimitChipsWeight
	LimitPowerWeight
	LimitMoneyWeight
	LimitCeilingWeight
	SupplyChips
	SupplyGrid
	SupplyOnsite
	SupplyMoney
	AnswerChips
	AnswerGrid
	AnswerOnsite
	AnswerMoney
	MoneyCashShare
	PriceAnswer
	PriceGPUHour
	PriceScarcity
	DemandPricedOut
	TrainingLargestRun
	TrainingRuns1e26
	CapexAIDemand
	CapexAI
	CapexAIDemandCumulative
	CapexAICumulative
	CapexIT
	CapexPowerCooling
	CapexBuilding
	CapexTotal
	PowerAIDemand
	PowerAI
	PowerAIServers
	PowerAIDemandAdded
	PowerAIAdded
	PowerUSAI
	PowerUSAdded
	EnergyAI
	EnergyAll
	EnergyUS
	EnergyUSShare
	Emissions
	RevenueAI
	RevenueNeeded
	RevenueGap
	RevenueCoverage
	CapexPerGW
	PriceMarkup
	MarketHHIBuilders
	MarketHHIClouds
	MarketHHIChips
	MarketTop3Clouds
	MarketFirstToFifth
	MarketContracted
	MarketChinaMet
	FleetChina

	NumOutputs = iota
)

var (
	worldAI       = Scope{What: "AI", Where: "world", Change: "total"}
	worldYear     = Scope{What: "AI", Where: "world", Change: "a year"}
	peakTotal     = Scope{What: "AI", Where: "world", Basis: "facility peak", Change: "total"}
	peakAdded     = Scope{What: "AI", Where: "world", Basis: "facility peak", Change: "added since end-2025"}
	worldYearPeak = Scope{What: "AI", Where: "world", Basis: "facility peak", Change: "a year"}
	sinceStart    = Scope{What: "AI", Where: "world", Change: "from 2025 on"}
)

// outputs is the output registry. It is never written.
var outputs = [NumOutputs]OutputSpec{
	UseUsers: {"use.users", "People using AI weekly", "bn", worldAI, YearEnd,
		"S-curve in the share of the world's people, from mid-2026 through the value for 2030", []string{"A58"}},
	UseRequests: {"use.requests", "Requests a day asked for", "bn", worldAI, YearEnd,
		"serving asked for ÷ compute of a request: weekly users × requests per user and day × (cost of an answer ÷ mid-2026's)^−elasticity, below the ceiling on revenue", []string{"C01"}},
	UseMultiplier: {"use.reasoning_multiplier", "Compute of a reasoning answer relative to a plain one", "×", worldAI, YearEnd,
		"from 8× in mid-2026 through the value for 2030, evenly in its logarithm, and slower and slower after it", []string{"F366"}},
	TokensMonth: {"tokens.month", "Tokens a month, on the basis of Google and OpenAI's API", "10^15", worldAI, YearEnd,
		"mid-2026's published tokens × growth of serving that is met ÷ growth of compute for the same answer", []string{"C41", "C10"}},
	DemandServing: {"demand.serving", "Asked for by answers", "million H100e", worldAI, YearEnd,
		"mid-2026's × growth of requests, work in a request and compute of a plain answer ÷ growth of utilisation × (cost of an answer × mark-up ÷ mid-2026's)^−elasticity, below the ceiling on revenue", []string{"F409", "F913"}},
	DemandTraining: {"demand.training", "Asked for by training and research", "million H100e", worldAI, YearEnd,
		"(share of AI revenue + investors' money for research) ÷ rent of a million H100e", []string{"F409", "F404", "F406"}},
	DemandH100e: {"demand.h100e", "GPUs asked for", "million H100e", worldAI, YearEnd,
		"serving + training, approached no faster than the spending ceiling pays for", []string{"C22", "A63"}},
	FleetH100e: {"fleet.h100e", "GPUs built and in service", "million H100e", worldAI, YearEnd,
		"last quarter's fleet less retirement + deliveries, no more than is asked for", []string{"C22"}},
	FleetIdle: {"fleet.idle", "GPUs built and idle", "million H100e", worldAI, YearEnd,
		"fleet − what is asked for, where that is less", nil},
	FleetPackages: {"fleet.packages", "GPU packages installed", "million packages", worldAI, YearEnd,
		"last quarter's packages less retirement + deliveries ÷ H100e per package", []string{"C08"}},
	DeliveriesH100e: {"deliveries.h100e", "GPUs delivered", "million H100e", worldYear, Sum,
		"about the least of what is missing and of what chips, power and money allow: a norm of −8 of the four", []string{"C06"}},
	DemandShortage: {"demand.shortage", "GPUs asked for and not built", "million H100e", worldAI, YearEnd,
		"asked for − built", nil},
	DemandMet: {"demand.met", "Share of demand that is met", "%", worldAI, YearEnd,
		"built ÷ asked for", nil},
	DemandInference: {"demand.inference", "Share of demand that is answers", "%", worldAI, YearEnd,
		"serving ÷ (serving + training)", []string{"F409", "F913"}},
	LimitBinding: {"limit.binding", "The bottleneck", "", worldAI, YearEnd,
		"none, chips, power, money or the spending ceiling: whichever has the largest weight; over a year, on average over it", nil},
	LimitChipsWeight: {"limit.chips", "How much chips hold building back", "%", worldAI, Mean,
		"(what chips allow)^−8 ÷ sum of the same for chips, power, money and what is missing", nil},
	LimitPowerWeight: {"limit.power", "How much power holds building back", "%", worldAI, Mean,
		"(what power allows)^−8 ÷ sum of the same for chips, power, money and what is missing", nil},
	LimitMoneyWeight: {"limit.money", "How much money holds building back", "%", worldAI, Mean,
		"(what money allows)^−8 ÷ sum of the same for chips, power, money and what is missing, less the spending ceiling's part", nil},
	LimitCeilingWeight: {"limit.ceiling", "How much the spending ceiling holds building back", "%", worldAI, Mean,
		"the weight of money × (money ÷ ceiling)^4 ÷ (1 + (money ÷ ceiling)^4)", []string{"A11"}},
	SupplyChips: {"supply.chips", "GPUs that chip lines could deliver", "million H100e", worldYear, Sum,
		"planned lines × compute per wafer × answer to pressure", []string{"F625", "F626"}},
	SupplyGrid: {"supply.grid", "Power that grids could connect", "GW", worldYearPeak, Sum,
		"planned grid power + 70% of all planned power × answer to pressure", []string{"A47", "A46"}},
	SupplyOnsite: {"supply.onsite", "On-site power that could be added", "GW", worldYearPeak, Sum,
		"planned on-site power + 30% of all planned power × answer to pressure", []string{"A46", "A47"}},
	SupplyMoney: {"supply.money", "Money that could be raised", "$bn", worldYear, Sum,
		"(planned cash + planned debt and investors × answer to pressure) × answer to the return + reinvested revenue", []string{"A48", "A49"}},
	AnswerChips: {"answer.chips", "Chips delivered over plan", "×", worldAI, Mean,
		"pressure on chips, as perceived, ^response, approached as fast as lines can", []string{"A31"}},
	AnswerGrid: {"answer.grid", "Grid power over plan", "×", worldAI, Mean,
		"pressure on power, as perceived, ^response, approached as fast as power can", []string{"A32"}},
	AnswerOnsite: {"answer.onsite", "On-site power over plan", "×", worldAI, Mean,
		"pressure on power, as perceived, ^response, approached as fast as power can", []string{"A33"}},
	AnswerMoney: {"answer.money", "Debt and investors' money over plan", "×", worldAI, Mean,
		"pressure on money, as perceived, ^response, approached as fast as money can", []string{"A34"}},
	MoneyCashShare: {"money.cash_share", "Share of the money that comes from other business", "%", worldAI, Mean,
		"cash from other business ÷ all money that could be raised", []string{"F715", "F719", "F720", "F721"}},
	PriceAnswer: {"price.answer", "Price of a plain answer", "US cents", worldAI, Mean,
		"mid-2026's revenue ÷ plain answers' worth of requests × margin, cost and mark-up against mid-2026 × what shortage does", []string{"C12"}},
	PriceGPUHour: {"price.gpu_hour", "Price of an hour of an H100-equivalent", "$", worldAI, Mean,
		"what owning one cost in mid-2026 × growth of rent × what shortage does", []string{"F143"}},
	PriceScarcity: {"price.scarcity", "What shortage does to the price", "×", worldAI, Mean,
		"AI revenue ÷ (margin × rent × serving that is met), at least 1", []string{"A42"}},
	DemandPricedOut: {"demand.priced_out", "Demand that scarcity prices push away", "million H100e", worldAI, YearEnd,
		"asked for × (1 − scarcity^−elasticity), none without rebound", []string{"A06"}},
	TrainingLargestRun: {"training.largest_run", "Largest training run", "10^26 FLOP", worldAI, YearEnd,
		"mid-2026's largest × growth of the part of the built fleet that trains", []string{"C11", "F549"}},
	TrainingRuns1e26: {"training.runs_1e26", "Training runs a year above 10^26 FLOP", "", worldYear, YearEnd,
		"largest run ÷ 10^26: runs above a size fall as one over the size", []string{"A17"}},
	CapexAIDemand: {"capex.ai_demand", "AI capital spending asked for", "$bn", worldYear, Sum,
		"deliveries asked for × cost of chips and IT + new sites × cost of shell, power and cooling", []string{"C45"}},
	CapexAI: {"capex.ai", "AI capital spending built", "$bn", worldYear, Sum,
		"deliveries × cost of chips and IT + new sites × cost of shell, power and cooling", []string{"C45"}},
	CapexAIDemandCumulative: {"capex.ai_demand_cumulative", "AI capital spending asked for, from 2025 on", "$bn", sinceStart, YearEnd,
		"sum of capital spending asked for, with 2025's observed", []string{"C45"}},
	CapexAICumulative: {"capex.ai_cumulative", "AI capital spending, from 2025 on", "$bn", sinceStart, YearEnd,
		"sum of capital spending built, with 2025's observed", []string{"C45"}},
	CapexIT: {"capex.it", "Spending on chips and IT", "$bn", worldYear, Sum,
		"deliveries × cost of chips and IT", []string{"F433"}},
	CapexPowerCooling: {"capex.power_cooling", "Spending on power and cooling", "$bn", worldYear, Sum,
		"new sites × 25 of McKinsey's 40 parts", []string{"F434"}},
	CapexBuilding: {"capex.building", "Spending on land and buildings", "$bn", worldYear, Sum,
		"new sites × 15 of McKinsey's 40 parts", []string{"F435"}},
	CapexTotal: {"capex.total", "Capital spending on all data centres", "$bn",
		Scope{What: "all data centres", Where: "world", Change: "a year"}, Sum,
		"AI capital spending + spending on other data centres", []string{"F516"}},
	PowerAIDemand: {"power.ai_demand", "AI power asked for", "GW", peakTotal, YearEnd,
		"power of a fleet that had been built as asked for, what is idle included", []string{"C23"}},
	PowerAI: {"power.ai", "AI power built", "GW", peakTotal, YearEnd,
		"last quarter's power less retirement + deliveries × IT power × peak ratio, what is idle included", []string{"C23", "C05"}},
	PowerAIServers: {"power.ai_it", "AI power at the servers", "GW",
		Scope{What: "AI", Where: "world", Basis: "IT", Change: "total"}, YearEnd,
		"last quarter's power less retirement + deliveries × IT power", []string{"F120", "F123"}},
	PowerAIDemandAdded: {"power.ai_demand_added", "AI power asked for, added since 2025", "GW", peakAdded, YearEnd,
		"AI power asked for − end-2025's", []string{"C23"}},
	PowerAIAdded: {"power.ai_added", "AI power built, added since 2025", "GW", peakAdded, YearEnd,
		"AI power built − end-2025's", []string{"C23"}},
	PowerUSAI: {"power.us_ai", "AI power in the United States", "GW",
		Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "total"}, YearEnd,
		"65% of mid-2026's + United States' share × AI power added", []string{"A60"}},
	PowerUSAdded: {"power.us_added", "AI power added in the United States", "GW",
		Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "added since end-2025"}, YearEnd,
		"AI power in the United States − 65% of end-2025's", []string{"A60"}},
	EnergyAI: {"energy.ai", "AI electricity", "TWh", worldYear, Sum,
		"mean power in use at the servers over the quarter × PUE × load × hours + what AI sites use beside the fleet", []string{"A54", "F302"}},
	EnergyAll: {"energy.all", "Electricity of all data centres", "TWh",
		Scope{What: "all data centres", Where: "world", Change: "a year"}, Sum,
		"AI electricity + other data centres' at their own growth", []string{"F300"}},
	EnergyUS: {"energy.us", "Electricity of all data centres in the United States", "TWh",
		Scope{What: "all data centres", Where: "US", Change: "a year"}, Sum,
		"United States' part of AI power × AI electricity + 31% of other data centres'", []string{"C09"}},
	EnergyUSShare: {"energy.us_share", "Data centres' share of US electricity", "%",
		Scope{What: "all data centres", Where: "US", Change: "a year"}, Mean,
		"electricity of US data centres ÷ (the same + all other electricity used in the US)", []string{"F326", "F327"}},
	Emissions: {"emissions", "Carbon dioxide from AI electricity", "Mt CO2", worldYear, Sum,
		"AI electricity × carbon per kilowatt-hour", []string{"A14"}},
	RevenueAI: {"revenue.ai", "AI revenue", "$bn", worldYear, Sum,
		"margin × rent × serving asked for × (1 − (1 − what prices give back) × the part of it that 60% of the built fleet do not serve), below the ceiling on revenue", []string{"N05", "C20"}},
	RevenueNeeded: {"revenue.needed", "Revenue that the capital spending needs", "$bn", worldYear, Sum,
		"AI capital spending built ÷ the share of revenue that it can take", []string{"C19"}},
	RevenueGap: {"revenue.gap", "Revenue that is missing", "$bn", worldYear, Sum,
		"revenue needed − AI revenue, none where revenue is enough", []string{"F529"}},
	RevenueCoverage: {"revenue.coverage", "AI revenue over what the capital needs", "×", worldAI, YearEnd,
		"70% of AI revenue ÷ (AI capital × (10% + wear))", []string{"A40", "A53"}},
	CapexPerGW: {"capex.per_gw", "Capital cost of new AI power", "$bn per GW", worldYear, Mean,
		"cost of chips and IT for a GW + cost of shell, power and cooling", []string{"F427", "F412", "F419", "F416"}},
	PriceMarkup: {"price.markup", "What concentration does to the price", "×", worldAI, Mean,
		"mark-up ÷ mid-2026's; mark-up = 1 + slope × mean HHI of clouds and chips ÷ 10,000 × (1 − interoperability)", []string{"A25"}},
	MarketHHIBuilders: {"market.hhi_builders", "Concentration of model builders", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"F256", "F258", "F260", "F261", "F262", "F223"}},
	MarketHHIClouds: {"market.hhi_clouds", "Concentration of clouds", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"F247", "F248", "F249", "F250", "F251", "F252", "F253"}},
	MarketHHIChips: {"market.hhi_chips", "Concentration of chipmakers", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"C16"}},
	MarketTop3Clouds: {"market.top3_clouds", "Share of the three largest clouds", "%", worldAI, YearEnd,
		"sum of the three largest shares", []string{"F247", "F248", "F249"}},
	MarketFirstToFifth: {"market.first_to_fifth", "Compute of the largest model developer over the fifth", "×", worldAI, YearEnd,
		"largest share ÷ fifth largest", []string{"F256", "F258", "F260", "F261", "F262"}},
	MarketContracted: {"market.contracted", "Share of added demand under contract", "%", peakAdded, YearEnd,
		"GW that signed contracts bring by then ÷ AI power asked for since 2025, at most 100%", []string{"F565", "F566", "F568", "F571", "F572", "F575", "F579", "F581"}},
	MarketChinaMet: {"market.china_met", "Share of China's demand that is met", "%",
		Scope{What: "AI", Where: "China", Change: "total"}, YearEnd,
		"what China can be supplied ÷ 15% of what the world would ask for without controls", []string{"F285", "A26"}},
	FleetChina: {"fleet.china", "GPUs built and in service in China", "million H100e",
		Scope{What: "AI", Where: "China", Change: "total"}, YearEnd,
		"fleet × China's part of what may be asked for", []string{"F285", "A26"}},
}

// Outputs returns the output registry, indexed by Output. It is shared: read only.
func Outputs() []OutputSpec { return outputs[:] }

// Spec returns an output's row of the registry. It is shared: read only.
func (o Output) Spec() *OutputSpec { return &outputs[o] }

// FindOutput returns the output with that permanent ID.
func FindOutput(id string) (Output, bool) {
	for i := range outputs {
		if outputs[i].ID == id {
			return Output(i), true
		}
	}
	return 0, false
}
