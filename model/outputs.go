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
	UseUsers: {
		ID: "use.users", Label: "People using AI weekly", Unit: "bn", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "S-curve in the share of the world's people, from mid-2026 through the value for 2030",
		Base:     seen(states[End2025].observed[WeeklyUsers]), Evidence: []string{"A58"},
	},
	UseRequests: {
		ID: "use.requests", Label: "Requests a day asked for", Unit: "bn", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "serving asked for ÷ compute of a request: weekly users × requests per user and day × (cost of an answer ÷ mid-2026's)^−elasticity, below the ceiling on revenue",
		Base:     seen(states[End2025].observed[WeeklyUsers] * requestsAUser), Evidence: []string{"C01"},
	},
	UseMultiplier: {
		ID: "use.reasoning_multiplier", Label: "Compute of a reasoning answer relative to a plain one", Unit: "×", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "from 8× in mid-2026 through the value for 2030, evenly in its logarithm, and slower and slower after it",
		Base:     seen(states[End2025].observed[ReasoningMultiplier]), Evidence: []string{"F366"},
	},
	TokensMonth: {
		ID: "tokens.month", Label: "Tokens a month, on the basis of Google and OpenAI's API", Unit: "10^15", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "mid-2026's published tokens × growth of serving that is met ÷ growth of compute for the same answer",
		Base:     seen(baseTokens), Evidence: []string{"C41", "C10"},
	},
	DemandServing: {
		ID: "demand.serving", Label: "Asked for by answers", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: AskedFor,
		Equation: "mid-2026's × growth of requests, work in a request and compute of a plain answer ÷ growth of utilisation × (cost of an answer × mark-up ÷ mid-2026's)^−elasticity, below the ceiling on revenue",
		Evidence: []string{"F409", "F913"},
	},
	DemandTraining: {
		ID: "demand.training", Label: "Asked for by training and research", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: AskedFor,
		Equation: "(share of AI revenue + investors' money for research) ÷ rent of a million H100e",
		Evidence: []string{"F409", "F404", "F406"},
	},
	DemandH100e: {
		ID: "demand.h100e", Label: "GPUs asked for", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: AskedFor,
		Equation: "serving + training, approached no faster than the spending ceiling pays for",
		Base:     seen(baseFleet), Evidence: []string{"C22", "A63"},
		Terms: []Term{DemandServing, DemandTraining, UseUsers, UseRequests, UseMultiplier, ReasoningShare, AgentShare, SoftwareEfficiency, SpendingCeiling},
	},
	FleetH100e: {
		ID: "fleet.h100e", Label: "GPUs built and in service", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "last quarter's fleet less retirement + deliveries, no more than is asked for",
		Base:     seen(baseFleet), Evidence: []string{"C22"},
		Terms: []Term{DemandH100e, DeliveriesH100e, LimitBinding, SupplyResponse, ServerLife},
	},
	FleetIdle: {
		ID: "fleet.idle", Label: "GPUs built and idle", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "fleet − what is asked for, where that is less",
		Base:     seen(0),
	},
	FleetPackages: {
		ID: "fleet.packages", Label: "GPU packages installed", Unit: "million packages", Scope: worldAI, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "last quarter's packages less retirement + deliveries ÷ H100e per package",
		Base:     seen(basePackages), Evidence: []string{"C08"},
	},
	DeliveriesH100e: {
		ID: "deliveries.h100e", Label: "GPUs delivered", Unit: "million H100e", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "about the least of what is missing and of what chips, power and money allow: a norm of −8 of the four",
		Evidence: []string{"C06"},
	},
	DemandShortage: {
		ID: "demand.shortage", Label: "GPUs asked for and not built", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "asked for − built",
		Base:     seen(0),
	},
	DemandMet: {
		ID: "demand.met", Label: "Share of demand that is met", Unit: "%", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "built ÷ asked for",
		Base:     seen(100),
		Terms:    []Term{FleetH100e, DemandH100e},
	},
	DemandInference: {
		ID: "demand.inference", Label: "Share of demand that is answers", Unit: "%", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "serving ÷ (serving + training)",
		Evidence: []string{"F409", "F913"},
	},
	LimitBinding: {
		ID: "limit.binding", Label: "The bottleneck", Unit: "", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "none, chips, power, money or the spending ceiling: whichever has the largest weight; over a year, on average over it",
		Base:     seen(float64(NoLimit)),
		Terms:    []Term{LimitChipsWeight, LimitPowerWeight, LimitMoneyWeight, LimitCeilingWeight, SupplyChips, SupplyGrid, SupplyOnsite, SupplyMoney, SupplyResponse},
	},
	LimitChipsWeight: {
		ID: "limit.chips", Label: "How much chips hold building back", Unit: "%", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "(what chips allow)^−8 ÷ sum of the same for chips, power, money and what is missing",
	},
	LimitPowerWeight: {
		ID: "limit.power", Label: "How much power holds building back", Unit: "%", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "(what power allows)^−8 ÷ sum of the same for chips, power, money and what is missing",
	},
	LimitMoneyWeight: {
		ID: "limit.money", Label: "How much money holds building back", Unit: "%", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "(what money allows)^−8 ÷ sum of the same for chips, power, money and what is missing, less the spending ceiling's part",
	},
	LimitCeilingWeight: {
		ID: "limit.ceiling", Label: "How much the spending ceiling holds building back", Unit: "%", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "the weight of money × (money ÷ ceiling)^4 ÷ (1 + (money ÷ ceiling)^4)",
		Evidence: []string{"A11"},
	},
	SupplyChips: {
		ID: "supply.chips", Label: "GPUs that chip lines could deliver", Unit: "million H100e", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "planned lines × compute per wafer × answer to pressure",
		Evidence: []string{"F625", "F626"},
	},
	SupplyGrid: {
		ID: "supply.grid", Label: "Power that grids could connect", Unit: "GW", Scope: worldYearPeak, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "planned grid power + 70% of all planned power × answer to pressure",
		Evidence: []string{"A47", "A46"},
	},
	SupplyOnsite: {
		ID: "supply.onsite", Label: "On-site power that could be added", Unit: "GW", Scope: worldYearPeak, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "planned on-site power + 30% of all planned power × answer to pressure",
		Evidence: []string{"A46", "A47"},
	},
	SupplyMoney: {
		ID: "supply.money", Label: "Money that could be raised", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "(planned cash + planned debt and investors × answer to pressure) × answer to the return + reinvested revenue",
		Evidence: []string{"A48", "A49"},
	},
	AnswerChips: {
		ID: "answer.chips", Label: "Chips delivered over plan", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "pressure on chips, as perceived, ^response, approached as fast as lines can",
		Evidence: []string{"A31"},
	},
	AnswerGrid: {
		ID: "answer.grid", Label: "Grid power over plan", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "pressure on power, as perceived, ^response, approached as fast as power can",
		Evidence: []string{"A32"},
	},
	AnswerOnsite: {
		ID: "answer.onsite", Label: "On-site power over plan", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "pressure on power, as perceived, ^response, approached as fast as power can",
		Evidence: []string{"A33"},
	},
	AnswerMoney: {
		ID: "answer.money", Label: "Debt and investors' money over plan", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "pressure on money, as perceived, ^response, approached as fast as money can",
		Evidence: []string{"A34"},
	},
	MoneyCashShare: {
		ID: "money.cash_share", Label: "Share of the money that comes from other business", Unit: "%", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "cash from other business ÷ all money that could be raised",
		Evidence: []string{"F715", "F719", "F720", "F721"},
	},
	PriceAnswer: {
		ID: "price.answer", Label: "Price of a plain answer", Unit: "US cents", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "mid-2026's revenue ÷ plain answers' worth of requests × margin, cost and mark-up against mid-2026 × what shortage does",
		Evidence: []string{"C12"},
	},
	PriceGPUHour: {
		ID: "price.gpu_hour", Label: "Price of an hour of an H100-equivalent", Unit: "$", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "what owning one cost in mid-2026 × growth of rent × what shortage does",
		Evidence: []string{"F143"},
	},
	PriceScarcity: {
		ID: "price.scarcity", Label: "What shortage does to the price", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "AI revenue ÷ (margin × rent × serving that is met), at least 1",
		Evidence: []string{"A42"},
	},
	DemandPricedOut: {
		ID: "demand.priced_out", Label: "Demand that scarcity prices push away", Unit: "million H100e", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "asked for × (1 − scarcity^−elasticity), none without rebound",
		Evidence: []string{"A06"},
	},
	TrainingLargestRun: {
		ID: "training.largest_run", Label: "Largest training run", Unit: "10^26 FLOP", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "mid-2026's largest × growth of the part of the built fleet that trains",
		Base:     seen(baseRunFLOP / 1e26), Evidence: []string{"C11", "F549"},
	},
	TrainingRuns1e26: {
		ID: "training.runs_1e26", Label: "Training runs a year above 10^26 FLOP", Unit: "", Scope: worldYear, Aggregate: YearEnd, Path: Counted,
		Equation: "largest run ÷ 10^26: runs above a size fall as one over the size",
		Base:     seen(baseRunFLOP / 1e26), Evidence: []string{"A17"},
	},
	CapexAIDemand: {
		ID: "capex.ai_demand", Label: "AI capital spending asked for", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: AskedFor,
		Equation: "deliveries asked for × cost of chips and IT + new sites × cost of shell, power and cooling",
		Base:     seen(baseCapex), Evidence: []string{"C45"},
		Terms: []Term{DemandH100e, ITCost, GenerationDollars, FacilityCost, SpendingCeiling},
	},
	CapexAI: {
		ID: "capex.ai", Label: "AI capital spending built", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "deliveries × cost of chips and IT + new sites × cost of shell, power and cooling",
		Base:     seen(baseCapex), Evidence: []string{"C45"},
		Terms: []Term{DeliveriesH100e, CapexIT, CapexPowerCooling, CapexBuilding},
	},
	CapexAIDemandCumulative: {
		ID: "capex.ai_demand_cumulative", Label: "AI capital spending asked for, from 2025 on", Unit: "$bn", Scope: sinceStart, Aggregate: YearEnd, Path: AskedFor,
		Equation: "sum of capital spending asked for, with 2025's observed",
		Base:     seen(baseCapex), Evidence: []string{"C45"},
	},
	CapexAICumulative: {
		ID: "capex.ai_cumulative", Label: "AI capital spending, from 2025 on", Unit: "$bn", Scope: sinceStart, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "sum of capital spending built, with 2025's observed",
		Base:     seen(baseCapex), Evidence: []string{"C45"},
		Terms: []Term{CapexAI, CapexAIDemandCumulative, ITCost, GenerationDollars, FacilityCost},
	},
	CapexIT: {
		ID: "capex.it", Label: "Spending on chips and IT", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "deliveries × cost of chips and IT",
		Evidence: []string{"F433"},
	},
	CapexPowerCooling: {
		ID: "capex.power_cooling", Label: "Spending on power and cooling", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "new sites × 25 of McKinsey's 40 parts",
		Evidence: []string{"F434"},
	},
	CapexBuilding: {
		ID: "capex.building", Label: "Spending on land and buildings", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: CanBeBuilt,
		Equation: "new sites × 15 of McKinsey's 40 parts",
		Evidence: []string{"F435"},
	},
	CapexTotal: {
		ID: "capex.total", Label: "Capital spending on all data centres", Unit: "$bn", Scope: Scope{What: "all data centres", Where: "world", Change: "a year"}, Aggregate: Sum, Path: Counted,
		Equation: "AI capital spending + spending on other data centres",
		Evidence: []string{"F516"},
	},
	PowerAIDemand: {
		ID: "power.ai_demand", Label: "AI power asked for", Unit: "GW", Scope: peakTotal, Aggregate: YearEnd, Path: AskedFor,
		Equation: "power of a fleet that had been built as asked for, what is idle included",
		Base:     seen(basePower), Evidence: []string{"C23"},
		Terms: []Term{DemandH100e, ITPower, GenerationWatts, PeakRatio},
	},
	PowerAI: {
		ID: "power.ai", Label: "AI power built", Unit: "GW", Scope: peakTotal, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "last quarter's power less retirement + deliveries × IT power × peak ratio, what is idle included",
		Base:     seen(basePower), Evidence: []string{"C23", "C05"},
		Terms: []Term{DeliveriesH100e, PowerAIServers, GenerationWatts, PeakRatio},
	},
	PowerAIServers: {
		ID: "power.ai_it", Label: "AI power at the servers", Unit: "GW", Scope: Scope{What: "AI", Where: "world", Basis: "IT", Change: "total"}, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "last quarter's power less retirement + deliveries × IT power",
		Base:     seen(basePower / 1.28), Evidence: []string{"F120", "F123"},
	},
	PowerAIDemandAdded: {
		ID: "power.ai_demand_added", Label: "AI power asked for, added since 2025", Unit: "GW", Scope: peakAdded, Aggregate: YearEnd, Path: AskedFor,
		Equation: "AI power asked for − end-2025's",
		Base:     seen(0), Evidence: []string{"C23"},
	},
	PowerAIAdded: {
		ID: "power.ai_added", Label: "AI power built, added since 2025", Unit: "GW", Scope: peakAdded, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "AI power built − end-2025's",
		Base:     seen(0), Evidence: []string{"C23"},
		Terms: []Term{PowerAI, PowerAIDemandAdded, SupplyGrid, SupplyOnsite, OnsitePower, GridPower},
	},
	PowerUSAI: {
		ID: "power.us_ai", Label: "AI power in the United States", Unit: "GW", Scope: Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "total"}, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "65% of mid-2026's + United States' share × AI power added",
		Base:     seen(usBaseShare * basePower), Evidence: []string{"A60"},
	},
	PowerUSAdded: {
		ID: "power.us_added", Label: "AI power added in the United States", Unit: "GW", Scope: Scope{What: "AI", Where: "US", Basis: "facility peak", Change: "added since end-2025"}, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "AI power in the United States − 65% of end-2025's",
		Base:     seen(0), Evidence: []string{"A60"},
	},
	EnergyAI: {
		ID: "energy.ai", Label: "AI electricity", Unit: "TWh", Scope: worldYear, Aggregate: Sum, Path: Counted,
		Equation: "mean power in use at the servers over the quarter × PUE × load × hours + what AI sites use beside the fleet",
		Base:     seen(baseEnergyAI), Evidence: []string{"A54", "F302"},
		Terms: []Term{PowerAIServers, PUE, LoadFactor},
	},
	EnergyAll: {
		ID: "energy.all", Label: "Electricity of all data centres", Unit: "TWh", Scope: Scope{What: "all data centres", Where: "world", Change: "a year"}, Aggregate: Sum, Path: Counted,
		Equation: "AI electricity + other data centres' at their own growth",
		Base:     seen(baseEnergyAll), Evidence: []string{"F300"},
		Terms: []Term{EnergyAI, NonAIEnergyGrowth},
	},
	EnergyUS: {
		ID: "energy.us", Label: "Electricity of all data centres in the United States", Unit: "TWh", Scope: Scope{What: "all data centres", Where: "US", Change: "a year"}, Aggregate: Sum, Path: Counted,
		Equation: "United States' part of AI power × AI electricity + 31% of other data centres'",
		Evidence: []string{"C09"},
	},
	EnergyUSShare: {
		ID: "energy.us_share", Label: "Data centres' share of US electricity", Unit: "%", Scope: Scope{What: "all data centres", Where: "US", Change: "a year"}, Aggregate: Mean, Path: Counted,
		Equation: "electricity of US data centres ÷ (the same + all other electricity used in the US)",
		Evidence: []string{"F326", "F327"},
	},
	Emissions: {
		ID: "emissions", Label: "Carbon dioxide from AI electricity", Unit: "Mt CO2", Scope: worldYear, Aggregate: Sum, Path: Counted,
		Equation: "AI electricity × carbon per kilowatt-hour",
		Evidence: []string{"A14"},
	},
	RevenueAI: {
		ID: "revenue.ai", Label: "AI revenue", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: Counted,
		Equation: "margin × rent × serving asked for × (1 − (1 − what prices give back) × the part of it that 60% of the built fleet do not serve), below the ceiling on revenue",
		Base:     seen(baseRevenue), Evidence: []string{"N05", "C20"},
		Terms: []Term{DemandServing, DemandMet, PriceAnswer, PriceScarcity, RevenueMargin, RevenueCeiling},
	},
	RevenueNeeded: {
		ID: "revenue.needed", Label: "Revenue that the capital spending needs", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: Counted,
		Equation: "AI capital spending built ÷ the share of revenue that it can take",
		Evidence: []string{"C19"},
		Terms:    []Term{CapexAI, CapexShare},
	},
	RevenueGap: {
		ID: "revenue.gap", Label: "Revenue that is missing", Unit: "$bn", Scope: worldYear, Aggregate: Sum, Path: Counted,
		Equation: "revenue needed − AI revenue, none where revenue is enough",
		Evidence: []string{"F529"},
	},
	RevenueCoverage: {
		ID: "revenue.coverage", Label: "AI revenue over what the capital needs", Unit: "×", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "70% of AI revenue ÷ (AI capital × (10% + wear))",
		Evidence: []string{"A40", "A53"},
	},
	CapexPerGW: {
		ID: "capex.per_gw", Label: "Capital cost of new AI power", Unit: "$bn per GW", Scope: worldYear, Aggregate: Mean, Path: Counted,
		Equation: "cost of chips and IT for a GW + cost of shell, power and cooling",
		Evidence: []string{"F427", "F412", "F419", "F416"},
	},
	PriceMarkup: {
		ID: "price.markup", Label: "What concentration does to the price", Unit: "×", Scope: worldAI, Aggregate: Mean, Path: Counted,
		Equation: "mark-up ÷ mid-2026's; mark-up = 1 + slope × mean HHI of clouds and chips ÷ 10,000 × (1 − interoperability)",
		Base:     seen(1), Evidence: []string{"A25"},
	},
	MarketHHIBuilders: {
		ID: "market.hhi_builders", Label: "Concentration of model builders", Unit: "HHI", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "sum of squared shares in %, the small ones left out",
		Base:     seen(startShares.hhi(Builders)), Evidence: []string{"F256", "F258", "F260", "F261", "F262", "F223"},
	},
	MarketHHIClouds: {
		ID: "market.hhi_clouds", Label: "Concentration of clouds", Unit: "HHI", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "sum of squared shares in %, the small ones left out",
		Base:     seen(startShares.hhi(Clouds)), Evidence: []string{"F247", "F248", "F249", "F250", "F251", "F252", "F253"},
		Terms: []Term{MarketTop3Clouds, MarketContracted, SignedShare, FlywheelExponent, OpenAIAzure, OpenAIAWS, OpenAIOracle},
	},
	MarketHHIChips: {
		ID: "market.hhi_chips", Label: "Concentration of chipmakers", Unit: "HHI", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "sum of squared shares in %, the small ones left out",
		Base:     seen(startShares.hhi(Chipmakers)), Evidence: []string{"C16"},
	},
	MarketTop3Clouds: {
		ID: "market.top3_clouds", Label: "Share of the three largest clouds", Unit: "%", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "sum of the three largest shares",
		Base:     seen(startShares.top3(Clouds)), Evidence: []string{"F247", "F248", "F249"},
	},
	MarketFirstToFifth: {
		ID: "market.first_to_fifth", Label: "Compute of the largest model developer over the fifth", Unit: "×", Scope: worldAI, Aggregate: YearEnd, Path: Counted,
		Equation: "largest share ÷ fifth largest",
		Evidence: []string{"F256", "F258", "F260", "F261", "F262"},
	},
	MarketContracted: {
		ID: "market.contracted", Label: "Share of added demand under contract", Unit: "%", Scope: peakAdded, Aggregate: YearEnd, Path: Counted,
		Equation: "GW that signed contracts bring by then ÷ AI power asked for since 2025, at most 100%",
		Evidence: []string{"F565", "F566", "F568", "F571", "F572", "F575", "F579", "F581"},
	},
	MarketChinaMet: {
		ID: "market.china_met", Label: "Share of China's demand that is met", Unit: "%", Scope: Scope{What: "AI", Where: "China", Change: "total"}, Aggregate: YearEnd, Path: Counted,
		Equation: "what China can be supplied ÷ 15% of what the world would ask for without controls",
		Evidence: []string{"F285", "A26"},
	},
	FleetChina: {
		ID: "fleet.china", Label: "GPUs built and in service in China", Unit: "million H100e", Scope: Scope{What: "AI", Where: "China", Change: "total"}, Aggregate: YearEnd, Path: CanBeBuilt,
		Equation: "fleet × China's part of what may be asked for",
		Evidence: []string{"F285", "A26"},
	},
}

// Outputs returns the output registry, indexed by Output. Callers must not change
// it.
func Outputs() []OutputSpec { return outputs[:] }

// Spec returns an output's row of the registry. Callers must not change it.
func (o Output) Spec() *OutputSpec { return &outputs[o] }

// FindOutput returns the output with a permanent ID.
func FindOutput(id string) (Output, bool) {
	for i := range outputs {
		if outputs[i].ID == id {
			return Output(i), true
		}
	}
	return 0, false
}
