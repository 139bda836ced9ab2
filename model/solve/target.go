// Package solve runs the model backwards: it finds the value of an input, or the
// smallest change of several, that brings an output to a target.
package solve

import (
	"fmt"
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Target is a wanted value of an output in a year, in the output's unit.
type Target struct {
	Output model.Output
	Year   int
	Value  float64
}

// Parse parses a target such as "power.us_added@2030=100". The error names what is
// wrong and the nearest output.
func Parse(text string) (Target, error) {
	point, value, found := strings.Cut(text, "=")
	if !found || !strings.Contains(point, "@") {
		return Target{}, fmt.Errorf("target %q: write it as output@year=value, like power.us_added@2030=100", text)
	}
	at, err := model.ParsePoint(point)
	if err != nil {
		return Target{}, fmt.Errorf("target %q: %w", text, err)
	}
	t := Target{Output: at.Output, Year: at.Year}
	if t.Value, err = quantity.Parse(value); err != nil {
		return t, fmt.Errorf("target %q: %w", text, err)
	}
	if err := t.Check(); err != nil {
		return t, fmt.Errorf("target %q: %w", text, err)
	}
	return t, nil
}

// Check returns an error for a point without values or a target that is not finite.
func (t Target) Check() error {
	if err := (model.Point{Output: t.Output, Year: t.Year}).Check(); err != nil {
		return err
	}
	if math.IsNaN(t.Value) || math.IsInf(t.Value, 0) {
		return fmt.Errorf("%g is not a number to aim at", t.Value)
	}
	return nil
}

// String returns the target as Parse reads it.
func (t Target) String() string {
	return fmt.Sprintf("%s@%d=%s", t.Output.Spec().ID, t.Year, quantity.Full(t.Value))
}

// tolerance is the largest relative distance of an answer from its target.
const tolerance = 1e-6

// near reports whether v equals the target to within a relative share.
func (t Target) near(v, share float64) bool {
	return math.Abs(v-t.Value) <= share*max(math.Abs(t.Value), 1e-6)
}
