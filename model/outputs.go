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
	FleetPackages
	DeliveriesH100e
	DemandShortage
	DemandMet
	LimitBinding
	PriceAnswer
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
	CapexPerGW
	PriceMarkup
	MarketHHIBuilders
	MarketHHIClouds
	MarketHHIChips
	MarketTop3Clouds
	MarketContracted
	MarketChinaMet

	NumOutputs = iota
)

var (
	worldAI    = Scope{What: "AI", Where: "world", Change: "total"}
	worldYear  = Scope{What: "AI", Where: "world", Change: "a year"}
	peakTotal  = Scope{What: "AI", Where: "world", Basis: "facility peak", Change: "total"}
	peakAdded  = Scope{What: "AI", Where: "world", Basis: "facility peak", Change: "added since end-2025"}
	sinceStart = Scope{What: "AI", Where: "world", Change: "from 2025 on"}
)

// outputs is the output registry. It is never written.
var outputs = [NumOutputs]OutputSpec{
	UseUsers: {"use.users", "People using AI weekly", "bn", worldAI, YearEnd,
		"S-curve in the share of the world's people, from 2025 through the value for 2030", []string{"A05"}},
	UseRequests: {"use.requests", "Requests a day", "bn", worldAI, YearEnd,
		"weekly users × requests per user and day", []string{"C01"}},
	UseMultiplier: {"use.reasoning_multiplier", "Compute of a reasoning answer over a plain one", "×", worldAI, YearEnd,
		"from 8× at the end of 2025 through the value for 2030, evenly in its logarithm and slowing", []string{"F366"}},
	TokensMonth: {"tokens.month", "Tokens a month, on the basis of Google and OpenAI's API", "10^15", worldAI, YearEnd,
		"2025's published tokens × growth of requests × growth of work in a request", []string{"C10"}},
	DemandServing: {"demand.serving", "Asked for by answers", "million H100e", worldAI, YearEnd,
		"45% of 2025's fleet × growth of requests, work in a request and compute of a plain answer ÷ growth of utilisation × (cost of an answer × mark-up ÷ 2025's)^−elasticity", []string{"F409", "F407"}},
	DemandTraining: {"demand.training", "Asked for by training and research", "million H100e", worldAI, YearEnd,
		"55% of 2025's fleet × growth of training, fading", []string{"F409", "F403"}},
	DemandH100e: {"demand.h100e", "GPUs asked for", "million H100e", worldAI, YearEnd,
		"serving + training, approached no faster than the spending ceiling pays for", []string{"F222"}},
	FleetH100e: {"fleet.h100e", "GPUs built and in service", "million H100e", worldAI, YearEnd,
		"last quarter's fleet less retirement + the least of what is missing and of what chips, power and money allow", []string{"F180", "F206", "F212", "F216", "F221"}},
	FleetPackages: {"fleet.packages", "GPU packages in service", "million packages", worldAI, YearEnd,
		"last quarter's packages less retirement + deliveries ÷ H100e per package", []string{"C08"}},
	DeliveriesH100e: {"deliveries.h100e", "GPUs delivered", "million H100e", worldYear, Sum,
		"the least of what is missing and of what chips, power and money allow", []string{"C06"}},
	DemandShortage: {"demand.shortage", "GPUs asked for and not built", "million H100e", worldAI, YearEnd,
		"asked for − built", nil},
	DemandMet: {"demand.met", "Share of demand that is met", "%", worldAI, YearEnd,
		"built ÷ asked for", nil},
	LimitBinding: {"limit.binding", "The limit that binds", "", worldAI, YearEnd,
		"none, chips, power or money: whichever lets least through; over a year the one that bound most quarters", nil},
	PriceAnswer: {"price.answer", "Price of a plain answer", "US cents", worldAI, Mean,
		"2025's cost of serving ÷ plain answers' worth of requests × cost and mark-up against 2025 × scarcity", []string{"C12"}},
	PriceScarcity: {"price.scarcity", "What shortage does to the price", "×", worldAI, Mean,
		"asked for ÷ built, but never more than what clears the market", []string{"A06"}},
	DemandPricedOut: {"demand.priced_out", "Demand that scarcity prices push away", "million H100e", worldAI, YearEnd,
		"asked for × (1 − scarcity^−elasticity)", []string{"A06"}},
	TrainingLargestRun: {"training.largest_run", "Largest training run", "10^26 FLOP", worldAI, YearEnd,
		"2025's largest × growth of the built fleet × training's part of demand ÷ 55%", []string{"C11", "F549"}},
	TrainingRuns1e26: {"training.runs_1e26", "Training runs a year above 10^26 FLOP", "", worldYear, YearEnd,
		"largest run ÷ 10^26: runs above a size fall as one over the size", []string{"A17"}},
	CapexAIDemand: {"capex.ai_demand", "AI capital spending asked for", "$bn", worldYear, Sum,
		"deliveries asked for × cost of chips and IT + new sites × cost of shell, power and cooling", []string{"F509"}},
	CapexAI: {"capex.ai", "AI capital spending built", "$bn", worldYear, Sum,
		"deliveries × cost of chips and IT + new sites × cost of shell, power and cooling", []string{"F509"}},
	CapexAIDemandCumulative: {"capex.ai_demand_cumulative", "AI capital spending asked for, from 2025 on", "$bn", sinceStart, YearEnd,
		"sum of capital spending asked for, with 2025's observed", []string{"F509"}},
	CapexAICumulative: {"capex.ai_cumulative", "AI capital spending, from 2025 on", "$bn", sinceStart, YearEnd,
		"sum of capital spending built, with 2025's observed", []string{"F509"}},
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
		"power of a fleet that had been built as asked for", []string{"C05"}},
	PowerAI: {"power.ai", "AI power built", "GW", peakTotal, YearEnd,
		"last quarter's power less retirement + deliveries × IT power × peak ratio", []string{"C05", "F287"}},
	PowerAIServers: {"power.ai_it", "AI power at the servers", "GW",
		Scope{What: "AI", Where: "world", Basis: "IT", Change: "total"}, YearEnd,
		"last quarter's power less retirement + deliveries × IT power", []string{"F120", "F123"}},
	PowerAIDemandAdded: {"power.ai_demand_added", "AI power asked for, added since 2025", "GW", peakAdded, YearEnd,
		"AI power asked for − end-2025's", []string{"C05"}},
	PowerAIAdded: {"power.ai_added", "AI power built, added since 2025", "GW", peakAdded, YearEnd,
		"AI power built − end-2025's", []string{"C05"}},
	PowerUSAI: {"power.us_ai", "AI power in the United States", "GW",
		Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "total"}, YearEnd,
		"half of end-2025's + United States' share × AI power added", []string{"F525", "F526"}},
	PowerUSAdded: {"power.us_added", "AI power added in the United States", "GW",
		Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "added since end-2025"}, YearEnd,
		"United States' share × AI power added", []string{"F525", "F526"}},
	EnergyAI: {"energy.ai", "AI electricity", "TWh", worldYear, Sum,
		"mean power at the servers over the quarter × PUE × load × hours", []string{"C13"}},
	EnergyAll: {"energy.all", "Electricity of all data centres", "TWh",
		Scope{What: "all data centres", Where: "world", Change: "a year"}, Sum,
		"AI electricity + other data centres' at their own growth", []string{"F300"}},
	EnergyUS: {"energy.us", "Electricity of all data centres in the United States", "TWh",
		Scope{What: "all data centres", Where: "US", Change: "a year"}, Sum,
		"United States' part of AI power × AI electricity + 42% of other data centres'", []string{"C09"}},
	EnergyUSShare: {"energy.us_share", "Data centres' share of US electricity", "%",
		Scope{What: "all data centres", Where: "US", Change: "a year"}, Mean,
		"electricity of US data centres ÷ all electricity used in the US", []string{"F326", "F327"}},
	Emissions: {"emissions", "Carbon dioxide from AI electricity", "Mt CO2", worldYear, Sum,
		"AI electricity × carbon per kilowatt-hour", []string{"A14"}},
	RevenueAI: {"revenue.ai", "AI revenue", "$bn", worldYear, Sum,
		"2025's cost of serving × growth of users × growth of revenue per user × share of demand that is met × what shortage does to the price", []string{"C20"}},
	RevenueNeeded: {"revenue.needed", "Revenue that the capital spending needs", "$bn", worldYear, Sum,
		"AI capital spending built ÷ the share of revenue that it can take", []string{"C19"}},
	RevenueGap: {"revenue.gap", "Revenue that is missing", "$bn", worldYear, Sum,
		"revenue needed − AI revenue, none where revenue is enough", []string{"F529"}},
	CapexPerGW: {"capex.per_gw", "Capital cost of new AI power", "$bn per GW", worldYear, Mean,
		"cost of chips and IT for a GW + cost of shell, power and cooling", []string{"F427", "F412", "F419", "F416"}},
	PriceMarkup: {"price.markup", "What concentration does to the price", "×", worldAI, Mean,
		"mark-up ÷ 2025's; mark-up = 1 + slope × mean HHI of clouds and chips ÷ 10,000 × (1 − interoperability)", []string{"A25"}},
	MarketHHIBuilders: {"market.hhi_builders", "Concentration of model builders", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"F256", "F258", "F260", "F261", "F262", "F223"}},
	MarketHHIClouds: {"market.hhi_clouds", "Concentration of clouds", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"F247", "F248", "F249", "F250", "F251", "F252", "F253"}},
	MarketHHIChips: {"market.hhi_chips", "Concentration of chipmakers", "HHI", worldAI, YearEnd,
		"sum of squared shares in %, the small ones left out", []string{"C16"}},
	MarketTop3Clouds: {"market.top3_clouds", "Share of the three largest clouds", "%", worldAI, YearEnd,
		"sum of the three largest shares", []string{"F247", "F248", "F249"}},
	MarketContracted: {"market.contracted", "Share of added demand under contract", "%", peakAdded, YearEnd,
		"GW that signed contracts bring by then ÷ AI power asked for since 2025, at most 100%", []string{"F565", "F566", "F568", "F571", "F572", "F575", "F579", "F581"}},
	MarketChinaMet: {"market.china_met", "Share of China's demand that is met", "%",
		Scope{What: "AI", Where: "China", Change: "total"}, YearEnd,
		"what China can be supplied ÷ 15% of what the world asks for, at most 100%", []string{"F285", "A26"}},
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
