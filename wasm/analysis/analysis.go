// Package analysis computes the charts that explain an output's value in a year: a
// tornado of the inputs that matter most, the shares of its variance, a waterfall
// between two scenarios, and the probability that it passes a value. Exports, the
// command line, the window and the page's worker all use it.
package analysis

import (
	"context"
	"slices"

	"hundredfold/model"
	"hundredfold/model/attribute"
	"hundredfold/model/ensemble"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// Base is the number of base runs of a variance analysis; its shares are then
// accurate to a few hundredths.
const Base = 1024

// Chart computes the analysis called name, one of chart.Analyses, for a state and a
// point. b is scenario B's name. progress, if not nil, receives the share done, 0
// to 1. The error is about an unknown name, a point without values or a missing
// scenario B or question, or is ctx's.
func Chart(ctx context.Context, name string, s *scenario.State, b string, at model.Point, progress func(float64)) (chart.Spec, error) {
	if err := at.Check(); err != nil {
		return chart.Spec{}, err
	}
	if progress == nil {
		progress = func(float64) {}
	}
	switch name {
	case "tornado":
		bars, err := ensemble.Tornado(&s.Inputs, at)
		if err != nil {
			return chart.Spec{}, err
		}
		var r model.Result
		model.Run(&r, &s.Inputs)
		return chart.Tornado{At: at, Value: at.Of(&r), Bars: bars}.Chart(), nil
	case "variance":
		effects, err := ensemble.Effects(ctx, &s.Inputs, at, s.Uncertainty.Seed, Base, func(done int) { progress(float64(done) / Base) })
		if err != nil {
			return chart.Spec{}, err
		}
		return chart.Variance{At: at, Base: Base, Effects: effects}.Chart(), nil
	case "waterfall":
		if s.B == nil {
			return chart.Spec{}, model.NewProblem("There is no scenario B to differ from: compare with one first.")
		}
		parts, err := attribute.Explain(ctx, &s.Inputs, &s.B.Inputs, at, s.Uncertainty.Seed, func(done, total int) { progress(float64(done) / float64(total)) })
		if err != nil {
			return chart.Spec{}, err
		}
		return chart.Waterfall{At: at, Parts: parts}.Chart(b), nil
	case "chance":
		return chance(ctx, s, b, progress)
	}
	var names []string
	for _, spec := range chart.Analyses() {
		names = append(names, spec.Name)
	}
	return chart.Spec{}, model.NewProblem("no analysis is called {name}; the nearest is {nearest}", "{name}", name, "{nearest}", model.Nearest(name, names))
}

// chance computes the probability of a state's first question, in both scenarios
// from the same draws.
func chance(ctx context.Context, s *scenario.State, b string, progress func(float64)) (chart.Spec, error) {
	if len(s.Questions.Probabilities) == 0 {
		return chart.Spec{}, model.NewProblem("Nothing is asked: give a question like power.ai@2030>200.")
	}
	k := chart.Chance{Question: s.Questions.Probabilities[0], Year: s.Year, Runs: s.Uncertainty.Runs}
	cases := []*scenario.Case{&s.Case}
	if s.B != nil {
		cases = append(cases, s.B)
	}
	for i, of := range cases {
		e, err := ensemble.New(&of.Inputs, []model.Output{k.Question.Output}, s.Uncertainty.Seed, s.Uncertainty.Runs)
		if err != nil {
			return chart.Spec{}, err
		}
		err = e.Finish(ctx, func(done int) { progress((float64(i) + float64(done)/float64(k.Runs)) / float64(len(cases))) })
		if err != nil {
			return chart.Spec{}, err
		}
		answers := e.Answers(k.Question)
		if i == 0 {
			k.A = answers
		} else {
			k.B = answers
		}
	}
	return k.Chart(b), nil
}

// Outputs returns the outputs that can be analysed: all but the limit that binds,
// which is no quantity.
func Outputs() []model.Output {
	var all []model.Output
	for o := range model.Output(model.NumOutputs) {
		all = append(all, o)
	}
	return slices.DeleteFunc(all, func(o model.Output) bool { return o == model.LimitBinding })
}
