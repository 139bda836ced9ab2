package browser

import _ "embed"

// Vitals are the figures by which a load is judged. Times are in milliseconds
// since the navigation began.
type Vitals struct {
	Bytes    int     `json:"bytes"`    // over the wire, of what was asked for before the first paint
	Requests int     `json:"requests"` // how many files that were
	First    float64 `json:"firstContentfulPaint"`
	Largest  float64 `json:"largestContentfulPaint"`
	Shift    float64 `json:"cumulativeLayoutShift"` // of all shifts that follow no input
	Shifted  string  `json:"shifted,omitempty"`     // what was moved, if anything
	Blocked  float64 `json:"totalBlockingTime"`     // from the first paint on: of each task, what exceeds 50 ms
}

// Observe is the script that gathers vitals. It has to run in a document before
// the document's own.
//
//go:embed observe.js
var Observe string

// ReadVitals is the expression that returns Vitals, of a document that Observe
// ran in.
const ReadVitals = "vitals.read()"
