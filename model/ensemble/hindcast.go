package ensemble

import (
	"slices"

	"hundredfold/model"
)

// then holds inputs' spreads in hindcasts where they differ from today's, because
// less could be foreseen in those years: planned lines might have grown by a
// quarter or threefold in a year, and other data centres might have shrunk or
// surged (A67).
var then = map[model.Input]model.Spread{
	model.PackagingGrowth:   {Shape: model.LogNormal, P5: 1.25, P95: 3.2},
	model.GenerationCompute: {Shape: model.Normal, P5: 1.3, P95: 2.3},
	model.NonAIEnergyGrowth: {Shape: model.Normal, P5: -4, P95: 10},
}

// Past holds many runs of a hindcast.
type Past struct {
	quarters []model.Past // of all runs in sequence
	each     int          // number of quarters in a run
}

// Hindcast runs the model from an earlier start a number of times, with inputs
// sampled around Start.Inputs. Inputs that describe the hardware of the time are
// fixed.
func Hindcast(from model.Start, seed uint64, runs int) *Past {
	in := from.Inputs()
	p := newPrior(&in, seed)
	for i := range in {
		param := *model.Input(i).Param()
		switch s, other := then[model.Input(i)]; {
		case other:
			param.Spread, param.Default = s, in[i]
			p.beliefs[i].set(&param, in[i])
		case in[i] < param.Min || in[i] > param.Max:
			p.beliefs[i] = belief{shape: model.Fixed, center: in[i], min: in[i], max: in[i], value: in[i]}
		}
	}
	var past Past
	var c columns
	for first := 0; first < runs; first += block {
		n := min(block, runs-first)
		p.shares(&c, 0, first, n)
		p.tie(&c, first, n)
		p.values(&c, n)
		for k := range n {
			c.run(&in, k)
			run := model.Hindcast(from, &in)
			past.each = len(run)
			past.quarters = append(past.quarters, run...)
		}
	}
	return &past
}

// Band returns the quantiles of the values that of returns for each run's quarters.
func (p *Past) Band(of func([]model.Past) float64) Band {
	var all []float64
	for run := range slices.Chunk(p.quarters, p.each) {
		all = append(all, of(run))
	}
	slices.Sort(all)
	at := func(share float64) float64 { return all[int(share*float64(len(all)-1)+0.5)] }
	return Band{P10: at(0.1), P50: at(0.5), P90: at(0.9)}
}
