package site

import "hundredfold/wasm/i18n"

// Weakness is something that the model leaves out or gets wrong, and its effect on
// the numbers.
type Weakness struct{ What, Effect string }

// weaknesses lists the known weaknesses. They are written by hand because omissions
// cannot be read from code.
var weaknesses = []Weakness{
	{i18n.Mark("How strongly supply answers is a belief."), i18n.Mark("Only 2026 shows it: spending followed the rent of a GPU at about 0.36. How far chip lines, grids and on-site power answer a shortage, and how soon, is assumed within wide ranges. Set the multiplier to 100× and ask what matters most: plans for power and the answer of supply stand first, before most of what is asked for.")},
	{i18n.Mark("Investors are patient."), i18n.Mark("In the central scenario revenue stays below what the return on the capital asks for in every year to 2035, and money comes all the same. One input stands for that patience: the part of the return that revenue must cover. Where it rises, plans slow; how long patience lasts nobody knows.")},
	{i18n.Mark("The multiplier goes on a little after 2030."), i18n.Mark("A value named for 2030 is passed: 100× becomes 119× by 2035. A rise that ended in 2030 would end what is asked for in new machines within a year, and most spending with it. What is built keeps growing past 2030 for the same reason.")},
	{i18n.Mark("A sudden efficiency can end most of the spending."), i18n.Mark("Where software gets six times cheaper every year and use answers little (elasticity 0.3), machines that stand do nearly all the work from 2030 on: spending is 330 billion dollars in 2030 and half of that in 2035. What is freed goes into longer answers and more research, but not without end.")},
	{i18n.Mark("More than half of all draws ask for more than the central scenario."), i18n.Mark("What is asked for is a product of growth rates, so its spread is wider upwards: its median for 2030 lies about a fifth above the central scenario. What is built, spent and connected hardly differs, because the same limits hold it.")},
	{i18n.Mark("RAND’s 68 GW in 2027 cannot be met."), i18n.Mark("42 GW stand in the middle of 2026, and 54 at its end in the central scenario. A path from there to RAND’s 327 GW in 2030 is far above 68 before 2027 ends: the scenario meets the later figure and misses the earlier.")},
	{i18n.Mark("Some of the figures are unconfirmed."), i18n.Mark("Tokens through OpenAI’s interface (F340), the electricity of AI sites in 2025 (F302) and two prices of the Vera Rubin generation (F424, F136) are known at second hand alone. None of them is a default by itself; where one is used, other figures stand beside it.")},
	{i18n.Mark("AI revenue of mid-2026 is not audited."), i18n.Mark("The 175 billion dollars a year rest on one count of what end customers pay, put together from reports that nobody audited and without China. Whether revenue covers what the spending needs is therefore a matter of scale, not of accounts.")},
	{i18n.Mark("“Never built less” is promised for GPUs, not for gigawatts."), i18n.Mark("Each generation of chips takes other watts for the same compute. Two scenarios that build it at different times may differ by a little in power, now and then the wrong way round, though neither builds less compute.")},
	{i18n.Mark("Limits ramp alike everywhere."), i18n.Mark("Chips, grids, on-site power and money each follow one plan for the whole world, through the value for 2030. A turbine backlog in one country and a surplus in another even out here, and in fact do not.")},
	{i18n.Mark("The world is one region."), i18n.Mark("Only the United States’ share of power and electricity is split off, by one number. Siting, export rules and local grids shape no price and no queue.")},
	{i18n.Mark("The price elasticity is an assumption."), i18n.Mark("No published estimate separates price from everything else that made use grow. Between 0.3 and 1.2 the same efficiency lowers compute or raises it.")},
	{i18n.Mark("Who holds what follows plans, size and contracts."), i18n.Mark("New capacity goes where deals are signed and then by share, and shortage moves nobody’s share; nor do prices, margins or better products. The table between the layers is the likeliest one with the right sums, not an observed one.")},
	{i18n.Mark("Retirement is geometric."), i18n.Mark("Every vintage loses the same share each quarter, half in a server’s life. Real servers go in batches at five or six years, so replacement comes in waves that the model smooths away.")},
	{i18n.Mark("Memory has no limit of its own."), i18n.Mark("High-bandwidth memory is counted within chips. If memory is scarcer than packaging, chips bind earlier than shown.")},
	{i18n.Mark("H100-equivalents weigh all compute alike."), i18n.Mark("At 8 bits, as Epoch AI counts. On other formats, or where memory rules, some chips rank differently.")},
}
