// Package model computes what the world asks for when AI needs more compute,
// and what of it gets built: GPUs, money and power, quarter by quarter to 2035.
//
// # The idea
//
// One run gives two paths from the same inputs. Asked for is the fleet, the money
// and the power that the work would need if nothing held it back. Built is what
// chips, power and money let through. Chip makers, power companies and investors
// have plans. When more is asked for than their plans deliver, they order more, and
// it arrives after their lead time: months for money, a year and a half for
// turbines, two years for chip lines, four for the grid. How strongly they answer is
// a belief, one slider; at zero the plans stand. So a higher multiplier builds more,
// later, at a higher price, and never as much as is asked for.
//
// # The equations, in the order they run
//
// What depends on the inputs alone is worked out for all quarters at once:
//
//	use.go       requests = people × requests each; work = requests × (plain + reasoning
//	             + agent answers, each by its multiplier) × compute of an answer
//	hardware.go  watts, dollars and wafers of each generation of chips
//	price.go     rent of hardware = its cost over its life + electricity; use answers
//	             to the cost of an answer by the elasticity
//	demand.go    serving = work, below a ceiling on revenue; training = (a share of
//	             revenue + investors' money) ÷ rent; the fleet that this would take
//	supply.go    plans for chips, grid, on-site power and money; pressure = asked for ÷
//	             what the plan alone delivers, seen after the lead time; what is
//	             offered = plan × pressure^response, reached at a limited pace
//	market.go    who holds it: builders, clouds, chipmakers
//
// Then what is built, quarter by quarter:
//
//	money.go     money = (cash + investors × their answer) × return^response + revenue
//	             put back; revenue = what serving all would bring, less what shortage
//	             takes, of which prices give back a part
//	supply.go    deliveries = (missing^-8 + chips^-8 + power^-8 + money^-8)^(-1/8): about
//	             the least of the four, without a knife's edge; each term's share is
//	             that limit's weight, and the largest binds
//	fleet.go     what stands: last quarter's less what wears out, plus deliveries
//	power.go     gigawatts, terawatt-hours, carbon
//
// Beside the run: flows.go (the three layers as one table), deals.go (what a contract
// buys), scope.go (one figure in another's scope), hindcast.go (runs from the past).
//
// # What holds
//
// No limit enters what is asked for. A plan sees its own pressure and nothing else,
// so lifting one limit never lowers what another lets through; a plan raised by a
// factor lowers its pressure by at most that factor, so while a response is at most 1
// (0.6 for the grid and 0.7 for on-site power, whose shares drift) more of a plan
// never delivers less. What the plans need of money and revenue is reckoned from the
// default plan, so more money never looks less needed. Hence what is built never
// falls when an input that asks for more or builds more rises: Param.Bends and
// Param.Builds say which, and tests try it anywhere in the box.
//
// # What is closed
//
// The quarters that are over are evidence (closed.go), and no input moves them. A
// run starts from the state at their end (start.go): every input ramps from its
// observed value to the value named for 2030. When another quarter is known: add its
// row to closedQuarters, bring the state of Mid2026 up to its end (time, fleet,
// power, revenue and the rates that plans start from), and the Observed column of
// the registry with it; rename the start. Runs from the ends of 2022 to 2025 stay
// for the hindcast.
//
// # Where it is weak
//
// Nothing but the guidance and rents of 2026 shows how strongly supply answers; the
// ranges are beliefs, and the tornado shows what rests on them. AI earns less than its
// capital asks for until well after 2030, and money comes all the same: the input
// return_coverage is that patience. Multipliers pass the value named for 2030 a
// little (100 becomes 119 by 2035), since a stop would end asked-for spending in a
// year. The GW of the same compute may differ a little between two scenarios that
// build it at different times. Who holds what follows plans, not demand.
//
// # Units
//
// H100e are H100-equivalents at 8-bit, in millions (Epoch AI's definition); money is
// in billions of 2025 US dollars, power in GW of facility peak, energy in TWh.
package model
