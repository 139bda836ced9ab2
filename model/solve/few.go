package solve

import (
	"context"
	"fmt"
	"math"
	"strings"

	"hundredfold/model"
	"hundredfold/model/quantity"
)

// Few returns inputs that bring several outputs to their targets by changing only
// those named in by, as little as possible: it minimises the sum of squared
// changes, in standard deviations of each input's spread. from is not changed. If
// the targets cannot all be met within the inputs' ranges, it returns the closest
// inputs and an *Apart. progress, if not nil, receives the number of runs so far;
// the total is unknown. If ctx ends, the error is its.
//
// It takes linear steps: it measures the outputs' slopes and takes the smallest
// change that would meet all targets if the outputs were linear, or half of it
// while that would increase the error, until the targets are met. An input at an
// end of its range stays there. Outputs have kinks where a limit starts or stops
// binding, at which local slopes do not help; then slopes are measured over a wider
// distance.
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

// search improves a change until no step helps.
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

// rescues is how often a search that missed its one target is restarted.
const rescues = 4

// scan returns a change that comes nearer to the one target by a single input, with
// the others at their first or present values. It searches the whole range, to
// leave points from which no slope leads on.
func (p *problem) scan(z, off []float64) ([]float64, bool) {
	now, best, better := p.inputs(z), size(off), false
	var change []float64
	for k, i := range p.by {
		for _, from := range [...]model.Inputs{p.from, now} {
			// On an error the closest answer is still useful.
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

// problem is a call of Few. In its methods z is the change of each of by, in
// standard deviations.
type problem struct {
	*runs
	targets []Target
	by      []model.Input
	from    model.Inputs
}

// reaches are the distances to both sides over which slopes are measured, in
// standard deviations.
var reaches = [...]float64{1e-4, 0.01, 0.05, 0.2, 0.8}

// improve returns a change nearer to the targets than z, if it finds one.
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

// miss returns each output's relative distance above its target.
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

// step returns the step from z to the smallest z that would meet the targets, with
// slopes measured over reach; with pull 0, the shortest step that would. Inputs
// that would leave their range are held.
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

// Apart is the error if no change of the inputs meets all targets.
type Apart struct {
	Targets  []Target
	By       []model.Input
	Closest  model.Inputs
	Achieved []float64 // each target's output with Closest
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

// apart returns the error with what was achieved.
func (p *problem) apart(in *model.Inputs) error {
	e := &Apart{Targets: p.targets, By: p.by, Closest: *in}
	r := p.of(in)
	for _, t := range p.targets {
		e.Achieved = append(e.Achieved, r.Annual(t.Output, t.Year))
	}
	return e
}
