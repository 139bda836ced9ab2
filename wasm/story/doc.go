// Package story reads articles that tell an argument in steps. Each step is a
// scenario, some charts and sliders, and a text whose numbers come from the
// step's own run. A page scrolls through the steps; a presenter clicks through
// them.
//
// A story is a text file. Its head says what it is:
//
//	title: A hundred times the compute
//	language: en
//	about: What one sentence asks of the world.
//
// Then come the steps, a heading each. Under the heading stand what the step
// shows, then its text:
//
//	# Four readings of one number
//	id: huang
//	scenario: preset=huang-100x&year=2030
//	charts: gpus, power
//	sliders: reasoning_multiplier, grid_power
//	expect: demand.h100e@2030 > 2 * fleet.h100e@2030
//	notes: Pause here.
//
//	By 2030 **{demand.h100e@2030}** H100-equivalents are asked for. [F378]
//
// id is the step's address and is made from the heading where it is left out.
// scenario is a page's query; without one the step shows the central scenario.
// A query that sets an input whose meaning has changed (grid_power, it_cost,
// it_power) says v=2, else it is read as one of version 1. What a story of
// version 1 says of inputs that are no more is read as what took their place,
// with a notice. One to three charts and up to three sliders are named by the
// commands charts and params. expect and notes may stand several times.
//
// A presenter's slide says as much of the first paragraph as there is room for,
// in whole sentences; notes and all of the text stand in a window of their own. As
// a single number it shows the first output in bold.
//
// The text knows paragraphs, **bold**, [F378] for a figure of the evidence that
// a sentence rests on, [words](#F378) and [words](https://…) for links, and
// {…} for a number, written with its unit. A backslash takes the character
// after it as it is.
//
// What stands in braces, and on either side of an expect's =, <, > or ~ (within
// a twentieth), is an output in a year, an input of the scenario, a figure of
// the evidence, or what a contract of the ledger buys in GB200:
//
//	fleet.h100e@2030   reasoning_multiplier   F515   F554.gpus
//	F554.gpus.low      F554.gw                F554.share@2026
//
// "of" names another scenario, by its name or a query, and "2 *" a multiple: 2 *
// fleet.h100e@2030 of central. A limit is compared by its name, as in
// limit.binding@2030 = power.
package story
