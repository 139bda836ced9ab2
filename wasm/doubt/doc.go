// Package doubt is the calculator of what is uncertain: jobs go in, answers that
// get surer come out. It knows neither page nor worker.
//
// # Where it runs
//
// The light program is started a second time, in a worker, when a reader first
// asks for bands: every page has downloaded it already, so that costs no byte.
// The worker does nothing else, and the page's thread only draws what comes.
//
// # How a job is worked on
//
// A job is a goroutine. Between pieces of a few milliseconds it breathes: the
// worker then hears what has come in the meantime. A newer job of the same kind
// takes the place of the older, which ends at its next breath and says nothing
// more. Jobs of different kinds share the thread, a piece each in turn.
package doubt
