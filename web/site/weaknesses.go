package site

import "hundredfold/wasm/words"

// Weakness is something that the model leaves out or gets wrong, and what that
// does to its numbers.
type Weakness struct{ What, Effect string }

// weaknesses are known. They are written here rather than read off the code:
// what a model leaves out stands nowhere in it.
var weaknesses = []Weakness{
	{words.Key("Retirement is geometric."), words.Key("Every vintage loses the same share each quarter, half in a server’s life. Real servers go in batches at five or six years, so replacement comes in waves that the model smooths away.")},
	{words.Key("Limits ramp alike everywhere."), words.Key("Chips, grid power and money each follow one curve for the whole world, through the value for 2030. A turbine backlog in one country and a surplus in another even out here, and in fact do not.")},
	{words.Key("The world is one region."), words.Key("Only the United States’ share of power and electricity is split off, by one number. Siting, export rules and local grids shape no price and no queue.")},
	{words.Key("History of capital spending counts four companies."), words.Key("Amazon, Google, Meta and Microsoft, all of their capital spending. The run counts AI data centres of everybody. The two meet at about the same figure in 2025, by different contents.")},
	{words.Key("AI revenue is a cost-recovery figure."), words.Key("It starts from what serving cost in 2025, because nobody publishes what AI alone brings in. The gap between revenue and what the spending needs is therefore a matter of scale, not of accounts.")},
	{words.Key("The price elasticity is an assumption."), words.Key("No published estimate separates price from everything else that made use grow. Between 0.3 and 1.2 the same efficiency lowers compute or raises it.")},
	{words.Key("Training does not respond to price."), words.Key("What training and research ask for follows a trend alone. A shortage or a price rise slows only use.")},
	{words.Key("Memory has no limit of its own."), words.Key("High-bandwidth memory is counted within chips. If memory is scarcer than packaging, chips bind earlier than shown.")},
	{words.Key("Grids and money do not answer to price."), words.Key("A shortage raises what an answer costs and pushes demand away; it does not bring new power or new money sooner.")},
	{words.Key("Who holds what follows size and contracts alone."), words.Key("New capacity goes where deals are signed and then by share. Prices, margins and better products move nobody’s share, and the table between the layers is the likeliest one with the right sums, not an observed one.")},
	{words.Key("H100-equivalents weigh all compute alike."), words.Key("At 8 bits, as Epoch AI counts. On other formats, or where memory rules, some chips rank differently.")},
}
