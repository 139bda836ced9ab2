package site

// Weakness is something that the model leaves out or gets wrong, and what that
// does to its numbers.
type Weakness struct{ What, Effect string }

// weaknesses are known. They are written here rather than read off the code:
// what a model leaves out stands nowhere in it.
var weaknesses = []Weakness{
	{"Retirement is geometric.", "Every vintage loses the same share each quarter, half in a server’s life. Real servers go in batches at five or six years, so replacement comes in waves that the model smooths away."},
	{"Limits ramp alike everywhere.", "Chips, grid power and money each follow one curve for the whole world, through the value for 2030. A turbine backlog in one country and a surplus in another even out here, and in fact do not."},
	{"The world is one region.", "Only the United States’ share of power and electricity is split off, by one number. Siting, export rules and local grids shape no price and no queue."},
	{"History of capital spending counts four companies.", "Amazon, Google, Meta and Microsoft, all of their capital spending. The run counts AI data centres of everybody. The two meet at about the same figure in 2025, by different contents."},
	{"AI revenue is a cost-recovery figure.", "It starts from what serving cost in 2025, because nobody publishes what AI alone brings in. The gap between revenue and what the spending needs is therefore a matter of scale, not of accounts."},
	{"The price elasticity is an assumption.", "No published estimate separates price from everything else that made use grow. Between 0.3 and 1.2 the same efficiency lowers compute or raises it."},
	{"Training does not respond to price.", "What training and research ask for follows a trend alone. A shortage or a price rise slows only use."},
	{"Memory has no limit of its own.", "High-bandwidth memory is counted within chips. If memory is scarcer than packaging, chips bind earlier than shown."},
	{"Grids and money do not answer to price.", "A shortage raises what an answer costs and pushes demand away; it does not bring new power or new money sooner."},
	{"Who holds what follows size and contracts alone.", "New capacity goes where deals are signed and then by share. Prices, margins and better products move nobody’s share, and the table between the layers is the likeliest one with the right sums, not an observed one."},
	{"H100-equivalents weigh all compute alike.", "At 8 bits, as Epoch AI counts. On other formats, or where memory rules, some chips rank differently."},
}
