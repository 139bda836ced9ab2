// Package uncertainty schedules Monte Carlo, sensitivity and goal-seek jobs and
// publishes their results as they get more precise. It depends neither on the page
// nor on the worker.
//
// # Where it runs
//
// The light program is started a second time, in a worker, when a reader first
// turns bands on. Every page has downloaded it already, so this costs no download.
// The worker does nothing else, and the page's thread only draws results.
//
// Measured in Chromium on two busy cores, in single sessions: the worker is ready
// after 113 ms; for a new scenario the first bands, of 64 runs, arrive after 4.5 ms
// and those of 1,024 runs after 43 ms. That is nearly three frames of 16.7 ms,
// which the page's thread cannot spare. In five drags with bands, Go took a median
// of 9 to 16 ms of wall time a frame on that thread, and 13 to 68 ms at most,
// including time lost to other programs; drags without bands were not timed for
// comparison. make bench times the worker again, and the drag's test prints its
// frames.
//
// The other jobs, each timed once on the same two cores with some ten programs at
// work, so that these are upper bounds: a tornado 72 to 159 ms, a waterfall of few
// inputs 37 ms, one of sampled orders 1.1 s, the shares of the variance 7.1 s, a
// search over one input 28 ms, one over eight that finds nothing 240 ms, bands of
// 16,384 runs 2.7 s.
//
// An embed starts its worker when it is scrolled to or touched, so that an article
// with twenty embeds starts only those that are seen. Frames do not share a worker:
// each would have to trust the page around it to pass messages on.
//
// The native window uses goroutines on all cores instead: they share an ensemble's
// runs, in pieces that grow with their number. Results wait for the next frame
// (wasm/desktop).
//
// # How a job runs
//
// A job is a goroutine. It yields between pieces of a few milliseconds, also in the
// middle of a search or a variance analysis, so that the worker can receive
// messages. An answer without a result reports progress; 0 means unknown. A newer
// job of the same kind replaces the older one, which ends at its next yield and
// publishes nothing more. Jobs of different kinds take turns on the thread, a piece
// each.
package uncertainty
