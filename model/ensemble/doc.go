// Package ensemble runs a scenario many times with inputs sampled from their
// spreads, and computes the results: bands around each output, the probability that
// a threshold is passed, and which inputs matter.
//
// # What is drawn
//
// An input's spread is the registry's: a distribution through its 5 % and 95 %
// points, truncated at the ends of its range. If a scenario's value differs from
// the registry's default, the whole spread moves with it: by the same amount if the
// shape is normal or uniform, by the same factor if it is log-normal. So the spread
// of an unchanged input is the registry's own, moving a slider by a step moves the
// bands by a step, and a reader's value sets the centre of an input's spread
// without making it certain. Switches are not sampled.
//
// Inputs are sampled independently, except for pairs in Ties, which have a rank
// correlation, and for inputs that boom and bust move together.
//
// # How it is drawn
//
// The draws are a Sobol sequence with Joe and Kuo's direction numbers, one
// dimension for each input, with Owen scrambling by a hash of the seed. Run n of a
// seed has the same quantile of every input's spread in every scenario, so two
// scenarios differ only by their inputs. All arithmetic is on integers or by
// functions of this module, so that a seed gives the same bits in a browser and
// natively, on one core or many.
//
// # What it is not
//
// A probability is a share of these runs. It follows from the spreads and the
// equations, and reflects nothing outside them.
package ensemble
