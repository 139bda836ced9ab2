package scenario

import (
	"strconv"

	"hundredfold/model"
)

// Former is an input of an earlier version that no longer exists.
type Former struct{ step }

// FindFormer returns the former input with an ID.
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

// Inputs returns the inputs that replaced it, or the closest one if it was dropped.
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

// Value returns the value that its migration would turn into the given inputs. ok
// is false if it was dropped.
func (f Former) Value(in *model.Inputs) (v float64, ok bool) {
	times := 0.0
	for k, i := range f.Inputs()[:len(f.to)] {
		v += in[i] - f.to[k].plus
		times += f.to[k].times
	}
	return v / times, times != 0
}

// String names the IDs of what replaced it.
func (f Former) String() string { return f.gone(sideA).Error() }

// gone returns an error with the IDs of what replaced it, as written for a side of
// an address.
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

// UnknownInput returns the error for an unknown ID. It names what replaced a former
// input, or else the nearest input.
func UnknownInput(id string) error {
	if f, ok := FindFormer(id); ok {
		return f.gone(sideA)
	}
	return model.UnknownInput(id)
}
