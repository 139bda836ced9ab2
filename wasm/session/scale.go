package session

import (
	"slices"
	"strconv"

	"hundredfold/model"
	"hundredfold/model/scenario"
	"hundredfold/wasm/chart"
)

// setScale chooses a chart's scale.
func setScale(to *scenario.State, name, text string) error {
	spec, err := findScalable(name)
	if err != nil {
		return err
	}
	if text != "log" && text != "linear" {
		return model.NewProblem("{key}: {typed} is neither log nor linear", "{key}", name, "{typed}", strconv.Quote(text))
	}
	to.Log, to.Linear = without(to.Log, name), without(to.Linear, name)
	switch log := text == "log"; {
	case log == spec.Log:
	case log:
		to.Log = with(to.Log, name)
	default:
		to.Linear = with(to.Linear, name)
	}
	return nil
}

// scales takes out of a state from an address the charts whose scale cannot be
// chosen, and says them, and those whose own scale was chosen.
func scales(state *scenario.State) (errs []error) {
	chosen := func(names []string, log bool) []string {
		return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
			spec, err := findScalable(name)
			if err != nil {
				errs = append(errs, err)
			}
			return err != nil || spec.Log == log
		})
	}
	state.Log, state.Linear = chosen(state.Log, true), chosen(state.Linear, false)
	return errs
}

// findScalable returns the chart of that name. The error names the nearest
// right one, or those whose scale can be chosen.
func findScalable(name string) (chart.Spec, error) {
	spec, err := chart.Find(name)
	if err == nil && !spec.Scalable() {
		err = model.NewProblem("the chart {name} has one scale; there are two of {nearest} and others", "{name}", strconv.Quote(name),
			"{nearest}", strconv.Quote(model.Nearest(name, scalable())))
	}
	return spec, err
}

// scalable returns the names of the charts whose scale can be chosen.
func scalable() []string {
	var names []string
	for _, spec := range chart.All() {
		if spec.Scalable() {
			names = append(names, spec.Name)
		}
	}
	return names
}

// with and without return a list that is new: states share theirs.
func with(names []string, name string) []string {
	all := append(slices.Clone(names), name)
	slices.Sort(all)
	return all
}

func without(names []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == name })
}
