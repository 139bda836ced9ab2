package ensemble

import "hundredfold/model"

// block is the number of runs that are drawn and evaluated together.
const block = 64

// prior holds the distributions of all inputs in a scenario, and how they are
// sampled.
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

// aim moves the distributions to another scenario.
func (p *prior) aim(in *model.Inputs) {
	for i := range in {
		if p.beliefs[i].value != in[i] {
			p.beliefs[i].set(model.Input(i).Param(), in[i])
		}
	}
}

// sampled returns the inputs that are sampled, in registry order.
func (p *prior) sampled() []model.Input {
	var list []model.Input
	for i := range p.beliefs {
		if p.beliefs[i].shape != model.Fixed {
			list = append(list, model.Input(i))
		}
	}
	return list
}

// commonDimension is the sequence's dimension for boom and bust.
const commonDimension = dimensions - 1

// columns holds a block's draws: a row for each input, a column for each run.
type columns [model.NumInputs][block]float64

// shares sets n columns to the runs' quantiles in each input's distribution, from
// run first on. Dimensions of the sequence begin at offset.
func (p *prior) shares(c *columns, offset int, first, n int) {
	for i := range c {
		if p.beliefs[i].shape != model.Fixed {
			p.sequence.fill(c[i][:n], offset+i, uint32(first))
		}
	}
}

// tie adjusts the quantiles of inputs that boom and bust move together, and then
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

// values replaces quantiles by the inputs' values.
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
