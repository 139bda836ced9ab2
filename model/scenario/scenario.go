// Package scenario holds named sets of inputs: embedded presets, files, and the
// queries of URLs.
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

// Preset is a named scenario, embedded or read from a reader's file.
type Preset struct {
	ID     string // file name without extension, permanent; "" for a reader's
	Name   string
	Text   string // one sentence: what it changes and why
	Inputs model.Inputs
	From   string // ID of the preset that a reader's file was made from, "" for the central one
	// Aims are the targets that a preset for a published forecast was solved for,
	// as goal-seek reads them ("power.ai_added@2030=125"), By the IDs of the inputs
	// that were solved for, and Figures the keys of all figures of that forecast.
	// All are empty for other presets.
	Aims, By, Figures []string
	order             int
}

// Presets returns the presets in menu order. Callers must not change them. A file
// that does not parse is a bug and panics.
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

// Find returns the preset with an ID. The error names the nearest one.
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
