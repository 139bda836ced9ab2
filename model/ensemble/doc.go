// Package ensemble runs a scenario many times, each time with other inputs
// from within their spreads, and says what comes of it: bands around each
// output, the chance that a threshold is passed, and which inputs matter.
//
// # What is drawn
//
// An input's spread is the registry's: a shape through its 5 % and 95 % points,
// cut off at the ends of its range. A scenario that has another value than the
// registry's default moves the whole spread along with it: by the same number of
// units where the shape is normal or uniform, by the same factor where it is
// log-normal. So the spread of an untouched input is the registry's own, a slider
// that moves by a step moves the bands by a step, and what a reader believes is
// the place of an input, not that it is certain. Switches are not drawn.
//
// Inputs are drawn independently but for the few pairs in Ties, for which the
// evidence gives a rank correlation.
//
// # How it is drawn
//
// The draws are a Sobol sequence with Joe and Kuo's direction numbers, one
// dimension an input, scrambled as Owen does it by a hash of the seed. Run n of
// a seed has the same place in every input's spread whatever the scenario, so two
// scenarios differ by what was changed in them and not by luck. All of it is
// integer arithmetic and functions of our own, so that a seed gives the same bits
// in a browser and natively, on one core or on many.
//
// # What it is not
//
// A chance is a share of these runs. It follows from the spreads and the
// equations, and knows nothing of what neither contains.
package ensemble
