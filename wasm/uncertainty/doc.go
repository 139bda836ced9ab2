// Package uncertainty is the calculator of what is uncertain: jobs go in, answers that
// get surer come out. It knows neither page nor worker.
//
// # Where it runs
//
// The light program is started a second time, in a worker, when a reader first
// asks for bands: every page has downloaded it already, so that costs no byte.
// The worker does nothing else, and the page's thread only draws what comes.
//
// Measured in Chromium on two cores that others kept busy, in single sessions:
// the worker is there after 113 ms, its first bands of another scenario, of 64
// runs, come after 4.5 ms and those of 1,024 after 43 ms. Those 43 ms are nearly
// three frames of 16.7, wherever they are spent; the page's thread has none to
// spare. In five drags with bands Go took there, by the clock, a median of 9 to 16
// ms of a frame, and 13 to 68 at most: what others did on the machine is in that,
// and drags without bands were not timed beside them. make bench times the worker
// again, and the drag's test prints its frames.
//
// The other answers, each once, on the same two cores with some ten programs at
// work, so that they are the most that a reader would wait: a tornado 72 to 159 ms, a
// waterfall of few inputs 37 ms and one of drawn orders 1.1 s, the shares of the
// variance 7.1 s, a search by one input 28 ms, one by eight that finds nothing 240
// ms, bands of 16,384 runs 2.7 s.
//
// An embed starts its worker when it is read or touched, so that an article with
// twenty starts none that nobody looks at. Frames do not share one: each would
// have to trust the page around it to pass messages on.
//
// The native window has goroutines instead, and all cores: an ensemble's runs are
// shared out among them, in pieces that are larger by as much. Answers wait for the
// next frame (wasm/desktop).
//
// # How a job is worked on
//
// A job is a goroutine. Between pieces of a few milliseconds it yields, in the
// middle of a search or of a variance too: the worker then hears what has come in
// the meantime. An answer without a result says how far the job is; 0 is where
// nobody knows. A newer job of the same kind
// takes the place of the older, which ends where it next yields and says nothing
// more. Jobs of different kinds share the thread, a piece each in turn.
package uncertainty
