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

	// Dragging has the axes hold still, because a slider is being dragged: charts
	// follow it at once. Still has nothing move by itself, for readers who want
	// less motion.
	Dragging, Still bool

	// Titled has a chart show its own title, because no page around it does. What
	// shows the charts sets it.
	Titled bool
}

// Equal reports whether two views of the same runs look the same.
func (v *View) Equal(o *View) bool {
	return v.Theme == o.Theme && v.Language == o.Language && v.Year == o.Year &&
		v.ComparisonName == o.ComparisonName && v.Bands == o.Bands && v.Compatible(o)
}

// Compatible reports whether lines can move from one view to the other: their charts
// have the same axes and the same lines.
func (v *View) Compatible(o *View) bool {
	return v.Quarterly == o.Quarterly && slices.Equal(v.Log, o.Log) && slices.Equal(v.Linear, o.Linear) &&
		(v.Comparison == nil) == (o.Comparison == nil) && (v.Bands == nil) == (o.Bands == nil)
}

// Transition is a way that charts are on from one run to another. The zero Move is at
// rest.
type Transition struct {
	Serial     int           // tells moves apart; 0 at rest
	To         *model.Result // where it ends
	Comparison *model.Result // where scenario B ends; nil: nothing is compared
	Part       float64       // how far it has come, 0 to 1
}

// Placement is where one chart lies, in CSS pixels from the top left of what shows it.
type Placement struct {
	Chart string  `json:"chart"` // its name
	X     float64 `json:"x"`
	Y     float64 `json:"y"`
	W     float64 `json:"w"`
	H     float64 `json:"h"`

	// Zoom is how much larger all in the chart is drawn than on the page. Less than
	// 1 is as large as there.
	Zoom float64 `json:"-"`
}
