// Package story parses articles that make an argument in steps. Each step is a
// scenario, some charts and sliders, and a text whose numbers come from the step's
// own run. A page scrolls through the steps; a presenter clicks through them.
//
// A story is a text file. It begins with fields about the whole story:
//
//	title: A hundred times the compute
//	language: en
//	about: What one sentence asks of the world.
//
// Then come the steps. Each has a heading, fields and a text:
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
// id is the step's address; by default it is made from the heading. scenario is a
// page's query; by default the central scenario. A query that sets an input whose
// meaning has changed (grid_power, it_cost, it_power) needs v=2, or it is read as
// version 1. Inputs of version 1 that no longer exist are replaced by their
// successors, with a notice. A step names one to three charts and up to three
// sliders, as the commands charts and params list them. expect and notes may be
// repeated.
//
// A presenter's slide shows as many whole sentences of the first paragraph as fit;
// a separate window shows the notes and the whole text. A step can also be shown as
// a single number, which is the first output in bold.
//
// The text has paragraphs, **bold**, [F378] to cite a figure of the evidence,
// [words](#F378) and [words](https://…) for links, and {…} for a number, which is
// written with its unit. A backslash makes the next character literal.
//
// A term, in braces or on either side of an expect's =, <, > or ~ (within 5 %), is
// an output in a year, an input of the scenario, a figure of the evidence, or what
// a contract in the ledger buys in GB200:
//
//	fleet.h100e@2030   reasoning_multiplier   F515   F554.gpus
//	F554.gpus.low      F554.gw                F554.share@2026
//
// "of" names another scenario, by its ID or a query, and "2 *" a multiple, as in 2
// * fleet.h100e@2030 of central. A limit is compared by its name, as in
// limit.binding@2030 = power.
package story
