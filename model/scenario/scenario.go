// Package scenario names sets of inputs: the presets that ship with the
// product, files, and the short text that a URL carries.
package scenario

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"hundredfold/assets"
	"hundredfold/model"
)

// Preset is a named scenario that ships with the product.
type Preset struct {
	ID     string // file name without its ending; permanent
	Name   string
	Text   string // what it changes and why, in a sentence
	Inputs model.Inputs
	// Aims are what a preset for a published forecast was found to give, as
	// goal-seek reads them ("power.ai_added@2030=125"), By the IDs of the inputs
	// that were sought, and Figures the keys of all figures of that forecast. All
	// are empty where no goal was sought.
	Aims, By, Figures []string
	order             int
}

// file is a scenario as a file holds it: only what differs from the defaults.
type file struct {
	Version int                `json:"version"`
	Order   int                `json:"order,omitempty"`
	Name    string             `json:"name"`
	Text    string             `json:"text,omitempty"`
	Aims    []string           `json:"aims,omitempty"`
	By      []string           `json:"by,omitempty"`
	Figures []string           `json:"figures,omitempty"`
	Set     map[string]float64 `json:"set"`
}

// fileVersion is the newest form of a file that Read understands.
const fileVersion = 1

// Read parses a scenario file. The error says what is wrong: JSON, version,
// an unknown input with the nearest right one, or a value out of range.
func Read(data []byte) (Preset, error) {
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return Preset{}, fmt.Errorf("not a scenario file: %w", err)
	}
	if f.Version != fileVersion {
		return Preset{}, fmt.Errorf("version %d is not known; this program reads version %d", f.Version, fileVersion)
	}
	p := Preset{Name: f.Name, Text: f.Text, Inputs: model.Defaults(), Aims: f.Aims, By: f.By, Figures: f.Figures, order: f.Order}
	for id, v := range f.Set {
		i, ok := model.FindInput(id)
		if !ok {
			return Preset{}, model.UnknownInput(id)
		}
		if err := i.Param().Check(v); err != nil {
			return Preset{}, err
		}
		p.Inputs[i] = v
	}
	return p, nil
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
			presets[i], err = Read(data)
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
	return nil, fmt.Errorf("no scenario %q; the nearest is %q", id, model.Nearest(id, ids))
}
