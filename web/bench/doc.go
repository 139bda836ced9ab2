// Command bench prints what the program costs where it runs, beside what others
// cost in the same run, as one table of Markdown.
//
//	go run ./web/bench
//
// It is run from the root of the module and takes some five minutes. What only
// computes is timed several times, and the best is printed; of what a reader or a
// presenter sees it prints how times are spread.
//
// # What is timed
//
// The model native and in a browser: a run, an ensemble, and the questions that take
// many runs, each in turns with model 1 in the same process; and ensembles of more and
// more runs, on one core and on all. The page's worker that answers them. A tick of a
// slider on the embed page, dragged with a pointer, from its input event to the new
// charts in the document. The stage's redraw. The frames of the native window, and
// what it takes while nobody touches it.
//
// # What it is timed against
//
// Model 1, which is taken from the history of the repository: a run of model 2 is to
// take twice as long at most, and neither may allocate. The same equations and draws
// in plain JavaScript, model.js and ensemble.js; some thousand scenarios must come to
// Go's numbers first, and an ensemble to its bands. Squiggle, with a part of the model
// that its language says in seven lines, with the registry's distributions; its median
// must be ours. uPlot and Vega-Lite, which draw the embed's lines in its size at each
// tick, without a model and without words.
//
// All but the first two are fetched with npm, by the sums in npm/package-lock.json,
// into build/bench. Where they or model 1 are not to be had, the other rows are
// printed, and it ends with an error.
package main
