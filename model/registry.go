package model

import "math"

// The inputs, in the order of the registry.
const (
	ReasoningMultiplier Input = iota
	ReasoningShare
	AgentShare
	WeeklyUsers
	SoftwareEfficiency
	PriceElasticity
	GridPower
	OutsideCapital
	SupplyResponse

	AgentMultiplier
	RequestGrowth
	AnswerGrowth
	LongerAnswers
	ServingUtilisation
	ResearchShare
	ResearchFunding
	GrowthFade

	PackagingGrowth
	GenerationCompute
	SupplyLoss
	OnsitePower
	SupplyGrowth
	ChipResponse
	ChipLead
	GridResponse
	GridLead
	OnsiteResponse
	OnsiteLead
	CapitalResponse
	CapitalLead

	CashFlow
	Reinvestment
	ReturnResponse
	Hurdle
	ReturnCoverage
	SpendingCeiling
	RevenueMargin
	ScarcityPass
	RevenueCeiling
	CapexShare

	ITCost
	GenerationDollars
	FacilityCost
	ServerLife
	NonAICapex

	ITPower
	GenerationWatts
	PeakRatio
	PUE
	LoadFactor
	ElectricityPrice
	NonAIEnergyGrowth
	USShare
	USElectricity
	CarbonIntensity

	FlywheelExponent
	SignedShare
	OpenAIAzure
	OpenAIAWS
	OpenAIOracle
	OpenAICoreWeave
	OpenAIGoogle
	OpenAIOwn
	MarkupSlope
	Interoperability
	ChinaCap

	Rebound
	ScarcityPrice
	LimitChips
	LimitPower
	LimitMoney
	Flywheel
	ConcentrationMarkup

	NumInputs = iota
)

// The groups of the registry, in the order in which a page shows them.
const (
	groupUse      = "Use and answers"
	groupSupply   = "Chips and power"
	groupResponse = "How supply answers"
	groupMoney    = "Money and revenue"
	groupCosts    = "Costs"
	groupPower    = "Electricity"
	groupWho      = "Who holds it"
	groupSwitch   = "Mechanisms"
)

var none = math.NaN() // an input without an observed value

// params is the input registry. It is never written.
var params = [NumInputs]Param{
	ReasoningMultiplier: {
		ID: "reasoning_multiplier", Label: "Compute per reasoning answer", Unit: "×", Builds: 1, Headline: true, Group: groupUse,
		Scale: Log, Min: 1, Max: 1000, Step: 1, Observed: 8, Default: 20,
		Spread: Spread{LogNormal, 5, 80}, Boom: 0.25,
		Evidence: []string{"F366", "F370", "F376", "F377", "F378", "F371", "F379"},
		Why:      "Compute of an answer that reasons relative to a plain one, reached by 2030. Measured at 8× the tokens in 2025; quoted at 20× to 150× for one demonstration and at 100× by Huang. Below 1 a reasoning answer would be cheaper than a plain one.",
		Marks:    []Mark{{8, "8× measured", "F366"}, {20, "20× reported", "F370"}, {100, "100× Huang", "F378"}, {150, "150× reported", "F371"}},
	},
	ReasoningShare: {
		ID: "reasoning_share", Label: "Share of answers that use reasoning, 2030", Unit: "%", Builds: 1, Headline: true, Group: groupUse,
		Min: 0, Max: 95, Step: 1, Observed: 25, Default: 60,
		Spread: Spread{Normal, 38, 82}, Boom: 0.25,
		Evidence: []string{"F373", "A55"},
		Why:      "Share of answers that come from a model that reasons, in 2030. Over half of the tokens on OpenRouter went to reasoning models in 2025; at several times the tokens each that is a smaller share of answers.",
		Marks:    []Mark{{25, "now 25%", "A55"}},
	},
	AgentShare: {
		ID: "agent_share", Label: "Share of requests that are agent tasks, 2030", Unit: "%", Builds: 1, Headline: true, Group: groupUse,
		Min: 0, Max: 30, Step: 0.5, Observed: 1.5, Default: 6,
		Spread: Spread{LogNormal, 2.3, 15.6}, Boom: 0.35,
		Evidence: []string{"A02", "A56", "F374"},
		Why:      "Share of requests that set an agent to work, in 2030. Each brings the work of many plain answers beside its own.",
		Marks:    []Mark{{1.5, "now 1.5%", "A56"}},
	},
	WeeklyUsers: {
		ID: "weekly_users", Label: "People using AI weekly, 2030", Unit: "bn", Builds: 1, Headline: true, Group: groupUse,
		Min: 1, Max: 7, Step: 0.1, Observed: 2, Default: 4,
		Spread: Spread{Normal, 2.9, 5.1}, Boom: 0.4,
		Evidence: []string{"F358", "F363", "F364", "A58"},
		Why:      "People who use AI in a week, in 2030. ChatGPT alone had 0.9 billion in February 2026; Gemini and Meta AI report months, and people overlap. The world has about 8.2 billion people.",
		Marks:    []Mark{{2, "now 2.0", "A58"}},
	},
	SoftwareEfficiency: {
		ID: "software_efficiency", Label: "Software efficiency gain", Unit: "×/yr", Headline: true, Group: groupUse,
		Scale: Log, Min: 1, Max: 10, Step: 0.1, Observed: 3, Default: 3,
		Spread:   Spread{LogNormal, 2.2, 4.1},
		Evidence: []string{"F394", "F392", "F391", "F390"},
		Why:      "How many times less compute the same answer takes each year; the gain slows later. 3× is the hardware-adjusted measurement; prices fell 7× to 50× a year, which adds cheaper hardware and margins.",
		Marks:    []Mark{{3, "measured 3×", "F394"}},
	},
	PriceElasticity: {
		ID: "price_elasticity", Label: "Price elasticity of use", Unit: "", Headline: true, Group: groupUse,
		Min: 0, Max: 1.5, Step: 0.05, Observed: none, Default: 0.5,
		Spread: Spread{Normal, 0.25, 0.75}, Boom: 0.2,
		Evidence: []string{"A06", "F923"},
		Why:      "How strongly use grows as answers get cheaper: at 0.5 a price 10% lower brings 5% more use. Above 1 cheaper answers raise total compute, which is Jevons' paradox. Measured between providers of one open model it is above 1; for the whole market nobody has measured it.",
		Marks:    []Mark{{1, "Jevons 1.0", "A06"}},
	},
	GridPower: {
		ID: "grid_power", Label: "New grid power for AI planned, 2030", Unit: "GW/yr", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Headline: true, Group: groupSupply,
		Scale: Log, Min: 5, Max: 80, Step: 1, Observed: 19, Default: 18,
		Spread: Spread{LogNormal, 12, 27}, Boom: 0.3,
		Evidence: []string{"A47", "F531", "F544", "F553", "F638"},
		Why:      "Facility power at peak that grids in the world plan to connect for AI in 2030; power plants of the sites' own come on top. A connection takes five years in the United States, and most of what is asked for is never built.",
		Marks:    []Mark{{19, "now 19", "A47"}},
	},
	OutsideCapital: {
		ID: "outside_capital", Label: "Debt and investors' money planned, 2030", Unit: "$bn/yr", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Headline: true, Group: groupMoney,
		Scale: Log, Min: 10, Max: 3000, Step: 10, Observed: 260, Default: 540,
		Spread: Spread{LogNormal, 280, 1040}, Boom: 0.6,
		Evidence: []string{"A49", "F581", "F957", "F958", "F945"},
		Why:      "Money that lenders and investors plan to put into AI data centres in 2030, beside what companies take from their other business. Large clouds sold 121 billion dollars of bonds in 2025; more is asked for as shortage lasts.",
		Marks:    []Mark{{260, "now 260", "A49"}},
	},
	SupplyResponse: {
		ID: "supply_response", Label: "How strongly supply answers a shortage", Unit: "×", Bends: CanBeBuilt, Builds: 1, Headline: true, Group: groupResponse,
		Min: 0, Max: 2, Step: 0.05, Observed: none, Default: 1,
		Spread: Spread{Normal, 0.6, 1.4}, Boom: 0.3,
		Evidence: []string{"A31", "A32", "A33", "A34", "C35"},
		Why:      "Chipmakers, power companies and investors have plans. When more is asked for than the plans deliver, they order more, and it arrives after their lead times. At 0 plans stay as they are, at 1 they answer as far as the evidence shows, at 2 there is a crash programme.",
		Marks:    []Mark{{0, "plans stand", "A31"}, {1, "as the evidence has it", "A31"}, {2, "crash programme", "A31"}},
	},
	AgentMultiplier: {
		ID: "agent_multiplier", Label: "Compute of an agent task, 2030", Unit: "×", Builds: 1, Group: groupUse,
		Scale: Log, Min: 5, Max: 2000, Step: 5, Observed: 100, Default: 200,
		Spread: Spread{LogNormal, 60, 670}, Boom: 0.2,
		Evidence: []string{"F374", "A02"},
		Why:      "Plain answers' worth of compute that an agent task adds, by 2030. Reports run from 5 to 500 times the tokens of a chat.",
	},
	RequestGrowth: {
		ID: "request_growth", Label: "Growth of requests per user", Unit: "×/yr", Builds: 1, Group: groupUse,
		Min: 1, Max: 2, Step: 0.05, Observed: none, Default: 1.2,
		Spread: Spread{Normal, 1.05, 1.35}, Boom: 0.3,
		Evidence: []string{"C01", "A07"},
		Why:      "How much more each user asks each year, before cheaper answers add to it; growth slows later. ChatGPT handled about 4 messages a day per weekly user in 2025.",
	},
	AnswerGrowth: {
		ID: "answer_growth", Label: "Growth of compute per plain answer", Unit: "×/yr", Group: groupUse,
		Scale: Log, Min: 1, Max: 4, Step: 0.1, Observed: none, Default: 2.2,
		Spread:   Spread{LogNormal, 1.65, 2.9},
		Evidence: []string{"F368", "F393"},
		Why:      "Larger models and longer plain answers, each year; growth slows later. Plain answers grew 2.2× in length a year; running the frontier costs 3× to 18× more a year.",
	},
	LongerAnswers: {
		ID: "longer_answers", Label: "Part of faster software that goes into longer answers", Unit: "%", Group: groupUse,
		Min: 0, Max: 100, Step: 5, Observed: none, Default: 40,
		Spread:   Spread{Normal, 15, 65},
		Evidence: []string{"A59", "F368", "F393"},
		Why:      "Where software gains more than the 3× a year that was measured, so much of it goes into longer and better answers instead of less compute: capacity that comes free is used. It works the other way where software gains less.",
	},
	ServingUtilisation: {
		ID: "serving_utilisation", Label: "Serving utilisation, 2030", Unit: "%", Kind: Lever, Group: groupUse,
		Min: 5, Max: 60, Step: 1, Observed: 11, Default: 20,
		Spread:   Spread{Normal, 13, 27},
		Evidence: []string{"A57", "F457"},
		Why:      "Share of a serving chip's peak 8-bit compute that ends up in answers, in 2030. Training reaches about 40%; serving waits on memory and on callers.",
	},
	ResearchShare: {
		ID: "research_share", Label: "AI revenue spent on training and research compute, 2030", Unit: "%", Kind: Lever, Builds: 1, Group: groupUse,
		Min: 0, Max: 60, Step: 1, Observed: 18, Default: 18,
		Spread:   Spread{Normal, 9, 30},
		Evidence: []string{"A44", "F404", "F405", "F406", "F407"},
		Why:      "Share of AI revenue that buys compute for training and research, in 2030. OpenAI spent more on research compute than on answers in 2025, much of it with investors' money, which is counted apart.",
	},
	ResearchFunding: {
		ID: "research_funding", Label: "Investors' money for research compute, 2030", Unit: "$bn/yr", Kind: Lever, Builds: 1, Group: groupUse,
		Scale: Log, Min: 1, Max: 600, Step: 5, Observed: 40, Default: 90,
		Spread: Spread{LogNormal, 40, 200}, Boom: 0.4,
		Evidence: []string{"A45", "F404", "F406", "F408"},
		Why:      "What investors pay a year for training and research compute, beside the share of revenue, in 2030. About 40 billion dollars in mid-2026 follow from the compute that trains.",
	},
	GrowthFade: {
		ID: "growth_fade", Label: "How fast growth slows", Unit: "of last year's", Bends: BothPaths, Group: groupUse,
		Min: 0.7, Max: 1, Step: 0.01, Observed: none, Default: 0.86,
		Spread:   Spread{Normal, 0.8, 0.92},
		Evidence: []string{"A10"},
		Why:      "Each year's growth as a share of the year before's, for every trend that is given a year's rate. 1 never fades.",
	},
	PackagingGrowth: {
		ID: "packaging_growth", Label: "Growth of chip lines planned", Unit: "×/yr", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Group: groupSupply,
		Min: 1, Max: 2.5, Step: 0.05, Observed: none, Default: 1.2,
		Spread: Spread{Normal, 1.08, 1.35}, Boom: 0.4,
		Evidence: []string{"F625", "F626", "F629", "F634", "F755"},
		Why:      "Growth of what chip lines are planned to make, in wafers a year; growth slows later. Advanced packaging grows faster, from 77,500 wafers a month at the end of 2025 to 130,000 a year later; memory is expected to be short until 2030.",
	},
	GenerationCompute: {
		ID: "generation_compute", Label: "Compute per wafer, a generation", Unit: "×", Bends: CanBeBuilt, Builds: 1, Group: groupSupply,
		Min: 1.2, Max: 3, Step: 0.05, Observed: none, Default: 1.8,
		Spread:   Spread{Normal, 1.55, 2.1},
		Evidence: []string{"F630", "F030", "F038", "A52"},
		Why:      "How much more 8-bit compute a generation of chips gets from the same packaging wafers. A generation comes every two years, and later ones gain less as growth slows.",
	},
	SupplyLoss: {
		ID: "supply_loss", Label: "Chips lost in 2028", Unit: "%", Bends: CanBeBuilt, Builds: -1, Group: groupSupply,
		Min: 0, Max: 95, Step: 1, Observed: none, Default: 0,
		Spread:   Spread{Fixed, 0, 0},
		Evidence: []string{"F288"},
		Why:      "What if a supplier is lost: the share of the chips of 2028 that does not come. NVIDIA makes about two thirds of the world's AI compute. Nobody plans for it, and nothing is made up later.",
		Marks:    []Mark{{67, "NVIDIA 67%", "F288"}},
	},
	OnsitePower: {
		ID: "onsite_power", Label: "On-site power planned, 2030", Unit: "GW/yr", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Group: groupSupply,
		Scale: Log, Min: 1, Max: 40, Step: 0.5, Observed: 8.5, Default: 10,
		Spread: Spread{LogNormal, 5, 20}, Boom: 0.4,
		Evidence: []string{"A46", "F886", "F887", "F888", "F635"},
		Why:      "Power that data centres plan to make themselves in 2030, behind the meter, mostly from gas. 90 GW were planned in the United States by mid-2026 and 2 were built.",
		Marks:    []Mark{{8.5, "now 8.5", "A46"}},
	},
	SupplyGrowth: {
		ID: "supply_growth", Label: "Long-run growth of plans for power and money", Unit: "%/yr", Bends: CanBeBuilt, Group: groupSupply,
		Min: -2, Max: 10, Step: 0.5, Observed: none, Default: 1,
		Spread: Spread{Normal, -1, 3}, Boom: 0.3,
		Evidence: []string{"A04"},
		Why:      "Growth of planned power and money that remains when the present surge is over. Answers to shortage come on top.",
	},
	ChipResponse: {
		ID: "chip_response", Label: "Chips: response to pressure", Unit: "", Bends: CanBeBuilt, Builds: 1, Group: groupResponse,
		Min: 0, Max: 1, Step: 0.05, Observed: none, Default: 0.5,
		Spread:   Spread{Normal, 0.2, 0.8},
		Evidence: []string{"A31", "F629", "F765", "F766"},
		Why:      "How many percent more chips are made, after the lead time, when 1% more is asked for than the plans of chipmakers deliver.",
	},
	ChipLead: {
		ID: "chip_lead", Label: "Chips: lead time", Unit: "quarters", Bends: CanBeBuilt, Group: groupResponse,
		Min: 2, Max: 20, Step: 1, Observed: none, Default: 8,
		Spread:   Spread{Normal, 6, 10},
		Evidence: []string{"A35", "F852", "F754"},
		Why:      "Quarters from a shortage of chips to lines that answer it: two years from an order to a line, four to five for a fab.",
	},
	GridResponse: {
		ID: "grid_response", Label: "Grid: response to pressure", Unit: "", Bends: CanBeBuilt, Builds: 1, Group: groupResponse,
		Min: 0, Max: 0.6, Step: 0.05, Observed: none, Default: 0.3,
		Spread:   Spread{Normal, 0.1, 0.5},
		Evidence: []string{"A32", "F638", "F639"},
		Why:      "How many percent more power grids connect, after the lead time, when 1% more is asked for than they plan.",
	},
	GridLead: {
		ID: "grid_lead", Label: "Grid: lead time", Unit: "quarters", Bends: CanBeBuilt, Group: groupResponse,
		Min: 4, Max: 32, Step: 1, Observed: none, Default: 16,
		Spread:   Spread{Normal, 12, 20},
		Evidence: []string{"A36", "F638", "F870", "F871"},
		Why:      "Quarters from a request to power from the grid. In the United States half of the requests that succeed take over five years.",
	},
	OnsiteResponse: {
		ID: "onsite_response", Label: "On-site power: response to pressure", Unit: "", Bends: CanBeBuilt, Builds: 1, Group: groupResponse,
		Min: 0, Max: 0.7, Step: 0.05, Observed: none, Default: 0.6,
		Spread:   Spread{Normal, 0.4, 0.7},
		Evidence: []string{"A33", "F886", "F887"},
		Why:      "How many percent more power sites make themselves, after the lead time, when 1% more is asked for than all plans for power deliver.",
	},
	OnsiteLead: {
		ID: "onsite_lead", Label: "On-site power: lead time", Unit: "quarters", Bends: CanBeBuilt, Group: groupResponse,
		Min: 2, Max: 20, Step: 1, Observed: none, Default: 6,
		Spread:   Spread{Normal, 4, 8},
		Evidence: []string{"A37", "F866", "F891"},
		Why:      "Quarters from an order to power on site: two months for the fastest fuel cells, three years and more for large turbines.",
	},
	CapitalResponse: {
		ID: "capital_response", Label: "Money: response to pressure", Unit: "", Bends: CanBeBuilt, Builds: 1, Group: groupResponse,
		Min: 0, Max: 1.5, Step: 0.05, Observed: none, Default: 0.4,
		Spread:   Spread{Normal, 0.15, 0.65},
		Evidence: []string{"A34", "C35", "F739", "F741"},
		Why:      "How many percent more debt and equity investors provide, after the lead time, when 1% more is asked for than their plans pay for. Guidance for 2026 rose by 15% in half a year of shortage.",
	},
	CapitalLead: {
		ID: "capital_lead", Label: "Money: lead time", Unit: "quarters", Bends: CanBeBuilt, Group: groupResponse,
		Min: 1, Max: 12, Step: 0.5, Observed: none, Default: 3,
		Spread:   Spread{Normal, 1.5, 4.5},
		Evidence: []string{"A38", "F739", "F741"},
		Why:      "Quarters from a shortage to money that answers it.",
	},
	CashFlow: {
		ID: "cash_flow", Label: "Cash from other business planned, 2030", Unit: "$bn/yr", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Group: groupMoney,
		Scale: Log, Min: 100, Max: 3000, Step: 10, Observed: 765, Default: 1000,
		Spread: Spread{LogNormal, 740, 1350}, Boom: 0.5,
		Evidence: []string{"A48", "C40", "F741", "F854", "F855"},
		Why:      "What clouds and other companies plan to put into AI data centres from their other business, in 2030. Four firms guide to about 730 billion dollars of spending in 2026; their operating cash flow grows 23% a year, their spending 70%.",
		Marks:    []Mark{{765, "now 765", "A48"}},
	},
	Reinvestment: {
		ID: "reinvestment", Label: "AI revenue put back into data centres", Unit: "%", Kind: Lever, Bends: CanBeBuilt, Builds: 1, Group: groupMoney,
		Min: 0, Max: 80, Step: 1, Observed: none, Default: 35,
		Spread:   Spread{Normal, 20, 50},
		Evidence: []string{"A21"},
		Why:      "Share of AI revenue that is added to the money that can be raised: the flywheel.",
	},
	ReturnResponse: {
		ID: "return_response", Label: "Money: response to the return", Unit: "", Bends: CanBeBuilt, Group: groupMoney,
		Min: 0, Max: 1.5, Step: 0.05, Observed: none, Default: 0.75,
		Spread:   Spread{Normal, 0.35, 1.15},
		Evidence: []string{"A39"},
		Why:      "How strongly all money for data centres follows the return: at 0.75 revenue 10% short of what keeps plans going takes 7.5% of the money away.",
	},
	Hurdle: {
		ID: "hurdle", Label: "Return that investors ask for", Unit: "%", Bends: CanBeBuilt, Builds: -1, Group: groupMoney,
		Min: 2, Max: 30, Step: 0.5, Observed: 10, Default: 10,
		Spread: Spread{Normal, 6, 14}, Boom: -0.3,
		Evidence: []string{"A40", "F944"},
		Why:      "Yearly return on AI servers and sites that lets money keep coming, beside what wears out. JPMorgan reckons with 10%.",
	},
	ReturnCoverage: {
		ID: "return_coverage", Label: "Part of that return that revenue must cover, 2030", Unit: "%", Bends: CanBeBuilt, Builds: -1, Group: groupMoney,
		Min: 20, Max: 150, Step: 1, Observed: 48, Default: 70,
		Spread:   Spread{Normal, 50, 90},
		Evidence: []string{"A41", "F528", "F529"},
		Why:      "How patient money is. Today revenue covers 48% of what the asked-for return needs, and money comes: the rest is expected later, from growth, from business that AI protects, from sites that outlast servers. So much must be covered by 2030; less than that slows plans.",
	},
	SpendingCeiling: {
		ID: "spending_ceiling", Label: "Ceiling on AI capital spending", Unit: "% of world product", Bends: BothPaths, Group: groupMoney,
		Min: 1, Max: 10, Step: 0.5, Observed: none, Default: 5,
		Spread:   Spread{Normal, 3, 8},
		Evidence: []string{"A11"},
		Why:      "Nobody asks for more than this share of everything the world produces in a year. It is what stops cheaper answers from asking for everything.",
	},
	RevenueMargin: {
		ID: "revenue_margin", Label: "AI revenue over the cost of serving, 2030", Unit: "×", Builds: 1, Group: groupMoney,
		Scale: Log, Min: 0.5, Max: 8, Step: 0.1, Observed: 1.97, Default: 2.8,
		Spread: Spread{LogNormal, 1.75, 4.5}, Boom: 0.4,
		Evidence: []string{"N05", "C21", "C44"},
		Why:      "What answers bring in over what serving them costs, in 2030: subscriptions, advertising and what business pays. About 2 in mid-2026. Bain expects 1.2 trillion dollars in 2030.",
		Marks:    []Mark{{2, "now 2", "N05"}},
	},
	ScarcityPass: {
		ID: "scarcity_pass", Label: "Part of a shortage that prices give back", Unit: "", Bends: CanBeBuilt, Builds: 1, Group: groupMoney,
		Min: 0, Max: 1, Step: 0.05, Observed: none, Default: 0.5,
		Spread:   Spread{Normal, 0.2, 0.8},
		Evidence: []string{"A42", "C35", "F898", "F899"},
		Why:      "Sellers serve less than they could sell, and prices rise: so much of the revenue that shortage takes comes back. Rents of an H100 rose by about a third while it was scarce in 2026.",
	},
	RevenueCeiling: {
		ID: "revenue_ceiling", Label: "Ceiling on AI revenue", Unit: "% of world product", Builds: 1, Group: groupMoney,
		Scale: Log, Min: 0.5, Max: 15, Step: 0.5, Observed: none, Default: 4,
		Spread: Spread{LogNormal, 2, 8}, Boom: 0.2,
		Evidence: []string{"A43", "A11"},
		Why:      "Nobody spends more than this share of everything the world produces in a year on AI.",
	},
	CapexShare: {
		ID: "capex_share", Label: "Spending that revenue can carry", Unit: "%", Bends: Counted, Group: groupMoney,
		Min: 10, Max: 60, Step: 1, Observed: none, Default: 25,
		Spread:   Spread{Normal, 15, 35},
		Evidence: []string{"F527", "F528", "C19"},
		Why:      "Capital spending as a share of the revenue that it needs. Bain has 500 billion dollars a year need 2 trillion.",
	},
	ITCost: {
		ID: "it_cost", Label: "Cost of chips and IT, mid-2026", Unit: "$k/H100e", Bends: BothPaths, Group: groupCosts,
		Min: 12, Max: 28, Step: 0.5, Observed: 18, Default: 18,
		Spread:   Spread{Normal, 15, 21},
		Evidence: []string{"A68", "F135", "C36", "C37", "C38"},
		Why:      "Servers with their network, per H100-equivalent. A GB200 rack is 19 thousand dollars per H100-equivalent in computing hardware alone; three sites of 2026 whose cost is known come to 18 with the rest of their price for the building.",
	},
	GenerationDollars: {
		ID: "generation_dollars", Label: "Compute per dollar, a generation", Unit: "×", Bends: BothPaths, Group: groupCosts,
		Min: 1.1, Max: 2.5, Step: 0.05, Observed: none, Default: 1.4,
		Spread:   Spread{Normal, 1.25, 1.6},
		Evidence: []string{"F399", "F135", "A51"},
		Why:      "How much more compute a generation of chips gives for the same money. Epoch AI finds 1.30 to 1.49 a year; from GB200 to Rubin racks it is less, since prices rise as well.",
	},
	FacilityCost: {
		ID: "facility_cost", Label: "Cost of shell, power and cooling", Unit: "$m/MW", Bends: BothPaths, Group: groupCosts,
		Min: 9, Max: 22, Step: 0.5, Observed: 15, Default: 15,
		Spread:   Spread{Normal, 12, 18},
		Evidence: []string{"C03", "F427", "F434", "F435", "F416", "F430", "F928"},
		Why:      "Building, power and cooling, own generation included, for a megawatt of facility peak. McKinsey's split gives 16.6, Bernstein's third of 35 gives 11.6; Goldman reckons with 15, from 11 to 19.",
	},
	ServerLife: {
		ID: "server_life", Label: "Life of a server", Unit: "years", Bends: BothPaths, Group: groupCosts,
		Min: 3, Max: 10, Step: 0.5, Observed: 6, Default: 6,
		Spread:   Spread{Normal, 4.5, 7.5},
		Evidence: []string{"F437", "F438", "F439", "F440", "F442", "F443"},
		Why:      "After so many years half of a quarter's deliveries are out of service. Companies write servers off in 5 to 6 years; critics say 2 to 3.",
	},
	NonAICapex: {
		ID: "non_ai_capex", Label: "Spending on other data centres", Unit: "$bn/yr", Bends: Counted, Group: groupCosts,
		Min: 100, Max: 500, Step: 10, Observed: none, Default: 250,
		Spread:   Spread{Normal, 180, 350},
		Evidence: []string{"F516", "C04"},
		Why:      "Capital spending on data centres without AI. McKinsey's 1.5 trillion dollars to 2030 is 250 billion a year.",
	},
	ITPower: {
		ID: "it_power", Label: "IT power of new chips, mid-2026", Unit: "kW/H100e", Bends: BothPaths, Group: groupPower,
		Min: 0.7, Max: 1, Step: 0.01, Observed: 0.87, Default: 0.87,
		Spread:   Spread{Normal, 0.8, 0.94},
		Evidence: []string{"F120", "F123", "F030", "F453", "F455"},
		Why:      "Servers and network at peak, per H100-equivalent: a GB200 takes 2.09 kW for 2.5 of them, a GB300 2.22.",
	},
	GenerationWatts: {
		ID: "generation_watts", Label: "Compute per watt, a generation", Unit: "×", Bends: BothPaths, Group: groupPower,
		Min: 1.2, Max: 3, Step: 0.05, Observed: none, Default: 1.9,
		Spread:   Spread{Normal, 1.6, 2.2},
		Evidence: []string{"F400", "C42", "A50"},
		Why:      "How much more compute a generation of chips gets from the same power. Epoch AI finds 1.26 to 1.40 a year, which is 1.6 to 2.0 in two.",
	},
	PeakRatio: {
		ID: "peak_ratio", Label: "Facility peak over IT power", Unit: "×", Bends: BothPaths, Group: groupPower,
		Min: 1.1, Max: 1.45, Step: 0.01, Observed: 1.28, Default: 1.28,
		Spread:   Spread{Normal, 1.2, 1.36},
		Evidence: []string{"F448", "F449", "F450", "F451", "F452"},
		Why:      "Power that a site is built for over the power of its servers, for new sites. Five known sites lie between 1.20 and 1.35.",
	},
	PUE: {
		ID: "pue", Label: "Power usage effectiveness, 2030", Unit: "×", Kind: Lever, Bends: BothPaths, Group: groupPower,
		Min: 1.05, Max: 1.6, Step: 0.01, Observed: 1.2, Default: 1.13,
		Spread:   Spread{Normal, 1.06, 1.22},
		Evidence: []string{"F447", "F445", "A12"},
		Why:      "Energy of the whole site over energy of its servers, on average over a year, in 2030. Google reports 1.09; an average site of any age 1.58.",
	},
	LoadFactor: {
		ID: "load_factor", Label: "Average load over capacity, 2030", Unit: "%", Bends: BothPaths, Group: groupPower,
		Min: 30, Max: 90, Step: 1, Observed: 60, Default: 60,
		Spread:   Spread{Normal, 52, 68},
		Evidence: []string{"F456", "F459", "F324", "F325"},
		Why:      "Average power over the power that was built for, in 2030. AI servers are busier than other data centres: operational 80% of the time. LBNL's terawatt-hours and gigawatts for all data centres meet at 50%, BNEF expects 69%.",
	},
	ElectricityPrice: {
		ID: "electricity_price", Label: "Electricity price, 2030", Unit: "¢/kWh", Bends: BothPaths, Group: groupPower,
		Min: 4, Max: 15, Step: 0.1, Observed: 6.8, Default: 6.8,
		Spread:   Spread{Normal, 5, 8.6},
		Evidence: []string{"F461"},
		Why:      "What AI sites pay for a kilowatt-hour. 6.8 US cents is what Epoch AI's cost of a gigawatt implies.",
	},
	NonAIEnergyGrowth: {
		ID: "non_ai_energy_growth", Label: "Growth of other data centres' electricity", Unit: "%/yr", Bends: Counted, Group: groupPower,
		Min: -5, Max: 10, Step: 0.5, Observed: none, Default: 1,
		Spread:   Spread{Normal, -1.5, 3.5},
		Evidence: []string{"F299", "F300", "A13"},
		Why:      "Growth of the electricity that data centres use without AI, each year.",
	},
	USShare: {
		ID: "us_share", Label: "United States' share of AI power added", Unit: "%", Bends: Counted, Group: groupPower,
		Min: 20, Max: 80, Step: 1, Observed: none, Default: 60,
		Spread:   Spread{Normal, 50, 70},
		Evidence: []string{"F282", "F285", "F876", "A60"},
		Why:      "Share of the world's new AI capacity that is built in the United States. 20 to 24 GW of all kinds come online there in 2026; Bain has 100 of 200 GW.",
	},
	USElectricity: {
		ID: "us_other_electricity", Label: "US electricity without data centres, 2030", Unit: "TWh", Bends: Counted, Group: groupPower,
		Min: 3900, Max: 6400, Step: 50, Observed: none, Default: 4850,
		Spread:   Spread{Normal, 4400, 5300},
		Evidence: []string{"F326", "F327"},
		Why:      "All electricity used in the United States in 2030, data centres left out: LBNL's 649 TWh for data centres are 11.8% of 5,500.",
	},
	CarbonIntensity: {
		ID: "carbon_intensity", Label: "Carbon per kilowatt-hour, 2030", Unit: "kg/kWh", Kind: Lever, Bends: Counted, Group: groupPower,
		Min: 0, Max: 0.8, Step: 0.01, Observed: 0.4, Default: 0.35,
		Spread:   Spread{Normal, 0.25, 0.45},
		Evidence: []string{"A14"},
		Why:      "Carbon dioxide per kilowatt-hour at AI sites, in 2030 and after.",
	},
	FlywheelExponent: {
		ID: "flywheel_exponent", Label: "How size draws new capacity", Unit: "", Bends: BothPaths, Group: groupWho,
		Min: 0.5, Max: 2, Step: 0.05, Observed: none, Default: 1.1,
		Spread:   Spread{Normal, 0.9, 1.35},
		Evidence: []string{"A22"},
		Why:      "New capacity that is not signed away goes by share to this power: at 1 in proportion, above 1 to the largest first.",
	},
	SignedShare: {
		ID: "signed_share", Label: "New capacity that follows signed deals", Unit: "%", Bends: BothPaths, Group: groupWho,
		Min: 0, Max: 60, Step: 1, Observed: none, Default: 12,
		Spread:   Spread{Normal, 4, 25},
		Evidence: []string{"F565", "F566", "F568", "F571", "F572", "F575", "F579", "F581", "A23"},
		Why:      "Share of what is newly built that goes where contracts already say. Signed contracts come to about 34 GW before 2032.",
	},
	OpenAIAzure:     openAISplit("openai_azure", "Microsoft Azure", 35, "F556"),
	OpenAIAWS:       openAISplit("openai_aws", "Amazon AWS", 19, "F554", "F555"),
	OpenAIOracle:    openAISplit("openai_oracle", "Oracle", 42, "F560"),
	OpenAICoreWeave: openAISplit("openai_coreweave", "CoreWeave", 3, "A24", "F567"),
	OpenAIGoogle:    openAISplit("openai_google", "Google Cloud", 1, "A24"),
	OpenAIOwn:       openAISplit("openai_own", "sites of its own", 0, "A24"),
	MarkupSlope: {
		ID: "markup_slope", Label: "Mark-up from concentration", Unit: "", Bends: BothPaths, Group: groupWho,
		Min: 0, Max: 2, Step: 0.05, Observed: none, Default: 1,
		Spread:   Spread{Normal, 0.4, 1.6},
		Evidence: []string{"A25", "F615"},
		Why:      "How far price rises over cost when one seller would hold everything, before interoperability: at 1 the price would double.",
	},
	Interoperability: {
		ID: "interoperability", Label: "Interoperability", Unit: "%", Kind: Lever, Bends: BothPaths, Group: groupWho,
		Min: 0, Max: 100, Step: 5, Observed: 30, Default: 30,
		Spread:   Spread{Normal, 10, 60},
		Evidence: []string{"A25"},
		Why:      "Share of the mark-up that buyers escape because they can move work between chips and clouds.",
	},
	ChinaCap: {
		ID: "china_cap", Label: "Export control: China's share of AI compute, 2030", Unit: "%", Kind: Lever, Builds: 1, Group: groupWho,
		Min: 0, Max: 30, Step: 0.5, Observed: 5, Default: 5,
		Spread:   Spread{LogNormal, 2, 12},
		Evidence: []string{"F285", "A26"},
		Why:      "The most of the world's AI compute that China may have, in 2030. It holds about 5%, smuggled chips left out, and would ask for about 15%. What it may not buy is sold elsewhere while chips are short, and not made when they are not.",
	},
	Rebound:             mechanism(AskedFor, 0, "rebound", "Cheaper answers are used more", "Off: use ignores the price of an answer."),
	ScarcityPrice:       mechanism(CanBeBuilt, 1, "scarcity_price", "Shortage raises the price", "Off: what is missing is simply missing; prices give nothing back."),
	LimitChips:          mechanism(CanBeBuilt, -1, "limit_chips", "Chips are limited", "Off: packaging delivers whatever is asked."),
	LimitPower:          mechanism(CanBeBuilt, -1, "limit_power", "Power is limited", "Off: every site is connected at once."),
	LimitMoney:          mechanism(CanBeBuilt, -1, "limit_money", "Money is limited", "Off: every project is paid for, up to the ceiling on spending."),
	Flywheel:            mechanism(BothPaths, 0, "flywheel", "Revenue and size feed growth", "Off: no revenue is put back, and new capacity goes in proportion to size."),
	ConcentrationMarkup: mechanism(BothPaths, 0, "concentration_markup", "Concentration raises the price", "Off: price does not depend on who holds what."),
}

// mechanism returns the registry row of a switch that is on by default.
func mechanism(bends Path, builds int8, id, label, why string) Param {
	return Param{ID: id, Label: label, Kind: Switch, Bends: bends, Builds: builds, Group: groupSwitch, Max: 1, Step: 1,
		Observed: none, Default: 1, Evidence: []string{"A15"}, Why: why}
}

// openAISplit returns the registry row for one cloud's part of OpenAI's new
// capacity. The six values are weights: only their proportions count.
func openAISplit(id, cloud string, weight float64, evidence ...string) Param {
	return Param{ID: id, Label: "OpenAI's new capacity: " + cloud, Unit: "parts", Kind: Lever, Bends: BothPaths, Group: groupWho,
		Max: 100, Step: 1, Observed: none, Default: weight,
		Spread: Spread{Uniform, max(0, weight-15), weight + 15}, Evidence: evidence,
		Why: "Weight of " + cloud + " among the six places that OpenAI's new capacity can go to; the defaults follow the dollars signed."}
}

// observed and defaults are columns of the registry, collected once so that a run
// does not read the rows.
var observed, defaults = columns()

func columns() (obs, def Inputs) {
	for i := range params {
		obs[i], def[i] = params[i].Observed, params[i].Default
	}
	return obs, def
}

// Params returns the input registry, indexed by Input. Callers must not change it.
func Params() []Param { return params[:] }

// Param returns an input's row of the registry. Callers must not change it.
func (i Input) Param() *Param { return &params[i] }

// Defaults returns the inputs of the central scenario.
func Defaults() Inputs { return defaults }

// FindInput returns the input with a permanent ID.
func FindInput(id string) (Input, bool) {
	for i := range params {
		if params[i].ID == id {
			return Input(i), true
		}
	}
	return 0, false
}
