package ensemble

import (
	"cmp"
	"math"
	"slices"

	"hundredfold/model"
)

// Bar is the effect of one input on a point: the input's 5 % and 95 % points in the
// scenario, and the output at each, with all other inputs at the scenario's values.
type Bar struct {
	Input         model.Input
	Low, High     float64 // the input
	AtLow, AtHigh float64 // the output
}

// Swing returns the distance between the output's two values.
func (b *Bar) Swing() float64 { return math.Abs(b.AtHigh - b.AtLow) }

// Tornado returns a bar for each uncertain input, longest first, equal ones in
// registry order. It takes two runs for each.
func Tornado(in *model.Inputs, at model.Point) ([]Bar, error) {
	if err := at.Check(); err != nil {
		return nil, err
	}
	var (
		bars   []Bar
		b      belief
		result model.Result
	)
	moved := *in
	run := func(i model.Input, v float64) float64 {
		moved[i] = v
		model.Run(&result, &moved)
		moved[i] = in[i]
		return at.Of(&result)
	}
	for i := range in {
		i := model.Input(i)
		b.set(i.Param(), in[i])
		if b.shape == model.Fixed {
			continue
		}
		bar := Bar{Input: i, Low: b.at(0.05), High: b.at(0.95)}
		bar.AtLow, bar.AtHigh = run(i, bar.Low), run(i, bar.High)
		bars = append(bars, bar)
	}
	slices.SortStableFunc(bars, func(a, b Bar) int { return cmp.Compare(b.Swing(), a.Swing()) })
	return bars, nil
}
