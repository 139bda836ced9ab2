package model

import (
	"math"
	"strconv"
	"strings"

	"hundredfold/model/quantity"
)

// Point is an output in a year.
type Point struct {
	Output Output
	Year   int
}

// ParsePoint parses a point such as "power.ai@2030". The error names what is wrong
// and the nearest output.
func ParsePoint(text string) (Point, error) {
	id, year, dated := strings.Cut(text, "@")
	if !dated {
		return Point{}, NewProblem("{typed}: write it as output@year, like power.ai@2030", "{typed}", strconv.Quote(text))
	}
	o, ok := FindOutput(strings.TrimSpace(id))
	if !ok {
		return Point{}, UnknownOutput(strings.TrimSpace(id))
	}
	y, ok := quantity.Whole(year, 0, math.MaxInt)
	if !ok {
		return Point{}, notAYear(strconv.Quote(year))
	}
	p := Point{o, y}
	return p, p.Check()
}

// Check returns an error for an output that is a name rather than a quantity, or
// for a year outside the run.
func (p Point) Check() error {
	switch {
	case p.Output == LimitBinding:
		return NewProblem("{output} is a name, not a size", "{output}", p.Output.Spec().ID)
	case p.Year < FirstYear || p.Year > LastYear:
		return notAYear(strconv.Itoa(p.Year))
	}
	return nil
}

func notAYear(text string) error {
	return NewProblem("{typed} is not a year from {first} to {last}",
		"{typed}", text, "{first}", strconv.Itoa(FirstYear), "{last}", strconv.Itoa(LastYear))
}

// Of returns the point's value in a run.
func (p Point) Of(r *Result) float64 { return r.Annual(p.Output, p.Year) }

// String returns the point as ParsePoint reads it.
func (p Point) String() string { return p.Output.Spec().ID + "@" + strconv.Itoa(p.Year) }
