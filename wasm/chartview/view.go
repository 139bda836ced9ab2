package chartview

import (
	"slices"

	"hundredfold/model"
	"hundredfold/wasm/chart"
)

// View is how charts are looked at. The zero View is light.
type View struct {
	chart.View
	Theme string // by name; "" is the light one

	// Dragging holds the axes still because a slider is being dragged; charts
	// follow it at once. Still turns animation off, for readers who want less
	// motion.
	Dragging, Still bool

	// Titled makes a chart show its own title, where no page around it does. The
	// program that shows the charts sets it.
	Titled bool
}

// Equal reports whether two views of the same runs draw the same charts.
func (v *View) Equal(o *View) bool {
	return v.Theme == o.Theme && v.Language == o.Language && v.Year == o.Year &&
		v.ComparisonName == o.ComparisonName && v.Bands == o.Bands && v.Compatible(o)
}

// Compatible reports whether lines can move from one view to the other: both have
// the same axes and the same lines.
func (v *View) Compatible(o *View) bool {
	return v.Quarterly == o.Quarterly && slices.Equal(v.Log, o.Log) && slices.Equal(v.Linear, o.Linear) &&
		(v.Comparison == nil) == (o.Comparison == nil) && (v.Bands == nil) == (o.Bands == nil)
}

// Transition is charts' movement from one run to another. The zero Transition is at
// rest.
type Transition struct {
	Serial     int           // differs for each transition; 0 at rest
	To         *model.Result // the run where it ends
	Comparison *model.Result // scenario B's run where it ends; nil: no comparison
	Part       float64       // progress, 0 to 1
}

// Placement is a chart's box, in CSS pixels from the top left of its container.
type Placement struct {
	Chart string  `json:"chart"` // its name
	X     float64 `json:"x"`
	Y     float64 `json:"y"`
	W     float64 `json:"w"`
	H     float64 `json:"h"`

	// Zoom enlarges everything in the chart; values below 1 count as 1.
	Zoom float64 `json:"-"`
}
