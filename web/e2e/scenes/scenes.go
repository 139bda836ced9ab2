// Package scenes lists the runs in which two builds of the model are compared: each
// preset, each input at both its ends in each preset, the runs from the past, and
// random scenarios.
package scenes

import (
	"fmt"
	"math"
	"math/rand/v2"

	"hundredfold/model"
	"hundredfold/model/scenario"
)

// drawn is how many scenarios are random.
const drawn = 1000

// Scene is a run: its inputs, where it starts, and what to call it.
type Scene struct {
	Name   string
	From   model.Start
	Inputs model.Inputs
}

// All returns the runs, the same at each call.
func All() (all []Scene) {
	for _, preset := range scenario.Presets() {
		all = append(all, Scene{preset.ID, model.Mid2026, preset.Inputs})
		for i, p := range model.Params() {
			for _, v := range [...]float64{p.Min, p.Max} {
				in := preset.Inputs
				in[i] = v
				all = append(all, Scene{fmt.Sprintf("%s with %s=%g", preset.ID, p.ID, v), model.Mid2026, in})
			}
		}
	}
	for from := model.End2022; from < model.Mid2026; from++ {
		all = append(all, Scene{fmt.Sprintf("from %g", from.Time(-1)), from, from.Inputs()})
	}
	random := rand.New(rand.NewPCG(2026, 2035))
	for n := range drawn {
		all = append(all, Scene{fmt.Sprintf("draw %d", n), model.Mid2026, Draw(random)})
	}
	return all
}

// Draw returns inputs anywhere in their ranges, evenly along each scale. They
// are rounded to single precision, because the last bit of math.Pow depends on
// the machine and the inputs must not.
func Draw(random *rand.Rand) model.Inputs {
	var inputs model.Inputs
	for i, p := range model.Params() {
		u := random.Float64()
		switch {
		case p.Kind == model.Switch:
			inputs[i] = math.Round(u)
		case p.Scale == model.Log:
			inputs[i] = p.Min * math.Pow(p.Max/p.Min, u)
		default:
			inputs[i] = p.Min + u*(p.Max-p.Min)
		}
		inputs[i] = min(max(float64(float32(inputs[i])), p.Min), p.Max)
	}
	return inputs
}
