package model

import "hundredfold/model/internal/detmath"

// Input names one input of the model and indexes Inputs. The order is that of
// the registry; a permanent ID, not the index, is what files and URLs carry.
type Input uint8

// Inputs holds one value per input, in the units of the registry.
type Inputs [NumInputs]float64

// Kind splits what the world is like from what somebody can choose.
type Kind uint8

// The kinds of an input.
const (
	Belief Kind = iota // how the world is
	Lever              // what somebody can choose
	Switch             // 1 turns a mechanism on, 0 off
)

// String returns "belief", "lever" or "switch".
func (k Kind) String() string { return [...]string{"belief", "lever", "switch"}[k] }

// Path is which of a run's two paths an input bends.
type Path uint8

// The paths.
const (
	AskedFor   Path = iota // what is asked for, and with it what is built
	CanBeBuilt             // what can be built, and never what is asked for
	BothPaths              // costs and prices, which bend each by itself
	Counted                // neither: only what is counted beside them
)

// String returns "asked for", "built", "both" or "neither".
func (p Path) String() string { return [...]string{"asked for", "built", "both", "neither"}[p] }

// Scale is how a slider divides its range.
type Scale uint8

// The scales of a slider.
const (
	Linear Scale = iota
	Log
)

// String returns "linear" or "log".
func (s Scale) String() string { return [...]string{"linear", "log"}[s] }

// Shape is the family of an input's distribution for sampling.
type Shape uint8

// The shapes of a distribution.
const (
	Fixed Shape = iota // not sampled
	Normal
	LogNormal
	Uniform
)

// String returns the shape's name in lower case.
func (s Shape) String() string { return [...]string{"fixed", "normal", "lognormal", "uniform"}[s] }

// Spread is how uncertain an input is: a shape through two points.
type Spread struct {
	Shape   Shape
	P5, P95 float64 // 5 % and 95 % points, in the input's unit
}

// deviations is how many standard deviations lie between the 5 % and the 95 %
// points of a normal distribution.
const deviations = 3.2897072539029457

// Deviation returns one standard deviation: of the logarithm where the shape is
// log-normal, and that of a normal shape through the same points where it is
// uniform.
func (s Spread) Deviation() float64 {
	if s.Shape == LogNormal {
		return detmath.Ln(s.P95/s.P5) / deviations
	}
	return (s.P95 - s.P5) / deviations
}

// Mark is a quoted or observed value shown under a slider's track.
type Mark struct {
	Value    float64
	Label    string
	Evidence string // key of the row behind it
}

// Param is one row of the input registry. Sliders, URLs, files, the command
// line, documents, checks and sampling all read it.
type Param struct {
	ID    string // permanent
	Label string // what a slider says
	Unit  string // suffix of a shown value: "%", "×", "GW/yr"; see Format
	Kind  Kind
	Bends Path
	// Builds is 1 where more of the input never builds less, -1 where it never
	// builds more, and 0 where the model promises neither.
	Builds   int8
	Headline bool   // one of the nine that are always shown
	Group    string // heading among the assumptions
	Scale    Scale
	Min, Max float64
	Step     float64 // of the typed value; a log slider moves by its own track
	Observed float64 // value in mid-2026, where runs start; NaN where the input has none
	Default  float64 // value for the future
	Spread   Spread
	Boom     float64  // correlation with boom and bust, which move inputs together; see package ensemble
	Evidence []string // keys of rows in the evidence tables
	Why      string   // one sentence on what it means and why this range
	Marks    []Mark
}
