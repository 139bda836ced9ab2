package session

import (
	"slices"

	"hundredfold/model"
	"hundredfold/wasm/i18n"
)

// Group is a heading over inputs.
type Group struct {
	Name   string // a text's key
	Tone   string // of the path that they bend
	Inputs []model.Input
}

// paths are the groups of the headline inputs, by what these bend. Costs and
// prices bend both paths; none of them is a headline.
var paths = [...]Group{
	model.AskedFor:   {Name: i18n.Mark("What is asked for"), Tone: "asked"},
	model.CanBeBuilt: {Name: i18n.Mark("What can be built"), Tone: "built"},
}

// Headline returns the headline inputs under their headings, in registry order.
func Headline() []Group {
	groups := slices.Clone(paths[:])
	for i := range model.Params() {
		if p := &model.Params()[i]; p.Headline {
			g := &groups[p.Bends]
			g.Inputs = append(g.Inputs, model.Input(i))
		}
	}
	return groups
}
