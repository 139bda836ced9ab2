// Command vitals measures page loads in real Chromium: bytes before the first
// paint, the time of the first contentful paint, layout shift, and how long the
// page is blocked while it loads and while a slider is dragged. Run it from the
// root of the module.
//
//	go run ./web/vitals          a table
//	go run ./web/vitals -json    the same as JSON
package main
