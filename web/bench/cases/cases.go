// Package cases is what model 2 is timed at beside model 1. The same text is
// compiled against both, so it names only what both have.
package cases

import (
	"context"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/ensemble"
	"hundredfold/model/solve"
	"hundredfold/web/bench/turns"
)

// runs is how many an ensemble has.
const runs = 1024

// All returns a run, an ensemble of them, and the questions that take many runs.
// The first allocates nothing.
func All() []turns.Case {
	ctx := context.Background()
	power := model.Point{Output: model.PowerAI, Year: 2030}
	goal := solve.Target{Output: model.PowerAIAdded, Year: 2030, Value: 100}
	from, to := model.Defaults(), model.Defaults()
	var headline []model.Input
	for i := range model.Input(model.NumInputs) {
		if p := i.Param(); p.Headline {
			headline = append(headline, i)
			to[i] = p.Spread.P95
		}
	}
	bars, err := ensemble.Tornado(&from, power)
	if err != nil {
		panic(err) // power is an output
	}
	result := new(model.Result)
	return []turns.Case{
		{Name: "a run", Do: func() error {
			model.Run(result, &from)
			return nil
		}},
		{Name: "1,024 runs and the bands of the headline outputs", Do: sampled(ensemble.Headline, func(e *ensemble.Ensemble) {
			for _, o := range ensemble.Headline {
				for year := model.FirstYear; year <= model.LastYear; year++ {
					e.Band(o, year)
				}
			}
		})},
		{Name: "1,024 runs and a chance in each year", Do: sampled([]model.Output{power.Output}, func(e *ensemble.Ensemble) {
			e.Answers(ensemble.Question{Output: power.Output, Value: 200})
		})},
		{Name: "what would have to be true, by one input", Do: func() error {
			_, err := solve.One(ctx, goal, model.GridPower, from)
			return err
		}},
		{Name: "the smallest change of the headline inputs", Of: len(headline), Do: func() error {
			_, err := solve.Few(ctx, []solve.Target{goal}, headline, from, nil)
			return err
		}},
		{Name: "what matters: a tornado of all inputs", Of: len(bars), Do: func() error {
			_, err := ensemble.Tornado(&from, power)
			return err
		}},
		{Name: "variance shares of all inputs, 64 base runs", Of: len(bars), Do: func() error {
			_, err := ensemble.Effects(ctx, &from, power, 1, 64, nil)
			return err
		}},
		{Name: "why two scenarios differ, by the headline inputs", Of: len(headline), Do: func() error {
			_, err := attribute.Explain(ctx, &from, &to, power, 1, nil)
			return err
		}},
	}
}

// sampled returns what runs an ensemble around one scenario and another in turn,
// and looks at it.
func sampled(outputs []model.Output, look func(*ensemble.Ensemble)) func() error {
	in := model.Defaults()
	e, err := ensemble.New(&in, outputs, 1, runs)
	if err != nil {
		panic(err) // they are outputs
	}
	return func() error {
		in[model.ReasoningMultiplier] = 120 - in[model.ReasoningMultiplier] // 20 and 100
		e.Aim(&in)
		err := e.Run(context.Background(), runs)
		look(e)
		return err
	}
}
