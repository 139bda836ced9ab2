package uncertainty

import (
	"context"
	"errors"
	"math"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/solve"
	"hundredfold/wasm/session"
)

// Solution is the result of a job of kind solve: what would have to be true.
type Solution struct {
	Words   string             `json:"words"`
	Reached bool               `json:"reached"`
	Changes []Change           `json:"changes"`
	Set     map[string]float64 `json:"set"` // values of the changed inputs
}

// Change is an input that would have to differ.
type Change struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	To    string `json:"to"`
	Note  string `json:"note"` // its present value, and the distance in standard deviations of its range
}

// goal searches for inputs that bring an output to a value.
func goal(w *work) error {
	state, l := w.state(), w.language()
	at, err := w.about(state.Year)
	if err != nil {
		return err
	}
	v, err := l.Numbers().Parse(w.Value)
	if err != nil {
		return err
	}
	by, err := w.by()
	if err != nil {
		return err
	}
	target := solve.Target{Output: at.Output, Year: at.Year, Value: v}
	in := state.Inputs
	var one *solve.Unreachable
	var few *solve.Apart
	if len(by) == 1 {
		var a solve.Answer
		a, err = solve.One(w.ctx, target, by[0], in)
		in[by[0]] = a.Value
	} else {
		in, err = solve.Few(w.ctx, []solve.Target{target}, by, in, func(int) {
			w.publish(0, nil) // the duration is unknown
			w.yield()
		})
	}
	if errors.Is(err, context.Canceled) {
		return nil
	}
	if err != nil && !errors.As(err, &one) && !errors.As(err, &few) {
		return err
	}
	var r model.Result
	model.Run(&r, &in)
	f := Solution{Reached: err == nil, Set: map[string]float64{}}
	for _, c := range solve.Changes(&state.Inputs, &in) {
		p := c.Input.Param()
		f.Set[p.ID] = c.To
		f.Changes = append(f.Changes, Change{p.ID, l.T(p.Label), l.Format(p, c.To), l.T("instead of {value}", "{value}", l.Format(p, c.From)) + ", " +
			l.T("{n} standard deviations", "{n}", l.Numbers().Fixed(math.Abs(c.Deviations), 1))})
	}
	fill := []string{"{output}", l.T(at.Output.Spec().Label), "{year}", strconv.Itoa(at.Year),
		"{value}", session.Amount(l, at.Output, v), "{closest}", session.Amount(l, at.Output, at.Of(&r))}
	switch {
	case f.Reached && len(f.Changes) == 0:
		f.Words = l.T("Nothing has to change: “{output}” is {value} in {year}.", fill...)
	case f.Reached:
		f.Words = l.T("For “{output}” to be {value} in {year}, this would have to be true:", fill...)
	case one != nil && one.Flat:
		f.Words = l.T("Not reachable: “{output}” stays at {closest} in {year}, whatever this assumption is.", fill...)
	case len(f.Changes) == 0:
		f.Words = l.T("{value} for “{output}” in {year} is not reachable; the scenario is as close as it gets, at {closest}.", fill...)
	default:
		f.Words = l.T("{value} for “{output}” in {year} is not reachable; the closest is {closest}:", fill...)
	}
	w.publish(1, f)
	return nil
}

// by returns the inputs that the search may change: those that the job names, where
// session.SeveralInputs stands for the headline inputs.
func (w *work) by() ([]model.Input, error) {
	var all []model.Input
	for _, id := range w.By {
		if id == session.SeveralInputs {
			for i := range model.Params() {
				if model.Params()[i].Headline {
					all = append(all, model.Input(i))
				}
			}
			continue
		}
		i, ok := model.FindInput(id)
		if !ok {
			return nil, model.UnknownInput(id)
		}
		all = append(all, i)
	}
	if len(all) == 0 {
		return nil, model.NewProblem("Nothing may change: choose an assumption.")
	}
	return all, nil
}
