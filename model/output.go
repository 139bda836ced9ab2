package model

import "strconv"

// Output names one output of the model and indexes a Result's series. Its
// permanent ID is in the output registry.
type Output uint8

// The years and quarters of a run. Quarter 0 is the first of 2026.
const (
	BaseYear  = 2025 // history ends with it; every scenario starts from it
	FirstYear = 2026
	LastYear  = 2035
	Years     = LastYear - FirstYear + 1
	Quarters  = 4 * Years
)

// Aggregate is how quarters combine into a year.
type Aggregate uint8

const (
	YearEnd Aggregate = iota // stocks and states: the fourth quarter's value
	Sum                      // flows: the sum of four quarters
	Mean                     // rates and ratios: the mean of four quarters
)

// String returns "year end", "sum" or "mean".
func (a Aggregate) String() string { return [...]string{"year end", "sum", "mean"}[a] }

// Scope is what a number counts. Two numbers can be compared only if their scopes
// agree or Translate converts one.
type Scope struct {
	What   string // "AI" or "all data centres"
	Where  string // "world", "US" or "China"
	Basis  string // "facility peak", "capacity", "IT", "chip TDP", "average load", or "" where it has no meaning
	Change string // "total", "a year", "added since end-2025" or "from 2025 on"
}

// OutputSpec is one row of the output registry.
type OutputSpec struct {
	ID        string // permanent
	Label     string
	Unit      string // "million H100e", "$bn", "GW", "TWh", "%", ...
	Scope     Scope
	Aggregate Aggregate
	Path      Path     // AskedFor, CanBeBuilt for what is built, or Counted
	Base      Base     // annual value of BaseYear
	Equation  string   // how it is computed, in words
	Terms     []Term   // largest parts of the equation, in order; nil where no page explains it
	Evidence  []string // keys of the rows that anchor it
}

// Base is a value observed in BaseYear, in the output's unit. The zero Base is not
// observed.
type Base struct {
	Value    float64
	Observed bool
}

func seen(v float64) Base { return Base{v, true} }

// Term is a part of an equation: an Output or an Input.
type Term interface {
	Term() (id, label string) // as in its registry
}

// Term implements Term.
func (o Output) Term() (id, label string) { return o.Spec().ID, o.Spec().Label }

// Term implements Term.
func (i Input) Term() (id, label string) { return i.Param().ID, i.Param().Label }

// Result holds every output of a run, by quarter, and the observed values of 2025.
// The zero Result is ready for Run, which overwrites all of it.
type Result struct {
	base   [NumOutputs]float64 // annual value of BaseYear; NaN if not observed
	series [NumOutputs][Quarters]float64
	shares [Years]shares
}

// QuarterName returns the name of quarter q of the run: 2026Q1 for the first.
func QuarterName(q int) string { return strconv.Itoa(FirstYear+q/4) + "Q" + strconv.Itoa(q%4+1) }

// Quarter returns an output's value in quarter q of the run, 0 to Quarters-1.
// Flows are per quarter.
func (r *Result) Quarter(o Output, q int) float64 { return r.series[o][q] }

// Annual returns an output's value in a year: for 2025 the observed value, NaN if
// there is none; for 2026 to 2035 the run's. It panics for other years.
func (r *Result) Annual(o Output, year int) float64 {
	switch {
	case year == BaseYear:
		return r.base[o]
	case o == LimitBinding:
		first, _ := r.Bottlenecks(year)
		return float64(first)
	}
	y := year - FirstYear
	return outputs[o].Aggregate.of(r.series[o][4*y : 4*y+4])
}

// EachYear sets values to an output's values from 2026 to 2035.
func (r *Result) EachYear(o Output, values *[Years]float64) {
	for y := range values {
		values[y] = r.Annual(o, FirstYear+y)
	}
}

// of combines four quarters into a year.
func (a Aggregate) of(q []float64) float64 {
	switch a {
	case Sum:
		return q[0] + q[1] + q[2] + q[3]
	case Mean:
		return (q[0] + q[1] + q[2] + q[3]) / 4
	}
	return q[3]
}
