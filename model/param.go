package model

import "hundredfold/model/internal/detmath"

// Input names one input of the model and indexes Inputs, in the order of the
// registry. Files and URLs carry the permanent ID, never the index.
type Input uint8

// Inputs holds one value per input, in the units of the registry.
type Inputs [NumInputs]float64

// Kind tells uncertainties about the world from choices.
type Kind uint8

// The kinds of an input.
const (
	Belief Kind = iota // an uncertainty about the world
	Lever              // a policy or business choice
	Switch             // 1 turns a mechanism on, 0 off
)

// String returns "belief", "lever" or "switch".
func (k Kind) String() string { return [...]string{"belief", "lever", "switch"}[k] }

// Path says which of a run's two paths an input affects.
type Path uint8

// The paths.
const (
	AskedFor   Path = iota // demand, and through it what is built
	CanBeBuilt             // supply, and never demand
	BothPaths              // costs and prices, which affect each directly
	Counted                // neither: only other outputs
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

// Spread is an input's uncertainty: a distribution through two quantiles.
type Spread struct {
	Shape   Shape
	P5, P95 float64 // 5 % and 95 % points, in the input's unit
}

// deviations is the number of standard deviations between the 5 % and the 95 %
// points of a normal distribution.
const deviations = 3.2897072539029457

// Deviation returns one standard deviation: that of the logarithm for a log-normal
// spread, and for a uniform spread that of the normal distribution with the same
// quantiles.
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
	Label string // label of the slider
	Unit  string // suffix of a shown value: "%", "×", "GW/yr"; see Format
	Kind  Kind
	Bends Path
	// Builds is 1 if a larger value never builds less, -1 if it never builds more,
	// and 0 if the model guarantees neither.
	Builds   int8
	Headline bool   // always shown, not folded away
	Group    string // heading among the assumptions
	Scale    Scale
	Min, Max float64
	Step     float64 // of the typed value; a log slider moves by its own track
	Observed float64 // value in mid-2026, where runs start; NaN if the input has none
	Default  float64 // value for the future
	Spread   Spread
	Boom     float64  // correlation with boom and bust, which move inputs together; see package ensemble
	Evidence []string // keys of rows in the evidence tables
	Why      string   // one sentence: what it means, and why this range
	Marks    []Mark
}
