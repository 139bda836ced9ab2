package scenario

import (
	"strconv"

	"hundredfold/model"
)

// Former is an input that an earlier version had and this one has not.
type Former struct{ step }

// FindFormer returns the input of an earlier version with that ID.
func FindFormer(id string) (Former, bool) { return shipped.former(id) }

func (v versions) former(id string) (Former, bool) {
	if _, ok := model.FindInput(id); ok {
		return Former{}, false
	}
	for _, s := range v.since(1) {
		if s.key == id {
			return Former{s}, true
		}
	}
	return Former{}, false
}

// Inputs returns the inputs that took its place, or the one that says the like.
func (f Former) Inputs() []model.Input {
	if len(f.to) == 0 {
		return []model.Input{f.by}
	}
	inputs := make([]model.Input, len(f.to))
	for k, p := range f.to {
		inputs[k], _ = model.FindInput(p.key)
	}
	return inputs
}

// Value returns what it is in inputs: the value that its migration turns into
// theirs. It reports false for one that was dropped with its value.
func (f Former) Value(in *model.Inputs) (v float64, ok bool) {
	times := 0.0
	for k, i := range f.Inputs()[:len(f.to)] {
		v += in[i] - f.to[k].plus
		times += f.to[k].times
	}
	return v / times, times != 0
}

// String says by their IDs what took its place.
func (f Former) String() string { return f.gone(sideA).Error() }

// gone says by their IDs, as a side of an address has them, what took its place.
func (f Former) gone(side string) error {
	old, next := strconv.Quote(side+f.key), f.Inputs()
	id := side + next[0].Param().ID
	switch {
	case len(f.to) == 0:
		return model.NewProblem("{old} is no longer an input; {id} says the like", "{old}", old, "{id}", id)
	case len(next) == 1:
		return model.NewProblem("{old} is no longer an input; {id} took its place", "{old}", old, "{id}", id)
	}
	return model.NewProblem("{old} is no longer an input; {id} and {other} took its place", "{old}", old, "{id}", id, "{other}", side+next[1].Param().ID)
}

// UnknownInput returns the error for an ID that no input has. Of one that an
// earlier version had it says what took its place, of others the nearest.
func UnknownInput(id string) error {
	if f, ok := FindFormer(id); ok {
		return f.gone(sideA)
	}
	return model.UnknownInput(id)
}
