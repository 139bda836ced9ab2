// Package scenario names sets of inputs: the presets that ship with the
// product, files, and the short text that a URL carries.
package scenario

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"hundredfold/assets"
	"hundredfold/model"
)

// Preset is a named scenario: one that ships with the product, or one that was
// read from a reader's file.
type Preset struct {
	ID     string // file name without its ending, permanent; "" for a reader's
	Name   string
	Text   string // what it changes and why, in a sentence
	Inputs model.Inputs
	From   string // ID of the preset that a reader's was made from, "" for the central one
	// Aims are what a preset for a published forecast was found to give, as
	// goal-seek reads them ("power.ai_added@2030=125"), By the IDs of the inputs
	// that were sought, and Figures the keys of all figures of that forecast. All
	// are empty where no goal was sought.
	Aims, By, Figures []string
	order             int
}

// Presets returns the presets in the order in which a menu shows them. It is
// shared: read only. A file that does not parse is a bug and panics.
var Presets = sync.OnceValue(func() []Preset {
	names, err := fs.Glob(assets.Scenarios, "scenarios/*.json")
	if err != nil {
		panic(err)
	}
	presets := make([]Preset, len(names))
	for i, name := range names {
		data, err := assets.Scenarios.ReadFile(name)
		if err == nil {
			presets[i], _, err = read(data, shipped)
		}
		if err != nil {
			panic(fmt.Errorf("%s: %w", name, err))
		}
		presets[i].ID = strings.TrimSuffix(strings.TrimPrefix(name, "scenarios/"), ".json")
	}
	slices.SortFunc(presets, func(a, b Preset) int { return a.order - b.order })
	return presets
})

// Find returns the preset with that ID. The error names the nearest one.
func Find(id string) (*Preset, error) {
	presets := Presets()
	ids := make([]string, len(presets))
	for i := range presets {
		if presets[i].ID == id {
			return &presets[i], nil
		}
		ids[i] = presets[i].ID
	}
	return nil, model.NewProblem("no scenario {id}; the nearest is {nearest}", "{id}", strconv.Quote(id), "{nearest}", strconv.Quote(model.Nearest(id, ids)))
}
