// Command bench prints what the program costs where it runs: the model's time
// native and in a browser, by itself and in ensembles of more and more runs, how
// soon a worker has bands, and the time to draw the three charts again beside
// uPlot's time for the same lines in the same browser.
//
//	go run ./web/bench
//
// It is run from the root of the module. uPlot is fetched with npm; without npm
// its rows are left out, and said to be.
package main
