package solve

import (
	"context"
	"fmt"
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Few returns inputs that bring several outputs to their targets by changing
// only those named in by, and these as little as will do: a change is measured
// in standard deviations of the input's own spread, and the sum of their squares
// is what is kept small. from is left as it is. Targets that cannot all be met
// within the inputs' ranges give an *Apart with the closest that was found, which
// is returned as well. progress, where there is one, hears now and then how many
// runs it has taken: how many it will take nobody knows. A search that ctx ends
// gives ctx's error.
//
// It goes by linear steps: the outputs' slopes are measured, the smallest change
// that would meet all targets if they were straight lines is taken, or half of
// it where that would miss by more than before, and so on until they are met. An
// input that comes to an end of its range stays there. Where a limit starts or
// stops binding the outputs have a kink, and slopes measured closely lead
// nowhere; then they are measured over a wider reach.
func Few(ctx context.Context, targets []Target, by []model.Input, from model.Inputs, progress func(runs int)) (model.Inputs, error) {
	if len(targets) == 0 || len(by) < len(targets) {
		return from, fmt.Errorf("%d targets need at least as many inputs, not %d", len(targets), len(by))
	}
	for _, t := range targets {
		if err := t.Check(); err != nil {
			return from, err
		}
	}
	for _, i := range by {
		if err := sought(i); err != nil {
			return from, err
		}
	}
	p := &problem{runs: &runs{ctx: ctx, progress: progress}, targets: targets, by: by, from: from}
	z, off := p.search(make([]float64, len(by)))
	for range rescues {
		if len(targets) > 1 || size(off) <= tolerance {
			break
		}
		other, better := p.scan(z, off)
		if !better {
			break
		}
		z, off = p.search(other)
	}
	if err := ctx.Err(); err != nil {
		return from, err
	}
	in := p.inputs(z)
	if size(off) > tolerance {
		return in, p.apart(&in)
	}
	return in, nil
}

// search improves on a change until nothing does.
func (p *problem) search(z []float64) ([]float64, []float64) {
	off := p.miss(z)
	for range 200 {
		next, better := p.improve(z, off)
		if !better {
			break
		}
		z, off = next, p.miss(next)
	}
	return z, off
}

// rescues is how often a search that ended short of one target is begun again.
const rescues = 4

// scan returns a change that comes nearer to the one target by one input alone,
// the others as they were at first or as they are now. One looks over the whole
// range, so that it leaves a place from which no slope leads on.
func (p *problem) scan(z, off []float64) ([]float64, bool) {
	now, best, better := p.inputs(z), size(off), false
	var change []float64
	for k, i := range p.by {
		for _, from := range [...]model.Inputs{p.from, now} {
			// An error leaves the closest, which is what is wanted.
			a, _ := one(p.runs, p.targets[0], i, from)
			if p.ctx.Err() != nil {
				return nil, false
			}
			from[i] = a.Value
			next := make([]float64, len(z))
			for m, j := range p.by {
				next[m] = away(j, p.from[j], from[j])
			}
			next[k] = p.clamp(k, next[k])
			if s := size(p.miss(next)); s < best*(1-1e-6) {
				change, best, better = next, s, true
			}
		}
	}
	return change, better
}

// problem is one use of Few. z is a change in standard deviations for each of by.
type problem struct {
	*runs
	targets []Target
	by      []model.Input
	from    model.Inputs
}

// reaches are how far to both sides slopes are measured, in standard deviations.
var reaches = [...]float64{1e-4, 0.01, 0.05, 0.2, 0.8}

// improve returns a change that comes nearer to the targets than z does.
func (p *problem) improve(z, off []float64) ([]float64, bool) {
	if size(off) < 1e-10 {
		return z, false
	}
	next := make([]float64, len(z))
	for _, pull := range [...]float64{1, 0} {
		for _, reach := range reaches {
			step, err := p.step(z, off, reach, pull)
			if err != nil {
				continue
			}
			for scale := 1.0; scale > 1e-3; scale /= 2 {
				for k := range z {
					next[k] = p.clamp(k, z[k]+scale*step[k])
				}
				if size(p.miss(next)) < size(off)*(1-1e-3*scale) {
					return next, true
				}
			}
		}
	}
	return z, false
}

func (p *problem) inputs(z []float64) model.Inputs {
	in := p.from
	for k, i := range p.by {
		in[i] = moved(i, in[i], z[k])
	}
	return in
}

// clamp keeps a change within the input's range.
func (p *problem) clamp(k int, z float64) float64 {
	low, high := reach(p.by[k], p.from[p.by[k]])
	return min(max(z, low), high)
}

// miss returns how far above its target each output is, relative to it.
func (p *problem) miss(z []float64) []float64 {
	in := p.inputs(z)
	r := p.of(&in)
	off := make([]float64, len(p.targets))
	for n, t := range p.targets {
		off[n] = (r.Annual(t.Output, t.Year) - t.Value) / max(math.Abs(t.Value), 1e-6)
	}
	return off
}

func size(off []float64) float64 {
	worst := 0.0
	for _, o := range off {
		worst = max(worst, math.Abs(o))
	}
	return worst
}

// step returns the change of z to the smallest z that would meet the targets by
// slopes measured so far to both sides; without the pull towards no change, the
// shortest step that would. An input that would be pushed out of its range is left out.
func (p *problem) step(z, off []float64, reach, pull float64) ([]float64, error) {
	slope := p.slopes(z, reach)
	held := make([]bool, len(z))
	for {
		want := make([]float64, len(off))
		for n := range off {
			want[n] = -off[n]
			for k := range z {
				if !held[k] {
					want[n] += pull * slope[n][k] * z[k]
				}
			}
		}
		weights, err := gauss(gram(slope, held), want)
		if err != nil {
			return nil, err
		}
		step, again := make([]float64, len(z)), false
		for k := range z {
			if held[k] {
				continue
			}
			next := 0.0
			for n := range off {
				next += slope[n][k] * weights[n]
			}
			step[k] = next - pull*z[k]
			if z[k] == p.clamp(k, z[k]+math.Copysign(1e-9, step[k])) {
				held[k], again = true, true
			}
		}
		if !again {
			return step, nil
		}
	}
}

// slopes returns each target's change for one standard deviation of each input.
func (p *problem) slopes(z []float64, reach float64) [][]float64 {
	slope := make([][]float64, len(p.targets))
	for n := range slope {
		slope[n] = make([]float64, len(z))
	}
	near := append([]float64(nil), z...)
	for k := range z {
		a, b := p.clamp(k, z[k]-reach), p.clamp(k, z[k]+reach)
		near[k] = a
		below := p.miss(near)
		near[k] = b
		above := p.miss(near)
		near[k] = z[k]
		for n := range slope {
			slope[n][k] = (above[n] - below[n]) / (b - a)
		}
	}
	return slope
}

// Apart is the error when no change of the inputs was found that meets all
// targets.
type Apart struct {
	Targets  []Target
	By       []model.Input
	Closest  model.Inputs
	Achieved []float64 // what each target's output becomes there
}

func (e *Apart) Error() string {
	var parts, names []string
	for n, t := range e.Targets {
		parts = append(parts, fmt.Sprintf("%s (closest %s)", t, quantity.Significant(e.Achieved[n], 5)))
	}
	for _, i := range e.By {
		names = append(names, i.Param().ID)
	}
	return fmt.Sprintf("not reachable together with %s: %s", strings.Join(names, " and "), strings.Join(parts, ", "))
}

// apart returns the error that says what was reached of what was asked for.
func (p *problem) apart(in *model.Inputs) error {
	e := &Apart{Targets: p.targets, By: p.by, Closest: *in}
	r := p.of(in)
	for _, t := range p.targets {
		e.Achieved = append(e.Achieved, r.Annual(t.Output, t.Year))
	}
	return e
}
