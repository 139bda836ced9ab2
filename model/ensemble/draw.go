package ensemble

import "hundredfold/model"

// block is how many runs are drawn and evaluated together.
const block = 64

// prior is what is believed of all inputs in a scenario, and how it is drawn.
type prior struct {
	beliefs  [model.NumInputs]belief
	ties     []Tie
	sequence *sequence
	seed     uint64 // of the sequence
}

func newPrior(in *model.Inputs, seed uint64) *prior {
	p := &prior{ties: ties, sequence: newSequence(seed), seed: seed}
	for i := range in {
		p.beliefs[i].set(model.Input(i).Param(), in[i])
	}
	return p
}

// aim moves all distributions to another scenario.
func (p *prior) aim(in *model.Inputs) {
	for i := range in {
		if p.beliefs[i].value != in[i] {
			p.beliefs[i].set(model.Input(i).Param(), in[i])
		}
	}
}

// sampled returns the inputs that are not certain, in the registry's order.
func (p *prior) sampled() []model.Input {
	var list []model.Input
	for i := range p.beliefs {
		if p.beliefs[i].shape != model.Fixed {
			list = append(list, model.Input(i))
		}
	}
	return list
}

// commonDimension is the sequence's dimension that boom and bust are drawn from.
const commonDimension = dimensions - 1

// columns are a block's draws: an input a row, a run a column.
type columns [model.NumInputs][block]float64

// shares sets n columns to the places in each input's distribution of the runs
// from first on. Dimensions of the sequence begin at offset.
func (p *prior) shares(c *columns, offset int, first, n int) {
	for i := range c {
		if p.beliefs[i].shape != model.Fixed {
			p.sequence.fill(c[i][:n], offset+i, uint32(first))
		}
	}
}

// tie draws anew the places of inputs that boom and bust move together, and then
// those of tied inputs; first is the block's first run.
func (p *prior) tie(c *columns, first, n int) {
	var common [block]float64
	p.sequence.fill(common[:n], commonDimension, uint32(first))
	for k, u := range common[:n] {
		common[k] = deviate(u)
	}
	for i := range c {
		if r := model.Input(i).Param().Boom; r != 0 && p.beliefs[i].shape != model.Fixed {
			pull(c[i][:n], common[:n], r)
		}
	}
	for k := range p.ties {
		t := &p.ties[k]
		if p.beliefs[t.Of].shape != model.Fixed && p.beliefs[t.With].shape != model.Fixed {
			t.pull(c[t.Of][:n], c[t.With][:n])
		}
	}
}

// values replaces places by the inputs' values.
func (p *prior) values(c *columns, n int) {
	for i := range c {
		p.beliefs[i].all(c[i][:n])
	}
}

// run sets in to one run's inputs.
func (c *columns) run(in *model.Inputs, k int) {
	for i := range c {
		in[i] = c[i][k]
	}
}
