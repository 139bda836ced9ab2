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
	Capital

	AgentMultiplier
	RequestGrowth
	AnswerGrowth
	ServingUtilisation
	TrainingGrowth
	GrowthFade

	ChipsAtStart
	PackagingGrowth
	PackageGrowth
	SupplyGrowth

	ITCost
	DollarGrowth
	FacilityCost
	ServerLife
	NonAICapex
	SpendingCeiling

	ITPower
	WattGrowth
	PeakRatio
	PUE
	LoadFactor
	ElectricityPrice
	NonAIEnergyGrowth
	USShare
	USElectricity
	CarbonIntensity

	CapexShare
	RevenueGrowth
	Reinvestment

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
	groupUse    = "Use and answers"
	groupChips  = "Chips and limits"
	groupMoney  = "Costs and money"
	groupPower  = "Power and energy"
	groupWho    = "Who holds it"
	groupSwitch = "Mechanisms"
)

var none = math.NaN() // an input without an observed value

// params is the input registry. It is never written.
var params = [NumInputs]Param{
	ReasoningMultiplier: {
		ID: "reasoning_multiplier", Label: "Compute per reasoning answer", Unit: "×", Headline: true, Group: groupUse,
		Scale: Log, Min: 1, Max: 1000, Step: 1, Observed: 8, Default: 20,
		Spread:   Spread{LogNormal, 6, 100},
		Evidence: []string{"F366", "F370", "F376", "F377", "F378", "F371", "F379"},
		Why:      "Compute of an answer that reasons over a plain one, reached by 2030. Measured at 8× the tokens in 2025; quoted at 20× to 150× for one demonstration and at 100× by Huang. Below 1 a reasoning answer would be cheaper than a plain one.",
		Marks:    []Mark{{8, "8× measured", "F366"}, {20, "20× reported", "F370"}, {100, "100× Huang", "F378"}, {150, "150× reported", "F371"}},
	},
	ReasoningShare: {
		ID: "reasoning_share", Label: "Answers that reason, 2030", Unit: "%", Headline: true, Group: groupUse,
		Min: 0, Max: 95, Step: 1, Observed: 20, Default: 60,
		Spread:   Spread{Normal, 35, 85},
		Evidence: []string{"F373", "A01"},
		Why:      "Share of answers that come from a model that reasons, in 2030. Over half of the tokens on OpenRouter went to reasoning models in 2025; at several times the tokens each that is a smaller share of answers.",
		Marks:    []Mark{{20, "now 20%", "A01"}},
	},
	AgentShare: {
		ID: "agent_share", Label: "Requests that are agent tasks, 2030", Unit: "%", Headline: true, Group: groupUse,
		Min: 0, Max: 30, Step: 0.5, Observed: 1, Default: 6,
		Spread:   Spread{LogNormal, 2, 18},
		Evidence: []string{"A02", "F374"},
		Why:      "Share of requests that set an agent to work, in 2030. Each brings the work of many plain answers beside its own.",
		Marks:    []Mark{{1, "now 1%", "A02"}},
	},
	WeeklyUsers: {
		ID: "weekly_users", Label: "People using AI weekly, 2030", Unit: "bn", Headline: true, Group: groupUse,
		Min: 1, Max: 7, Step: 0.1, Observed: 1.6, Default: 4,
		Spread:   Spread{Normal, 2.8, 5.2},
		Evidence: []string{"F357", "F362", "F365", "A05"},
		Why:      "People who use AI in a week, in 2030. ChatGPT alone had 0.8 billion in October 2025; Gemini and Meta AI report months, and people overlap. The world has about 8.2 billion people.",
		Marks:    []Mark{{1.6, "now 1.6", "A05"}},
	},
	SoftwareEfficiency: {
		ID: "software_efficiency", Label: "Software efficiency gain", Unit: "×/yr", Headline: true, Group: groupUse,
		Scale: Log, Min: 1, Max: 10, Step: 0.1, Observed: 3, Default: 3,
		Spread:   Spread{LogNormal, 1.8, 5},
		Evidence: []string{"F394", "F392", "F391", "F390"},
		Why:      "Fall in the compute that the same answer takes, each year, fading later. 3× is the hardware-adjusted measurement; prices fell 7× to 50× a year, which adds cheaper hardware and margins.",
		Marks:    []Mark{{3, "measured 3×", "F394"}},
	},
	PriceElasticity: {
		ID: "price_elasticity", Label: "Price elasticity of use", Unit: "", Headline: true, Group: groupUse,
		Min: 0, Max: 1.5, Step: 0.05, Observed: none, Default: 0.6,
		Spread:   Spread{Normal, 0.3, 0.9},
		Evidence: []string{"A06"},
		Why:      "How strongly use grows as answers get cheaper: at 0.6 a price 10% lower brings 6% more use. Above 1 cheaper answers raise total compute, which is Jevons' paradox.",
		Marks:    []Mark{{1, "Jevons 1.0", "A06"}},
	},
	GridPower: {
		ID: "grid_power", Label: "New grid power for AI, 2030", Unit: "GW/yr", Kind: Lever, Headline: true, Group: groupChips,
		Scale: Log, Min: 5, Max: 100, Step: 1, Observed: 12, Default: 32,
		Spread:   Spread{LogNormal, 18, 57},
		Evidence: []string{"A27", "F531", "C05", "C14", "F635", "F636", "F638"},
		Why:      "Facility power at peak that grids can newly connect for AI in the world in 2030. RAND counts 10 GW added in 2025 and our power history 17; turbines are sold out for years and a US connection takes five.",
		Marks:    []Mark{{12, "2025: 12", "A27"}},
	},
	Capital: {
		ID: "capital", Label: "Money available, 2030", Unit: "$bn/yr", Kind: Lever, Headline: true, Group: groupChips,
		Scale: Log, Min: 200, Max: 5000, Step: 10, Observed: 420, Default: 1500,
		Spread:   Spread{LogNormal, 800, 2800},
		Evidence: []string{"F509", "F511", "F512", "F527"},
		Why:      "Money that can be raised for AI data centres in the world in 2030. The four largest clouds spent 416 billion dollars in 2025 and guide to about 725 in 2026.",
		Marks:    []Mark{{725, "2026: 725", "F511"}},
	},

	AgentMultiplier: {
		ID: "agent_multiplier", Label: "Compute of an agent task, 2030", Unit: "×", Group: groupUse,
		Scale: Log, Min: 5, Max: 2000, Step: 5, Observed: 100, Default: 200,
		Spread:   Spread{LogNormal, 40, 1000},
		Evidence: []string{"F374", "A02"},
		Why:      "Plain answers' worth of compute that an agent task adds, by 2030. Reports run from 5 to 500 times the tokens of a chat.",
	},
	RequestGrowth: {
		ID: "request_growth", Label: "Growth of requests per user", Unit: "×/yr", Group: groupUse,
		Min: 1, Max: 2, Step: 0.05, Observed: 1.2, Default: 1.2,
		Spread:   Spread{Normal, 1.05, 1.35},
		Evidence: []string{"C01", "A07"},
		Why:      "How much more each user asks, each year, before cheaper answers add to it; fading later. ChatGPT handled about 4 messages a day per weekly user in 2025.",
	},
	AnswerGrowth: {
		ID: "answer_growth", Label: "Growth of compute per plain answer", Unit: "×/yr", Group: groupUse,
		Scale: Log, Min: 1, Max: 4, Step: 0.1, Observed: 1.8, Default: 1.8,
		Spread:   Spread{LogNormal, 1.3, 2.5},
		Evidence: []string{"F368", "F393", "A08"},
		Why:      "Larger models and longer plain answers, each year, fading later. Plain answers grew 2.2× in length a year; running the frontier costs 3× to 18× more a year.",
	},
	ServingUtilisation: {
		ID: "serving_utilisation", Label: "Serving utilisation, 2030", Unit: "%", Kind: Lever, Group: groupUse,
		Min: 5, Max: 60, Step: 1, Observed: 10, Default: 20,
		Spread:   Spread{Normal, 12, 32},
		Evidence: []string{"A09", "F457"},
		Why:      "Share of a serving chip's peak 8-bit compute that ends up in answers, in 2030. Training reaches about 40%; serving waits on memory and on callers.",
	},
	TrainingGrowth: {
		ID: "training_growth", Label: "Growth of training and research", Unit: "×/yr", Group: groupUse,
		Scale: Log, Min: 1, Max: 5, Step: 0.1, Observed: 2.4, Default: 2.3,
		Spread:   Spread{LogNormal, 1.6, 3},
		Evidence: []string{"F403", "F402", "F397"},
		Why:      "Growth of the compute that training and research ask for, each year, fading later. The power of the largest run grows 2.2× to 2.9× a year; its compute 5×, with better chips.",
	},
	GrowthFade: {
		ID: "growth_fade", Label: "How growth fades", Unit: "of last year's", Group: groupUse,
		Min: 0.7, Max: 1, Step: 0.01, Observed: none, Default: 0.86,
		Spread:   Spread{Normal, 0.78, 0.94},
		Evidence: []string{"A10"},
		Why:      "Each year's growth as a share of the year before's, for every trend that is given a year's rate. 1 never fades.",
	},

	ChipsAtStart: {
		ID: "chips_at_start", Label: "Chips deliverable at the end of 2025", Unit: "m H100e/yr", Group: groupChips,
		Min: 14, Max: 35, Step: 0.5, Observed: 20, Default: 20,
		Spread:   Spread{Normal, 16, 26},
		Evidence: []string{"C06", "F625", "F630", "A19"},
		Why:      "Rate at which packaging lines could deliver at the end of 2025. 4 million H100-equivalents were sold in its last quarter, and lines were being added.",
	},
	PackagingGrowth: {
		ID: "packaging_growth", Label: "Growth of packaging lines", Unit: "×/yr", Kind: Lever, Group: groupChips,
		Min: 1, Max: 2.5, Step: 0.05, Observed: 1.68, Default: 1.5,
		Spread:   Spread{Normal, 1.25, 1.75},
		Evidence: []string{"F625", "F626", "F629"},
		Why:      "Growth of advanced packaging (CoWoS), each year, fading later. TrendForce sees 77,500 wafers a month at the end of 2025 and 130,000 a year later.",
	},
	PackageGrowth: {
		ID: "package_growth", Label: "Growth of compute per package", Unit: "×/yr", Group: groupChips,
		Min: 1, Max: 2, Step: 0.02, Observed: 1.37, Default: 1.37,
		Spread:   Spread{Normal, 1.2, 1.55},
		Evidence: []string{"F009", "F038", "C07"},
		Why:      "Growth of 8-bit compute in one package, each year, fading later. From the H100 of 2022 to the GB300 of 2025 it rose 2.5 times.",
	},
	SupplyGrowth: {
		ID: "supply_growth", Label: "Long-run growth of power and money", Unit: "%/yr", Group: groupChips,
		Min: 0, Max: 10, Step: 0.5, Observed: none, Default: 4,
		Spread:   Spread{Normal, 1, 7},
		Evidence: []string{"A04"},
		Why:      "Growth of the grid and money limits that remains when the present surge is over.",
	},

	ITCost: {
		ID: "it_cost", Label: "Cost of chips and IT, end of 2025", Unit: "$k/H100e", Group: groupMoney,
		Min: 14, Max: 34, Step: 0.5, Observed: 23, Default: 23,
		Spread:   Spread{Normal, 18, 29},
		Evidence: []string{"F135", "F134", "A18"},
		Why:      "Servers with their network, per H100-equivalent. A GB200 rack is 19 thousand dollars per H100-equivalent in computing hardware alone and 33 with everything around it.",
	},
	DollarGrowth: {
		ID: "dollar_growth", Label: "Performance per dollar", Unit: "×/yr", Group: groupMoney,
		Min: 1.1, Max: 1.6, Step: 0.01, Observed: 1.34, Default: 1.34,
		Spread:   Spread{Normal, 1.22, 1.48},
		Evidence: []string{"F399"},
		Why:      "Growth of compute for the same money, each year, fading later. Epoch AI finds 1.30 in older data and 1.49 in newer.",
	},
	FacilityCost: {
		ID: "facility_cost", Label: "Cost of shell, power and cooling", Unit: "$m/MW", Group: groupMoney,
		Min: 9, Max: 20, Step: 0.5, Observed: 14, Default: 14,
		Spread:   Spread{Normal, 11, 18},
		Evidence: []string{"C03", "F427", "F434", "F435", "F416", "F430"},
		Why:      "Building, power and cooling for a megawatt of facility peak. McKinsey's split gives 16.6; Bernstein's third of 35 gives 11.6.",
	},
	ServerLife: {
		ID: "server_life", Label: "Life of a server", Unit: "years", Group: groupMoney,
		Min: 3, Max: 10, Step: 0.5, Observed: 6, Default: 6,
		Spread:   Spread{Normal, 4, 8},
		Evidence: []string{"F437", "F438", "F439", "F440", "F442", "F443"},
		Why:      "After so many years half of a quarter's deliveries are out of service. Companies write servers off in 5 to 6 years; critics say 2 to 3.",
	},
	NonAICapex: {
		ID: "non_ai_capex", Label: "Spending on other data centres", Unit: "$bn/yr", Group: groupMoney,
		Min: 100, Max: 500, Step: 10, Observed: none, Default: 250,
		Spread:   Spread{Normal, 180, 350},
		Evidence: []string{"F516", "C04"},
		Why:      "Capital spending on data centres without AI. McKinsey's 1.5 trillion dollars to 2030 is 250 billion a year.",
	},
	SpendingCeiling: {
		ID: "spending_ceiling", Label: "Ceiling on AI capital spending", Unit: "% of world product", Group: groupMoney,
		Min: 1, Max: 10, Step: 0.5, Observed: none, Default: 5,
		Spread:   Spread{Normal, 3, 8},
		Evidence: []string{"A11"},
		Why:      "Nobody asks for more than this share of everything the world produces in a year. It is what stops cheaper answers from asking for everything.",
	},

	ITPower: {
		ID: "it_power", Label: "IT power of new chips, end of 2025", Unit: "kW/H100e", Group: groupPower,
		Min: 0.6, Max: 1.1, Step: 0.01, Observed: 0.84, Default: 0.84,
		Spread:   Spread{Normal, 0.73, 1},
		Evidence: []string{"F120", "F123", "F030"},
		Why:      "Servers and network at peak, per H100-equivalent: a GB200 takes 2.09 kW for 2.5 of them, a GB300 2.22.",
	},
	WattGrowth: {
		ID: "watt_growth", Label: "Performance per watt", Unit: "×/yr", Group: groupPower,
		Min: 1.1, Max: 1.6, Step: 0.01, Observed: 1.34, Default: 1.34,
		Spread:   Spread{Normal, 1.22, 1.46},
		Evidence: []string{"F400"},
		Why:      "Growth of compute for the same power, each year, fading later. Epoch AI finds 1.26 to 1.40.",
	},
	PeakRatio: {
		ID: "peak_ratio", Label: "Facility peak over IT power", Unit: "×", Group: groupPower,
		Min: 1.1, Max: 1.5, Step: 0.01, Observed: 1.28, Default: 1.28,
		Spread:   Spread{Normal, 1.2, 1.35},
		Evidence: []string{"F448", "F449", "F450", "F451", "F452"},
		Why:      "Power that a site is built for over the power of its servers, for new sites. Five known sites lie between 1.20 and 1.35.",
	},
	PUE: {
		ID: "pue", Label: "Power usage effectiveness, 2030", Unit: "×", Kind: Lever, Group: groupPower,
		Min: 1.05, Max: 1.6, Step: 0.01, Observed: 1.2, Default: 1.2,
		Spread:   Spread{Normal, 1.1, 1.35},
		Evidence: []string{"F447", "F445", "A12"},
		Why:      "Energy of the whole site over energy of its servers, in the mean over a year. Google reports 1.09; an average site of any age 1.58.",
	},
	LoadFactor: {
		ID: "load_factor", Label: "Average load over capacity, 2030", Unit: "%", Group: groupPower,
		Min: 30, Max: 90, Step: 1, Observed: 50, Default: 50,
		Spread:   Spread{Normal, 42, 65},
		Evidence: []string{"F324", "F325", "F459"},
		Why:      "Mean power over the power that was built for. 50% brings LBNL's terawatt-hours and gigawatts for 2028 together.",
	},
	ElectricityPrice: {
		ID: "electricity_price", Label: "Electricity price, 2030", Unit: "¢/kWh", Group: groupPower,
		Min: 4, Max: 15, Step: 0.1, Observed: 6.8, Default: 6.8,
		Spread:   Spread{Normal, 5, 10},
		Evidence: []string{"F461"},
		Why:      "What AI sites pay for a kilowatt-hour. 6.8 US cents is what Epoch AI's cost of a gigawatt implies.",
	},
	NonAIEnergyGrowth: {
		ID: "non_ai_energy_growth", Label: "Growth of other data centres' electricity", Unit: "%/yr", Group: groupPower,
		Min: -5, Max: 10, Step: 0.5, Observed: none, Default: 3,
		Spread:   Spread{Normal, 0, 6},
		Evidence: []string{"F299", "F300", "A13"},
		Why:      "Growth of the electricity that data centres use without AI, each year.",
	},
	USShare: {
		ID: "us_share", Label: "United States' share of AI power", Unit: "%", Group: groupPower,
		Min: 20, Max: 80, Step: 1, Observed: 50, Default: 50,
		Spread:   Spread{Normal, 40, 65},
		Evidence: []string{"F525", "F526", "F548"},
		Why:      "Share of the world's new AI capacity that is built in the United States. Bain has 100 of 200 GW and EPRI with Epoch AI 50 of 100.",
	},
	USElectricity: {
		ID: "us_electricity", Label: "US electricity use, 2030", Unit: "TWh", Group: groupPower,
		Min: 4500, Max: 7000, Step: 50, Observed: none, Default: 5500,
		Spread:   Spread{Normal, 5000, 6000},
		Evidence: []string{"F326", "F327"},
		Why:      "All electricity used in the United States in 2030. LBNL's 649 TWh for data centres are 11.8% of it.",
	},
	CarbonIntensity: {
		ID: "carbon_intensity", Label: "Carbon per kilowatt-hour, 2030", Unit: "kg/kWh", Kind: Lever, Group: groupPower,
		Min: 0, Max: 0.8, Step: 0.01, Observed: 0.4, Default: 0.35,
		Spread:   Spread{Normal, 0.25, 0.45},
		Evidence: []string{"A14"},
		Why:      "Carbon dioxide for a kilowatt-hour at AI sites, from 2030 on.",
	},

	CapexShare: {
		ID: "capex_share", Label: "Spending that revenue can carry", Unit: "%", Group: groupMoney,
		Min: 10, Max: 60, Step: 1, Observed: none, Default: 25,
		Spread:   Spread{Normal, 15, 35},
		Evidence: []string{"F527", "F528", "C19"},
		Why:      "Capital spending as a share of the revenue that it needs. Bain has 500 billion dollars a year need 2 trillion.",
	},
	RevenueGrowth: {
		ID: "revenue_growth", Label: "Growth of revenue per user", Unit: "×/yr", Group: groupMoney,
		Min: 1, Max: 3, Step: 0.05, Observed: none, Default: 1.85,
		Spread:   Spread{Normal, 1.4, 2.3},
		Evidence: []string{"C20", "C21", "A20"},
		Why:      "What each weekly user brings in, each year, fading later. The default brings nearly 1.1 trillion dollars in 2030, where Bain expects 1.2, from the 48 billion that serving cost in 2025.",
	},
	Reinvestment: {
		ID: "reinvestment", Label: "AI revenue put back into data centres", Unit: "%", Kind: Lever, Group: groupMoney,
		Min: 0, Max: 50, Step: 1, Observed: none, Default: 5,
		Spread:   Spread{Normal, 1, 15},
		Evidence: []string{"A21"},
		Why:      "Share of last quarter's AI revenue that is added to the money that can be raised: the flywheel.",
	},

	FlywheelExponent: {
		ID: "flywheel_exponent", Label: "How size draws new capacity", Unit: "", Group: groupWho,
		Min: 0.5, Max: 2, Step: 0.05, Observed: none, Default: 1.1,
		Spread:   Spread{Normal, 0.9, 1.35},
		Evidence: []string{"A22"},
		Why:      "New capacity that is not signed away goes by share to this power: at 1 in proportion, above 1 to the largest first.",
	},
	SignedShare: {
		ID: "signed_share", Label: "New capacity that follows signed deals", Unit: "%", Group: groupWho,
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
		ID: "markup_slope", Label: "Mark-up from concentration", Unit: "", Group: groupWho,
		Min: 0, Max: 2, Step: 0.05, Observed: none, Default: 1,
		Spread:   Spread{Normal, 0.4, 1.6},
		Evidence: []string{"A25", "F615"},
		Why:      "How far price rises over cost when one seller would hold everything, before interoperability: at 1 the price would double.",
	},
	Interoperability: {
		ID: "interoperability", Label: "Interoperability", Unit: "%", Kind: Lever, Group: groupWho,
		Min: 0, Max: 100, Step: 5, Observed: 30, Default: 30,
		Spread:   Spread{Normal, 10, 60},
		Evidence: []string{"A25"},
		Why:      "Share of the mark-up that buyers escape because they can move work between chips and clouds.",
	},
	ChinaCap: {
		ID: "china_cap", Label: "Export control: China's share of supply", Unit: "%", Kind: Lever, Group: groupWho,
		Min: 0, Max: 30, Step: 0.5, Observed: 5, Default: 5,
		Spread:   Spread{LogNormal, 2, 12},
		Evidence: []string{"F285", "A26"},
		Why:      "The most of the world's AI compute that China can be supplied. It holds about 5%, smuggled chips left out.",
	},

	Rebound:             mechanism("rebound", "Cheaper answers are used more", "Off: use ignores the price of an answer."),
	ScarcityPrice:       mechanism("scarcity_price", "Shortage raises the price", "Off: what is missing is simply missing; prices stay at cost."),
	LimitChips:          mechanism("limit_chips", "Chips are limited", "Off: packaging delivers whatever is asked."),
	LimitPower:          mechanism("limit_power", "Grid power is limited", "Off: every site is connected at once."),
	LimitMoney:          mechanism("limit_money", "Money is limited", "Off: every project is paid for."),
	Flywheel:            mechanism("flywheel", "Revenue and size feed growth", "Off: no revenue is put back, and new capacity goes in proportion to size."),
	ConcentrationMarkup: mechanism("concentration_markup", "Concentration raises the price", "Off: price does not depend on who holds what."),
}

// mechanism returns the registry row of a switch that is on by default.
func mechanism(id, label, why string) Param {
	return Param{ID: id, Label: label, Kind: Switch, Group: groupSwitch, Max: 1, Step: 1,
		Observed: none, Default: 1, Evidence: []string{"A15"}, Why: why}
}

// openAISplit returns the registry row of one cloud's part of OpenAI's new
// capacity. The six are weights: only their proportions count.
func openAISplit(id, cloud string, weight float64, evidence ...string) Param {
	return Param{ID: id, Label: "OpenAI's new capacity: " + cloud, Unit: "parts", Kind: Lever, Group: groupWho,
		Max: 100, Step: 1, Observed: none, Default: weight,
		Spread: Spread{Uniform, max(0, weight-15), weight + 15}, Evidence: evidence,
		Why: "Weight of " + cloud + " among the six places that OpenAI's new capacity can go to; the defaults follow the dollars signed."}
}

// observed and defaults are columns of the registry, gathered once so that a
// run does not walk the rows.
var observed, defaults = columns()

func columns() (obs, def Inputs) {
	for i := range params {
		obs[i], def[i] = params[i].Observed, params[i].Default
	}
	return obs, def
}

// Params returns the input registry, indexed by Input. It is shared: read only.
func Params() []Param { return params[:] }

// Param returns an input's row of the registry. It is shared: read only.
func (i Input) Param() *Param { return &params[i] }

// Defaults returns the inputs of the central scenario.
func Defaults() Inputs { return defaults }

// FindInput returns the input with that permanent ID.
func FindInput(id string) (Input, bool) {
	for i := range params {
		if params[i].ID == id {
			return Input(i), true
		}
	}
	return 0, false
}
