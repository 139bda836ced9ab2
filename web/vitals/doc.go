// Command vitals prints the figures by which a page's load is judged, taken in
// real Chromium: bytes before the first paint, when something is seen, how much
// is moved, and how long the page is deaf while it loads and while a slider is
// dragged. It is run from the root of the module.
//
//	go run ./web/vitals          a table
//	go run ./web/vitals -json    the same as JSON
package main
