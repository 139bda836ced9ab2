// Package doubt is the calculator of what is uncertain: jobs go in, answers that
// get surer come out. It knows neither page nor worker.
//
// # Where it runs
//
// The light program is started a second time, in a worker, when a reader first
// asks for bands: every page has downloaded it already, so that costs no byte.
// The worker does nothing else, and the page's thread only draws what comes.
//
// Measured in Chromium on two busy cores: the worker is there after 113 ms, its
// first bands of another scenario, of 64 runs, come after 4.5 ms and those of
// 1,024 after 43 ms. A change and its charts take 9 ms of a frame of the page's
// thread (at most 13 in a drag with bands, of 16.7). So 1,024 runs there would
// cost three frames after each change, and the few that fit beside the drawing
// would come no sooner than the worker's. make bench measures it again.
//
// An embed starts its worker when it is read or touched, so that an article with
// twenty starts none that nobody looks at. Frames do not share one: each would
// have to trust the page around it to pass messages on.
//
// # How a job is worked on
//
// A job is a goroutine. Between pieces of a few milliseconds it breathes: the
// worker then hears what has come in the meantime. A newer job of the same kind
// takes the place of the older, which ends at its next breath and says nothing
// more. Jobs of different kinds share the thread, a piece each in turn.
package doubt
